"""What the rules of the gate may look at beside the claim itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary


class _Layers(Mapping[NamedNode, frozenset[NamedNode]]):
    """Looks in one mapping after the other, so that no article copies the register."""

    def __init__(self, layers: Sequence[Mapping[NamedNode, frozenset[NamedNode]]]) -> None:
        self._layers = layers

    def __getitem__(self, iri: NamedNode) -> frozenset[NamedNode]:
        for layer in self._layers:
            found = layer.get(iri)
            if found is not None:
                return found
        raise KeyError(iri)

    def __contains__(self, iri: object) -> bool:
        return any(iri in layer for layer in self._layers)

    def __iter__(self) -> Iterator[NamedNode]:
        return iter({iri for layer in self._layers for iri in layer})

    def __len__(self) -> int:
        return len(set(self))


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
        provenance = record.facts
        declared: dict[NamedNode, set[NamedNode]] = defaultdict(set)
        for iri in provenance.subjects():
            declared[iri].update(provenance.iris(iri, RDF_TYPE))
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
            classes=_Layers(({iri: kinds for iri, kinds in own.items() if kinds}, *known)),
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
