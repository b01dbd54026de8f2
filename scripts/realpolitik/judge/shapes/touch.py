"""Which nodes a change of a graph can matter to.

A shape looks at triples of its focus node, of the values that its path leads to,
of their classes, and so on. Each such look is a kind of triple at the end of a
path. A changed triple of that kind leads back along the path, in the graph after
the change, to the focus nodes. Nothing is missed where the path itself changed:
the first changed triple of the old or the new way leads back over ones that are
still there.

A query has no path to go back. If a changed triple has a property that the query
looks at, all its targets are named; if it cannot be told which it looks at, they
are named at any change. A query that takes its focus node for a property is
named by the triples with that property alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from realpolitik.judge.shapes.constraint import Read
from realpolitik.judge.shapes.graph import Graph, Node, Path, led_back
from realpolitik.judge.shapes.query import Query
from realpolitik.judge.shapes.shape import Shape
from realpolitik.judge.shapes.targets import Everybody, Targets


@dataclass(frozen=True, slots=True)
class Rule:
    """A shape with targets, so one that finds."""

    targets: Targets
    shape: Shape

    def reads(self) -> Iterator[Read]:
        """Yield the kinds of triples that make a node one that it finds something about."""
        yield from self.targets.reads()
        yield from self.shape.reads()

    def queries(self) -> Iterator[Query]:
        """Yield the queries among its constraints."""
        return (each for each in self.shape.constraints if isinstance(each, Query))


class Touch:
    """What a set of rules looks at."""

    __slots__ = ("_queries", "_reads")

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._reads: dict[NamedNode | None, dict[tuple[Path, bool], frozenset[NamedNode] | None]] = {}
        self._queries: list[tuple[Targets, Query]] = []
        for rule in rules:
            self._queries += ((rule.targets, query) for query in rule.queries())
            for read in rule.reads():
                self._add(read)

    def _add(self, read: Read) -> None:
        """Keep each way once, with the classes of all that go it."""
        ways = self._reads.setdefault(read.predicate, {})
        way = (read.path, read.inverse)
        known = ways.get(way, frozenset())
        ways[way] = None if known is None or read.classes is None else known | read.classes

    @property
    def predicates(self) -> frozenset[NamedNode] | None:
        """The properties that are looked at, or None if it may be any."""
        found = set(self._reads)
        for ways in self._reads.values():
            found.update(step.predicate for path, _ in ways for step in path)
        for targets, query in self._queries:
            if query.asked is None or (query.asked.this and not targets.are_named):
                return None
            found |= query.asked.named | (targets.nodes if query.asked.this else frozenset())
        return None if None in found else frozenset(iri for iri in found if iri is not None)

    def foci(self, graph: Graph, changed: Iterable[Triple]) -> set[NamedNode]:
        """Return the focus nodes that the changed triples lead back to."""
        starts: dict[Path, set[Node]] = defaultdict(set)
        predicates: set[NamedNode] = set()
        for triple in changed:
            predicates.add(triple.predicate)
            for path, node in self._starts(triple):
                starts[path].add(node)
        found = set(self._queried(graph, predicates))
        for path, ends in starts.items():
            found |= led_back(graph, ends, path)
        return {node for node in found if isinstance(node, NamedNode)}

    def _starts(self, triple: Triple) -> Iterator[tuple[Path, Node]]:
        """Yield the ways that end at a triple, and where on it they end."""
        for predicate in (triple.predicate, None):
            for (path, inverse), classes in self._reads.get(predicate, {}).items():
                if classes is None or triple.object in classes:
                    yield path, triple.object if inverse else triple.subject

    def _queried(self, graph: Graph, predicates: set[NamedNode]) -> Iterator[Node]:
        """Yield the targets of the queries that look at these properties."""
        for targets, query in self._queries:
            if query.asked is None or not query.asked.named.isdisjoint(predicates):
                yield from targets.foci(Everybody(graph))
            elif query.asked.this:
                yield from predicates.intersection(targets.foci(Everybody(graph)))
