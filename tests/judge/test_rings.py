"""Rings of statements, against a plain search."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from realpolitik.judge.rings import SHOWN, named, rings, told_rings
from realpolitik.rdf.names import thing
from support.arvenia import triples

NODES = st.sampled_from([thing(f"n{number}") for number in range(6)])
EDGES = st.lists(st.tuples(NODES, NODES), max_size=14)


def has_ring(edges: list[tuple[NamedNode, NamedNode]]) -> bool:
    left = set(edges)
    while left:
        kept = {(one, other) for one, other in left if any(other == begin for begin, _ in left)}
        if kept == left:
            return True
        left = kept
    return False


@given(EDGES)
def test_a_ring_is_found_where_there_is_one_and_leads_round(edges: list[tuple[NamedNode, NamedNode]]) -> None:
    found = list(rings(edges))
    assert bool(found) == has_ring(edges)
    for ring in found:
        assert all(step in edges for step in pairwise([*ring, ring[0]]))
        assert ring[0] == min(ring)
    members = [node for ring in found for node in ring]
    assert len(members) == len(set(members))


@given(EDGES)
def test_the_order_of_the_statements_is_of_no_account(edges: list[tuple[NamedNode, NamedNode]]) -> None:
    again = [*reversed(edges), *edges]
    assert list(rings(again)) == list(rings(edges))


@pytest.mark.long
def test_long_ways_are_no_trouble() -> None:
    nodes = [thing(f"n{number}") for number in range(30_000)]
    assert list(rings(pairwise(nodes))) == []
    assert [len(ring) for ring in rings(pairwise([*nodes, nodes[0]]))] == [30_000]
    back = [(nodes[-1], node) for node in nodes]
    assert len(list(rings([*pairwise(nodes), *back]))) == 1


def test_members_are_named_up_to_a_bound() -> None:
    few, many = (tuple(thing(f"n{number}") for number in range(size)) for size in (2, SHOWN + 3))
    assert named(few) == "id:n0, id:n1, id:n0"
    assert named(many).endswith(f"id:n{SHOWN - 1} and 3 more")


def told(text: str) -> list[str]:
    return [message.partition(" goes round: ")[0] for _, message in told_rings(triples(text))]


def test_relations_of_one_kind_make_a_ring_together() -> None:
    assert told("id:a rp:isPartOf id:a .") == ["what lies within what"]
    assert told("id:a rp:isOrganOf id:b . id:b rp:isMemberOf id:a .") == ["what lies within what"]
    assert told("id:a rp:isContinuedBy id:b . id:b rp:isSucceededBy id:a .") == ["who comes after whom"]
    assert told("id:a rp:partOfSituation id:b . id:b rp:partOfSituation id:a .") == ["what is part of what"]
    assert told("id:a rp:narrows id:b . id:b rp:specializes id:a .") == ["what is broader than what"]
    assert told("id:a skos:broader id:b . id:a skos:narrower id:b .") == ["what is broader than what"]
    assert told("id:a rp:continues id:b . id:b rp:after id:a .") == ["what comes before what"]
    assert told("id:a rp:isPartOf id:b . id:b rp:isSucceededBy id:a . id:b rp:narrows id:a .") == []
    assert told("id:a skos:broader id:b . id:b skos:narrower id:a .") == []
