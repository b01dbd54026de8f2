"""The passages whose place in a copy is known, kept by where they were and where they are.

In: passages with their ranges in both texts. Out: those that touch a range. What
lies far away is not looked at, so many passages cost no more each than few.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from realpolitik.text.article import Span

_WIDTH: Final = 256


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a passage stood in the original, where it stands in the copy, and whether it left its order."""

    original: Span
    copy: Span
    moved: bool = False

    @property
    def shift(self) -> int:
        """How many characters later it stands in the copy."""
        return self.copy.start - self.original.start


class _Grid:
    """Numbered ranges, by the stretches of 256 characters that they touch."""

    __slots__ = ("_cells",)

    def __init__(self) -> None:
        self._cells: dict[int, list[tuple[int, Span]]] = defaultdict(list)

    def add(self, number: int, span: Span) -> None:
        for cell in _cells(span):
            self._cells[cell].append((number, span))

    def overlapping(self, span: Span) -> set[int]:
        return {
            number
            for cell in _cells(span)
            for number, other in self._cells.get(cell, ())
            if other.start < span.end and span.start < other.end
        }


def _cells(span: Span) -> range:
    return range(span.start // _WIDTH, max(span.start, span.end - 1) // _WIDTH + 1)


class Places:
    """The known places, in the order in which they became known."""

    __slots__ = ("_copies", "_known", "_originals", "_sorted")

    def __init__(self) -> None:
        self._known: list[Place] = []
        self._sorted: list[Place] = []
        self._originals, self._copies = _Grid(), _Grid()

    def add(self, place: Place) -> None:
        """Note one more."""
        number = len(self._known)
        self._known.append(place)
        if not place.moved:
            insort(self._sorted, place)
        self._originals.add(number, place.original)
        self._copies.add(number, place.copy)

    def around(self, span: Span) -> Iterator[Place]:
        """Yield the passages that held all of a range of the original, the first known first."""
        for number in sorted(self._originals.overlapping(span)):
            outer = self._known[number].original
            if outer.start <= span.start and span.end <= outer.end:
                yield self._known[number]

    def before(self, span: Span) -> Place | None:
        """Return the last passage in order that began no later than a range of the original."""
        at = bisect_right(self._sorted, span.start, key=_start)
        return self._sorted[at - 1] if at else None

    def after(self, span: Span) -> Place | None:
        """Return the first passage in order that began later than a range of the original."""
        at = bisect_right(self._sorted, span.start, key=_start)
        return self._sorted[at] if at < len(self._sorted) else None

    def fits(self, original: Span, copy: Span) -> bool:
        """Tell whether `copy` overlaps exactly those places whose passages `original` overlaps."""
        return self._originals.overlapping(original) == self._copies.overlapping(copy)


def _start(place: Place) -> int:
    return place.original.start
