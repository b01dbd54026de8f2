"""Conclusions kept up to date: the same as concluded at once, and at a cost that goes with the change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Triple

from realpolitik.conclude.reason import Clash, Rules, compile_rules, keep_up
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from support.tbox import (
    CLASSES,
    REAL,
    RELATIONS,
    THINGS,
    Kept,
    TBox,
    chain,
    exclusive,
    of_kind,
    statements,
    tboxes,
)
from support.world import ONTOLOGY, WORDS

SEQUENCES, SHIPPED_SEQUENCES = settings().max_examples * 4, settings().max_examples * 3 // 5
"""How many sequences of changes are drawn over invented ontologies, and over the shipped one."""
RULES = compile_rules(ONTOLOGY, WORDS)
LEGS = sorted({leg for stratum in RULES.strata for rule in stratum.rules for leg in rule.legs}, key=str)
P, Q, R, S, _ = RELATIONS
A, B, C, D, E = THINGS

Step = tuple[set[Triple], list[int]]
"""What is added, and the places of what is removed among all that is known."""


def steps(told: st.SearchStrategy[Triple], most: int) -> st.SearchStrategy[list[Step]]:
    places = st.lists(st.integers(0, 99), max_size=6)
    return st.lists(st.tuples(st.sets(told, max_size=most), places), min_size=1, max_size=6)


def goes_through(rules: Rules, sequence: Iterable[Step]) -> None:
    """Assert after each of the steps that nothing differs from concluding at once."""
    kept = Kept(rules)
    for added, places in sequence:
        known = sorted(kept.told, key=str)
        kept.change({known[place % len(known)] for place in places if known}, added)
        kept.agrees()


@settings(max_examples=SEQUENCES)
@given(tboxes(), steps(statements(RELATIONS, CLASSES), 10))
def test_kept_up_is_concluded_at_once(box: TBox, sequence: list[Step]) -> None:
    goes_through(compile_rules(box.ontology, box.words), sequence)


@settings(max_examples=SHIPPED_SEQUENCES)
@given(steps(statements(LEGS, sorted(WORDS.ancestors, key=str)), 30))
def test_kept_up_by_the_shipped_ontology_is_concluded_at_once(sequence: list[Step]) -> None:
    goes_through(RULES, sequence)


# cases


def box(*axioms: Triple, layers: Sequence[str] = ("consensus",)) -> Kept:
    found = TBox.of(axioms, layers)
    return Kept(compile_rules(found.ontology, found.words))


def test_what_rests_only_on_itself_goes() -> None:
    kept = box(of_kind("SymmetricProperty", P), of_kind("TransitiveProperty", P))
    kept.change(set(), {Triple(A, P, B), Triple(B, P, C)})
    found = kept.change({Triple(B, P, C)}, set())
    assert set(found.gone) == {Triple(C, P, B), Triple(A, P, C), Triple(C, P, A)}
    kept.agrees()


def test_what_has_another_proof_stays() -> None:
    kept = box(of_kind("TransitiveProperty", P))
    kept.change(set(), {Triple(A, P, B), Triple(B, P, D), Triple(A, P, C), Triple(C, P, D)})
    assert kept.change({Triple(A, P, B)}, set()).gone == ()
    assert set(kept.change({Triple(A, P, C)}, set()).gone) == {Triple(A, P, D)}


def test_a_conclusion_that_comes_to_be_known_moves_and_comes_back() -> None:
    kept = box(*chain(P, Q, R))
    kept.change(set(), {Triple(A, Q, B), Triple(B, R, C)})
    found = kept.change(set(), {Triple(A, P, C)})
    assert (found.gone, found.new) == ((Triple(A, P, C),), ())
    found = kept.change({Triple(A, P, C)}, set())
    assert (found.gone, found.new) == ((), (Triple(A, P, C),))
    found = kept.change({Triple(B, R, C)}, {Triple(A, P, C)})
    assert (found.gone, found.new) == ((Triple(A, P, C),), ())


def test_what_is_reached_no_more_leaves_with_all_that_it_leads_to() -> None:
    kept = box(of_kind("TransitiveProperty", P), layers=["register"])
    kept.change(set(), {Triple(A, P, B), Triple(B, P, C), Triple(C, P, A), Triple(C, P, D)})
    assert not list(kept.inferred)
    assert Triple(A, P, D) in kept.change(set(), {Triple(B, *REAL)}).new
    assert kept.change(set(), {Triple(E, *REAL), Triple(E, term("told"), A)}).new == ()
    assert kept.change({Triple(B, *REAL)}, set()).gone == ()
    assert Triple(A, P, D) in kept.change({Triple(E, *REAL)}, set()).gone
    assert not list(kept.inferred)


def test_what_is_reached_no_more_takes_along_what_it_alone_led_to() -> None:
    kept = box(of_kind("TransitiveProperty", P), layers=["register"])
    line = {Triple(A, P, B), Triple(B, P, C), Triple(C, P, D)}
    kept.change(set(), {*line, Triple(E, *REAL), Triple(E, term("told"), A)})
    assert set(kept.inferred) == {(A, P, C), (A, P, D), (B, P, D)}
    kept.change({Triple(E, *REAL)}, set())
    assert set(kept.inferred) == set()


def test_what_rests_on_a_loop_goes_with_the_other_half() -> None:
    kept = box(*chain(P, Q, R, name="loop"), *chain(S, Q, P, name="on"))
    kept.change(set(), {Triple(A, Q, B), Triple(B, R, A), Triple(C, Q, A)})
    assert set(kept.loops) == {(A, P, A)}
    assert Triple(C, S, A) in kept.change({Triple(C, Q, A)}, set()).gone
    kept.agrees()


def test_clashes_come_and_go() -> None:
    kept = box(*exclusive(CLASSES[0], CLASSES[1]))
    kept.change(set(), {Triple(A, *REAL), Triple(A, RDF_TYPE, CLASSES[0])})
    found = kept.change(set(), {Triple(A, RDF_TYPE, CLASSES[1])})
    assert found.clashes == (Clash(A, CLASSES[:2]),)
    assert found.examined == {A}
    found = kept.change({Triple(A, RDF_TYPE, CLASSES[0])}, set())
    assert found.clashes == ()
    assert found.examined == {A}


def test_a_triple_that_another_graph_still_has_is_no_change() -> None:
    kept = box(*chain(P, Q, R))
    told = {Triple(A, Q, B), Triple(B, R, C)}
    kept.change(set(), told)
    found = keep_up(kept.rules, kept.state(), removed=told, added=())
    assert (found.gone, found.new, found.examined) == ((), (), frozenset())
