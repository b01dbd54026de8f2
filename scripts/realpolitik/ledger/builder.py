"""A build from start to end: what changed is found, reckoned in private, and published or undone.

In: a workspace. Out: a published version of its store, and the ledger of it. A
build that is stopped anywhere leaves the published version as it is; the next
one begins where the last finished one ended.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Final

from pyoxigraph import Store, Triple

from realpolitik.claims.refusal import Refusal
from realpolitik.conclude.policies import DEFAULT, policy_key
from realpolitik.conclude.policy import Maker
from realpolitik.errors import FindingsError, InputError
from realpolitik.judge.article import Judgement
from realpolitik.judge.gate import gate_register, in_order
from realpolitik.ledger import files, tally
from realpolitik.ledger.aside import heirs, left_out, withheld
from realpolitik.ledger.book import Ledger, is_damage
from realpolitik.ledger.equality import differences
from realpolitik.ledger.files import Seen
from realpolitik.ledger.full import FullBuild
from realpolitik.ledger.ground import Footed
from realpolitik.ledger.judging import UNREADABLE, Track, judgements
from realpolitik.ledger.register import RegisterChange
from realpolitik.ledger.update import Update
from realpolitik.ledger.withheld import traced
from realpolitik.ledger.workroom import Workroom
from realpolitik.rdf.collector import paused
from realpolitik.sources.workspace import Workspace

MANY: Final = 1_000
"""So many articles are held at once. Are more to be judged again, and a quarter of all, all is made anew:
that holds one at a time, and takes a fifth as long for each."""


def grounded(workspace: Workspace, policy: Maker = DEFAULT) -> Footed:
    """Read what the articles of a workspace stand on."""
    keys = files.program_key(workspace), files.register_key(workspace)
    return Footed.of(workspace, *keys, policy)


class Builder:
    """Builds one workspace, again and again if need be; what was read and compiled is kept between.

    From `with` to its end no other process can build the same folder.
    """

    def __init__(self, workspace: Workspace, *, workers: int = 1, policy: Maker = DEFAULT) -> None:
        self._workspace, self._policy = workspace, policy
        self._workers = workers
        self._room = Workroom(workspace.build)
        self._ground: Footed | None = None
        self._digests = files.Digests()
        self._keys = "", ""

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
            self._look()
            ledger = None if full else self._room.ledger()
            if ledger is None or not self._made(ledger):
                return self._anew(track)
            summary = self._tried(ledger, track)
            return self._anew(track) if summary is None else summary

    def _look(self) -> None:
        """Look at the files that the articles stand on, once for a build."""
        digest = partial(self._digests.of, before=self._room.started)
        program, register = (key(self._workspace, digest) for key in (files.program_key, files.register_key))
        self._keys = program, register

    def _made(self, ledger: Ledger) -> bool:
        """Tell whether this program has made a ledger, by this policy."""
        return (ledger.get("program"), ledger.get("policy")) == (self._keys[0], policy_key(self._policy))

    def refusals(self, name: str, instead: Sequence[tuple[Seen, Judgement]]) -> tuple[Refusal, ...] | None:
        """Return what `check` would refuse with these in place of the file of a name; nothing is kept.

        What is refused by itself, in files that changed since the last build, is left
        out. None where there is no build that could be brought up to date.
        """
        with self._room.writing(keep=False), paused():
            self._look()
            ledger = self._room.ledger()
            if ledger is None or not self._made(ledger):
                return None
            base, store = self._footed(), self._room.store()
            changes = self._changes(ledger)
            is_other = ledger.get("register") != base.register_key
            again = {
                path for path in self._again(changes, base, ledger, is_other=is_other) if path.name != name
            }
            told = [
                one for one in self._judged(sorted(again, key=self._order), base, iter) if not one[1].refusals
            ]
            known = ledger.column("SELECT path FROM file")
            gone = {*changes.gone, *(path for path in known if Path(path).name == name)}
            self._room.touch()
            register = RegisterChange.of(store, base.base.register) if is_other else None
            update = Update(base, store, ledger, self._room.started)
            refused = update.run([*told, *instead], sorted(gone), register)
            return in_order([*refused, *self._apart(ledger)])

    def differences(self) -> tuple[str, ...]:
        """Return where owlrl and pySHACL find something else in the last build than the compiled engines."""
        ledger = self._room.ledger()
        self._look()
        return () if ledger is None else tuple(differences(self._footed().base, self._room.store(), ledger))

    def faults(self) -> tuple[str, ...]:
        """Return what the last build was made without, in a sentence each: files, and conclusions."""
        ledger = self._room.ledger()
        found = () if ledger is None else (*left_out(ledger, self._workspace.shown), *traced(ledger))
        return tuple(map(str, found))

    def register_files(self) -> Mapping[str, tuple[Triple, ...]]:
        """Return what files of the register say, as far as they were read."""
        return self._ground.base.register.files if self._ground is not None else {}

    def _apart(self, ledger: Ledger) -> list[Refusal]:
        """Return why files are left out and conclusions withheld."""
        left = [one for file in left_out(ledger, self._workspace.shown) for one in file.refusals]
        return [*left, *(one.refusal for one in traced(ledger))]

    def _order(self, path: Path) -> tuple[bool, str]:
        return self._workspace.is_extracted(path), str(path)

    def _footed(self) -> Footed:
        known = self._ground
        if known is None or (known.program_key, known.register_key) != self._keys:
            self._ground = known = Footed.of(self._workspace, *self._keys, self._policy)
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
        changes = self._changes(ledger)
        register_changed = ledger.get("register") != self._keys[1]
        if not (changes.changed or changes.gone or register_changed):
            for seen in changes.touched:
                files.retime(seen, ledger, before=self._room.started)
            ledger.commit()
            return tally.summary(ledger)
        base = self._footed()
        again = self._again(changes, base, ledger, is_other=register_changed)
        if len(again) > max(MANY, files.known(ledger) // 4):
            return self._anew(track)
        store = self._room.store()
        register = RegisterChange.of(store, base.base.register) if register_changed else None
        _stop_at(gate_register(base.base.register, base.base.vocabulary) if register_changed else ())
        told = list(self._judged(sorted(again, key=self._order), base, track))
        self._room.touch()
        _stop_at(Update(base, store, ledger, self._room.started).run(told, changes.gone, register))
        for file in changes.touched:
            files.retime(file, ledger, before=self._room.started)
        return self._publish(base, store, ledger)

    def _changes(self, ledger: Ledger) -> files.Changes:
        workspace = self._workspace
        folders, extracted = workspace.article_folders(), workspace.extracted_folders()
        return files.changes(folders, ledger, extracted=extracted, without=workspace.without)

    @staticmethod
    def _again(changes: files.Changes, base: Footed, ledger: Ledger, *, is_other: bool) -> set[Path]:
        """Return the files to be judged again; `is_other` tells that the register has changed.

        What the ledger knows and is gone is none of them, wherever it may lie: who
        copies a workspace copies the ledger, which names the files of the former.
        """
        again = {file.path for file in changes.changed} | withheld(ledger)
        again |= set(_resting_on(base, ledger)) if is_other else set()
        again |= heirs([*map(str, again), *changes.gone], ledger)
        return again - set(map(Path, changes.gone))

    def _anew(self, track: Track) -> dict[str, object]:
        base = self._footed()
        told = self._judged(self._workspace.graph_files(), base, track)
        store, ledger = self._room.emptied()
        _stop_at(FullBuild(base, store, ledger, self._room.started).run(told))
        store.flush()
        store.optimize()  # else what was loaded last is merged beside the next articles, and they take longer
        return self._publish(base, store, ledger)

    def _judged(self, paths: Sequence[Path], base: Footed, track: Track) -> Iterator[tuple[Seen, Judgement]]:
        return judgements(paths, base, workers=self._workers, track=track)

    def _publish(self, base: Footed, store: Store, ledger: Ledger) -> dict[str, object]:
        ledger.put("policy", policy_key(base.policy))
        figures = tally.summary(ledger)
        ledger.put("program", base.program_key)
        ledger.put("register", base.register_key)
        self._room.publish(store, ledger, figures)
        return figures


def _resting_on(base: Footed, ledger: Ledger) -> Iterator[Path]:
    """Yield the files of the articles that rest on register entries that are others now."""
    sql = "SELECT path, uses, ground FROM article UNION ALL SELECT path, uses, ground FROM aside"
    for path, uses, key in ledger.rows(sql):
        if base.profiles.key(filter(None, str(uses).split("\n"))) != key:
            yield Path(str(path))


def _stop_at(refusals: Iterable[Refusal]) -> None:
    found = in_order(refusals)
    unread = [refusal for refusal in found if refusal.rule == UNREADABLE]
    if unread:
        others = f"; {len(found) - 1} more refusals, run `realpolitik check` for all" if found[1:] else ""
        raise InputError(unread[0].message + others)
    if found:
        first = found[0]
        raise FindingsError(
            f"{len(found)} refusals, the first: {first.subject}: {first.rule}: {first.message}; "
            "run `realpolitik check` for all"
        )
