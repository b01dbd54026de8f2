"""The endpoint over what is published: what it answers, what it says beside, what it refuses."""

from __future__ import annotations

import gzip
import json
from urllib.parse import quote, urlencode

import pytest
from pyoxigraph import RdfFormat, parse

from realpolitik.serve.settings import Limits
from support.built import Built
from support.web import TOKEN, Reply, Site, served

STATES = "SELECT ?state { ?state a rp:State ; rdfs:label ?label } ORDER BY ?state"
FORM = {"content-type": "application/x-www-form-urlencoded"}
DIRECT = {"content-type": "application/sparql-query"}


def ask(site: Site, query: str, **more: str) -> Reply:
    return site.get("/sparql?" + urlencode({"query": query, **more}))


def count(reply: Reply) -> int:
    return len(json.loads(reply.body)["results"]["bindings"])


def test_the_three_ways_to_ask_give_the_same(site: Site) -> None:
    by_get = ask(site, STATES)
    by_form = site.ask("POST", "/sparql", urlencode({"query": STATES}).encode(), FORM)
    by_body = site.ask("POST", "/sparql", STATES.encode(), DIRECT)
    assert by_get.status == by_form.status == by_body.status == 200
    assert by_get.body == by_form.body == by_body.body
    assert count(by_get) >= 190


def test_graphs_can_be_named(site: Site) -> None:
    consensus = {"default-graph-uri": "https://w3id.org/realpolitik/graph/consensus"}
    classes = "ASK { ?class a owl:Class }"
    assert json.loads(ask(site, classes).body)["boolean"] is True
    assert json.loads(ask(site, classes, **consensus).body)["boolean"] is False


@pytest.mark.parametrize(
    ("form", "syntax"),
    [("turtle", RdfFormat.TURTLE), ("rdf", RdfFormat.RDF_XML), ("jsonld", RdfFormat.JSON_LD)],
)
def test_graphs_come_in_their_forms(site: Site, form: str, syntax: RdfFormat) -> None:
    reply = ask(site, "CONSTRUCT { ?s rdfs:label ?l } { ?s a rp:State ; rdfs:label ?l }", format=form)
    assert len(list(parse(reply.body, format=syntax))) >= 190


def test_rows_are_cut_and_that_is_said(built: Built) -> None:
    with served(built.workspace, Limits(rows=3, workers=1)) as site:
        reply = ask(site, STATES)
        assert (reply.headers["row-limit"], reply.headers["rows-cut"]) == ("3", "true")
        assert count(reply) == 3
        whole = ask(site, STATES + " LIMIT 3")
        assert "rows-cut" not in whole.headers
        assert whole.body == reply.body


def test_faults_come_with_line_and_column(site: Site) -> None:
    reply = ask(site, "SELECT *\nWHERE { ?s ?p")
    assert (reply.status, reply.media_type) == (400, "application/problem+json")
    told = json.loads(reply.body)
    assert (told["line"], told["column"], told["status"]) == (2, 14, 400)
    assert "after `WHERE { ?s ?p`" in told["detail"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 400),
        ("INSERT DATA { <urn:a> <urn:a> <urn:a> }", 400),
        ("", 400),
        ("ASK " + "{" * 5000 + "}" * 5000, 400),
        ("ASK { ?s ?p '\x00' }", 200),
    ],
)
def test_what_is_refused_is_a_bad_request(site: Site, query: str, status: int) -> None:
    assert ask(site, query).status == status


def test_updates_are_refused(site: Site) -> None:
    update = {"content-type": "application/sparql-update", "authorization": f"Bearer {TOKEN}"}
    assert site.ask("POST", "/sparql", b"CLEAR ALL", update).status == 403
    assert site.get("/sparql?update=CLEAR+ALL").status == 405


def test_a_client_that_has_the_answer_gets_none(site: Site) -> None:
    first = ask(site, STATES)
    path = "/sparql?" + urlencode({"query": STATES})
    again = site.get(path, If_None_Match=f'"x", {first.headers["etag"]}')
    assert (again.status, again.body) == (304, b"")
    assert site.get(path, If_None_Match=first.headers["etag"], Accept="text/csv").status == 200
    assert "etag" not in ask(site, "SELECT (NOW() AS ?now) {}").headers


def test_head_gives_the_headers_alone(site: Site) -> None:
    path = "/sparql?" + urlencode({"query": STATES})
    whole, head = site.get(path), site.ask("HEAD", path)
    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == str(len(whole.body))


def test_pages_of_others_may_read(site: Site) -> None:
    reply = site.get("/sparql?query=ASK%7B%7D", Origin="https://a.example")
    assert reply.headers["access-control-allow-origin"] == "*"
    assert "Rows-Cut" in reply.headers["access-control-expose-headers"]
    asked = {"origin": "https://a.example", "access-control-request-method": "POST"}
    assert site.ask("OPTIONS", "/sparql", headers=asked).status == 200


def test_long_answers_are_packed(site: Site) -> None:
    path = "/sparql?query=" + quote("SELECT * { ?s rdfs:label ?o } ORDER BY ?s ?o")
    packed = site.get(path, Accept_Encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == site.get(path).body
    assert "Accept-Encoding" in packed.headers["vary"]


def test_changing_the_scratch_store_needs_the_token(site: Site) -> None:
    update = {"content-type": "application/sparql-update"}
    for told in (
        {},
        {"authorization": "Bearer x"},
        {"authorization": f"Basic {TOKEN}"},
        {"authorization": "Bearer"},
    ):
        reply = site.ask("POST", "/scratch/sparql", b"CLEAR ALL", update | told)
        assert (reply.status, reply.headers["www-authenticate"]) == (401, "Bearer")
    assert (
        site.ask(
            "POST", "/scratch/sparql", b"CLEAR ALL", update | {"authorization": f"bearer {TOKEN}"}
        ).status
        == 204
    )
    assert site.get("/scratch/sparql?query=ASK%7B%7D").status == 200


@pytest.mark.parametrize(
    "update",
    [
        "LOAD <http://127.0.0.1:9/>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "INSERT DATA { <urn:a> <urn:a> }",
        "",
    ],
)
def test_updates_that_are_refused_change_nothing(site: Site, update: str) -> None:
    told = {"content-type": "application/sparql-update", "authorization": f"Bearer {TOKEN}"}
    assert site.ask("POST", "/scratch/sparql", b"INSERT DATA { <urn:x> <urn:x> 1 }", told).status == 204
    assert site.ask("POST", "/scratch/sparql", update.encode(), told).status == 400
    assert site.get("/scratch/sparql?query=SELECT+*+%7B+?s+?p+1+%7D&format=csv").body.count(b"urn:x") == 2
    assert site.ask("POST", "/scratch/sparql", b"CLEAR ALL", told).status == 204


def test_without_the_option_there_is_no_scratch_store(built: Built) -> None:
    with served(built.workspace, Limits(workers=1)) as site:
        assert site.get("/scratch/sparql?query=ASK%7B%7D").status == 404
        assert site.get("/scratch/graphs?default").status == 404
