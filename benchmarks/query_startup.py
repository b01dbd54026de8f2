"""Time `realpolitik query` as a whole process, on the shipped data and on many articles.

    python -m benchmarks.query_startup --articles 1000 --folder /tmp/stores

Each query is timed from starting the process to its end, beside a process that
asks the same of the same store with nothing but pyoxigraph. Medians count: of
the wall clock for the goals, of the processor for the ratios, which other jobs
on the machine disturb less.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

import click

from benchmarks import articles
from benchmarks.clock import timed_build
from realpolitik.rdf import names
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import versions
from realpolitik.stores.answers import Table

SHIPPED_GOAL, MANY_GOAL = 0.3, 0.5
_RUNS: Final = 9
_QUERIES: Final = {
    "look up": "SELECT ?class ?how { id:summit-putin-kim-2023-09 a ?class ; rp:realization ?how }",
    "join with graphs": """
        SELECT ?claim ?who ?deal ?goods {
          ?claim rp:status rp:Asserted ; rp:holder ?who .
          GRAPH ?claim { ?deal rp:supplier id:north-korea ; rp:goods ?goods }
        } ORDER BY ?claim ?goods LIMIT 50""",
    "aggregate": """
        SELECT ?status (COUNT(?claim) AS ?claims) {
          ?claim a rp:Claim ; rp:status ?status
        } GROUP BY ?status ORDER BY ?status""",
    "aggregate of a join": """
        SELECT ?supplier (COUNT(DISTINCT ?deal) AS ?deals) {
          ?claim a rp:Claim ; rp:about ?deal .
          GRAPH ?claim { ?deal rp:supplier ?supplier }
        } GROUP BY ?supplier ORDER BY ?supplier""",
}
_BARE: Final = """
import sys
from pyoxigraph import QueryResultsFormat, Store
results = Store.read_only(sys.argv[1]).query(sys.argv[2])
sys.stdout.buffer.write(results.serialize(format=QueryResultsFormat.JSON))
"""


@dataclass(frozen=True, slots=True)
class Spent:
    """The median seconds of a process: on the wall, and of the processor."""

    wall: float
    processor: float


@dataclass(frozen=True, slots=True)
class Asked:
    """What a query took, asked by the program and by pyoxigraph alone."""

    program: Spent
    bare: Spent


def spent(command: Sequence[str], runs: int) -> Spent:
    """Run a process that often; raises CalledProcessError when it fails or says nothing."""
    walls, processors = [], []
    for _ in range(runs):
        start, before = perf_counter(), _processor()
        ended = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - our own
        walls.append(perf_counter() - start)
        processors.append(_processor() - before)
        if not ended.stdout:
            raise subprocess.CalledProcessError(0, list(command), stderr="no answer")
    return Spent(statistics.median(walls), statistics.median(processors))


def _processor() -> float:
    """Return the seconds of the processor that all ended processes of this one took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def ask(workspace: Workspace, query: str, runs: int) -> Asked:
    """Time a query on the store of a workspace in both ways."""
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in names.PREFIXES.items())
    store = versions.current(workspace.build) / versions.STORE
    program = str(Path(sys.executable).with_name("realpolitik"))
    return Asked(
        spent([program, "query", query, "--workspace", str(workspace.root)], runs),
        spent([sys.executable, "-c", _BARE, str(store), prefixes + query], runs),
    )


def prepared(folder: Path, count: int) -> Workspace:
    """Return a workspace with that many invented articles, built now unless it was before."""
    workspace = Workspace(folder / str(count))
    if versions.number(workspace.build) is None:
        click.echo(f"building {workspace.root}", err=True)
        workspace.root.mkdir(parents=True, exist_ok=True)
        if count > 0:
            articles.write(count, workspace.root)
        timed = timed_build(workspace)
        for stage, time in timed.seconds.items():
            click.echo(f"  {stage:20} {time:8.2f} s", err=True)
    return workspace


def table(shipped: Mapping[str, Asked], many: Mapping[str, Asked]) -> Table:
    """Return the medians of each query, and the ratios of the processor's."""
    rows = [
        (
            name,
            f"{few.program.wall:.3f}",
            f"{many[name].program.wall:.3f}",
            _ratio(many[name].program, few.program),
            _ratio(few.program, few.bare),
            _ratio(many[name].program, many[name].bare),
        )
        for name, few in shipped.items()
    ]
    columns = ("query", "shipped, s", "many, s", "many / shipped", "shipped / bare", "many / bare")
    return Table(columns, tuple(rows))


def _ratio(one: Spent, other: Spent) -> str:
    return f"{one.processor / other.processor:.2f}"


def _slowest(asked: Mapping[str, Asked]) -> float:
    return max(one.program.wall for one in asked.values())


@click.command()
@click.option("--articles", "count", type=click.IntRange(min=1), default=1000, show_default=True)
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), required=True)
@click.option("--runs", type=click.IntRange(min=1), default=_RUNS, show_default=True)
def main(count: int, folder: Path, runs: int) -> None:
    """Time queries on the shipped data and on invented articles beside it, built in FOLDER and kept there.

    Ends with 1 when a median misses its goal: 0.3 s on the shipped data, 0.5 s with more.
    """
    found = []
    for size in (0, count):
        workspace = prepared(folder, size)
        found.append({name: ask(workspace, query, runs) for name, query in _QUERIES.items()})
    shipped, many = found
    click.echo(table(shipped, many).plain(), nl=False)
    reached = _slowest(shipped) <= SHIPPED_GOAL and _slowest(many) <= MANY_GOAL
    click.echo(f"goals of {SHIPPED_GOAL} s and {MANY_GOAL} s: {'reached' if reached else 'missed'}")
    sys.exit(0 if reached else 1)


if __name__ == "__main__":
    main()
