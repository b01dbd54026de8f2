"""Words that mean harm in the graph and in requests: shown as words, and never obeyed."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest

from realpolitik.rdf import names, turtle
from realpolitik.serve.settings import Limits
from support import views
from support.built import published_view
from support.html import read
from support.web import Site, served

SCRIPT = "<script>alert(1)</script>"
BREAK = "\\\"'><img src=x onerror=alert(1)>{{7*7}}"
GLOSS = f"{SCRIPT} {BREAK}"
ARTICLE = names.article("1" * 16)
CLAIM = names.claim("1" * 16, 3, 8, "abcdabcd")
WORLD = f"""
id:evil rp:rivalOf id:gala .
id:evil a rp:State ; rdfs:label "{SCRIPT}"@en ; skos:altLabel "{BREAK}"@en ; skos:definition "{GLOSS}"@en ;
    skos:exactMatch <javascript:alert%281%29>, <https://a.example/%22onmouseover=alert%281%29> .
id:gala a rp:Event ; rdfs:label "{BREAK}"@en ; rp:realization rp:Occurred ; rp:strongestStatus rp:Reported .
id:gala rp:earliest "2031-01-01"^^xsd:date ; rp:wouldFallUnder id:ban .
id:ban a rp:Restriction ; rdfs:label "{SCRIPT}"@en ; rp:realization rp:Ongoing ; rp:target id:evil .
id:lair rdfs:label "{BREAK}"@en ; rp:latitude "{SCRIPT}", "7"^^xsd:decimal ; rp:longitude "8"^^xsd:decimal .
rp:Bad a owl:Class ; rdfs:label "{SCRIPT}"@en ; skos:definition "{GLOSS}"@en .
graph:ontology {{ rp:Bad a owl:Class ; rdfs:label "{SCRIPT}"@en ; skos:definition "{GLOSS}"@en . }}
graph:consensus {{ id:gala rp:participant id:evil, id:lair ; rp:place id:lair .
    id:evil rp:participantIn id:gala .
    id:lair rp:participantIn id:gala .
    id:gala rp:party id:evil ; rp:realization rp:Occurred ; rp:time "{SCRIPT}" .
    contradiction:aaaa a rp:ValueContradiction ; rp:concerns id:gala ; rp:onProperty rp:place ;
        rp:side {CLAIM} . }}
{ARTICLE} {{ {ARTICLE} a rp:Article ; dcterms:title "{GLOSS}" ; rp:published "{SCRIPT}" ;
    dcterms:source <javascript:alert%282%29> ; rp:textDigest "{SCRIPT}" .
    {CLAIM} rp:inArticle {ARTICLE} . }}
{CLAIM} a rp:Claim ; rp:about id:gala ; rp:inArticle {ARTICLE} ; rp:holder id:evil ; rp:gloss "{GLOSS}"@en ;
    rp:status rp:Asserted ; rp:polarity rp:Positive ; rp:certainty rp:Certain .
{CLAIM} {{ id:gala a rp:Event ; rp:place id:evil ; rp:time "{SCRIPT}" . }}
"""
PICTURES = (f"/claim/{names.local(CLAIM)}.svg", "/id/evil.svg")
PATHS = (
    *("/", "/search?q=script", "/contradictions", "/questions", "/id/evil.html", "/id/gala.html"),
    *(f"/claim/{names.local(CLAIM)}.html", f"/article/{'1' * 16}.html", "/contradiction/aaaa.html"),
    "/search?q=" + quote(SCRIPT),
    "/search?q=" + quote('"><svg onload=alert(1)>'),
    "/" + quote(SCRIPT),
    "/id/" + quote(SCRIPT),
    "/questions/1/" + quote(SCRIPT),
    *("/timeline", "/timeline?about=id:evil", "/network", "/network/evil.html", "/map", "/map?about=id:lair"),
    *("/sanctions", "/vocabulary", "/vocabulary/Bad.html", "/vocabulary/" + quote(SCRIPT) + ".html"),
)
ASKED = (
    *("/timeline?about=", "/timeline?from=", "/network?about=", "/map?about=", "/sanctions?page="),
    *("/query?query=", "/query?question=", "/questions/", "/network?page="),
)
"""Where what is asked is shown again, or refused."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    built = published_view(tmp_path_factory.mktemp("evil"), views.view(WORLD))
    with served(built.workspace, Limits(workers=1)) as found:
        yield found


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_obeyed(site: Site, path: str) -> None:
    reply = site.get(path, Accept="text/html")
    assert reply.status in (200, 404)
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    found = read(reply.body)
    assert found.unbalanced == []
    assert [script.attributes.get("src") for script in found.all("script")] == ["/suggest.js"]
    assert {image.attributes["src"] for image in found.all("img")} <= set(PICTURES)
    assert not {name for element in found.elements for name in element.attributes if name.startswith("on")}
    links = (*found.values("href"), *found.values("src"), *found.values("action"))
    assert [link for link in links if not link.startswith(("/", "#", "?", "https://", "http://"))] == []
    assert "49" not in found.words


@pytest.mark.parametrize("path", ASKED)
@pytest.mark.parametrize("words", [SCRIPT, '"><img src=x onerror=alert(1)>{{7*7}}', "</textarea><script>1"])
def test_what_is_asked_is_not_obeyed(site: Site, path: str, words: str) -> None:
    reply = site.get(path + quote(words), Accept="text/html")
    assert reply.status in (200, 400, 404)
    found = read(reply.body)
    assert found.unbalanced == []
    scripts = {script.attributes.get("src") for script in found.all("script")}
    assert scripts <= {"/suggest.js", "/yasgui.js", "/editor.js"}
    assert found.all("img") == []
    assert "49" not in found.words


@pytest.mark.parametrize(
    "path", ["/timeline", "/network/evil.html", "/map", "/sanctions", "/vocabulary/Bad.html"]
)
def test_overviews_show_them_as_words(site: Site, path: str) -> None:
    assert "alert(1)" in read(site.get(path).body).words


@pytest.mark.parametrize("path", ["/id/evil.html", "/id/gala.html", f"/claim/{names.local(CLAIM)}.html"])
def test_the_words_are_shown_as_they_are(site: Site, path: str) -> None:
    words = read(site.get(path).body).words
    assert "<script>alert(1)</script>" in words
    assert "onerror=alert(1)>{{7*7}}" in words


@pytest.mark.parametrize("path", PICTURES)
def test_pictures_obey_nothing_either(site: Site, path: str) -> None:
    picture = site.get(path)
    assert (picture.status, picture.media_type) == (200, "image/svg+xml")
    assert picture.headers["content-security-policy"].startswith("default-src 'self'")
    assert b"<script" not in picture.body
    assert b"<img" not in picture.body


def test_what_is_made_for_the_tests_is_read_as_it_is_written() -> None:
    assert SCRIPT in turtle.write(views.view(WORLD).quads(names.thing("evil"), None, None, None))
