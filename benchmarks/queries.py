"""Time the shipped questions: bare pyoxigraph, in process, with a deadline, and through a warm worker.

    python -m benchmarks.queries                  # a build of the shipped data, made now
    python -m benchmarks.queries --workspace DIR  # the build of a workspace, as it is

The ways take turns on each question, so that other jobs on the machine disturb all
of them; medians count. Rows are made of all that is found. Ends with 1 where the p50
of all questions is more than 0.3 ms above bare pyoxigraph in process, or more than 3 ms
through the worker.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

import click
from pyoxigraph import QuerySolutions, Store

from realpolitik.sources.questions import Question, questions
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published
from realpolitik.stores.answers import Table
from realpolitik.stores.versions import Lease
from realpolitik.stores.worker import Worker

IN_PROCESS, THROUGH_WORKER = 0.3e-3, 3e-3
_SLOW: Final = 0.1
_TIMEOUT: Final = 600.0
_RUNS: Final = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """The median seconds of a question in each of the ways."""

    name: str
    bare: float
    in_process: float
    with_deadline: float
    worker: float


def bare(store: Store, query: str) -> tuple[tuple[object, ...], ...]:
    """Return the rows of a SELECT query with pyoxigraph and nothing else."""
    found = store.query(query)
    assert isinstance(found, QuerySolutions)  # noqa: S101 - all shipped questions are of this kind
    return tuple(tuple(solution) for solution in found)


def ask(question: Question, ways: Sequence[Callable[[str], object]], runs: int) -> Asked:
    """Time a question in all ways, by turns, there and back: who comes after another finds warm caches."""
    seconds: list[list[float]] = [[] for _ in ways]
    order = range(len(ways))
    for run in range(runs):
        for which in reversed(order) if run % 2 else order:
            start = perf_counter()
            ways[which](question.query)
            seconds[which].append(perf_counter() - start)
    return Asked(f"{question.number} {question.name}", *map(statistics.median, seconds))


def measured(workspace: Workspace, runs: int) -> list[Asked]:
    """Time all questions of a workspace on its build."""
    lease = Lease(workspace.build)
    view = published.opened(workspace)
    with Worker(lease.store) as worker:
        worker.select("ASK {}", timeout=_TIMEOUT)
        ways = (
            lambda query: bare(view.engine, query),
            lambda query: view.select(query, timeout=None),
            lambda query: view.select(query, timeout=_TIMEOUT),
            lambda query: worker.select(query, timeout=_TIMEOUT),
        )
        return [ask(question, ways, runs) for question in questions(workspace.query_files())]


def table(found: Sequence[Asked]) -> Table:
    """Return the p50 of each way over all questions, and how they stand to bare pyoxigraph."""
    rows = []
    for name, one in _p50(found).items():
        ratio = one / _p50(found)["bare pyoxigraph"]
        more = one - _p50(found)["bare pyoxigraph"]
        rows.append((name, f"{one * 1e3:.3f}", f"{more * 1e3:+.3f}", f"{ratio:.2f}"))
    return Table(("way", "p50, ms", "more than bare, ms", "times bare"), tuple(rows))


def slow(found: Sequence[Asked]) -> Table:
    """Return the questions that take long by pyoxigraph alone, the slowest first."""
    slowest = sorted((one for one in found if one.bare > _SLOW), key=lambda one: -one.bare)
    rows = ((one.name, *(f"{way:.3f}" for way in (one.bare, one.in_process, one.worker))) for one in slowest)
    return Table(("question", "bare, s", "in process, s", "worker, s"), tuple(rows))


def broken(found: Sequence[Asked]) -> bool:
    """Tell whether a p50 is beyond its bound."""
    p50 = _p50(found)
    inside, apart = (p50[way] - p50["bare pyoxigraph"] for way in ("in process", "warm worker"))
    return inside > IN_PROCESS or apart > THROUGH_WORKER


def _p50(found: Sequence[Asked]) -> Mapping[str, float]:
    return {
        "bare pyoxigraph": statistics.median(one.bare for one in found),
        "in process": statistics.median(one.in_process for one in found),
        "with a deadline": statistics.median(one.with_deadline for one in found),
        "warm worker": statistics.median(one.worker for one in found),
    }


def _shipped(stack: ExitStack) -> Workspace:
    from realpolitik.pipeline import build  # noqa: PLC0415 - not needed for a build that is there

    workspace = Workspace(Path(stack.enter_context(TemporaryDirectory())))
    build(workspace)
    return workspace


@click.command()
@click.option("--workspace", "folder", type=click.Path(file_okay=False, exists=True, path_type=Path))
@click.option("--runs", type=click.IntRange(min=1), default=_RUNS, show_default=True)
def main(folder: Path | None, *, runs: int) -> None:
    """Time the questions on the shipped data, or on the build of a workspace."""
    with ExitStack() as stack:
        found = measured(_shipped(stack) if folder is None else Workspace(folder), runs)
    click.echo(table(found).plain(), nl=False)
    click.echo(f"\nquestions of over {_SLOW} s: {len(slow(found).rows)} of {len(found)}")
    click.echo(slow(found).plain(), nl=False)
    click.echo(f"bounds: {'broken' if broken(found) else 'kept'}")
    sys.exit(1 if broken(found) else 0)


if __name__ == "__main__":
    main()
