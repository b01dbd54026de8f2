"""The patterns of times: months, days, years, weeks and what stands before them.

They are matched against a `Wording`: small letters, one space between any two words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from realpolitik.extract.words.calendar import MONTHS, WEEKDAYS

_SHORT_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
)
MONTH_NUMBERS: Final = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
WEEKDAY_NUMBERS: Final = {name: number for number, name in enumerate(WEEKDAYS)}
SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

_MONTH: Final = f"(?P<month>{'|'.join((*MONTHS, *reversed(_SHORT_MONTHS)))})"
_DAY: Final = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_DAY_AFTER: Final = r"(?P<day_after>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>1[0-9]{3}|20[0-9]{2})"
_WEEKDAY: Final = f"(?P<weekday>{'|'.join(WEEKDAYS)})"
_PART: Final = "(?:(?P<part>early|mid|late|middle of|beginning of|start of|end of)(?: -)? (?:the )?)?"
_COUNT: Final = (
    "(?P<count>[0-9]{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    "fifty|sixty|seventy|eighty|ninety)"
)
_SPAN: Final = "(?P<unit>hour|day|week|month|year|decade|century|centurie)s?"
_DATED: Final = f"(?:{'|'.join(WEEKDAYS)}|[0-9])"
_NOT_COUNTING: Final = r"(?= (?:in|at|on|for|to|with|during|as|by|and|when|where|,|\.|;)(?: |$)|$)"
"""What stands behind a number that counts nothing: "on May 10 and 11 in Lume"."""


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S){text}(?!\S)")


ISO: Final = _pattern(r"(?P<year>[0-9]{4})(?: ?- ?)(?P<month>[0-9]{2})(?: ?- ?)(?P<day>[0-9]{2})")
DATE: Final = (
    _pattern(rf"(?:{_WEEKDAY} (?:, )?)?(?:the )?{_DAY} (?:of )?{_MONTH} (?:, )?{_YEAR}"),
    _pattern(rf"(?:{_WEEKDAY} (?:, )?)?{_MONTH} {_DAY} (?:, )?{_YEAR}"),
)
DAYS: Final = (
    _pattern(rf"{_DAY} ?(?:-|–|to) ?(?P<until>[0-9]{{1,2}}) {_MONTH}(?: (?:, )?{_YEAR})?"),
    _pattern(rf"{_MONTH} {_DAY} ?(?:-|–|to) ?(?P<until>[0-9]{{1,2}})(?: (?:, )?{_YEAR})?"),
    _pattern(rf"{_DAY} and (?P<until>[0-9]{{1,2}}) {_MONTH}(?: (?:, )?{_YEAR})?"),
    _pattern(rf"{_MONTH} {_DAY} and (?P<until>[0-9]{{1,2}}){_NOT_COUNTING}(?: (?:, )?{_YEAR})?"),
)
DAY_OF_MONTH: Final = (
    _pattern(rf"(?:{_WEEKDAY} (?:, )?)?(?:the )?{_DAY} (?:of )?{_MONTH}"),
    _pattern(rf"(?:{_WEEKDAY} (?:, )?)?{_MONTH} {_DAY}"),
)
MONTH_OF_YEAR: Final = _pattern(rf"{_PART}{_MONTH} (?:, |of )?{_YEAR}")
SEASON_OF_YEAR: Final = _pattern(rf"{_PART}(?P<season>spring|summer|autumn|fall|winter) (?:of )?{_YEAR}")
QUARTER: Final = _pattern(
    rf"(?:the )?(?:(?P<ordinal>first|second|third|fourth|last) (?P<share>quarter|half)|"
    rf"q(?P<number>[1-4])) (?:of )?{_YEAR}"
)
QUARTER_OF_NEAR_YEAR: Final = _pattern(
    r"(?:the )?(?P<ordinal>first|second|third|fourth|last) (?P<share>quarter|half) of "
    r"(?P<which>last|this|next|the) year"
)
YEARS: Final = _pattern(rf"{_YEAR} ?(?:-|–|to|and) ?(?P<until>1[0-9]{{3}}|20[0-9]{{2}}|[0-9]{{2}})")
YEAR: Final = _pattern(rf"(?:mid-?|{_PART}){_YEAR}")
DECADE: Final = _pattern(r"(?:the )?(?:(?:early|mid|late)(?: ?- ?| ))?(?P<decade>1[0-9]{2}|20[0-9])0s")
CENTURY: Final = _pattern(
    r"(?:the )?(?:(?:early|mid|late)(?: ?- ?| ))?(?P<century>1[0-9]|2[01]|[1-9])(?:st|nd|rd|th)[ -]+century"
)

MONTH: Final = _pattern(
    rf"(?P<which>last |next |this |early |mid - |mid|late |the end of |end of |the start of |"
    rf"the beginning of |earlier in |later in )?"
    rf"{_MONTH}"
)
MONTH_OF_NEAR_YEAR: Final = _pattern(
    rf"{_PART}(?:{_DAY} )?{_MONTH}(?: {_DAY_AFTER})? (?:, |of )?(?P<which>last|this|next) year"
)
SEASON: Final = _pattern(
    r"(?P<which>last|next|this|in the|in|by the|by|during the|until the|over the) (?:early |late )?"
    r"(?P<season>spring|summer|autumn|fall)(?! (?:of|in|offensive)(?: |$))"
)
WEEKDAY: Final = _pattern(
    rf"(?:(?P<which>last|this past|this coming|this|next|early|late|earlier|later) (?:on )?)?{_WEEKDAY}"
    "(?: (?:morning|afternoon|evening|night))?"
)
NEAR: Final = _pattern(
    "(?P<near>the day before yesterday|the day after tomorrow|"
    "today|yesterday|tomorrow|tonight|last night|this morning|this afternoon|this evening|"
    rf"(?:overnight|at midnight)(?! (?:local time |gmt )?(?:on |into |from |to )?(?:the )?{_DATED})|"
    "later in the day|earlier in the day)"
)
WEEKEND: Final = _pattern("(?:over |at |during )?the weekend")
END: Final = _pattern(
    "(?:by |before |at )?the (?:end|start|beginning) of (?:the|this) (?P<unit>week|month|year|decade)"
)
COMING: Final = _pattern("(?:in |over )?the coming (?:days|weeks|months)")
FEAST: Final = _pattern("(?P<feast>new year 's day|new year 's eve|christmas day|christmas eve)")
NEXT: Final = _pattern(
    "(?:(?P<part>earlier|later|early|late) )?"
    "(?P<which>last|this|next|the past|this past|the last|the coming|this coming|"
    "the current|the previous) "
    "(?P<unit>week|weekend|month|year|decade|century)"
)
AGO: Final = _pattern(
    rf"(?P<about>about |around |nearly |almost |more than |over |some )?{_COUNT}(?: ?- ?| ){_SPAN} ago"
)
PAST_SPAN: Final = _pattern(rf"(?:the |this )?(?P<which>past|last|next|coming) {_COUNT} {_SPAN}")

FIGURE: Final = "0"
"""Stands among the words of a text for all that have figures."""
_FIGURES: Final = frozenset({FIGURE})
_MONTHLY: Final = frozenset({*MONTH_NUMBERS, *(f"mid{name}" for name in MONTH_NUMBERS)})
_IN_YEAR: Final = frozenset({"year"})
NEEDED: Final[Mapping[re.Pattern[str], frozenset[str]]] = MappingProxyType(
    {
        **dict.fromkeys((*DATE, *DAYS, *DAY_OF_MONTH, MONTH_OF_YEAR, MONTH), _MONTHLY),
        **dict.fromkeys((ISO, SEASON_OF_YEAR, QUARTER, YEARS, YEAR, DECADE, CENTURY), _FIGURES),
        **dict.fromkeys((QUARTER_OF_NEAR_YEAR, MONTH_OF_NEAR_YEAR), _IN_YEAR),
        SEASON: frozenset(SEASONS),
        WEEKDAY: frozenset(WEEKDAYS),
        NEAR: frozenset(
            "today yesterday tomorrow tonight night morning afternoon evening overnight midnight day".split()
        ),
        WEEKEND: frozenset({"weekend"}),
        END: frozenset({"end", "start", "beginning"}),
        COMING: frozenset({"coming"}),
        FEAST: frozenset({"day", "eve"}),
        NEXT: frozenset("week weekend month year decade century".split()),
        AGO: frozenset({"ago"}),
        PAST_SPAN: frozenset("past last next coming".split()),
    }
)
"""The words of which each pattern takes at least one: where none is there, it finds nothing."""
