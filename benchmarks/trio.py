"""Compare the program with the plain trio: rdflib, owlrl and pySHACL used the obvious way.

    python -m benchmarks.trio 10 300

Both sides get the same invented articles beside the shipped ones and run as
whole processes; processor time counts. The run fails unless both infer the same
triples and find the same.
"""

from __future__ import annotations

import shutil
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from pyoxigraph import Quad, parse

from benchmarks import articles, plain, process
from realpolitik.judge.shapes import report
from realpolitik.ledger.findings import published_findings
from realpolitik.rdf import names
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published
from realpolitik.stores.answers import Table

_TOLD = ("focusNode", "sourceShape", "resultSeverity", "resultPath", "value", "sourceConstraintComponent")
_ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Compared:
    """The processor seconds of both sides on so many articles, and what they agree on."""

    articles: int
    trio: float
    program: float
    inferred: int
    findings: int


def findings(quads: Iterable[Quad]) -> frozenset[tuple[str, ...]]:
    """Return the results of SHACL reports, without the results inside results and without messages."""
    said: dict[object, dict[str, str]] = defaultdict(dict)
    results = set()
    for quad in quads:
        name = names.local(quad.predicate)
        said[quad.subject][name] = str(quad.object)
        if name == "result":
            results.add(quad.object)
    return frozenset(tuple(said[result].get(name, "") for name in _TOLD) for result in results)


def compared(count: int, runs: int, *, checkout: Path | None = None) -> Compared:
    """Time both sides on that many articles; raises AssertionError when they do not agree.

    With `checkout`, both use the program that lies there, and what it ships.
    """
    with TemporaryDirectory() as name:
        workspace = Workspace(Path(name) / "workspace")
        articles.write(count, workspace.root)
        out = Path(name) / "trio"
        trio, program = [], []
        for _ in range(runs):
            command = [sys.executable, "-m", "benchmarks.plain", str(workspace.root), str(out)]
            used = process.run(command, _ROOT, checkout=checkout)
            trio.append(used.seconds - float(used.output))
            shutil.rmtree(workspace.build, ignore_errors=True)
            built = [sys.executable, "-m", "realpolitik", "build", "--workspace", str(workspace.root)]
            program.append(process.run(built, _ROOT, checkout=checkout).seconds)
        inferred, found = _agreed(workspace, out)
    return Compared(count, statistics.median(trio), statistics.median(program), inferred, found)


def _agreed(workspace: Workspace, out: Path) -> tuple[int, int]:
    """Return how many triples both infer and how much both find."""
    theirs = {quad.triple for quad in parse(path=out / plain.INFERRED)}
    inferred = published.opened(workspace).quads(None, None, None, names.graph("inferred"))
    ours = {quad.triple for quad in inferred}
    if ours != theirs:
        raise AssertionError(f"{len(ours - theirs)} inferred too many, {len(theirs - ours)} too few")
    reports = [quad for name in plain.REPORTS for quad in parse(path=out / name)]
    told = findings(report(published_findings(workspace)))
    if told != findings(reports):
        raise AssertionError(f"{len(told ^ findings(reports))} findings differ")
    return len(ours), len(told)


def table(found: Iterable[Compared]) -> Table:
    """Return the seconds of both sides, and how many times the trio takes what the program does."""
    rows = (
        (
            str(one.articles),
            f"{one.trio:.2f}",
            f"{one.program:.2f}",
            f"{one.trio / one.program:.1f}",
            str(one.inferred),
            str(one.findings),
        )
        for one in found
    )
    return Table(("articles", "trio, s", "program, s", "ratio", "inferred", "findings"), tuple(rows))


@click.command()
@click.argument("sizes", type=click.IntRange(min=1), nargs=-1, required=True)
@click.option("--runs", type=click.IntRange(min=1), default=1, show_default=True, help="Medians of so many.")
def main(sizes: tuple[int, ...], runs: int) -> None:
    """Compare with the plain trio on each of SIZES invented articles beside the shipped ones."""
    found = []
    for size in sizes:
        click.echo(f"comparing on {size} articles", err=True)
        found.append(compared(size, runs))
    click.echo(table(found).plain(), nl=False)


if __name__ == "__main__":
    main()
