"""Changes of the private store: named graphs as they are told, the default view as it follows from them.

A statement is in the view while any of the view's graphs has it: ontology,
register without what it states of situations, copies, fusion, consensus, inferred, and
the articles' own graphs. What claims say is never in the view.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store, Triple

from realpolitik.rdf import names
from realpolitik.sources.vocabulary import Vocabulary

_REPLACED = names.w3c("dcterms", "isReplacedBy")
_REGISTER = names.graph("register")
_GRAPHS = ("ontology", "register", "copies", "fusion", "consensus", "inferred")
_VIEWED = frozenset(names.graph(name) for name in _GRAPHS)


class Edit:
    """What is added to and removed from a store, applied at once; only what makes a difference counts."""

    def __init__(self, store: Store, vocabulary: Vocabulary) -> None:
        self._store = store
        self._vocabulary = vocabulary
        self.added: dict[NamedNode, set[Triple]] = {}
        self.removed: dict[NamedNode, set[Triple]] = {}
        self.sizes: Counter[NamedNode] = Counter()

    def replace(self, graph: NamedNode, old: Iterable[Triple], new: Iterable[Triple]) -> None:
        """Put `new` in the place of `old`, both being parts of a graph that nothing else writes."""
        before, after = set(old), set(new)
        self.remove(graph, before - after)
        self.add(graph, after - before)

    def add(self, graph: NamedNode, triples: Iterable[Triple]) -> None:
        """Add triples to a graph."""
        fresh = [triple for triple in triples if not self._has(triple, graph)]
        self._store.extend(_quads(fresh, graph))
        self._count(graph, fresh, self.added, self.removed)
        self.sizes[graph] += len(fresh)

    def remove(self, graph: NamedNode, triples: Iterable[Triple]) -> None:
        """Remove triples from a graph."""
        gone = [triple for triple in triples if self._has(triple, graph)]
        for quad in _quads(gone, graph):
            self._store.remove(quad)
        self._count(graph, gone, self.removed, self.added)
        self.sizes[graph] -= len(gone)

    def clear(self, graph: NamedNode) -> None:
        """Remove a graph."""
        self.remove(graph, [quad.triple for quad in self._store.quads_for_pattern(None, None, None, graph)])

    def settle(self) -> tuple[frozenset[Triple], frozenset[Triple]]:
        """Let the default view follow; return what it lost and what it gained."""
        gone = {
            triple
            for graph, triples in self.removed.items()
            for triple in triples
            if self.shows(graph, triple) and not self._is_viewed(triple)
        }
        fresh = {
            triple
            for graph, triples in self.added.items()
            for triple in triples
            if self.shows(graph, triple) and not self._has(triple, DefaultGraph())
        }
        for triple in gone:
            self._store.remove(Quad(triple.subject, triple.predicate, triple.object))
        self._store.extend(Quad(triple.subject, triple.predicate, triple.object) for triple in fresh)
        return frozenset(gone), frozenset(fresh)

    def shows(self, graph: NamedNode, triple: Triple) -> bool:
        """Tell whether the view shows what a graph has."""
        if graph == _REGISTER:
            return is_shown(triple, self._vocabulary)
        return graph in _VIEWED or names.is_article(graph)

    def _is_viewed(self, triple: Triple) -> bool:
        quads = self._store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
        return any(
            isinstance(quad.graph_name, NamedNode) and self.shows(quad.graph_name, triple) for quad in quads
        )

    def _has(self, triple: Triple, graph: NamedNode | DefaultGraph) -> bool:
        return Quad(triple.subject, triple.predicate, triple.object, graph) in self._store

    @staticmethod
    def _count(
        graph: NamedNode,
        triples: Iterable[Triple],
        onto: dict[NamedNode, set[Triple]],
        instead: dict[NamedNode, set[Triple]],
    ) -> None:
        """Note what changed; what came and went again did not."""
        undone = instead.setdefault(graph, set())
        noted = onto.setdefault(graph, set())
        for triple in triples:
            if triple in undone:
                undone.remove(triple)
            else:
                noted.add(triple)


def is_shown(triple: Triple, vocabulary: Vocabulary) -> bool:
    """Tell whether the view shows a statement of the register.

    What it states of situations is passed on, and which ids were replaced is for looking up alone.
    """
    if triple.predicate == _REPLACED:
        return False
    known = vocabulary.properties.get(triple.predicate)
    return known is None or known.layer != "claim"


def _quads(triples: Iterable[Triple], graph: NamedNode) -> list[Quad]:
    return [Quad(triple.subject, triple.predicate, triple.object, graph) for triple in triples]
