"""An index of triples by subject and predicate, for looking things up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from operator import attrgetter

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.rdf.terms import RDF_TYPE, Term

_VALUE = attrgetter("value")
_NOTHING: Mapping[NamedNode, set[Term]] = {}
_NONE: set[Term] = set()


class Facts:
    """What is said of each subject; the order of values is fixed by their text.

    `left_out` are the triples of subjects without a name, and those with a triple as value.
    """

    __slots__ = ("_by_class", "_index", "_nodes", "left_out")

    def __init__(self, triples: Iterable[Triple]) -> None:
        index: dict[NamedNode, dict[NamedNode, set[Term]]] = {}
        left_out: list[Triple] = []
        for triple in triples:
            subject, value = triple.subject, triple.object
            if isinstance(subject, NamedNode) and not isinstance(value, Triple):
                said = index.get(subject)
                if said is None:
                    said = index[subject] = {}
                predicate = triple.predicate
                values = said.get(predicate)
                if values is None:
                    said[predicate] = {value}
                else:
                    values.add(value)
            else:
                left_out.append(triple)
        self._index = index
        self._by_class: dict[Term, list[NamedNode]] | None = None
        self._nodes: frozenset[Term] | None = None
        self.left_out = tuple(left_out)

    def __contains__(self, subject: NamedNode) -> bool:
        return subject in self._index

    def subjects(self) -> list[NamedNode]:
        """Return all subjects, sorted."""
        return sorted(self._index, key=_VALUE)

    def items(self) -> Iterable[tuple[NamedNode, Mapping[NamedNode, AbstractSet[Term]]]]:
        """Return each subject with its properties and their values, in no order."""
        return self._index.items()

    def of_type(self, cls: NamedNode) -> Iterator[NamedNode]:
        """Yield the subjects that are given this very class, sorted."""
        if self._by_class is None:
            self._by_class = defaultdict(list)
            for iri, said in self._index.items():
                for kind in said.get(RDF_TYPE, ()):
                    self._by_class[kind].append(iri)
        return iter(sorted(self._by_class.get(cls, ()), key=_VALUE))

    def nodes(self) -> frozenset[Term]:
        """Return all subjects and values."""
        if self._nodes is None:
            values = (one for said in self._index.values() for one in said.values())
            self._nodes = frozenset(self._index).union(*values)
        return self._nodes

    def having(self, predicate: NamedNode) -> Iterator[NamedNode]:
        """Yield the subjects that have any value of a property, in no order."""
        return (iri for iri, said in self._index.items() if predicate in said)

    def values(self, subject: NamedNode, predicate: NamedNode) -> list[Term]:
        """Return the values of a property, sorted."""
        found = self._index.get(subject, _NOTHING).get(predicate, _NONE)
        return sorted(found, key=str) if len(found) > 1 else list(found)

    def iris(self, subject: NamedNode, predicate: NamedNode) -> tuple[NamedNode, ...]:
        """Return those values of a property that are IRIs, sorted."""
        found = self._index.get(subject, _NOTHING).get(predicate, _NONE)
        named = [term for term in found if isinstance(term, NamedNode)]
        return tuple(sorted(named, key=_VALUE) if len(named) > 1 else named)

    def texts(self, subject: NamedNode, predicate: NamedNode) -> tuple[str, ...]:
        """Return the characters of those values of a property that are literals, sorted."""
        return tuple(term.value for term in self.values(subject, predicate) if isinstance(term, Literal))

    def iri(self, subject: NamedNode, predicate: NamedNode) -> NamedNode | None:
        """Return the first value that is an IRI, or None."""
        return next(iter(self.iris(subject, predicate)), None)

    def text(self, subject: NamedNode, predicate: NamedNode) -> str | None:
        """Return the characters of the first literal value, or None."""
        return next(iter(self.texts(subject, predicate)), None)

    def predicates(self, subject: NamedNode) -> list[NamedNode]:
        """Return the properties that a subject has, sorted."""
        return sorted(self._index.get(subject, _NOTHING), key=_VALUE)
