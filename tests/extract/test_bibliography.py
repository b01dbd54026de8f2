"""What is said of where a text stood, and that the gate lets it in."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.errors import InputError
from realpolitik.extract.bibliography import Publishers, checked_time, site_of
from realpolitik.extract.extractor import Publication
from realpolitik.judge.gate import gate
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.text.article import Article
from support.world import CAST, WORDS, entries

ARTICLE = Article("Tugs leave Port Lume\n\nThe tugs of Port Lume left the quay.")
OWN = f"{names.THINGS}{ARTICLE.identifier}-"
KNOWN = entries(
    CAST
    + ' id:herald rdfs:label "The Arvenian Herald"@en ; skos:altLabel "herald.example"@en .'
    + ' id:gazette rdfs:label "Tidings"@en . id:tidings a rp:MediaOrganization ; rdfs:label "Tidings"@en .'
)
PUBLISHERS = Publishers.of(KNOWN, WORDS)


def said(**known: object) -> tuple[set[Triple], set[Triple], NamedNode]:
    found = PUBLISHERS.bibliography(Publication(**known), ARTICLE.identifier)  # type: ignore[arg-type]
    return set(found.triples), set(found.entities), found.author


def value(triples: set[Triple], name: str) -> list[str]:
    predicates = {term(name), names.w3c("dcterms", name)}
    return sorted(triple.object.value for triple in triples if triple.predicate in predicates)  # type: ignore[union-attr]


def test_all_that_is_known_is_said() -> None:
    triples, entities, author = said(
        title="Tugs leave Port Lume",
        published="2031-05-02",
        publisher="Arvenian Herald",
        authors=("Ana Orlo", "Bo van der Vell"),
        address="https://herald.example/tugs",
    )
    assert value(triples, "title") == ["Tugs leave Port Lume"]
    assert value(triples, "published") == ["2031-05-02"]
    assert value(triples, "publisher") == [f"{names.THINGS}herald"]
    assert value(triples, "source") == ["https://herald.example/tugs"]
    assert value(triples, "author") == [f"{OWN}author", f"{OWN}author-2"]
    assert author.value == f"{OWN}author"
    assert {triple.object for triple in entities if triple.predicate == RDF_TYPE} == {term("Person")}


def test_nothing_known_leaves_an_unnamed_author() -> None:
    triples, entities, author = said()
    assert triples == {Triple(names.article(ARTICLE.identifier), term("author"), author)}
    assert Triple(author, RDF_TYPE, term("UnnamedSource")) in entities
    assert value(entities, "affiliation") == []


def test_an_unnamed_author_stands_for_the_publisher() -> None:
    _, entities, author = said(publisher="news.example", authors=("Herald Staff",))
    assert Triple(author, term("affiliation"), NamedNode(f"{OWN}publisher")) in entities
    assert Triple(NamedNode(f"{OWN}publisher"), RDF_TYPE, term("MediaOrganization")) in entities


@pytest.mark.parametrize("name", ["The Arvenian Herald", "arvenian herald", "https://www.herald.example/"])
def test_a_publisher_is_the_registers(name: str) -> None:
    assert value(said(publisher=name)[0], "publisher") == [f"{names.THINGS}herald"]


def test_a_name_that_two_have_is_nobodys() -> None:
    assert value(said(publisher="Tidings")[0], "publisher") == [f"{OWN}publisher"]


def test_an_agency_that_is_known_is_an_author() -> None:
    triples, _, author = said(authors=("Arvenian Herald",))
    assert value(triples, "author") == [author.value] == [f"{names.THINGS}herald"]


def test_what_the_gate_would_refuse_is_left_out() -> None:
    triples, _, _ = said(title="\x1b\u202e", published="yesterday", address="javascript:alert(1)")
    assert len(triples) == 1
    assert value(said(title="Tugs\u202e\n leave" + " on" * 200)[0], "title")[0].startswith("Tugs leave on on")


def test_what_is_said_passes_the_gate() -> None:
    known = PUBLISHERS.bibliography(
        Publication(
            "Tugs leave Port Lume", "2031-05", "news.example", ("Ana Orlo",), "https://news.example/1"
        ),
        ARTICLE.identifier,
    )
    article = names.article(ARTICLE.identifier)
    base = [
        Triple(article, RDF_TYPE, term("Article")),
        Triple(article, term("textDigest"), Literal(ARTICLE.digest)),
        Triple(article, term("textLength"), Literal("60", datatype=names.w3c("xsd", "integer"))),
    ]
    record, refusals = gate(turtle.in_graph([*base, *known.triples, *known.entities], article), KNOWN, WORDS)
    assert record is not None
    assert refusals == ()


def test_times_are_checked() -> None:
    assert checked_time("2031-05") == "2031-05"
    with pytest.raises(InputError, match="'May' is no time"):
        checked_time("May")


def test_sites_of_addresses() -> None:
    assert site_of("https://www.herald.example/x") == "herald.example"
    assert site_of("http://[bad") is None
    assert site_of("tugs") is None
