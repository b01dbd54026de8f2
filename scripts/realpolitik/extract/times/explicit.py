"""Times that say their year themselves.

In: what a pattern took. Out: an EDTF literal, or None where the calendar has no such day.
"""

from __future__ import annotations

import re

from realpolitik.extract.times import calendar, patterns
from realpolitik.extract.times.wording import Wording

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_CENTURY = 100
Found = tuple[int, int, str]


def explicit(wording: Wording) -> list[Found]:
    """Return the times with a year of their own: first and last word, half-open, and the EDTF literal."""
    found: list[Found] = []
    for pattern, read in _READERS:
        for first, last, match in wording.found(pattern):
            edtf = read(match)
            if edtf is not None and _is_one(wording, first, last, pattern):
                found.append((first, last, edtf))
    return found


def _is_one(wording: Wording, first: int, last: int, pattern: re.Pattern[str]) -> bool:
    """Tell whether words are a time: a number alone may count something, and "may" is a verb."""
    words = wording.sentence.tokens[first:last]
    if pattern not in (patterns.YEAR, patterns.YEARS):
        return all(
            word.text[0].isupper() for word in words if word.lower.rstrip(".") in patterns.MONTH_NUMBERS
        )
    return _is_year(wording, first, last)


_BEFORE_A_YEAR = frozenset(
    "in since by of until till from during before after through to between for early late mid around circa "
    "around and or".split()
)


def _is_year(wording: Wording, first: int, last: int) -> bool:
    words = wording.sentence.tokens
    number = next((word for word in words[first:last] if word.text[0].isdigit()), words[first])
    before = words[first - 1].lower if first else ""
    counted = wording.sentence.head(number)
    counts = number.dep == "nummod" and counted.tag in ("NNS", "NNPS") and counted.index >= last
    after = words[last].lower if last < len(words) else ""
    is_money = before in ("$", "€", "£", "¥") or after in ("percent", "%")
    if counts or is_money:
        return False
    is_part = first > 0 and words[first].lower.startswith(("early", "late", "mid"))
    return number.entity == "DATE" or before in _BEFORE_A_YEAR or is_part


def _date(match: re.Match[str]) -> str | None:
    month = match["month"]
    number = int(month) if month.isdigit() else patterns.MONTH_NUMBERS[month]
    return calendar.day(int(match["year"]), number, int(match["day"]))


def _days(match: re.Match[str]) -> str | None:
    if match["year"] is None:
        return None
    return days(match, int(match["year"]))


def days(match: re.Match[str], year: int) -> str | None:
    """Return the days of one month that a match names, in a year."""
    month = patterns.MONTH_NUMBERS[match["month"]]
    first, last = (calendar.day(year, month, int(match[name])) for name in ("day", "until"))
    return f"{first}/{last}" if first is not None and last is not None and first < last else None


def _month(match: re.Match[str]) -> str:
    return calendar.month(int(match["year"]), patterns.MONTH_NUMBERS[match["month"]])


def _season(match: re.Match[str]) -> str:
    return calendar.month(int(match["year"]), patterns.SEASONS[match["season"]])


def _quarter(match: re.Match[str]) -> str | None:
    number = int(match["number"] or _ORDINALS[match["ordinal"]])
    return part_in_months(int(match["year"]), number, match["share"], is_last=match["ordinal"] == "last")


def quarter_of(match: re.Match[str], year: int) -> str | None:
    """Return the quarter or half of a year that a match names."""
    ordinal = match["ordinal"]
    return part_in_months(year, _ORDINALS[ordinal], match["share"], is_last=ordinal == "last")


def part_in_months(year: int, number: int, share: str | None, *, is_last: bool) -> str | None:
    """Return the months of a quarter or half of a year; None where a year has fewer of them.

    >>> part_in_months(2031, 2, "half", is_last=False)
    '2031-07/2031-12'
    """
    months = 6 if share == "half" else 3
    number = 2 if share == "half" and is_last else number
    first, last = (number - 1) * months + 1, number * months
    return f"{calendar.month(year, first)}/{calendar.month(year, last)}" if last <= _MONTHS else None


_MONTHS = 12


def _years(match: re.Match[str]) -> str | None:
    first = int(match["year"])
    last = int(match["until"])
    last = first // _CENTURY * _CENTURY + last if last < _CENTURY else last
    return f"{calendar.year(first)}/{calendar.year(last)}" if first < last else None


def _year(match: re.Match[str]) -> str:
    return part_of_year(calendar.year(int(match["year"])), match["part"] or "")


def part_of_year(year: str, part: str) -> str:
    """Return the first or last three months of a year where the words say early or late, else the year.

    >>> part_of_year("2031", "late"), part_of_year("2031", "mid")
    ('2031-10/2031-12', '2031')
    """
    months = {"early": ("01", "03"), "late": ("10", "12")}.get(part)
    return year if months is None else f"{year}-{months[0]}/{year}-{months[1]}"


def _decade(match: re.Match[str]) -> str:
    return match["decade"] + "X"


def _century(match: re.Match[str]) -> str:
    return f"{int(match['century']) - 1:02d}XX"


_READERS = (
    (patterns.ISO, _date),
    *((pattern, _date) for pattern in patterns.DATE),
    *((pattern, _days) for pattern in patterns.DAYS),
    (patterns.MONTH_OF_YEAR, _month),
    (patterns.SEASON_OF_YEAR, _season),
    (patterns.QUARTER, _quarter),
    (patterns.YEARS, _years),
    (patterns.YEAR, _year),
    (patterns.DECADE, _decade),
    (patterns.CENTURY, _century),
)
