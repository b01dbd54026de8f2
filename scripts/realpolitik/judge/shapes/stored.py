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
from realpolitik.judge.shapes.graph import Node, Row, Values

ROOM: Final = 500_000
"""So many triples are held at once, or those of one property if they are more."""

_LOOK_UP: Final = 4
"""To look one subject up takes as long as to stream that many triples (measured: 3.9 and 0.8 µs)."""


class Stored:
    """The default graph of a store, or another of its graphs, as it is when it is read."""

    __slots__ = ("_name", "_store")

    def __init__(self, store: Store, name: NamedNode | DefaultGraph | None = None) -> None:
        self._store = store
        self._name = DefaultGraph() if name is None else name

    def at_once(self) -> _Columns:
        """Return the same graph, for reading most of it while it does not change."""
        return _Columns(self)

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

    def predicates(self, subject: Node) -> set[NamedNode]:
        """Return the properties that a subject has."""
        return {quad.predicate for quad in self.quads(subject, None, None)}

    def select(self, query: str, this: Node, reads: frozenset[NamedNode] | None) -> Iterator[Row]:  # noqa: ARG002
        """Yield what a SPARQL query finds in this graph with `$this` bound."""
        solutions = self._store.query(query, default_graph=self._name, substitutions={Variable("this"): this})
        if not isinstance(solutions, QuerySolutions):
            raise FindingsError(f"not a SELECT query: {query}")
        bound = {variable.value for variable in solutions.variables}
        for solution in solutions:
            yield Row(*(solution[name] if name in bound else None for name in ("value", "path")))


class _Columns:
    """A stored graph read by properties."""

    __slots__ = ("_held", "_stored")

    def __init__(self, stored: Stored) -> None:
        self._stored = stored
        self._held: dict[NamedNode, tuple[dict[Node, list[Node]], int]] = {}

    def at_once(self) -> _Columns:
        """Return itself."""
        return self

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
        if predicate in self._held:
            return self._column(predicate)
        few = _LOOK_UP * len(subjects)
        some = sum(1 for _ in zip(range(few + 1), self._stored.quads(None, predicate, None), strict=False))
        return self._column(predicate) if some <= few else self._stored.values(subjects, predicate)

    def predicates(self, subject: Node) -> set[NamedNode]:
        """Return the properties that a subject has."""
        return self._stored.predicates(subject)

    def select(self, query: str, this: Node, reads: frozenset[NamedNode] | None) -> Iterator[Row]:
        """Yield what a SPARQL query finds in this graph with `$this` bound."""
        return self._stored.select(query, this, reads)

    def _column(self, predicate: NamedNode) -> dict[Node, list[Node]]:
        """Return who has which values of a property, and keep it for longer than what was asked before."""
        held = self._held.pop(predicate, None)
        if held is None:
            held = self._streamed(predicate)
            while self._held and held[1] + sum(size for _, size in self._held.values()) > ROOM:
                del self._held[next(iter(self._held))]
        self._held[predicate] = held
        return held[0]

    def _streamed(self, predicate: NamedNode) -> tuple[dict[Node, list[Node]], int]:
        column: dict[Node, list[Node]] = {}
        size = 0
        for quad in self._stored.quads(None, predicate, None):
            size += 1
            subject = quad.subject
            values = column.get(subject)
            if values is None:
                column[subject] = [quad.object]
            else:
                values.append(quad.object)
        return column, size
