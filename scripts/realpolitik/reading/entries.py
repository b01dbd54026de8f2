"""The part of the register that some things stand on: their entries, and all that they lie within.

In: a view of the build and the things. Out: a `Register`, which answers for these
things as the whole would.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from pyoxigraph import NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.statements import REGISTER
from realpolitik.sources.register import WITHIN, Register, register
from realpolitik.sources.units import UNIT
from realpolitik.stores.base import View


def entries(view: View, things: Iterable[object]) -> Register:
    """Return what the register of a view has of these things, of what lies around them, and of units."""
    found: dict[NamedNode, list[Triple]] = {}
    open_ends = [*things, *(quad.subject for quad in view.quads(None, RDF_TYPE, UNIT, REGISTER))]
    while open_ends:
        node = open_ends.pop()
        if isinstance(node, NamedNode) and names.is_thing(node) and node not in found:
            found[node] = entry(view, node)
            open_ends += [triple.object for triple in found[node] if triple.predicate in WITHIN]
    return register(chain.from_iterable(found.values()))


def entry(view: View, thing: NamedNode) -> list[Triple]:
    """Return what the register of a view says of one thing."""
    return [quad.triple for quad in view.quads(thing, None, None, REGISTER)]
