"""The description of a release: every number counted again by SPARQL, every file with its digest."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Store, Triple, parse
from rdflib import namespace

import realpolitik
from realpolitik.rdf import names, terms, turtle
from realpolitik.release import describe
from realpolitik.release.describe import File
from realpolitik.sources.workspace import shipped

pytestmark = pytest.mark.long

VERSION = rdflib.URIRef(names.PREFIXES["dcat"] + "version")
"""New in DCAT 3; rdflib knows the terms of DCAT 2."""

NAMED = ("consensus", "inferred", "ontology", "register")
WHERE = {
    "dataset": "{ SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } }",
    "dataset#view": "{ ?s ?p ?o }",
    "dataset#articles": "{ SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?g a rp:Article . ?s ?p ?o } } }",
    "dataset#claims": "{ SELECT DISTINCT ?s ?p ?o { ?g a rp:Claim . GRAPH ?g { ?s ?p ?o } } }",
    **{f"dataset#{name}": f"{{ GRAPH graph:{name} {{ ?s ?p ?o }} }}" for name in NAMED},
}
"""How a query sees each part of a release."""

NUMBERS = {
    "triples": "(COUNT(*) AS ?n) { PART }",
    "entities": "(COUNT(DISTINCT ?s) AS ?n) { PART FILTER(STRSTARTS(STR(?s), STR(id:))) }",
    "distinctSubjects": "(COUNT(DISTINCT ?s) AS ?n) { PART }",
    "distinctObjects": "(COUNT(DISTINCT ?o) AS ?n) { PART }",
    "classes": "(COUNT(DISTINCT ?o) AS ?n) { PART FILTER(?p = rdf:type) }",
    "properties": "(COUNT(DISTINCT ?p) AS ?n) { PART }",
}
PARTITIONS = {
    "class": "?o (COUNT(*) AS ?n) { PART FILTER(?p = rdf:type) } GROUP BY ?o",
    "property": "?p (COUNT(*) AS ?n) { PART } GROUP BY ?p",
}


def ask(graph: Store, query: str) -> list[tuple[str, ...]]:
    solutions = graph.query(f"SELECT {query}", prefixes=names.PREFIXES)
    return [tuple(str(value.value) for value in row) for row in solutions]  # type: ignore[union-attr]


def told(graph: rdflib.Graph, subject: str, predicate: rdflib.URIRef) -> list[str]:
    return sorted(str(value) for value in graph.objects(rdflib.URIRef(names.BASE + subject), predicate))


@pytest.mark.parametrize("part", WHERE)
@pytest.mark.parametrize("number", NUMBERS)
def test_every_number_is_what_sparql_counts(
    graph: Store, described: rdflib.Graph, part: str, number: str
) -> None:
    [(counted,)] = ask(graph, NUMBERS[number].replace("PART", WHERE[part]))
    assert told(described, part, namespace.VOID[number]) == [counted]


def test_no_part_or_number_is_left_out(described: rdflib.Graph) -> None:
    parts = {str(node).removeprefix(names.BASE) for node in described.subjects(namespace.VOID.triples)}
    assert {part for part in parts if "-property-" not in part} == set(WHERE)
    subsets = {f"dataset#{part}" for part in told_parts(described)}
    assert subsets == set(WHERE) - {"dataset"}
    used = {str(predicate).removeprefix(names.PREFIXES["void"]) for predicate in set(described.predicates())}
    assert {name for name in used if ":" not in name} == {
        *NUMBERS, "class", "classPartition", "dataDump", "exampleResource", "property", "propertyPartition",
        "subset", "uriSpace", "vocabulary",
    }  # fmt: skip


def told_parts(graph: rdflib.Graph) -> list[str]:
    return [node.rsplit("#", 1)[1] for node in told(graph, "dataset", namespace.VOID.subset)]


@pytest.mark.parametrize("part", ["dataset#view", "dataset#claims"])
@pytest.mark.parametrize(
    ("kind", "measure"), [("class", namespace.VOID.entities), ("property", namespace.VOID.triples)]
)
def test_partitions_are_what_sparql_groups(
    graph: Store, described: rdflib.Graph, part: str, kind: str, measure: rdflib.URIRef
) -> None:
    nodes = list(described.objects(rdflib.URIRef(names.BASE + part), namespace.VOID[f"{kind}Partition"]))
    found = {
        (str(described.value(node, namespace.VOID[kind])), str(described.value(node, measure)))
        for node in nodes
    }
    assert found == set(ask(graph, PARTITIONS[kind].replace("PART", WHERE[part])))
    assert len(found) == len(nodes) > 50


def test_view_is_a_subset_and_the_description_is_no_part_of_either(graph: Store) -> None:
    assert ask(graph, "?s { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }") == []
    assert ask(graph, "?s { { ?s a dcat:Dataset } UNION { GRAPH ?g { ?s a dcat:Dataset } } }") == []


def test_every_data_file_is_a_distribution_with_its_bytes(released: Path, described: rdflib.Graph) -> None:
    files = ("dataset.nq", "dataset.trig", "view.jsonld", "view.nt", "view.ttl")
    dumps = [
        *told(described, "dataset", namespace.VOID.dataDump),
        *told(described, "dataset#view", namespace.VOID.dataDump),
    ]
    assert [Path(url).name for url in dumps] == list(files)
    for name in files:
        data = (released / name).read_bytes()
        node = f"dataset#{name}"
        assert told(described, node, namespace.DCAT.byteSize) == [str(len(data))]
        assert told(described, node, namespace.DCAT.downloadURL) == [
            f"{names.BASE}dataset/{realpolitik.__version__}/{name}"
        ]
        value = rdflib.URIRef("http://spdx.org/rdf/terms#checksumValue")
        [digest] = described.objects(rdflib.URIRef(f"{names.BASE}{node}-sha256"), value)
        assert str(digest) == hashlib.sha256(data).hexdigest()
    pages = [Path(url).name for url in told(described, "dataset", namespace.FOAF.page)]
    assert pages == ["shacl-report.ttl", "summary.json"]


def test_example_is_in_the_view(graph: Store, described: rdflib.Graph) -> None:
    [example] = told(described, "dataset", namespace.VOID.exampleResource)
    assert ask(graph, f"?how {{ <{example}> rp:realization ?how }}")


def test_date_and_version_are_those_of_the_release(described: rdflib.Graph) -> None:
    citation = (shipped() / "CITATION.cff").read_text(encoding="utf-8")
    assert re.findall(r"^date-released: (.+)$", citation, re.MULTILINE) == [describe.ISSUED]
    assert told(described, "dataset", namespace.DCTERMS.issued) == [describe.ISSUED]
    assert told(described, "dataset", VERSION) == [realpolitik.__version__]


def test_description_is_canonical_and_names_every_node(released: Path) -> None:
    path = released / "description.ttl"
    quads = turtle.read(path)
    assert turtle.write(quads) == path.read_text(encoding="utf-8")
    assert all(isinstance(quad.subject, NamedNode) for quad in quads)
    assert not [quad for quad in quads if not isinstance(quad.object, NamedNode | Literal)]


def test_described_terms_exist(described: rdflib.Graph) -> None:
    used = {str(node) for triple in described for node in (triple[1], triple[2])}
    for vocabulary in (namespace.DCAT, namespace.DCTERMS, namespace.FOAF, namespace.VOID):
        terms = {node for node in used if node.startswith(str(vocabulary)) and node != str(vocabulary)}
        assert len(terms) > 2
        assert {node for node in terms if rdflib.URIRef(node) not in vocabulary} <= {str(VERSION)}


@pytest.mark.long
def test_order_of_the_quads_does_not_matter(released: Path) -> None:
    quads = list(parse(path=released / "dataset.nq"))
    view = [quad.triple for quad in parse(path=released / "view.nt")]
    files = [
        File("dataset.nq", 1, "ab", "application/n-quads"),
        File("view.nt", 2, "cd", "application/n-triples"),
    ]
    first = describe.describe(quads, view, files)
    assert describe.describe(reversed(quads), reversed(view), files[::-1]) == first


def test_an_empty_release_and_a_class_without_a_prefix_can_be_described() -> None:
    assert describe.describe((), (), ())
    odd = NamedNode("http://example.org/a b#c".replace(" ", "%20"))
    typed = [Triple(names.thing("a"), terms.RDF_TYPE, odd)]
    found = describe.describe(turtle.in_graph(typed, names.graph("consensus")), typed, ())
    assert names.dataset("view-class-http%3A%2F%2Fexample.org%2Fa%2520b%23c") in {t.subject for t in found}
