"""A compiled shape, and the constraints that refer to shapes.

In: a graph and nodes. Out: the nodes that break a shape, or findings about them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from realpolitik.errors import FindingsError
from realpolitik.judge.finding import Finding, Severity
from realpolitik.judge.shapes.constraint import Broken, Constraint, OfValues, Read, Rows
from realpolitik.judge.shapes.graph import Graph, Node, Path
from realpolitik.rdf import names
from realpolitik.rdf.terms import RDF_TYPE


@dataclass(frozen=True, slots=True)
class Shape:
    """Constraints on the values that a path leads to; `parts` are the property shapes of these values."""

    name: Node
    path: Path
    constraints: tuple[Constraint, ...]
    parts: tuple[Shape, ...]
    severity: Severity
    message: str

    def failing(self, graph: Graph, nodes: Collection[Node]) -> set[Node]:
        """Return those of the nodes that do not conform."""
        if not nodes:
            return set()
        rows = Rows.along(graph, nodes, self.path)
        found = {broken.focus for each in self.constraints for broken in each.broken(graph, rows)}
        for part in self.parts:
            found.update(broken.focus for broken in rows.with_any(part.failing(graph, rows.values)))
        return found

    def findings(self, graph: Graph, foci: Collection[Node]) -> Iterator[Finding]:
        """Yield what the shape finds about these nodes, in any order and perhaps twice."""
        if not foci:
            return
        rows = Rows.along(graph, foci, self.path)
        for constraint in self.constraints:
            for broken in constraint.broken(graph, rows):
                yield self._finding(broken, constraint.component)
        for part in self.parts:
            yield from part.findings(graph, rows.values)

    def _finding(self, broken: Broken, component: NamedNode) -> Finding:
        own = self.path[0].predicate if self.path else None
        return Finding(
            focus=_named(broken.focus),
            shape=_named(self.name),
            severity=self.severity,
            path=own if broken.path is None else _named(broken.path),
            value="" if broken.value is None else str(_told(broken.value)),
            message=self.message,
            component=component,
        )

    def reads(self, path: Path = ()) -> Iterator[Read]:
        """Yield the kinds of triples that decide whether what a path leads to conforms."""
        for index, step in enumerate(self.path):
            yield Read(path + self.path[:index], step.predicate, step.inverse)
        for constraint in self.constraints:
            for read in constraint.reads(self.path):
                yield Read(path + read.path, read.predicate, read.inverse, read.classes)
        for part in self.parts:
            yield from part.reads(path + self.path)


def _told(term: Node) -> NamedNode | Literal:
    if isinstance(term, BlankNode | Triple):
        raise FindingsError(f"the node {term} has no name; only named nodes can be checked")
    return term


def _named(term: Node) -> NamedNode:
    told = _told(term)
    if not isinstance(told, NamedNode):
        raise FindingsError(f"a finding is about {told}, which is no IRI")
    return told


@dataclass(frozen=True, slots=True)
class OfClass(OfValues):
    """`sh:class`: every value has this class, or one below it."""

    component: NamedNode
    classes: frozenset[NamedNode]

    def unfit(self, graph: Graph, values: set[Node]) -> set[Node]:
        """Return those values that have none of the classes."""
        return values - graph.having(values, RDF_TYPE, self.classes)

    def reads(self, path: Path) -> Iterator[Read]:
        """Yield the classes of the values."""
        yield Read(path, RDF_TYPE, classes=self.classes)


@dataclass(frozen=True, slots=True)
class Conforming(OfValues):
    """`sh:node`, `sh:and`, `sh:or`, `sh:xone`: every value conforms to so many of the shapes."""

    component: NamedNode
    shapes: tuple[Shape, ...]
    least: int
    most: int

    def unfit(self, graph: Graph, values: set[Node]) -> set[Node]:
        """Return those values that conform to too few of the shapes, or too many."""
        failed = Counter(value for shape in self.shapes for value in shape.failing(graph, values))
        count = len(self.shapes)
        return {value for value in values if not self.least <= count - failed[value] <= self.most}

    def reads(self, path: Path) -> Iterator[Read]:
        """Yield what the shapes read of the values."""
        return (read for shape in self.shapes for read in shape.reads(path))


@dataclass(frozen=True, slots=True)
class NotConforming(OfValues):
    """`sh:not`: no value conforms to the shape."""

    component: NamedNode
    shape: Shape

    def unfit(self, graph: Graph, values: set[Node]) -> set[Node]:
        """Return those values that conform."""
        return values - self.shape.failing(graph, values)

    def reads(self, path: Path) -> Iterator[Read]:
        """Yield what the shape reads of the values."""
        return self.shape.reads(path)


@dataclass(frozen=True, slots=True)
class Qualified:
    """`sh:qualifiedValueShape`: so many of the values conform to a shape."""

    component: NamedNode
    shape: Shape
    least: int
    most: int | None

    def broken(self, graph: Graph, rows: Rows) -> Iterator[Broken]:
        """Yield the focus nodes with too few such values, or too many."""
        good = rows.values - self.shape.failing(graph, rows.values)
        for focus, values in rows.pairs:
            count = sum(value in good for value in values)
            if count < self.least or (self.most is not None and count > self.most):
                yield Broken(focus)

    def reads(self, path: Path) -> Iterable[Read]:
        """Return what the shape reads of the values."""
        return self.shape.reads(path)


_ANYTHING = (RDF_TYPE, names.w3c("rdfs", "Resource"))
"""What pySHACL lets every closed shape say."""


@dataclass(frozen=True, slots=True)
class Closed:
    """`sh:closed`: a value has no properties but these."""

    component: NamedNode
    allowed: frozenset[Node]

    def broken(self, graph: Graph, rows: Rows) -> Iterator[Broken]:
        """Yield the focus nodes for each value of another property of theirs, with that property."""
        for focus, values in rows.pairs:
            for node in values:
                for predicate in {*graph.predicates(node)} - self.allowed:
                    for value in graph.values([node], predicate).get(node, ()):
                        if (predicate, value) != _ANYTHING:
                            yield Broken(focus, value, predicate)

    def reads(self, path: Path) -> Iterator[Read]:
        """Yield any property of the values."""
        yield Read(path, None)
