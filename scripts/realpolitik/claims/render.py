"""Turn what was found in an article into its graphs.

In: a `Document` and an `ArticleDraft`. Out: quads; the article's graph holds
provenance, each claim's graph its content. No text of the article goes in,
only offsets and digests.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Quad, Triple

from realpolitik.claims.commitment import claim_digest
from realpolitik.claims.draft import ArticleDraft, ClaimDraft, MentionDraft
from realpolitik.claims.status import status_of
from realpolitik.rdf import names
from realpolitik.rdf.minted import declarations
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.rdf.turtle import in_graph
from realpolitik.text.article import Document, Segment, Span, wording_digest
from realpolitik.text.signature import wording_signature

_INTEGER = names.w3c("xsd", "integer")
_ANYBODY = names.claim("0" * 16, 0, 0, "0000")
"""Stands for a claim before it has its IRI; the digest takes no account of it."""


def render(document: Document, draft: ArticleDraft) -> tuple[Quad, ...]:
    """Return the article's graph and the graphs of its claims.

    Raises ValueError when two claims would get the same IRI.
    """
    return tuple(_Renderer(document, draft).quads())


def claim_iri(document: Document, claim: ClaimDraft) -> NamedNode:
    """Return the IRI that a claim of this document gets: article, first evidence, what it says."""
    first = claim.evidence[0]
    return names.claim(document.article.identifier, first.start, first.end, digest_of(claim))


@lru_cache(maxsize=256)  # it is asked for when claims are told apart, and again when they are rendered
def digest_of(claim: ClaimDraft) -> str:
    """Return the whole digest of what a claim says, of which its IRI has the first four digits."""
    return claim_digest(claim.content, _commitment(claim, _ANYBODY))


class _Renderer:
    def __init__(self, document: Document, draft: ArticleDraft) -> None:
        self._document = document
        self._text = document.article.text
        self._digest = document.article.digest
        self._identifier = document.article.identifier
        self._article = names.article(self._identifier)
        self._segments = document.segments if draft.segments is None else draft.segments
        self._draft = draft
        author = term("author")
        self._authors = {triple.object for triple in draft.bibliography if triple.predicate == author}

    def quads(self) -> Iterator[Quad]:
        yield from in_graph(self._provenance(), self._article)
        seen: set[NamedNode] = set()
        for claim in self._draft.claims:
            iri = claim_iri(self._document, claim)
            if iri in seen:
                raise ValueError(f"two claims are one: {iri.value} ({claim.gloss})")
            seen.add(iri)
            yield from in_graph(self._claim(claim, iri), self._article)
            yield from in_graph(claim.content, iri)

    def _provenance(self) -> Iterator[Triple]:
        yield Triple(self._article, RDF_TYPE, term("Article"))
        yield Triple(self._article, term("textDigest"), Literal(self._digest))
        yield Triple(self._article, term("textLength"), Literal(str(len(self._text)), datatype=_INTEGER))
        wording = wording_digest(self._text)
        if wording is not None:
            yield Triple(self._article, term("wordingDigest"), Literal(wording))
        signature = wording_signature(self._text)
        if signature is not None:
            yield Triple(self._article, term("wordingSignature"), Literal(signature))
        yield from self._draft.bibliography
        yield from self._draft.entities
        yield from declarations(self._stated())
        for mention in self._draft.mentions:
            yield from self._mention(mention)
        for segment in self._segments:
            yield from self._segment(segment)
        for span, reason in self._draft.reasons:
            yield Triple(self._span(span), term("segmentReason"), reason)
        for span, verb, value in self._draft.passages:
            yield from self._passage(span, verb, value)

    def _stated(self) -> Iterator[Triple]:
        """Yield the statements in which something may stand that is minted from its word."""
        yield from self._draft.entities
        for claim in self._draft.claims:
            yield from claim.content
        for mention in self._draft.mentions:
            yield Triple(self._span(mention.span), term("refersTo"), mention.refers_to)

    def _span(self, span: Span) -> NamedNode:
        return names.span(self._identifier, span.start, span.end)

    def _spanned(self, span: Span, kind: str) -> Iterator[Triple]:
        yield Triple(self._span(span), RDF_TYPE, term(kind))
        yield Triple(self._span(span), term("digest"), Literal(span.digest(self._text)))

    def _segment(self, segment: Segment) -> Iterator[Triple]:
        yield from self._spanned(segment.span, "Segment")
        yield Triple(self._span(segment.span), term("segmentRole"), term(segment.role.value))

    def _mention(self, mention: MentionDraft) -> Iterator[Triple]:
        node = self._span(mention.span)
        yield from self._spanned(mention.span, "Mention")
        yield Triple(node, term("refersTo"), mention.refers_to)
        yield Triple(node, term("figure"), mention.figure)
        if mention.literally is not None:
            yield Triple(node, term("literally"), mention.literally)

    def _passage(self, span: Span, verb: NamedNode, value: NamedNode | Literal) -> Iterator[Triple]:
        yield Triple(self._span(span), verb, value)
        if verb == RDF_TYPE:
            yield Triple(self._span(span), term("digest"), Literal(span.digest(self._text)))

    def _claim(self, claim: ClaimDraft, iri: NamedNode) -> Iterator[Triple]:
        yield Triple(iri, RDF_TYPE, term("Claim"))
        yield Triple(iri, term("about"), claim.about)
        yield from _commitment(claim, iri)
        yield Triple(iri, term("status"), self._status(claim))
        yield Triple(iri, term("gloss"), Literal(claim.gloss, language=claim.gloss_language))
        for verb, value in claim.more:
            yield Triple(iri, verb, value)
        if claim.utterance is not None:
            yield Triple(iri, term("utterance"), claim.utterance)
        for name, spans in (
            ("evidence", claim.evidence),
            ("cue", claim.cues),
            ("attribution", claim.attributions),
        ):
            for span in spans:
                yield Triple(iri, term(name), self._span(span))
                yield from self._spanned(span, "Evidence")

    def _status(self, claim: ClaimDraft) -> NamedNode:
        author_holds = any(holder in self._authors for holder in claim.holders)
        return status_of(
            claim.stance,
            claim.polarity,
            claim.certainty,
            author_holds=author_holds,
            has_condition=bool(claim.if_so or claim.unless),
        )


def _commitment(claim: ClaimDraft, iri: NamedNode) -> Iterator[Triple]:
    """Yield what, beside the content, makes a claim the claim it is."""
    for name, value in (
        ("stance", claim.stance),
        ("polarity", claim.polarity),
        ("certainty", claim.certainty),
        ("producer", claim.producer),
    ):
        yield Triple(iri, term(name), value)
    for name, values in (
        ("holder", claim.holders),
        ("relayedBy", claim.relayers),
        ("ifSo", claim.if_so),
        ("unless", claim.unless),
    ):
        for value in values:
            yield Triple(iri, term(name), value)
