"""The graph stores: what is published is only read, the scratch store is changed by who may."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from pyoxigraph import RdfFormat, parse

from realpolitik.rdf import names
from support.web import TOKEN, Site

CONSENSUS = "/graphs?graph=" + quote(names.graph("consensus").value, safe="")
MAY = {"authorization": f"Bearer {TOKEN}", "content-type": "text/turtle"}
MINE = "/scratch/graphs?graph=urn:x-mine"


def test_a_published_graph_is_read_whole(site: Site) -> None:
    reply = site.get(CONSENSUS, Accept="application/n-triples")
    with site.editions.current() as edition:
        wanted = {q.triple for q in edition.view.quads(None, None, None, names.graph("consensus"))}
    assert {quad.triple for quad in parse(reply.body, format=RdfFormat.N_TRIPLES)} == wanted
    assert site.ask("HEAD", CONSENSUS).status == 200
    assert site.get(CONSENSUS, If_None_Match=site.get(CONSENSUS).headers["etag"]).status == 304
    assert site.get("/graphs?default").status == 200


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_a_published_graph_is_not_changed(site: Site, method: str) -> None:
    reply = site.ask(method, CONSENSUS, b"", MAY)
    assert reply.status == 405
    assert set(reply.headers["allow"].split(", ")) == {"GET", "HEAD"}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/graphs", 400),
        ("/graphs?graph=urn:none", 404),
        ("/graphs?graph=not+an+IRI", 400),
        ("/graphs?graph=urn:a&graph=urn:b", 400),
        ("/graphs?graph=urn:a&default", 400),
        ("/graphs?default&format=csv", 406),
        ("/scratch/graphs", 400),
    ],
)
def test_a_graph_must_be_named_once(site: Site, path: str, status: int) -> None:
    assert site.get(path).status == status


@pytest.mark.parametrize(("method", "data"), [("PUT", b"<a> <b> 1 ."), ("POST", b""), ("DELETE", None)])
def test_only_who_has_the_token_changes_graphs(site: Site, method: str, data: bytes | None) -> None:
    assert site.ask(method, MINE, data, {"content-type": "text/turtle"}).status == 401
    assert site.ask(method, MINE, data, MAY | {"authorization": f"Bearer {TOKEN}x"}).status == 401


@pytest.mark.parametrize(
    ("data", "media_type", "status"),
    [
        (b"<a> <b> .", "text/turtle", 400),
        (b"\xff", "text/turtle", 400),
        (b"<a> <b> 1 .", "text/html", 415),
        (b"<a> <b> 1 .", "text/turtle; charset=latin-1", 415),
        (b"no parts", "multipart/form-data; boundary=x", 400),
        (b"no parts", "multipart/form-data", 400),
        (b"x" * (17 * 1024 * 1024), "text/turtle", 413),
    ],
)
def test_what_cannot_be_put_changes_nothing(site: Site, data: bytes, media_type: str, status: int) -> None:
    assert site.ask("PUT", MINE, b"<a> <b> 7 .", MAY).status in (201, 204)
    assert site.ask("PUT", MINE, data, MAY | {"content-type": media_type}).status == status
    assert b" 7 " in site.get(MINE).body
    assert site.ask("DELETE", MINE, None, MAY).status == 204


def test_a_new_graph_has_a_place_of_its_own(site: Site) -> None:
    places = {site.ask("POST", "/scratch/graphs", b"<a> <b> 1 .", MAY).headers["location"] for _ in range(3)}
    assert len(places) == 3
    path = places.pop().removeprefix(site.address)
    assert b"1" in site.get(path).body
    assert site.ask("DELETE", path, None, MAY).status == 204
    assert site.get(path).status == 404
