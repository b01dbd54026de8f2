"""The page of where things took place, by points alone: borders would take sides.

In: a source and what is asked of it. Out: a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from realpolitik.pictures.globe import HEIGHT, WIDTH
from realpolitik.pictures.map import drawn
from realpolitik.reading.places import sites
from realpolitik.reading.testimony import named
from realpolitik.serve.pages.asked import thing, words
from realpolitik.serve.pages.source import Source
from realpolitik.serve.pages.writing import page

EVENTS: Final = 8
"""How many situations are listed of one place; its own page has all."""
UNPLACED: Final = 200


def atlas(source: Source, asked: Mapping[str, str]) -> bytes:
    """Return the map of all situations, or of those that a thing takes part in."""
    about = thing(asked, "about", source.lookup)
    found = sites(source.view, about)
    without = [site for site in found if site.point is None]
    shown = {
        "about": None if about is None else named(source.view, [about])[0],
        "asked_for": words(asked, "about"),
        "map": drawn(found),
        "size": (WIDTH, HEIGHT),
        "placed": [site for site in found if site.point is not None],
        "without": without[:UNPLACED],
        "left_out": max(len(without) - UNPLACED, 0),
        "most": EVENTS,
    }
    return page("map.html", shown)
