"""A build from start to end: what changed is found, reckoned in private, and published or undone.

In: a workspace. Out: a published version of its store, and the ledger of it. A
build that is stopped anywhere leaves the published version as it is; the next
one begins where the last finished one ended.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType

from pyoxigraph import Store

from realpolitik.claims.refusal import Refusal
from realpolitik.errors import FindingsError
from realpolitik.judge.article import Judgement
from realpolitik.judge.gate import gate_register, in_order
from realpolitik.ledger import files, tally
from realpolitik.ledger.book import Ledger, is_damage
from realpolitik.ledger.equality import differences
from realpolitik.ledger.files import Seen
from realpolitik.ledger.full import FullBuild
from realpolitik.ledger.ground import Footed
from realpolitik.ledger.judging import Track, judgements
from realpolitik.ledger.register import RegisterChange
from realpolitik.ledger.update import Update
from realpolitik.ledger.workroom import Workroom
from realpolitik.rdf.collector import paused
from realpolitik.sources.workspace import Workspace


def grounded(workspace: Workspace) -> Footed:
    """Read what the articles of a workspace stand on."""
    return Footed.of(workspace, files.program_key(workspace), files.register_key(workspace))


class Builder:
    """Builds one workspace, again and again if need be; what was read and compiled is kept between.

    From `with` to its end no other process can build the same folder.
    """

    def __init__(self, workspace: Workspace, *, workers: int = 1) -> None:
        self._workspace = workspace
        self._workers = workers
        self._room = Workroom(workspace.build)
        self._ground: Footed | None = None

    def __enter__(self) -> Builder:
        """Wait for other builds of the folder to end, and mend what a killed one left.

        Raises StoreError when the folder holds something else or cannot be written.
        """
        self._room.enter()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the folder."""
        self._room.leave()

    def build(self, *, full: bool = False, track: Track = iter) -> dict[str, object]:
        """Bring the build up to date, or make all of it anew; return its summary.

        Raises FindingsError when anything is refused, InputError for a file that
        cannot be read, StoreError when the build folder cannot be written. Then
        what was published is still there.
        """
        with self._room.writing(), paused():
            ledger = None if full else self._room.ledger()
            if ledger is None or ledger.get("program") != self._program_key:
                return self._anew(track)
            summary = self._tried(ledger, track)
            return self._anew(track) if summary is None else summary

    def differences(self) -> tuple[str, ...]:
        """Return where owlrl and pySHACL find something else in the last build than the compiled engines."""
        ledger = self._room.ledger()
        return () if ledger is None else tuple(differences(self._footed().base, self._room.store(), ledger))

    @cached_property
    def _program_key(self) -> str:
        """The digest of the program, which does not change while it runs."""
        return files.program_key(self._workspace)

    def _footed(self) -> Footed:
        register = files.register_key(self._workspace)
        known = self._ground
        if known is None or known.register_key != register:
            self._ground = known = Footed.of(self._workspace, self._program_key, register)
        return known

    def _tried(self, ledger: Ledger, track: Track) -> dict[str, object] | None:
        """Return the summary of an update, or None where the ledger turns out to be damaged."""
        try:
            return self._updated(ledger, track)
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
        return None

    def _updated(self, ledger: Ledger, track: Track) -> dict[str, object]:
        folders, without = self._workspace.article_folders(), self._workspace.without
        changes = files.changes(folders, ledger, without=without)
        register_changed = ledger.get("register") != files.register_key(self._workspace)
        if not (changes.changed or changes.gone or register_changed):
            for seen in changes.touched:
                files.retime(seen, ledger, before=self._room.started)
            ledger.commit()
            return tally.summary(ledger)
        base = self._footed()
        store = self._room.store()
        register = RegisterChange.of(store, base.base.register) if register_changed else None
        _stop_at(gate_register(base.base.register, base.base.vocabulary) if register_changed else ())
        again = {file.path for file in changes.changed}
        again |= set(_resting_on(base, ledger)) if register_changed else set()
        told = list(self._judged(sorted(again), base, track))
        self._room.touch()
        _stop_at(Update(base, store, ledger, self._room.started).run(told, changes.gone, register))
        for file in changes.touched:
            files.retime(file, ledger, before=self._room.started)
        return self._publish(base, store, ledger)

    def _anew(self, track: Track) -> dict[str, object]:
        base = self._footed()
        told = self._judged(self._workspace.article_files(), base, track)
        store, ledger = self._room.emptied()
        _stop_at(FullBuild(base, store, ledger, self._room.started).run(told))
        store.flush()
        return self._publish(base, store, ledger)

    def _judged(self, paths: Sequence[Path], base: Footed, track: Track) -> Iterator[tuple[Seen, Judgement]]:
        return judgements(paths, base, workers=self._workers, track=track)

    def _publish(self, base: Footed, store: Store, ledger: Ledger) -> dict[str, object]:
        figures = tally.summary(ledger)
        ledger.put("program", base.program_key)
        ledger.put("register", base.register_key)
        self._room.publish(store, ledger, figures)
        return figures


def _resting_on(base: Footed, ledger: Ledger) -> Iterator[Path]:
    """Yield the files of the articles that rest on register entries that are others now."""
    for path, uses, key in ledger.rows("SELECT path, uses, ground FROM article"):
        if base.profiles.key(filter(None, str(uses).split("\n"))) != key and Path(str(path)).is_file():
            yield Path(str(path))


def _stop_at(refusals: Iterable[Refusal]) -> None:
    found = in_order(refusals)
    if found:
        first = found[0]
        raise FindingsError(
            f"{len(found)} refusals, the first: {first.subject}: {first.rule}: {first.message}; "
            "run `realpolitik check` for all"
        )
