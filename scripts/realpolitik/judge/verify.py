"""Check the evidence of the graph against somebody's own copies of the articles.

In: the quads of article graphs, and copies of texts. Out: a `Report`, with a
`Check` for each article and in it a place for each range of characters. The
graph holds no text: a range is known by its offsets and SHA-256 alone.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pyoxigraph import NamedNode, Quad

from realpolitik.errors import InputError
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.text.anchor import LONG, Passage, anchor, occurrences
from realpolitik.text.article import Article, Span
from realpolitik.text.folding import plain

_SUPPORTS = ("evidence", "attribution", "cue")
_LEAST_SHARE = 0.1
_LENGTH = re.compile("[0-9]{1,12}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A range of an article that the graph knows, and the claims that point to it."""

    passage: Passage
    claims: tuple[NamedNode, ...]
    furniture: bool


@dataclass(frozen=True, slots=True)
class Original:
    """What the graph knows of one article's text; the evidence is in the order of the text."""

    identifier: str
    digest: str
    length: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A text that somebody has, with a name to report it by."""

    name: str
    article: Article


class Outcome(StrEnum):
    """How an article and the best copy of it compare."""

    EXACT = "exact"
    ANCHORED = "re-anchored"
    CHANGED = "changed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece of evidence stands in a copy, or None."""

    evidence: Evidence
    found: Span | None

    @property
    def is_changed(self) -> bool:
        """Tell whether words are lost that matter; page furniture without a claim does not."""
        return self.found is None and (not self.evidence.furniture or bool(self.evidence.claims))


@dataclass(frozen=True, slots=True)
class Check:
    """One article against the best copy of it; without a copy there are no places."""

    original: Original
    copy: Copy | None
    places: tuple[Place, ...]

    @property
    def outcome(self) -> Outcome:
        """How the two compare."""
        if self.copy is None:
            return Outcome.MISSING
        if self.changed or self.is_mismeasured:
            return Outcome.CHANGED
        return Outcome.EXACT if self.copy.article.digest == self.original.digest else Outcome.ANCHORED

    @property
    def is_good(self) -> bool:
        """Tell whether there is a copy that holds all of the evidence."""
        return self.outcome in (Outcome.EXACT, Outcome.ANCHORED)

    @property
    def changed(self) -> tuple[Evidence, ...]:
        """The evidence whose words the copy does not have."""
        return tuple(place.evidence for place in self.places if place.is_changed)

    @property
    def is_mismeasured(self) -> bool:
        """Tell whether the graph gives another length to this very text."""
        if self.copy is None or self.copy.article.digest != self.original.digest:
            return False
        return len(self.copy.article.text) != self.original.length

    def place(self, span: Span) -> Span | None:
        """Return where a range of the original stands in the copy, or None if it is not there."""
        return next((place.found for place in self.places if place.evidence.passage.span == span), None)

    def around(self, span: Span) -> Span | None:
        """Return the range of the copy between the nearest evidence found on either side of `span`."""
        if self.copy is None:
            return None
        found = [
            (place.evidence.passage.span, place.found) for place in self.places if place.found is not None
        ]
        start = max((there.end for here, there in found if here.end <= span.start), default=0)
        end = min((there.start for here, there in found if here.start >= span.end), default=None)
        end = len(self.copy.article.text) if end is None else end
        return Span(start, end) if start <= end else None


@dataclass(frozen=True, slots=True)
class Report:
    """The checks in the order of the articles' ids, and the copies that none of them used."""

    checks: tuple[Check, ...]
    spare: tuple[Copy, ...]
    unknown: tuple[Copy, ...]

    @property
    def is_sound(self) -> bool:
        """Tell whether every article has a copy that holds all of its evidence."""
        return all(check.is_good for check in self.checks)


def originals(quads: Iterable[Quad]) -> tuple[Original, ...]:
    """Return what article graphs say of their texts, sorted by id.

    Raises InputError for an article or a range that has no digest.
    """
    facts = Facts(quad.triple for quad in quads if _is_article(quad.graph_name))
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    claims = _claims_by_span(facts)
    for iri in sorted({*facts.subjects(), *claims}, key=lambda iri: iri.value):
        parts = names.split_span(iri)
        if parts is not None:
            evidence[parts[0]].append(_evidence(iri, Span(*parts[1:]), claims, facts))
    return tuple(_original(iri, evidence, facts) for iri in facts.of_type(names.term("Article")))


def _is_article(graph: object) -> bool:
    return isinstance(graph, NamedNode) and graph.value.startswith(names.ARTICLES)


def _claims_by_span(facts: Facts) -> Mapping[NamedNode, list[NamedNode]]:
    claims: dict[NamedNode, list[NamedNode]] = defaultdict(list)
    for claim in facts.of_type(names.term("Claim")):
        for span in {span for name in _SUPPORTS for span in facts.iris(claim, names.term(name))}:
            claims[span].append(claim)
    return claims


def _evidence(
    iri: NamedNode, span: Span, claims: Mapping[NamedNode, Sequence[NamedNode]], facts: Facts
) -> Evidence:
    furniture = names.term("Furniture") in facts.iris(iri, names.term("segmentRole"))
    passage = Passage(span, _literal(iri, "digest", facts))
    return Evidence(passage, tuple(claims.get(iri, ())), furniture)


def _original(iri: NamedNode, evidence: Mapping[str, Sequence[Evidence]], facts: Facts) -> Original:
    identifier = iri.value.removeprefix(names.ARTICLES)
    ordered = sorted(evidence.get(identifier, ()), key=lambda piece: piece.passage.span)
    length = _literal(iri, "textLength", facts)
    if _LENGTH.fullmatch(length) is None:
        raise InputError.at(iri.value, "has an rp:textLength that is no number; run check")
    return Original(identifier, _literal(iri, "textDigest", facts), int(length), tuple(ordered))


def _literal(iri: NamedNode, name: str, facts: Facts) -> str:
    values = facts.texts(iri, names.term(name))
    if len(values) != 1:
        raise InputError.at(iri.value, f"has {len(values)} values of rp:{name} and needs one; run check")
    return values[0]


def verify(articles: Sequence[Original], copies: Sequence[Copy]) -> Report:
    """Return how each article fares in the best copy of it: the same text, else the most alike."""
    copies_of: dict[str | None, list[tuple[float, Copy]]] = defaultdict(list)
    for copy in copies:
        identifier, likeness = _most_alike(copy, articles)
        copies_of[identifier].append((likeness, copy))
    unknown = [copy for _, copy in copies_of.pop(None, [])]
    ranked = {identifier: _ranked(found) for identifier, found in copies_of.items()}
    checks = [_check(article, ranked.get(article.identifier, [])[:1]) for article in articles]
    spare = [copy for found in ranked.values() for copy in found[1:]]
    return Report(tuple(checks), _by_name(spare), _by_name(unknown))


def _by_name(copies: Iterable[Copy]) -> tuple[Copy, ...]:
    return tuple(sorted(copies, key=lambda copy: copy.name))


def _ranked(copies: Iterable[tuple[float, Copy]]) -> list[Copy]:
    return [copy for _, copy in sorted(copies, key=lambda ranked: (-ranked[0], ranked[1].name))]


def _most_alike(copy: Copy, articles: Sequence[Original]) -> tuple[str | None, float]:
    """Return the article of which this is a copy, and how much of it is there; None if hardly any."""
    if any(article.digest == copy.article.digest for article in articles):
        return copy.article.identifier, math.inf
    found = occurrences(plain(copy.article.text), {long for article in articles for long in _long(article)})
    shares = [(_share(_long(article), found), article.identifier) for article in articles]
    share, identifier = max(shares, default=(0.0, ""), key=lambda ranked: ranked[0])
    return (identifier, share) if share >= _LEAST_SHARE else (None, 0.0)


def _long(article: Original) -> list[Passage]:
    return [piece.passage for piece in article.evidence if piece.passage.length >= LONG]


def _share(passages: Sequence[Passage], found: Collection[str]) -> float:
    total = sum(passage.length for passage in passages)
    return sum(passage.length for passage in passages if passage.digest in found) / max(total, 1)


def _check(article: Original, copies: Sequence[Copy]) -> Check:
    """Return the check against the one copy, or against none."""
    if not copies:
        return Check(article, None, ())
    passages = [piece.passage for piece in article.evidence]
    text = copies[0].article.text
    same = copies[0].article.digest == article.digest
    spans = [_unmoved(passage, text) for passage in passages] if same else anchor(passages, text)
    places = (Place(piece, span) for piece, span in zip(article.evidence, spans, strict=True))
    return Check(article, copies[0], tuple(places))


def _unmoved(passage: Passage, text: str) -> Span | None:
    return passage.span if passage.span.digest(text) == passage.digest else None
