"""Times that are reckoned from the day of the article.

In: what a pattern took, the anchor and the tense. Out: an EDTF literal of the
precision that the words and the anchor have; None where the anchor does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from realpolitik.extract.times import calendar, patterns
from realpolitik.extract.times.anchor import Anchor, Tense
from realpolitik.extract.times.explicit import Found, days
from realpolitik.extract.times.wording import Wording
from realpolitik.rdf.literals import time_bounds

Reader = Callable[[re.Match[str], Anchor, Tense], str | None]
_COUNTS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_BEFORE_A_MONTH = frozenset(
    "in since until till by of from to through during before after between and early late mid last next this "
    "end start beginning or for".split()
)
_NAMED_DAYS = frozenset({"good", "black", "easter", "palm", "bloody", "ash", "cyber", "super"})
_DAYS_OF = {"day": 1, "week": 7}
_MONTHS_OF = {"month": 1, "year": 12, "decade": 120}
_EXACT_DAYS = 14
_DECADE = 10


def relative(wording: Wording, anchor: Anchor, tense_of: Callable[[int], Tense]) -> Iterator[Found]:
    """Yield the times without a year of their own; `tense_of` tells the tense at a word."""
    for pattern, read in _READERS:
        for first, last, match in wording.found(pattern):
            if _is_time(wording, first, last, pattern):
                edtf = _reckoned(read, match, anchor, tense_of(first))
                if edtf is not None:
                    yield first, last, edtf


def _reckoned(read: Reader, match: re.Match[str], anchor: Anchor, tense: Tense) -> str | None:
    """Return a time; None for a day that no calendar has, or one beyond the years that are counted."""
    try:
        edtf = read(match, anchor, tense)
        if edtf is not None:
            time_bounds(edtf)
    except (ValueError, OverflowError):
        return None
    return edtf


def _is_time(wording: Wording, first: int, last: int, pattern: re.Pattern[str]) -> bool:
    words = wording.sentence.tokens[first:last]
    named = [
        word
        for word in words
        if word.lower.rstrip(".") in {*patterns.MONTH_NUMBERS, *patterns.WEEKDAY_NUMBERS}
    ]
    if any(not word.text[0].isupper() for word in named):
        return False
    after = (
        wording.sentence.tokens[last].lower.replace("’", "'") if last < len(wording.sentence.tokens) else ""
    )
    if first and wording.sentence.tokens[first - 1].lower in _NAMED_DAYS:
        return False
    if pattern is patterns.MONTH:
        before = wording.sentence.tokens[first - 1].lower if first else ""
        return (len(words) > 1 or before in _BEFORE_A_MONTH) and words[-1].tag != "MD"
    return not (pattern is patterns.NEAR and words[-1].lower == "today" and after == "'s")


def _days(match: re.Match[str], anchor: Anchor, tense: Tense) -> str | None:
    if match["year"] is not None or anchor.month is None:
        return None
    return days(match, _year_of(match, anchor, tense))


def _day(match: re.Match[str], anchor: Anchor, tense: Tense) -> str | None:
    if anchor.month is None:
        return None
    year = _year_of(match, anchor, tense)
    return calendar.day(year, patterns.MONTH_NUMBERS[match["month"]], int(match["day"]))


def _year_of(match: re.Match[str], anchor: Anchor, tense: Tense) -> int:
    ahead = None if tense == Tense.UNKNOWN else tense == Tense.FUTURE
    when = anchor.last if ahead is False else anchor.first
    return calendar.nearest_year(when, patterns.MONTH_NUMBERS[match["month"]], int(match["day"]), ahead=ahead)


def _month(match: re.Match[str], anchor: Anchor, tense: Tense) -> str | None:
    now, number = anchor.month, patterns.MONTH_NUMBERS[match["month"]]
    if now is None:
        return None
    which = (match["which"] or "").strip()
    if which == "last":
        year = now.year if number < now.month else now.year - 1
    elif which == "next" or (which != "this" and tense == Tense.FUTURE):
        year = now.year if number > now.month or (number == now.month and which != "next") else now.year + 1
    elif which == "this":
        year = now.year
    else:
        year = now.year if number <= now.month else now.year - 1
    return calendar.month(year, number)


def _season(match: re.Match[str], anchor: Anchor, _: Tense) -> str | None:
    now, code = anchor.month, patterns.SEASONS[match["season"]]
    if now is None:
        return None
    begins = (code - 21) * 3 + 3
    year = now.year
    if match["which"] == "last" and now.month < begins + 3:
        year -= 1
    if match["which"] == "next" and now.month >= begins:
        year += 1
    return calendar.month(year, code)


def _weekday(match: re.Match[str], anchor: Anchor, tense: Tense) -> str | None:
    day, number, which = (
        anchor.day,
        patterns.WEEKDAY_NUMBERS[match["weekday"]],
        (match["which"] or "").strip(),
    )
    if day is None or which == "next":
        return None
    if which == "this":
        return (day + timedelta(days=number - day.weekday())).isoformat()
    if tense == Tense.FUTURE and which != "last":
        return calendar.weekday_after(day, number).isoformat()
    return calendar.weekday_before(day, number, strictly=which == "last").isoformat()


def _near(match: re.Match[str], anchor: Anchor, _: Tense) -> str | None:
    if anchor.day is None or match["near"] == "overnight":
        return None
    steps = {"yesterday": -1, "last night": -1, "tomorrow": 1}
    return (anchor.day + timedelta(days=steps.get(match["near"], 0))).isoformat()


def _next(match: re.Match[str], anchor: Anchor, _: Tense) -> str | None:
    which = match["which"].removeprefix("the ")
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    if match["which"].startswith("the ") and which in ("last", "past", "coming"):
        return _spanned(anchor, 1, match["unit"], ahead=step > 0)
    return _unit(anchor, match["unit"], step)


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


def _ago(match: re.Match[str], anchor: Anchor, _: Tense) -> str | None:
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


def _past(match: re.Match[str], anchor: Anchor, _: Tense) -> str | None:
    count = _count(match)
    if count is None:
        return None
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


_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    *((pattern, _days) for pattern in patterns.DAYS),
    *((pattern, _day) for pattern in patterns.DAY_OF_MONTH),
    (patterns.MONTH, _month),
    (patterns.SEASON, _season),
    (patterns.WEEKDAY, _weekday),
    (patterns.NEAR, _near),
    (patterns.NEXT, _next),
    (patterns.AGO, _ago),
    (patterns.PAST_SPAN, _past),
)
