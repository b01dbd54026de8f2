"""Run the real build from nothing and tell how long each of its stages took.

The stages are watched from outside: functions that the build calls are replaced
by ones that call them and add up the time. It is processor time, which other
jobs on the machine disturb less. What is written to the store while articles
and conclusions come by is the time of the build itself, all other stages aside.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from inspect import isgeneratorfunction
from time import process_time
from typing import Any, Final
from unittest.mock import patch

from realpolitik import pipeline
from realpolitik.judge import article
from realpolitik.judge.article import LocalShapes
from realpolitik.judge.shapes import Checks, Stored
from realpolitik.ledger import conclusions, full, ground, judging
from realpolitik.ledger.articles import Articles
from realpolitik.ledger.conclusions import Concluded
from realpolitik.ledger.full import FullBuild
from realpolitik.ledger.hearing import LedgerHearing
from realpolitik.ledger.stages import Stages
from realpolitik.ledger.workroom import Workroom
from realpolitik.rdf import turtle
from realpolitik.sources.ground import Ground
from realpolitik.sources.workspace import Workspace

STAGES: Final[tuple[tuple[str, object, tuple[str, ...]], ...]] = (
    ("read", ground, ("laws",)),
    ("read", Ground, ("of",)),
    ("read", turtle, ("read",)),
    ("read", judging, ("seen",)),
    ("compile", ground, ("compile_shapes", "compile_rules")),
    ("compile", article, ("compile_shapes",)),
    ("gate", article, ("gate",)),
    ("shapes of one claim", LocalShapes, ("findings",)),
    ("copies and fusion", Stages, ("put", "register", "run")),
    ("ledger", Articles, ("put", "settled")),
    ("ledger", LedgerHearing, ("contribute", "silence")),
    ("ledger", conclusions, ("keep", "keep_notes", "keep_loops")),
    ("conclude", full, ("footings",)),
    ("conclude", Concluded, ("of",)),
    ("reason", full, ("close",)),
    ("store", FullBuild, ("run",)),
    ("publish", Workroom, ("publish",)),
)
"""Names of stages, and what is called in them: a module or class, and names in it."""
WHOLE: Final = "shapes of the whole"
REST, TOTAL = "rest", "total"
_END = object()


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
        """Return a function that does the same and is timed; of one that yields, each step is."""

        def watched(*arguments: Any, **options: Any) -> Any:
            with self._timed(stage):
                return function(*arguments, **options)

        def yielding(*arguments: Any, **options: Any) -> Iterator[Any]:
            steps = function(*arguments, **options)
            while True:
                with self._timed(stage):
                    found = next(steps, _END)
                if found is _END:
                    return
                yield found

        return yielding if isgeneratorfunction(function) else watched

    @contextmanager
    def _timed(self, stage: str) -> Iterator[None]:
        self._inner.append(0.0)
        start = process_time()
        try:
            yield
        finally:
            spent = process_time() - start
            self.seconds[stage] += spent - self._inner.pop()
            self._inner[-1] += spent


def timed_build(workspace: Workspace) -> Timed:
    """Build all of a workspace anew."""
    clock, checked = _Clock(), Checks.findings
    whole = clock.watch(WHOLE, checked)

    def findings(checks: Checks, graph: Any, **options: Any) -> Any:
        return (whole if isinstance(graph, Stored) else checked)(checks, graph, **options)

    ground.compiled.cache_clear()  # what an earlier build in this process has left costs nothing
    with ExitStack() as patches:
        for stage, owner, names in STAGES:
            for name in names:
                patches.enter_context(patch.object(owner, name, clock.watch(stage, getattr(owner, name))))
        patches.enter_context(patch.object(Checks, "findings", findings))
        summary = clock.watch(REST, pipeline.build)(workspace, full=True).summary
    told = {**clock.seconds, TOTAL: sum(clock.seconds.values())}
    return Timed(told, int(summary["quads"]), int(summary["claims"]))
