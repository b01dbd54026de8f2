"""The pages of the shipped build: each opens, is well made, and leads only to what is there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from realpolitik.rdf import names
from realpolitik.serve.settings import Limits
from support.built import Built
from support.html import Page, read
from support.web import Reply, Site, served

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
CLAIM = "080e134f4a47f48b-3896-3962-40bfa07b"
PATHS = {
    "home": "/",
    "search": "/search?q=north+korea",
    "nothing found": "/search?q=zzzz",
    "no search": "/search",
    "questions": "/questions",
    "question": "/questions/2",
    "contradictions": "/contradictions",
    "open contradictions": "/contradictions?open=1",
    "state": "/id/north-korea.html",
    "person": "/id/vladimir-putin.html",
    "thing": "/id/artillery-shells.html",
    "situation": "/id/summit-putin-kim-2023-09.html",
    "deal": "/id/north-korea-advanced-weapons-to-russia.html",
    "claim": f"/claim/{CLAIM}.html",
    "article": "/article/080e134f4a47f48b.html",
    "contradiction": "/contradiction/5e2b3324606d13c1.html",
    "general question": "/questions/g5",
    "timeline": "/timeline",
    "timeline of a thing": "/timeline?about=North+Korea&from=2023-01-01&to=2023-12-31&real=1",
    "empty timeline": "/timeline?from=1800-01-01&to=1800-01-02&about=Andorra",
    "network": "/network",
    "network of a thing": "/network/north-korea.html",
    "map": "/map",
    "map of a thing": "/map?about=Vladimir+Putin",
    "empty map": "/map?about=Andorra",
    "sanctions": "/sanctions",
    "vocabulary": "/vocabulary",
    "class": "/vocabulary/ArmsTransfer.html",
    "role": "/vocabulary/participant.html",
    "value": "/vocabulary/Denied.html",
    "editor": "/query",
    "answered query": "/query?question=2",
    "refused query": "/query?query=SELECT",
    "missing": "/id/nobody",
}


@pytest.fixture(scope="module")
def site(built: Built) -> Iterator[Site]:
    with served(built.workspace, Limits(workers=1, seconds=60)) as found:
        yield found


def here(kind: str) -> str:
    return PATHS[kind].partition("?")[0]


def get(site: Site, path: str) -> Reply:
    return site.get(path, Accept=BROWSER)


def page(site: Site, path: str) -> Page:
    return read(get(site, path).body)


@pytest.mark.parametrize("kind", PATHS)
def test_every_kind_of_page_is_well_made(site: Site, kind: str) -> None:
    reply = get(site, PATHS[kind])
    assert (reply.status, reply.headers["content-type"]) == (
        {"missing": 404, "refused query": 400}.get(kind, 200),
        "text/html; charset=utf-8",
    )
    assert "default-src 'self'" in reply.headers["content-security-policy"]
    found = read(reply.body)
    assert found.unbalanced == []
    assert [element.attributes for element in found.all("html")] == [{"lang": "en"}]
    assert len(found.all("h1")) == len(found.all("main")) == 1
    order = [element.name for element in found.elements]
    assert order[: order.index("body")].count("title") == 1  # those of pictures are in the body
    scripts = {script.attributes.get("src") for script in found.all("script")}
    assert scripts == {"/suggest.js", *(() if here(kind) != "/query" else ("/yasgui.js", "/editor.js"))}
    assert found.all("style", "iframe", "object") == []
    assert not {a for e in found.elements for a in e.attributes if a == "style" or a.startswith("on")}
    ids = found.values("id")
    assert len(ids) == len(set(ids))
    levels = [int(heading.name[1]) for heading in found.all("h1", "h2", "h3")]
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    assert all(image.attributes.get("alt") for image in found.all("img"))
    labelled = set(found.values("for"))
    assert all(field.attributes["id"] in labelled for field in found.all("input", "textarea"))


@pytest.mark.parametrize("kind", PATHS)
def test_every_link_leads_to_something(site: Site, kind: str) -> None:
    links = page(site, PATHS[kind]).links(site.address + PATHS[kind])
    own = sorted(link.removeprefix(site.address) for link in links if link.startswith(site.address))
    outside = {urlsplit(link).hostname for link in links if not link.startswith(site.address)}
    assert len(own) > 5
    assert outside <= {"creativecommons.org", "www.wikidata.org", "brownpoliticalreview.org"}
    broken = {
        path: status
        for path in own[:: 1 + len(own) // 40]
        if (status := site.get(path).status) not in (200, 303)
    }
    assert broken == {}


def test_fragments_lead_to_places_on_the_page_of_the_article(site: Site) -> None:
    article = page(site, PATHS["article"])
    targets = {
        link.partition("#")[2] for link in page(site, PATHS["claim"]).values("href") if "#char" in link
    }
    assert targets
    assert targets <= set(article.values("id"))


def test_a_claim_shows_who_says_it_where_and_how_sure(site: Site) -> None:
    words = page(site, PATHS["claim"]).words
    for told in ("Yang Uk", "? Speculated", "3896–3962", "possible", f"{names.CLAIMS}{CLAIM}", "■ Occurred"):
        assert told in words
    assert get(site, f"/claim/{CLAIM}.svg").headers["content-type"] == "image/svg+xml"


def test_a_contradiction_shows_its_sides_and_how_it_was_settled(site: Site) -> None:
    found = page(site, PATHS["contradiction"]).words
    for told in ("Moscow 1", "Vostochny Cosmodrome 2", "settled", "most articles", "The value with most"):
        assert told in found


def test_a_question_is_answered_live_as_the_command_answers_it(site: Site) -> None:
    found = page(site, PATHS["question"])
    assert "3 rows" in found.words
    assert len(found.all("tr")) == 4
    assert "Vostochny Cosmodrome" in found.words
    assert get(site, "/questions/9999").status == 404


def test_browsers_are_led_to_pages_and_programs_to_data(site: Site) -> None:
    assert get(site, "/id/north-korea").headers["location"] == "/id/north-korea.html"
    assert site.get("/id/north-korea").headers["location"] == "/id/north-korea.html"
    assert site.get("/id/north-korea?format=html").headers["location"] == "/id/north-korea.html"
    assert site.get("/id/north-korea", Accept="text/turtle").headers["location"] == "/id/north-korea.ttl"
    assert site.get("/id/nobody", Accept="text/turtle").media_type == "application/problem+json"


def test_a_page_that_did_not_change_is_not_sent_again(site: Site) -> None:
    first = get(site, PATHS["state"])
    again = site.get(PATHS["state"], If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert get(site, PATHS["state"]).body == first.body


@pytest.mark.parametrize(
    "query", ["said=0", "said=999", "said=x", "part=-1", "held=1&held=2", "claims=%00", "said=%C2%B2"]
)
def test_pages_that_do_not_exist_are_bad_requests(site: Site, query: str) -> None:
    assert get(site, f"/id/north-korea.html?{query}").status == 400


def test_long_lists_have_more_pages(site: Site) -> None:
    first = page(site, PATHS["state"])
    assert "?said=2#said" in first.values("href")
    second = page(site, PATHS["state"] + "?said=2")
    assert "?said=1#said" in second.values("href")
    glosses = [set(one.values("href")) for one in (first, second)]
    assert {link for link in glosses[1] if link.startswith("/claim/")} - glosses[0]


def test_a_picture_shows_what_a_state_is_tied_to(site: Site) -> None:
    picture = get(site, "/id/north-korea.svg")
    assert (picture.status, picture.media_type) == (200, "image/svg+xml")
    assert b">United Nations</text>" in picture.body
    assert "/id/north-korea.svg" in page(site, PATHS["state"]).values("src")


@pytest.mark.parametrize("path", ["/article/080e134f4a47f48b.svg", "/contradiction/5e2b3324606d13c1.svg"])
def test_what_has_no_picture_says_so(site: Site, path: str) -> None:
    assert site.get(path).status == 400
