"""Which contradictions a thing is involved in: through parties, officials, parts, and what is said of them.

In: a view of the build and a thing. Out: the nodes of contradictions.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.reading.statements import CONSENSUS, INFERRED, REGISTER
from realpolitik.stores.base import View

_CONCERNS, _SIDE, _ABOUT = term("concerns"), term("side"), term("about")
_BELOW = tuple(
    (term(name), graph)
    for name, graph in (
        ("isOrganOf", REGISTER),
        ("isGovernmentOf", REGISTER),
        ("isTerritoryOf", REGISTER),
        ("isPartOf", REGISTER),
        ("affiliation", REGISTER),
        ("leaderOf", INFERRED),
        ("officialOf", INFERRED),
    )
)
"""What leads from officials and parts to whose they are; what is a member of it speaks for itself."""


def involving(view: View, thing: NamedNode) -> frozenset[NamedNode]:
    """Return the contradictions on a situation or with a side that is about it; of another thing, all around.

    These are on situations in which it, an official or a part of it takes part, or
    on what is said of such a situation.
    """
    near = _with(view, [thing, *_below(view, thing)])
    return _on(view, {thing, *near, *_with(view, near)})


def _below(view: View, thing: NamedNode) -> set[NamedNode]:
    """Return the officials and parts of a thing, at any remove."""
    found: set[NamedNode] = set()
    open_ends = [thing]
    while open_ends:
        whole = open_ends.pop()
        fresh = {
            quad.subject
            for predicate, graph in _BELOW
            for quad in view.quads(None, predicate, whole, graph)
            if isinstance(quad.subject, NamedNode)
        } - {*found, thing}
        found |= fresh
        open_ends.extend(fresh)
    return found


def _with(view: View, things: Iterable[NamedNode]) -> set[NamedNode]:
    """Return the situations that have one of these as a value."""
    return {
        quad.subject
        for thing in things
        for quad in view.quads(None, None, thing, CONSENSUS)
        if isinstance(quad.subject, NamedNode) and names.is_thing(quad.subject)
    }


def _on(view: View, situations: Iterable[NamedNode]) -> frozenset[NamedNode]:
    """Return the contradictions that concern one of these, or have a claim on it as a side."""
    known = set(situations)
    nodes: set[NamedNode] = set()
    for quad in view.quads(None, _CONCERNS, None, CONSENSUS):
        node = quad.subject
        if isinstance(node, NamedNode) and (quad.object in known or _has_side(view, node, known)):
            nodes.add(node)
    return frozenset(nodes)


def _has_side(view: View, node: NamedNode, known: set[NamedNode]) -> bool:
    return any(
        about.object in known
        for side in view.quads(node, _SIDE, None, CONSENSUS)
        if isinstance(side.object, NamedNode)
        for about in view.quads(side.object, _ABOUT, None, None)
    )
