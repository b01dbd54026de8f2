"""What can be reckoned from the IRIs of spans: offsets, articles, sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.rdf import names
from realpolitik.rdf.names import term

Place: TypeAlias = tuple[int, int, str]
"""Start and end of a span, and its IRI."""

RECKONED: Final = frozenset({term("start"), term("end"), term("inArticle")})
"""Properties whose one value is reckoned from an IRI that the gate has let in."""

_START, _END, _IN, _SEGMENT = (str(term(name)) for name in ("start", "end", "inArticle", "segment"))
_INTEGER: Final = names.w3c("xsd", "integer")


def span_triples(record: ArticleRecord) -> Iterator[Triple]:
    """Yield start and end of every span of an article, and article and sentence of every claim."""
    return (quad.triple for quad in parse(span_lines(record), format=RdfFormat.N_TRIPLES, lenient=True))


def span_lines(record: ArticleRecord) -> str:
    """Return the same as N-Triples: a third of all statements are such, and so they cost a tenth."""
    return "".join([*_spans(record), *_claims(record)])


def _spans(record: ArticleRecord) -> Iterator[str]:
    for start, end, iri in _places(record.facts.having(term("digest"))):
        yield f'<{iri}> {_START} "{start}"^^{_INTEGER} .\n'
        yield f'<{iri}> {_END} "{end}"^^{_INTEGER} .\n'
        yield f"<{iri}> {_IN} {record.iri} .\n"


def _claims(record: ArticleRecord) -> Iterator[str]:
    for claim in record.claims:
        yield f"{claim.iri} {_IN} {record.iri} .\n"
    for claim, segment in _told(record):
        yield f"{claim.iri} {_SEGMENT} <{segment}> .\n"


def told_segments(record: ArticleRecord) -> set[str]:
    """Return the IRIs of the sentences that claims of an article stand in."""
    return {segment for _, segment in _told(record)}


def _told(record: ArticleRecord) -> Iterator[tuple[Claim, str]]:
    """Yield each claim with each sentence that its evidence reaches into."""
    segments = _places(record.facts.of_type(term("Segment")))
    starts = [start for start, _, _ in segments]
    for claim in record.claims:
        for first, last, _ in _places(claim.evidence):
            index = max(bisect_right(starts, first) - 1, 0)
            for start, end, segment in segments[index:]:
                if start >= last:
                    break
                if end > first:
                    yield claim, segment


def _places(spans: Iterable[NamedNode]) -> list[Place]:
    """Return where spans lie, in order; what is no span is passed over."""
    return sorted((parts[1], parts[2], iri.value) for iri in spans if (parts := names.split_span(iri)))
