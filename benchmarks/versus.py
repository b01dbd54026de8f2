"""Compare the full build of another checkout with that of this one, in one run.

    python -m benchmarks.versus ../baseline 300 3000

The other checkout brings its own `.venv`. Each writes the workspaces with its own
generator, for a vocabulary belongs to its program, and builds them, turn by turn,
as a whole process and from nothing; medians count, of processor time and of the
most memory that a process held. All that `build` does counts: a
checkout from before `release` writes all dumps in it too, this one keeps the
store alone and a ledger.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import click

from benchmarks import process
from benchmarks.stages import exponent
from realpolitik.stores.answers import Table

_MEGABYTE: Final = 1_000_000
_CHECKOUT: Final = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Cost:
    """The medians of several builds: processor seconds, and bytes at the peak."""

    seconds: float
    peak: float


@dataclass(frozen=True, slots=True)
class Pair:
    """What a build of so many articles costs the baseline and this checkout."""

    articles: int
    baseline: Cost
    current: Cost


def built(python: Path, checkout: Path, sources: Path) -> process.Used:
    """Build the kg/ of a workspace in a new folder with the program of a checkout and its interpreter."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "kg").symlink_to(sources / "kg", target_is_directory=True)
        command = [str(python), "-m", "realpolitik", "build", "--workspace", folder]
        return process.run(command, Path(folder), checkout=checkout)


def measured(baseline: Path, count: int, *, runs: int, registered: int) -> Pair:
    """Return the costs of both on that many articles, written in the words of each."""
    sides = ((baseline / ".venv" / "bin" / "python", baseline), (Path(sys.executable), _CHECKOUT))
    with TemporaryDirectory() as folder:
        sources = [Path(folder) / name for name in ("baseline", "current")]
        for (python, checkout), source in zip(sides, sources, strict=True):
            more = ["--register", str(registered)] if registered else []
            write = [str(python), "-m", "benchmarks.articles", str(count), str(source), *more]
            process.run(write, checkout, checkout=checkout)
        pairs = [(*side, source) for side, source in zip(sides, sources, strict=True)]
        found = [[built(*pair) for pair in pairs] for _ in range(runs)]
    first, second = (cost([turn[side] for turn in found]) for side in range(len(sides)))
    return Pair(count, first, second)


def cost(runs: Sequence[process.Used]) -> Cost:
    """Return the medians of several runs."""
    return Cost(statistics.median(run.seconds for run in runs), statistics.median(run.peak for run in runs))


def table(found: Sequence[Pair]) -> Table:
    """Return the costs at each size with their ratio, and by which power of the size each has grown."""
    columns = ("articles", "baseline, s", "this, s", "ratio", "baseline, MB", "this, MB")
    rows = [
        (
            str(pair.articles),
            f"{pair.baseline.seconds:.2f}",
            f"{pair.current.seconds:.2f}",
            f"{pair.baseline.seconds / pair.current.seconds:.2f}",
            f"{pair.baseline.peak / _MEGABYTE:.0f}",
            f"{pair.current.peak / _MEGABYTE:.0f}",
        )
        for pair in found
    ]
    rows += [_growth(small, large) for small, large in pairwise(found)]
    return Table(columns, tuple(rows))


def _growth(small: Pair, large: Pair) -> tuple[str, str, str, str, str, str]:
    times = large.articles / small.articles
    return (
        f"exponent {small.articles} to {large.articles}",
        exponent(small.baseline.seconds, large.baseline.seconds, times),
        exponent(small.current.seconds, large.current.seconds, times),
        "",
        exponent(small.baseline.peak, large.baseline.peak, times),
        exponent(small.current.peak, large.current.peak, times),
    )


@click.command()
@click.argument("baseline", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("sizes", type=click.IntRange(min=1), nargs=-1, required=True)
@click.option("--runs", type=click.IntRange(min=1), default=3, show_default=True, help="Medians of so many.")
@click.option(
    "--register", "registered", type=click.IntRange(min=0), default=0, help="Triples added to the register."
)
def main(baseline: Path, sizes: tuple[int, ...], *, runs: int, registered: int) -> None:
    """Compare the checkout BASELINE with this one on each of SIZES invented articles."""
    found = []
    for size in sizes:
        click.echo(f"building {size} articles {runs} times on both sides", err=True)
        found.append(measured(baseline.resolve(), size, runs=runs, registered=registered))
    click.echo(table(found).plain(), nl=False)


if __name__ == "__main__":
    main()
