"""As of when claims speak of a situation, and which of them speak of it as it is now.

The day of a claim on a state of affairs is that on which it was said; of one that it
goes on, which tells an earlier end, that end. Of an event all speak as of any day, for
what has happened stays so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.claims.status import ASSERTED, REPORTED
from realpolitik.conclude.p1.realization import ENDED, LASTING, ONGOING, Stand
from realpolitik.conclude.policy import Hearing
from realpolitik.conclude.position import Position
from realpolitik.conclude.saying import TIME, UNKNOWN
from realpolitik.rdf.literals import Bounds, end_bounds
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

_STATE = (term("StateOfAffairs"),)
_ANY = frozenset({UNKNOWN})
_RECENT: Final = 4096
"""On so many positions the days are kept: a policy asks several times, and at the next build again."""


def is_lasting(
    registered: Iterable[NamedNode], positions: Iterable[Position], vocabulary: Vocabulary
) -> bool:
    """Tell whether a situation is a state of affairs for the register or anybody who speaks of it."""
    told = (cls for position in positions for cls in position.classes)
    return vocabulary.fits({*registered, *told}, _STATE)


def stands(positions: Sequence[Position], hearing: Hearing, *, lasting: bool) -> Iterator[Stand]:
    """Yield what existential positions add, once for each day as of which they speak.

    Of an event, and where the day makes no difference, each is yielded once.
    """
    return as_of_stands(positions, hearing, dated=lasting and _differs(positions))


def as_of_stands(positions: Iterable[Position], hearing: Hearing, *, dated: bool) -> Iterator[Stand]:
    """Yield what existential positions add, once for each day where they are to be dated."""
    for position in positions:
        if position.rung is not None:
            for as_of in _dates(position, hearing.days(position) if dated else _ANY):
                yield Stand(position.status, position.is_positive, position.rung, position.key, as_of)


@lru_cache(maxsize=_RECENT)
def _dates(position: Position, days: frozenset[Bounds]) -> tuple[Bounds, ...]:
    """Return as of which days that can decide a position speaks, said on these; those asked last are kept."""
    return tuple(decisive(_as_of(position, day) for day in days))


def decisive(days: Iterable[Bounds]) -> list[Bounds]:
    """Return those of the days as of which the same is said that can decide, latest first.

    All that is asked of stands is whether one begins before a day, begins after it, or
    ends as late as one. So a day adds nothing where another begins and ends no earlier,
    and yet another begins no later.
    """
    ends = {(day.earliest or date.min, day.latest or date.max): day for day in days}
    latest_first = sorted(ends, reverse=True)
    found, last = latest_first[:1], latest_first[-1:]
    for day in latest_first:
        if day[1] > found[-1][1]:
            found.append(day)
    return [ends[day] for day in (found if found[-1:] == last else found + last)]


def _differs(positions: Iterable[Position]) -> bool:
    """Tell whether days can decide: somebody denies, or sure claims differ on whether it goes on."""
    existential = [position for position in positions if position.rung is not None]
    sure = {one.rung for one in existential if one.is_positive and one.status in (ASSERTED, REPORTED)}
    return len(sure & LASTING) > 1 or any(not one.is_positive for one in existential)


def _as_of(position: Position, day: Bounds) -> Bounds:
    """Return the day on which it was said, or the earlier end that is told of what goes on.

    Who tells when something ended speaks no earlier than then, also where nobody knows the day.
    """
    ends = [end_bounds(value.value) for predicate, value in position.values if predicate == TIME]
    for end in ends if position.rung == ONGOING else ():
        if end.latest is not None and (day.latest is None or end.latest < day.latest):
            return end
    for end in ends if position.rung == ENDED and day == UNKNOWN else ():
        return Bounds(end.earliest, None)
    return day
