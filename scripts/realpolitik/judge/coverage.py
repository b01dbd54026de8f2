"""How much of an article its claims cover: each sentence has claims, or a reason why not."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from realpolitik.claims.claim import ArticleRecord
from realpolitik.rdf import names
from realpolitik.rdf.names import local, term
from realpolitik.text.article import Span


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of one article; `bare` are the sentences with neither claim nor reason."""

    article: str
    sentences: int
    with_claims: int
    reasons: tuple[str, ...]
    bare: tuple[Span, ...]
    claims: int


def coverage(record: ArticleRecord) -> Coverage:
    """Return the coverage of one article, from its segments and the evidence of its claims."""
    facts = record.facts
    evidence = [_span(iri) for claim in record.claims for iri in claim.evidence]
    covered, reasons, bare = 0, [], []
    segments = list(facts.of_type(term("Segment")))
    for segment in segments:
        span = _span(segment)
        reason = facts.iri(segment, term("segmentReason"))
        if any(span.start < other.end and other.start < span.end for other in evidence):
            covered += 1
        elif reason is not None:
            reasons.append(local(reason))
        else:
            bare.append(span)
    return Coverage(
        article=local(record.iri),
        sentences=len(segments),
        with_claims=covered,
        reasons=tuple(sorted(reasons)),
        bare=tuple(sorted(bare)),
        claims=len(record.claims),
    )


def _span(iri: NamedNode) -> Span:
    parts = names.split_span(iri)
    return Span(0, 0) if parts is None else Span(parts[1], parts[2])
