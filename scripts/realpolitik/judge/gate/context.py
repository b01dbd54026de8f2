"""What the rules of the gate may look at beside the claim itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

_Classes: TypeAlias = Mapping[NamedNode, frozenset[NamedNode]]


class Kinds(dict[NamedNode, frozenset[NamedNode]]):
    """The classes of whatever is asked for; none, if no table has any. It grows by what is asked for.

    One table is looked into after the other, so that no article copies the register.
    """

    def __init__(self, own: _Classes, *tables: _Classes) -> None:
        super().__init__(own)
        self._tables = tables

    def __missing__(self, iri: NamedNode) -> frozenset[NamedNode]:
        """Look in the tables."""
        found = next((table[iri] for table in self._tables if iri in table), frozenset[NamedNode]())
        self[iri] = found
        return found


@dataclass(frozen=True, slots=True)
class Context:
    """One article with all that its claims may refer to."""

    record: ArticleRecord
    provenance: Facts
    register: Register
    vocabulary: Vocabulary
    classes: Kinds
    heads: frozenset[NamedNode]

    @classmethod
    def of(cls, record: ArticleRecord, register: Register, vocabulary: Vocabulary) -> Context:
        """Gather what the register, the article's own entities and its claims declare."""
        provenance = record.facts
        declared: dict[NamedNode, set[NamedNode]] = defaultdict(set)
        for iri, said in provenance.items():
            declared[iri].update(kind for kind in said.get(RDF_TYPE, ()) if isinstance(kind, NamedNode))
        for claim in record.claims:
            for iri, kind in typed(claim):
                declared[iri].add(kind)
        known = (register.classes, vocabulary.individuals)
        own = {
            iri: frozenset(kinds).union(*(classes.get(iri, ()) for classes in known))
            for iri, kinds in declared.items()
        }
        return cls(
            record=record,
            provenance=provenance,
            register=register,
            vocabulary=vocabulary,
            classes=Kinds({iri: kinds for iri, kinds in own.items() if kinds}, *known),
            heads=frozenset(claim.about for claim in record.claims if is_existential(claim)),
        )

    def is_a(self, iri: NamedNode, class_name: str) -> bool:
        """Tell whether something is declared with this class or one under it."""
        return self.vocabulary.fits(self.classes[iri], (term(class_name),))


def typed(claim: Claim) -> list[tuple[NamedNode, NamedNode]]:
    """Return the classes that a claim's content gives."""
    return [
        (triple.subject, triple.object)
        for triple in claim.content
        if triple.predicate == RDF_TYPE
        and isinstance(triple.subject, NamedNode)
        and isinstance(triple.object, NamedNode)
    ]


def is_existential(claim: Claim) -> bool:
    """Tell whether a claim says of its head that it is so, rather than giving it values."""
    return any(_is_realization(triple, claim.about) for triple in claim.content)


def _is_realization(triple: Triple, head: NamedNode) -> bool:
    return triple.subject == head and triple.predicate == term("realization")
