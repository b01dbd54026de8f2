"""A time in EDTF as English says it.

In: an EDTF literal, or the days between which something lies. Out: words. What is vague stays
so: `~` is "about", `?` is "perhaps". What cannot be read as a time is returned as it is.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_PARTS: Final = (
    *("spring", "summer", "autumn", "winter") * 2,
    *("southern spring", "southern summer", "southern autumn", "southern winter"),
    *("first quarter of", "second quarter of", "third quarter of", "fourth quarter of"),
    *("first third of", "second third of", "last third of", "first half of", "second half of"),
)
"""What the months from 21 on stand for, in their order."""
_SEASONS: Final = 21
_SIGNS: Final = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
_ONE: Final = re.compile(r"([0-9]{2}(?:[0-9]{2}|[0-9]X|XX))(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([~?%]?)")
_OPEN: Final = ("", "..")


def worded(edtf: str) -> str:
    """Return a time as people say it.

    >>> worded("2023-09-10/2023-09-11"), worded("1991~"), worded("../2019"), worded("2023-12-05/..")
    ('10 to 11 September 2023', 'about 1991', 'until 2019', 'from 5 December 2023 on')
    >>> worded("195X"), worded("2023-07-XX"), worded("2023-34"), worded("soon")
    ('1950s', 'July 2023', 'second quarter of 2023', 'soon')
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _one(first) or edtf
    start, end = _one(first), _one(last)
    if first in _OPEN and end:
        return f"until {end}"
    if last in _OPEN and start:
        return f"from {start} on"
    return f"{_without(start, end)} to {end}" if start and end else edtf


def within(first: date | None, last: date | None) -> str:
    """Return the days between which something lies, by whole years or months where they are such.

    >>> within(date(2023, 9, 1), date(2023, 9, 30)), within(date(2023, 1, 1), date(2024, 12, 31))
    ('September 2023', '2023 to 2024')
    """
    if first is None or last is None:
        return worded(f"{first or '..'}/{last or '..'}") if first or last else ""
    start, end = _whole(first, last)
    return worded(start if start == end else f"{start}/{end}")


def _whole(first: date, last: date) -> tuple[str, str]:
    """Return both days in EDTF, as years or months where what they hold is whole."""
    length = 10
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        length = 4 if (first.month, last.month) == (1, 12) else 7
    return first.isoformat()[:length], last.isoformat()[:length]


def _one(edtf: str) -> str:
    """Return one date in words; nothing for what is none."""
    found = _ONE.fullmatch(edtf)
    if found is None:
        return ""
    year, month, day, sign = found.groups()
    parts = [_month(month), _year(year)]
    if day not in (None, "XX"):
        parts.insert(0, str(int(day)))
    return "" if None in parts else _SIGNS[sign] + " ".join(part for part in parts if part)


def _year(year: str) -> str:
    if year.endswith("XX"):
        return f"{_ordinal(int(year[:2]) + 1)} century"
    return f"{year[:3]}0s" if year.endswith("X") else year


def _ordinal(number: int) -> str:
    ending = "th" if number in range(11, 14) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _month(month: str | None) -> str | None:
    """Return the name of a month or a season, nothing where none is told, None where there is no such."""
    if month in (None, "XX"):
        return ""
    number = int(month or 0)
    named = {**dict(enumerate(_MONTHS, 1)), **dict(enumerate(_PARTS, _SEASONS))}
    return named.get(number)


def _without(start: str, end: str) -> str:
    """Return the start of an interval without what its end says again; whole where a part of it is vague."""
    first, last = start.split(), end.split()
    if not (first[0].isdigit() and last[0].isdigit()) and "about" in (first[0], last[0]):
        return start
    while len(first) > 1 and len(last) >= len(first) and first[-1] == last[-1]:
        first, last = first[:-1], last[:-1]
    return " ".join(first)
