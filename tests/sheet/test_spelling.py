"""Terms as the words of a sheet: the shortest that is read back, else the term written out."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.sheet.spelling import Spelling
from realpolitik.sheet.words import Words
from realpolitik.sources.vocabulary import Vocabulary
from support.arvenia import ARTICLE, AUTHOR, IDENTIFIER

ODD = NamedNode(f"{names.THINGS}Odd_Name")


@pytest.fixture
def spelling(words: Vocabulary) -> Spelling:
    return Spelling(Words(IDENTIFIER, words))


def test_things_have_short_words(spelling: Spelling) -> None:
    known = {
        thing("port-lume"): "port-lume", AUTHOR: "~author", ARTICLE: "article", ODD: f"<{ODD.value}>",
        names.article("0" * 16): f"article/{'0' * 16}", thing("article"): f"<{names.THINGS}article>",
    }  # fmt: skip
    assert {iri: spelling.node(iri) for iri in known} == known
    assert spelling.node(thing("via"), frozenset({"via"})) == f"<{names.THINGS}via>"


def test_verbs_are_of_the_ontology_or_of_others_where_these_go_before(spelling: Spelling) -> None:
    inside = Spelling(spelling.words, {})
    own, other = term("source"), w3c("dcterms", "source")
    assert (spelling.verb(other), spelling.verb(own)) == ("source", f"<{own.value}>")
    assert (inside.verb(other), inside.verb(own)) == (f"<{other.value}>", "source")
    assert spelling.verb(w3c("rdf", "type")) == "a"
    assert spelling.verb(term("noSuchThing")) == f"<{names.VOCABULARY}noSuchThing>"


def test_values_say_no_more_than_they_must(spelling: Spelling) -> None:
    label, source, plain = w3c("rdfs", "label"), w3c("dcterms", "source"), term("word")
    told = {
        (label, Literal("quay", language="en")): '"quay"',
        (label, Literal("quai", language="fr")): '"quai"@fr',
        (label, Literal("quay")): '"quay"^^string',
        (source, NamedNode("https://a.example/x")): '"https://a.example/x"',
        (source, Literal("a shelf")): '"a shelf"^^string',
        (plain, Literal("7")): '"7"',
        (plain, Literal("7", datatype=w3c("xsd", "integer"))): "7",
        (plain, Literal("07", datatype=w3c("xsd", "integer"))): '"07"^^integer',
        (plain, Literal("x", datatype=NamedNode("https://a.example/t"))): '"x"^^<https://a.example/t>',
        (plain, term("State")): "State",
        (plain, thing("7")): f"<{names.THINGS}7>",
    }
    assert {(verb, value): spelling.value(verb, value) for verb, value in told} == told
