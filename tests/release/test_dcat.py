"""The description of a release keeps to DCAT-AP: by shapes of our own, and by its shapes where given."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib import namespace

MANDATORY = """
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix : <urn:x-test:> .
:title sh:path dct:title ; sh:minCount 1 ; sh:nodeKind sh:Literal .
:description sh:path dct:description ; sh:minCount 1 ; sh:nodeKind sh:Literal .
:publisher sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI .
:dataset sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset .
:distribution sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution .
:accessURL sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI .
:Catalogue a sh:NodeShape ; sh:targetClass dcat:Catalog ;
    sh:property :title, :description, :publisher, :dataset .
:Dataset a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:property :title, :description, :distribution .
:Distribution a sh:NodeShape ; sh:targetClass dcat:Distribution ; sh:property :accessURL .
"""
"""What DCAT-AP 3.0.1 makes mandatory, as far as the description uses it; every dataset here has its files."""

LACKING = (namespace.DCTERMS.title, namespace.DCAT.accessURL)


def results(
    described: rdflib.Graph, shapes: rdflib.Graph, severity: rdflib.URIRef
) -> Iterable[tuple[str, str]]:
    """Return focus and path of each result, sorted."""
    _, report, _ = pyshacl.validate(described, shacl_graph=shapes)
    assert isinstance(report, rdflib.Graph)
    return sorted(
        (
            str(report.value(result, namespace.SH.focusNode)),
            str(report.value(result, namespace.SH.resultPath)),
        )
        for result in report.subjects(namespace.SH.resultSeverity, severity)
    )


def without(described: rdflib.Graph, *predicates: rdflib.URIRef) -> rdflib.Graph:
    left = rdflib.Graph()
    for triple in described:
        if triple[1] not in predicates:
            left.add(triple)
    return left


def of_dcat_ap(conformance: Path, name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(conformance / "dcat-ap" / name)


def test_what_is_mandatory_is_there(described: rdflib.Graph) -> None:
    shapes = rdflib.Graph().parse(data=MANDATORY, format="turtle")
    assert results(described, shapes, namespace.SH.Violation) == []
    missing = results(without(described, *LACKING), shapes, namespace.SH.Violation)
    assert {path for _, path in missing} == set(map(str, LACKING))


@pytest.mark.parametrize("name", ["shapes.ttl", "range.ttl"])
def test_dcat_ap_finds_no_violation(described: rdflib.Graph, conformance: Path, name: str) -> None:
    assert results(described, of_dcat_ap(conformance, name), namespace.SH.Violation) == []


def test_dcat_ap_finds_what_is_broken(described: rdflib.Graph, conformance: Path) -> None:
    shapes = of_dcat_ap(conformance, "shapes.ttl")
    missing = results(without(described, *LACKING), shapes, namespace.SH.Violation)
    assert {path for _, path in missing} == set(map(str, LACKING))


def test_recommendations_not_followed_are_known(described: rdflib.Graph, conformance: Path) -> None:
    """Nobody is to be written to yet, and the data are bound to no place and no period."""
    shapes = of_dcat_ap(conformance, "shapes_recommended.ttl")
    paths = {path for _, path in results(described, shapes, namespace.SH.Warning)}
    assert {re.split("[#/]", path)[-1] for path in paths} == {
        "availability", "contactPoint", "homepage", "modified",
        "spatial", "temporal", "themeTaxonomy", "type",
    }  # fmt: skip
