"""Time how long a running process takes to take in one article more, beside several numbers of others.

    python -m benchmarks.added 1000 3000 10000

The articles of each size are built but for the last few, which then come one by
one; processor time counts, and the median.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final

import click
from pyoxigraph import Quad

from benchmarks import articles
from realpolitik.ledger.builder import Builder
from realpolitik.rdf import turtle
from realpolitik.sources.workspace import Workspace
from realpolitik.stores.answers import Table

ADDED: Final = 6
"""So many articles come one by one; the first is not counted, for what it makes is kept for the others."""


def added(count: int) -> list[float]:
    """Return how many seconds each of the last articles took beside that many others."""
    with TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder))
        articles.write(count + ADDED + 1, workspace.root)
        base = articles.ground(count + ADDED + 1)
        last = [articles.article(number, base) for number in range(count, count + ADDED + 1)]
        late = {workspace.articles / f"{articles.identifier(quads)}.trig": quads for quads in last}
        for path in late:
            path.unlink()
        return [*_taken(workspace, late)][1:]


def _taken(workspace: Workspace, late: dict[Path, tuple[Quad, ...]]) -> Sequence[float]:
    found = []
    with Builder(workspace) as builder:
        builder.build()
        for path, quads in late.items():
            path.write_text(turtle.write(quads), encoding="utf-8")
            start = process_time()
            builder.build()
            found.append(process_time() - start)
    return found


def table(sizes: Sequence[int], found: Sequence[Sequence[float]]) -> Table:
    """Return the median at each size, and how many times that of the first size it is."""
    medians = [statistics.median(times) for times in found]
    rows = (
        (str(size), f"{median:.3f}", f"{max(times):.3f}", f"{median / medians[0]:.2f}")
        for size, median, times in zip(sizes, medians, found, strict=True)
    )
    return Table(("articles", "median, s", "longest, s", "times the first"), tuple(rows))


@click.command()
@click.argument("sizes", type=click.IntRange(min=1), nargs=-1, required=True)
def main(sizes: tuple[int, ...]) -> None:
    """Add a few articles, one by one, to each of SIZES invented articles."""
    found = []
    for size in sizes:
        click.echo(f"adding to {size} articles", err=True)
        found.append(added(size))
    click.echo(table(sizes, found).plain(), nl=False)


if __name__ == "__main__":
    main()
