"""Read the plain literals of the graph: times, amounts and durations.

In: the text of a literal. Out: its bounds, or a ValueError that says in one
sentence what is wrong. Only canonical forms are read, so that equal values are
equal texts. Times: EDTF (Library of Congress 2019; ISO 8601-2), dates and
intervals of dates, a day at the finest, unspecified digits last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeVar

from realpolitik.rdf.days import UNSUPPORTED, days, widened

_DATE = re.compile(
    r"(?:[0-9]{2}XX|[0-9]{3}X|[0-9]{4}(?:-XX(?:-XX)?|-[0-9]{2}(?:-XX|-[0-9]{2})?)?)(?P<vague>[?~%]?)"
)
_DECIMAL = r"(?:0|-?[1-9][0-9]*|-?(?:0|[1-9][0-9]*)\.[0-9]*[1-9])"
_AMOUNT = re.compile(
    rf"(?P<least>{_DECIMAL}|\.\.)(?:/(?P<most>{_DECIMAL}|\.\.))?(?P<tilde>~?) "
    r"(?P<unit>[A-Za-z]+(?:[ -][A-Za-z0-9]+)*)"
)
_SLACK = Decimal("0.1")
_WHOLE, _FRACTION = 20, 18
"""The digits of a decimal that Oxigraph, which has the shortest, keeps on both sides of the point."""
_BASES: Final = {
    "second": ("second", 1),
    "minute": ("second", 60),
    "hour": ("second", 3600),
    "day": ("second", 86400),
    "week": ("second", 604800),
    "month": ("month", 1),
    "year": ("month", 12),
    "decade": ("month", 120),
    "century": ("month", 1200),
}
"""The units of a duration in one of the two that no calendar ties to each other."""
DURATION_UNITS: Final = tuple(_BASES)
"""The units of a duration, always in the singular."""
_Value = TypeVar("_Value", date, Decimal)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that a time may touch; None where it is open or unknown."""

    earliest: date | None
    latest: date | None

    def contains(self, other: Bounds) -> bool:
        """Tell whether all of `other` lies within these bounds.

        >>> time_bounds("2023").contains(time_bounds("2023-07"))
        True
        """
        return _within(self.earliest, other.earliest, other.latest, self.latest)

    def disjoint(self, other: Bounds) -> bool:
        """Tell whether no day lies within both; an open or unknown end rules nothing out."""
        return _before(self.latest, other.earliest) or _before(other.latest, self.earliest)


@dataclass(frozen=True, slots=True)
class Amount:
    """How much of a unit: the least and the most it may be; None where it is open."""

    least: Decimal | None
    most: Decimal | None
    approximate: bool
    unit: str

    def contains(self, other: Amount) -> bool:
        """Tell whether all of `other` lies within these bounds; never across units.

        >>> amount("5/10 test").contains(amount("6 test"))
        True
        """
        return self.unit == other.unit and _within(self.least, other.least, other.most, self.most)

    def disjoint(self, other: Amount) -> bool:
        """Tell whether the two cannot both be right; amounts of different units always can.

        An approximate amount is given a tenth of slack on both sides.
        """
        if self.unit != other.unit:
            return False
        mine, others = self.slackened(), other.slackened()
        return _before(mine.most, others.least) or _before(others.most, mine.least)

    def based(self) -> Amount:
        """Return a duration in seconds or months; any other amount as it is."""
        base, factor = _BASES.get(self.unit, (self.unit, 1))
        least = None if self.least is None else self.least * factor
        return Amount(least, None if self.most is None else self.most * factor, self.approximate, base)

    def slackened(self) -> Amount:
        """Return it with the slack of an approximate amount on both sides."""
        if not self.approximate:
            return self
        least = None if self.least is None else self.least - abs(self.least) * _SLACK
        most = None if self.most is None else self.most + abs(self.most) * _SLACK
        return Amount(least, most, True, self.unit)


def _before(last: _Value | None, first: _Value | None) -> bool:
    return last is not None and first is not None and last < first


def _within(
    outer_first: _Value | None, first: _Value | None, last: _Value | None, outer_last: _Value | None
) -> bool:
    begins = outer_first is None or (first is not None and outer_first <= first)
    return begins and (outer_last is None or (last is not None and last <= outer_last))


def time_bounds(edtf: str) -> Bounds:
    """Return the days between which an EDTF literal lies, whatever its `?`, `~` or `%` says.

    Raises ValueError for a literal that is not EDTF, not canonical or beyond the years 1 to 9999.

    >>> time_bounds("2023-07").latest
    datetime.date(2023, 7, 31)
    """
    return _interval(edtf, slack=False)


def slack_bounds(edtf: str) -> Bounds:
    """Return the days between which an EDTF literal lies; a vague date has its own length of slack beside it.

    Raises ValueError as `time_bounds` does.
    """
    return _interval(edtf, slack=True)


def start_bounds(edtf: str) -> Bounds:
    """Return the days between which an EDTF literal begins, with slack where vague; open where not told.

    >>> start_bounds("2020/2022-07").latest
    datetime.date(2020, 12, 31)
    """
    return _side(edtf.partition("/")[0], slack=True)


def end_bounds(edtf: str) -> Bounds:
    """Return the days between which an EDTF literal ends, with slack where vague; open where it goes on.

    >>> end_bounds("2020/2022-07").earliest
    datetime.date(2022, 7, 1)
    """
    return _side(edtf.rpartition("/")[2], slack=True)


def times_agree(first: str, second: str) -> bool:
    """Tell whether two EDTF literals can be true of one situation.

    A vague date (`?`, `~` or `%`) is given its own length of slack on both sides.

    >>> times_agree("1991~", "1992-03"), times_agree("1991", "1992-03")
    (True, False)
    """
    return not _interval(first, slack=True).disjoint(_interval(second, slack=True))


@lru_cache(maxsize=4096)
def _interval(edtf: str, *, slack: bool) -> Bounds:
    start, slash, end = edtf.partition("/")
    if not slash:
        return _date(edtf, slack=slack)
    if {start, end} <= {"", ".."}:
        raise ValueError(f"{edtf!r} has neither a start nor an end; leave the time out")
    first, last = (_side(side, slack=slack) for side in (start, end))
    if _before(last.latest, first.earliest):
        raise ValueError(f"{edtf!r} ends before it begins")
    return Bounds(first.earliest, last.latest)


def _side(edtf: str, *, slack: bool) -> Bounds:
    # An unknown side is left to no library: edtf 5.0 gives it the ten years beside the known one.
    return Bounds(None, None) if edtf in ("", "..") else _date(edtf, slack=slack)


def _date(edtf: str, *, slack: bool) -> Bounds:
    match = _DATE.fullmatch(edtf)
    for pattern, what in UNSUPPORTED:
        if pattern.match(edtf):
            raise ValueError(f"{edtf!r} is {what}")
    if match is None:
        raise ValueError(f"{edtf!r} is no EDTF date such as 1991, 195X, 2023-07, 2023-09-13 or 1991~")
    first, last = map(date.fromordinal, days(edtf))
    if slack and match["vague"]:
        first, last = widened(first, last)
    return Bounds(first, last)


def amount(text: str) -> Amount:
    """Return the amount that a literal `NUMBER[/NUMBER][~] UNIT` stands for.

    Raises ValueError for another form, a number that is not canonical or bounds in the wrong order.

    >>> amount("1000/.. shell").least
    Decimal('1000')
    """
    match = _AMOUNT.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no amount such as '5 test', '200~ kilometre' or '1000/.. shell'")
    least = _bound(match["least"])
    most = least if match["most"] is None else _bound(match["most"])
    if not all(number is None or is_kept(number) for number in (least, most)):
        raise ValueError(f"{text!r} has a number that stores do not keep: 20 digits, 18 behind the point")
    if least is None and most is None:
        raise ValueError(f"{text!r} has no number; leave the amount out")
    if _before(most, least):
        raise ValueError(f"{text!r} has its greater number first")
    if match["most"] is not None and least == most:
        raise ValueError(f"{text!r} has one number twice; write it once")
    return Amount(least, most, bool(match["tilde"]), match["unit"])


def is_kept(number: Decimal) -> bool:
    """Tell whether every engine's decimals keep a number: 20 digits before the point, 18 behind it."""
    whole, _, fraction = f"{number.copy_abs():f}".partition(".")
    return len(whole) <= _WHOLE and len(fraction) <= _FRACTION


def _bound(number: str) -> Decimal | None:
    return None if number == ".." else Decimal(number)


def duration(text: str) -> Amount:
    """Return the amount of time that a literal stands for; its unit is one of DURATION_UNITS.

    >>> duration("5~ hour").approximate
    True
    """
    found = amount(text)
    if found.unit not in DURATION_UNITS:
        raise ValueError(f"{text!r} counts no time: the unit is one of {', '.join(DURATION_UNITS)}")
    if found.least is not None and found.least < 0:
        raise ValueError(f"{text!r} is less than no time")
    return found
