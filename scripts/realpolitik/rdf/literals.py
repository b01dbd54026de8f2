"""Read the plain literals of the graph: times, amounts and durations.

In: the text of a literal. Out: its bounds, or a ValueError that says in one
sentence what is wrong. Only canonical forms are read, so that equal values are
equal texts. Times: EDTF (Library of Congress 2019; ISO 8601-2), dates and
intervals of dates, a day at the finest, unspecified digits last.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeVar

DURATION_UNITS: Final = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
"""The units of a duration, always in the singular."""

_DATE = re.compile(
    r"(?:[0-9]{2}XX|[0-9]{3}X|[0-9]{4}(?:-XX(?:-XX)?|-[0-9]{2}(?:-XX|-[0-9]{2})?)?)(?P<vague>[?~%]?)"
)
_PLAIN = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?[?~%]?")
_ACROSS_NEW_YEAR = ("-24", "-28", "-30")
_DECIMAL = r"(?:0|-?[1-9][0-9]*|-?(?:0|[1-9][0-9]*)\.[0-9]*[1-9])"
_AMOUNT = re.compile(
    rf"(?P<least>{_DECIMAL}|\.\.)(?:/(?P<most>{_DECIMAL}|\.\.))?(?P<tilde>~?) "
    r"(?P<unit>[A-Za-z]+(?:[ -][A-Za-z0-9]+)*)"
)
_SLACK = Decimal("0.1")
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
    if match is None:
        raise ValueError(f"{edtf!r} is no EDTF date such as 1991, 195X, 2023-07, 2023-09-13 or 1991~")
    first, last = _days(edtf)
    if slack and match["vague"]:
        length = last - first + 1
        first, last = max(first - length, date.min.toordinal()), min(last + length, date.max.toordinal())
    return Bounds(date.fromordinal(first), date.fromordinal(last))


def _days(edtf: str) -> tuple[int, int]:
    """Return the ordinals of the first and the last day of one date."""
    plain = _PLAIN.fullmatch(edtf)
    if plain is not None:
        return _plain_days(plain[1], plain[2], plain[3])  # most dates need no grammar
    from edtf import EDTFParseException, parse_edtf  # noqa: PLC0415 - late, as it takes long

    try:
        parsed = parse_edtf(edtf)
        # The library does not know that February has an end; `date` does, and no year 0.
        first, last = (date(*side[:3]) for side in (parsed.lower_strict(), parsed.upper_strict()))
    except (EDTFParseException, ValueError) as error:
        raise ValueError(f"{edtf!r} is no date of the calendar between the years 1 and 9999") from error
    if edtf.endswith(_ACROSS_NEW_YEAR) and len(edtf) == len("2023-24"):
        # A season named by one year may lie at its start or at its end.
        return first.replace(month=1, day=1).toordinal(), _end_of_next_february(first.year)
    return first.toordinal(), last.toordinal()


def _plain_days(year: str, month: str | None, day: str | None) -> tuple[int, int]:
    if day is not None:
        return _day(f"{year}-{month}-{day}"), _day(f"{year}-{month}-{day}")
    first = _day(f"{year}-{month or '01'}-01")
    last = monthrange(int(year), int(month or 12))[1]
    return first, _day(f"{year}-{month or '12'}-{last:02}")


def _day(text: str) -> int:
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError as error:
        raise ValueError(f"{text!r} is no date of the calendar between the years 1 and 9999") from error


def _end_of_next_february(year: int) -> int:
    return date.max.toordinal() if year == date.max.year else date(year + 1, 3, 1).toordinal() - 1


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
    if least is None and most is None:
        raise ValueError(f"{text!r} has no number; leave the amount out")
    if _before(most, least):
        raise ValueError(f"{text!r} has its greater number first")
    return Amount(least, most, bool(match["tilde"]), match["unit"])


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
