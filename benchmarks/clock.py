"""Run the real build and tell how long each of its stages took.

The stages are watched from outside: the functions that the pipeline calls are
replaced by ones that call them and add up the time. It is processor time, which
other jobs on the machine disturb less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from time import process_time
from types import ModuleType
from typing import Any, Final
from unittest.mock import patch

from realpolitik import pipeline
from realpolitik.judge import article
from realpolitik.judge.shapes import Engine, Scope, validate
from realpolitik.release import publish
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import embedded

_STAGES: Final[tuple[tuple[str, ModuleType, str], ...]] = (
    ("read", pipeline, "sources"),
    ("gate", article, "gate"),
    ("consensus", pipeline, "consensus"),
    ("reason", pipeline, "reason"),
    ("describe", publish, "describe"),
    ("store", embedded, "create"),
    ("write", pipeline, "publish"),
)
_SHAPES: Final = {Scope.LOCAL: "shapes of one claim", Scope.GLOBAL: "shapes of the whole"}
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
        def watched(*arguments: Any, **options: Any) -> Any:
            self._inner.append(0.0)
            start = process_time()
            try:
                return function(*arguments, **options)
            finally:
                spent = process_time() - start
                self.seconds[stage] += spent - self._inner.pop()
                self._inner[-1] += spent

        return watched


def timed_build(workspace: Workspace, *, skip_validation: bool = False) -> Timed:
    """Build a workspace; without the SHACL shapes if they are to be skipped."""
    clock = _Clock()
    shapes = {scope: clock.watch(name, validate) for scope, name in _SHAPES.items()}

    def judged(data: Any, rules: Any, *, scope: Scope, engine: Engine) -> Any:
        return () if skip_validation else shapes[scope](data, rules, scope=scope, engine=engine)

    with ExitStack() as patches:
        for stage, module, name in _STAGES:
            patches.enter_context(patch.object(module, name, clock.watch(stage, getattr(module, name))))
        for module in (article, pipeline):
            patches.enter_context(patch.object(module, "validate", judged))
        release = clock.watch(REST, pipeline.build)(workspace)
    seconds = {**clock.seconds, TOTAL: sum(clock.seconds.values())}
    claims = release.summary["claims"]
    return Timed(seconds, len(set(release.quads)), claims if isinstance(claims, int) else 0)
