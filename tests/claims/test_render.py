"""From drafts to graphs: IRIs, digests, status, and no text of the article."""

import hashlib
import re
from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from realpolitik.claims.draft import ClaimDraft, MentionDraft
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.text.article import Span, wording_digest
from support.arvenia import (
    ANA,
    ARTICLE,
    AUTHOR,
    BY_AUTHOR,
    CLAIMS,
    DENIAL,
    DRAFT,
    IDENTIFIER,
    MEETING,
    SALE,
    SENTENCES,
    TEXT,
    TIMBER,
    at,
    graphs,
    triples,
)

NAMES = {w3c("dcterms", "title"), w3c("rdfs", "label"), w3c("skos", "altLabel"), term("gloss")}


def iri_of(draft: ClaimDraft) -> NamedNode:
    [iri] = {quad.subject for quad in graphs(draft) if quad.object == term("Claim")}
    assert isinstance(iri, NamedNode)
    return iri


def said(data: tuple[Quad, ...], subject: NamedNode, name: str) -> list[object]:
    return [quad.object for quad in data if (quad.subject, quad.predicate) == (subject, term(name))]


def node(span: Span) -> NamedNode:
    return names.span(IDENTIFIER, span.start, span.end)


def test_a_claim_is_named_by_article_first_evidence_and_digest() -> None:
    draft = replace(SALE, evidence=(at("ten barges"), at("Arvenia")))
    start, end = at("ten barges").start, at("ten barges").end
    assert re.fullmatch(f"{names.CLAIMS}{IDENTIFIER}-{start}-{end}-[0-9a-f]{{8}}", iri_of(draft).value)


def test_order_and_repetition_do_not_matter() -> None:
    other = replace(SALE, content=(*reversed(SALE.content), SALE.content[0]), holders=(ANA, ANA))
    assert iri_of(other) == iri_of(SALE)
    backwards = graphs(*reversed(CLAIMS))
    assert turtle.canonical_quads(backwards) == turtle.canonical_quads(graphs())


def test_two_equal_claims_are_refused() -> None:
    with pytest.raises(ValueError, match=f"two claims are one: {iri_of(SALE).value} \\(Another gloss.\\)"):
        graphs(SALE, replace(SALE, gloss="Another gloss.", cues=(at("denied"),)))


def test_equal_claims_of_two_places_are_two() -> None:
    data = graphs(SALE, replace(SALE, evidence=(at("ten barges"),)))
    assert len({quad.subject for quad in data if quad.object == term("Claim")}) == 2


@pytest.mark.parametrize(
    ("draft", "status"),
    [
        (SALE, "Reported"),
        (DENIAL, "Denied"),
        (MEETING, "Asserted"),
        (TIMBER, "Conditional"),
        (replace(SALE, holders=(ANA, AUTHOR)), "Asserted"),
        (replace(MEETING, certainty=term("Possible")), "Speculated"),
    ],
)
def test_status_is_derived(draft: ClaimDraft, status: str) -> None:
    assert said(graphs(draft), iri_of(draft), "status") == [term(status)]


def test_content_stands_in_the_claim_s_graph_and_all_else_in_the_article_s() -> None:
    data = graphs()
    claims = {quad.subject for quad in data if quad.object == term("Claim")}
    assert len(claims) == len(CLAIMS)
    assert {quad.graph_name for quad in data} == {ARTICLE, *claims}
    content = {quad.triple for quad in data if quad.graph_name != ARTICLE}
    assert content == {triple for draft in CLAIMS for triple in draft.content}


def test_the_article_is_told_by_digest_and_length() -> None:
    data = graphs()
    assert said(data, ARTICLE, "textDigest") == [Literal(hashlib.sha256(TEXT.encode()).hexdigest())]
    assert said(data, ARTICLE, "textLength") == [Literal(str(len(TEXT)), datatype=w3c("xsd", "integer"))]
    assert said(data, ARTICLE, "wordingDigest") == [Literal(str(wording_digest(TEXT)))]
    assert {*DRAFT.bibliography, *DRAFT.entities} <= {quad.triple for quad in data}


def test_every_span_has_the_digest_of_its_characters() -> None:
    data = graphs()
    kinds = {term(kind) for kind in ("Segment", "Mention", "Evidence")}
    spans = {quad.subject for quad in data if quad.predicate == RDF_TYPE and quad.object in kinds}
    assert len(spans) == len(SENTENCES) + len(DRAFT.mentions) + len(CLAIMS) + 2
    for iri in spans:
        assert isinstance(iri, NamedNode)
        parts = names.split_span(iri)
        assert parts is not None
        words = TEXT[parts[1] : parts[2]]
        assert said(data, iri, "digest") == [Literal(hashlib.sha256(words.encode()).hexdigest())]


def test_segments_have_roles_and_reasons() -> None:
    data = graphs()
    roles = [said(data, node(at(sentence)), "segmentRole") for sentence in SENTENCES]
    assert roles == [[term("Headline")], *[[term("Body")]] * 5]
    reasons = [quad for quad in data if quad.predicate == term("segmentReason")]
    assert [(quad.subject, quad.object) for quad in reasons] == [
        (node(at(SENTENCES[0])), term("RepetitionReason"))
    ]


def test_a_reason_for_what_is_no_segment_is_not_lost() -> None:
    data = graphs(reasons=((at("envoy"), term("RhetoricReason")),))
    assert said(data, node(at("envoy")), "segmentReason") == [term("RhetoricReason")]


def test_mentions_tell_whom_they_mean_and_how() -> None:
    mention = MentionDraft(at("Port Lume"), ANA, thing("port-lume"), term("PlaceForState"))
    data = graphs(mentions=(*DRAFT.mentions, mention))
    lume = node(at("Port Lume"))
    assert said(data, lume, "refersTo") == [ANA]
    assert said(data, lume, "literally") == [thing("port-lume")]
    assert said(data, lume, "figure") == [term("PlaceForState")]
    assert said(data, node(at("She")), "literally") == []


def test_spans_of_a_claim_are_told_apart() -> None:
    draft = replace(SALE, evidence=(at("Arvenia sold"), at("barges")), cues=(at("denied"),))
    data, iri = graphs(draft), iri_of(draft)
    assert said(data, iri, "evidence") == [node(at("Arvenia sold")), node(at("barges"))]
    assert said(data, iri, "cue") == [node(at("denied"))]
    assert said(data, iri, "attribution") == [node(at("envoy Ana Orlo said"))]
    assert said(data, iri, "utterance") == []
    assert said(graphs(replace(SALE, utterance=thing("talk"))), iri_of(SALE), "utterance") == [thing("talk")]


def test_no_text_of_the_article_goes_in() -> None:
    """Beside titles, names and glosses there are digests and numbers, and what the content gives."""
    given = {triple.object for draft in CLAIMS for triple in draft.content}
    literals = [quad for quad in graphs() if isinstance(quad.object, Literal)]
    assert len(literals) > 2 * len(SENTENCES)
    for quad in literals:
        assert isinstance(quad.object, Literal)
        if quad.predicate not in NAMES:
            assert quad.object in given or re.fullmatch(r"[0-9a-f]{64,}|[0-9]+", quad.object.value), quad
        assert quad.predicate == w3c("dcterms", "title") or not any(s in quad.object.value for s in SENTENCES)


def test_offsets_are_code_points() -> None:
    assert Span(0, 4).digest("𐌰𐌱 é!") == hashlib.sha256("𐌰𐌱 é".encode()).hexdigest()


def test_authors_are_those_of_the_bibliography() -> None:
    joint = (*DRAFT.bibliography, *triples(f"article:{IDENTIFIER} rp:author id:ana-orlo ."))
    [status] = [q.object for q in graphs(SALE, bibliography=joint) if q.predicate == term("status")]
    assert status == term("Asserted")
    [status] = [q.object for q in graphs(MEETING, bibliography=()) if q.predicate == term("status")]
    assert status == term("Reported")
    assert BY_AUTHOR["holders"] == MEETING.holders
