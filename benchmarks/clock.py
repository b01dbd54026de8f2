"""Run the real full build and tell how long each of its stages took.

The stages are watched from outside: functions are replaced by ones that call
them and add up the time, of generators that of each step. It is processor time,
which other jobs on the machine disturb less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from time import process_time
from typing import Any, Final
from unittest.mock import patch

from realpolitik import pipeline
from realpolitik.judge import article
from realpolitik.judge.shapes import Checks, Stored
from realpolitik.ledger import builder, full
from realpolitik.ledger.full import FullBuild
from realpolitik.ledger.workroom import Workroom
from realpolitik.rdf import turtle
from realpolitik.sources.workspace import Workspace

_STAGES: Final[tuple[tuple[str, Any, str], ...]] = (
    ("vocabulary, shapes, register", builder, "ground"),
    ("read articles", turtle, "read"),
    ("gate", article, "gate"),
    ("other judging", builder, "judgements"),
    ("contributions", FullBuild, "_told"),
    ("consensus", FullBuild, "_concluded"),
    ("reason", full, "close"),
    ("store", FullBuild, "run"),
    ("publish", Workroom, "publish"),
)
"""What each stage is called, and the function that does it; a stage is without what others do inside it."""
_OF_ONE, _OF_ALL = "shapes of one claim", "shapes of the whole"
REST, TOTAL = "rest", "total"


@dataclass(frozen=True, slots=True)
class Timed:
    """One build: the processor seconds of each stage, and how large the result is."""

    seconds: Mapping[str, float]
    quads: int
    claims: int


class _Clock:
    """Adds up the time spent in functions, without that of others it watches inside them."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._inner = [0.0]

    def watch(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function that does the same, and whose time is that of a stage."""

        def watched(*arguments: Any, **options: Any) -> Any:
            found = self.timed(stage, lambda: function(*arguments, **options))
            return self._steps(stage, found) if isinstance(found, Iterator) else found

        return watched

    def timed(self, stage: str, work: Callable[[], Any]) -> Any:
        """Do some work as part of a stage."""
        self._inner.append(0.0)
        start = process_time()
        try:
            return work()
        finally:
            spent = process_time() - start
            self.seconds[stage] += spent - self._inner.pop()
            self._inner[-1] += spent

    def _steps(self, stage: str, items: Iterator[Any]) -> Iterator[Any]:
        end = object()
        while (item := self.timed(stage, lambda: next(items, end))) is not end:
            yield item


def timed_build(workspace: Workspace, *, skip_validation: bool = False) -> Timed:
    """Make a full build of a workspace; without the SHACL shapes if they are to be skipped."""
    clock = _Clock()
    findings = Checks.findings

    def checked(checks: Checks, data: Any, *others: Any) -> Any:
        stage = _OF_ALL if isinstance(data, Stored) else _OF_ONE
        return () if skip_validation else clock.timed(stage, lambda: findings(checks, data, *others))

    with ExitStack() as patches:
        patches.enter_context(patch.object(Checks, "findings", checked))
        for stage, place, name in _STAGES:
            patches.enter_context(patch.object(place, name, clock.watch(stage, getattr(place, name))))
        summary = clock.watch(REST, pipeline.build)(workspace, full=True)
    seconds = {**clock.seconds, TOTAL: sum(clock.seconds.values())}
    return Timed(seconds, int(summary["quads"]), int(summary["claims"]))
