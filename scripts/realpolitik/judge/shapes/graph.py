"""What a check reads of a graph, and the ways that lead from one node to others.

Two graphs are read so: an `Index` of the triples of one article, cheap to build,
and a `Stored` graph of a triplestore, read set-wise and never held as a whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeAlias

from pyoxigraph import NamedNode, Triple

from realpolitik.rdf.terms import RDF_TYPE, Term

Node: TypeAlias = Term | Triple
"""What stands at either end of a triple; a triple that stands there is only known to be no other node."""

Told: TypeAlias = tuple[Node, NamedNode, Node]
"""Subject, property and value of a statement."""

Values: TypeAlias = Mapping[Node, Collection[Node]]
"""Nodes with what they have; one that is missing has nothing."""


class Row(NamedTuple):
    """What a query found for a focus node: `?value` and `?path`, where it binds them."""

    value: Node | None
    path: Node | None


class Graph(Protocol):
    """A set of triples, asked for whole sets of nodes where it can be."""

    def at_once(self) -> Graph:
        """Return the same graph, for reading most of it while it does not change."""

    def around(self, nodes: Collection[Node]) -> Graph:
        """Return the same graph, for reading what it says of a few nodes while it does not change."""

    def subjects(self, predicate: NamedNode, value: Node | None = None) -> Iterable[Node]:
        """Return who has this value of a property, or any value; each once."""

    def of_class(self, classes: frozenset[NamedNode]) -> set[Node]:
        """Return who is given one of these classes."""

    def objects(self, predicate: NamedNode) -> Iterable[Node]:
        """Return all values of a property."""

    def values(self, subjects: Collection[Node], predicate: NamedNode) -> Values:
        """Return the values of a property for these subjects at least, each value once."""

    def having(
        self, subjects: Collection[Node], predicate: NamedNode, choice: frozenset[NamedNode]
    ) -> set[Node]:
        """Return those of the subjects that have one of these values of a property."""

    def predicates(self, subject: Node) -> Iterable[NamedNode]:
        """Return the properties that a subject has; each once."""

    def select(self, query: str, this: Node, reads: frozenset[NamedNode] | None) -> Iterator[Row]:
        """Yield what a SPARQL query finds with `$this` bound.

        It looks at triples with these properties alone, or at any where `reads` is None.
        """


class ByClass(Protocol):
    """A graph that looks up each class by itself."""

    __slots__ = ()

    def subjects(self, predicate: NamedNode, value: Node | None = None) -> Iterable[Node]:
        """Return who has this value of a property, or any value; each once."""

    def of_class(self, classes: frozenset[NamedNode]) -> set[Node]:
        """Return who is given one of these classes."""
        return {node for cls in classes for node in self.subjects(RDF_TYPE, cls)}


@dataclass(frozen=True, slots=True)
class Step:
    """One property on the way from a node to others, or against its direction."""

    predicate: NamedNode
    inverse: bool = False

    def ahead(self, graph: Graph, nodes: Collection[Node]) -> Values:
        """Return where each node leads."""
        if not self.inverse:
            return graph.values(nodes, self.predicate)
        return {node: set(graph.subjects(self.predicate, node)) for node in nodes}

    def back(self, graph: Graph, nodes: Collection[Node]) -> set[Node]:
        """Return all from which one step leads to one of the nodes."""
        if not self.inverse:
            return {subject for node in nodes for subject in graph.subjects(self.predicate, node)}
        found = graph.values(nodes, self.predicate)
        return {value for node in nodes for value in found.get(node, ())}


def those_with(found: Values, subjects: Collection[Node], choice: frozenset[NamedNode]) -> set[Node]:
    """Return the subjects that have one of these values among the values found."""
    return {subject for subject in subjects if not choice.isdisjoint(found.get(subject, ()))}


Path: TypeAlias = tuple[Step, ...]
"""Steps in a row; none at all stay at the node."""


def reached(graph: Graph, nodes: Collection[Node], path: Path) -> Values:
    """Return where a path leads from each of the nodes."""
    if not path:
        return {node: (node,) for node in nodes}
    first = path[0].ahead(graph, nodes)
    if len(path) == 1:
        return first
    beyond = reached(graph, {end for node in nodes for end in first.get(node, ())}, path[1:])
    return {node: {end for mid in first.get(node, ()) for end in beyond.get(mid, ())} for node in nodes}


def led_back(graph: Graph, nodes: set[Node], path: Path) -> set[Node]:
    """Return all nodes from which a path leads to one of these."""
    if not path:
        return nodes
    return led_back(graph, path[-1].back(graph, nodes), path[:-1])
