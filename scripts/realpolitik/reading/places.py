"""Where what is told took place, by points that the register knows.

In: a view. Out: a `Site` for each point with the situations there, and what has no point. A
place without a point of its own stands for the country that it lies in, drawn at the capital
of that and told so; a place in no country has none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, Literal, NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.reading.held import Held, held
from realpolitik.reading.testimony import Named, described, named
from realpolitik.stores.base import View

_ROLES = tuple(term(name) for name in ("place", "destination", "nearPlace", "origin"))
_CONSENSUS = names.graph("consensus")
_NUMBER = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{1,20})?")


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees north and east; `is_exact` where they are the place's own, not those of a capital."""

    latitude: float
    longitude: float
    is_exact: bool


@dataclass(frozen=True, slots=True)
class Event:
    """A situation, and the place that is told of it."""

    situation: Held
    place: Named


@dataclass(frozen=True, slots=True)
class Site:
    """A place or a country, its point if it has one, and each situation there with the place told of it."""

    iri: NamedNode
    place: Named
    point: Point | None
    told: tuple[tuple[NamedNode, NamedNode], ...]


def sites(view: View, about: NamedNode | None = None) -> tuple[Site, ...]:
    """Return all places of situations, those with most of them first.

    With `about`, those of the situations that a thing takes part in.
    """
    found: dict[tuple[NamedNode, Point | None], set[tuple[NamedNode, NamedNode]]] = defaultdict(set)
    located: dict[NamedNode, tuple[NamedNode, Point | None]] = {}
    for situation, place in _told(view, about):
        if place not in located:
            located[place] = _located(view, place)
        found[located[place]].add((situation, place))
    made = [_site(view, place, point, pairs) for (place, point), pairs in found.items()]
    return tuple(sorted(made, key=lambda site: (-len(site.told), site.place)))


def is_placed(view: View, about: NamedNode) -> bool:
    """Tell whether a map of a thing shows anything."""
    return any(_located(view, place)[1] is not None for _, place in _told(view, about))


def events(view: View, site: Site, most: int) -> tuple[Event, ...]:
    """Return how the first situations of a place are held; it may have many more."""
    return tuple(
        Event(held(view, described(view, situation), situation), named(view, [place])[0])
        for situation, place in site.told[:most]
    )


def _site(view: View, place: NamedNode, point: Point | None, pairs: set[tuple[NamedNode, NamedNode]]) -> Site:
    [called] = named(view, [place])
    return Site(place, called, point, tuple(sorted(pairs, key=str)))


def _told(view: View, about: NamedNode | None) -> Iterator[tuple[NamedNode, NamedNode]]:
    taken = [None] if about is None else {quad.subject for quad in view.quads(None, None, about, _CONSENSUS)}
    for situation in taken:
        for role in _ROLES:
            for quad in view.quads(situation, role, None, _CONSENSUS):
                one, place = quad.subject, quad.object
                if isinstance(one, NamedNode) and isinstance(place, NamedNode):
                    yield one, place


def _located(view: View, place: NamedNode) -> tuple[NamedNode, Point | None]:
    """Return the place with its own point, or its country with that of the capital, or the place alone."""
    own = _point(view, place, is_exact=True)
    if own is not None:
        return place, own
    for country in _countries(view, place):
        for capital in _subjects(view, term("isCapitalOf"), country):
            point = _point(view, capital, is_exact=False)
            if point is not None:
                return country, point
    return place, None


def _countries(view: View, place: NamedNode) -> list[NamedNode]:
    wider = [place, *_objects(view, place, term("isPartOf"))]
    found = [country for one in wider for country in _objects(view, one, term("isTerritoryOf"))]
    return [*found, place]


def _point(view: View, place: NamedNode, *, is_exact: bool) -> Point | None:
    north, east = (_degrees(view, place, name, most) for name, most in (("latitude", 90), ("longitude", 180)))
    return None if north is None or east is None else Point(north, east, is_exact)


def _degrees(view: View, place: NamedNode, name: str, most: int) -> float | None:
    """Return the first number of degrees that is one."""
    told = (quad.object for quad in view.quads(place, term(name), None, DefaultGraph()))
    numbers = (float(one.value) for one in told if isinstance(one, Literal) and _NUMBER.fullmatch(one.value))
    return min((number for number in numbers if abs(number) <= most), default=None)


def _objects(view: View, subject: NamedNode, predicate: NamedNode) -> list[NamedNode]:
    found = {quad.object for quad in view.quads(subject, predicate, None, DefaultGraph())}
    return sorted((one for one in found if isinstance(one, NamedNode)), key=str)


def _subjects(view: View, predicate: NamedNode, value: NamedNode) -> list[NamedNode]:
    found = {quad.subject for quad in view.quads(None, predicate, value, DefaultGraph())}
    return sorted((one for one in found if isinstance(one, NamedNode)), key=str)
