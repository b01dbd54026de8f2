"""The cases of W3C for SPARQL over HTTP are passed, all of them; EARL tells of each."""

from __future__ import annotations

import csv
import json
from collections import Counter
from decimal import Decimal, InvalidOperation
from io import StringIO
from pathlib import Path
from urllib.parse import quote

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, parse_query_results
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF

from realpolitik import __version__
from support import w3c
from support.w3c import EARL, Case
from support.web import TOKEN, Site

PATHS = {"/sparql/": "/scratch/sparql", "/gsp": "/scratch/graphs"}
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
NUMBERS = {
    "protocol/manifest.ttl": 34,
    "graph-store-protocol/manifest-direct.ttl": 5,
    "graph-store-protocol/manifest-indirect.ttl": 9,
    "service-description/manifest.ttl": 3,
    "csv-tsv-res/manifest.ttl": 6,
    "json-res/manifest.ttl": 4,
}
"""How many cases there are; those of `http-rdf-update` are deprecated for the graph store's."""
FORMS = {
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "srj": "application/sparql-results+json",
}


@pytest.fixture(scope="module")
def folder(conformance: Path) -> Path:
    return conformance / "w3c" / "sparql" / "sparql11"


def test_every_case_is_passed(folder: Path, site: Site, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    found = {name: w3c.cases(folder / name) for name in NUMBERS}
    assert {name: len(cases) for name, cases in found.items()} == NUMBERS
    failures = {case.iri: failure(case, name, site) for name, cases in found.items() for case in cases}
    report = w3c.report(((case, reason is None) for case, reason in failures.items()), __version__)
    target = pytestconfig.getoption("--earl") or tmp_path / "earl.ttl"
    report.serialize(target, format="turtle")
    read = Graph().parse(target)
    assert len(set(read.subjects(EARL.outcome, EARL.passed))) == sum(NUMBERS.values()), {
        case: reason for case, reason in failures.items() if reason
    }


def test_a_server_that_gives_something_else_fails(folder: Path, site: Site) -> None:
    read_only = {"/sparql/": "/sparql", "/gsp": "/graphs"}
    protocol = w3c.cases(folder / "protocol" / "manifest.ttl")
    failed = {case.name for case in protocol if w3c.failure(case, site, read_only)}
    assert {"update_post_form", "query_dataset_full", "update_base_uri"} <= failed
    assert "query_get" not in failed
    graphs = w3c.cases(folder / "graph-store-protocol" / "manifest-direct.ttl")
    assert len([case for case in graphs if w3c.failure(case, site, read_only)]) >= 4
    outcomes = w3c.report([(URIRef("urn:x#a"), False)], "1").objects(None, EARL.outcome)
    assert list(outcomes) == [EARL.failed]


def failure(case: Case, manifest: str, site: Site) -> str | None:
    if manifest.startswith("service-description"):
        return undescribed(case, site)
    if "-res/" in manifest:
        return other_rows(case, site)
    return w3c.failure(case, site, PATHS)


def undescribed(case: Case, site: Site) -> str | None:
    """Return what of a service description is not as a case wants it, for both endpoints."""
    for path in ("/sparql", "/scratch/sparql"):
        reply = site.get(path)
        graph = Graph().parse(data=reply.body, format="turtle")
        endpoint = URIRef(site.address + path)
        holds = {
            "returns-rdf": reply.media_type == "text/turtle" and len(graph) > 0,
            "has-endpoint-triple": (None, SD.endpoint, endpoint) in graph,
            "conforms-to-schema": keeps_to_schema(graph),
        }
        if not holds[case.name]:
            return path
    return None


def keeps_to_schema(graph: Graph) -> bool:
    """Tell whether the terms of service descriptions stand where the vocabulary has them."""
    services = set(graph.subjects(RDF.type, SD.Service))
    of_services = (SD.endpoint, SD.supportedLanguage, SD.resultFormat, SD.inputFormat, SD.defaultDataset)
    owners = {owner for predicate in of_services for owner in graph.subjects(predicate, None)}
    datasets = set(graph.objects(None, SD.defaultDataset))
    named = set(graph.objects(None, SD.namedGraph))
    return (
        owners == services != set()
        and all(len(list(graph.objects(service, SD.endpoint))) == 1 for service in services)
        and set(graph.objects(None, SD.supportedLanguage)) <= {SD.SPARQL11Query, SD.SPARQL11Update}
        and all(isinstance(value, URIRef) for value in graph.objects(None, SD.resultFormat))
        and datasets == set(graph.subjects(RDF.type, SD.Dataset))
        and all(len(list(graph.objects(one, SD.defaultGraph))) == 1 for one in datasets)
        and named == set(graph.subjects(RDF.type, SD.NamedGraph))
        and all(len(list(graph.objects(one, SD.name))) == 1 for one in named)
    )


def other_rows(case: Case, site: Site) -> str | None:
    """Return why an answer is not the one that a case has in a file."""
    action = case.manifest.value(case.iri, w3c.MF.action)
    data, query, result = (
        Path(str(path).removeprefix("file://"))
        for path in (
            case.manifest.value(action, QT.data),
            case.manifest.value(action, QT.query),
            case.manifest.value(case.iri, w3c.MF.result),
        )
    )
    told = {"content-type": "text/turtle", "authorization": f"Bearer {TOKEN}"}
    site.ask("PUT", "/scratch/graphs?default", data.read_bytes(), told)
    ending = result.suffix[1:]
    reply = site.get(f"/scratch/sparql?query={quote(query.read_text())}", Accept=FORMS[ending])
    if reply.media_type != FORMS[ending]:
        return reply.media_type
    wanted, found = (rows(text, ending) for text in (result.read_bytes(), reply.body))
    return None if wanted == found else f"{found} and not {wanted}"


def rows(data: bytes, ending: str) -> object:
    """Return the answer in a file so that it can be compared.

    Numbers are compared by value, as the engine spells them anew; blank nodes are all alike,
    columns have no order.
    """
    if ending == "csv":
        return Counter(
            frozenset((name, cell(text)) for name, text in row.items())
            for row in csv.DictReader(StringIO(data.decode()))
        )
    if ending == "srj" and "boolean" in json.loads(data):
        return json.loads(data)["boolean"]
    form = QueryResultsFormat.TSV if ending == "tsv" else QueryResultsFormat.JSON
    found = parse_query_results(data, form)
    assert isinstance(found, QuerySolutions)
    columns = [variable.value for variable in found.variables]
    return Counter(frozenset(zip(columns, map(same, row), strict=True)) for row in found)


def cell(text: str) -> str:
    try:
        return str(Decimal(text).normalize())
    except InvalidOperation:
        return "_:" if text.startswith("_:") else text


def same(term: object) -> object:
    """Return a term; the engine keeps a number of a narrower type as the integer that it is."""
    if str(term).startswith("_:"):
        return "_:"
    datatype = getattr(term, "datatype", None)
    if datatype is None:
        return str(term)
    value = Literal(getattr(term, "value", ""), datatype=URIRef(datatype.value)).toPython()
    return (value, "integer") if isinstance(value, int) else (value, datatype.value)
