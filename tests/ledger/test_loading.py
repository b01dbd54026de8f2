"""Loading many statements into a store, in shares."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from realpolitik.ledger import loading
from realpolitik.ledger.loading import Loading
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.rdf.turtle import in_graph, lines

GRAPH, OTHER = names.graph("one"), names.graph("other")
TOLD = [
    Triple(thing("a"), term("label"), Literal('ends in " .\n<b> .\r\n', language="en")),
    Triple(thing("a"), term("key"), Literal(" .\\n")),
    Triple(thing("b"), term("leg"), thing("c")),
]


def loaded(share: int, *told: tuple[list[Triple], tuple[NamedNode | None, ...]]) -> set[Quad]:
    """Return what is in a store after statements were put into graphs, in shares of so many bytes."""
    store = Store()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "SHARE", share)
        loader = Loading(store)
        for triples, graphs in told:
            loader.add(lines(triples), *graphs)
        loader.end()
    return set(store)


@pytest.mark.parametrize("share", [1, 300, 10**9])
def test_statements_come_into_each_of_their_graphs(share: int) -> None:
    found = loaded(share, (TOLD, (GRAPH, None)), (TOLD[:1], (OTHER,)), ([], (OTHER,)), (TOLD[:2], (GRAPH,)))
    assert found == {*in_graph(TOLD, GRAPH), *in_graph(TOLD), *in_graph(TOLD[:1], OTHER)}


def test_what_waits_is_loaded_when_it_fills_a_share() -> None:
    store = Store()
    loader = Loading(store)
    loader.add(lines(TOLD), None)
    assert len(store) == 0
    loader.end()
    assert len(store) == len(TOLD)
    loader.end()
    assert set(store) == {*in_graph(TOLD)}
