"""Claims that would give every link and every conclusion if claims leaked, and what tells whether they do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

import owlrl
from pyoxigraph import BlankNode, Literal, NamedNode, Triple
from rdflib import BNode, Graph, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.term import Node

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.p1.realization import CLAIMABLE, REAL
from realpolitik.conclude.reason import reason
from realpolitik.rdf import names
from realpolitik.rdf.names import local, short, term
from realpolitik.rdf.terms import RDF_TYPE
from support.roles import (
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
from support.world import ONTOLOGY, WORDS, Says, article

GUARDED = frozenset({link.iri for link in LINKS} | CONCLUSIONS | {OFFICE_LINK})
"""The properties that no claim may bring about."""
BACKSTAGE = frozenset(
    term(name)
    for name in (
        "basis",
        "concerns",
        "copyOf",
        "fusedInto",
        "inArticle",
        "onProperty",
        "ownRealization",
        "possiblySame",
        "prefers",
        "raisedBy",
        "resolvedBy",
        "segment",
        "side",
        "strongestStatus",
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


def _narrower(scene: Scene) -> list[Says]:
    case = f"id:case-of-{scene.name} a {short(scene.cls)} ; rp:narrows id:{scene.name}"
    return [Says(scene.exists("Planned")), Says(f"{case} ; rp:realization rp:Occurred .", by="cy")]


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
    "reported by two officials of one state": lambda scene: [
        Says(scene.exists(), by=who) for who in ("aland-officials", "aland-envoys")
    ],
    "reported and relayed": lambda scene: [
        Says(scene.exists(), by="cy", through="dee"),
        Says(scene.exists(), by="dee"),
    ],
    "argument of what is real": _argument,
    "planned beside a narrower one that one reports": _narrower,
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


@cache
def conclusions_of_the_truth() -> frozenset[Triple]:
    return frozenset(reason(ONTOLOGY, [*KNOWN.triples, *sorted(AGREED, key=str)], WORDS))


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
