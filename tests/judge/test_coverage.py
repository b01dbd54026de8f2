"""Coverage counts each sentence once: with claims, with a reason, or bare."""

from dataclasses import replace

from pyoxigraph import NamedNode, Quad

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.claims.record import record
from realpolitik.judge.coverage import Coverage, coverage
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from support.arvenia import AMOUNT, ARTICLE, IDENTIFIER, ROAD, SALE, SENTENCES, at, graphs


def recorded(data: tuple[Quad, ...]) -> ArticleRecord:
    found, refusals = record(data)
    assert found is not None
    assert refusals == ()
    return found


def test_sentences_have_claims_a_reason_or_nothing() -> None:
    reasons = ((at(SENTENCES[0]), term("RhetoricReason")), (at(SENTENCES[3]), term("CreditReason")))
    data = graphs(SALE, AMOUNT, ROAD, reasons=reasons)
    assert coverage(recorded(data)) == Coverage(
        article=IDENTIFIER,
        sentences=len(SENTENCES),
        with_claims=2,
        reasons=("CreditReason", "RhetoricReason"),
        bare=(at(SENTENCES[2]), at(SENTENCES[4])),
        claims=3,
    )


def test_a_sentence_with_claims_needs_no_reason() -> None:
    data = graphs(SALE, reasons=((at(SENTENCES[1]), term("RhetoricReason")),))
    found = coverage(recorded(data))
    assert (found.with_claims, found.reasons) == (1, ())


def test_a_claim_over_two_sentences_covers_both() -> None:
    across = replace(SALE, evidence=(at("said. She"),))
    assert coverage(recorded(graphs(across))).with_claims == 2


def touching(start: int, end: int) -> ArticleRecord:
    """Return an article of one segment, 10 to 20, and a claim on these characters."""
    segment = names.span(IDENTIFIER, 10, 20)
    [one] = recorded(graphs(SALE)).claims
    claim: Claim = replace(one, evidence=(names.span(IDENTIFIER, start, end),))
    quads = (Quad(segment, RDF_TYPE, term("Segment"), ARTICLE),)
    facts = Facts(quad.triple for quad in quads)
    return replace(recorded(graphs(SALE)), claims=(claim,), quads=quads, facts=facts)


def test_to_touch_is_not_to_cover() -> None:
    def covered(start: int, end: int) -> int:
        return coverage(touching(start, end)).with_claims

    assert [covered(0, 10), covered(0, 11), covered(12, 13), covered(19, 30), covered(20, 30)] == [
        0,
        1,
        1,
        1,
        0,
    ]


def test_only_the_article_s_own_graph_tells_its_segments() -> None:
    found = touching(10, 20)
    other = NamedNode(f"{names.ARTICLES}{'0' * 16}")
    stray = Quad(names.span("0" * 16, 30, 40), RDF_TYPE, term("Segment"), other)
    assert coverage(replace(found, quads=(*found.quads, stray))) == coverage(found)


def test_bare_sentences_and_reasons_are_sorted_whatever_the_order() -> None:
    data = graphs(
        ROAD, reasons=((at(SENTENCES[4]), term("CreditReason")), (at(SENTENCES[0]), term("RhetoricReason")))
    )
    found = recorded(data)
    turned = replace(found, quads=tuple(reversed(found.quads)))
    assert coverage(turned) == coverage(found)
    assert coverage(found).bare == (at(SENTENCES[1]), at(SENTENCES[2]), at(SENTENCES[3]))
