"""The first and the last day of one date in EDTF: by the calendar, or of a season by the grammar."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_PLAIN = re.compile(
    r"(?P<year>[0-9]{2}(?:XX|[0-9][0-9X]))"
    r"(?:-(?:XX(?:-XX)?|(?P<month>0[1-9]|1[0-2])(?:-(?:XX|(?P<day>[0-9]{2})))?))?[?~%]?"
)
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
