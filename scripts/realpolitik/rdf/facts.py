"""An index of triples by subject and predicate, for looking things up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.rdf.terms import RDF_TYPE, Term


class Facts:
    """What is said of each subject; the order of values is fixed by their text."""

    __slots__ = ("_index",)

    def __init__(self, triples: Iterable[Triple]) -> None:
        index: dict[NamedNode, dict[NamedNode, set[Term]]] = defaultdict(lambda: defaultdict(set))
        for triple in triples:
            if isinstance(triple.subject, NamedNode) and not isinstance(triple.object, Triple):
                index[triple.subject][triple.predicate].add(triple.object)
        self._index = index

    def __contains__(self, subject: NamedNode) -> bool:
        return subject in self._index

    def subjects(self) -> list[NamedNode]:
        """Return all subjects, sorted."""
        return sorted(self._index, key=lambda iri: iri.value)

    def of_type(self, cls: NamedNode) -> Iterator[NamedNode]:
        """Yield the subjects that are given this very class, sorted."""
        return (iri for iri in self.subjects() if cls in self._index[iri].get(RDF_TYPE, ()))

    def values(self, subject: NamedNode, predicate: NamedNode) -> list[Term]:
        """Return the values of a property, sorted."""
        return sorted(self._index.get(subject, {}).get(predicate, ()), key=str)

    def iris(self, subject: NamedNode, predicate: NamedNode) -> tuple[NamedNode, ...]:
        """Return those values of a property that are IRIs, sorted."""
        return tuple(term for term in self.values(subject, predicate) if isinstance(term, NamedNode))

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
        return sorted(self._index.get(subject, {}), key=lambda iri: iri.value)
