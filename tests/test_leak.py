"""Nothing that is only claimed becomes a fact, not even where a store reasons over the union of all graphs.

For every link and every conclusion the worlds here hold claims that would give it if
claims leaked. They are made from the vocabulary by `consensus.roles`; where a leak is
let in by hand, the same tests find it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

import owlrl
import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Triple
from rdflib import BNode, Graph, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.term import Node

from consensus.roles import (
    CHAINS,
    CONCLUSIONS,
    LINKS,
    OFFICE_LINK,
    PARTIAL,
    SITUATION,
    Scene,
    registered,
    scenes,
    truths,
)
from consensus.world import ONTOLOGY, WORDS, Says, article
from realpolitik import names
from realpolitik.consensus import consensus
from realpolitik.consensus.realization import CLAIMABLE, REAL
from realpolitik.model import ArticleRecord
from realpolitik.names import local, term
from realpolitik.reason import reason
from realpolitik.turtle import RDF_TYPE

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


@pytest.mark.parametrize("way", PART)
def test_a_value_that_is_not_sure_gives_no_link(way: str) -> None:
    record = of_parts(way)
    assert len(record.claims) == len(PARTIAL) * len(PART[way])
    assert guarded(consensus([TRUTH, record], KNOWN, WORDS)) - AGREED == set()


def test_all_of_them_together_give_no_conclusion() -> None:
    records = [TRUTH, *map(of_wholes, WHOLE), *map(of_parts, PART)]
    agreed = consensus(records, KNOWN, WORDS)
    inferred = reason(ONTOLOGY, [*KNOWN.triples, *agreed], WORDS)
    assert guarded(inferred) - conclusions_of_the_truth() == set()


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


def leaks(
    ontology: Sequence[Triple],
    register: Sequence[Triple],
    records: Sequence[ArticleRecord],
    drawn: Iterable[Triple],
    *,
    with_literals: bool = True,
) -> set[Triple]:
    """Return what the union of all graphs yields that neither consensus nor register gives."""
    said = [quad.triple for record in records for quad in record.quads]
    union = {*ontology, *register, *drawn, *said}
    allowed = {*drawn, *closure([*ontology, *register], with_literals=False)}
    among = situations(union)
    return {t for t in closure(union, with_literals=with_literals) - allowed if is_guarded(t, among)}


UNION = ("Denied", "asserted as Threatened", "argument of what is real")


@cache
def invented() -> tuple[tuple[ArticleRecord, ...], tuple[Triple, ...]]:
    """Return articles whose claims would give everything, with the consensus and what is inferred from it."""
    records = (TRUTH, *map(of_wholes, UNION), of_parts("denied"))
    agreed = consensus(records, KNOWN, WORDS)
    return records, (*agreed, *reason(ONTOLOGY, [*KNOWN.triples, *agreed], WORDS))


def leaks_with(ontology: Sequence[Triple]) -> set[Triple]:
    records, drawn = invented()
    return leaks(ontology, KNOWN.triples, records, drawn, with_literals=False)
