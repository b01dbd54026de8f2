"""When something that passes can have been: by its told time, or the day on which it was told.

In: a sight. Out: bounds, and the stretches of time that they touch.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from realpolitik.conclude.fusion.sight import Course, Sight
from realpolitik.rdf.literals import Bounds, slack_bounds

LONG: Final = 7
"""Of how many days a time is vague."""
_LONGEST: Final = 31
"""Of how many days it tells nothing for something that passes."""


def window(sight: Sight, days: int) -> Bounds | None:
    """Return when something that passes can have been, by its told time, or the day on which it was told.

    None where nobody knows, or as good as nobody.
    """
    if sight.time:
        found = slack_bounds(sight.time)
        return found if length(found) <= _LONGEST else None
    told = slack_bounds(sight.published) if sight.published else Bounds(None, None)
    if told.earliest is None or told.latest is None or length(told) > LONG:
        return None
    if sight.course is Course.FUTURE:
        return Bounds(told.earliest, told.latest + timedelta(days=max(LONG, 3 * days)))
    return Bounds(told.earliest - timedelta(days=days), told.latest)


def length(bounds: Bounds) -> int:
    """Return how many days there are within bounds; of open ones more than count."""
    if bounds.earliest is None or bounds.latest is None:
        return _LONGEST + 1
    return (bounds.latest - bounds.earliest).days + 1


def gap_between(one: Bounds, other: Bounds) -> int:
    """Return how many days lie between the first days of two bounds."""
    if one.earliest is None or other.earliest is None:
        return LONG
    return abs((one.earliest - other.earliest).days)


def buckets(sight: Sight, days: int) -> Iterator[str]:
    """Yield the stretches of time that a window touches; two windows that overlap touch one of them."""
    found = window(sight, days)
    if found is not None and found.earliest is not None and found.latest is not None:
        width = LONG + days
        first, last = found.earliest.toordinal() // width, found.latest.toordinal() // width
        yield from map(str, range(first, last + 1))
