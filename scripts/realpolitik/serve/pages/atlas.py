"""The page of where things took place, by points alone: borders would take sides.

In: a source and what is asked of it. Out: a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlencode

from pyoxigraph import NamedNode

from realpolitik.pictures.globe import HEIGHT, WIDTH
from realpolitik.pictures.map import drawn
from realpolitik.rdf import names
from realpolitik.reading.places import events, sites
from realpolitik.reading.slicing import sliced
from realpolitik.reading.testimony import named
from realpolitik.serve.pages.asked import known, number, thing, words
from realpolitik.serve.pages.source import Source
from realpolitik.serve.pages.writing import page

EVENTS: Final = 8
"""How many situations are listed of one place; its own page has all."""
PLACES: Final = 40
"""How many places the page lists at once."""
UNPLACED: Final = 200


def atlas(source: Source, asked: Mapping[str, str]) -> bytes:
    """Return the map of all situations, or of those that a thing takes part in."""
    return _written(source, thing(asked, "about", source.lookup), asked, words(asked, "about"))


def of_name(source: Source, name: str, asked: Mapping[str, str]) -> bytes:
    """Return the map of the thing of a name; MissingError where there is no such thing."""
    about = known(source.view, name)
    own = {key: told for key, told in asked.items() if key != "about"}
    return _written(source, about, own, names.short(about))


def _written(source: Source, about: NamedNode | None, asked: Mapping[str, str], called: str) -> bytes:
    found = sites(source.view, about)
    part = sliced([site for site in found if site.point is not None], number(asked, "page"), PLACES)
    without = [site for site in found if site.point is None]
    shown = {
        "about": None if about is None else named(source.view, [about])[0],
        "asked_for": called,
        "map": drawn(found),
        "size": (WIDTH, HEIGHT),
        "part": part,
        "listed": [(site, events(source.view, site, EVENTS)) for site in part.items],
        "without": without[:UNPLACED],
        "left_out": max(len(without) - UNPLACED, 0),
        "carried": urlencode({"about": asked["about"]} if asked.get("about") else {}),
    }
    return page("map.html", shown)
