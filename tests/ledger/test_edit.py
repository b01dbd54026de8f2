"""Changes of a store: only what makes a difference counts, and the default view follows."""

from __future__ import annotations

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from realpolitik.ledger.edit import Edit, is_shown
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.rdf.terms import RDF_TYPE
from support.world import WORDS

ONTOLOGY, REGISTER, CONSENSUS, INFERRED = map(names.graph, ("ontology", "register", "consensus", "inferred"))
ARTICLE, CLAIM = names.article("a" * 16), names.claim("a" * 16, 3, 7, "abcdabcd")
STATE = Triple(thing("aland"), RDF_TYPE, term("State"))
NAMED = Triple(thing("aland"), names.w3c("rdfs", "label"), Literal("Aland", language="en"))
SUPPLIER = Triple(thing("deal"), term("supplier"), thing("aland"))


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def edit(store: Store) -> Edit:
    return Edit(store, WORDS)


def graph(store: Store, name: NamedNode | DefaultGraph) -> set[Triple]:
    return {quad.triple for quad in store.quads_for_pattern(None, None, None, name)}


def test_what_is_there_already_is_not_added_and_what_is_not_is_not_removed(edit: Edit, store: Store) -> None:
    store.add(Quad(STATE.subject, STATE.predicate, STATE.object, CONSENSUS))
    edit.add(CONSENSUS, [STATE, NAMED])
    edit.remove(CONSENSUS, [SUPPLIER])
    assert edit.added == {CONSENSUS: {NAMED}}
    assert edit.removed == {CONSENSUS: set()}
    assert edit.sizes == {CONSENSUS: 1}


def test_a_graph_gets_what_is_new_and_loses_what_is_old(edit: Edit, store: Store) -> None:
    edit.add(CLAIM, [STATE, SUPPLIER])
    edit.replace(CLAIM, [STATE, SUPPLIER], [STATE, NAMED])
    assert graph(store, CLAIM) == {STATE, NAMED}
    assert edit.sizes[CLAIM] == 2
    edit.clear(CLAIM)
    assert graph(store, CLAIM) == set()


def test_what_came_and_went_did_not_change(edit: Edit, store: Store) -> None:
    store.add(Quad(STATE.subject, STATE.predicate, STATE.object, CONSENSUS))
    edit.add(CONSENSUS, [NAMED])
    edit.remove(CONSENSUS, [NAMED, STATE])
    edit.add(CONSENSUS, [STATE])
    assert (edit.added[CONSENSUS], edit.removed[CONSENSUS], edit.sizes[CONSENSUS]) == (set(), set(), 0)
    assert edit.settle() == (frozenset(), frozenset())


@pytest.mark.parametrize("name", [ONTOLOGY, REGISTER, CONSENSUS, INFERRED, ARTICLE])
def test_the_view_follows_its_graphs(edit: Edit, store: Store, name: NamedNode) -> None:
    edit.add(name, [STATE])
    assert edit.settle() == (frozenset(), frozenset({STATE}))
    assert graph(store, DefaultGraph()) == {STATE}
    later = Edit(store, WORDS)
    later.remove(name, [STATE])
    assert later.settle() == (frozenset({STATE}), frozenset())
    assert graph(store, DefaultGraph()) == set()


def test_what_another_graph_of_the_view_still_has_stays_in_it(edit: Edit, store: Store) -> None:
    edit.add(REGISTER, [STATE])
    edit.add(INFERRED, [STATE])
    edit.settle()
    later = Edit(store, WORDS)
    later.remove(INFERRED, [STATE])
    assert later.settle() == (frozenset(), frozenset())
    assert graph(store, DefaultGraph()) == {STATE}


def test_what_claims_say_and_what_the_register_states_of_situations_is_no_part_of_the_view(
    edit: Edit, store: Store
) -> None:
    edit.add(CLAIM, [STATE, SUPPLIER])
    edit.add(REGISTER, [SUPPLIER, NAMED])
    assert edit.settle() == (frozenset(), frozenset({NAMED}))
    assert not is_shown(SUPPLIER, WORDS)
    assert is_shown(NAMED, WORDS)
    edit.add(CONSENSUS, [SUPPLIER])
    edit.settle()
    later = Edit(store, WORDS)
    later.remove(CONSENSUS, [SUPPLIER])
    assert later.settle() == (frozenset({SUPPLIER}), frozenset())
