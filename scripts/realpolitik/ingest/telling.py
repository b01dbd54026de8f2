"""Tell what the graphs of an article say, for people and programs.

In: the quads of an article, its text, and what articles stand on. Out: a `Told`. It is
made from what is written, so an article that was known is told as one that was just read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from pyoxigraph import NamedNode, Quad, Triple

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.claims.record import record as read_record
from realpolitik.extract import cues
from realpolitik.ingest import told
from realpolitik.ingest.places import Places, span_of
from realpolitik.rdf import literals, names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.ground import Ground
from realpolitik.text.article import Span

_LABELS: Final = (names.w3c("rdfs", "label"), names.w3c("skos", "altLabel"))
_ADJECTIVES: Final = tuple(term(name) for name in ("adjective", "demonym", "pluralDemonym"))
_TITLE: Final = names.w3c("dcterms", "title")
_CURRENCY: Final = re.compile(r"[A-Z]{3}\Z")
_NOWHERE: Final = Span(0, 0)


def telling(quads: tuple[Quad, ...], text: str, base: Ground) -> told.Told | None:
    """Return what an article's graphs say of its text; None for what is no article."""
    record, _ = read_record(quads)
    return None if record is None else _Teller(record, text, base).whole()


class _Teller:
    """Tells of one article."""

    def __init__(self, record: ArticleRecord, text: str, base: Ground) -> None:
        self._record, self._text, self._base = record, text, base
        self._content = Facts(triple for claim in record.claims for triple in claim.content)
        self._places = Places.of(text, record.facts, self._labels)

    def whole(self) -> told.Told:
        """Return all that is told."""
        claims = sorted(
            map(self._claim, self._record.claims),
            key=lambda one: (one.evidence.start, one.evidence.end, one.id),
        )
        return told.Told(
            local(self._record.iri),
            self._record.facts.text(self._record.iri, _TITLE) or "",
            self._text,
            tuple(claims),
            tuple(sorted(self._mentions(), key=lambda one: (one.start, one.end, one.iri))),
        )

    def _claim(self, claim: Claim) -> told.Claim:
        passage, facts = self._passage(claim), Facts(claim.content)
        holders = tuple(self._holder(holder, claim, passage) for holder in claim.holders)
        return told.Claim(
            id=local(claim.iri),
            article=local(self._record.iri),
            evidence=told.Range(passage.start, passage.end),
            type=self._type(claim.about) or "Situation",
            head=told.Named(local(claim.about), self._label(claim.about)),
            roles=tuple(self._roles(claim, passage)),
            status=local(claim.status),
            stance=local(claim.stance),
            polarity=local(claim.polarity),
            certainty=local(claim.certainty),
            realization=_local(facts.iri(claim.about, term("realization"))),
            holder=holders[0],
            holders=holders,
            time=self._time(claim.about, facts),
            amounts=tuple(_amounts(claim.about, facts)),
            cues=tuple(self._cues(claim)),
            extractor=self._extractor(claim.producer),
        )

    def _passage(self, claim: Claim) -> Span:
        """Return the evidence that a claim's IRI names, which goes before what repeats it."""
        parts = names.split_claim(claim.iri)
        return _NOWHERE if parts is None else Span(parts[1], parts[2])

    def _roles(self, claim: Claim, passage: Span) -> Iterator[told.Role]:
        ordered = sorted(claim.content, key=lambda one: (one.predicate.value, str(one.object)))
        for triple in ordered:
            if self._is_role(triple, claim.about) and isinstance(triple.object, NamedNode):
                value = triple.object
                place = self._places.near(value, passage)
                role, label, kind = local(triple.predicate), self._label(value), self._type(value)
                yield told.Role(role, local(value), label, kind, *_ends(place))

    def _is_role(self, triple: Triple, head: NamedNode) -> bool:
        known = self._base.vocabulary.properties.get(triple.predicate)
        plain = triple.predicate not in (RDF_TYPE, term("realization"), term("timeAnchor"))
        return triple.subject == head and plain and known is not None and known.is_object

    def _holder(self, holder: NamedNode, claim: Claim, passage: Span) -> told.Holder:
        place = self._said_by(holder, claim, passage)
        outward = sorted(claim.relayers, key=lambda one: (one in self._record.authors, one.value))
        links = tuple(told.Link(local(one), self._label(one), self._type(one)) for one in outward)
        return told.Holder(local(holder), self._label(holder), self._type(holder), *_ends(place), links)

    def _said_by(self, holder: NamedNode, claim: Claim, passage: Span) -> Span | None:
        """Return where a holder is named: in the words that attribute, else in the evidence or before it."""
        if holder in self._record.authors:
            return None
        spans = [span for iri in claim.attributions if (span := span_of(iri)) is not None]
        named = (self._places.within(holder, span) for span in spans)
        found = next((place for place in named if place is not None), None)
        if found is not None:
            return found
        return spans[0] if len(spans) == 1 else self._places.near(holder, passage)

    def _cues(self, claim: Claim) -> Iterator[told.Cue]:
        for span in sorted(span for iri in claim.cues if (span := span_of(iri)) is not None):
            yield told.Cue(cues.kind(span.of(self._text)).value, span.start, span.end)

    def _time(self, head: NamedNode, facts: Facts) -> told.Time | None:
        literal = facts.text(head, term("time"))
        if literal is None:
            return None
        bounds = literals.time_bounds(literal)
        anchor = facts.iri(head, term("timeAnchor"))
        dated = self._record.facts.text(self._record.iri, term("published")) is not None
        basis = "explicit" if anchor is None else "published" if dated else "dateline"
        return told.Time(literal, _day(bounds.earliest), _day(bounds.latest), basis)

    def _mentions(self) -> Iterator[told.Mention]:
        """Yield the mentions of the graph, and where roles and holders are named by their labels."""
        article = local(self._record.iri)
        for iri in self._entities():
            spans = {*self._places.mentioned.get(iri, ()), *self._places.labelled(iri)}
            label, kind = self._label(iri), self._type(iri)
            for span in sorted(spans):
                yield told.Mention(article, local(iri), label, kind, span.start, span.end)

    def _entities(self) -> tuple[NamedNode, ...]:
        """Return all that is mentioned or takes part, but for situations and the authors."""
        found = set(self._places.mentioned)
        for claim in self._record.claims:
            found.update((*claim.holders, *claim.relayers))
            values = (triple.object for triple in claim.content)
            found.update(one for one in values if isinstance(one, NamedNode) and names.is_thing(one))
        others = found.difference(self._record.authors)
        return tuple(sorted((one for one in others if not self._fits(one, term("Situation"))), key=str))

    def _fits(self, iri: NamedNode, kind: NamedNode) -> bool:
        return self._base.vocabulary.fits(self._kinds(iri), (kind,))

    def _kinds(self, iri: NamedNode) -> tuple[NamedNode, ...]:
        known = self._base.register.classes.get(iri, frozenset())
        own = (*self._content.iris(iri, RDF_TYPE), *self._record.facts.iris(iri, RDF_TYPE))
        return tuple(sorted({*own, *known}, key=str))

    def _type(self, iri: NamedNode) -> str | None:
        """Return the narrowest class of something: the one that lies under most others."""
        above = self._base.vocabulary.ancestors
        kinds = sorted(self._kinds(iri), key=lambda kind: (-len(above.get(kind, ())), kind.value))
        return local(kinds[0]) if kinds else None

    def _label(self, iri: NamedNode) -> str:
        """Return the label of something; of what has none, the words of its id."""
        tables = (self._record.facts, self._base.register.facts)
        found = (facts.text(iri, _LABELS[0]) for facts in tables)
        slug = local(iri).removeprefix(f"{local(self._record.iri)}-").replace("-", " ")
        return next(filter(None, found), slug)

    def _labels(self, iri: NamedNode) -> tuple[str, ...]:
        tables = (self._record.facts, self._base.register.facts)
        kinds = (*_LABELS, *_ADJECTIVES)
        return tuple(text for facts in tables for kind in kinds for text in facts.texts(iri, kind))

    def _extractor(self, producer: NamedNode) -> str:
        facts = self._record.facts
        version = facts.text(producer, term("version"))
        label = facts.text(producer, _LABELS[0]) or local(producer)
        return label if version is None else f"{label} {version}"


def _place(claim: told.Claim) -> tuple[int, int, str]:
    return claim.evidence.start, claim.evidence.end, claim.id


def _amounts(head: NamedNode, facts: Facts) -> Iterator[told.Amount]:
    for name in ("amount", "duration", "age"):
        for literal in facts.texts(head, term(name)):
            found = literals.amount(literal)
            currency = found.unit if _CURRENCY.match(found.unit) else None
            yield told.Amount(_number(found.least), _number(found.most), found.unit, currency)


def _number(value: Decimal | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (None, None) if span is None else (span.start, span.end)


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _local(iri: NamedNode | None) -> str | None:
    return None if iri is None else local(iri)
