"""What the rules of the gate may look at beside the claim itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pyoxigraph import NamedNode, Triple

from realpolitik.facts import Facts
from realpolitik.model import ArticleRecord, Claim
from realpolitik.names import term
from realpolitik.register import Register
from realpolitik.turtle import RDF_TYPE
from realpolitik.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Context:
    """One article with all that its claims may refer to."""

    record: ArticleRecord
    provenance: Facts
    register: Register
    vocabulary: Vocabulary
    classes: Mapping[NamedNode, frozenset[NamedNode]]
    heads: frozenset[NamedNode]

    @classmethod
    def of(cls, record: ArticleRecord, register: Register, vocabulary: Vocabulary) -> Context:
        """Gather what the register, the article's own entities and its claims declare."""
        provenance = Facts(quad.triple for quad in record.quads if quad.graph_name == record.iri)
        declared: dict[NamedNode, set[NamedNode]] = defaultdict(set)
        for iri in provenance.subjects():
            declared[iri].update(provenance.iris(iri, RDF_TYPE))
        for claim in record.claims:
            for iri, kind in typed(claim):
                declared[iri].add(kind)
        for known in (register.classes, vocabulary.individuals):
            for iri, kinds in known.items():
                declared[iri].update(kinds)
        return cls(
            record=record,
            provenance=provenance,
            register=register,
            vocabulary=vocabulary,
            classes=MappingProxyType({iri: frozenset(kinds) for iri, kinds in declared.items() if kinds}),
            heads=frozenset(claim.about for claim in record.claims if is_existential(claim)),
        )

    def is_a(self, iri: NamedNode, class_name: str) -> bool:
        """Tell whether something is declared with this class or one under it."""
        return self.vocabulary.fits(self.classes.get(iri, ()), (term(class_name),))


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
