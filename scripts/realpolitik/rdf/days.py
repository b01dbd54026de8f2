"""The first and the last day of one date in EDTF: by the calendar, or of a season by the grammar."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

_PLAIN = re.compile(
    r"(?P<year>[0-9]{2}(?:XX|[0-9][0-9X]))"
    r"(?:-(?:XX(?:-XX)?|(?P<month>0[1-9]|1[0-2])(?:-(?:XX|(?P<day>[0-9]{2})))?))?[?~%]?"
)
UNSUPPORTED: Final = (
    (re.compile(r"-[0-9]"), "a year before 1, which is not supported"),
    (
        re.compile(r"[\[{].*[\]}]\Z"),
        "a set of dates, which is not supported: write the interval that holds them",
    ),
    (re.compile(r"Y-?[0-9]"), "a year of more than four digits, which is not supported"),
    (re.compile(r"[0-9]{4}(?:-[0-9]{2}){2}T"), "a time of day, which is not supported: a day is the finest"),
    (
        re.compile(r"[0-9]{4}-(?:2[1-9]|3[0-9]|4[01])[?~%]\Z"),
        "a vague season, which is not supported: leave out the sign",
    ),
    (
        re.compile(
            r"(?=.*[?~%].|.*X-?[0-9]|[0-9]?XXX)[?~%]?[0-9X]{4}(?:[?~%]?-[?~%]?[0-9X]{2}){0,2}[?~%]?\Z"
        ),
        "a date with a part that is vague or unspecified by itself, which is not supported: only its end is",
    ),
)
"""What EDTF has and is not read here, in the order in which it is looked for."""
_ACROSS_NEW_YEAR = ("-24", "-28", "-30")


def days(edtf: str) -> tuple[int, int]:
    """Return the ordinals of the first and the last day of one date, without slack for a sign at its end.

    Raises ValueError for one that the calendar does not have.
    """
    plain = _PLAIN.fullmatch(edtf)
    try:
        first, last = _season(edtf) if plain is None else _of_calendar(*plain.group("year", "month", "day"))
    except ValueError as error:
        raise ValueError(f"{edtf!r} is no date of the calendar between the years 1 and 9999") from error
    return first.toordinal(), last.toordinal()


def widened(first: date, last: date) -> tuple[date, date]:
    """Return a stretch of days with one unit of its kind more on both sides, as far as the calendar goes.

    The unit is what it counts: years, a month, or else days.

    >>> widened(date(1991, 1, 1), date(1991, 12, 31))
    (datetime.date(1990, 1, 1), datetime.date(1992, 12, 31))
    """
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        years = last.year - first.year + 1
        before, after = max(first.year - years, date.min.year), min(last.year + years, date.max.year)
        return first.replace(year=before), last.replace(year=after)
    if first == last.replace(day=1) and last == _end_of_month(last):
        return _shifted(first, -1).replace(day=1), _end_of_month(_shifted(last, 1))
    length = (last - first).days + 1
    return _shifted(first, -length), _shifted(last, length)


def _shifted(day: date, days: int) -> date:
    """Return the day so many days later or earlier, or the last that there is."""
    moved = day.toordinal() + days
    return date.fromordinal(min(max(moved, date.min.toordinal()), date.max.toordinal()))


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _of_calendar(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    """Return the first and the last day; None is unspecified. Most dates are such, and need no grammar."""
    first = date(int(year.replace("X", "0")), int(month or 1), int(day or 1))
    last = date(int(year.replace("X", "9")), int(month or 12), 1)
    return first, last.replace(day=int(day or monthrange(last.year, last.month)[1]))


def _season(edtf: str) -> tuple[date, date]:
    """Return the first and the last day of a season, a quarter or the like."""
    from edtf import EDTFParseException, parse_edtf  # noqa: PLC0415 - late, as it takes long

    try:
        parsed = parse_edtf(edtf)
    except EDTFParseException as error:
        raise ValueError(str(error)) from error
    first, last = (date(*side[:3]) for side in (parsed.lower_strict(), parsed.upper_strict()))
    if edtf.endswith(_ACROSS_NEW_YEAR):
        # A season named by one year may lie at its start or at its end.
        return first.replace(month=1, day=1), _end_of_next_february(first.year)
    return first, last


def _end_of_next_february(year: int) -> date:
    return date.max if year == date.max.year else date(year + 1, 3, 1) - timedelta(days=1)
