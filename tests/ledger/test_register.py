"""A change of the register reaches what rests on its entries, and no more."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, Store

from realpolitik.conclude.agreement import same_elsewhere
from realpolitik.ledger.edit import Edit
from realpolitik.ledger.register import RegisterChange
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import local, thing
from realpolitik.sources.register import Register, register
from support.small import ALMANAC, GAZETTE, HERALD
from support.world import CAST, WORDS, Says, article, triples

REGISTER, CONSENSUS = names.graph("register"), names.graph("consensus")
ITEM = 'id:q1 a rp:Identifier ; rp:identifies id:aland ; rp:catalogue rp:Wikidata ; rp:notation "Q1" .'


def known(more: str = "", less: str = "") -> Register:
    return register(triples(CAST.replace(less, "") + more))


def changed(after: Register, before: Register) -> tuple[Store, RegisterChange]:
    """Return a store with three articles and a register, and its change to another register."""
    store = Store()
    store.extend(turtle.in_graph(before.triples, REGISTER))
    store.extend(turtle.in_graph(same_elsewhere(before), CONSENSUS))
    for record in (ALMANAC, GAZETTE, HERALD):
        store.extend(record.quads)
    return store, RegisterChange.of(store, after)


def slugs(found: set[NamedNode]) -> set[str]:
    return {local(iri) for iri in found}


def test_the_register_takes_the_place_of_the_former() -> None:
    before, after = known(), known('id:dee rdfs:label "Dee"@en .' + ITEM, "id:bo a rp:Person .")
    store, change = changed(after, before)
    change.apply(Edit(store, WORDS), store)
    assert {quad.triple for quad in store.quads_for_pattern(None, None, None, REGISTER)} == set(after.triples)
    found = {quad.triple for quad in store.quads_for_pattern(None, None, None, CONSENSUS)}
    assert found == set(same_elsewhere(after)) != set()
    back = RegisterChange.of(store, before)
    back.apply(Edit(store, WORDS), store)
    assert not list(store.quads_for_pattern(None, None, None, CONSENSUS))


@pytest.mark.parametrize(
    ("more", "less", "reached"),
    [
        ("", "", set()),
        ('id:dee rdfs:label "Dee"@en .', "", {"dee"}),
        ('id:hill-town rdfs:label "Hill"@en .', "", {"hill-town", "summit"}),
        ("id:coast-guard a rp:Organization .", "", {"coast-guard"}),
        ("", "id:cy a rp:Person .", {"cy"}),
        ("id:north-coast rp:isPartOf id:cland .", "", {"north-coast", "harbour", "quay", "summit"}),
    ],
)
def test_what_rests_on_an_entry_is_concluded_anew(more: str, less: str, reached: set[str]) -> None:
    store, change = changed(known(more, less), known())
    assert slugs(change.apply(Edit(store, WORDS), store)) == reached


def test_amounts_are_compared_anew_where_the_units_are_others() -> None:
    rod = 'id:unit-rod a rp:Unit ; rdfs:label "rod"@en ; rp:unitName "rod" .'
    store, change = changed(known(rod), known())
    store.extend(article("counts", Says('id:deal rp:amount "40 tug" .')).quads)
    assert slugs(change.apply(Edit(store, WORDS), store)) == {"unit-rod", "deal"}


def test_qualities_are_looked_at_anew_where_the_one_that_they_are_forms_of_is_another() -> None:
    forms = "id:quality-wide a rp:Quality . id:quality-form a rp:Quality ; rp:isFormOf id:quality-wide . "
    contrary = "id:quality-wide rp:contraryTo id:quality-other . id:quality-other a rp:Quality ."
    store, change = changed(known(forms + contrary), known(forms))
    said = "id:mark a rp:Characterization ; rp:subject id:aland ; rp:quality id:quality-form ; "
    record = article("judges", Says(said + "rp:realization rp:Ongoing .", "Opinion"), known=known(forms))
    store.extend(record.quads)
    reached = slugs(change.apply(Edit(store, WORDS), store))
    assert reached == {"quality-wide", "quality-other", "quality-form", "mark"}


def test_who_belongs_to_others_now_is_told() -> None:
    _, change = changed(known("id:bo rp:affiliation id:league .", " ; rp:isOrganOf id:league"), known())
    assert change.parts() == {thing("bo").value, thing("council").value}
    _, same = changed(known('id:bo rdfs:label "Bo"@en .'), known())
    assert same.parts() == set()
