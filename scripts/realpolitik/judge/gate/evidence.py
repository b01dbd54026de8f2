"""Rules on articles, spans and the IRIs of claims.

Offsets are Unicode code points, half-open; digests are SHA-256 in lower-case
hexadecimal. Whether a digest fits the text is checked by `verify`, which has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.claims.commitment import COMMITMENT, claim_digest
from realpolitik.claims.refusal import Refusal
from realpolitik.judge.gate.context import Context
from realpolitik.rdf import names
from realpolitik.rdf.names import term

_DIGEST = re.compile(r"[0-9a-f]{64}\Z")


def article_refusals(record: ArticleRecord, context: Context) -> Iterator[Refusal]:
    """Yield what is wrong with the article's own graph."""
    if not _DIGEST.match(record.text_digest) or record.iri != names.article(record.text_digest[:16]):
        yield Refusal(
            record.iri.value, "article-digest", "the IRI must end in the text digest's first 16 digits"
        )
    if record.text_length <= 0:
        yield Refusal(record.iri.value, "article-length", "give the text's length in code points")
    for kind in ("Evidence", "Segment", "Mention"):
        for iri in context.provenance.of_type(term(kind)):
            yield from _span_refusals(iri, names.local(record.iri), context)
    yield from _overlaps(context)


def _span_refusals(iri: NamedNode, article: str, context: Context) -> Iterator[Refusal]:
    parts = names.split_span(iri)
    if parts is None or parts[0] != article:
        yield Refusal(iri.value, "span-article", "a span must be one of this article's: …#char=start,end")
        return
    _, start, end = parts
    if not 0 <= start < end <= context.record.text_length:
        yield Refusal(iri.value, "span-range", f"must lie within 0 and {context.record.text_length}")
    digests = context.provenance.texts(iri, term("digest"))
    if not digests or not _DIGEST.match(digests[0]):
        yield Refusal(iri.value, "span-digest", "give the SHA-256 of the span's characters")
    if len(digests) > 1:
        yield Refusal(iri.value, "span-digest", "has two digests; one range has one")


def _overlaps(context: Context) -> Iterator[Refusal]:
    """Segments follow one another and none reaches into the next."""
    spans = [names.split_span(iri) for iri in context.provenance.of_type(term("Segment"))]
    ordered = sorted((start, end) for _, start, end in filter(None, spans))
    for (_, end), (start, _) in pairwise(ordered):
        if start < end:
            yield Refusal(
                context.record.iri.value, "segment-overlap", f"two segments share character {start}"
            )


def evidence_refusals(claim: Claim, context: Context) -> Iterator[Refusal]:
    """Yield what is wrong with a claim's IRI and the spans it stands on."""
    parts = names.split_claim(claim.iri)
    article = names.local(context.record.iri)
    if parts is None or parts[0] != article:
        yield Refusal(claim.iri.value, "claim-iri", "must be claim/ARTICLE-START-END-HASH of this article")
        return
    _, start, end, _ = parts
    if names.span(article, start, end) not in claim.evidence:
        yield Refusal(claim.iri.value, "claim-span", "the span in the IRI is none of its evidence")
    if names.claim(article, start, end, _digest(claim, context)) != claim.iri:
        yield Refusal(
            claim.iri.value, "claim-hash", "the IRI does not fit what the claim says; render it again"
        )
    for iri in (*claim.evidence, *claim.cues, *claim.attributions):
        if not context.is_a(iri, "Evidence"):
            yield Refusal(claim.iri.value, "span-declared", f"{names.short(iri)} is not declared as evidence")


def _digest(claim: Claim, context: Context) -> str:
    said = [
        Triple(claim.iri, predicate, value)
        for predicate in COMMITMENT
        for value in context.provenance.values(claim.iri, predicate)
    ]
    return claim_digest(claim.content, said)
