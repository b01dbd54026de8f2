"""Whatever is written comes back, and its order is no matter."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    parse,
)

from realpolitik.rdf import names, terms, turtle
from realpolitik.rdf.names import term, thing, w3c
from support.arvenia import quads


def canonical_dataset(data: list[Quad]) -> list[str]:
    dataset = Dataset(data)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(map(str, dataset))


@pytest.mark.parametrize(
    "text",
    [
        "( 1 2 ) rp:word 3 .",
        "[] rp:leg ( id:a ( 1 ) ) ; rp:word 1 . [] rp:word 1 .",
        "id:g { ( 1 2 ) rp:word 3 . id:a rp:leg ( 4 ) . } id:h { id:a rp:leg ( 4 ) . }",
    ],
)
def test_blank_nodes_keep_all_that_is_said_of_them(text: str) -> None:
    data = quads(text)
    again = list(parse(turtle.write(data), format=RdfFormat.TRIG))
    assert canonical_dataset(again) == canonical_dataset(data)


THINGS = st.sampled_from([thing(name) for name in ("a", "a-1", "a-2", "a-10", "b")])


OUTSIDE = st.sampled_from([NamedNode("http://a.example/"), NamedNode(names.THINGS), NamedNode("urn:x:²")])


LITERALS = st.one_of(
    st.text(max_size=12).map(Literal),
    st.builds(Literal, st.text(max_size=5), language=st.sampled_from(["en", "de-at"])),
    st.builds(Literal, st.text("+-0123456789.²", max_size=4), datatype=st.just(w3c("xsd", "integer"))),
    st.sampled_from([Literal(value=True), Literal("1", datatype=w3c("xsd", "boolean")), Literal(-3)]),
)


QUADS = st.lists(
    st.builds(
        Quad,
        THINGS | OUTSIDE,
        st.sampled_from([term("rank"), term("place"), terms.RDF_TYPE, NamedNode("http://a.example/p")]),
        THINGS | OUTSIDE | LITERALS,
        st.just(DefaultGraph()) | THINGS,
    ),
    max_size=12,
)


@given(QUADS, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_bytes_and_nothing_is_lost(data: list[Quad], chance: Random) -> None:
    text = turtle.write(data)
    shuffled = [*data, *data[:2]]
    chance.shuffle(shuffled)
    assert turtle.write(shuffled) == text
    assert turtle.canonical_quads(shuffled) == turtle.canonical_quads(data)
    again = list(parse(text, format=RdfFormat.TRIG))
    assert set(again) == set(data)
    assert turtle.write(again) == text


@given(st.recursive(THINGS | LITERALS, lambda items: st.lists(items, max_size=3), max_leaves=8))
def test_any_list_is_read_back(value: object) -> None:
    def cells(item: object) -> object:
        if not isinstance(item, list):
            return item
        head: object = w3c("rdf", "nil")
        for part in reversed(item):
            cell = BlankNode()
            data.append(Quad(cell, w3c("rdf", "first"), cells(part)))  # type: ignore[arg-type]
            data.append(Quad(cell, w3c("rdf", "rest"), head))  # type: ignore[arg-type]
            head = cell
        return head

    data: list[Quad] = []
    data.append(Quad(thing("a"), term("leg"), cells(value)))  # type: ignore[arg-type]
    text = turtle.write(data)
    again = list(parse(text, format=RdfFormat.TURTLE))
    assert canonical_dataset(again) == canonical_dataset(data)
    assert turtle.write(again) == text


def test_triples_are_no_values() -> None:
    quoted = Triple(thing("a"), term("word"), Literal(1))
    with pytest.raises(ValueError, match="no canonical form"):
        turtle.write([Quad(thing("a"), term("word"), quoted)])


def test_blank_nodes_are_named_by_what_they_say() -> None:
    def some(first: str, second: str) -> list[Quad]:
        return [
            Quad(thing("list"), term("key"), BlankNode(first)),
            Quad(BlankNode(first), term("key"), BlankNode(second)),
            Quad(BlankNode(second), term("key"), Literal("end")),
        ]

    found = turtle.canonical(some("a", "b"))
    assert found == turtle.canonical(reversed(some("y", "x")))
    assert found == tuple(sorted(found, key=str))
    assert len({quad.object for quad in found if isinstance(quad.object, NamedNode | BlankNode)}) == 2
