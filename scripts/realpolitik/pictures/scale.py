"""Where days stand on a line, for timelines of any width.

In: the situations that are shown. Out: a `Scale`. Its ends are those of the times that are
told to within a year, and where these are many, of all but the few that lie farthest out;
what is beyond is cut there, so that one vague century does not make a dot of all the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from realpolitik.rdf.wording import worded
from realpolitik.reading.timeline import Moment

_YEAR: Final = timedelta(days=366)
_MARGIN: Final = 0.04
_TICKS: Final = 8
_FAR_OUT: Final = 12
"""One in so many days is left out of account at either end."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from the first to the last."""

    first: date
    last: date

    def share(self, day: date) -> float:
        """Return how far along a day is, from 0 to 1; a day beyond the ends is at the end."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return min(max(share, 0.0), 1.0)

    def ticks(self) -> Iterator[tuple[str, float]]:
        """Yield the years at which the line is marked, or its months where it is short."""
        years = range(self.first.year + 1, self.last.year + 1)
        if len(years) > 1:
            for year in years[:: -(-len(years) // _TICKS)]:
                yield str(year), self.share(date(year, 1, 1))
        else:
            months = list(self._months())
            for month in months[:: max(-(-len(months) // _TICKS), 1)]:
                yield _short(month), self.share(month)

    def _months(self) -> Iterator[date]:
        for count in range(self.first.year * 12 + self.first.month, self.last.year * 12 + self.last.month):
            yield date(count // 12, count % 12 + 1, 1)


def _short(month: date) -> str:
    name, year = worded(f"{month:%Y-%m}").split()
    return f"{name[:3]} {year}"


def scale(moments: Sequence[Moment], first: date | None = None, last: date | None = None) -> Scale:
    """Return the scale of some situations, or of the days that are asked for."""
    narrow = [day for one in moments if _is_narrow(one) for day in _bounds(one)]
    days = sorted(narrow or (day for one in moments for day in _bounds(one)))
    few = len(days) // _FAR_OUT
    low, high = (days[few], days[-1 - few]) if days else (date(2000, 1, 1), date(2000, 12, 31))
    margin = timedelta(days=max(int((high - low).days * _MARGIN), 1))
    return Scale(first or _moved(low, -margin), last or _moved(high, margin))


def _is_narrow(moment: Moment) -> bool:
    if moment.earliest is None or moment.latest is None:
        return False
    return moment.latest - moment.earliest <= _YEAR


def _bounds(moment: Moment) -> Iterator[date]:
    yield from (day for day in (moment.earliest, moment.latest) if day is not None)


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day
