"""The places of an article as a sheet names them, there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.sheet.places import locate, offsets_of, place_of, sentence_of
from realpolitik.text.article import Document, Span
from support.arvenia import DOCUMENT, SENTENCES, TEXT, at

GAP = Span(len(SENTENCES[0]), len(SENTENCES[0]) + 2)


@given(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT)))
def test_every_place_is_named_so_that_it_is_found(start: int, length: int) -> None:
    span = Span(start, min(start + length, len(TEXT)))
    number, _, quote = place_of(DOCUMENT, span).partition(" ")
    assert locate(DOCUMENT, number, quote) == span


def test_what_no_sentence_holds_is_anywhere_in_the_article() -> None:
    assert TEXT[GAP.start : GAP.end] == "\n\n"
    assert sentence_of(DOCUMENT, GAP) == "*"
    assert place_of(DOCUMENT, GAP) == "* @34,36"
    assert sentence_of(DOCUMENT, Span(GAP.start, at(SENTENCES[1]).end)) == "*"
    assert place_of(DOCUMENT, Span(0, at("a poor road.").end)) == '1-6 "Arvenia may … poor road."'
    assert place_of(Document(DOCUMENT.article, ()), at("ten barges")) == '* "ten barges"'


@pytest.mark.parametrize(
    ("number", "quote", "message"),
    [
        ("*", '"a bridge"', "“a bridge” is not in the article"),
        ("2", '"a bridge"', "“a bridge” is not in sentence 2"),
        ("*", f"@0,{len(TEXT) + 1}", "are not in the article"),
        ("9", "*", "the article has sentences 1 to 6"),
        ("2", "words", "expected a quotation"),
    ],
)
def test_a_place_that_is_none_is_told(number: str, quote: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        locate(DOCUMENT, number, quote)


def test_offsets_are_two_numbers() -> None:
    assert offsets_of("@12,40") == Span(12, 40)
    assert [offsets_of(word) for word in ("@12", "12,40", "@1,2,3", "@-1,2", '"@1,2"')] == [None] * 5
