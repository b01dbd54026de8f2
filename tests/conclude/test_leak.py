"""Nothing that is only claimed becomes a fact, not even where a store reasons over the union of all graphs.

For every link and every conclusion the worlds here hold claims that would give it if
claims leaked. They are made from the vocabulary by `support.roles`; where a leak is
let in by hand, the same tests find it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

import owlrl
import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple
from rdflib import BNode, Graph, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.term import Node

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.p1.realization import CLAIMABLE, REAL
from realpolitik.conclude.reason import reason
from realpolitik.rdf import names
from realpolitik.rdf.names import local, short, term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from support.roles import (
    CLASSES,
    CONCLUSIONS,
    LINKS,
    OFFICE_LINK,
    PARTIAL,
    PARTICIPANT,
    PARTY,
    SITUATION,
    Scene,
    kind_of_value,
    registered,
    scenes,
    slug,
    truths,
)
from support.world import ONTOLOGY, WORDS, Says, article

GUARDED = frozenset({link.iri for link in LINKS} | CONCLUSIONS | {OFFICE_LINK})
"""The properties that no claim may bring about."""
BACKSTAGE = frozenset(
    term(name)
    for name in (
        "basis",
        "concerns",
        "inArticle",
        "onProperty",
        "prefers",
        "resolvedBy",
        "segment",
        "side",
        "support",
    )
)
KNOWN = registered()
UNSURE = ("Planned", "Predicted", "Opinion", "Speculated", "Conditional", "Counterfactual")

Speaking = Callable[[Scene], list[Says]]


def _rung(rung: str) -> Speaking:
    return lambda scene: [Says(scene.exists(rung))]


def _status(status: str, *, negative: bool = False) -> Speaking:
    return lambda scene: [Says(scene.exists(), status, negative=negative, by="cy")]


def _argument(scene: Scene) -> list[Says]:
    word = f"id:word-of-{scene.name} a rp:Event ; rp:topic id:{scene.name} ; rp:realization rp:Occurred ."
    return [Says(f"{word} {scene.described()} .")]


WHOLE: dict[str, Speaking] = {
    **{f"asserted as {local(rung)}": _rung(local(rung)) for rung in sorted(CLAIMABLE - REAL, key=str)},
    **{status: _status(status) for status in (*UNSURE, "Denied")},
    **{f"negative {status}": _status(status, negative=True) for status in UNSURE},
    "asserted and denied": lambda scene: [Says(scene.exists()), Says(scene.exists(), "Denied", by="cy")],
    "asserted and refused": lambda scene: [Says(scene.exists()), Says(scene.exists("Refused"))],
    "withdrawn": lambda scene: [Says(scene.exists(), withdrawn=True)],
    "reported by one": lambda scene: [Says(scene.exists(), by="cy")],
    "reported by one with values that are asserted": lambda scene: [
        Says(f"id:{scene.name} a {short(scene.cls)} ; rp:realization rp:Occurred .", by="cy"),
        Says(scene.valued()),
    ],
    "reported by a state and its officials": lambda scene: [
        Says(scene.exists(), by=who) for who in ("aland", "aland-officials")
    ],
    "reported and relayed": lambda scene: [
        Says(scene.exists(), by="cy", through="dee"),
        Says(scene.exists(), by="dee"),
    ],
    "argument of what is real": _argument,
}
"""Ways to speak of a situation as a whole that are no reason to hold it to be real."""

PART: dict[str, list[dict[str, str]]] = {
    "denied": [{"status": "Denied", "by": "cy"}],
    "asserted and denied": [{}, {"status": "Denied", "by": "cy"}],
    "reported by one": [{"by": "cy"}],
    **{status: [{"status": status}] for status in UNSURE},
}
"""Ways to give a value to a real situation that are no reason to believe it."""


def of_wholes(way: str) -> ArticleRecord:
    """Return an article that speaks of one more situation of each class in this way."""
    return article(f"wholes {way}", *(one for scene in scenes(way) for one in WHOLE[way](scene)), known=KNOWN)


def of_parts(way: str) -> ArticleRecord:
    """Return an article that fills in this way what each partial scene lacks."""
    said = [
        Says(scene.filled(), status=how.get("status", "Asserted"), by=how.get("by", ""))
        for scene in PARTIAL
        for how in PART[way]
    ]
    return article(f"parts {way}", *said, known=KNOWN)


TRUTH = article("almanac", *truths(), known=KNOWN)
AGREED = frozenset(consensus([TRUTH], KNOWN, WORDS))


def situations(triples: Iterable[Triple]) -> frozenset[NamedNode]:
    """Return what is a situation by any graph."""
    return frozenset(
        triple.subject
        for triple in triples
        if triple.predicate == RDF_TYPE
        and isinstance(triple.subject, NamedNode)
        and isinstance(triple.object, NamedNode)
        and WORDS.is_a(triple.object, SITUATION)
    )


def is_guarded(triple: Triple, among: frozenset[NamedNode]) -> bool:
    """Tell whether a triple is a link, a conclusion, or any other tie of two entities."""
    if triple.predicate in GUARDED:
        return triple.subject != triple.object
    ends = (triple.subject, triple.object)
    return (
        triple.predicate != RDF_TYPE
        and triple.subject != triple.object
        and all(isinstance(end, NamedNode) and names.is_thing(end) and end not in among for end in ends)
    )


def guarded(triples: Iterable[Triple]) -> set[Triple]:
    told = list(triples)
    among = situations([*told, *KNOWN.triples, *(q.triple for q in TRUTH.quads)])
    return {triple for triple in told if is_guarded(triple, among)}


# the worlds cover the vocabulary


def test_every_property_of_the_consensus_is_guarded_or_says_how_the_graph_was_made() -> None:
    consensus_only = {p.iri for p in WORDS.properties.values() if p.layer == "consensus" and p.is_object}
    assert consensus_only == (GUARDED - CONCLUSIONS) | BACKSTAGE | {term("wouldFallUnder")}
    inferred = {p.iri for p in WORDS.properties.values() if p.layer == "inferred"}
    assert inferred == CONCLUSIONS | {term("isHistoricallyContinuedBy")}
    assert len(LINKS) >= 31
    assert len(CONCLUSIONS) >= 15


@pytest.mark.parametrize("holder", ["", "cy"], ids=["asserted", "reported by two"])
def test_what_is_true_gives_every_link_and_every_conclusion(holder: str) -> None:
    """So the claims below would give them too, if claims leaked."""
    one = article("herald", *(Says(scene.exists(), by=holder) for scene in scenes("true")), known=KNOWN)
    other = article("gazette", *(Says(scene.exists(), by="dee") for scene in scenes("true")), known=KNOWN)
    agreed = consensus([TRUTH, one, other], KNOWN, WORDS)
    inferred = reason(ONTOLOGY, [*KNOWN.triples, *agreed], WORDS)
    fresh = {*agreed, *inferred} - AGREED - conclusions_of_the_truth()
    assert {triple.predicate for triple in fresh} >= GUARDED


def test_a_missing_value_that_is_asserted_gives_every_link_and_every_conclusion() -> None:
    record = article("herald", *(Says(scene.filled()) for scene in PARTIAL), known=KNOWN)
    agreed = consensus([TRUTH, record], KNOWN, WORDS)
    inferred = reason(ONTOLOGY, [*KNOWN.triples, *agreed], WORDS)
    fresh = {*agreed, *inferred} - AGREED - conclusions_of_the_truth()
    assert {triple.predicate for triple in fresh} >= GUARDED


@cache
def conclusions_of_the_truth() -> frozenset[Triple]:
    return frozenset(reason(ONTOLOGY, [*KNOWN.triples, *sorted(AGREED, key=str)], WORDS))


# nothing leaks into the consensus, nor into what is inferred from it


@pytest.mark.parametrize("way", WHOLE)
def test_what_is_not_held_to_be_real_gives_no_link(way: str) -> None:
    agreed = consensus([TRUTH, of_wholes(way)], KNOWN, WORDS)
    assert len(situations(agreed)) >= len(situations(AGREED)) + (0 if way == "withdrawn" else len(CLASSES))
    assert guarded(agreed) - AGREED == set()


@pytest.mark.parametrize("way", [way for way in WHOLE if not way.startswith("reported")])
def test_nothing_is_linked_to_what_is_not_held_to_be_real(way: str) -> None:
    """What one holder reports is real in its realization, so that others may be linked to it."""
    ends = [
        (scene, role, Scene(slug(way, "end of", scene.name), kind_of_value(role), "base"))
        for scene in PARTIAL
        if (role := scene.lacks) is not None and WORDS.is_a(kind_of_value(role), SITUATION)
    ]
    assert len(ends) >= 3
    said = [Says(f"id:{scene.name} {short(role)} id:{end.name} .") for scene, role, end in ends]
    spoken = [one for _, _, end in ends for one in WHOLE[way](end)]
    record = article(f"ends {way}", *said, *spoken, known=KNOWN)
    agreed = consensus([TRUTH, record], KNOWN, WORDS)
    assert {thing(end.name) for *_, end in ends} <= situations(agreed)
    assert guarded(agreed) - AGREED == set()


@pytest.mark.parametrize("way", PART)
def test_a_value_that_is_not_sure_gives_no_link(way: str) -> None:
    record = of_parts(way)
    assert len(record.claims) == len(PARTIAL) * len(PART[way])
    assert guarded(consensus([TRUTH, record], KNOWN, WORDS)) - AGREED == set()


def test_all_of_them_together_give_no_conclusion() -> None:
    records = [TRUTH, *map(of_wholes, WHOLE), *map(of_parts, PART)]
    agreed = consensus(records, KNOWN, WORDS)
    inferred = reason(ONTOLOGY, [*KNOWN.triples, *agreed], WORDS)
    assert guarded(inferred) - conclusions_of_the_truth() - of_the_register() == set()


# nothing leaks where a store reasons over the union of all graphs


def _node(value: object) -> Node:
    if isinstance(value, NamedNode):
        return URIRef(value.value)
    if isinstance(value, BlankNode):
        return BNode(value.value)
    assert isinstance(value, Literal)
    return RdfLiteral(
        value.value, lang=value.language, datatype=None if value.language else value.datatype.value
    )


def closure(triples: Iterable[Triple], *, with_literals: bool) -> set[Triple]:
    """Return what OWL 2 RL makes of these triples, as far as it ties IRIs to each other."""
    graph = Graph()
    for triple in triples:
        if with_literals or not isinstance(triple.object, Literal):
            graph.add((_node(triple.subject), URIRef(triple.predicate.value), _node(triple.object)))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(
        graph
    )
    assert list(graph.objects(None, URIRef("http://www.daml.org/2002/03/agents/agent-ont#error"))) == []
    return {
        Triple(NamedNode(str(s)), NamedNode(str(p)), NamedNode(str(o)))
        for s, p, o in graph
        if isinstance(s, URIRef) and isinstance(p, URIRef) and isinstance(o, URIRef)
    }


def leaks(union: Iterable[Triple], allowed: Iterable[Triple], *, with_literals: bool = False) -> set[Triple]:
    """Return the guarded triples that all graphs together yield beyond those that are allowed."""
    told = set(union)
    among = situations(told)
    found = closure(told, with_literals=with_literals) - set(allowed)
    return {triple for triple in found if is_guarded(triple, among)}


@cache
def of_the_register() -> frozenset[Triple]:
    """Return what follows without any claim."""
    return frozenset(closure([*ONTOLOGY, *KNOWN.triples], with_literals=False))


@cache
def invented() -> tuple[tuple[ArticleRecord, ...], tuple[Triple, ...]]:
    """Return articles whose claims would give everything, with what is drawn from them."""
    records = (TRUTH, of_wholes("Denied"), of_wholes("argument of what is real"), of_parts("denied"))
    agreed = consensus(records, KNOWN, WORDS)
    return records, (*agreed, *reason(ONTOLOGY, [*KNOWN.triples, *agreed], WORDS))


def test_the_union_of_all_graphs_of_an_invented_world_yields_nothing_new() -> None:
    records, drawn = invented()
    said = [quad.triple for record in records for quad in record.quads]
    union = [*ONTOLOGY, *KNOWN.triples, *drawn, *said]
    assert leaks(union, {*drawn, *of_the_register()}, with_literals=True) == set()


def test_the_union_of_all_graphs_of_the_shipped_data_yields_nothing_new(graph: Store) -> None:
    def within(*wanted: NamedNode) -> list[Triple]:
        return [quad.triple for name in wanted for quad in graph.quads_for_pattern(None, None, None, name)]

    named = [name for name in graph.named_graphs() if isinstance(name, NamedNode)]
    articles = [name for name in named if names.is_article(name)]
    assert len(articles) >= 3
    assert sum(names.split_claim(name) is not None for name in named) > 100
    written = within(names.graph("ontology"), names.graph("register"))
    drawn = within(names.graph("consensus"), names.graph("inferred"))
    allowed = {*drawn, *within(*articles), *closure(written, with_literals=False)}
    assert leaks(within(*named), allowed) == set()


# where a leak is let in, it is found

FIRST, CHAIN = w3c("rdf", "first"), w3c("owl", "propertyChainAxiom")
SUBPROPERTY, INVERSE = w3c("rdfs", "subPropertyOf"), w3c("owl", "inverseOf")
AXIOMS = [
    t for t in ONTOLOGY if not str(t.predicate.value).startswith((names.VOCABULARY, names.PREFIXES["skos"]))
]


def leaks_with(*axioms: Triple, without: Sequence[Triple] = ()) -> set[Triple]:
    """Return what the claims of the invented world yield with other axioms."""
    records, drawn = invented()
    said = [triple for record in records for claim in record.claims for triple in claim.content]
    ontology = [triple for triple in AXIOMS if triple not in without]
    return leaks([*ontology, *axioms, *KNOWN.triples, *drawn, *said], {*drawn, *of_the_register()})


def cells_of(link: NamedNode, conclusion: NamedNode) -> list[Triple]:
    """Return where a link stands in the lists of the chains to a conclusion."""
    rest: dict[object, object] = {t.subject: t.object for t in ONTOLOGY if t.predicate == w3c("rdf", "rest")}
    cells: list[object] = [t.object for t in ONTOLOGY if t.predicate == CHAIN and t.subject == conclusion]
    for cell in cells:
        cells += [rest[cell]] if cell in rest else []
    return [t for t in ONTOLOGY if t.predicate == FIRST and t.object == link and t.subject in cells]


def test_an_ordinary_role_as_the_last_leg_of_a_chain_is_found() -> None:
    cells = cells_of(term("reached"), term("hasSupplied"))
    assert len(cells) == 1
    changed = [Triple(cell.subject, FIRST, term("recipient")) for cell in cells]
    assert {triple.predicate for triple in leaks_with(*changed, without=cells)} == {term("hasSupplied")}


def test_an_ordinary_role_under_a_link_is_found() -> None:
    found = {t.predicate for t in leaks_with(Triple(term("recipient"), SUBPROPERTY, term("reached")))}
    assert found == {term("reached"), term("hasSupplied")}


def test_whatever_link_is_let_in_is_found() -> None:
    """Every link under its role, against it or between parties at once: all that is guarded leaks."""
    axioms = [Triple(link.link_of, SUBPROPERTY, link.iri) for link in LINKS if link.link_of]
    axioms += [Triple(link.inverse_link_of, INVERSE, link.iri) for link in LINKS if link.inverse_link_of]
    inverse, office = term("partyIn"), term("hasOffice")
    axioms += [Triple(PARTY, INVERSE, inverse), *_chain(office, [term("hasTenure"), term("office")])]
    axioms += [
        Triple(role, SUBPROPERTY, PARTICIPANT)
        for role, known in WORDS.properties.items()
        if known.general_role
    ]
    axioms += _chain(OFFICE_LINK, [PARTICIPANT, office])
    for link in LINKS:
        if link.pair_of:
            axioms += _chain(link.iri, [inverse, PARTY])
    assert {triple.predicate for triple in leaks_with(*axioms)} >= GUARDED


def _chain(conclusion: NamedNode, legs: Sequence[NamedNode]) -> list[Triple]:
    cells = [BlankNode() for _ in legs]
    ends: list[BlankNode | NamedNode] = [*cells[1:], w3c("rdf", "nil")]
    return [
        Triple(conclusion, CHAIN, cells[0]),
        *(Triple(cell, FIRST, leg) for cell, leg in zip(cells, legs, strict=True)),
        *(Triple(cell, w3c("rdf", "rest"), end) for cell, end in zip(cells, ends, strict=True)),
    ]


def test_functional_properties_would_make_one_of_two() -> None:
    """So the vocabulary has none, and a property of one value is marked for the conflict finder alone."""
    kinds = {triple.object for triple in ONTOLOGY if triple.predicate == RDF_TYPE}
    assert not kinds & {w3c("owl", name) for name in ("FunctionalProperty", "InverseFunctionalProperty")}
    assert not {t.predicate for t in ONTOLOGY} & {
        w3c("owl", n) for n in ("hasKey", "sameAs", "maxCardinality")
    }
    assert len([known for known in WORDS.properties.values() if known.single]) > 20
