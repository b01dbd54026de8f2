"""Time every stage of a full build at several sizes, and how the times grow.

    python -m benchmarks.stages 10 100 300

The exponent is that of the power of the number of quads by which a stage grows
from the last but one size to the last: 1 is linear, 2 is quadratic.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks import articles
from benchmarks.clock import Timed, timed_build
from realpolitik.sources.workspace import Workspace
from realpolitik.stores.answers import Table


def measured(count: int) -> Timed:
    """Return the times of a build of that many invented articles beside the shipped ones."""
    with TemporaryDirectory() as folder:
        articles.write(count, Path(folder))
        return timed_build(Workspace(Path(folder)))


def exponent(small: float, large: float, growth: float) -> str:
    """Return by which power of `growth` a time has grown; unknown for times too short to tell.

    >>> exponent(1, 9, 3)
    '2.00'
    """
    shortest = 0.02
    if min(small, large) < shortest or growth <= 1:
        return "-"
    return f"{math.log(large / small) / math.log(growth):.2f}"


def table(sizes: Sequence[int], found: Sequence[Timed]) -> Table:
    """Return the seconds of each stage at each size, and the exponent between the last two."""
    growth = found[-1].quads / found[-2].quads if len(found) > 1 else 1.0
    rows = [
        ("quads", *(str(timed.quads) for timed in found), ""),
        ("claims", *(str(timed.claims) for timed in found), ""),
    ]
    for stage in found[-1].seconds:
        times = [timed.seconds.get(stage, 0.0) for timed in found]
        power = exponent(times[-2], times[-1], growth) if len(times) > 1 else "-"
        rows.append((stage, *(f"{time:.2f}" for time in times), power))
    return Table(("stage", *(f"{size} articles" for size in sizes), "exponent"), tuple(rows))


@click.command()
@click.argument("sizes", type=click.IntRange(min=1), nargs=-1, required=True)
def main(sizes: tuple[int, ...]) -> None:
    """Build with each of SIZES invented articles and tell how long each stage took."""
    found = []
    for size in sizes:
        click.echo(f"building with {size} articles", err=True)
        found.append(measured(size))
    click.echo(table(sizes, found).plain(), nl=False)


if __name__ == "__main__":
    main()
