"""Where points of the earth stand on a map, how large they are, and which of them have room for a name.

In: places with how much took place there. Out: a `Map`, whose frame holds all points and as
little else as a map needs to be known.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from realpolitik.pictures.globe import HEIGHT, WIDTH, placed
from realpolitik.pictures.markup import clipped
from realpolitik.reading.places import Site
from realpolitik.text.harmless import harmless

_LEAST, _MOST = 4.0, 16.0
_LONGEST: Final = 24
_LETTER, _LINE = 8.4, 15.0
_MARGIN: Final = 60
_NEAREST: Final = 3.0
"""How many times the whole map may be enlarged."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the map that is shown, in units of the whole; `unit` is what a pixel of it takes."""

    left: float
    top: float
    width: float
    height: float

    @property
    def unit(self) -> float:
        """How large a line of one pixel is in the frame."""
        return round(self.width / WIDTH, 4)


@dataclass(frozen=True, slots=True)
class Mark:
    """A point with its radius; the name is empty where it has no room."""

    site: Site
    x: float
    y: float
    radius: float
    name: str
    left: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Map:
    """A map; small marks come last, for they lie above large ones."""

    frame: Frame
    marks: tuple[Mark, ...]


def drawn(sites: Sequence[Site]) -> Map:
    """Return the map of those places that have a point."""
    points = [(site, *placed(site.point.latitude, site.point.longitude)) for site in sites if site.point]
    frame = _frame([(x, y) for _, x, y in points])
    most = max((len(site.told) for site, _, _ in points), default=1)
    spots = [(site, x, y, frame.unit * _radius(site, most)) for site, x, y in points]
    return Map(frame, tuple(_marks(spots, frame)))


def _radius(site: Site, most: int) -> float:
    """Return how large a place is, in pixels; a vague one lies around what may be in its middle."""
    around = 0 if site.point is not None and site.point.is_exact else _LEAST
    return around + _LEAST + (_MOST - _LEAST) * math.sqrt(len(site.told) / most)


def _frame(points: Sequence[tuple[float, float]]) -> Frame:
    if not points:
        return Frame(0, 0, WIDTH, HEIGHT)
    left, right = min(x for x, _ in points) - _MARGIN, max(x for x, _ in points) + _MARGIN
    top, bottom = min(y for _, y in points) - _MARGIN, max(y for _, y in points) + _MARGIN
    share = min(max((right - left) / WIDTH, (bottom - top) / HEIGHT, 1 / _NEAREST), 1.0)
    width, height = WIDTH * share, HEIGHT * share
    x = min(max((left + right - width) / 2, 0), WIDTH - width)
    y = min(max((top + bottom - height) / 2, 0), HEIGHT - height)
    return Frame(round(x, 1), round(y, 1), round(width, 1), round(height, 1))


def _marks(spots: Sequence[tuple[Site, float, float, float]], frame: Frame) -> Iterator[Mark]:
    taken = [(x - r, y - r, x + r, y + r) for _, x, y, r in spots]
    for site, x, y, radius in spots:
        name = clipped(harmless(site.place.label), _LONGEST)
        wide, high = len(name) * _LETTER * frame.unit, _LINE * frame.unit / 2
        for anchor, left in (("start", x + radius * 1.3), ("end", x - radius * 1.3)):
            start = left if anchor == "start" else left - wide
            box = (start, y - high, start + wide, y + high)
            if frame.left < start and start + wide < frame.left + frame.width and not _meets(box, taken):
                taken.append(box)
                yield Mark(site, x, y, round(radius, 2), name, round(left, 1), anchor)
                break
        else:
            yield Mark(site, x, y, round(radius, 2), "", x, "start")


def _meets(
    box: tuple[float, float, float, float], taken: Sequence[tuple[float, float, float, float]]
) -> bool:
    return any(
        box[0] < right and left < box[2] and box[1] < bottom and top < box[3]
        for left, top, right, bottom in taken
    )
