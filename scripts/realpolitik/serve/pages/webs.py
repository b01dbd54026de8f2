"""The pages of who is tied to whom: those in most situations, or all around one thing.

In: a source and what is asked of it. Out: a page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.pictures.ring import HEIGHT, WIDTH, Ring, ring
from realpolitik.reading.front import busiest
from realpolitik.reading.slicing import sliced
from realpolitik.reading.testimony import Named, named
from realpolitik.reading.ties import Tie, between, ties
from realpolitik.serve.pages.asked import known, number, thing
from realpolitik.serve.pages.source import Source
from realpolitik.serve.pages.writing import full, page

AROUND: Final = 24
"""How many things stand on a ring."""
TIES: Final = 100
"""How many ties the list below shows at once."""


def network(source: Source, asked: Mapping[str, str]) -> bytes:
    """Return the network around the thing that is asked for, or of those in most situations."""
    about = thing(asked, "about", source.lookup)
    if about is not None:
        return around(source, about, asked)
    things = busiest(source.view, AROUND)
    found = between(source.view, things)
    return _written(asked, None, ring(None, named(source.view, things), found), found)


def of_name(source: Source, name: str, asked: Mapping[str, str]) -> bytes:
    """Return the network around the thing of a name; MissingError where there is no such thing."""
    return around(source, known(source.view, name), asked)


def around(source: Source, about: NamedNode, asked: Mapping[str, str]) -> bytes:
    """Return the network around a thing."""
    view = source.view
    found = ties(view, about)
    nearest = [tie.other for tie in found[:AROUND]]
    things = [iri for one in nearest if (iri := full(one.identifier)) is not None]
    [middle] = named(view, [about])
    drawn = ring(middle, nearest, (*found[:AROUND], *between(view, things)))
    return _written(asked, middle, drawn, found)


def _written(asked: Mapping[str, str], about: Named | None, drawn: Ring, found: Sequence[Tie]) -> bytes:
    shown = {
        "about": about,
        "asked_for": asked.get("about", ""),
        "drawn": drawn,
        "part": sliced(found, number(asked, "page"), TIES),
        "size": (WIDTH, HEIGHT),
    }
    return page("network.html", shown)
