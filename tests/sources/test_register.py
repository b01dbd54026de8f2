"""The register: what it declares and what lies within what."""

import pytest

from realpolitik.rdf.names import term, thing
from realpolitik.sources.register import closure, register
from support.arvenia import registered, triples

CHAIN = """
id:quay a rp:Facility ; rp:isPartOf id:port . id:port a rp:City ; rp:isPartOf id:coast .
id:coast a rp:Region ; rp:isPartOf id:arvenia .
"""


def test_things_are_declared_by_their_classes() -> None:
    more = 'id:arvenia a rp:PoliticalEntity . id:nameless rdfs:label "no class"@en . rp:Odd a rp:State .'
    found = registered(more)
    assert found.classes[thing("arvenia")] == {term("State"), term("PoliticalEntity")}
    assert thing("nameless") not in found.classes
    assert term("Odd") not in found.classes
    assert len(found.triples) == len(registered().triples) + 3


def test_parts_lie_within_their_wholes_at_any_depth() -> None:
    found = register(triples(CHAIN))
    quay, port, arvenia = thing("quay"), thing("port"), thing("arvenia")
    assert found.lies_within(quay, arvenia)
    assert found.lies_within(quay, quay)
    assert found.lies_within(thing("nowhere"), thing("nowhere"))
    assert not found.lies_within(port, quay)
    assert not found.lies_within(thing("nowhere"), arvenia)


@pytest.mark.parametrize(
    "name", ["isPartOf", "isKindOf", "isOrganOf", "isMemberOf", "isGovernmentOf", "affiliation"]
)
def test_every_way_to_belong_counts(name: str) -> None:
    assert register(triples(f"id:a rp:{name} id:b .")).lies_within(thing("a"), thing("b"))


@pytest.mark.parametrize("name", ["isSucceededBy", "isCapitalOf", "supplier"])
def test_nothing_else_counts(name: str) -> None:
    assert not register(triples(f"id:a rp:{name} id:b .")).lies_within(thing("a"), thing("b"))


def test_literals_and_blank_nodes_hold_nothing() -> None:
    assert register(triples('id:a rp:isPartOf "b", [] . [] rp:isPartOf id:b .')).wholes == {}


def test_circles_end() -> None:
    a, b, c = thing("a"), thing("b"), thing("c")
    assert closure({a: {b}, b: {a, c}}) == {a: {a, b, c}, b: {a, b, c}}


def test_what_has_another_id_now_is_told_with_it() -> None:
    found = register(triples("id:lume dcterms:isReplacedBy id:port-lume . id:port-lume a rp:City ."))
    assert found.replaced() == {thing("lume"): thing("port-lume")}
    assert registered().replaced() == {}
