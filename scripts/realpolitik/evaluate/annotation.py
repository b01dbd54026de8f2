"""What one side, people or an extractor, claims of an article, ready to be compared.

In: the record of an article, and what articles stand on. Out: an `Annotation`: an `Item` for each
claim, and what is known of the entities that the article itself declares.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.ingest.places import Places, span_of
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.ground import Ground
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import Span

SITUATION: Final = term("Situation")
LABEL: Final = names.w3c("rdfs", "label")
_OTHER_LABEL: Final = names.w3c("skos", "altLabel")
_REALIZATION, _TIME = term("realization"), term("time")
_NO_ROLES: Final = frozenset({RDF_TYPE, _REALIZATION, term("timeAnchor")})


class Part(StrEnum):
    """What a claim counts as."""

    EVENT = "event"
    STATEMENT = "statement"
    """Its situation has no narrower class: it tells that somebody speaks of something."""
    ADDITION = "addition"
    """It gives its situation no class and adds to what another claim says of it; counted as neither."""


@dataclass(frozen=True, slots=True)
class Item:
    """One claim: its class, who fills which role, its ranges of the text, and how it is held.

    `kind` is None where nothing tells the class of the situation; `time` is an EDTF literal.
    """

    claim: Claim
    part: Part
    kind: NamedNode | None
    roles: frozenset[tuple[NamedNode, NamedNode]]
    evidence: tuple[Span, ...]
    realization: NamedNode | None
    time: str | None
    by_author: bool


@dataclass(frozen=True, slots=True)
class Described:
    """A situation as an article's claims describe it: its class, and where."""

    kind: NamedNode
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that one side claims of an article, in the order of the text.

    `mentions` are the ranges that the graph says refer to an entity.
    """

    items: tuple[Item, ...]
    authors: frozenset[NamedNode]
    situations: Mapping[NamedNode, Described]
    mentions: Mapping[NamedNode, tuple[Span, ...]]
    facts: Facts = field(repr=False)
    text: str = field(default="", repr=False)

    @classmethod
    def of(cls, record: ArticleRecord, base: Ground, text: str = "") -> Annotation:
        """Take an annotation from the record of an article and its text; withdrawn claims are none."""
        claims = [claim for claim in record.claims if not claim.withdrawn]
        situations = _situations(claims, base.vocabulary)
        items = [_item(claim, situations, record, base) for claim in claims]
        return cls(
            tuple(sorted(items, key=_place)),
            frozenset(record.authors),
            situations,
            Places.of(text, record.facts, lambda _: ()).mentioned,
            record.facts,
            text,
        )

    @classmethod
    def empty(cls) -> Annotation:
        """Return the annotation of somebody who claims nothing."""
        return cls((), frozenset(), {}, {}, Facts(()))

    def labels(self, entity: NamedNode) -> tuple[str, ...]:
        """Return how the article's own graph calls an entity."""
        return (*self.facts.texts(entity, LABEL), *self.facts.texts(entity, _OTHER_LABEL))

    def labelled(self, entity: NamedNode) -> tuple[Span, ...]:
        """Return where the labels of an entity stand in the text as whole words."""
        return Places.of(self.text, Facts(()), self.labels).labelled(entity)

    def cited(self, entity: NamedNode) -> tuple[Span, ...]:
        """Return the words by which claims are attributed to an entity."""
        held = (item.claim for item in self.items if entity in item.claim.holders)
        return tuple(span for claim in held for span in map(span_of, claim.attributions) if span)


def _item(
    claim: Claim, situations: Mapping[NamedNode, Described], record: ArticleRecord, base: Ground
) -> Item:
    said = Facts(triple for triple in claim.content if triple.subject == claim.about)
    own = _narrowest(said.iris(claim.about, RDF_TYPE), base.vocabulary)
    elsewhere = situations.get(claim.about)
    known = _narrowest(base.register.classes.get(claim.about, ()), base.vocabulary)
    return Item(
        claim=claim,
        part=_part(own),
        kind=own or (known if elsewhere is None else elsewhere.kind),
        roles=frozenset(_roles(claim, base.vocabulary)),
        evidence=_spans(claim.evidence),
        realization=said.iri(claim.about, _REALIZATION),
        time=said.text(claim.about, _TIME),
        by_author=set(claim.holders) <= set(record.authors),
    )


def _part(kind: NamedNode | None) -> Part:
    if kind is None:
        return Part.ADDITION
    return Part.STATEMENT if kind == SITUATION else Part.EVENT


def _roles(claim: Claim, vocabulary: Vocabulary) -> Iterator[tuple[NamedNode, NamedNode]]:
    for triple in claim.content:
        if triple.subject == claim.about and triple.predicate not in _NO_ROLES:
            known = vocabulary.properties.get(triple.predicate)
            if known is not None and known.is_object and isinstance(triple.object, NamedNode):
                yield triple.predicate, triple.object


def _situations(claims: Iterable[Claim], vocabulary: Vocabulary) -> Mapping[NamedNode, Described]:
    kinds: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    evidence: dict[NamedNode, set[Span]] = defaultdict(set)
    for claim in claims:
        for node, kind in _typed(claim.content):
            kinds[node].add(kind)
            evidence[node].update(_spans(claim.evidence))
    found = ((node, _narrowest(kinds[node], vocabulary)) for node in sorted(kinds, key=str))
    return {node: Described(kind, tuple(sorted(evidence[node]))) for node, kind in found if kind is not None}


def _typed(content: Iterable[Triple]) -> Iterator[tuple[NamedNode, NamedNode]]:
    for triple in content:
        subject, kind = triple.subject, triple.object
        if triple.predicate == RDF_TYPE and isinstance(subject, NamedNode) and isinstance(kind, NamedNode):
            yield subject, kind


def _narrowest(kinds: Iterable[NamedNode], vocabulary: Vocabulary) -> NamedNode | None:
    """Return the class that lies under most others, or None for none."""
    ordered = sorted(kinds, key=lambda kind: (-len(vocabulary.ancestors.get(kind, ())), kind.value))
    return ordered[0] if ordered else None


def _spans(iris: Iterable[NamedNode]) -> tuple[Span, ...]:
    return tuple(sorted(span for iri in iris if (span := span_of(iri)) is not None))


def _place(item: Item) -> tuple[tuple[Span, ...], str]:
    return item.evidence, item.claim.iri.value
