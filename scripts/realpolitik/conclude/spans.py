"""What can be reckoned from the IRIs of spans: offsets, articles, sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE

_INTEGER = names.w3c("xsd", "integer")


def span_triples(record: ArticleRecord) -> Iterator[Triple]:
    """Yield start and end of every span of an article, and article and sentence of every claim."""
    spans = sorted(
        {
            (parts[1], parts[2], quad.subject)
            for quad in record.quads
            if quad.predicate == term("digest")
            and isinstance(quad.subject, NamedNode)
            and (parts := names.split_span(quad.subject)) is not None
        },
        key=lambda item: item[:2],
    )
    for start, end, iri in spans:
        yield Triple(iri, term("start"), Literal(str(start), datatype=_INTEGER))
        yield Triple(iri, term("end"), Literal(str(end), datatype=_INTEGER))
        yield Triple(iri, term("inArticle"), record.iri)
    yield from _claims(record)


def _claims(record: ArticleRecord) -> Iterator[Triple]:
    segments = sorted(
        (
            (parts[1], parts[2], quad.subject)
            for quad in record.quads
            if quad.predicate == RDF_TYPE
            and quad.object == term("Segment")
            and isinstance(quad.subject, NamedNode)
            and (parts := names.split_span(quad.subject)) is not None
        ),
        key=lambda item: item[:2],
    )
    starts = [start for start, _, _ in segments]
    for claim in record.claims:
        yield Triple(claim.iri, term("inArticle"), record.iri)
        for span in claim.evidence:
            parts = names.split_span(span)
            if parts is None:
                continue
            index = max(bisect_right(starts, parts[1]) - 1, 0)
            for _, _, segment in (s for s in segments[index:] if s[0] < parts[2] and s[1] > parts[1]):
                yield Triple(claim.iri, term("segment"), segment)
