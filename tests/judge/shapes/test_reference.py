"""`reference`, `scope` and `report`: which shapes take part, what a finding says, whatever the order."""

import random
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from realpolitik.errors import FindingsError
from realpolitik.judge.finding import Finding, Severity, conforms
from realpolitik.judge.shapes.reference import validate
from realpolitik.judge.shapes.report import report
from realpolitik.judge.shapes.scope import Scope, active_shapes, targeted
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term, thing, w3c

PREFIXES = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in names.PREFIXES.items())


def triples(text: str) -> list[Triple]:
    return [quad.triple for quad in parse(f"{PREFIXES}{text}", format=RdfFormat.TURTLE)]


SHAPES = triples("""
shapes:Visit a sh:NodeShape ; sh:targetClass rp:Visit ; sh:property shapes:Visit-time, shapes:Visit-visitor .
shapes:Visit-visitor a sh:PropertyShape ; sh:path rp:actor ; sh:minCount 1 ; sh:severity sh:Warning ;
    sh:message "Name who travels."@en ; rp:scope "local" .
shapes:Visit-time a sh:PropertyShape ; sh:path rp:time ; sh:pattern "^[0-9]{4}$" ; sh:severity sh:Violation ;
    sh:message "Give the year."@en ; rp:scope "global" .
shapes:Place a sh:NodeShape ; sh:targetClass rp:Place ; sh:property shapes:Place-isPartOf .
shapes:Place-isPartOf a sh:PropertyShape ; sh:path rp:isPartOf ; sh:class rp:Place ;
    sh:severity sh:Violation ; sh:message "Declare the larger place."@en ; rp:scope "global" .
""")
DATA = triples("""
rp:City rdfs:subClassOf rp:Place .
id:trip a rp:Visit ; rp:time "in 2031", "2031" .
id:port a rp:City ; rp:isPartOf id:coast .
""")
NUMBERS = triples("""
shapes:Amount-least a sh:PropertyShape ; sh:targetSubjectsOf rp:least ; sh:path rp:least ; rp:scope "global" ;
    sh:lessThanOrEquals rp:most .
""")


def shape(name: str) -> NamedNode:
    return NamedNode(names.SHAPES + name)


def test_a_finding_says_where_what_and_how_bad() -> None:
    [place, time] = validate(DATA, SHAPES, scope=Scope.GLOBAL)
    assert place.value == str(thing("coast")), "a class is found through the hierarchy in the data"
    assert time == Finding(
        focus=thing("trip"),
        shape=shape("Visit-time"),
        severity=Severity.VIOLATION,
        path=term("time"),
        value='"in 2031"',
        message="Give the year.",
        component=w3c("sh", "PatternConstraintComponent"),
    )


def test_rules_get_the_targets_of_their_node_shape_unless_it_serves_another() -> None:
    moved = targeted(SHAPES)
    assert not [triple for triple in moved if triple.predicate == w3c("sh", "property")]
    assert Triple(shape("Visit-visitor"), w3c("sh", "targetClass"), term("Visit")) in moved
    serving = [*SHAPES, Triple(shape("Tour"), w3c("sh", "node"), shape("Visit"))]
    kept = {triple.subject for triple in targeted(serving) if triple.predicate == w3c("sh", "property")}
    assert kept == {shape("Visit")}


def test_only_shapes_of_the_scope_take_part() -> None:
    [found] = validate(DATA, SHAPES, scope=Scope.LOCAL)
    assert (found.shape, found.severity, found.value) == (shape("Visit-visitor"), Severity.WARNING, "")
    kept = {triple.subject for triple in active_shapes(SHAPES, scope=Scope.LOCAL)}
    assert kept == {shape("Visit"), shape("Visit-visitor")}, "a group without rules is left out"
    assert validate(DATA, [], scope=Scope.LOCAL) == ()


def test_warnings_do_not_keep_data_from_conforming() -> None:
    assert conforms(validate(DATA, SHAPES, scope=Scope.LOCAL))
    assert not conforms(validate(DATA, SHAPES, scope=Scope.GLOBAL))


def test_violations_come_first() -> None:
    local, everywhere = Literal("local"), Literal("global")
    shapes = [Triple(s, p, everywhere if o == local else o) for s, p, o in SHAPES]
    severities = [finding.severity for finding in validate(DATA, shapes, scope=Scope.GLOBAL)]
    assert severities == [Severity.VIOLATION, Severity.VIOLATION, Severity.WARNING]


def test_order_changes_nothing() -> None:
    found = validate(DATA, SHAPES, scope=Scope.GLOBAL)
    for seed in range(3):
        data, shapes = (random.Random(seed).sample(items, len(items)) for items in (DATA, SHAPES))  # noqa: S311
        again = validate(data, shapes, scope=Scope.GLOBAL)
        assert again == found
        assert report(reversed(again)) == report(found)


def test_report_is_canonical_and_complete(tmp_path: Path) -> None:
    found = validate(DATA, SHAPES, scope=Scope.GLOBAL)
    path = tmp_path / "report.ttl"
    path.write_text(turtle.write(report(found)), encoding="utf-8")
    written = turtle.read(path)
    assert turtle.write(written) == path.read_text(encoding="utf-8")
    said = {(quad.predicate, quad.object) for quad in written}
    assert {quad.predicate for quad in written if quad.object == Literal("in 2031")} == {w3c("sh", "value")}
    assert (w3c("sh", "value"), thing("coast")) in said
    assert (w3c("sh", "conforms"), Literal("false", datatype=w3c("xsd", "boolean"))) in said
    assert sum(quad.predicate == w3c("sh", "result") for quad in written) == len(found)


def test_report_on_nothing_conforms() -> None:
    good = Literal("true", datatype=w3c("xsd", "boolean"))
    assert {quad.object for quad in report([])} == {good, w3c("sh", "ValidationReport")}


def test_engine_failure_names_the_literal() -> None:
    data = triples('id:stock rp:least "many"^^xsd:decimal ; rp:most "9"^^xsd:decimal .')
    with pytest.raises(FindingsError, match=r'failed: TypeError.*"many"\^\^<.*decimal>'):
        validate(data, NUMBERS, scope=Scope.GLOBAL)


def test_malformed_shape_is_told() -> None:
    shapes = triples('shapes:Visit-time a sh:PropertyShape ; rp:scope "local" .')
    with pytest.raises(FindingsError, match="must include one `sh:path`"):
        validate(DATA, shapes, scope=Scope.LOCAL)


def test_literals_keep_their_form() -> None:
    data = triples('id:stock rp:least "0200"^^xsd:integer ; rp:most 10 .')
    [found] = validate(data, NUMBERS, scope=Scope.GLOBAL)
    assert found.value == f'"0200"^^{w3c("xsd", "integer")}'
