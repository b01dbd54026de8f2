"""Addresses of the server and the files that stand for them."""

from __future__ import annotations

import pytest

from realpolitik.site.addresses import above, canonical, file

QUERY = "/sparql?query=ASK+%7B%7D&format="


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/", "index.html"),
        ("/search", "search.html"),
        ("/timeline?page=1", "timeline.html"),
        ("/timeline?page=2", "timeline_page-2.html"),
        ("/timeline.svg?page=2", "timeline_page-2.svg"),
        ("/contradictions?open=1&page=1", "contradictions_open-1.html"),
        ("/contradictions?page=3&open=1", "contradictions_open-1_page-3.html"),
        ("/id/japan.html?said=2", "id/japan_said-2.html"),
        ("/id/japan.jsonld", "id/japan.jsonld"),
        ("/questions", "questions.html"),
        ("/questions/g5", "questions/g5.html"),
        ("/query?question=g5", "query_question-g5.html"),
        ("/claim/080e134f4a47f48b-1-2-40bfa07b.html", "claim/080e134f4a47f48b-1-2-40bfa07b.html"),
        ("/claim/080e134f4a47f48b-1-2-40bfa07b.ttl", "article/080e134f4a47f48b.ttl"),
        ("/.well-known/void", "data/description.ttl"),
        ("/graph/ontology", "graph/ontology.ttl"),
        ("/vocabulary/Place.html", "vocabulary/Place.html"),
        ("/vocabulary/place.html", "vocabulary/place_.html"),
        ("/style.css", "style.css"),
    ],
)
def test_an_address_has_a_file(address: str, name: str) -> None:
    assert file(address) == name
    assert file(canonical(address)) == name


def test_answers_are_named_by_the_query() -> None:
    names = {file(QUERY + form) for form in ("csv", "json")} | {file("/sparql?query=ASK&format=csv")}
    assert len(names) == 3
    assert {name.rpartition(".")[2] for name in names} == {"csv", "json"}


@pytest.mark.parametrize("told", ["../../x", "a/b", "\u202e", "a" * 300, "", "%00"])
def test_no_value_comes_out_of_its_folder(told: str) -> None:
    name = file(f"/timeline?about={told}")
    assert "/" not in name
    assert name.isascii()
    assert len(name) < 60


def test_the_same_is_said_in_one_way() -> None:
    assert canonical("/timeline?page=2&about=x") == canonical("/timeline?about=x&page=2")
    assert canonical("/id/japan.html?said=1&held=1") == "/id/japan.html"


def test_above_is_relative() -> None:
    assert [above(name) for name in ("a.html", "id/a.html", "a/b/c")] == ["", "../", "../../"]
