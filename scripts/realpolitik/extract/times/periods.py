"""Times that are reckoned in weeks, months and years from the day of the article.

In: what a pattern took, the anchor and the tense. Out: an EDTF literal, or None where
the anchor does not tell.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from realpolitik.extract.times import calendar
from realpolitik.extract.times.anchor import Anchor, Tense
from realpolitik.extract.times.explicit import part_of_year

_COUNTS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_COUNTS |= {"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_DAYS_OF = {"day": 1, "week": 7}
_MONTHS_OF = {"month": 1, "year": 12, "decade": 120}
_EXACT_DAYS = 14
_DECADE = 10
_HOURS = 24
_SATURDAY = 5
_SUNDAY = 6


def named(match: re.Match[str], anchor: Anchor, tense: Tense) -> str | None:
    """Return the week, month or the like that is called the next, last or this one."""
    which = match["which"].removeprefix("the ").removeprefix("this ")
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    if match["which"].startswith("the ") and which in ("last", "past", "coming"):
        return _spanned(anchor, 1, match["unit"], ahead=step > 0)
    is_sunday = anchor.day is not None and anchor.day.weekday() == _SUNDAY
    if (which, match["unit"], tense) == ("this", "week", Tense.FUTURE) and is_sunday:
        step = 1
    whole = _unit(anchor, match["unit"], step)
    is_part = match["unit"] == "year" and which in ("last", "next") and match["part"] in ("early", "late")
    return part_of_year(whole, match["part"]) if whole is not None and is_part else whole


def weekend(_: re.Match[str], anchor: Anchor, tense: Tense) -> str | None:
    """Return the weekend that was last, or is; the one to come where the verb looks ahead."""
    if anchor.day is None:
        return None
    is_now = anchor.day.weekday() >= _SATURDAY or tense.looks_ahead
    return _week(anchor.day, 0 if is_now else -1, "weekend")


def end(match: re.Match[str], anchor: Anchor, _: Tense) -> str | None:
    """Return the week, month or year at whose end something is to be, or at whose start it was."""
    return _unit(anchor, match["unit"], 0)


def coming(_: re.Match[str], anchor: Anchor, __: Tense) -> str | None:
    """Return the time from now on in which something is to be."""
    return None if anchor.day is None else f"{anchor.day.isoformat()}/.."


def _unit(anchor: Anchor, unit: str, step: int) -> str | None:
    if unit in ("week", "weekend"):
        return None if anchor.day is None else _week(anchor.day, step, unit)
    if unit == "month":
        return None if anchor.month is None else calendar.month_of(calendar.moved(anchor.month, step))
    if anchor.year is None:
        return None
    if unit == "year":
        return calendar.year(anchor.year + step)
    return (
        f"{anchor.year // _DECADE + step:03d}X" if unit == "decade" else f"{anchor.year // 100 + step:02d}XX"
    )


def _week(day: date, step: int, unit: str) -> str:
    then = day + timedelta(weeks=step)
    if unit == "week":
        return calendar.week(then)
    saturday = then + timedelta(days=5 - then.weekday())
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def _count(match: re.Match[str]) -> int | None:
    word = match["count"]
    return int(word) if word.isdigit() else _COUNTS.get(word)


def ago(match: re.Match[str], anchor: Anchor, _: Tense) -> str | None:
    """Return when it was that many days or the like ago."""
    count, unit = _count(match), match["unit"]
    if count is None or (match["about"] or "").strip() in ("more than", "over"):
        return None
    if unit in _DAYS_OF:
        if anchor.day is None:
            return None
        then = anchor.day - timedelta(days=count * _DAYS_OF[unit])
        is_exact = unit == "day" and count <= _EXACT_DAYS and not match["about"]
        return then.isoformat() + ("" if is_exact else "~")
    if unit not in _MONTHS_OF or anchor.month is None:
        return None
    then = calendar.moved(anchor.month, -count * _MONTHS_OF[unit])
    return f"{calendar.month_of(then)}~" if unit == "month" else f"{calendar.year(then.year)}~"


def past(match: re.Match[str], anchor: Anchor, _: Tense) -> str | None:
    """Return the time of so many days or the like back, or ahead."""
    count = _count(match)
    if count is None:
        return None
    if match["unit"] == "hour":
        return _spanned(anchor, -(-count // _HOURS), "day", ahead=match["which"] in ("next", "coming"))
    return _spanned(anchor, count, match["unit"], ahead=match["which"] in ("next", "coming"))


def _spanned(anchor: Anchor, count: int, unit: str, *, ahead: bool) -> str | None:
    """Return the time from some units back to the anchor, or from the anchor some units ahead."""
    if unit in _DAYS_OF and anchor.day is not None:
        then = anchor.day + timedelta(days=(1 if ahead else -1) * count * _DAYS_OF[unit])
        first, last = sorted((anchor.day, then))
        return f"{first.isoformat()}/{last.isoformat()}"
    if unit in _MONTHS_OF and anchor.month is not None:
        then = calendar.moved(anchor.month, (1 if ahead else -1) * count * _MONTHS_OF[unit])
        first, last = sorted((anchor.month, then))
        return f"{calendar.month_of(first)}~/{calendar.month_of(last)}~"
    return None
