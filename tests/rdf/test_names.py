"""Every IRI of the project: how it is built, taken apart and shown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.names import local, short, split_claim, split_span, term, thing

BASE = names.BASE
ID = "0123456789abcdef"
OFFSETS = st.integers(0, 10**7)
HEX = st.text("0123456789abcdef", min_size=16, max_size=16)


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        (term("supplier"), "ontology#supplier"),
        (thing("barge-sale-2031"), "id/barge-sale-2031"),
        (names.article(ID), f"article/{ID}"),
        (names.span(ID, 3, 14), f"article/{ID}#char=3,14"),
        (names.claim(ID, 3, 14, "4be1" + "0" * 60), f"claim/{ID}-3-14-4be10000"),
        (names.contradiction("f" * 64), "contradiction/" + "f" * 16),
        (names.report("e" * 64), "report/" + "e" * 16),
        (names.graph("consensus"), "graph/consensus"),
    ],
)
def test_own_iris(iri: NamedNode, expected: str) -> None:
    assert iri.value == BASE + expected


def test_outside_iris() -> None:
    assert names.w3c("rdfs", "label").value == "http://www.w3.org/2000/01/rdf-schema#label"
    assert names.wikidata("Q42").value == "http://www.wikidata.org/entity/Q42"
    with pytest.raises(KeyError):
        names.w3c("unheard-of", "name")


def test_the_base_is_the_one_of_the_design() -> None:
    assert BASE == "https://w3id.org/" + "realpolitik/"
    for prefix in ("article", "claim", "contradiction", "graph", "id"):
        assert names.PREFIXES[prefix] == f"{BASE}{prefix}/"
    assert (names.PREFIXES["rp"], names.PREFIXES["shapes"]) == (f"{BASE}ontology#", f"{BASE}shapes#")


@pytest.mark.parametrize("slug", ["", "Kim", "a_b", "a--b", "-a", "a-", "a b", "é", "a/b", "a\n", "a.b"])
def test_things_have_lower_case_names_with_hyphens(slug: str) -> None:
    with pytest.raises(ValueError, match="no lower-case name"):
        thing(slug)


@given(HEX, OFFSETS, OFFSETS, HEX)
def test_spans_and_claims_are_taken_apart_as_they_were_built(
    identifier: str, start: int, end: int, digest: str
) -> None:
    span, claim = names.span(identifier, start, end), names.claim(identifier, start, end, digest)
    assert split_span(span) == (identifier, start, end)
    assert split_claim(claim) == (identifier, start, end, digest[:8])
    assert split_span(claim) is None
    assert split_claim(span) is None


@pytest.mark.parametrize(
    "iri",
    [
        f"article/{ID}",
        f"article/{ID}#char=1",
        f"article/{ID}#char=1,2,3",
        f"article/{ID}#char=-1,2",
        f"article/{ID[:-1]}#char=1,2",
        f"article/{ID.upper()}#char=1,2",
        f"article/{ID}#char=1,2x",
        f"claim/{ID}-1-2-4BE1",
        f"claim/{ID}-1-2-4be",
        f"claim/{ID}-1-2-4be14be1f",
        f"claim/{ID}-1-2",
        f"claim/{ID}-1-2-4be14be1/trip",
    ],
)
def test_nothing_else_is_a_span_or_claim(iri: str) -> None:
    assert split_span(NamedNode(BASE + iri)) is None
    assert split_claim(NamedNode(BASE + iri)) is None
    assert split_span(NamedNode("https://a.example/" + iri)) is None


def test_kinds() -> None:
    assert names.is_article(names.article(ID))
    assert not names.is_article(names.span(ID, 1, 2))
    assert not names.is_article(names.article("harbour"))
    assert names.is_own_term(term("goods"))
    assert not names.is_own_term(thing("goods"))
    assert names.is_thing(thing("goods"))
    assert not names.is_thing(term("goods"))
    assert names.is_thing_node(thing("goods"))
    assert not names.is_thing_node("goods")
    assert not names.is_thing_node(term("goods"))


def test_what_is_an_article_s_own() -> None:
    own = (names.article(ID), names.span(ID, 1, 2), names.claim(ID, 1, 2, "4be14be1"), thing(f"{ID}-author"))
    assert all(names.is_of_article(iri, ID) for iri in own)
    other = "f" * 16
    others = (names.article(other), names.span(other, 1, 2), names.claim(other, 1, 2, "4be14be1"))
    things = (thing(f"{other}-author"), thing(ID), thing(f"{ID}0-a"))
    assert not any(names.is_of_article(iri, ID) for iri in others + things)
    assert not names.is_of_article(NamedNode(names.article(ID).value + "0"), ID)


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        (term("supplier"), "rp:supplier"),
        (thing("a-1"), "id:a-1"),
        (names.w3c("owl", "Class"), "owl:Class"),
        (names.article(ID), f"article:{ID}"),
        (names.span(ID, 1, 2), f"<{BASE}article/{ID}#char=1,2>"),
        (NamedNode(names.ONTOLOGY), f"<{BASE}ontology>"),
        (NamedNode(names.THINGS), f"<{BASE}id/>"),
        (NamedNode(names.THINGS + "a."), f"<{BASE}id/a.>"),
        (NamedNode(names.THINGS + "a.b"), "id:a.b"),
        (NamedNode(names.THINGS + "-a"), f"<{BASE}id/-a>"),
        (NamedNode("https://a.example/x"), "<https://a.example/x>"),
    ],
)
def test_short_form(iri: NamedNode, expected: str) -> None:
    assert short(iri) == expected


def test_local_part() -> None:
    assert local(term("supplier")) == "supplier"
    assert local(thing("port-lume")) == "port-lume"
    assert local(names.span(ID, 1, 2)) == "char=1,2"


def test_prefixes_are_sorted_and_none_begins_another() -> None:
    assert list(names.PREFIXES) == sorted(names.PREFIXES)
    namespaces = list(names.PREFIXES.values())
    assert all(re.search(r"[#/]\Z", namespace) for namespace in namespaces)
    assert not [(a, b) for a in namespaces for b in namespaces if a != b and a.startswith(b)]
