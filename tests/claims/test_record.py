"""Reading the graphs of an article back: what was rendered comes out, what is incomplete is refused."""

from dataclasses import replace

import pytest
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.claims.draft import ClaimDraft
from realpolitik.claims.record import record
from realpolitik.claims.refusal import Refusal
from realpolitik.claims.render import render
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.text.article import Span
from support.arvenia import (
    ARTICLE,
    AUTHOR,
    CLAIMS,
    DOCUMENT,
    DRAFT,
    IDENTIFIER,
    SALE,
    TIMBER,
    graphs,
    quads,
    triples,
)

NEEDED = ("about", "stance", "polarity", "certainty", "status", "producer", "holder", "evidence", "gloss")
ONLY_ONCE = ("about", "stance", "polarity", "certainty", "status", "producer", "gloss")


def recorded(data: tuple[Quad, ...]) -> ArticleRecord:
    found, refusals = record(data)
    assert found is not None
    assert refusals == ()
    return found


def spans(found: tuple[Span, ...]) -> set[NamedNode]:
    return {names.span(IDENTIFIER, span.start, span.end) for span in found}


def assert_same(claim: Claim, draft: ClaimDraft) -> None:
    assert (claim.about, set(claim.content)) == (draft.about, set(draft.content))
    assert (claim.stance, claim.polarity, claim.certainty) == (draft.stance, draft.polarity, draft.certainty)
    assert (set(claim.holders), set(claim.relayers)) == (set(draft.holders), set(draft.relayers))
    assert (set(claim.if_so), set(claim.unless)) == (set(draft.if_so), set(draft.unless))
    assert set(claim.evidence) == spans(draft.evidence)
    assert (set(claim.cues), set(claim.attributions)) == (spans(draft.cues), spans(draft.attributions))
    assert (claim.utterance, claim.producer, claim.gloss) == (draft.utterance, draft.producer, draft.gloss)
    assert not claim.withdrawn


def test_what_was_rendered_comes_back() -> None:
    full = replace(
        SALE,
        evidence=(*SALE.evidence, *TIMBER.evidence),
        holders=(thing("ana-orlo"), thing("arvenia")),
        relayers=(AUTHOR, thing("belmark")),
        stance=term("Predicts"),
        if_so=(thing("harbour-opening"),),
        unless=(thing("flood"), thing("war")),
        cues=TIMBER.evidence,
        utterance=thing("lume-speech"),
        gloss="Everything is told.",
    )
    drafts = {draft.gloss: draft for draft in (*CLAIMS, full)}
    found = recorded(graphs(*drafts.values()))
    assert len(found.claims) == len(drafts) == 7
    for claim in found.claims:
        assert_same(claim, drafts[claim.gloss])


def test_what_is_said_of_the_article_comes_back() -> None:
    older, source = names.article("0" * 16), names.article("1" * 16)
    more = triples(
        f"article:{IDENTIFIER} rp:supersedes <{older.value}> ; rp:syndicatedFrom <{source.value}> ."
    )
    data = graphs(bibliography=(*DRAFT.bibliography, *more))
    found = recorded(data)
    assert (found.iri, found.text_digest) == (ARTICLE, DOCUMENT.article.digest)
    assert found.text_length == len(DOCUMENT.article.text)
    assert (found.authors, found.supersedes, found.syndicated_from) == ((AUTHOR,), (older,), source)
    assert not found.withdrawn
    assert set(found.quads) == set(data)


def test_withdrawals_are_seen() -> None:
    iri = recorded(graphs()).claims[0].iri
    for subject in (ARTICLE, iri):
        found = recorded((*graphs(), Quad(subject, term("withdrawn"), Literal("2031-06"), ARTICLE)))
        assert found.withdrawn == (subject == ARTICLE)
        assert [claim.iri for claim in found.claims if claim.withdrawn] == [iri] * (subject == iri)


def test_a_bare_article_has_no_claims() -> None:
    found = recorded(tuple(quads(f"article:{IDENTIFIER} {{ article:{IDENTIFIER} a rp:Article }}")))
    assert (found.text_digest, found.text_length, found.authors, found.claims) == ("", 0, (), ())


@pytest.mark.parametrize("length", ["many", "-5", "", "5.0", "²"])
def test_a_length_that_is_no_number_is_none(length: str) -> None:
    data = quads(f'article:{IDENTIFIER} {{ article:{IDENTIFIER} a rp:Article ; rp:textLength "{length}" }}')
    assert recorded(tuple(data)).text_length == 0


@pytest.mark.parametrize("name", NEEDED)
def test_a_claim_that_lacks_something_is_refused(name: str) -> None:
    data = render(DOCUMENT, replace(DRAFT, claims=(SALE, TIMBER)))
    iri = next(claim.iri for claim in recorded(data).claims if claim.about == SALE.about)
    found, refusals = record(quad for quad in data if (quad.subject, quad.predicate) != (iri, term(name)))
    assert refusals == (Refusal(iri.value, "claim-incomplete", f"give it exactly what it needs: {name}"),)
    assert found is not None
    assert [claim.about for claim in found.claims] == [TIMBER.about]


@pytest.mark.parametrize("name", ONLY_ONCE)
def test_a_claim_that_says_something_twice_is_refused(name: str) -> None:
    data = graphs(SALE)
    iri = recorded(data).claims[0].iri
    other = Literal("Other words.") if name == "gloss" else thing("other")
    found, refusals = record([*data, Quad(iri, term(name), other, ARTICLE)])
    assert [refusal.message for refusal in refusals] == [f"give it exactly what it needs: {name}"]
    assert found is not None
    assert found.claims == ()


@pytest.mark.parametrize("count", [0, 2])
def test_one_file_holds_one_article(count: int) -> None:
    numbers = [str(number) * 16 for number in range(count)]
    data = quads("".join(f"article:{number} {{ article:{number} a rp:Article }}\n" for number in numbers))
    message = f"holds {count} articles; one file, one article"
    assert record(data) == (None, (Refusal("file", "article", message),))


@pytest.mark.parametrize("graph", [thing("aside"), DefaultGraph(), BlankNode("g")])
def test_nothing_stands_outside_the_graphs_of_article_and_claims(
    graph: NamedNode | DefaultGraph | BlankNode,
) -> None:
    _, refusals = record([*graphs(), Quad(thing("arvenia"), term("leaderOf"), thing("belmark"), graph)])
    subject = graph.value if isinstance(graph, NamedNode) else "file"
    assert [(refusal.subject, refusal.rule) for refusal in refusals] == [(subject, "stray-graph")]


def test_claims_come_in_the_order_of_their_iris() -> None:
    found = recorded(graphs())
    assert [claim.iri.value for claim in found.claims] == sorted(claim.iri.value for claim in found.claims)
    again = recorded(tuple(reversed(graphs())))
    assert [claim.iri for claim in again.claims] == [claim.iri for claim in found.claims]
