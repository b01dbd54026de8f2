"""Judge article files one after the other, or in several processes; the outcome is the same.

In: files, and what the articles stand on. Out: each file with its judgement, in
the order of the files. A worker sends back only what it refuses and finds: to
read a file again costs less than to send what is in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Final, TypeAlias

from realpolitik.claims.record import record as read_record
from realpolitik.claims.refusal import Refusal
from realpolitik.errors import InputError
from realpolitik.judge.article import Checks, Judgement, LocalShapes, judge
from realpolitik.judge.finding import Finding
from realpolitik.ledger.files import Seen, glimpsed, seen
from realpolitik.ledger.ground import Footed
from realpolitik.rdf import turtle
from realpolitik.sources.ground import Ground, ground
from realpolitik.sources.workspace import Workspace

Track: TypeAlias = Callable[[Sequence[Path]], Iterable[Path]]
"""Passes article files on, and may show how many are done."""
_Told: TypeAlias = tuple[tuple[Refusal, ...], tuple[Finding, ...]]
UNREADABLE: Final = "unreadable"
"""The rule that refuses a file which cannot be read."""

_SHARE = 16
"""How many files a worker is given at once."""


def judgements(
    paths: Sequence[Path], footed: Footed, *, workers: int = 1, track: Track = iter
) -> Iterator[tuple[Seen, Judgement]]:
    """Yield each file with the judgement on its article; one that cannot be read is refused."""
    if workers <= 1 or len(paths) <= _SHARE:
        for path in track(paths):
            found = _judged(path, footed.workspace, footed.base, footed.compiled.local_shapes)
            yield _seen(path, found), found
        return
    with ProcessPoolExecutor(workers, get_context("spawn"), _Worker.start, (footed.workspace,)) as pool:
        told = pool.map(_Worker.judge, paths, chunksize=_SHARE)
        for path, (refusals, findings) in zip(track(paths), told, strict=True):
            unread = any(one.rule == UNREADABLE for one in refusals)
            record = None if unread else read_record(turtle.read(path))[0]
            found = Judgement(record, refusals, findings)
            yield _seen(path, found), found


def _seen(path: Path, found: Judgement) -> Seen:
    return glimpsed(path) if found.record is None else seen(path)


def _judged(path: Path, workspace: Workspace, base: Ground, checks: Checks) -> Judgement:
    """Judge the article in a file; one that cannot be read is refused as that."""
    shown = workspace.shown(path)
    try:
        return judged(path, base, checks, shown=shown)
    except InputError as error:
        reason = str(error)
        if workspace.is_extracted(path):
            reason = f"write it anew, for it cannot be read: {reason.removeprefix(str(path)).lstrip(': ')}"
        return Judgement(None, (Refusal(shown, "unreadable", reason),), ())


def judged(path: Path, base: Ground, checks: Checks, *, shown: str | None = None) -> Judgement:
    """Judge the article in a file; a refusal of the file as a whole names it, by `shown` if that is given."""
    found = judge(turtle.read(path), base.register, base.vocabulary, checks)
    named = (
        replace(one, subject=shown or path.name) if one.subject == "file" else one for one in found.refusals
    )
    return replace(found, refusals=tuple(named))


class _Worker:
    """What a worker process has read and compiled, once."""

    workspace: Workspace
    base: Ground
    checks: Checks

    @classmethod
    def start(cls, workspace: Workspace) -> None:
        cls.workspace, cls.base = workspace, ground(workspace)
        cls.checks = LocalShapes.of(cls.base)

    @classmethod
    def judge(cls, path: Path) -> _Told:
        found = _judged(path, cls.workspace, cls.base, cls.checks)
        return found.refusals, found.findings
