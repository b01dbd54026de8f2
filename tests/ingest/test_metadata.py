"""What web pages say of themselves."""

from __future__ import annotations

import json

import pytest

from realpolitik.extract.extractor import Publication
from realpolitik.ingest.metadata import publication

STORY = {
    "@type": ["NewsArticle"],
    "headline": "Envoys at Port Lume",
    "datePublished": "2031-05-02T08:00:00Z",
    "author": [{"@type": "Person", "name": "Ana Orlo"}, {"name": "Bo Vell"}],
    "publisher": {"name": "The Arvenian Herald"},
    "url": "https://herald.example/envoys",
}


def linked(*found: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in found)


@pytest.mark.parametrize("found", [STORY, [STORY], {"@graph": [{"@type": "WebSite", "name": "x"}, STORY]}])
def test_linked_data_goes_first(found: object) -> None:
    html = '<title>No</title><meta property="og:title" content="No">' + linked({"@type": "Person"}, found)
    assert publication(html) == Publication(
        title="Envoys at Port Lume",
        published="2031-05-02",
        publisher="The Arvenian Herald",
        authors=("Ana Orlo", "Bo Vell"),
        address="https://herald.example/envoys",
    )


def test_meta_elements_are_read() -> None:
    html = (
        '<title>Envoys | Herald</title><link rel="canonical" href="https://herald.example/x">'
        '<meta name="author" content="Ana Orlo"><meta property="og:site_name" content="Herald &amp; Sons">'
        '<meta property="article:published_time" content="2031-05-02"><meta name="author" content="https://x">'
    )
    assert publication(html) == Publication(
        "Envoys", "2031-05-02", "Herald & Sons", ("Ana Orlo",), "https://herald.example/x"
    )


def test_a_site_stands_for_a_publisher_that_is_not_named() -> None:
    assert (
        publication('<meta property="og:url" content="https://www.herald.example/x">').publisher
        == "herald.example"
    )


@pytest.mark.parametrize("script", ["{", "[" * 100_000, "null", '{"@type": "NewsArticle", "author": 3}'])
def test_what_is_no_linked_data_is_passed_over(script: str) -> None:
    html = f'<title>Envoys</title><script type="application/ld+json">{script}</script>'
    assert publication(html) == Publication(title="Envoys")


def test_names_are_looked_for_down_to_a_depth() -> None:
    deep: object = "Ann Lee"
    for _ in range(200):
        deep = [deep]
    found = publication(linked({"@type": "Article", "headline": "Tugs", "author": [deep, "Bo Ray"]}))
    assert (found.title, found.authors) == ("Tugs", ("Bo Ray",))
