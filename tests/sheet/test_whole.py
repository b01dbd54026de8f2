"""A sheet says all that a graph says: from graph to sheet and back nothing is lost, or it is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from realpolitik.claims.render import render
from realpolitik.errors import FindingsError
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sheet.claims import KEYWORDS
from realpolitik.sheet.parse import parse_sheet
from realpolitik.sheet.words import OUTSIDE
from realpolitik.sheet.writer import write_sheet
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.sources.workspace import Workspace
from realpolitik.text.article import Document, Segment, SegmentRole, Span
from realpolitik.text.read import read
from realpolitik.text.segment import segment
from support.arvenia import (
    ANA,
    ARTICLE,
    AUTHOR,
    DOCUMENT,
    IDENTIFIER,
    SALE,
    SENTENCES,
    TEXT,
    at,
    claim,
    graphs,
)


def again(data: Sequence[Quad], words: Vocabulary, document: Document = DOCUMENT) -> str:
    """Return the canonical text of the graphs that the sheet of some graphs stands for."""
    sheet = write_sheet(data, document, words)
    return turtle.write(render(document, parse_sheet(sheet, document, words, path="x").draft))


def node(phrase: str) -> NamedNode:
    span = at(phrase)
    return names.span(IDENTIFIER, span.start, span.end)


CLAIM = NamedNode(min(str(quad.subject)[1:-1] for quad in graphs() if quad.object == term("Claim")))
SUBJECTS = (
    *(ARTICLE, AUTHOR, thing("lume-quay"), thing("article"), NamedNode(f"{names.THINGS}Odd_Name")),
    *(node(phrase) for phrase in ("She", "ten barges", SENTENCES[4], "harbour opens, Belmark")),
    names.span(IDENTIFIER, len(SENTENCES[0]), len(SENTENCES[0]) + 1),
    CLAIM,
)
IRIS = (
    *(AUTHOR, ARTICLE, CLAIM, names.article("0" * 16), node("She"), names.wikidata("Q1")),
    *(thing(name) for name in ("veldt", "article", "7", "via")),
    *(NamedNode(f"{names.THINGS}{name}") for name in ("Łódź,_house", "UPPER", "a.b", f"{IDENTIFIER}-")),
    *(*map(term, ("Curator", "State", "supplier")), w3c("skos", "closeMatch")),
    NamedNode("https://a.example/x?y=1;z='a'#b,c.%20d"),
)
XSD = ("gYear", "integer", "decimal", "date")
LITERALS = (
    *(
        Literal(text)
        for text in ("", "plain", 'a "b" \\ c', "two\r\n\tlines\u2028;", "7", "<x>", '"@en', "x.")
    ),
    *(Literal("quay", language=language) for language in ("en", "en-gb", "fr")),
    *(Literal("2031", datatype=w3c("xsd", kind)) for kind in XSD),
    *(Literal("007", datatype=kind) for kind in (w3c("xsd", "integer"), NamedNode("https://a.example/a/b"))),
)
DERIVED = {
    term(name)
    for name in (
        "textDigest",
        "textLength",
        "wordingDigest",
        "wordingSignature",
        "digest",
        "segmentRole",
        "about",
    )
} | {
    term(name)
    for name in (
        "status",
        "stance",
        "polarity",
        "certainty",
        "producer",
        "holder",
        "relayedBy",
        "ifSo",
        "unless",
    )
}
ONCE = {term("utterance"), term("gloss"), term("withdrawn")}
SPANS = {term("evidence"), term("cue"), term("attribution")}


def properties(words: Vocabulary) -> list[NamedNode]:
    """Return every property that an article's graph may use beside those that a claim is made of."""
    known = {*words.properties, *words.annotations, *OUTSIDE.values(), names.w3c("owl", "sameAs")}
    return sorted(known - DERIVED - ONCE - SPANS, key=str)


@pytest.mark.parametrize("subject", SUBJECTS, ids=str)
def test_every_property_can_be_said_of_everything(subject: NamedNode, words: Vocabulary) -> None:
    told = properties(words)
    assert len(told) > 150
    more = []
    for place, verb in enumerate(told):
        known = words.properties.get(verb)
        values = IRIS if known is not None and known.is_object else LITERALS
        more.append(Quad(subject, verb, values[place % len(values)], ARTICLE))
    data = [*graphs(), *more]
    assert again(data, words) == turtle.write(data)


@pytest.mark.parametrize("value", [*IRIS, *LITERALS], ids=str)
def test_every_value_can_be_said(value: NamedNode | Literal, words: Vocabulary) -> None:
    verbs = (term("affiliation"), term("word"), w3c("dcterms", "source"), w3c("rdfs", "label"))
    more = [Quad(subject, verb, value, ARTICLE) for subject in SUBJECTS for verb in verbs]
    data = [*graphs(), *more]
    assert again(data, words) == turtle.write(data)


@given(
    st.lists(st.tuples(st.sampled_from(SUBJECTS), st.text(), st.sampled_from(["label", "title", "source"])))
)
def test_any_text_can_be_said(words: Vocabulary, told: list[tuple[NamedNode, str, str]]) -> None:
    data = [*graphs(SALE), *(Quad(who, OUTSIDE[verb], Literal(text), ARTICLE) for who, text, verb in told)]
    assert again(data, words) == turtle.write(data)


def test_withdrawals_producers_and_whole_lists_of_publications_survive(words: Vocabulary) -> None:
    more = (
        Triple(ARTICLE, term("supersedes"), names.article("1" * 16)),
        Triple(ARTICLE, term("supersedes"), names.article("2" * 16)),
        Triple(ARTICLE, term("syndicatedFrom"), names.article("3" * 16)),
        Triple(ARTICLE, term("withdrawn"), Literal("2031-07-01")),
        *(Triple(ARTICLE, term("publisher"), thing(paper)) for paper in ("lume-post", "orr-herald")),
        *(Triple(ARTICLE, term("published"), Literal(day)) for day in ("2031-06-01", "2031-06-02")),
        *(Triple(ARTICLE, w3c("dcterms", "source"), NamedNode(f"https://{n}.example/")) for n in "ab"),
    )
    made_by = thing(f"{IDENTIFIER}-extractor")
    entities = (Triple(made_by, RDF_TYPE, term("Producer")), Triple(AUTHOR, RDF_TYPE, term("UnnamedSource")))
    claims = (
        replace(SALE, producer=made_by, gloss_language="en-gb"),
        replace(SALE, more=((term("withdrawn"), Literal("2031-06-30")),)),
        replace(
            SALE, polarity=term("Negative"), more=((RDF_TYPE, term("Article")), (term("word"), Literal("x")))
        ),
    )
    data = graphs(*claims, bibliography=more, entities=entities)
    assert len([quad for quad in data if quad.object == term("Claim")]) == 3
    assert again(data, words) == turtle.write(data)


@pytest.mark.parametrize("name", sorted({*KEYWORDS, "via", "article", "a", "figure"}))
def test_things_may_be_called_like_a_word_of_the_sheet(name: str, words: Vocabulary) -> None:
    iri = thing(name)
    content = f"id:{name} a rp:Transfer ; rp:supplier id:{name} ; rp:realization rp:Occurred ."
    odd = claim(
        "ten barges", content, holders=(iri, ANA), relayers=(AUTHOR, iri), if_so=(iri,), utterance=iri
    )
    data = graphs(odd)
    assert again(data, words) == turtle.write(data)


CUT = (Segment(Span(0, 20), SegmentRole.STANDFIRST), Segment(Span(36, 99), SegmentRole.BODY))


@pytest.mark.parametrize("segments", [(), CUT, CUT[:1]], ids=len)
def test_sentences_that_were_cut_otherwise_stay_as_they_are(
    segments: tuple[Segment, ...], words: Vocabulary
) -> None:
    reasons = tuple((segment.span, term("RhetoricReason")) for segment in segments)
    everywhere = replace(
        SALE, evidence=(at("Arvenia may"), at("ten barges"), at("poor road"), Span(0, len(TEXT)))
    )
    data = graphs(everywhere, segments=segments, reasons=reasons)
    sheet = write_sheet(data, DOCUMENT, words)
    assert ("sentence none" in sheet, sheet.count("sentence @")) == (not segments, len(segments))
    assert again(data, words) == turtle.write(data)


def test_a_cut_that_is_the_program_s_own_is_not_told(words: Vocabulary) -> None:
    assert "sentence" not in write_sheet(graphs(), DOCUMENT, words)


BEYOND = (
    Quad(CLAIM, term("stance"), term("Doubts"), names.article(IDENTIFIER)),
    Quad(ARTICLE, term("textLength"), Literal("7", datatype=w3c("xsd", "integer")), ARTICLE),
    Quad(node("She"), term("digest"), Literal("0" * 64), ARTICLE),
    Quad(CLAIM, term("utterance"), Literal("a speech"), ARTICLE),
    Quad(AUTHOR, term("affiliation"), BlankNode("b"), ARTICLE),
    Quad(BlankNode("b"), RDF_TYPE, term("State"), ARTICLE),
)


@pytest.mark.parametrize("quad", BEYOND, ids=str)
def test_what_a_sheet_cannot_say_is_refused_and_never_left_out(quad: Quad, words: Vocabulary) -> None:
    with pytest.raises(FindingsError, match=r"the graph is not whole|a sheet cannot say"):
        write_sheet([*graphs(), quad], DOCUMENT, words)


def test_what_follows_from_the_text_may_be_lacking_and_is_added(words: Vocabulary) -> None:
    without = [quad for quad in graphs() if quad.predicate != term("textLength")]
    assert len(without) == len(graphs()) - 1
    assert again(without, words) == turtle.write(graphs())


def test_the_shipped_articles_survive_to_the_byte(pytestconfig: pytest.Config, words: Vocabulary) -> None:
    """With the texts of the shipped articles, where they are given."""
    given_texts = [
        path
        for place in pytestconfig.getoption("--articles")
        for path in ([place] if place.is_file() else sorted(place.iterdir()))
        if path.suffix == ".txt"
    ]
    shipped = {path.stem: path for path in Workspace(Path("nowhere")).article_files()}
    found = {document.article.identifier: document for document in map(segment, map(read, given_texts))}
    if not shipped.keys() & found.keys():
        pytest.skip("no texts of the shipped articles: give --articles=PATH")
    for identifier in shipped.keys() & found.keys():
        path = shipped[identifier]
        assert again(turtle.read(path), words, found[identifier]).encode() == path.read_bytes()
