"""Every statement that was concluded can be led back to claims, or to what people wrote."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, permutations
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.reason import reason
from realpolitik.rdf import names
from realpolitik.rdf.names import local, term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.explain import CUT, DEPTH, STALE, Explainer, Explanation, explain
from realpolitik.reading.inference import Inference
from realpolitik.reading.statements import Statements
from realpolitik.sources.register import register
from realpolitik.stores.embedded import Embedded
from support import shipped, views
from support.roles import LINKS, OFFICE_LINK, registered, scenes, truths
from support.world import CAST, ONTOLOGY, WORDS, Says, World, article, entries, triples, world

RULES = {
    "the claims it rests on, by policy p1",
    "real, so linked along its role",
    "real, so linked to its role",
    "a narrower role",
    "both are parties of a real situation",
    "a participant held the post then",
    "reckoned by policy p1 from the claims about it",
    "the bounds of what is told",
    "prp-spo1: a narrower property",
    "prp-spo2: a chain of properties",
    "prp-symp: it holds both ways",
    "prp-trp: step by step",
    "cax-sco: a narrower class",
    "stated in the register",
}
ADMINISTRATIVE = {term(name) for name in ("start", "end", "inArticle")}

MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
WAR = "id:war a rp:War ; rp:attacker id:w ; rp:realization rp:Ongoing ."
OFFICE = (
    "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
    "rp:realization rp:Ongoing ."
)


def parts(tree: Explanation) -> Iterator[Explanation]:
    yield tree
    for premise in tree.premises:
        yield from parts(premise)


def is_grounded(tree: Explanation) -> bool:
    """Tell whether every leaf is a claim or something that people stated."""
    leaves = [part for part in parts(tree) if not part.premises]
    return all(leaf.claims or leaf.rule.startswith("stated in") for leaf in leaves)


def unexplained(store: Store, triples: tuple[Triple, ...]) -> list[Triple]:
    explainer = Explainer(Embedded(store))
    trees = ((triple, explainer.explain(triple)) for triple in triples)
    return [triple for triple, tree in trees if tree is None or not is_grounded(tree)]


def why(store: Store, text: str) -> Explanation:
    """Return the explanation of a statement in Turtle."""
    (statement,) = triples(text)
    found = explain(Embedded(store), statement)
    assert found is not None
    assert is_grounded(found)
    return found


def grounds(tree: Explanation) -> set[NamedNode]:
    return {claim for part in parts(tree) for claim in part.claims}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> tuple[World, Store]:
    """A world in which every link and every conclusion holds, beside denials, plans and arguments."""
    known = registered()
    almanac = article("almanac", *truths(), *(Says(scene.exists()) for scene in scenes("true")), known=known)
    gazette = article(
        "gazette",
        *(Says(scene.exists(), "Denied", by="cy") for scene in scenes("denied")),
        *(Says(scene.exists("Planned"), "Planned", by="cy") for scene in scenes("planned")),
        *(Says(scene.exists(), "Opinion") for scene in scenes("judged")),
        known=known,
    )
    states = "id:w rp:isSucceededBy id:x . id:x rp:isSucceededBy id:y . id:y rp:isContinuedBy id:z ."
    kinds = " ".join(f"id:{state} a rp:State ." for state in "wxyz")
    wider = register([*known.triples, *triples(f"{states} {kinds}")])
    found = world(
        almanac, gazette, article("herald", Says(f'{WAR[:-1]} ; rp:time "2031" .'), known=wider), known=wider
    )
    return found, found.store(tmp_path_factory.mktemp("explained") / "store")


def test_every_conclusion_and_every_link_of_an_invented_world_is_explained(full: tuple[World, Store]) -> None:
    found, store = full
    assert len(found.inferred) > 500
    assert unexplained(store, found.inferred) == []
    told = tuple(triple for triple in found.agreed if triple.predicate not in ADMINISTRATIVE)
    assert {triple.predicate for triple in told} >= {link.iri for link in LINKS} | {OFFICE_LINK}
    assert unexplained(store, told) == []


def test_every_rule_is_needed(full: tuple[World, Store]) -> None:
    found, store = full
    explainer = Explainer(Embedded(store))
    trees = (explainer.explain(triple) for triple in (*found.inferred, *found.agreed))
    used = {part.rule for tree in trees if tree is not None for part in parts(tree)}
    assert used >= RULES


def test_every_conclusion_and_every_link_of_the_shipped_data_is_explained(tmp_path: Path) -> None:
    base, records = shipped.base(), shipped.records()
    agreed = consensus(records, base.register, base.vocabulary)
    inferred = reason(base.ontology, [*base.register.triples, *agreed], base.vocabulary)
    store = World(base.register, records, agreed, inferred).store(tmp_path / "store")
    assert len(inferred) > 1000
    assert unexplained(store, inferred) == []
    assert unexplained(store, tuple(t for t in agreed if t.predicate not in ADMINISTRATIVE)) == []


# which claims


def test_only_claims_that_the_policy_heard_are_reasons(tmp_path: Path) -> None:
    herald = article("herald", Says(MEETS))
    others = article(
        "gazette",
        Says(MEETS, "Speculated", by="cy"),
        Says(MEETS, "Opinion", by="dee"),
        Says(MEETS, "Counterfactual"),
        Says(MEETS, by="bo", withdrawn=True),
        Says("id:summit rp:party id:ana .", "Opinion"),
        Says("id:summit rp:party id:ana .", "Speculated", by="cy"),
        Says("id:summit rp:party id:ana .", withdrawn=True),
    )
    old = article("courier", Says(MEETS), Says("id:summit rp:party id:ana ."))
    new = article("courier corrected", Says("id:summit rp:party id:ana .", by="cy"), supersedes=[old])
    hoax = article("hoax", Says("id:summit rp:party id:ana ."), withdrawn=True)
    store = world(herald, others, old, new, hoax).store(tmp_path / "store")
    assert grounds(why(store, "id:summit rp:realization rp:Occurred .")) == {herald.claims[0].iri}
    assert grounds(why(store, "id:summit rp:party id:ana .")) == {herald.claims[0].iri, new.claims[0].iri}
    assert grounds(why(store, "id:summit rp:support rp:Asserted .")) == {herald.claims[0].iri}


def test_what_may_be_is_explained_by_what_may_be(tmp_path: Path) -> None:
    herald = article("herald", Says(MEETS, "Predicted", by="cy"))
    gazette = article("gazette", Says("id:summit rp:place id:quay .", "Predicted"))
    store = world(herald, gazette).store(tmp_path / "store")
    assert grounds(why(store, "id:summit rp:realization rp:Possible .")) == {herald.claims[0].iri}
    assert grounds(why(store, "id:summit rp:place id:quay .")) == {gazette.claims[0].iri}


def test_what_is_only_spoken_of_is_explained_by_those_who_speak_of_it(tmp_path: Path) -> None:
    toast = "id:toast a rp:Courtesy ; rp:honours id:feast, id:talks ; rp:realization rp:Occurred ."
    herald = article("herald", Says(f"{toast} id:feast a rp:Meeting ; rp:host id:ana ."))
    gazette = article("gazette", Says(toast.replace("id:feast, ", ""), withdrawn=True))
    store = world(herald, gazette).store(tmp_path / "store")
    (claim,) = herald.claims
    for text in (
        "id:feast a rp:Meeting .",
        "id:feast a rp:DiplomaticEvent .",
        "id:feast rp:realization rp:Mentioned .",
        "id:talks rp:realization rp:Mentioned .",
    ):
        assert grounds(why(store, text)) == {claim.iri}


# which situations


def test_a_meeting_is_explained_by_the_one_that_took_place(tmp_path: Path) -> None:
    planned = MEETS.replace("id:summit", "id:early-summit").replace("Occurred", "Planned")
    reported = MEETS.replace("id:summit", "id:earlier-summit")
    alone = "id:dinner a rp:Meeting ; rp:party id:bo ; rp:realization rp:Occurred ."
    dinner = [Says(alone, by="cy"), Says(alone, by="dee"), Says("id:dinner rp:party id:ana .", by="cy")]
    herald = article("herald", Says(planned), Says(reported, by="cy"), *dinner, Says(MEETS))
    store = world(herald).store(tmp_path / "store")
    tree = why(store, "id:bo rp:hasMetWith id:ana .")
    assert {part.statement.subject for part in parts(tree)} == {thing("ana"), thing("bo"), thing("summit")}


def test_an_alliance_is_explained_by_the_one_that_still_holds(tmp_path: Path) -> None:
    tie = "id:{} a rp:Alliance ; rp:party id:aland, id:borland ; rp:realization rp:{} ."
    herald = article("herald", Says(tie.format("a-pact", "Ended")), Says(tie.format("treaty", "Ongoing")))
    tree = why(world(herald).store(tmp_path / "store"), "id:borland rp:alliedWith id:aland .")
    assert thing("a-pact") not in {part.statement.subject for part in parts(tree)}


def test_an_office_is_explained_by_the_tenure_of_that_time(tmp_path: Path) -> None:
    early = OFFICE.replace("id:ana-in-office", "id:ana-before").replace("Ongoing", "Ended")
    early = early.replace("; rp:realization", '; rp:time "2001/2005" ; rp:realization')
    late = OFFICE.replace("; rp:realization", '; rp:time "2030/.." ; rp:realization')
    meets = MEETS.replace("; rp:realization", '; rp:time "2031" ; rp:realization')
    herald = article("herald", Says(early), Says(late), Says(meets))
    tree = why(world(herald).store(tmp_path / "store"), "id:summit rp:involvesState id:aland .")
    subjects = {part.statement.subject for part in parts(tree)}
    assert thing("ana-in-office") in subjects
    assert thing("ana-before") not in subjects


def test_a_scope_is_explained_by_goods_that_are_in_it(tmp_path: Path) -> None:
    deal = (
        "id:deal a rp:ArmsTransfer ; rp:recipient id:borland ; rp:goods id:grain, id:shells ; "
        "rp:realization rp:Sought ."
    )
    force = "id:embargo a rp:SanctionsMeasure ; rp:target id:borland ; rp:goodsInScope id:arms ; "
    herald = article("herald", Says(deal), Says(f"{force} rp:realization rp:Ongoing ."))
    tree = why(world(herald).store(tmp_path / "store"), "id:deal rp:wouldFallUnder id:embargo .")
    assert tree.rule == "a side and the goods are in scope"
    assert triples("id:shells rp:isKindOf id:munitions .")[0] in [part.statement for part in tree.premises]
    assert thing("grain") not in {part.statement.object for part in parts(tree)}
    assert grounds(tree) == {claim.iri for claim in herald.claims}


# the register, and what else people wrote


def test_what_the_register_states_is_explained_by_it(tmp_path: Path) -> None:
    known = entries(
        f"""{CAST} {OFFICE[:-1]} ; rp:sourceNote "a law" .
        id:number a rp:Identifier ; rp:catalogue rp:Wikidata ; rp:identifies id:aland ;
        rp:notation "Q12345" ."""
    )
    herald = article("herald", Says(MEETS), known=known)
    store = world(herald, known=known).store(tmp_path / "store")
    for text in (
        "id:ana rp:leaderOf id:aland .",
        "id:ana-in-office rp:support rp:Asserted .",
        "id:ana-in-office rp:realization rp:Ongoing .",
        "id:aland skos:exactMatch <http://www.wikidata.org/entity/Q12345> .",
    ):
        tree = why(store, text)
        assert grounds(tree) == set()
        assert {part.rule for part in parts(tree) if not part.premises} == {"stated in the register"}


def test_provenance_and_words_are_stated(tmp_path: Path) -> None:
    herald = article("herald", Says(MEETS, by="SELF-desk"), declares="id:SELF-desk a rp:UnnamedSource .")
    found = world(herald, article("gazette", Says(MEETS)))
    store = found.store(tmp_path / "store")
    (claim,) = herald.claims
    assert (
        why(store, f"{claim.iri} rp:holder id:{local(herald.iri)}-desk .").rule
        == "stated in the graph of an article"
    )
    assert why(store, "rp:Summit rdfs:subClassOf rp:Meeting .").rule == "stated in the ontology"


def test_a_source_of_an_article_is_an_agent_because_it_was_declared(tmp_path: Path) -> None:
    meets = MEETS.replace("id:ana", "id:SELF-envoy")
    herald = article("herald", Says(meets), declares="id:SELF-envoy a rp:Person .")
    store = world(herald).store(tmp_path / "store")
    tree = why(store, f"id:{local(herald.iri)}-envoy a rp:Agent .")
    assert {part.rule for part in parts(tree) if not part.premises} == {"stated in the graph of an article"}


def test_what_nobody_declares_is_what_its_links_make_of_it(tmp_path: Path) -> None:
    told = triples(
        "id:fair rp:realization rp:Occurred ; rp:tookPlaceAt id:here . id:somebody rp:involvedIn id:fair ."
    )
    inferred = reason(ONTOLOGY, told, WORDS)
    store = World(register(told), (), (), inferred).store(tmp_path / "store")
    assert unexplained(store, inferred) == []
    assert why(store, "id:somebody a rp:Agent .").rule.startswith("prp-dom")
    assert why(store, "id:here a rp:Place .").rule.startswith("prp-rng")


def test_a_conflict_is_explained_by_its_sides(tmp_path: Path) -> None:
    herald = article("herald", Says(MEETS), Says(MEETS, "Denied", by="bo"))
    found = world(herald)
    store = found.store(tmp_path / "store")
    about = [t for t in found.agreed if t.predicate == term("concerns")]
    assert len(about) == 1
    tree = explain(Embedded(store), about[0])
    assert tree is not None
    assert set(tree.claims) == {claim.iri for claim in herald.claims}


# ends


def test_what_does_not_hold_has_no_explanation(tmp_path: Path) -> None:
    herald = article(
        "herald", Says(MEETS, "Denied", by="bo"), Says(MEETS.replace("summit", "talks"), "Planned")
    )
    store = world(herald).store(tmp_path / "store")
    for text in (
        "id:ana rp:hasMetWith id:bo .",
        "id:ana rp:involvedIn id:summit .",
        "id:talks rp:realization rp:Occurred .",
        "id:nobody rp:leaderOf id:nowhere .",
        'id:summit rdfs:label "nothing" .',
    ):
        assert explain(Embedded(store), triples(text)[0]) is None


def test_rings_end(tmp_path: Path) -> None:
    states = " ".join(f"id:{a} a rp:State . id:{a} rp:isSucceededBy id:{b} ." for a, b in ("pq", "qr", "rp"))
    known = entries(f"{CAST} {states}")
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


# a store of another version


def test_what_the_policy_gives_no_longer_is_said_to_be_of_another_version(tmp_path: Path) -> None:
    found = world(article("herald", Says(MEETS)))
    claimed = triples("id:summit rp:place id:quay ; rp:realization rp:Ended .")
    followed = triples("id:summit rp:tookPlaceAt id:quay . id:bo rp:hasMetWith id:dee .")
    store = found._replace(agreed=(*found.agreed, *claimed, *followed)).store(tmp_path / "store")
    for triple in (*claimed, *followed):
        tree = explain(Embedded(store), triple)
        assert tree is not None
        assert (tree.rule, tree.premises, tree.claims) == (STALE, (), ())
    assert why(store, "id:summit rp:realization rp:Occurred .").rule != STALE


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


def test_literals_are_explained(tmp_path: Path) -> None:
    herald = article("herald", Says(MEETS.replace("; rp:realization", '; rp:time "2031" ; rp:realization')))
    store = world(herald).store(tmp_path / "store")
    for predicate, value in (("time", "2031"), ("earliest", "2031-01-01")):
        tree = explain(Embedded(store), Triple(thing("summit"), term(predicate), Literal(value)))
        assert tree is not None
        assert grounds(tree) == {herald.claims[0].iri}
    assert WORDS.properties[term("time")].single
