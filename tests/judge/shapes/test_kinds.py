"""Every kind of target and constraint, on data that keeps and data that breaks it, in both engines.

Where pySHACL reads a constraint otherwise than the standard does, the case says so
with `!`; the compiled checks follow pySHACL.
"""

from collections import Counter

import pytest

from realpolitik.errors import FindingsError
from realpolitik.judge.finding import Severity
from realpolitik.judge.shapes import Index, Scope, compile_shapes
from realpolitik.judge.shapes.reference import validate
from realpolitik.rdf.names import local
from support.checked import both, triples

HIERARCHY = "rp:City rdfs:subClassOf rp:Place . rp:Port rdfs:subClassOf rp:City, rp:Port ."
CONDITIONS = """
shapes:isPlace a sh:NodeShape ; sh:class rp:Place . shapes:isText a sh:NodeShape ; sh:nodeKind sh:Literal .
shapes:isShort a sh:NodeShape ; sh:maxLength 3 .
shapes:hasName a sh:PropertyShape ; sh:path rp:name ; sh:minCount 1 .
shapes:isNamedPlace a sh:NodeShape ; sh:class rp:Place ; sh:property shapes:hasName .
shapes:isOff a sh:NodeShape ; sh:deactivated true ; sh:class rp:Nothing .
shapes:hasOwner a sh:PropertyShape ; sh:path [ sh:inversePath rp:owns ] ; sh:minCount 1 .
shapes:ownerHasName a sh:PropertyShape ; sh:path ( [ sh:inversePath rp:owns ] rp:name ) ; sh:hasValue "Ana" .
"""
RULE = """shapes:Thing-rule a sh:PropertyShape ; sh:targetClass rp:Thing ; sh:path rp:p ; rp:scope "global" ;
    sh:message "Mend it."@en ; {} ."""
NODE = """shapes:Thing-rule a sh:NodeShape ; sh:targetClass rp:Thing ; rp:scope "global" ;
    sh:message "Mend it."@en ; {} ."""
PLACES = "id:port a rp:Port ; rp:name 'Port' . id:hill a rp:Hill . id:city a rp:City, rp:Hill ."

VALUES = (
    ("minCount 2", "rp:p 1 . id:b a rp:Thing . id:c a rp:Thing ; rp:p 1, 2", 2),
    ("minCount 0", "rp:q 1", 0),
    ("maxCount 1", "rp:p 1, '1', 1.0 . id:b a rp:Thing . id:c a rp:Thing ; rp:p 1", 1),
    ("maxCount 0", "rp:p 1 . id:b a rp:Thing", 1),
    ("class rp:Place", "rp:p id:port, id:city, id:hill, id:unknown, 'port'", 3),
    ("class rp:Place, rp:Hill", "rp:p id:port, id:city, id:hill", 2),
    ("datatype xsd:string", "rp:p 'a', 'a'@en, 1, id:a", 3),
    ("datatype rdf:langString", "rp:p 'a', 'a'@en, 1", 2),
    ("datatype xsd:integer", "rp:p 5, '05'^^xsd:integer, 'x'^^xsd:integer, '5', 5.0, '5'^^xsd:int", 4),
    ("datatype xsd:integer ! 1_000 and blanks are whole numbers to Python",
     "rp:p '1_000'^^xsd:integer, ' 7 '^^xsd:integer", 0),
    ("datatype xsd:decimal", "rp:p 5.0, '.5'^^xsd:decimal, '5.'^^xsd:decimal, '-'^^xsd:decimal, 5", 2),
    ("datatype xsd:decimal ! an exponent and NaN are let through",
     "rp:p '1e5'^^xsd:decimal, 'NaN'^^xsd:decimal", 0),
    ("datatype xsd:boolean", "rp:p true, '1'^^xsd:boolean, 'yes'^^xsd:boolean", 1),
    ("datatype xsd:date", "rp:p '2024-02-29'^^xsd:date, '2023-02-29'^^xsd:date, '2024'^^xsd:date", 2),
    ("datatype xsd:dateTime", "rp:p '2024-02-29T10:00:00Z'^^xsd:dateTime, '2024-02-29'^^xsd:dateTime", 0),
    ("datatype xsd:double", "rp:p 1e0, 'INF'^^xsd:double, 'much'^^xsd:double", 1),
    ("datatype xsd:nonNegativeInteger", "rp:p '1'^^xsd:nonNegativeInteger, '-1'^^xsd:nonNegativeInteger", 1),
    ("datatype rp:Grade", "rp:p 'A'^^rp:Grade, 'A'", 1),
    ("nodeKind sh:IRI", "rp:p id:a, 'a'", 1),
    ("nodeKind sh:Literal", "rp:p id:a, 'a'", 1),
    ("nodeKind sh:BlankNode", "rp:p id:a, 'a', []", 2),
    ("nodeKind sh:BlankNodeOrIRI", "rp:p id:a, 'a', []", 1),
    ("nodeKind sh:BlankNodeOrLiteral", "rp:p id:a, 'a', []", 1),
    ("nodeKind sh:IRIOrLiteral", "rp:p id:a, 'a'", 0),
    ("in ( id:a 1 'a'@en [] )", "rp:p id:a, id:b, 1, '01'^^xsd:integer, 'a'@EN, 'a', 'a'@de", 4),
    ("in ()", "rp:p id:a", 1),
    ("hasValue id:a, 1", "rp:p id:a, 1 . id:b a rp:Thing ; rp:p 1 . id:c a rp:Thing", 2),
    ("pattern '^[a-z]+$'", "rp:p 'abc', 'Abc', 'abc'@en, 12, id:a", 3),
    ("pattern '^id|org/'", "rp:p id:a, <urn:id>, 'idea'", 1),
    ("pattern 'a', 'b'", "rp:p 'ab', 'a', 'b', 'c'", 3),
    ("pattern '^A$' ; sh:flags 'im'", "rp:p 'b\\na', 'ab'", 1),
    ("minLength 2", "rp:p 'a', 'aé', 10, id:a, ''", 2),
    ("minLength 0", "rp:p '', []", 0),
    ("maxLength 2", "rp:p 'ab', 'abc', 100, id:a", 3),
    ("languageIn ( 'en' 'pt-BR' )", "rp:p 'a'@en, 'a'@en-GB, 'a'@pt, 'a'@pt-br, 'a', 1", 3),
    ("languageIn ( 'zh-Hant' ) ! a range with two parts matches no longer tag", "rp:p 'a'@zh-hant-tw", 1),
    ("languageIn ( '*' )", "rp:p 'a'@en, 'a'", 1),
    ("uniqueLang true",
     "rp:p 'a'@en, 'b'@EN, 'c'@de, 'd', 'e' . id:b a rp:Thing ; rp:p 'a'@en, 'a'@en-gb", 1),
    ("uniqueLang false", "rp:p 'a'@en, 'b'@en", 0),
    ("equals rp:q",
     "rp:p 1, 2 ; rp:q 2, 3 . id:b a rp:Thing ; rp:p 1 ; rp:q 1 . id:c a rp:Thing ; rp:q 1", 3),
    ("disjoint rp:q", "rp:p 1, 2 ; rp:q 2, 3 . id:b a rp:Thing ; rp:p 1 ; rp:q 1.0", 1),
    ("disjoint rp:q, rp:r", "rp:p 1, 2 ; rp:q 2 ; rp:r 1", 2),
    ("lessThan rp:q", "rp:p 1, 5, '1' ; rp:q 5, 6.5 . id:b a rp:Thing ; rp:p 'a' ; rp:q 'a', 'b'", 3),
    ("lessThan rp:q", "rp:p '2024-01-01'^^xsd:date ; rp:q '2024-01-02'^^xsd:date, '2023-01-01'^^xsd:date", 1),
    ("lessThan rp:q ! IRIs and texts compare by their characters", "rp:p id:a ; rp:q id:b, 'z', 'a'", 1),
    ("lessThan rp:q ! the language of a text does not count", "rp:p 'a'@en ; rp:q 'b'@de, 'a'", 1),
    ("lessThan rp:q ! ill-typed literals compare by their characters", "rp:p 9 ; rp:q 'x'^^xsd:integer", 0),
    ("lessThan rp:q ! other datatypes compare by their IRIs",
     "rp:p true ; rp:q 1 . id:b a rp:Thing ; rp:p 1 ; rp:q true", 1),
    ("lessThanOrEquals rp:q", "rp:p 1, 5, 7 ; rp:q 5.0, '6'^^xsd:double . id:b a rp:Thing ; rp:p 1", 1),
    ("lessThanOrEquals rp:q", "rp:p 'b' ; rp:q 'b', 'a', 'c'@en", 1),
    ("minInclusive 2", "rp:p 1, 2, 2.0, '2'^^xsd:float, '2', 'x'^^xsd:integer, id:a, '0x3'^^xsd:integer", 5),
    ("minExclusive 2", "rp:p 1, 2, 2.5, 'NaN'^^xsd:double", 3),
    ("maxInclusive 2.5", "rp:p 2, 2.5, '2.50'^^xsd:decimal, 3, 25e-1", 1),
    ("maxExclusive 2", "rp:p 1, 2, 1.9", 1),
    ("minInclusive '2024-01-01'^^xsd:date ! other datatypes compare by their IRIs",
     "rp:p '2024-01-01'^^xsd:date, '2023-01-01'^^xsd:date, 2024", 1),
    ("minInclusive '2024-01-01T00:00:00Z'^^xsd:dateTime ! a time without a zone compares with none",
     "rp:p '2024-01-01T01:00:00+02:00'^^xsd:dateTime, '2025-01-01T00:00:00'^^xsd:dateTime", 2),
    ("minInclusive 'b'", "rp:p 'a', 'b', 'c', 'c'@en, 3", 2),
    ("minInclusive 1 ; sh:maxInclusive 3", "rp:p 0, 2, 4", 2),
    ("node shapes:isNamedPlace", "rp:p id:port, id:city, id:hill, 'port'", 3),
    ("node shapes:isPlace, shapes:isShort", "rp:p id:port, id:hill", 2),
    ("node shapes:isOff", "rp:p id:hill", 0),
    ("not shapes:isPlace", "rp:p id:port, id:hill, 'a'", 1),
    ("and ( shapes:isText shapes:isShort )", "rp:p 'abc', 'abcd', id:a", 2),
    ("or ( shapes:isText shapes:isPlace )", "rp:p 'abc', id:port, id:hill", 1),
    ("or ( shapes:isText shapes:isPlace ), ( shapes:isShort shapes:isPlace )",
     "rp:p 'abcd', id:port, 'a'", 1),
    ("or ( [ sh:datatype xsd:integer ] [ a sh:NodeShape ; sh:class rp:Hill ] )", "rp:p 1, id:hill, 'a'", 1),
    ("xone ( shapes:isText shapes:isShort shapes:isPlace )", "rp:p 'abc', 'abcd', id:port, id:x", 2),
    ("qualifiedValueShape shapes:isPlace ; sh:qualifiedMinCount 2",
     "rp:p id:port, id:hill . id:b a rp:Thing", 2),
    ("qualifiedValueShape shapes:isPlace ; sh:qualifiedMaxCount 1",
     "rp:p id:port, id:city . id:b a rp:Thing", 1),
    ("qualifiedValueShape shapes:isPlace ; sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 1",
     "rp:p id:hill . id:b a rp:Thing ; rp:p id:port, id:city . id:c a rp:Thing ; rp:p id:port", 2),
    ("node [ sh:property shapes:hasOwner ]", "rp:p id:boat, id:hill . id:ana rp:owns id:boat", 1),
    ("node [ sh:property shapes:ownerHasName ]",
     "rp:p id:boat, id:hill . id:ana rp:owns id:boat ; rp:name 'Ana' . id:bo rp:owns id:hill", 1),
    ("minCount 9 ; sh:deactivated true", "rp:q 1", 0),
    ("minCount 1 ; sh:name 'p'@en ; sh:description 'd' ; sh:order 1 ; rdfs:comment 'c'", "rp:q 1", 1),
    ("minCount 1 ; sh:severity sh:Info ; sh:message 'One more.'@de, 'A first.'@fr", "rp:q 1", 1),
)  # fmt: skip


@pytest.mark.parametrize(("constraint", "data", "count"), VALUES, ids=lambda case: str(case)[:40])
def test_property_shapes(constraint: str, data: str, count: int) -> None:
    written = constraint.partition(" !")[0]
    found = both(
        triples(f"{PLACES} {HIERARCHY} id:a a rp:Thing ; {data} ."),
        triples(CONDITIONS + RULE.format(f"sh:{written}")),
    )
    assert len(found) == count
    assert {local(finding.path) for finding in found if finding.path is not None} <= {"p"}


NODES = (
    ("class rp:Place", "a rp:Thing, rp:Port . id:b a rp:Thing", 1),
    ("nodeKind sh:Literal", "a rp:Thing", 1),
    ("pattern '/a$'", "a rp:Thing . id:b a rp:Thing", 1),
    ("hasValue id:a", "a rp:Thing . id:b a rp:Thing", 1),
    ("in ( id:a )", "a rp:Thing . id:b a rp:Thing", 1),
    ("equals rp:same", "a rp:Thing ; rp:same id:a . id:b a rp:Thing ; rp:same id:c", 2),
    ("disjoint rp:other", "a rp:Thing ; rp:other id:a, id:c . id:b a rp:Thing ; rp:other id:c", 1),
    ("or ( shapes:hasName shapes:hasOwner )",
     "a rp:Thing . id:b a rp:Thing ; rp:name 'b' . id:c rp:owns id:b", 1),
    ("not [ sh:not shapes:isPlace ]", "a rp:Thing . id:b a rp:Thing, rp:City", 1),
    ("closed true ; sh:ignoredProperties ( rdf:type ) ; sh:property shapes:Thing-name",
     "a rp:Thing ; rp:name 'a' ; rp:age 1, 2 . id:b a rp:Thing ; rp:owns id:a . id:c rp:age 1", 3),
    ("closed true", "a rp:Thing, rdfs:Resource", 1),
    ("closed false", "a rp:Thing ; rp:age 1", 0),
)  # fmt: skip


@pytest.mark.parametrize(("constraint", "data", "count"), NODES, ids=lambda case: str(case)[:40])
def test_node_shapes(constraint: str, data: str, count: int) -> None:
    name = 'shapes:Thing-name a sh:PropertyShape ; sh:path rp:name ; sh:maxCount 1 ; sh:message "One."@en .'
    found = both(
        triples(f"{PLACES} {HIERARCHY} id:a {data} ."),
        triples(CONDITIONS + name + NODE.format(f"sh:{constraint}")),
    )
    assert len(found) == count


TARGETS = (
    ("sh:targetClass rp:Place", {"port", "city"}),
    ("sh:targetClass rp:Hill, rp:Port", {"port", "city", "hill"}),
    ("sh:targetNode id:hill, id:nowhere", {"hill", "nowhere"}),
    ("sh:targetSubjectsOf rp:name, rp:beside", {"port", "hill"}),
    ("sh:targetObjectsOf rp:beside", {"city", "quay"}),
    (
        "sh:targetObjectsOf rp:beside ; sh:targetNode id:hill ; sh:targetClass rp:Port",
        {"city", "quay", "hill", "port"},
    ),
)


@pytest.mark.parametrize(("target", "expected"), TARGETS)
def test_targets(target: str, expected: set[str]) -> None:
    rule = RULE.replace("sh:targetClass rp:Thing", target).format("sh:minCount 1")
    data = triples(f"{PLACES} {HIERARCHY} id:hill rp:beside id:city, id:quay .")
    assert {local(finding.focus) for finding in both(data, triples(rule))} == expected


def test_rules_of_a_group_have_its_targets_their_own_and_their_weight() -> None:
    shapes = triples("""
shapes:Thing a sh:NodeShape ; sh:targetClass rp:Thing ; sh:property shapes:Thing-p, shapes:Thing-q .
shapes:Thing-p a sh:PropertyShape ; sh:path rp:p ; sh:minCount 1 ; sh:message "P." ;
    sh:severity sh:Warning ; rp:scope "local" .
shapes:Thing-q a sh:PropertyShape ; sh:path rp:q ; sh:maxCount 1 ; sh:message "Q." ;
    sh:targetSubjectsOf rp:q ; rp:scope "local" ; sh:property shapes:Q-r .
shapes:Q-r a sh:PropertyShape ; sh:path rp:r ; sh:minCount 1 ; sh:message "R." ;
    sh:severity sh:Info ; rp:scope "local" .
""")
    data = triples("id:a a rp:Thing ; rp:q id:b . id:c rp:q id:d, id:e . id:d rp:r 1 .")
    found = both(data, shapes, Scope.LOCAL)
    assert Counter((local(each.shape), local(each.focus), each.severity) for each in found) == {
        ("Thing-p", "a", Severity.WARNING): 1,
        ("Thing-q", "c", Severity.VIOLATION): 1,
        ("Q-r", "b", Severity.INFO): 1,
        ("Q-r", "e", Severity.INFO): 1,
    }


NAMELESS = (
    ("minCount 2", "[] a rp:Thing ; rp:p 1 .", "has no name"),
    ("nodeKind sh:IRI", "id:a a rp:Thing ; rp:p [] .", "has no name"),
)


@pytest.mark.parametrize(("constraint", "data", "message"), NAMELESS)
def test_a_finding_about_a_nameless_node_is_an_error_in_both(
    constraint: str, data: str, message: str
) -> None:
    shapes = triples(RULE.format(f"sh:{constraint}"))
    with pytest.raises(FindingsError, match=message):
        validate(triples(data), shapes, scope=Scope.GLOBAL)
    with pytest.raises(FindingsError, match=message):
        compile_shapes(shapes, (), scope=Scope.GLOBAL).findings(Index(triples(data)))


def test_a_finding_about_a_literal_is_an_error_in_both() -> None:
    shapes = triples(
        RULE.replace("sh:targetClass rp:Thing", "sh:targetObjectsOf rp:p").format("sh:minCount 1")
    )
    with pytest.raises(FindingsError, match="which is no IRI"):
        validate(triples("id:a rp:p 1 ."), shapes, scope=Scope.GLOBAL)
    with pytest.raises(FindingsError, match="which is no IRI"):
        compile_shapes(shapes, (), scope=Scope.GLOBAL).findings(Index(triples("id:a rp:p 1 .")))


CRASHES = (
    ("lessThanOrEquals rp:q", 'rp:p "many"^^xsd:decimal ; rp:q 9.0'),
    ("lessThanOrEquals rp:q", 'rp:p "b"^^rp:Grade ; rp:q "a"^^rp:Grade'),
)  # fmt: skip


@pytest.mark.parametrize(("constraint", "data"), CRASHES)
def test_what_cannot_be_compared_is_found_where_pyshacl_stops(constraint: str, data: str) -> None:
    """The standard has a result for two values that cannot be compared."""
    shapes, facts = triples(RULE.format(f"sh:{constraint}")), triples(f"id:a a rp:Thing ; {data} .")
    [found] = compile_shapes(shapes, (), scope=Scope.GLOBAL).findings(Index(facts))
    assert local(found.focus) == "a"
    with pytest.raises(FindingsError, match="engine failed"):
        validate(facts, shapes, scope=Scope.GLOBAL)
