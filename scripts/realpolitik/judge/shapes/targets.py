"""Which nodes a shape judges, among all nodes of a graph or among a few.

In: targets and a graph. Out: focus nodes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import NamedNode

from realpolitik.judge.shapes.constraint import Read
from realpolitik.judge.shapes.graph import Graph, Node
from realpolitik.rdf.terms import RDF_TYPE


class Candidates(Protocol):
    """The nodes that may be judged."""

    def of_class(self, classes: frozenset[NamedNode]) -> Collection[Node]:
        """Return those with one of these classes."""

    def with_any(self, predicate: NamedNode) -> Collection[Node]:
        """Return those with any value of a property."""

    def values_of(self, predicate: NamedNode) -> Collection[Node]:
        """Return those that are a value of a property."""

    def named(self, nodes: frozenset[NamedNode]) -> Collection[Node]:
        """Return those that are among the nodes, whether or not the graph speaks of them."""


class Everybody:
    """All nodes of a graph; what is asked again is remembered."""

    __slots__ = ("_graph",)

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def of_class(self, classes: frozenset[NamedNode]) -> set[Node]:
        """Return those with one of these classes."""
        return self._graph.of_class(classes)

    def with_any(self, predicate: NamedNode) -> Collection[Node]:
        """Return those with any value of a property."""
        found = self._graph.subjects(predicate)
        return found if isinstance(found, Collection) else set(found)

    def values_of(self, predicate: NamedNode) -> Collection[Node]:
        """Return those that are a value of a property."""
        found = self._graph.objects(predicate)
        return found if isinstance(found, Collection) else set(found)

    def named(self, nodes: frozenset[NamedNode]) -> Collection[Node]:
        """Return the nodes."""
        return nodes


class Chosen:
    """A few nodes, asked once for their classes and properties."""

    __slots__ = ("_graph", "_kinds", "_nodes", "_predicates", "_values")

    def __init__(self, graph: Graph, nodes: frozenset[NamedNode]) -> None:
        self._graph = graph
        self._nodes: frozenset[Node] = frozenset(nodes)
        self._predicates: dict[NamedNode, list[Node]] = {}
        self._values: dict[NamedNode, set[Node]] = {}
        self._kinds: dict[Node, list[Node]] = {}
        for node in nodes:
            for had in graph.predicates(node):
                self._predicates.setdefault(had, []).append(node)
        typed = self.with_any(RDF_TYPE)
        kinds = graph.values(typed, RDF_TYPE)
        for each in typed:
            for kind in kinds.get(each, ()):
                self._kinds.setdefault(kind, []).append(each)

    def of_class(self, classes: frozenset[NamedNode]) -> set[Node]:
        """Return those with one of these classes."""
        return {node for cls in self._kinds.keys() & classes for node in self._kinds[cls]}

    def with_any(self, predicate: NamedNode) -> Collection[Node]:
        """Return those with any value of a property."""
        return self._predicates.get(predicate, ())

    def values_of(self, predicate: NamedNode) -> set[Node]:
        """Return those that are a value of a property."""
        found = self._values.get(predicate)
        if found is None:
            has = (node for node in self._nodes if any(True for _ in self._graph.subjects(predicate, node)))
            found = self._values[predicate] = set(has)
        return found

    def named(self, nodes: frozenset[NamedNode]) -> Collection[Node]:
        """Return those that are among the nodes."""
        return self._nodes & nodes


@dataclass(frozen=True, slots=True)
class Targets:
    """What makes a node one that a shape judges; the classes are with all below them."""

    classes: frozenset[NamedNode]
    nodes: frozenset[NamedNode]
    subjects_of: tuple[NamedNode, ...]
    objects_of: tuple[NamedNode, ...]

    @property
    def are_named(self) -> bool:
        """Whether the shape judges only nodes that it names, whatever the graph says."""
        return not (self.classes or self.subjects_of or self.objects_of)

    def foci(self, candidates: Candidates) -> Collection[Node]:
        """Return the candidates that are judged, each once."""
        found = [*self._parts(candidates)]
        return found[0] if len(found) == 1 else set().union(*found)

    def _parts(self, candidates: Candidates) -> Iterator[Collection[Node]]:
        if self.classes:
            yield candidates.of_class(self.classes)
        if self.nodes:
            yield candidates.named(self.nodes)
        yield from map(candidates.with_any, self.subjects_of)
        yield from map(candidates.values_of, self.objects_of)

    def reads(self) -> Iterator[Read]:
        """Yield the kinds of triples that make a node one of these."""
        if self.classes:
            yield Read((), RDF_TYPE, classes=self.classes)
        yield from (Read((), predicate) for predicate in self.subjects_of)
        yield from (Read((), predicate, inverse=True) for predicate in self.objects_of)
