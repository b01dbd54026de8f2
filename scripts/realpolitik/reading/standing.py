"""Which texts and claims of a view are heard, and which texts are copies.

In: a view of the build. Out: a `Standing`, whose withdrawn are articles and claims alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import NamedNode

from realpolitik.conclude.contribution import Standing
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.stores.base import View


def standing(view: View) -> Standing:
    """Return what the articles of a view say of one another."""
    copied: dict[NamedNode, list[NamedNode]] = defaultdict(list)
    for copy, original in _told(view, "syndicatedFrom"):
        if isinstance(original, NamedNode):
            copied[copy].append(original)
    return Standing(
        replaced=frozenset(old for _, old in _told(view, "supersedes") if isinstance(old, NamedNode)),
        withdrawn=frozenset(gone for gone, _ in _told(view, "withdrawn")),
        copied={copy: min(originals, key=str) for copy, originals in copied.items()},
    )


def _told(view: View, name: str) -> Iterator[tuple[NamedNode, object]]:
    """Yield what articles tell of themselves and their claims by a property."""
    for quad in view.quads(None, term(name), None, None):
        graph, subject = quad.graph_name, quad.subject
        if isinstance(graph, NamedNode) and names.is_article(graph) and isinstance(subject, NamedNode):
            yield subject, quad.object
