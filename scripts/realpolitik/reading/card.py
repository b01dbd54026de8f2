"""All that the graph holds of one thing, put in an order that people read.

In: a view of the build and an IRI. Out: a `Card`: what it is, what holds of it,
what it takes part in and how sure that is, which contradictions it is in, and the
claims behind it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pyoxigraph import BlankNode, NamedNode, Quad, Triple

from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.children import Children, children, figures
from realpolitik.reading.contradictions import Contradiction, contradictions
from realpolitik.reading.holding import Holding
from realpolitik.reading.sameness import Lookalike, Sameness, Twin
from realpolitik.reading.signs import WEIGHTS
from realpolitik.reading.testimony import (
    Testimony,
    described,
    label,
    label_in,
    labels,
    objects,
    speaker,
    testimony,
)
from realpolitik.stores.base import View
from realpolitik.text.article import Article

_ALIAS, _SAME = names.w3c("skos", "altLabel"), names.w3c("skos", "exactMatch")
_DEFINITION = names.w3c("skos", "definition")
_REALIZATION = term("realization")
_QUIET = frozenset(
    [RDF_TYPE, names.w3c("rdfs", "label"), names.w3c("rdfs", "isDefinedBy")]
    + [_ALIAS, _SAME, _DEFINITION, _REALIZATION]
    + [
        term(name)
        for name in (
            "strongestStatus articleCount basis participantIn participant key "
            "fusedInto fusionScore fusionReason possiblySame"
        ).split()
    ]
)
_BACKSTAGE = frozenset(
    term(name)
    for name in (
        "about basis concerns participant refersTo literally identifies standsFor names "
        "holder relayedBy author publisher ifSo unless utterance"
    ).split()
)
"""Properties that lead to a thing without giving it a part in a situation."""
_GENERAL = frozenset({term("actor"), term("undergoer")})
"""The roles that stand beside a narrower one with the same value."""

SORTS = {"offices": "Tenure", "deals": "Transaction", "sanctions": "Restriction"}
"""Sorts of situations that people look for by themselves, and their widest classes."""
OTHERS = "other situations"


@dataclass(frozen=True, slots=True)
class Fact:
    """A property of a thing and one value, as labels; the identifier of a value that is a thing."""

    property: str
    value: str
    inferred: bool
    identifier: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Part:
    """A role in a situation, how far that has come to be, of which sort it is, and who says so.

    The voices are told only where they were asked for and no author asserts it.
    """

    role: str
    situation: str
    identifier: str
    realization: str
    support: str
    earliest: str
    latest: str
    sort: str = field(default="", compare=False)
    voices: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about one thing."""

    identifier: str
    label: str
    definition: str
    classes: tuple[str, ...]
    aliases: tuple[str, ...]
    figures: tuple[str, ...]
    same_as: tuple[str, ...]
    realization: str
    support: str
    facts: tuple[Fact, ...]
    children: tuple[Children, ...]
    parts: tuple[Part, ...]
    contradictions: tuple[Contradiction, ...]
    twins: tuple[Twin, ...]
    lookalikes: tuple[Lookalike, ...]
    claims: tuple[Testimony, ...]
    held_claims: tuple[Testimony, ...]
    article_claims: tuple[Testimony, ...]


def card(view: View, iri: NamedNode, texts: Mapping[str, Article], *, on: date | None = None) -> Card:
    """Return the card of a thing; with `on`, without what surely did not hold that day.

    That goes for the situations that it has a part in, for its links, and for what follows from them.
    """
    told = described(view, iri)
    holding = None if on is None else Holding(view, on)
    taken = {
        situation: some
        for situation, some in roles(view, iri).items()
        if holding is None or holding.situation(situation)
    }
    return Card(
        identifier=names.short(iri),
        label=label_in(told, iri),
        definition=_text(told, iri, _DEFINITION),
        classes=narrowest(view, told.iris(iri, RDF_TYPE)),
        aliases=told.texts(iri, _ALIAS),
        figures=figures(view, iri),
        same_as=tuple(same.value for same in told.iris(iri, _SAME)),
        realization=_first(told, iri, _REALIZATION),
        support=_first(told, iri, term("strongestStatus")),
        facts=tuple(facts(view, told, iri, holding=holding)),
        children=tuple(children(view, iri, holding)),
        parts=tuple(sorted(parts(view, taken, voices=True), key=_place)),
        contradictions=contradictions(view, texts, about=iri),
        twins=Sameness(view).twins(iri),
        lookalikes=Sameness(view).lookalikes(iri),
        claims=tuple(_claims(view, iri, term("about"), texts)),
        held_claims=tuple(_claims(view, iri, term("holder"), texts)),
        article_claims=tuple(_claims(view, iri, term("inArticle"), texts)),
    )


def _text(told: Facts, iri: NamedNode, predicate: NamedNode) -> str:
    values = told.values(iri, predicate)
    return values[0].value if values else ""


def _first(told: Facts, iri: NamedNode, predicate: NamedNode) -> str:
    found = told.iri(iri, predicate)
    return "" if found is None else local(found)


def _place(part: Part) -> tuple[int, str, str, str]:
    return WEIGHTS.index(part.realization), part.situation, part.role, part.identifier


def narrowest(view: View, classes: Sequence[NamedNode]) -> tuple[str, ...]:
    """Return the labels of those classes that have no narrower class among them."""
    wider = {parent for cls in classes for parent in objects(view, cls, names.w3c("rdfs", "subClassOf"))}
    return tuple(label(view, cls) for cls in classes if cls not in wider)


def facts(view: View, told: Facts, iri: NamedNode, *, holding: Holding | None = None) -> Iterator[Fact]:
    """Yield what a thing is said to be by the default view, by properties; of one day what can have held."""
    shown = [p for p in told.predicates(iri) if p not in _QUIET]
    called = labels(view, [*shown, *(value for p in shown for value in told.iris(iri, p))])
    drawn = {(quad.predicate, quad.object) for quad in view.quads(iri, None, None, names.graph("inferred"))}
    narrow = {value for p in shown if p not in _GENERAL for value in told.values(iri, p)}
    for predicate in shown:
        for value in told.values(iri, predicate):
            if isinstance(value, BlankNode) or (predicate in _GENERAL and value in narrow):
                continue
            if holding is None or holding.statement(Triple(iri, predicate, value)):
                yield Fact(
                    property=called[predicate],
                    value=called[value] if isinstance(value, NamedNode) else value.value,
                    inferred=(predicate, value) in drawn,
                    identifier=names.short(value) if isinstance(value, NamedNode) else "",
                )


def roles(view: View, iri: NamedNode) -> Mapping[NamedNode, set[NamedNode]]:
    """Return the situations that the consensus gives a thing a role in, each with its roles."""
    found: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    left_out = _BACKSTAGE | {quad.subject for quad in view.quads(None, term("linkOf"), None, None)}
    for quad in view.quads(None, None, iri, names.graph("consensus")):
        if quad.predicate not in left_out and isinstance(quad.subject, NamedNode):
            found[quad.subject].add(quad.predicate)
    return found


def parts(view: View, taken: Mapping[NamedNode, set[NamedNode]], *, voices: bool = False) -> Iterator[Part]:
    """Yield the roles in situations, of those situations that the consensus speaks of."""
    called = labels(view, (role for some in taken.values() for role in some))
    for situation, some in taken.items():
        told = described(view, situation)
        realization = _first(told, situation, _REALIZATION)
        said = _voices(view, told, situation) if voices else ()
        for role in (some - _GENERAL or some) if realization else ():
            yield Part(
                role=called[role],
                situation=label_in(told, situation),
                identifier=names.short(situation),
                realization=realization,
                support=_first(told, situation, term("strongestStatus")),
                earliest=_text(told, situation, term("earliest")),
                latest=_text(told, situation, term("latest")),
                sort=_sort(told.iris(situation, RDF_TYPE)),
                voices=said,
            )


def _voices(view: View, told: Facts, situation: NamedNode) -> tuple[str, ...]:
    """Return who says what no author asserts, by their labels."""
    if _first(told, situation, term("strongestStatus")) == "Asserted":
        return ()
    held = (quad for claim in told.iris(situation, term("basis")) for quad in _holders(view, claim))
    people = {quad.object for quad in held if isinstance(quad.object, NamedNode)}
    return tuple(sorted({speaker(view, person) for person in people}))


def _holders(view: View, claim: NamedNode) -> Iterable[Quad]:
    return view.quads(claim, term("holder"), None, None)


def _sort(classes: Sequence[NamedNode]) -> str:
    return next((sort for sort, widest in SORTS.items() if term(widest) in classes), OTHERS)


def _claims(view: View, iri: NamedNode, role: NamedNode, texts: Mapping[str, Article]) -> Iterator[Testimony]:
    quads = view.quads(None, role, iri, None)
    claims = {
        quad.subject
        for quad in quads
        if isinstance(quad.subject, NamedNode) and names.split_claim(quad.subject) is not None
    }
    found = [testimony(view, claim, texts) for claim in claims]
    yield from sorted(found, key=lambda said: (said.article, said.start, said.claim))
