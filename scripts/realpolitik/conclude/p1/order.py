"""Which values of a property lie within others, and which exclude each other, without comparing all pairs.

A time or amount lies within another by its bounds, an entity by the register.
Any other two values exclude each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from typing import Final, Protocol, TypeAlias

from pyoxigraph import NamedNode

from realpolitik.conclude.p1.ranges import Range, containing, finest
from realpolitik.conclude.position import Value
from realpolitik.rdf import literals
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.sources.units import Units

_OPEN = Decimal("Infinity")
_RECENT: Final = 4096
"""So many texts are read once."""
_SETS: Final = 512
"""Of so many sets of values it is known which are the finest."""


class Order(Protocol):
    """How the values of one property lie to each other."""

    def clashing(self, values: Iterable[Value]) -> list[Value]:
        """Return the values that exclude some other, sorted."""

    def finest(self, values: Sequence[Value]) -> Mapping[Value, Sequence[Value]]:
        """Return the values within which no other lies, each with all within which it lies, itself included.

        Of values that mean the same the first by its text stands for all.
        """


def order_of(predicate: NamedNode, register: Register) -> Order:
    """Return the order of a property's values."""
    if predicate == term("time"):
        return _Ranges(_time)
    if predicate == term("amount"):
        return _Ranges(_Amounts(register.units))
    if predicate in (term("duration"), term("age")):
        return _Ranges(_duration)
    return _Parts(register)


@dataclass(frozen=True, slots=True)
class _Parts:
    """Entities by what lies within what; literals lie only within themselves."""

    register: Register

    def clashing(self, values: Iterable[Value]) -> list[Value]:
        candidates = list(values)
        coarser = self._coarser(candidates)
        tied = {value: set(wider) for value, wider in coarser.items()}
        for value, wider in coarser.items():
            for other in wider:
                tied[other].add(value)
        return sorted((value for value in candidates if len(tied[value]) < len(candidates)), key=str)

    def finest(self, values: Sequence[Value]) -> Mapping[Value, Sequence[Value]]:
        ordered = sorted(values, key=str)
        coarser = self._coarser(ordered)
        beaten: set[Value] = set()
        for value in ordered:
            if value not in beaten:
                beaten |= set(coarser[value]) - {value}
        return {value: coarser[value] for value in ordered if value not in beaten}

    def _coarser(self, values: Sequence[Value]) -> dict[Value, list[Value]]:
        present = set(values)
        return {
            value: sorted(present & (self.register.wholes.get(value, frozenset()) | {value}), key=str)
            if isinstance(value, NamedNode)
            else [value]
            for value in values
        }


_Read: TypeAlias = Callable[[str], Range]


@dataclass(frozen=True, slots=True)
class _Ranges:
    """Times, amounts and durations by their bounds; those on different scales never exclude each other."""

    read: _Read

    def clashing(self, values: Iterable[Value]) -> list[Value]:
        found = {value: self.read(value.value) for value in values}
        scales: dict[str, list[Range]] = defaultdict(list)
        for one in found.values():
            scales[one.scale].append(one)
        soonest = {scale: min(one.widest_last for one in ranges) for scale, ranges in scales.items()}
        latest = {scale: max(one.widest_first for one in ranges) for scale, ranges in scales.items()}
        return sorted(
            (
                value
                for value, one in found.items()
                if soonest[one.scale] < one.widest_first or latest[one.scale] > one.widest_last
            ),
            key=str,
        )

    def finest(self, values: Sequence[Value]) -> Mapping[Value, Sequence[Value]]:
        return _finest(tuple(sorted(values, key=str)), self.read)


@lru_cache(maxsize=_SETS)
def _finest(values: tuple[Value, ...], read: _Read) -> Mapping[Value, Sequence[Value]]:
    """Return what `Order.finest` does; of what much is said, the values are often the same as before."""
    alike: dict[Range, list[Value]] = defaultdict(list)
    for value in values:
        alike[read(value.value)].append(value)
    ordered = sorted(alike, key=lambda one: (*one.widths(), str(alike[one][0])))
    around = containing(finest(ordered), alike)
    return {
        alike[one][0]: sorted(chain(*(alike[other] for other in around[one])), key=str)
        for one in sorted(around, key=lambda one: str(alike[one][0]))
    }


@dataclass(frozen=True, slots=True)
class _Amounts:
    """Reads amounts by a table of units."""

    units: Units

    def __call__(self, text: str) -> Range:
        return _amount(self.units, text)


@lru_cache(maxsize=_RECENT)
def _time(text: str) -> Range:
    bounds, wide = literals.time_bounds(text), literals.slack_bounds(text)
    return Range("", *_ends(bounds), *_ends(wide))


def _ends(bounds: literals.Bounds) -> tuple[Decimal, Decimal]:
    return _day(bounds.earliest, -1), _day(bounds.latest, 1)


def _day(day: date | None, side: int) -> Decimal:
    return side * _OPEN if day is None else Decimal(day.toordinal())


@lru_cache(maxsize=_RECENT)
def _amount(units: Units, text: str) -> Range:
    return _measured(units.based(literals.amount(text)))


@lru_cache(maxsize=_RECENT)
def _duration(text: str) -> Range:
    return _measured(literals.duration(text).based())


def _measured(amount: literals.Amount) -> Range:
    wide = amount.slackened()
    return Range(
        amount.unit,
        _number(amount.least, -1),
        _number(amount.most, 1),
        _number(wide.least, -1),
        _number(wide.most, 1),
    )


def _number(number: Decimal | None, side: int) -> Decimal:
    return side * _OPEN if number is None else number
