"""`touched`: what may differ after a change, and nothing else does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.judge.shapes import Checks, Index, Scope, compile_shapes, in_order
from realpolitik.judge.shapes.graph import Graph
from realpolitik.rdf.names import local, term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from support.checked import stored, triples

HIERARCHY = triples("rp:City rdfs:subClassOf rp:Place . rp:Thing rdfs:subClassOf rp:Any .")
SHAPES = triples("""
shapes:hasP a sh:PropertyShape ; sh:path rp:p ; sh:minCount 1 .
shapes:isPlace a sh:NodeShape ; sh:class rp:Place .
shapes:leadsToPlace a sh:PropertyShape ; sh:path ( rp:q [ sh:inversePath rp:p ] ) ; sh:node shapes:isPlace .
shapes:A a sh:PropertyShape ; sh:targetClass rp:Any ; sh:path rp:p ; sh:class rp:Place ; sh:maxCount 1 .
shapes:B a sh:NodeShape ; sh:targetSubjectsOf rp:q ; sh:or ( shapes:leadsToPlace shapes:hasP ) .
shapes:C a sh:PropertyShape ; sh:targetObjectsOf rp:q ; sh:path rp:q ; sh:disjoint rp:p ;
    sh:qualifiedValueShape shapes:leadsToPlace ; sh:qualifiedMinCount 1 .
shapes:D a sh:NodeShape ; sh:targetNode id:a, id:c ; sh:not shapes:leadsToPlace .
shapes:E a sh:PropertyShape ; sh:targetClass rp:City ; sh:path rp:q ; sh:node [ sh:closed true ;
    sh:ignoredProperties ( rp:p rdf:type ) ] .
shapes:F a sh:NodeShape ; sh:targetNode rp:key ; sh:sparql [ sh:select
     '''SELECT $this ?value WHERE { ?t $this ?value }
    GROUP BY $this ?value HAVING (COUNT(DISTINCT ?t) > 1)''' ] .
shapes:G a sh:NodeShape ; sh:targetClass rp:Place ; sh:sparql [ sh:select '''SELECT $this ?value WHERE
    { ?other <https://w3id.org/realpolitik/ontology#p> $this ;
        <https://w3id.org/realpolitik/ontology#q> ?value }''' ] .
shapes:H a sh:NodeShape ; sh:targetSubjectsOf rp:key ; sh:sparql [ sh:select '''SELECT $this ?value WHERE
    { $this ?any ?x . ?x ?other ?value FILTER (?any != ?other) }''' ] .
""")
TARGETED = {triple.subject for triple in SHAPES if "target" in triple.predicate.value}
RULES = [
    *SHAPES,
    *(Triple(shape, term("scope"), Literal("global")) for shape in TARGETED),
    *(Triple(shape, w3c("sh", "message"), Literal("Mend it.")) for shape in TARGETED),
]
CHECKS = compile_shapes(RULES, HIERARCHY, scope=Scope.GLOBAL)
NODES = [thing(name) for name in "abcd"]
VALUES: dict[NamedNode, list[NamedNode | Literal]] = {
    term("p"): [*NODES],
    term("q"): [*NODES],
    RDF_TYPE: [term("City"), term("Thing")],
    term("key"): [Literal("k"), Literal("l")],
}
ALL = [Triple(node, p, value) for node in NODES for p, values in VALUES.items() for value in values]
SETS = some.sets(some.sampled_from(ALL), max_size=12)


def holds(checks: Checks, before: Graph, after: Graph, changed: set[Triple]) -> set[NamedNode]:
    """Assert the law: only what is touched is found otherwise; return what is touched."""
    touched = checks.touched(after, changed)
    kept = (finding for finding in checks.findings(before) if finding.focus not in touched)
    assert in_order([*kept, *checks.findings(after, focus=touched)]) == checks.findings(after)
    return touched


@given(SETS, SETS)
@settings(max_examples=settings().max_examples * 4)
def test_only_what_is_touched_differs(before: set[Triple], changed: set[Triple]) -> None:
    after = before ^ changed
    touched = holds(CHECKS, Index(before), Index(after), changed)
    assert holds(CHECKS, stored(before), stored(after), changed) == touched


def test_every_rule_finds_something_in_the_sets() -> None:
    data = triples("""id:a a rp:Thing ; rp:p id:b, id:c ; rp:q id:b ; rp:key "k" .
        id:c a rp:City ; rp:q id:a ; rp:p id:b . id:b a rp:City ; rp:q id:b ; rp:p id:d .
        id:d rp:key "k" ; rp:q id:c .""")
    assert {local(finding.shape) for finding in CHECKS.findings(Index(data))} == set("ABCDEFGH")


@pytest.mark.parametrize(
    ("data", "changed", "touched"),
    [
        ("id:a a rp:Thing ; rp:p id:b .", "id:b a rp:City .", "a"),
        ("id:a a rp:Thing ; rp:p id:b .", "id:b a rp:Hill .", ""),
        ("id:a a rp:Thing ; rp:p id:b .", "id:a rp:r id:b .", ""),
        ("", "id:a a rp:Thing .", "a"),
        ("id:a rp:key 'k' .", "id:b rp:key 'k' .", "key b"),
    ],
)
def test_little_is_touched(data: str, changed: str, touched: str) -> None:
    """A class that nobody asks for and a property that nobody looks at matter to nobody."""
    simple = triples("""
shapes:A a sh:PropertyShape ; sh:targetClass rp:Any ; sh:path rp:p ; sh:class rp:Place ; sh:message "M." .
shapes:K a sh:PropertyShape ; sh:targetSubjectsOf rp:key ; sh:path rp:key ; sh:maxCount 1 ; sh:message "M." .
shapes:F a sh:NodeShape ; sh:targetNode rp:key ; sh:message "M." ; sh:sparql shapes:f .
shapes:f a sh:SPARQLConstraint ; sh:select '''SELECT $this ?value WHERE { ?t $this ?value }''' .""")
    checks = compile_shapes(simple, HIERARCHY, scope=Scope.GLOBAL)
    change = triples(changed)
    found = checks.touched(Index([*triples(data), *change]), change)
    assert {local(iri) for iri in found} == set(touched.split())
