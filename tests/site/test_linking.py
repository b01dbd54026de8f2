"""Pages of the server led from file to file."""

from __future__ import annotations

import pytest

from realpolitik.serve.pages.writing import page
from realpolitik.site.linking import linked
from support import html


def led(text: str, address: str = "/id/japan.html") -> str:
    return linked(address, text.encode()).body.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="/">', '<a href="../index.html">'),
        ('<a href="/map#at-tokyo">', '<a href="../map.html#at-tokyo">'),
        ('<a href="/article/0.html#char=1,2">', '<a href="../article/0.html#char=1,2">'),
        ('<a rel="next" href="?said=2#said">', '<a rel="next" href="../id/japan_said-2.html#said">'),
        ('<a href="?said=1#said">', '<a href="../id/japan.html#said">'),
        ('<a href="#main">', '<a href="#main">'),
        ('<a href="https://example.org/?a=1&amp;b=2">', '<a href="https://example.org/?a=1&amp;b=2">'),
        ('<form action="/search">', '<form action="../search.html">'),
        ('<image href="/land.svg" x="0"/>', '<image href="../land.svg" x="0"/>'),
        ('<form data-root="/">', '<form data-root="../">'),
        ("<p>x href=&#34;/map&#34;</p>", "<p>x href=&#34;/map&#34;</p>"),
    ],
)
def test_links_lead_to_files(before: str, after: str) -> None:
    assert led(before) == after


def test_what_needs_a_server_is_taken_out() -> None:
    text = '<p>a <a data-server href="/timeline?about=x">b</a> <a href="/map">c</a></p>'
    assert led(text) == '<p>a  <a href="../map.html">c</a></p>'
    assert led('<form class="ask" data-server action="/map">\n<div>x</div>\n</form>y') == "y"
    assert led("<p>data-server </p>") == "<p>data-server </p>"


def test_what_is_led_to_is_told() -> None:
    text = '<a href="/map?x=1"><img src="/id/a.svg"><a href="?said=2"><a href="/id/a.svg#x">'
    text += '<form action="/search"><a href="/.well-known/void">'
    found = linked("/id/japan.html", text.encode()).found
    assert found == {"/map?x=1", "/id/a.svg", "/id/japan.html?said=2"}


def test_a_page_of_hostile_words_stays_one_page() -> None:
    words = '"><script src=\'/x\'></script><a href="/y" data-server >'
    told = page("problem.html", {"status": 404, "title": words, "detail": words})
    found = html.read(linked("/id/japan.html", told).body)
    assert found.unbalanced == []
    assert [one.attributes["src"] for one in found.all("script")] == ["../search.js", "../suggest.js"]
    assert words in found.words
    assert {link.lstrip("./") for link in found.values("href")} >= {"index.html", "style.css"}
    assert "y.html" not in {link.lstrip("./") for link in found.values("href")}


@pytest.mark.parametrize("address", ["/map", "/search", "/query"])
def test_a_page_has_the_policy_and_the_scripts_it_needs(address: str) -> None:
    is_editor = address == "/query"
    told = page("problem.html", {"status": 404, "title": "x", "detail": "y"})
    found = html.read(linked(address, told).body)
    scripts = [one.attributes["src"] for one in found.all("script")]
    assert scripts == ["search.js", *(["endpoint.js"] if is_editor else []), "suggest.js"]
    [policy] = [one.attributes["content"] for one in found.all("meta") if "http-equiv" in one.attributes]
    assert policy.startswith("default-src 'self'; base-uri 'none'")
    assert ("'unsafe-inline'" in policy) == is_editor
    assert len(found.all("noscript")) == (address != "/map")
