"""The triples of one article, or of a small graph, in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import chain

from pyoxigraph import BlankNode, NamedNode, Quad, Store, Triple

from realpolitik.judge.shapes.graph import Node, Row, Told, Values, those_with
from realpolitik.judge.shapes.stored import Stored
from realpolitik.rdf.collector import paused
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.terms import RDF_TYPE


class Index:
    """What each property says of whom; a triple given twice counts once."""

    __slots__ = ("_columns", "_inverted")

    def __init__(
        self,
        triples: Iterable[Triple],
        *,
        told: Iterable[Told] = (),
        only: Collection[NamedNode] | None = None,
        facts: Facts | None = None,
    ) -> None:
        """Take in triples, what is told in parts, and facts, or those with the properties in `only`.

        The latter halves the work.
        """
        self._columns: dict[NamedNode, dict[Node, AbstractSet[Node]]] = {}
        self._inverted: dict[NamedNode, dict[Node, list[Node]]] = {}
        with paused():
            parts = ((triple.subject, triple.predicate, triple.object) for triple in triples)
            self._take_in(chain(parts, told), only)
            if facts is not None:
                self._take_over(facts, only)

    def _take_in(self, told: Iterable[Told], only: Collection[NamedNode] | None) -> None:
        columns: dict[NamedNode, dict[Node, set[Node]]] = {}
        for subject, predicate, value in told:
            column = columns.get(predicate)
            if column is None:
                if only is not None and predicate not in only:
                    continue
                column = columns[predicate] = {}
            values = column.get(subject)
            if values is None:
                column[subject] = {value}
            else:
                values.add(value)
        self._columns = {predicate: {**column} for predicate, column in columns.items()}

    def _take_over(self, facts: Facts, only: Collection[NamedNode] | None) -> None:
        """Take in facts, which are grouped already; what they alone say is not copied."""
        columns = self._columns
        for subject, said in facts.items():
            for predicate, values in said.items():
                if only is None or predicate in only:
                    column = columns.setdefault(predicate, {})
                    known = column.get(subject)
                    column[subject] = values if known is None else known | values

    def at_once(self) -> Index:
        """Return itself: all of it is at hand."""
        return self

    def around(self, nodes: Collection[Node]) -> Index:  # noqa: ARG002
        """Return itself: all of it is at hand."""
        return self

    def subjects(self, predicate: NamedNode, value: Node | None = None) -> Collection[Node]:
        """Return who has this value of a property, or any value."""
        if value is None:
            return self._columns.get(predicate, {}).keys()
        return self._by_value(predicate).get(value, ())

    def of_class(self, classes: frozenset[NamedNode]) -> set[Node]:
        """Return who is given one of these classes."""
        known = self._by_value(RDF_TYPE)
        return {node for cls in known.keys() & classes for node in known[cls]}

    def objects(self, predicate: NamedNode) -> Collection[Node]:
        """Return all values of a property."""
        return self._by_value(predicate).keys()

    def values(self, subjects: Collection[Node], predicate: NamedNode) -> Values:  # noqa: ARG002 - all at hand
        """Return the values of a property for every subject."""
        return self._columns.get(predicate, {})

    def having(
        self, subjects: Collection[Node], predicate: NamedNode, choice: frozenset[NamedNode]
    ) -> set[Node]:
        """Return those of the subjects that have one of these values of a property."""
        return those_with(self._columns.get(predicate, {}), subjects, choice)

    def predicates(self, subject: Node) -> Iterator[NamedNode]:
        """Yield the properties that a subject has."""
        return (predicate for predicate, column in self._columns.items() if subject in column)

    def select(self, query: str, this: Node, reads: frozenset[NamedNode] | None) -> Iterator[Row]:
        """Yield what a SPARQL query finds with `$this` bound, in a store of the triples that it looks at."""
        store = Store()
        store.bulk_extend(self._quads(self._columns.keys() if reads is None else reads))
        return Stored(store).select(query, this, reads)

    def _quads(self, predicates: Iterable[NamedNode]) -> Iterator[Quad]:
        for predicate in predicates:
            for subject, values in self._columns.get(predicate, {}).items():
                for value in values:
                    if isinstance(subject, NamedNode | BlankNode):
                        yield Quad(subject, predicate, value)

    def _by_value(self, predicate: NamedNode) -> dict[Node, list[Node]]:
        found = self._inverted.get(predicate)
        if found is None:
            found = self._inverted[predicate] = {}
            for subject, values in self._columns.get(predicate, {}).items():
                for value in values:
                    found.setdefault(value, []).append(subject)
        return found
