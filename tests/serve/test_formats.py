"""The form of an answer is the one that is named, else the one that is liked best, else there is none."""

from __future__ import annotations

import pytest

from realpolitik.serve import formats
from realpolitik.serve.problems import ProblemError
from realpolitik.stores.wire import BOOLEAN, GRAPHS, TABULAR, WireForm


@pytest.mark.parametrize(
    ("query", "forms"),
    [
        ("SELECT * {}", TABULAR),
        ("PREFIX a: <urn:a> ask {}", BOOLEAN),
        ("# why\nconstruct { ?s ?p ?o } {}", GRAPHS),
        ("DESCRIBE <urn:a>", GRAPHS),
        ("SELCT * {}", TABULAR),
    ],
)
def test_each_kind_of_query_has_its_forms(query: str, forms: tuple[WireForm, ...]) -> None:
    assert formats.for_query(query) == forms


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, WireForm.JSON),
        ("", WireForm.JSON),
        ("*/*", WireForm.JSON),
        ("text/csv", WireForm.CSV),
        ("text/csv;q=0.3, text/tab-separated-values;q=0.7", WireForm.TSV),
        ("text/*", WireForm.CSV),
        ("text/html, application/xml;q=0.9, */*;q=0.8", WireForm.XML),
        ("application/json", WireForm.JSON),
        ("*/*, application/sparql-results+json;q=0", WireForm.XML),
        ("application/sparql-results+xml;q=0.5, text/turtle", WireForm.XML),
    ],
)
def test_what_is_liked_best_is_sent(accept: str | None, form: WireForm) -> None:
    assert formats.chosen(TABULAR, accept, None) is form


@pytest.mark.parametrize("accept", ["text/html", "image/png;q=1", "*/*;q=0", "text/turtle"])
def test_what_cannot_be_had_is_told(accept: str) -> None:
    with pytest.raises(ProblemError, match="there are application/sparql-results\\+json") as found:
        formats.chosen(TABULAR, accept, None)
    assert found.value.status == 406


@pytest.mark.parametrize("accept", ["nonsense", "a/b/c", "text/html, " * 500])
def test_a_header_that_cannot_be_read_is_a_bad_request(accept: str) -> None:
    with pytest.raises(ProblemError) as found:
        formats.chosen(TABULAR, accept, None)
    assert found.value.status == 400


def test_a_name_goes_before_the_header() -> None:
    assert formats.chosen(TABULAR, "text/csv", "xml") is WireForm.XML
    assert formats.chosen(GRAPHS, "text/csv", "application/trig") is WireForm.TRIG
    assert {formats.chosen(GRAPHS, None, form.ending) for form in GRAPHS} == set(GRAPHS)
    for name in ("ttl", "html", ""):
        with pytest.raises(ProblemError) as found:
            formats.chosen(TABULAR, "text/csv", name)
        assert found.value.status == 406


@pytest.mark.parametrize(
    ("accept", "is_page"),
    [
        (None, True),
        ("*/*", True),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", True),
        ("text/turtle", False),
        ("text/turtle, text/html;q=0.5", False),
        ("application/rdf+xml, */*;q=0.1", False),
        ("image/png", False),
    ],
)
def test_a_page_is_for_those_who_like_it(accept: str | None, is_page: bool) -> None:
    assert formats.prefers_page(accept) is is_page


def test_text_says_how_it_is_encoded() -> None:
    assert formats.content_type(WireForm.TURTLE) == "text/turtle; charset=utf-8"
    assert formats.content_type(WireForm.JSON) == "application/sparql-results+json"
