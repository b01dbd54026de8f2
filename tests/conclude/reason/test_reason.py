"""What follows by OWL 2 RL from types, links and register relations, and what is left out."""

from __future__ import annotations

from functools import cache

import owlrl
import pytest
from pyoxigraph import NamedNode, Triple
from rdflib import OWL, Graph, URIRef

from realpolitik.conclude.reason import reason
from realpolitik.errors import FindingsError
from realpolitik.rdf import names
from realpolitik.rdf.names import local, short, term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from support.roles import CHAINS
from support.world import CAST, ONTOLOGY, PREFIXES, WORDS, Says, article, entries, triples, world

SUBPROPERTY = w3c("rdfs", "subPropertyOf")


def of_kind(kind: str) -> list[NamedNode]:
    found = [t.subject for t in ONTOLOGY if t.predicate == RDF_TYPE and t.object == w3c("owl", kind)]
    return sorted((iri for iri in found if isinstance(iri, NamedNode)), key=str)


SYMMETRIC, TRANSITIVE = of_kind("SymmetricProperty"), of_kind("TransitiveProperty")
NARROWER = [
    (t.subject, t.object)
    for t in ONTOLOGY
    if t.predicate == SUBPROPERTY and isinstance(t.object, NamedNode) and names.is_own_term(t.object)
]
REAL = "id:anchor rp:realization rp:Occurred . id:anchor a rp:Event ."


def follows(text: str) -> set[Triple]:
    """Return what follows from a Turtle text."""
    return set(reason(ONTOLOGY, triples(text), WORDS))


def node(*parts: object) -> str:
    return "-".join(local(p) if isinstance(p, NamedNode) else str(p) for p in parts).lower()


@cache
def everything() -> frozenset[Triple]:
    """Return what follows from one example of every chain and of every kind of property."""
    lines = [REAL]
    for number, (_, legs) in enumerate(CHAINS):
        names_of = [node("chain", number, step) for step in range(len(legs) + 1)]
        lines += [
            f"id:{a} {short(leg)} id:{b} ." for a, leg, b in zip(names_of, legs, names_of[1:], strict=False)
        ]
        lines.append(f"id:anchor rp:involvesOffice id:{names_of[0]} .")
    for known in SYMMETRIC:
        lines.append(f"id:{node(known, 'a')} {short(known)} id:{node(known, 'b')} .")
    for known in TRANSITIVE:
        a, b, c = (node(known, letter) for letter in "abc")
        lines.append(
            f"id:{a} {short(known)} id:{b} . id:{b} {short(known)} id:{c} . id:anchor rp:realPlace id:{a} ."
        )
    for narrow, _ in NARROWER:
        assert isinstance(narrow, NamedNode)
        a, b = (node(narrow, "narrow", letter) for letter in "ab")
        lines.append(f"id:{a} {short(narrow)} id:{b} . id:anchor rp:realPlace id:{a} .")
    kept = [
        triple for triple in ONTOLOGY if triple.predicate not in (w3c("rdfs", "domain"), w3c("rdfs", "range"))
    ]
    return frozenset(reason(kept, triples("\n".join(lines)), WORDS))


@pytest.mark.parametrize(
    "number", range(len(CHAINS)), ids=[node(known) + str(n) for n, (known, _) in enumerate(CHAINS)]
)
def test_a_chain_concludes_from_its_first_node_to_its_last(number: int) -> None:
    known, legs = CHAINS[number]
    assert isinstance(known, NamedNode)
    ends = thing(node("chain", number, 0)), thing(node("chain", number, len(legs)))
    assert Triple(ends[0], known, ends[1]) in everything()
    assert Triple(ends[1], known, ends[0]) not in everything()


@pytest.mark.parametrize("known", SYMMETRIC, ids=local)
def test_a_symmetric_link_holds_both_ways(known: NamedNode) -> None:
    assert Triple(thing(node(known, "b")), known, thing(node(known, "a"))) in everything()


@pytest.mark.parametrize("known", TRANSITIVE, ids=local)
def test_a_transitive_relation_holds_from_end_to_end(known: NamedNode) -> None:
    if WORDS.properties[known].layer == "inferred":
        text = "id:anchor rp:involvesState id:a . id:a rp:isSucceededBy id:b . id:b rp:isContinuedBy id:c ."
        assert Triple(thing("a"), known, thing("c")) in follows(f"{REAL} {text}")
    else:
        assert Triple(thing(node(known, "a")), known, thing(node(known, "c"))) in everything()


@pytest.mark.parametrize(
    ("narrow", "wide"), NARROWER, ids=[local(n) for n, _ in NARROWER if isinstance(n, NamedNode)]
)
def test_what_has_a_narrower_property_has_the_wider_one(narrow: NamedNode, wide: NamedNode) -> None:
    if WORDS.properties[narrow].layer == "inferred":
        chains = [number for number, (known, _) in enumerate(CHAINS) if known == narrow]
        ends = [(node("chain", n, 0), node("chain", n, len(CHAINS[n][1]))) for n in chains]
    else:
        ends = [(node(narrow, "narrow", "a"), node(narrow, "narrow", "b"))]
    assert ends
    for one, other in ends:
        assert Triple(thing(one), wide, thing(other)) in everything()


def test_what_is_of_a_class_is_of_all_wider_ones() -> None:
    found = follows("id:summit rp:realization rp:Occurred . id:summit a rp:Summit .")
    expected = {cls for cls in WORDS.ancestors[term("Summit")] if cls != term("Summit")}
    assert {t.object for t in found if t.subject == thing("summit") and t.predicate == RDF_TYPE} == expected


# what stays out


SMALL = f"""{REAL} id:deal rp:realization rp:Occurred . id:deal a rp:ArmsTransfer .
id:aland rp:supplierIn id:deal . id:deal rp:realRecipient id:borland .
id:aland a rp:State . id:borland a rp:State ; rdfs:label "Borland"@en .
id:aland rp:rivalOf id:aland . id:deal rp:realRecipient id:aland ; rp:supplier id:aland ; rp:amount "5 tug" .
"""


def test_nothing_is_told_twice_of_itself_or_of_the_language() -> None:
    found, known = reason(ONTOLOGY, triples(SMALL), WORDS), set(triples(SMALL))
    assert list(found) == sorted(set(found), key=str)
    assert not known & set(found)
    assert Triple(thing("aland"), term("hasSupplied"), thing("borland")) in found
    for triple in found:
        assert isinstance(triple.subject, NamedNode)
        assert isinstance(triple.object, NamedNode)
        assert triple.subject != triple.object
        assert names.is_thing(triple.subject)
        assert triple.predicate == RDF_TYPE or triple.predicate in WORDS.properties
        assert triple.predicate != RDF_TYPE or triple.object in WORDS.ancestors


def test_the_conclusions_of_the_conclusions_are_known() -> None:
    found = reason(ONTOLOGY, triples(SMALL), WORDS)
    assert reason(ONTOLOGY, [*triples(SMALL), *found], WORDS) == ()


def test_what_claims_say_and_what_is_written_in_letters_never_enters() -> None:
    """The roles of claims have domains and ranges that would give types; nothing comes of them here."""
    text = (
        "id:deal rp:realization rp:Occurred ; rp:supplier id:x ; rp:recipient id:y ; "
        'rp:place id:harbour ; rdfs:label "a deal"@en ; rp:earliest "2031-01-01" .'
    )
    assert follows(text) == set()


def test_what_the_consensus_does_not_reach_is_left_alone() -> None:
    parts = "id:quay rp:isPartOf id:harbour . id:harbour rp:isPartOf id:coast ."
    conclusion = Triple(thing("quay"), term("isPartOf"), thing("coast"))
    assert follows(f"{parts} id:quay a rp:Facility .") == set()
    assert conclusion not in follows(f"{parts} {REAL} id:anchor rp:realPlace id:coast .")
    for link in ("realPlace", "place"):
        assert conclusion in follows(f"{parts} {REAL} id:anchor rp:{link} id:quay .")


def test_a_possible_breach_is_no_breach() -> None:
    force = "id:embargo rp:realRegime id:regime ."
    found = follows(f"{force} id:deal rp:realization rp:Sought ; rp:wouldFallUnder id:embargo .")
    said = {triple.predicate for triple in found} | {triple.object for triple in found}
    assert not said & {term(n) for n in ("realNorm", "breachesRegime", "isImplicatedInBreachOf", "Violation")}


# what cannot be


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("id:x a rp:State, rp:City ; rp:participantIn id:anchor .", ("Agent", "Place", "id/x")),
        (
            "id:x a rp:Person, rp:Government ; rp:participantIn id:anchor .",
            ("Person", "PoliticalEntity", "id/x"),
        ),
        ("id:aland rp:alliedWith id:harbour . id:harbour a rp:Facility .", ("Agent", "Place", "id/harbour")),
        ("id:anchor a rp:Alliance .", ("Event", "StateOfAffairs", "id/anchor")),
    ],
)
def test_classes_that_exclude_each_other_are_told_by_name(text: str, mentioned: tuple[str, ...]) -> None:
    with pytest.raises(FindingsError, match="the graph is inconsistent") as caught:
        follows(f"{REAL} {text}")
    assert all(name in str(caught.value) for name in mentioned)


def test_two_places_of_one_event_stay_two() -> None:
    """With a functional property, sources that disagree would make one place of two."""
    text = "id:summit rp:realPlace id:harbour, id:hill-town ; rp:place id:harbour, id:hill-town ."
    told = triples(f"{text} id:summit rp:realization rp:Occurred .")
    functional = [Triple(term(n), RDF_TYPE, w3c("owl", "FunctionalProperty")) for n in ("place", "realPlace")]
    assert same(functional, told)
    assert not same([], told)
    for ontology in (ONTOLOGY, [*ONTOLOGY, *functional]):
        found = reason(ontology, told, WORDS)
        assert w3c("owl", "sameAs") not in {triple.predicate for triple in found}


def same(axioms: list[Triple], told: tuple[Triple, ...]) -> bool:
    """Tell whether a plain reasoner takes the harbour for the town by these axioms, or the shipped."""
    graph = Graph()
    ontology = [] if axioms else [triple for triple in ONTOLOGY if isinstance(triple.object, NamedNode)]
    for triple in (*axioms, *ontology, *told):
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode):
            graph.add(
                (URIRef(triple.subject.value), URIRef(triple.predicate.value), URIRef(triple.object.value))
            )
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(
        graph
    )
    return (URIRef(thing("harbour").value), OWL.sameAs, URIRef(thing("hill-town").value)) in graph


# from articles


def test_from_articles_to_conclusions() -> None:
    tenure = "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland"
    summit = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:place id:quay"
    said = [Says(f"{tenure} ; rp:realization rp:Ongoing ."), Says(f"{summit} ; rp:realization rp:Occurred .")]
    found = world(article("herald", *said)).known()
    ana, talks = thing("ana"), thing("summit")
    assert found.iris(ana, term("leaderOf")) == found.iris(ana, term("officialOf")) == (thing("aland"),)
    assert found.iris(ana, term("hasHeldOffice")) == (thing("president-of-aland"),)
    assert found.iris(talks, term("involvesState")) == (thing("aland"),)
    assert found.iris(talks, term("tookPlaceOnTerritoryOf")) == (thing("aland"),)
    assert len(found.iris(talks, term("tookPlaceWithin"))) == 3
    assert found.iris(thing("bo"), term("hasMetWith")) == (ana,)


def test_the_prefixes_of_these_worlds_are_those_of_the_project() -> None:
    assert PREFIXES.count("@prefix") == len(names.PREFIXES)
    assert entries(CAST).classes
