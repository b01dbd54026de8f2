"""The view of claims that local shapes judge: each claim by itself.

Every subject of a claim's graph is renamed to be private to the claim, so that
what shapes count (one place, two parties) holds within a claim, while sources
may go on disagreeing. The article's own graph is added as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.rdf import names


def claim_view(records: Sequence[ArticleRecord]) -> Iterator[Triple]:
    """Yield the triples that local shapes are to judge."""
    for record in records:
        yield from record.provenance
        yield from claims_apart(record)


def claims_apart(record: ArticleRecord) -> Iterator[Triple]:
    """Yield what the claims of an article say, each of nodes of its own."""
    for claim in record.claims:
        yield from _private(claim)


def _private(claim: Claim) -> Iterator[Triple]:
    own = {
        triple.subject: names.private(claim.iri, triple.subject)
        for triple in claim.content
        if isinstance(triple.subject, NamedNode)
    }
    for triple in claim.content:
        subject = own[triple.subject] if isinstance(triple.subject, NamedNode) else triple.subject
        value = (
            own.get(triple.object, triple.object) if isinstance(triple.object, NamedNode) else triple.object
        )
        yield Triple(subject, triple.predicate, value)


def claim_of(focus: NamedNode) -> NamedNode:
    """Return the claim that a node of the view is private to, or the node itself."""
    parts = focus.value.rsplit("/", 1)
    return NamedNode(parts[0]) if names.split_claim(NamedNode(parts[0])) is not None else focus
