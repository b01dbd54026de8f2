"""The bridge to rdflib: there and back every term is what it was, letter by letter."""

import pytest
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from realpolitik.errors import FindingsError
from realpolitik.rdf import bridge, names
from realpolitik.rdf.names import term, thing, w3c

TERMS = (
    thing("aland"),
    NamedNode("https://example.org/%C3%A9?a=1#b"),
    Literal("plain"),
    Literal(""),
    Literal("Ålånd “quoted”\n", language="sv"),
    Literal("东", language="zh-hant"),
    Literal("007", datatype=w3c("xsd", "integer")),
    Literal("10000000.0", datatype=w3c("xsd", "decimal")),
    Literal("P18M", datatype=w3c("xsd", "duration")),
    Literal("2023-13-45", datatype=w3c("xsd", "date")),
    Literal("true", datatype=w3c("xsd", "boolean")),
)


@pytest.mark.parametrize("known", TERMS, ids=str)
def test_a_term_comes_back_as_it_was(known: NamedNode | Literal) -> None:
    assert bridge.from_rdflib(bridge.to_rdflib(known)) == known


def test_a_blank_node_goes_over_and_does_not_come_back() -> None:
    node = bridge.to_rdflib(BlankNode("cell"))
    assert node == rdflib.BNode("cell")
    with pytest.raises(FindingsError, match="has no name"):
        bridge.from_rdflib(node)


def test_a_triple_about_a_triple_is_refused() -> None:
    with pytest.raises(FindingsError, match="no triples about triples"):
        bridge.to_rdflib(Triple(thing("a"), term("key"), Literal("b")))


def test_a_literal_of_rdflib_without_datatype_is_a_string() -> None:
    assert bridge.from_rdflib(rdflib.Literal("x")) == Literal("x")
    typed = rdflib.Literal("x", datatype=rdflib.XSD.string)
    assert bridge.from_rdflib(typed) == Literal("x")


def test_a_graph_holds_each_triple_once() -> None:
    triples = [Triple(thing("aland"), term("key"), value) for value in TERMS]
    made = bridge.graph([*triples, triples[0], Triple(BlankNode("b"), term("key"), BlankNode("c"))])
    assert len(made) == len(triples) + 1
    assert {
        bridge.from_rdflib(value) for value in made.objects(rdflib.URIRef(names.THINGS + "aland"))
    } == set(TERMS)


def test_iris_are_written_out_whole_in_texts_that_nobody_reads() -> None:
    made = bridge.graph([Triple(thing("aland"), term("key"), Literal("x"))])
    made.bind("id", names.THINGS)
    assert rdflib.URIRef(names.THINGS + "aland").n3(made.namespace_manager) == f"<{names.THINGS}aland>"
