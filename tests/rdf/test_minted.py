"""What is minted from its word: class and label are functions of the id, and nothing else is minted."""

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.rdf.minted import declarations, declared, is_minted, mint
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE

CALM = mint("quality", "calm")


def test_class_and_label_follow_from_the_id() -> None:
    rafts = mint("goods", "log-rafts")
    assert declared(rafts) == (
        Triple(rafts, RDF_TYPE, term("Goods")),
        Triple(rafts, w3c("rdfs", "label"), Literal("log rafts", language="en")),
    )


@pytest.mark.parametrize(
    "node",
    [
        *(thing(slug) for slug in ("quality", "calm", "equality-calm", "goodstrain")),
        NamedNode(CALM.value + "-"),
        NamedNode(CALM.value.replace("id/", "id/x/")),
        Literal(CALM.value),
    ],
)
def test_nothing_else_is_minted(node: NamedNode | Literal) -> None:
    assert not is_minted(node)
    assert not isinstance(node, NamedNode) or declared(node) == ()


def test_what_stands_at_any_end_is_declared_once() -> None:
    said = [Triple(thing("mood"), term("quality"), CALM), Triple(CALM, term("topic"), thing("port"))]
    assert tuple(declarations([*said, *said])) == declared(CALM)
    assert tuple(declarations([Triple(thing("mood"), term("place"), thing("port"))])) == ()
