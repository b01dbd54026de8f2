"""Offsets and articles of spans, and the sentences that a claim stands in, from their IRIs."""

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.record import record
from realpolitik.conclude.spans import span_triples, told_segments
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term, w3c
from realpolitik.rdf.terms import RDF_TYPE
from support.arvenia import ARTICLE, IDENTIFIER, SALE, graphs

SEGMENTS = ((0, 10), (10, 20), (22, 30))


def span(start: int, end: int) -> NamedNode:
    return names.span(IDENTIFIER, start, end)


def standing_at(*evidence: tuple[int, int]) -> ArticleRecord:
    """Return an article of three sentences, and one claim with this evidence."""
    found, _ = record(graphs(SALE))
    assert found is not None
    told = [Triple(span(*each), RDF_TYPE, term("Segment")) for each in reversed(SEGMENTS)]
    told += [Triple(span(*each), term("digest"), Literal("ab")) for each in (*SEGMENTS, *SEGMENTS[:1])]
    claim = replace(found.claims[0], evidence=tuple(span(*each) for each in evidence))
    return replace(found, claims=(claim,), facts=Facts(told))


@pytest.mark.parametrize(
    ("evidence", "sentences"),
    [
        ([(0, 10)], [(0, 10)]),
        ([(9, 10)], [(0, 10)]),
        ([(9, 11)], [(0, 10), (10, 20)]),
        ([(10, 11)], [(10, 20)]),
        ([(19, 23)], [(10, 20), (22, 30)]),
        ([(20, 22)], []),
        ([(0, 30)], list(SEGMENTS)),
        ([(25, 26), (1, 2)], [(0, 10), (22, 30)]),
        ([(30, 40)], []),
    ],
)
def test_a_claim_stands_in_the_sentences_that_its_evidence_overlaps(
    evidence: list[tuple[int, int]], sentences: list[tuple[int, int]]
) -> None:
    told = [t.object for t in span_triples(standing_at(*evidence)) if t.predicate == term("segment")]
    assert sorted(told, key=str) == sorted((span(*each) for each in sentences), key=str)
    assert told_segments(standing_at(*evidence)) == {span(*each).value for each in sentences}


def test_spans_tell_their_offsets_and_their_article_in_order() -> None:
    found = list(span_triples(standing_at((0, 1))))
    integer = w3c("xsd", "integer")
    starts = [triple.object for triple in found if triple.predicate == term("start")]
    assert starts == [Literal(str(start), datatype=integer) for start, _ in SEGMENTS]
    assert Triple(span(22, 30), term("end"), Literal("30", datatype=integer)) in found
    inside = [triple.subject for triple in found if triple.predicate == term("inArticle")]
    assert inside == [*(span(*each) for each in SEGMENTS), standing_at((0, 1)).claims[0].iri]
    assert {t.object for t in found if t.predicate == term("inArticle")} == {ARTICLE}
