"""Times that are reckoned from the day of the article.

In: what a pattern took, the anchor and the tense. Out: an EDTF literal of the
precision that the words and the anchor have; None where the anchor does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from realpolitik.extract.times import calendar, patterns, periods
from realpolitik.extract.times.anchor import Anchor, Tense
from realpolitik.extract.times.explicit import Found, days, quarter_of
from realpolitik.extract.times.wording import Wording
from realpolitik.rdf.literals import time_bounds

Reader = Callable[[re.Match[str], Anchor, Tense], str | None]
_BEFORE_A_MONTH = frozenset(
    "in since until till by of from to through during before after between and early late mid last next this "
    "end start beginning or for come".split()
)
_THURSDAY, _SUNDAY = 3, 6
_JUST_OVER = timedelta(days=2)
"""How far back a day lies that nobody calls the last: on a Wednesday "last Tuesday" is not the day before."""
_NAMED_DAYS = frozenset({"good", "black", "easter", "palm", "bloody", "ash", "cyber", "super"})
_FEASTS = {
    "new year 's day": (1, 1),
    "new year 's eve": (12, 31),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
}


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
    ahead = None if tense in (Tense.UNKNOWN, Tense.PRESENT, Tense.NEAR) else tense == Tense.FUTURE
    when = anchor.last if ahead is False else anchor.first
    return calendar.nearest_year(when, patterns.MONTH_NUMBERS[match["month"]], int(match["day"]), ahead=ahead)


def _month(match: re.Match[str], anchor: Anchor, tense: Tense) -> str | None:
    now, number = anchor.month, patterns.MONTH_NUMBERS[match["month"]]
    if now is None:
        return None
    which = (match["which"] or "").strip()
    if which == "last":
        year = now.year if number < now.month - 1 else now.year - 1
    elif which == "next" or (which != "this" and tense.looks_ahead):
        year = now.year if number > now.month or (number == now.month and which != "next") else now.year + 1
    elif which == "this":
        year = now.year
    else:
        year = now.year if number <= now.month else now.year - 1
    return calendar.month(year, number)


def _month_of_near_year(match: re.Match[str], anchor: Anchor, _: Tense) -> str | None:
    """Return a month, or a day of it, of last year, this year or the next."""
    if anchor.month is None:
        return None
    year = anchor.month.year + {"last": -1, "this": 0, "next": 1}[match["which"]]
    month, day = patterns.MONTH_NUMBERS[match["month"]], match["day"] or match["day_after"]
    return calendar.month(year, month) if day is None else calendar.day(year, month, int(day))


def _quarter(match: re.Match[str], anchor: Anchor, _: Tense) -> str | None:
    step = {"last": -1, "next": 1}.get(match["which"], 0)
    return None if anchor.year is None else quarter_of(match, anchor.year + step)


def _season(match: re.Match[str], anchor: Anchor, tense: Tense) -> str | None:
    now, code = anchor.month, patterns.SEASONS[match["season"]]
    which = match["which"]
    if now is None or (which not in _NEAR and tense == Tense.UNKNOWN):
        return None
    begins = (code - 21) * 3 + 3
    year = now.year
    if which == "last" and now.month < begins + 3:
        year -= 1
    if which == "next" and now.month >= begins:
        year += 1
    if which not in _NEAR:
        year += _years_off(now.month, begins, ahead=tense.looks_ahead)
    return calendar.month(year, code)


_NEAR = frozenset({"last", "next", "this"})


def _years_off(month: int, begins: int, *, ahead: bool) -> int:
    """Return how many years off a season is that is the last to have begun, or the next to come."""
    if ahead:
        return 1 if month >= begins + 3 else 0
    return -1 if month < begins else 0


def _weekday(match: re.Match[str], anchor: Anchor, tense: Tense) -> str | None:
    day, number, which = (
        anchor.day,
        patterns.WEEKDAY_NUMBERS[match["weekday"]],
        (match["which"] or "").strip(),
    )
    if day is None:
        return None
    if which == "next":
        return _next_week(day, number).isoformat()
    if which == "this":
        return (day + timedelta(days=number - day.weekday())).isoformat()
    is_past = which in ("last", "this past")
    if tense == Tense.NEAR and which != "this coming" and not is_past:
        return calendar.weekday_nearest(day, number).isoformat()
    if (tense.looks_ahead and not is_past) or which == "this coming":
        return calendar.weekday_after(day, number).isoformat()
    found = calendar.weekday_before(day, number, strictly=is_past)
    is_just_over = which == "last" and day - found <= _JUST_OVER
    return (found - timedelta(days=7) if is_just_over else found).isoformat()


def _next_week(day: date, number: int) -> date:
    """Return the day of the week that is called the next: that of the week after.

    Early in a week "next Sunday" is the day at its end, with which many let the next week begin.
    """
    is_near_sunday = number == _SUNDAY and day.weekday() < _THURSDAY
    return day + timedelta(days=(0 if is_near_sunday else 7) + number - day.weekday())


def _near(match: re.Match[str], anchor: Anchor, tense: Tense) -> str | None:
    if anchor.day is None:
        return None
    if match["near"] == "overnight":
        evening = anchor.day if tense == Tense.FUTURE else anchor.day - timedelta(days=1)
        return f"{evening.isoformat()}/{(evening + timedelta(days=1)).isoformat()}"
    steps = {"yesterday": -1, "last night": -1, "tomorrow": 1}
    steps |= {"the day before yesterday": -2, "the day after tomorrow": 2}
    return (anchor.day + timedelta(days=steps.get(match["near"], 0))).isoformat()


def _feast(match: re.Match[str], anchor: Anchor, tense: Tense) -> str | None:
    if anchor.day is None:
        return None
    month, number = _FEASTS[match["feast"]]
    ahead = None if tense in (Tense.UNKNOWN, Tense.NEAR) else tense == Tense.FUTURE
    return calendar.day(calendar.nearest_year(anchor.day, month, number, ahead=ahead), month, number)


_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    *((pattern, _days) for pattern in patterns.DAYS),
    *((pattern, _day) for pattern in patterns.DAY_OF_MONTH),
    (patterns.MONTH, _month),
    (patterns.SEASON, _season),
    (patterns.QUARTER_OF_NEAR_YEAR, _quarter),
    (patterns.WEEKDAY, _weekday),
    (patterns.NEAR, _near),
    (patterns.NEXT, periods.named),
    (patterns.MONTH_OF_NEAR_YEAR, _month_of_near_year),
    (patterns.WEEKEND, periods.weekend),
    (patterns.END, periods.end),
    (patterns.COMING, periods.coming),
    (patterns.FEAST, _feast),
    (patterns.AGO, periods.ago),
    (patterns.PAST_SPAN, periods.past),
)
