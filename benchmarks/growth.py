"""Time what reads texts at two sizes, and tell how the times grow.

    python -m benchmarks.growth

Every case is the worst that is known for a part of the text rooms: one endless
line, thousands of lines, lines that repeat or hold one another, many marks. The
exponent is the power of the size by which the processor's time grows: 1 is
linear, 2 is quadratic. Ends with 1 when one is above the bound.
"""

from __future__ import annotations

import math
import statistics
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import process_time
from typing import Final

import click

from realpolitik.judge.masks import Names
from realpolitik.judge.wording import Wording
from realpolitik.stores import question
from realpolitik.stores.answers import Table
from realpolitik.text.anchor import Passage, anchor
from realpolitik.text.article import Article, Span
from realpolitik.text.quoting import occurrences
from realpolitik.text.segment import segment
from realpolitik.text.sentences import cuts

BOUND: Final = 1.3
_RUNS: Final = 3
_FACTOR: Final = 4


@dataclass(frozen=True, slots=True)
class Grown:
    """The processor seconds of a case at the small and the large size, and the exponent between them."""

    small: float
    large: float

    @property
    def exponent(self) -> float:
        """The power of the size by which the time grew."""
        return math.log(self.large / self.small) / math.log(_FACTOR)


def _page(unit: Callable[[int], str]) -> Callable[[int], object]:
    """Return what cuts a page of so many units into sentences."""
    return lambda size: segment(Article("".join(map(unit, range(size)))))


def _quoted(size: int) -> object:
    text = "a tug, a quay and " * size
    return sum(1 for _ in occurrences(text, "a tug … a barge", Span(0, len(text))))


def _anchored(size: int) -> object:
    lines = [f"Tug {number} left the quay of berth {number} at noon.\n" for number in range(size)]
    text, spans, start = "".join(lines), list[Span](), 0
    for line in lines:
        spans += [Span(start, start + len(line) - 1), Span(start, start + 3), Span(start + 4, start + 15)]
        start += len(line)
    passages = [Passage(span, span.digest(text)) for span in spans]
    return anchor(passages, "Read more\n" + text.replace("\n", "\n\n"))


def _worded(size: int) -> object:
    """Compare `size` glosses with an article of as many sentences and a register of as many labels."""
    wording = Wording(" ".join(f"tug {number} left the quay at noon." for number in range(size)))
    names = Names(f"Port {number}" for number in range(size))
    return [wording.longest_shared_run(f"At noon tug {n} left port {n}.", names) for n in range(size)]


def _checked(size: int) -> object:
    query = "ASK { VALUES ?x {" + "'{a.b' # (c=d\n" * size + "} }"
    question.check(query)
    return query


CASES: Final[Mapping[str, tuple[int, Callable[[int], object]]]] = {
    "one line of many sentences": (2_000, _page(lambda n: f"Tug {n} left the quay. ")),
    "one line of many abbreviations": (
        2_000,
        _page(lambda n: f"Gen. Roe saw No. {n} of the U.S. The tug left. "),
    ),
    "one word without a blank": (20_000, _page(lambda _: "tug.")),
    "one run of stops": (50_000, lambda size: list(cuts("." * size))),
    "many quotation marks": (4_000, _page(lambda n: f"“Tug {n}!” " if n % 2 else "“”\"' ")),
    "many credits in brackets": (4_000, _page(lambda _: "(AP photo tug ")),
    "many browsers in few words": (4_000, _page(lambda _: "browser-")),
    "many lines": (1_000, _page(lambda n: f"Tug {n} of the port left quay {n} again.\n")),
    "one line many times": (1_000, _page(lambda _: "She keeps the oldest tug of all.\n")),
    "lines that hold one another": (300, _page(lambda n: f"{'x' * (n % 40)} a a a a a {'y' * (n // 40)}\n")),
    "headlines that come again": (1_000, _page(lambda n: f"Tugs leave {n % 7}\n")),
    "a quotation with a gap": (4_000, _quoted),
    "passages in another copy": (300, _anchored),
    "glosses against an article": (500, _worded),
    "bounds of a query": (2_000, _checked),
}
"""What is timed: the small size, and the work of a size. The large size is four times the small one."""


def grown(small: int, work: Callable[[int], object]) -> Grown:
    """Return the medians of the times at both sizes."""
    return Grown(_median(small, work), _median(small * _FACTOR, work))


def _median(size: int, work: Callable[[int], object]) -> float:
    seconds = []
    for _ in range(_RUNS):
        start = process_time()
        work(size)
        seconds.append(process_time() - start)
    return statistics.median(seconds)


def table(found: Mapping[str, Grown]) -> Table:
    """Return the milliseconds and the exponent of each case."""
    rows = (
        (name, f"{one.small * 1e3:.1f}", f"{one.large * 1e3:.1f}", f"{one.exponent:.2f}")
        for name, one in found.items()
    )
    return Table(("case", "small, ms", f"{_FACTOR} times, ms", "exponent"), tuple(rows))


@click.command()
@click.option("--times", type=click.IntRange(min=1), default=1, show_default=True, help="Enlarge all sizes.")
def main(times: int) -> None:
    """Time every case at two sizes; ends with 1 when one grows faster than the bound."""
    found = {name: grown(small * times, work) for name, (small, work) in CASES.items()}
    click.echo(table(found).plain(), nl=False)
    worst = max(found, key=lambda name: found[name].exponent)
    click.echo(f"bound of {BOUND}: {'kept' if found[worst].exponent <= BOUND else 'broken'}, worst: {worst}")
    sys.exit(0 if found[worst].exponent <= BOUND else 1)


if __name__ == "__main__":
    main()
