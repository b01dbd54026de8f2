"""The IRIs of the graph lead to data, in the form that is accepted or that a suffix names."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.serve import resources
from support.web import Site

SYNTAX = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "rdf": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
}


def of_class(site: Site, name: str) -> NamedNode:
    """Return the first of a class."""
    with site.editions.current() as edition:
        found = {q.subject for q in edition.view.quads(None, RDF_TYPE, term(name), None)}
    return min((iri for iri in found if isinstance(iri, NamedNode)), key=str)


def read(site: Site, path: str) -> set[Quad]:
    return set(parse(site.get(path).body, format=SYNTAX[path.rpartition(".")[2]]))


@pytest.mark.parametrize("cls", ["State", "Summit", "Article", "ValueContradiction"])
@pytest.mark.parametrize("ending", SYNTAX)
def test_everything_leads_to_its_data(site: Site, cls: str, ending: str) -> None:
    iri = of_class(site, cls)
    path = f"/{names.path(iri)}"
    accept = {"ttl": "text/turtle", "nt": "application/n-triples", "nq": "application/n-quads"}
    if ending in accept:
        reply = site.get(path, Accept=accept[ending])
        assert (reply.status, reply.headers["location"]) == (303, f"{path}.{ending}")
        assert reply.headers["vary"].startswith("Accept")
    assert any(quad.subject == iri and quad.predicate == RDF_TYPE for quad in read(site, f"{path}.{ending}"))


def test_the_data_of_a_thing_says_what_leads_to_it(site: Site) -> None:
    korea = names.thing("north-korea")
    found = {quad.triple for quad in read(site, "/id/north-korea.nt")}
    with site.editions.current() as edition:
        assert found == {quad.triple for quad in resources.told(edition.view, korea, resources.Kind.THING)}
    assert {triple.object == korea for triple in found} == {True, False}


def test_a_claim_is_told_with_its_article(site: Site) -> None:
    claim = of_class(site, "Claim")
    parts = names.split_claim(claim)
    assert parts is not None
    path = f"/{names.path(claim)}"
    assert site.get(path, Accept="application/trig").headers["location"] == f"{path}.trig"
    assert site.get(f"{path}.trig").headers["location"] == f"/article/{parts[0]}.trig"
    quads = read(site, f"/article/{parts[0]}.trig")
    assert {claim, names.article(parts[0])} <= {quad.graph_name for quad in quads}


@pytest.mark.parametrize(
    "path",
    [
        "/id/nobody",
        "/id/north-korea.exe",
        "/id/north-korea.ttl.ttl",
        "/id/north-korea/x",
        "/id/",
        "/id/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/id/..",
        "/id/a%00b",
        "/id/north-korea%0d%0aX-Header:%20x",
        "/claim/north-korea",
        "/article/0000000000000000.ttl",
        "/graph/..%2f..%2fx",
    ],
)
def test_what_the_graph_does_not_know_is_not_found(site: Site, path: str) -> None:
    reply = site.get(path)
    assert reply.status == 404
    assert "x-header" not in reply.headers


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/graph/consensus", "/graphs?graph=https://w3id.org/realpolitik/graph/consensus"),
        ("/ontology", "/graph/ontology"),
        ("/dataset", "/.well-known/void"),
    ],
)
def test_the_other_iris_lead_on(site: Site, path: str, place: str) -> None:
    reply = site.get(path)
    assert (reply.status, reply.headers["location"]) == (303, place)
    while reply.status == 303:
        reply = site.get(reply.headers["location"])
    assert reply.status == 200


def test_the_data_is_described(site: Site) -> None:
    triples = {quad.triple for quad in parse(site.get("/.well-known/void").body, format=RdfFormat.TURTLE)}
    told = {triple.predicate: triple.object for triple in triples if triple.subject == names.dataset()}
    assert told[names.w3c("void", "sparqlEndpoint")] == NamedNode(f"{site.address}/sparql")
    assert names.w3c("dcterms", "license") in told
    with site.editions.current() as edition:
        assert edition.source.summary is not None
        assert told[names.w3c("void", "triples")].value == str(edition.source.summary.quads)
