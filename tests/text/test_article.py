"""Spans, digests and identifiers of a text: offsets are code points, digests are of UTF-8."""

import hashlib

import pytest

from realpolitik.text.article import Article, SegmentRole, Span, digest_of, wording_digest

TEXT = "𐌰𐌱 é! Barges."


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_a_span_is_half_open_and_counts_code_points() -> None:
    assert [Span(0, 1).of(TEXT), Span(3, 5).of(TEXT), Span(2, 2).of(TEXT)] == ["𐌰", "é!", ""]
    assert Span(0, len(TEXT)).of(TEXT) == TEXT


def test_a_digest_is_that_of_the_characters_in_utf8() -> None:
    assert Span(0, 4).digest(TEXT) == sha256("𐌰𐌱 é".encode())
    assert digest_of("") == sha256(b"")
    assert digest_of("e\u0301") != digest_of("\u00e9"), "no character is changed"


def test_an_article_is_named_by_the_beginning_of_its_digest() -> None:
    article = Article(TEXT)
    assert article.digest == sha256(TEXT.encode())
    assert article.identifier == article.digest[:16]
    assert Article(TEXT + "\n").identifier != article.identifier


def test_spans_are_ordered_by_place() -> None:
    assert sorted([Span(3, 5), Span(0, 9), Span(3, 4)]) == [Span(0, 9), Span(3, 4), Span(3, 5)]


@pytest.mark.parametrize("role", SegmentRole)
def test_roles_have_the_names_of_terms(role: SegmentRole) -> None:
    assert role.value == role.name.replace("_", " ").title().replace(" ", "")


def test_how_a_text_was_saved_makes_no_difference_to_its_wording() -> None:
    text = "Veldt\n\nThe caf\u00e9 of Stra\u00dfe 5 closed."
    same = (
        "\ufeffVeldt\r\n\r\nThe cafe\u0301 of STRASSE 5\u00a0closed",
        "veldt the caf\u00e9 of strasse 5 closed",
    )
    assert {wording_digest(other) for other in same} == {wording_digest(text)}
    assert wording_digest(text.replace("5", "6")) != wording_digest(text)
    assert wording_digest("\u2014 ... \n") is None
