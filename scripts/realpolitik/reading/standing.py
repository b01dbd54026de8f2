"""Which texts and claims of a view are heard, and which texts are copies.

In: a view of the build. Out: a `Standing`, whose withdrawn are articles and claims alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from realpolitik.conclude.contribution import Standing
from realpolitik.conclude.copies import COPY_OF, Copies
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.stores.base import View


def standing(view: View) -> Standing:
    """Return what the articles of a view say of one another."""
    copies = view.quads(None, COPY_OF, None, names.graph(Copies.name))
    return Standing(
        replaced=frozenset(old for _, old in _told(view, "supersedes") if isinstance(old, NamedNode)),
        withdrawn=frozenset(gone for gone, _ in _told(view, "withdrawn")),
        firsts={
            quad.subject: quad.object
            for quad in copies
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
        },
    )


def _told(view: View, name: str) -> Iterator[tuple[NamedNode, object]]:
    """Yield what articles tell of themselves and their claims by a property."""
    for quad in view.quads(None, term(name), None, None):
        graph, subject = quad.graph_name, quad.subject
        if isinstance(graph, NamedNode) and names.is_article(graph) and isinstance(subject, NamedNode):
            yield subject, quad.object
