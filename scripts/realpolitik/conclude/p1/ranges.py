"""Stretches on a scale: which lie within others, found by where they begin and not pair by pair.

In: times, amounts and durations as ranges. Out: the narrowest, and what each lies within.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain
from typing import TypeAlias

_Ends: TypeAlias = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Range:
    """A stretch on one scale, as it is told, and widened where it is told to be vague."""

    scale: str
    first: Decimal
    last: Decimal
    widest_first: Decimal
    widest_last: Decimal

    def widths(self) -> tuple[Decimal, ...]:
        """Return how wide it is, as told and with its slack; of open ones who begins later comes first."""
        return self.last - self.first, self.widest_last - self.widest_first, -self.first, self.last

    def contains(self, other: Range) -> bool:
        """Tell whether another lies within it, as both are told or both with their slack."""
        told = self.first <= other.first and other.last <= self.last
        wide = self.widest_first <= other.widest_first and other.widest_last <= self.widest_last
        return self.scale == other.scale and (told or wide)

    def is_vague(self) -> bool:
        """Tell whether it is wider than told; else what lies within its slack lies within it as told."""
        told, wide = self.ends()
        return told != wide

    def ends(self) -> tuple[_Ends, _Ends]:
        """Return where it begins and ends as it is told, and with its slack."""
        return (self.first, self.last), (self.widest_first, self.widest_last)


def finest(ranges: Iterable[Range]) -> list[Range]:
    """Return those of some ranges that contain none before them."""
    kept: list[Range] = []
    fronts: dict[str, tuple[_Front, _Front]] = defaultdict(lambda: (_Front(), _Front()))
    for one in ranges:
        both = [*zip(fronts[one.scale], one.ends(), strict=True)]
        if not any(front.has_within(ends) for front, ends in both):
            kept.append(one)
            for front, ends in both:
                front.add(ends)
    return kept


def containing(narrow: Iterable[Range], ranges: Iterable[Range]) -> dict[Range, list[Range]]:
    """Return each of some narrow ranges with those of all ranges that contain it."""
    found: dict[Range, list[Range]] = {one: [] for one in narrow}
    told, slack = (_Starts(found, kind) for kind in (0, 1))
    for other in ranges:
        near = chain(told.near(other), slack.near(other)) if other.is_vague() else told.near(other)
        for one in {one for one in near if other.contains(one)}:
            found[one].append(other)
    return found


@dataclass(slots=True)
class _Front:
    """The narrowest of some stretches: none contains another, so those that begin later end later."""

    firsts: list[Decimal] = field(default_factory=list)
    lasts: list[Decimal] = field(default_factory=list)

    def has_within(self, ends: _Ends) -> bool:
        """Tell whether one lies within a stretch: of those that begin no earlier the first ends soonest."""
        place = bisect_left(self.firsts, ends[0])
        return place < len(self.lasts) and self.lasts[place] <= ends[1]

    def add(self, ends: _Ends) -> None:
        """Take in a stretch, in place of those that contain it."""
        if not self.has_within(ends):
            place = slice(bisect_left(self.lasts, ends[1]), bisect_right(self.firsts, ends[0]))
            self.firsts[place], self.lasts[place] = [ends[0]], [ends[1]]


class _Starts:
    """Ranges by where they begin, as they are told or with their slack."""

    def __init__(self, ranges: Iterable[Range], kind: int) -> None:
        self._kind = kind
        self._scales: dict[str, list[tuple[Decimal, Range]]] = defaultdict(list)
        for one in ranges:
            self._scales[one.scale].append((one.ends()[kind][0], one))
        for begun in self._scales.values():
            begun.sort(key=_first)

    def near(self, other: Range) -> Iterator[Range]:
        """Yield those that begin within another; so does whatever lies within it."""
        first, last = other.ends()[self._kind]
        begun = self._scales.get(other.scale, [])
        start, end = (
            find(begun, day, key=_first) for find, day in ((bisect_left, first), (bisect_right, last))
        )
        return (one for _, one in begun[start:end])


def _first(begun: tuple[Decimal, Range]) -> Decimal:
    return begun[0]
