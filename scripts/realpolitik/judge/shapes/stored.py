"""One graph of a triplestore, read without holding it.

A few nodes are looked up one by one. Where most of the graph is read, it is read
by properties, each streamed once and dropped when others need the room. A store
writes some numbers in its own way (`05` comes back as `5`), so a finding may too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Final

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, QuerySolutions, Store, Variable

from realpolitik.errors import FindingsError
from realpolitik.judge.shapes.graph import ByClass, Node, Row, Values, those_with
from realpolitik.judge.shapes.grouped import Column, by_predicate, by_subject, few

ROOM: Final = 500_000
"""So many triples are held at once, or those of one property if they are more."""

_MUCH: Final = 250
"""If more triples than that start at a node, each of its properties is looked up by itself."""

_MANY: Final = 64
"""If more triples than that end at a node, they are looked up by their property.
To read so many takes as long as to look up the dozen properties that shapes ask for."""

_ASKED: Final = 4
"""To look one subject up takes as long as to ask for so many triples (measured on a disk: 10 and 1.9 µs)."""

_LOOK_UP: Final = 3
"""To look one subject up takes as long as to stream that many triples (measured: 17 and 5.5 µs)."""


class Stored(ByClass):
    """The default graph of a store, or another of its graphs, as it is when it is read."""

    __slots__ = ("_name", "_store")

    def __init__(self, store: Store, name: NamedNode | DefaultGraph | None = None) -> None:
        self._store = store
        self._name = DefaultGraph() if name is None else name

    def at_once(self) -> _Columns:
        """Return the same graph, for reading most of it while it does not change."""
        return _Columns(self)

    def around(self, nodes: Collection[Node]) -> _Around:
        """Return the same graph, for reading what it says of a few nodes while it does not change."""
        return _Around(self, nodes)

    def quads(self, subject: Node | None, predicate: NamedNode | None, value: Node | None) -> Iterator[Quad]:
        """Yield the triples with these parts, as quads; None stands for any."""
        if isinstance(subject, NamedNode | BlankNode | None):
            return self._store.quads_for_pattern(subject, predicate, value, self._name)
        return iter(())

    def subjects(self, predicate: NamedNode, value: Node | None = None) -> Iterator[Node]:
        """Yield who has this value of a property, or any value; each once."""
        found = (quad.subject for quad in self.quads(None, predicate, value))
        return found if value is not None else iter(set(found))

    def objects(self, predicate: NamedNode) -> set[Node]:
        """Return all values of a property."""
        return {quad.object for quad in self.quads(None, predicate, None)}

    def values(self, subjects: Collection[Node], predicate: NamedNode) -> Values:
        """Return the values of a property for these subjects, looked up one by one."""
        found: dict[Node, list[Node]] = {}
        for subject in subjects:
            values: list[Node] = [quad.object for quad in self.quads(subject, predicate, None)]
            if values:
                found[subject] = values
        return found

    def having(
        self, subjects: Collection[Node], predicate: NamedNode, choice: frozenset[NamedNode]
    ) -> set[Node]:
        """Return those of the subjects that have one of these values of a property."""
        if len(choice) > _ASKED:
            return those_with(self.values(subjects, predicate), subjects, choice)
        return {
            subject
            for subject in subjects
            if isinstance(subject, NamedNode | BlankNode)
            and any(Quad(subject, predicate, value, self._name) in self._store for value in choice)
        }

    def predicates(self, subject: Node) -> set[NamedNode]:
        """Return the properties that a subject has."""
        query = f"SELECT DISTINCT ?had {{ {subject} ?had ?value }}"  # sooner than to look at each triple
        found = self._store.query(query, default_graph=self._name) if isinstance(subject, NamedNode) else ()
        if isinstance(found, QuerySolutions):
            return {solution["had"] for solution in found}
        return {quad.predicate for quad in self.quads(subject, None, None)}

    def select(self, query: str, this: Node, reads: frozenset[NamedNode] | None) -> Iterator[Row]:  # noqa: ARG002
        """Yield what a SPARQL query finds in this graph with `$this` bound."""
        solutions = self._store.query(query, default_graph=self._name, substitutions={Variable("this"): this})
        if not isinstance(solutions, QuerySolutions):
            raise FindingsError(f"not a SELECT query: {query}")
        bound = {variable.value for variable in solutions.variables}
        for solution in solutions:
            yield Row(*(solution[name] if name in bound else None for name in ("value", "path")))


class _Columns(ByClass):
    """A stored graph read by properties."""

    __slots__ = ("_counted", "_held", "_looked_up", "_stored")

    def __init__(self, stored: Stored) -> None:
        self._stored = stored
        self._held: dict[NamedNode, Column] = {}
        self._counted: dict[NamedNode, int] = {}
        self._looked_up: dict[NamedNode, dict[Node, Collection[Node]]] = {}

    def at_once(self) -> _Columns:
        """Return itself."""
        return self

    def around(self, nodes: Collection[Node]) -> _Around:
        """Return the same graph, for reading what it says of a few nodes."""
        return self._stored.around(nodes)

    def subjects(self, predicate: NamedNode, value: Node | None = None) -> Iterable[Node]:
        """Return who has this value of a property, or any value; each once."""
        if value is not None:
            return self._stored.subjects(predicate, value)
        return self._column(predicate).keys()

    def objects(self, predicate: NamedNode) -> set[Node]:
        """Return all values of a property."""
        return set(chain.from_iterable(self._column(predicate).values()))

    def values(self, subjects: Collection[Node], predicate: NamedNode) -> Values:
        """Return the values of a property for these subjects at least, in the cheaper way."""
        if predicate not in self._held and not self._is_within(predicate, _LOOK_UP * len(subjects)):
            return self._one_by_one(subjects, predicate)
        return self._column(predicate)

    def _one_by_one(self, subjects: Collection[Node], predicate: NamedNode) -> Values:
        """Return the values of a property for these subjects at least; none is looked up twice."""
        if sum(map(len, self._looked_up.values())) + len(subjects) > ROOM:
            self._looked_up = {}  # new ones, for whoever asked before may still read the others
        known = self._looked_up.setdefault(predicate, {})
        fresh = [subject for subject in subjects if subject not in known]
        known.update(dict.fromkeys(fresh, ()))
        known.update(self._stored.values(fresh, predicate))
        return known

    def having(
        self, subjects: Collection[Node], predicate: NamedNode, choice: frozenset[NamedNode]
    ) -> set[Node]:
        """Return those of the subjects that have one of these values of a property, in the cheaper way."""
        if predicate not in self._held and len(choice) <= _ASKED:
            having = chain.from_iterable(self._stored.quads(None, predicate, value) for value in choice)
            read = few(having, _LOOK_UP * len(subjects))
            if read is not None:
                those: set[Node] = {quad.subject for quad in read}
                return those.intersection(subjects)
        return those_with(self.values(subjects, predicate), subjects, choice)

    def predicates(self, subject: Node) -> set[NamedNode]:
        """Return the properties that a subject has."""
        return self._stored.predicates(subject)

    def select(self, query: str, this: Node, reads: frozenset[NamedNode] | None) -> Iterator[Row]:
        """Yield what a SPARQL query finds in this graph with `$this` bound."""
        return self._stored.select(query, this, reads)

    def _is_within(self, predicate: NamedNode, most: int) -> bool:
        """Tell whether a property has so many triples at most; then they are held, so none is read twice."""
        if 2 * self._counted.get(predicate, 0) > most:  # or it would be read again for little more
            return False
        read = few(self._stored.quads(None, predicate, None), most)
        if read is None:
            self._counted[predicate] = most + 1
        else:
            self._hold(predicate, by_subject(read))
        return read is not None

    def _column(self, predicate: NamedNode) -> dict[Node, list[Node]]:
        """Return who has which values of a property, and keep it for longer than what was asked before."""
        held = self._held.pop(predicate, None)
        return self._hold(predicate, held or by_subject(self._stored.quads(None, predicate, None)))

    def _hold(self, predicate: NamedNode, column: Column) -> dict[Node, list[Node]]:
        while self._held and column[1] + sum(size for _, size in self._held.values()) > ROOM:
            del self._held[next(iter(self._held))]
        self._held[predicate] = column
        return column[0]


class _Around(ByClass):
    """A stored graph with what starts and ends at a few nodes at hand, those with much of it aside."""

    __slots__ = ("_ends", "_starts", "_stored")

    def __init__(self, stored: Stored, nodes: Collection[Node]) -> None:
        self._stored = stored
        starts = ((node, few(stored.quads(node, None, None), _MUCH)) for node in nodes)
        ends = ((node, few(stored.quads(None, None, node), _MANY)) for node in nodes)
        self._starts = {node: by_predicate(quads, "object") for node, quads in starts if quads is not None}
        self._ends = {node: by_predicate(quads, "subject") for node, quads in ends if quads is not None}

    def at_once(self) -> _Columns:
        """Return the same graph, for reading most of it."""
        return self._stored.at_once()

    def around(self, nodes: Collection[Node]) -> _Around:
        """Return the same graph, for reading what it says of others."""
        return self._stored.around(nodes)

    def subjects(self, predicate: NamedNode, value: Node | None = None) -> Iterable[Node]:
        """Return who has this value of a property, or any value; each once."""
        known = None if value is None else self._ends.get(value)
        return self._stored.subjects(predicate, value) if known is None else known.get(predicate, ())

    def objects(self, predicate: NamedNode) -> set[Node]:
        """Return all values of a property."""
        return self._stored.objects(predicate)

    def values(self, subjects: Collection[Node], predicate: NamedNode) -> Values:
        """Return the values of a property for these subjects."""
        known = {node: self._starts[node].get(predicate, ()) for node in subjects if node in self._starts}
        others = [node for node in subjects if node not in known]
        return {**known, **self._stored.values(others, predicate)}

    def having(
        self, subjects: Collection[Node], predicate: NamedNode, choice: frozenset[NamedNode]
    ) -> set[Node]:
        """Return those of the subjects that have one of these values of a property."""
        known = self._starts.keys() & subjects
        others = self._stored.having([node for node in subjects if node not in known], predicate, choice)
        return others | those_with(self.values(known, predicate), known, choice)

    def predicates(self, subject: Node) -> Iterable[NamedNode]:
        """Return the properties that a subject has."""
        known = self._starts.get(subject)
        return self._stored.predicates(subject) if known is None else known.keys()

    def select(self, query: str, this: Node, reads: frozenset[NamedNode] | None) -> Iterator[Row]:
        """Yield what a SPARQL query finds in this graph with `$this` bound."""
        return self._stored.select(query, this, reads)
