"""Some graphs of a store as an index of triples, for what keeps conclusions up to date.

In: an open store and the names of its graphs. Out: the triples between IRIs in
them, looked up by any of their parts; a triple of two graphs comes twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad, Store

from realpolitik.conclude.reason.index import Link


class StoredFacts:
    """Triples between IRIs in named graphs of a store, in the order in which the graphs are given."""

    __slots__ = ("_graphs", "_store")

    def __init__(self, store: Store, *graphs: NamedNode) -> None:
        self._store, self._graphs = store, graphs

    def holds(self, subject: NamedNode, predicate: NamedNode, value: NamedNode) -> bool:
        """Tell whether one of the graphs has this triple."""
        return any(Quad(subject, predicate, value, graph) in self._store for graph in self._graphs)

    def objects(self, subject: NamedNode, predicate: NamedNode) -> Iterator[NamedNode]:
        """Yield the IRIs that a property leads to from a subject."""
        for quad in self._quads(subject, predicate, None):
            if isinstance(quad.object, NamedNode):
                yield quad.object

    def subjects(self, predicate: NamedNode, value: NamedNode) -> Iterator[NamedNode]:
        """Yield the IRIs from which a property leads to a value."""
        for quad in self._quads(None, predicate, value):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject

    def outgoing(self, subject: NamedNode) -> Iterator[Link]:
        """Yield the triples of a subject whose value is an IRI."""
        for quad in self._quads(subject, None, None):
            if isinstance(quad.object, NamedNode):
                yield subject, quad.predicate, quad.object

    def incoming(self, value: NamedNode) -> Iterator[Link]:
        """Yield the triples that lead to a value."""
        for quad in self._quads(None, None, value):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject, quad.predicate, value

    def _quads(
        self, subject: NamedNode | None, predicate: NamedNode | None, value: NamedNode | None
    ) -> Iterator[Quad]:
        for graph in self._graphs:
            yield from self._store.quads_for_pattern(subject, predicate, value, graph)
