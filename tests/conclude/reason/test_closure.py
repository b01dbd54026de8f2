"""What follows at once: the same as owlrl gives, on invented ontologies and on real data."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Triple

from benchmarks import articles
from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.reason import Clash, Engine, close, compile_rules, reason, reason_by_owlrl, stop_at
from realpolitik.errors import FindingsError
from realpolitik.judge.gate import gate
from realpolitik.rdf.names import term, w3c
from realpolitik.rdf.terms import RDF_TYPE
from support import shipped
from support.tbox import (
    CLASSES,
    ELSEWHERE,
    REAL,
    RELATIONS,
    THINGS,
    TOLD,
    TBox,
    chain,
    exclusive,
    of_kind,
    statements,
    tboxes,
)
from support.world import CAST, ONTOLOGY, WORDS, triples

BOXES, WORLDS = settings().max_examples * 3 // 2, settings().max_examples // 25
"""How many invented ontologies, and how many worlds of the shipped one, are drawn."""
ARTICLES = 100
P, Q, R, S, _ = RELATIONS
A, B, C, D, E = THINGS
RULES = compile_rules(ONTOLOGY, WORDS)
LEGS = sorted({leg for stratum in RULES.strata for rule in stratum.rules for leg in rule.legs}, key=str)


def wider(low: NamedNode, high: NamedNode) -> Triple:
    return Triple(low, w3c("rdfs", "subPropertyOf"), high)


def follows(box: TBox, *known: Triple) -> set[Triple]:
    """Return what both engines conclude, and assert that they agree."""
    found = reason(box.ontology, known, box.words, engine=Engine.RULES)
    assert found == reason_by_owlrl(box.ontology, known, box.words)
    return set(found)


@settings(max_examples=BOXES)
@given(tboxes(), st.sets(statements(RELATIONS, CLASSES), max_size=12))
def test_rules_give_what_owlrl_gives(box: TBox, known: set[Triple]) -> None:
    same(box, known)


@settings(max_examples=WORLDS)
@given(st.sets(statements(LEGS, sorted(WORDS.ancestors, key=str)), min_size=20, max_size=40))
def test_rules_of_the_shipped_ontology_give_what_owlrl_gives(known: set[Triple]) -> None:
    same(TBox(ONTOLOGY, WORDS), known)


def same(box: TBox, known: set[Triple]) -> None:
    """Assert that both engines find the same conclusions, or both a clash."""
    told = sorted(known, key=str)
    found = close(compile_rules(box.ontology, box.words), told)
    try:
        expected = reason_by_owlrl(box.ontology, told, box.words)
    except FindingsError as error:
        assert any(str(clash.thing.value) in str(error) for clash in found.clashes)  # noqa: PT017
    else:
        assert found.clashes == ()
        assert found.told == expected


@cache
def invented() -> tuple[Triple, ...]:
    """Return what is known from invented articles."""
    base = articles.ground(ARTICLES)
    records = [gate(articles.article(n, base), base.register, base.vocabulary)[0] for n in range(ARTICLES)]
    kept = [record for record in records if record is not None]
    assert len(kept) == ARTICLES
    return (*base.register.triples, *consensus(kept, base.register, base.vocabulary))


def of_the_package() -> tuple[Triple, ...]:
    """Return what is known from the shipped articles."""
    base = shipped.base()
    agreed = consensus(shipped.records(), base.register, base.vocabulary)
    return (*base.register.triples, *agreed)


@pytest.mark.parametrize(("known", "least"), [(of_the_package, 1500), (invented, 700)])
@pytest.mark.long
def test_rules_give_what_owlrl_gives_for_articles(known: object, least: int) -> None:
    assert callable(known)
    told = known()
    found = reason(ONTOLOGY, told, WORDS, engine=Engine.RULES)
    assert found == reason_by_owlrl(ONTOLOGY, told, WORDS)
    assert len(found) > least


def test_a_wider_property_of_others_leads_on_and_is_not_told() -> None:
    box = TBox.of([wider(P, ELSEWHERE), wider(ELSEWHERE, Q)], ["consensus"])
    assert follows(box, Triple(A, P, B)) == {Triple(A, Q, B)}


def test_a_chain_of_one_and_of_three() -> None:
    box = TBox.of([*chain(P, Q, name="one"), *chain(R, P, P, S, name="three")], ["consensus"])
    known = [Triple(A, Q, B), Triple(B, Q, C), Triple(C, S, D)]
    assert follows(box, *known) == {Triple(A, P, B), Triple(B, P, C), Triple(A, R, D)}


def test_a_loop_is_not_told_but_others_rest_on_it() -> None:
    box = TBox.of([*chain(P, Q, R, name="loop"), *chain(S, P, Q, name="on")], ["consensus"])
    known = [Triple(A, Q, B), Triple(B, R, A)]
    found = close(compile_rules(box.ontology, box.words), known)
    assert found.loops == (Triple(A, P, A),)
    assert set(found.told) == follows(box, *known) == {Triple(A, S, B)}


def test_register_relations_count_from_what_is_reached_onward() -> None:
    box = TBox.of([of_kind("TransitiveProperty", P)], ["register"])
    known = [Triple(A, P, B), Triple(B, P, C), Triple(C, P, D)]
    assert follows(box, *known) == set()
    assert follows(box, *known, Triple(B, *REAL)) == {Triple(B, P, D)}
    named = follows(box, *known, Triple(E, *REAL), Triple(E, TOLD, A))
    assert named == {Triple(A, P, C), Triple(A, P, D), Triple(B, P, D)}
    assert follows(box, *known, Triple(E, TOLD, A)) == set()


def test_clashes_are_data_and_the_first_stops_whoever_asks_for_that() -> None:
    known = triples(f"{CAST} id:x a rp:State, rp:City ; rp:realization rp:Occurred .")
    found = close(RULES, known)
    assert found.clashes == (Clash(found.clashes[0].thing, (term("Agent"), term("Place"))),)
    with pytest.raises(FindingsError, match="id/x is of the classes rp:Agent and rp:Place"):
        stop_at(found.clashes)
    stop_at(())


def test_of_three_classes_apart_each_pair_clashes() -> None:
    one, two, three, _ = CLASSES
    box = TBox.of(exclusive(one, two, three), ["consensus"])
    rules = compile_rules(box.ontology, box.words)
    real = Triple(A, *REAL)
    for kinds in ((one, three), (two, three), (one, two, three)):
        known = [real, *(Triple(A, RDF_TYPE, kind) for kind in kinds)]
        assert close(rules, known).clashes == (Clash(A, kinds),)
    assert close(rules, [real, Triple(A, RDF_TYPE, two)]).clashes == ()
    assert close(rules, [Triple(A, RDF_TYPE, one), Triple(A, RDF_TYPE, two)]).clashes == ()


def test_the_order_of_what_is_known_is_no_matter() -> None:
    known = triples(f"{CAST} id:summit rp:realization rp:Occurred ; rp:realPlace id:quay .")
    assert close(RULES, known) == close(RULES, known[::-1])
    assert list(close(RULES, known).told) == sorted(close(RULES, known).told, key=str)
