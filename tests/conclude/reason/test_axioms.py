"""What the compiler of rules knows, what it refuses by name, and what it passes over."""

from __future__ import annotations

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from realpolitik.conclude.reason import Engine, compile_rules, reason, unknown_axioms
from realpolitik.errors import InputError, UnknownAxiomError
from realpolitik.rdf.names import short, term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from support.tbox import CLASSES, REAL, RELATIONS, THINGS, TOLD, TBox, chain, exclusive, listed, of_kind
from support.world import ONTOLOGY, WORDS

P, Q = RELATIONS[:2]
C, D = CLASSES[:2]
NODE = BlankNode("node")
LAYERS = ["register", "consensus", "inferred"]


def owl(subject: NamedNode | BlankNode, name: str, value: NamedNode | BlankNode | Literal) -> Triple:
    return Triple(subject, w3c("owl", name), value)


def rdfs(subject: NamedNode | BlankNode, name: str, value: NamedNode | BlankNode) -> Triple:
    return Triple(subject, w3c("rdfs", name), value)


UNKNOWN: dict[str, tuple[list[Triple], str]] = {
    "inverse": ([owl(P, "inverseOf", Q)], "rp:r0 owl:inverseOf rp:r1"),
    "equal classes": ([owl(C, "equivalentClass", D)], "owl:equivalentClass"),
    "equal properties": ([owl(P, "equivalentProperty", Q)], "owl:equivalentProperty"),
    "two disjoint classes": ([owl(C, "disjointWith", D)], "owl:disjointWith"),
    "functional": ([of_kind("FunctionalProperty", P)], "rp:r0 rdf:type owl:FunctionalProperty"),
    "asymmetric": ([of_kind("AsymmetricProperty", P)], "owl:AsymmetricProperty"),
    "restriction": (
        [rdfs(C, "subClassOf", NODE), owl(NODE, "onProperty", P), owl(NODE, "someValuesFrom", D)],
        "owl:",
    ),
    "value": ([owl(NODE, "onProperty", P), owl(NODE, "hasValue", THINGS[0])], "owl:"),
    "union as a range": ([rdfs(P, "range", NODE)], "rdfs:range _:node"),
    "domain of no name": ([rdfs(NODE, "domain", C)], "_:node rdfs:domain"),
    "same": ([owl(THINGS[0], "sameAs", THINGS[1])], "owl:sameAs"),
    "nothing": ([rdfs(C, "subClassOf", w3c("owl", "Nothing"))], "owl:Nothing"),
    "wider than the language": ([rdfs(P, "subPropertyOf", RDF_TYPE)], "rp:r0 rdfs:subPropertyOf rdf:type"),
    "chain of types": (chain(P, Q, RDF_TYPE), "rp:r0 owl:propertyChainAxiom"),
    "chain of nothing": ([owl(P, "propertyChainAxiom", w3c("rdf", "nil"))], "owl:propertyChainAxiom"),
    "chain without an end": (
        [owl(P, "propertyChainAxiom", NODE), Triple(NODE, w3c("rdf", "first"), Q)],
        "owl:propertyChainAxiom",
    ),
    "chain in a ring": (
        [
            owl(P, "propertyChainAxiom", NODE),
            Triple(NODE, w3c("rdf", "first"), Q),
            Triple(NODE, w3c("rdf", "rest"), NODE),
        ],
        "owl:propertyChainAxiom",
    ),
    "symmetric node": ([Triple(NODE, RDF_TYPE, w3c("owl", "SymmetricProperty"))], "owl:SymmetricProperty"),
    "members of no name": (exclusive(C, w3c("owl", "Thing")), "owl:AllDisjointClasses"),
    "a role of claims": ([rdfs(P, "subPropertyOf", TOLD)], "rp:told is no relation"),
    "a chain to elsewhere": (chain(w3c("schema", "near"), P, Q), "schema:near is no relation"),
    "a class of others apart": (exclusive(C, w3c("schema", "Place")), "schema:Place"),
}


@pytest.mark.parametrize("case", UNKNOWN)
def test_an_axiom_without_a_rule_is_refused_by_name(case: str) -> None:
    axioms, named = UNKNOWN[case]
    box = TBox.of(axioms, LAYERS)
    with pytest.raises(UnknownAxiomError) as caught:
        compile_rules(box.ontology, box.words)
    assert named in str(caught.value)
    assert isinstance(caught.value, InputError)


def test_an_inverse_is_left_to_owlrl_or_refused_as_the_caller_likes() -> None:
    box = TBox.of([owl(P, "inverseOf", Q)], ["consensus"])
    known = [Triple(THINGS[0], P, THINGS[1])]
    expected = (Triple(THINGS[1], Q, THINGS[0]),)
    assert reason(box.ontology, known, box.words) == expected
    assert reason(box.ontology, known, box.words, engine=Engine.OWLRL) == expected
    with pytest.raises(UnknownAxiomError, match="rp:r0 owl:inverseOf rp:r1"):
        reason(box.ontology, known, box.words, engine=Engine.RULES)


def test_no_axiom_of_the_shipped_ontology_is_without_a_rule() -> None:
    assert unknown_axioms(ONTOLOGY, WORDS) == ()
    rules = compile_rules(ONTOLOGY, WORDS)
    assert len(rules.derived) > 20
    assert len(rules.exclusive) == 4
    assert rules.broader[term("Summit")] == WORDS.ancestors[term("Summit")] - {term("Summit")}


def test_what_draws_no_conclusion_is_passed_over() -> None:
    notes = [
        Triple(P, w3c("rdfs", "label"), Literal("joins")),
        Triple(P, w3c("skos", "closeMatch"), w3c("owl", "sameAs")),
        Triple(term("ontology"), RDF_TYPE, w3c("owl", "Ontology")),
        owl(term("ontology"), "versionInfo", Literal("1")),
        Triple(thing("one"), RDF_TYPE, C),
        rdfs(C, "subClassOf", w3c("owl", "Thing")),
        rdfs(TOLD, "domain", C),
        rdfs(TOLD, "subPropertyOf", term("elsewhere")),
        *listed("loose", [C, D]),
    ]
    box = TBox.of(notes, LAYERS)
    assert unknown_axioms(box.ontology, box.words) == ()
    assert compile_rules(box.ontology, box.words).derived == frozenset()


def test_strata_rest_on_those_before_them() -> None:
    rules = compile_rules(ONTOLOGY, WORDS)
    settled: set[NamedNode] = set()
    for stratum in rules.strata:
        assert not settled & stratum.properties
        for rule in stratum.rules:
            assert rule.head in stratum.properties
            assert settled | stratum.properties >= set(rule.legs)
        settled |= stratum.properties
    assert settled == rules.relations


def test_properties_that_rest_on_one_another_are_settled_together() -> None:
    box = TBox.of([rdfs(P, "subPropertyOf", Q), *chain(P, Q, Q)], LAYERS)
    [found] = [s for s in compile_rules(box.ontology, box.words).strata if s.rules]
    assert {short(iri) for iri in found.properties} == {"rp:r0", "rp:r1"}


def test_a_type_follows_in_one_step() -> None:
    axioms = [rdfs(P, "subPropertyOf", Q), rdfs(Q, "domain", C), rdfs(C, "subClassOf", D)]
    box = TBox.of(axioms, LAYERS)
    rules = compile_rules(box.ontology, box.words)
    assert rules.of_subject[P] == {C, D}
    assert rules.of_object[P] == frozenset()
    assert set(rules.by_subject[D]) == {P, Q}
    assert REAL[0] not in rules.relations
