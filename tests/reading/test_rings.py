"""Explanations of what rests on itself, or on a long way: rings end, and ladders are followed."""

from __future__ import annotations

from itertools import pairwise, permutations
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Quad, Store, Triple

from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.explain import CUT, DEPTH, Explainer, Explanation, explain
from realpolitik.reading.inference import Inference
from realpolitik.reading.statements import Statements
from realpolitik.sources.register import register
from realpolitik.stores.embedded import Embedded
from support import views
from support.explained import (
    MEETS,
    WAR,
    is_grounded,
    parts,
    unexplained,
    why,
)
from support.world import CAST, Says, article, entries, triples, world


def test_rings_end(tmp_path: Path) -> None:
    """The gate refuses them; a store of somebody else may hold one all the same."""
    states = " ".join(f"id:{a} a rp:State . id:{a} rp:isSucceededBy id:{b} ." for a, b in ("pq", "qr", "rp"))
    known = register(triples(f"{CAST} {states}"))
    found = world(article("herald", Says(WAR.replace("id:w ", "id:p ")), known=known), known=known)
    store = found.store(tmp_path / "store")
    assert {t.predicate for t in found.inferred} >= {term("isHistoricallyContinuedBy")}
    assert unexplained(store, found.inferred) == []


def test_what_only_stands_on_itself_has_no_explanation() -> None:
    """A store of somebody else may hold anything."""
    store = Store()
    inferred, ontology = names.graph("inferred"), names.graph("ontology")
    axiom = Triple(term("alliedWith"), RDF_TYPE, w3c("owl", "SymmetricProperty"))
    ring = triples("id:p rp:alliedWith id:q . id:q rp:alliedWith id:p .")
    store.extend([Quad(axiom.subject, axiom.predicate, axiom.object, ontology)])
    store.extend(Quad(t.subject, t.predicate, t.object, inferred) for t in ring)
    assert [explain(Embedded(store), triple) for triple in ring] == [None, None]


@pytest.mark.parametrize("size", [4, 10])
def test_rings_within_rings_end_soon(size: int) -> None:
    link, ontology = term("alliedWith"), names.graph("ontology")
    kinds = [w3c("owl", name) for name in ("SymmetricProperty", "TransitiveProperty")]
    store = Store()
    store.extend(Quad(link, RDF_TYPE, kind, ontology) for kind in kinds)
    ring = [Triple(thing(f"p{a}"), link, thing(f"p{b}")) for a, b in permutations(range(size), 2)]
    store.extend(Quad(t.subject, t.predicate, t.object, names.graph("inferred")) for t in ring)
    watched = views.Watched(Embedded(store))
    assert explain(watched, ring[0]) is None
    assert len(watched.asked) < 2 * size**3


LINKED = [term(name) for name in ("alliedWith", "partnerOf", "nearTo")]


KINDS = [w3c("owl", name) for name in ("SymmetricProperty", "TransitiveProperty")]


AXIOMS = [Triple(link, RDF_TYPE, kind) for link in LINKED for kind in KINDS]
AXIOMS += [Triple(one, w3c("rdfs", "subPropertyOf"), other) for one, other in permutations(LINKED, 2)]


PAIRS = [
    Triple(thing(f"p{a}"), link, thing(f"p{b}")) for a, b in permutations(range(4), 2) for link in LINKED
]


def derived(view: Embedded, stated: set[Triple], concluded: set[Triple]) -> set[Triple]:
    """Return what can be led back to what is stated, by going over everything until nothing is added."""
    ontology = [quad.triple for quad in view.quads(None, None, None, names.graph("ontology"))]
    inference, found = Inference(Statements(view), ontology), set(stated)
    while more := {
        triple
        for triple in concluded - found
        if any(found.issuperset(ground.premises) for ground in inference.grounds(triple))
    }:
        found |= more
    return found


@given(
    st.sets(st.sampled_from(AXIOMS)),
    st.sets(st.sampled_from(PAIRS), max_size=3),
    st.sets(st.sampled_from(PAIRS)).map(set(PAIRS).difference) | st.sets(st.sampled_from(PAIRS)),
    st.randoms(use_true_random=False),
)
def test_whatever_can_be_led_back_is_and_nothing_stands_on_itself(
    axioms: set[Triple], stated: set[Triple], concluded: set[Triple], chance: Random
) -> None:
    store = Store()
    for name, told in (("ontology", axioms), ("register", stated), ("inferred", concluded)):
        store.extend(Quad(t.subject, t.predicate, t.object, names.graph(name)) for t in told)
    view = Embedded(store)
    wanted = derived(view, stated, concluded)
    explainer = Explainer(view)
    for triple in chance.sample(PAIRS, len(PAIRS)):
        for tree in (explainer.explain(triple), explain(view, triple)):
            assert (tree is not None) == (triple in wanted)
            assert tree is None or (is_grounded(tree) and stands_on_others(tree, frozenset()))


def stands_on_others(tree: Explanation, above: frozenset[Triple]) -> bool:
    """Tell whether no statement is among its own reasons."""
    below = above | {tree.statement}
    return tree.statement not in above and all(stands_on_others(part, below) for part in tree.premises)


def test_what_was_tried_too_early_is_asked_for_again() -> None:
    """The way there is looked for first by way of the way back, which then seems to lead nowhere."""
    view = views.view(
        "graph:ontology { rp:a a owl:SymmetricProperty ; rdfs:subPropertyOf rp:b . "
        "rp:b a owl:SymmetricProperty ; rdfs:subPropertyOf rp:a . rp:z rdfs:subPropertyOf rp:a . "
        "rp:r owl:propertyChainAxiom ( rp:a rp:b ) }",
        "graph:inferred { id:x rp:a id:y ; rp:b id:y ; rp:r id:x . id:y rp:a id:x ; rp:b id:x }",
        "graph:register { id:x rp:z id:y }",
    )
    tree = explain(view, triples("id:x rp:r id:x .")[0])
    assert tree is not None
    assert is_grounded(tree)


def ladder(height: int) -> tuple[Embedded, list[Triple]]:
    """Return a store in which a thing is of a class by the register, and of so many above it."""
    classes = [term(f"Class{number}") for number in range(height + 1)]
    store = Store()
    for narrow, broad in pairwise(classes):
        store.add(Quad(narrow, w3c("rdfs", "subClassOf"), broad, names.graph("ontology")))
    told = [Triple(thing("somebody"), RDF_TYPE, cls) for cls in classes]
    for triple in told:
        graph = "register" if triple == told[0] else "inferred"
        store.add(Quad(triple.subject, triple.predicate, triple.object, names.graph(graph)))
    return Embedded(store), told


def test_a_high_ladder_is_followed_to_its_foot() -> None:
    view, told = ladder(DEPTH - 1)
    tree = explain(view, told[-1])
    assert tree is not None
    assert is_grounded(tree)
    assert len(list(parts(tree))) == DEPTH


def test_where_the_way_is_too_long_it_is_said_that_it_goes_on() -> None:
    view, told = ladder(DEPTH + 20)
    explainer = Explainer(view)
    tree = explainer.explain(told[-1])
    assert tree is not None
    *above, last = parts(tree)
    assert (last.rule, last.statement, last.premises) == (CUT, told[20], ())
    assert CUT not in {part.rule for part in above}
    lower, whole = explainer.explain(told[20]), explainer.explain(told[-1])
    assert lower is not None
    assert whole is not None
    assert is_grounded(lower)
    assert is_grounded(whole)
    assert len(list(parts(whole))) == DEPTH + 21


def test_what_is_followed_too_far_is_not_said_not_to_hold() -> None:
    top = DEPTH + 1
    steps = " ".join(f"rp:p{n} rdfs:subPropertyOf rp:p{n + 1} ." for n in range(top))
    links = " ".join(f"id:here rp:p{n + 1} id:there ." for n in range(top))
    view = views.view(
        f"graph:ontology {{ {steps} rp:reaches owl:propertyChainAxiom ( rp:p{top} rp:borders ) }}",
        f"graph:inferred {{ {links} id:there rp:borders id:yonder . id:here rp:reaches id:yonder }}",
        "graph:register { id:here rp:p0 id:there }",
    )
    (goal,) = triples("id:here rp:reaches id:yonder .")
    tree = explain(view, goal)
    assert tree is not None
    assert (tree.statement, tree.rule) == (goal, CUT)
    assert explain(view, triples("id:there rp:borders id:yonder .")[0]) is None


@pytest.mark.long
def test_a_long_way_is_told_step_by_step(tmp_path: Path) -> None:
    steps = 25
    places = " ".join(f"id:p{n} a rp:Place . id:p{n} rp:isPartOf id:p{n + 1} ." for n in range(steps))
    known = entries(f"{CAST} {places} id:p{steps} a rp:Place .")
    meets = MEETS.replace("; rp:realization", "; rp:place id:p0 ; rp:realization")
    found = world(article("herald", Says(meets), known=known), known=known)
    store = found.store(tmp_path / "store")
    tree = why(store, f"id:p0 rp:isPartOf id:p{steps} .")
    assert len(tree.premises) == steps
    assert len(found.inferred) > steps * steps / 2
    assert unexplained(store, found.inferred) == []
