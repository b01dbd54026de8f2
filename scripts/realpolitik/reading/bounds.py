"""Between which days a situation lies: by its own time, or else by what it follows or is reckoned from.

In: a view of the build. Out: bounds of days, for readers alone: the policy writes those of told times.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.rdf.literals import Bounds, duration, end_bounds, slack_bounds, start_bounds
from realpolitik.rdf.names import is_article, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.statements import CONSENSUS, Statements

FOLLOWING: Final = tuple(term(name) for name in ("after", "startsWith", "age"))
"""What tells when something is that has no time of its own."""
_AFTER, _WITH, _AGE = FOLLOWING
_TIME, _ANCHOR, _PUBLISHED, _EVENT = (term(name) for name in ("time", "timeAnchor", "published", "Event"))
_OPEN: Final = Bounds(None, None)
_DAY: Final = 86400


class Times:
    """The bounds of situations in a view that does not change."""

    def __init__(self, read: Statements) -> None:
        self._read = read

    def of(self, situation: NamedNode) -> Bounds:
        """Return the days between which a situation lies; a ring of what follows what tells nothing."""
        return self._of(situation, frozenset())

    def _of(self, situation: NamedNode, passed: frozenset[NamedNode]) -> Bounds:
        told = self._told(situation)
        if told:
            return slack_bounds(told)
        if situation in passed:
            return _OPEN
        found = list(self._following(situation, passed | {situation}))
        first = max((one.earliest for one in found if one.earliest), default=None)
        last = min((one.latest for one in found if one.latest), default=None)
        return Bounds(first, last)

    def _following(self, situation: NamedNode, passed: frozenset[NamedNode]) -> Iterator[Bounds]:
        for former in self._read.iris(situation, _AFTER, CONSENSUS):
            yield Bounds(self._end(former, passed), None)
        for other in self._read.iris(situation, _WITH, CONSENSUS):
            yield Bounds(self._start(other, passed).earliest, None)
        for age in _texts(self._read, situation, _AGE):
            for anchor in self._read.iris(situation, _ANCHOR, CONSENSUS):
                begun = before(self._anchor(anchor, passed), age)
                yield begun if self._is_event(situation) else Bounds(begun.earliest, None)

    def _told(self, situation: NamedNode) -> str | None:
        return next(_texts(self._read, situation, _TIME), None)

    def _end(self, situation: NamedNode, passed: frozenset[NamedNode]) -> date | None:
        """Return the first day on which it may be over; of what goes on, that on which it may begin."""
        told = self._told(situation)
        over = end_bounds(told).earliest if told else None
        return over or self._of(situation, passed).earliest

    def _start(self, situation: NamedNode, passed: frozenset[NamedNode]) -> Bounds:
        told = self._told(situation)
        return start_bounds(told) if told else self._of(situation, passed)

    def _anchor(self, anchor: NamedNode, passed: frozenset[NamedNode]) -> Bounds:
        if not is_article(anchor):
            return self._of(anchor, passed)
        published = next((one.value for one in self._read.objects(anchor, _PUBLISHED, anchor)), None)
        return slack_bounds(published) if published else _OPEN

    def _is_event(self, situation: NamedNode) -> bool:
        return _EVENT in self._read.iris(situation, RDF_TYPE)


def before(anchor: Bounds, age: str) -> Bounds:
    """Return the days between which something began that has an age on a day within bounds.

    >>> before(Bounds(date(2031, 5, 1), date(2031, 5, 31)), "2 month").earliest
    datetime.date(2031, 3, 1)
    """
    amount = duration(age).slackened().based()
    return Bounds(
        _back(anchor.earliest, amount.most, amount.unit, ROUND_CEILING),
        _back(anchor.latest, amount.least, amount.unit, ROUND_FLOOR),
    )


def _back(day: date | None, amount: Decimal | None, unit: str, rounding: str) -> date | None:
    """Return the day so long before, rounded away from it or toward it; None beyond the calendar."""
    if day is None or amount is None:
        return None
    try:
        if unit == "second":
            return day - timedelta(days=int((amount / _DAY).to_integral_value(rounding)))
        year, month = divmod(day.year * 12 + day.month - 1 - int(amount.to_integral_value(rounding)), 12)
        return date(year, month + 1, 1 if rounding == ROUND_CEILING else monthrange(year, month + 1)[1])
    except (OverflowError, ValueError):
        return None


def _texts(read: Statements, situation: NamedNode, name: NamedNode) -> Iterator[str]:
    return (value.value for value in read.objects(situation, name, CONSENSUS))
