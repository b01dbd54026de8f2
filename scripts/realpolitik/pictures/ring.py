"""Where things stand on a ring, and the lines between them, for a page that draws them with links.

In: a thing in the middle, if there is one, those around it, and what ties them. Out: a `Ring`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from realpolitik.pictures.markup import clipped
from realpolitik.reading.testimony import Named
from realpolitik.reading.ties import Tie
from realpolitik.text.harmless import harmless

WIDTH, HEIGHT = 1000, 640
_ACROSS, _DOWN, _AWAY = 285, 270, 12
_LONGEST: Final = 30
_WIDEST: Final = 6.0
_BENT: Final = 0.2
"""How far lines between neighbours are bent to the middle of the ring."""
_SIDE: Final = 0.15
"""From what part of the ring's width a name stands beside its point, and not above or below."""


@dataclass(frozen=True, slots=True)
class Point:
    """A thing: where its dot stands, where its name, and how that is anchored."""

    thing: Named
    name: str
    x: float
    y: float
    left: float
    top: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Line:
    """A tie: its path and width, and whether it ties two that stand around the one in the middle."""

    tie: Tie
    path: str
    width: float
    is_aside: bool


@dataclass(frozen=True, slots=True)
class Ring:
    """All that is drawn; the thing in the middle is no point of the ring."""

    middle: Point | None
    points: tuple[Point, ...]
    lines: tuple[Line, ...]


def ring(middle: Named | None, around: Sequence[Named], ties: Sequence[Tie]) -> Ring:
    """Return the ring; ties of anything that is not on it are left out."""
    points = tuple(_point(thing, number, len(around)) for number, thing in enumerate(around))
    centre = None if middle is None else _centre(middle)
    placed = {point.thing.identifier: point for point in (*points, *([centre] if centre else []))}
    most = max(1, *(tie.situations for tie in ties), 1)
    drawn = [tie for tie in ties if {tie.one.identifier, tie.other.identifier} <= placed.keys()]
    return Ring(centre, points, tuple(_line(tie, placed, middle, most) for tie in reversed(drawn)))


def _centre(thing: Named) -> Point:
    x, y = WIDTH / 2, HEIGHT / 2
    return Point(thing, _name(thing), x, y, x, y + 5, "middle")


def _point(thing: Named, number: int, of: int) -> Point:
    turn = 2 * math.pi * number / of
    right, down = math.sin(turn), -math.cos(turn)
    x, y = WIDTH / 2 + _ACROSS * right, HEIGHT / 2 + _DOWN * down
    is_beside = abs(right) > _SIDE
    left = x + math.copysign(_AWAY, right) if is_beside else x
    top = y + 4 if is_beside else y + (_AWAY + 8) * down + 4
    anchor = ("start" if right > 0 else "end") if is_beside else "middle"
    return Point(thing, _name(thing), round(x, 1), round(y, 1), round(left, 1), round(top, 1), anchor)


def _name(thing: Named) -> str:
    return clipped(harmless(thing.label), _LONGEST)


def _line(tie: Tie, placed: Mapping[str, Point], middle: Named | None, most: int) -> Line:
    start, end = placed[tie.one.identifier], placed[tie.other.identifier]
    is_aside = middle is not None and middle.identifier not in (tie.one.identifier, tie.other.identifier)
    bent = _bent(start, end) if middle is None or is_aside else "L"
    width = 1 + (_WIDEST - 1) * math.sqrt(tie.situations / most)
    return Line(tie, f"M{start.x:g},{start.y:g} {bent} {end.x:g},{end.y:g}", round(width, 1), is_aside)


def _bent(start: Point, end: Point) -> str:
    """Return the bend of a line between two on the ring: to its middle, the nearer they are the less."""
    bent = _BENT + (1 - _BENT) / 2 * math.dist((start.x, start.y), (end.x, end.y)) / (2 * _ACROSS)
    x = (start.x + end.x) / 2 * (1 - bent) + WIDTH / 2 * bent
    y = (start.y + end.y) / 2 * (1 - bent) + HEIGHT / 2 * bent
    return f"Q{round(x, 1):g},{round(y, 1):g}"
