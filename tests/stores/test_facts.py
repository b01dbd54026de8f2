"""Graphs of a store as an index of triples, and conclusions kept up to date in a store."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Store, Triple

from realpolitik.conclude.reason import MemoryIndex, State, close, compile_rules, keep_up
from realpolitik.rdf import turtle
from realpolitik.rdf.names import graph, term, thing
from realpolitik.stores.facts import StoredFacts
from support.world import CAST, ONTOLOGY, WORDS, triples

CONSENSUS, REGISTER, INFERRED = graph("consensus"), graph("register"), graph("inferred")
A, B, C = (thing(name) for name in "abc")
P, Q = term("p"), term("q")
SUMMIT = triples(
    "id:summit a rp:Summit ; rp:realization rp:Occurred ; rp:realPlace id:quay ; rp:place id:quay ."
    "id:deal a rp:ArmsTransfer ; rp:realization rp:Occurred ; rp:realRecipient id:aland ."
    "id:aland rp:supplierIn id:deal ."
)


def filled(name: NamedNode, told: set[Triple] | tuple[Triple, ...], store: Store) -> Store:
    store.extend(turtle.in_graph(told, name))
    return store


@given(
    st.sets(st.builds(Triple, st.sampled_from((A, B)), st.sampled_from((P, Q)), st.sampled_from((A, B, C))))
)
@settings(max_examples=30)
def test_a_store_answers_as_memory_does(told: set[Triple]) -> None:
    halves = [set(sorted(told, key=str)[start::2]) for start in (0, 1)]
    store = filled(REGISTER, halves[0], filled(CONSENSUS, halves[1] | halves[0], Store()))
    filled(INFERRED, {Triple(C, P, C)}, store)
    stored, memory = StoredFacts(store, CONSENSUS, REGISTER), MemoryIndex(told)
    for near in (A, B, C):
        assert set(stored.outgoing(near)) == set(memory.outgoing(near))
        assert set(stored.incoming(near)) == set(memory.incoming(near))
        for known in (P, Q):
            assert set(stored.objects(near, known)) == set(memory.objects(near, known))
            assert set(stored.subjects(known, near)) == set(memory.subjects(known, near))
            assert stored.holds(near, known, C) == memory.holds(near, known, C)


def test_literals_are_passed_over() -> None:
    store = filled(REGISTER, {Triple(A, P, Literal("x"))}, Store())
    assert list(StoredFacts(store, REGISTER).outgoing(A)) == []
    assert list(StoredFacts(store, REGISTER).objects(A, P)) == []


def test_conclusions_in_a_store_are_kept_up_to_date() -> None:
    rules, register = compile_rules(ONTOLOGY, WORDS), triples(CAST)
    store = filled(CONSENSUS, SUMMIT, filled(REGISTER, register, Store()))
    full = close(rules, [*register, *SUMMIT], register=register)
    filled(INFERRED, full.told, store)
    [loop] = full.loops
    assert loop.predicate == term("hasSupplied")
    state = State(
        StoredFacts(store, CONSENSUS, REGISTER),
        StoredFacts(store, CONSENSUS),
        StoredFacts(store, REGISTER),
        StoredFacts(store, INFERRED),
        MemoryIndex(full.loops),
        MemoryIndex(full.paths),
    )
    gone = SUMMIT[3:]
    for quad in turtle.in_graph(gone, CONSENSUS):
        store.remove(quad)
    found = keep_up(rules, state, removed=gone, added=())
    assert found.loops_gone == full.loops
    expected = set(close(rules, [*register, *SUMMIT[:3]]).told)
    assert set(full.told) - set(found.gone) | set(found.new) == expected
    assert expected != set(full.told)
