"""All that the graph holds of one thing, put in an order that people read.

In: the built store and an IRI. Out: a `Card`: what it is, what holds of it,
what it takes part in and how sure that is, which conflicts it is in, and the
claims behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from realpolitik.rdf import names
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import RDF_TYPE, Term
from realpolitik.reading.contradictions import Contradiction, contradictions
from realpolitik.reading.testimony import Testimony, label, objects, testimony
from realpolitik.text.article import Article

_ALIAS, _SAME = names.w3c("skos", "altLabel"), names.w3c("skos", "exactMatch")
_DEFINITION = names.w3c("skos", "definition")
_REALIZATION = term("realization")
_QUIET = frozenset(
    [
        RDF_TYPE,
        names.w3c("rdfs", "label"),
        names.w3c("rdfs", "isDefinedBy"),
        _ALIAS,
        _SAME,
        _DEFINITION,
        _REALIZATION,
    ]
    + [term(name) for name in ("support", "supportingArticles", "basis", "involvedIn", "participant", "key")]
)
_BACKSTAGE = frozenset(
    term(name)
    for name in (
        "about basis concerns participant refersTo literally identifies standsFor names "
        "holder relayedBy author publisher ifSo unless utterance"
    ).split()
)
"""Properties that lead to a thing without giving it a part in a situation."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A property of a thing and one value, as labels."""

    property: str
    value: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A role in a situation, and how far that situation has come to be."""

    role: str
    situation: str
    identifier: str
    realization: str
    support: str
    earliest: str
    latest: str

    def may_hold(self, day: date) -> bool:
        """Tell whether the situation can have been the case on a day; an untold time rules nothing out."""
        told = day.isoformat()
        return (not self.earliest or self.earliest <= told) and (not self.latest or told <= self.latest)


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about one thing."""

    identifier: str
    label: str
    definition: str
    classes: tuple[str, ...]
    aliases: tuple[str, ...]
    same_as: tuple[str, ...]
    realization: str
    support: str
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    contradictions: tuple[Contradiction, ...]
    claims: tuple[Testimony, ...]
    held_claims: tuple[Testimony, ...]
    article_claims: tuple[Testimony, ...]


def card(store: Store, iri: NamedNode, texts: Mapping[str, Article], *, on: date | None = None) -> Card:
    """Return the card of a thing; with `on`, without the situations that surely did not hold that day."""
    return Card(
        identifier=names.short(iri),
        label=label(store, iri),
        definition=_text(store, iri, _DEFINITION),
        classes=_narrowest(store, iri),
        aliases=tuple(v.value for v in objects(store, iri, _ALIAS) if isinstance(v, Literal)),
        same_as=tuple(v.value for v in objects(store, iri, _SAME) if isinstance(v, NamedNode)),
        realization=_first(store, iri, _REALIZATION),
        support=_first(store, iri, term("support")),
        facts=tuple(_facts(store, iri)),
        parts=tuple(
            sorted(
                (part for part in _parts(store, iri) if on is None or part.may_hold(on)),
                key=lambda part: (part.situation, part.role),
            )
        ),
        contradictions=contradictions(store, texts, about=iri),
        claims=tuple(_claims(store, iri, term("about"), texts)),
        held_claims=tuple(_claims(store, iri, term("holder"), texts)),
        article_claims=tuple(_claims(store, iri, term("inArticle"), texts)),
    )


def _text(store: Store, iri: NamedNode, predicate: NamedNode) -> str:
    values = objects(store, iri, predicate)
    return values[0].value if values else ""


def _first(store: Store, iri: NamedNode, predicate: NamedNode) -> str:
    values = [value for value in objects(store, iri, predicate) if isinstance(value, NamedNode)]
    return local(values[0]) if values else ""


def _name(store: Store, value: Term) -> str:
    return label(store, value) if isinstance(value, NamedNode) else value.value


def _narrowest(store: Store, iri: NamedNode) -> tuple[str, ...]:
    """Return the classes of a thing that have no narrower class among them."""
    classes = [cls for cls in objects(store, iri, RDF_TYPE) if isinstance(cls, NamedNode)]
    wider = {parent for cls in classes for parent in objects(store, cls, names.w3c("rdfs", "subClassOf"))}
    return tuple(label(store, cls) for cls in classes if cls not in wider)


def _facts(store: Store, iri: NamedNode) -> Iterator[Fact]:
    inferred = names.graph("inferred")
    for quad in sorted(store.quads_for_pattern(iri, None, None, DefaultGraph()), key=str):
        value = quad.object
        if quad.predicate not in _QUIET and isinstance(value, NamedNode | Literal):
            drawn = any(True for _ in store.quads_for_pattern(iri, quad.predicate, value, inferred))
            yield Fact(label(store, quad.predicate), _name(store, value), drawn)


def _parts(store: Store, iri: NamedNode) -> Iterator[Part]:
    for quad in store.quads_for_pattern(None, None, iri, names.graph("consensus")):
        situation = quad.subject
        if quad.predicate in _BACKSTAGE or not isinstance(situation, NamedNode):
            continue
        realization = _first(store, situation, _REALIZATION)
        if realization:
            yield Part(
                role=label(store, quad.predicate),
                situation=label(store, situation),
                identifier=names.short(situation),
                realization=realization,
                support=_first(store, situation, term("support")),
                earliest=_text(store, situation, term("earliest")),
                latest=_text(store, situation, term("latest")),
            )


def _claims(
    store: Store, iri: NamedNode, role: NamedNode, texts: Mapping[str, Article]
) -> Iterator[Testimony]:
    quads = store.quads_for_pattern(None, role, iri, None)
    claims = {
        quad.subject
        for quad in quads
        if isinstance(quad.subject, NamedNode) and names.split_claim(quad.subject) is not None
    }
    found = [testimony(store, claim, texts) for claim in claims]
    yield from sorted(found, key=lambda said: (said.article, said.start, said.claim))
