"""The view of claims that local shapes judge: each claim by itself.

Every subject of a claim's graph is renamed to be private to the claim, so that
what shapes count (one place, two parties) holds within a claim, while sources
may go on disagreeing. The article's own graph is added as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import BlankNode, NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.judge.shapes.graph import Node, Told
from realpolitik.rdf import names


def claim_view(records: Sequence[ArticleRecord]) -> Iterator[Triple]:
    """Yield the triples that local shapes are to judge."""
    for record in records:
        yield from record.provenance
        for subject, predicate, value in claims_apart(record):
            if isinstance(subject, NamedNode | BlankNode | Triple):
                yield Triple(subject, predicate, value)


def claims_apart(record: ArticleRecord) -> Iterator[Told]:
    """Yield subject, property and value of what the claims of an article say, each of nodes of its own."""
    for claim in record.claims:
        yield from _private(claim)


def _private(claim: Claim) -> Iterator[Told]:
    described = {triple.subject for triple in claim.content}
    own: dict[Node, NamedNode] = {
        node: names.private(claim.iri, node) for node in described if isinstance(node, NamedNode)
    }
    for triple in claim.content:
        subject, value = triple.subject, triple.object
        yield own.get(subject, subject), triple.predicate, own.get(value, value)


def claim_of(focus: NamedNode) -> NamedNode:
    """Return the claim that a node of the view is private to, or the node itself."""
    parts = focus.value.rsplit("/", 1)
    return NamedNode(parts[0]) if names.split_claim(NamedNode(parts[0])) is not None else focus
