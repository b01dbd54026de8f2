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
from typing import TypeAlias

from realpolitik.claims.record import record as read_record
from realpolitik.claims.refusal import Refusal
from realpolitik.judge.article import Checks, Judgement, LocalShapes, judge
from realpolitik.judge.finding import Finding
from realpolitik.ledger.files import Seen, seen
from realpolitik.ledger.ground import Footed
from realpolitik.rdf import turtle
from realpolitik.sources.ground import Ground, ground
from realpolitik.sources.workspace import Workspace

Track: TypeAlias = Callable[[Sequence[Path]], Iterable[Path]]
"""Passes article files on, and may show how many are done."""
_Told: TypeAlias = tuple[tuple[Refusal, ...], tuple[Finding, ...]]
_SHARE = 16
"""How many files a worker is given at once."""


def judgements(
    paths: Sequence[Path], footed: Footed, *, workers: int = 1, track: Track = iter
) -> Iterator[tuple[Seen, Judgement]]:
    """Yield each file with the judgement on its article; raises InputError for one that cannot be read."""
    if workers <= 1 or len(paths) <= _SHARE:
        for path in track(paths):
            yield seen(path), judged(path, footed.base, footed.compiled.local_shapes)
        return
    with ProcessPoolExecutor(workers, get_context("spawn"), _Worker.start, (footed.workspace,)) as pool:
        told = pool.map(_Worker.judge, paths, chunksize=_SHARE)
        for path, (refusals, findings) in zip(track(paths), told, strict=True):
            record, _ = read_record(turtle.read(path))
            yield seen(path), Judgement(record, refusals, findings)


def judged(path: Path, base: Ground, checks: Checks) -> Judgement:
    """Judge the article in a file; a refusal of the file as a whole names it."""
    found = judge(turtle.read(path), base.register, base.vocabulary, checks)
    named = (replace(one, subject=path.name) if one.subject == "file" else one for one in found.refusals)
    return replace(found, refusals=tuple(named))


class _Worker:
    """What a worker process has read and compiled, once."""

    base: Ground
    checks: Checks

    @classmethod
    def start(cls, workspace: Workspace) -> None:
        cls.base = ground(workspace)
        cls.checks = LocalShapes.of(cls.base)

    @classmethod
    def judge(cls, path: Path) -> _Told:
        found = judged(path, cls.base, cls.checks)
        return found.refusals, found.findings
