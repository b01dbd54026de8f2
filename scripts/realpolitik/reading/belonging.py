"""Who belongs to whom, looked up in a view where it is asked for.

In: a view of the build. Out: the way to all that somebody belongs to, as the
consensus was made with it: what the register and all articles tell of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad, Triple

from realpolitik.conclude.belonging import (
    FROM_PARTS,
    OF_PERSONS,
    Edge,
    Wholes,
    claimed,
    closed,
    declared,
    gathered,
)
from realpolitik.rdf import names
from realpolitik.reading.statements import REGISTER
from realpolitik.stores.base import View


def wholes(view: View) -> Wholes:
    """Return the way to all that somebody belongs to; what was found once is kept."""
    return closed(lambda part: gathered(_edges(view, part)).get(part, ()))


def _edges(view: View, part: NamedNode) -> Iterator[Edge]:
    told: dict[NamedNode, list[Triple]] = defaultdict(list)
    for quad in _near(view, part):
        if isinstance(quad.graph_name, NamedNode):
            told[quad.graph_name].append(quad.triple)
    for graph, triples in told.items():
        if graph == REGISTER or names.is_article(graph):
            yield from declared(triples)
        elif names.split_claim(graph) is not None:
            yield from claimed(triples)


def _near(view: View, part: NamedNode) -> Iterator[Quad]:
    """Yield what may tell of belonging next to a part, from all graphs."""
    for predicate in FROM_PARTS:
        yield from view.quads(part, predicate, None, None)
    for who, where in OF_PERSONS:
        for quad in view.quads(None, who, part, None):
            yield quad
            if isinstance(quad.graph_name, NamedNode):
                yield from view.quads(quad.subject, where, None, quad.graph_name)
