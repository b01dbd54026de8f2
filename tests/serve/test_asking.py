"""The page of the editor without a script: a query is asked, and what goes wrong is told on the page."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from support.html import read
from support.web import Reply, Site

SELECT = "SELECT ?s WHERE { ?s a <https://w3id.org/realpolitik/ontology#Summit> } ORDER BY ?s"


def ask(site: Site, query: str) -> Reply:
    return site.get(f"/query?query={quote(query)}", Accept="text/html")


def test_rows_are_shown_with_links_and_the_query_is_kept(site: Site) -> None:
    reply = ask(site, SELECT)
    assert reply.status == 200
    found = read(reply.body)
    assert "/id/summit-putin-kim-2023-09.html" in found.values("href")
    assert SELECT in found.words
    assert f"/sparql?query={quote(SELECT, safe='/')}&format=csv" in found.values("href")


def test_a_graph_is_shown_as_turtle(site: Site) -> None:
    found = read(ask(site, "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o } LIMIT 3").body)
    assert "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>" in found.words or " a " in found.words
    assert len(found.all("pre")) == 1


def test_ask_is_answered(site: Site) -> None:
    assert "true" in read(ask(site, "ASK { ?s ?p ?o }").body).words


def test_examples_are_put_into_the_editor(site: Site) -> None:
    found = read(site.get("/query?question=2").body)
    assert "Vostochny Cosmodrome" in found.words
    assert "# question: Where did the summit" in found.words
    assert "SELECT ?deal" in read(site.get("/query?question=9999").body).words


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELEC", "line 1, column"),
        ("DELETE WHERE { ?s ?p ?o }", ""),
        ("SELECT * WHERE { SERVICE <http://a.example/> { ?s ?p ?o } }", "SERVICE"),
        ("<script>alert(1)</script>", ""),
    ],
)
def test_what_cannot_be_asked_is_told_on_the_page(site: Site, query: str, told: str) -> None:
    reply = ask(site, query)
    assert reply.status == 400
    assert reply.headers["cache-control"] == "no-store"
    found = read(reply.body)
    assert "That could not be answered" in found.words
    assert told in found.words
    scripts = {script.attributes.get("src") for script in found.all("script")}
    assert scripts == {"/suggest.js", "/yasgui.js", "/editor.js"}


def test_an_answer_that_a_client_has_is_not_asked_for_again(site: Site) -> None:
    path, tag = f"/query?query={quote(SELECT)}", ask(site, SELECT).headers["etag"]
    again = site.ask("GET", path, headers={"If-None-Match": tag})
    assert (again.status, again.body) == (304, b"")
    fleeting = ask(site, "SELECT (NOW() AS ?now) {}")
    assert "etag" not in fleeting.headers
    assert fleeting.headers["cache-control"] == "no-store"


def test_only_the_editor_may_set_styles(site: Site) -> None:
    assert "style-src 'self' 'unsafe-inline'" in site.get("/query").headers["content-security-policy"]
    assert "default-src 'self'" in site.get("/query").headers["content-security-policy"]
    assert "unsafe" not in site.get("/").headers["content-security-policy"]
    assert "unsafe" not in site.get("/sparql").headers["content-security-policy"]
