"""Finding quoted words in an article, to the character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.text.article import Span
from realpolitik.text.quoting import QuoteError, find, occurrences, sentence, sentences
from support.arvenia import DOCUMENT, SENTENCES, TEXT, at

WHOLE = Span(0, len(TEXT))


def found(text: str, quote: str) -> list[str]:
    return [span.of(text) for span in occurrences(text, quote, Span(0, len(text)))]


def test_every_place_is_found_in_order() -> None:
    spans = list(occurrences(TEXT, "Belmark", WHOLE))
    assert [span.of(TEXT) for span in spans] == ["Belmark"] * 3
    assert spans == sorted(set(spans))


def test_places_may_overlap_and_case_counts() -> None:
    assert [span.start for span in occurrences("aaaa", "aa", Span(0, 4))] == [0, 1, 2]
    assert found("Tug tug", "tug") == ["tug"]


def test_only_the_range_is_searched() -> None:
    assert [span.start for span in occurrences("tug tug tug", "tug", Span(1, 10))] == [4]
    assert list(occurrences("tug boat", "tug boat", Span(0, 7))) == []
    assert list(occurrences("tug … boat", "tug … boat", Span(0, 9))) == []


def test_ellipsis_takes_the_shortest_from_each_beginning() -> None:
    assert found("A tug, A barge, a tug", "A … tug") == ["A tug", "A barge, a tug"]
    assert found("a tug, a barge", "tug … a") == ["tug, a"]
    assert found("a tug", "a tug … tug") == []
    assert found("one two", "one…two") == ["one two"]


def test_an_ellipsis_of_the_article_itself_is_found() -> None:
    assert found("we thought … it was over", "thought … it was") == ["thought … it was"]


@pytest.mark.parametrize("quote", ["… tug", "tug …", "…", " … "])
def test_ellipsis_needs_words_on_both_sides(quote: str) -> None:
    with pytest.raises(QuoteError, match="on both sides"):
        found("a tug", quote)


def test_nothing_is_no_quotation() -> None:
    with pytest.raises(QuoteError, match="is empty"):
        found("a tug", "")


def test_sentences_are_counted_from_one() -> None:
    assert [sentence(DOCUMENT, str(number)).of(TEXT) for number in range(1, 7)] == list(SENTENCES)
    assert sentence(DOCUMENT, "2-3").of(TEXT) == f"{SENTENCES[1]} {SENTENCES[2]}"
    assert sentence(DOCUMENT, "1-6") == Span(0, len(TEXT) - 1)
    assert [span.of(TEXT) for span in sentences(DOCUMENT, "2-3")] == list(SENTENCES[1:3])


@pytest.mark.parametrize("number", ["0", "7", "2-7", "3-2", "0-1"])
def test_other_sentences_are_not_there(number: str) -> None:
    with pytest.raises(QuoteError, match=f"sentences 1 to 6, not {number}"):
        sentence(DOCUMENT, number)


@pytest.mark.parametrize("number", ["", "x", "-1", "1-", "1-2-3", "1.", "²", "1 2", "+1", "9" * 5000])
def test_other_words_are_no_number(number: str) -> None:
    with pytest.raises(QuoteError, match="is no sentence number"):
        sentence(DOCUMENT, number)


def test_find_takes_the_first_place_in_the_sentence() -> None:
    assert find(DOCUMENT, "2", "Belmark").start == at("Belmark in May").start
    assert find(DOCUMENT, "2", "a").start == at("a sold").start
    assert find(DOCUMENT, "2-3", "Ana … second").of(TEXT) == "Ana Orlo said. She denied that a second"


@pytest.mark.parametrize(("number", "quote"), [("3", "Belmark"), ("2", "Ana … second"), ("1", "*")])
def test_find_tells_what_is_not_there(number: str, quote: str) -> None:
    with pytest.raises(QuoteError) as caught:
        find(DOCUMENT, number, quote)
    assert str(caught.value) == f"“{quote}” is not in sentence {number}"


@given(
    st.text("ab-", max_size=12), st.sampled_from(["a … b", "a … a", "ab … a", "b … -"]), st.integers(0, 12)
)
def test_the_shortest_from_each_beginning_is_what_a_plain_search_finds(
    text: str, quote: str, end: int
) -> None:
    first, last = quote.split(" … ")
    plain = [
        Span(start, closing + len(last))
        for start in range(len(text))
        if text.startswith(first, start) and start + len(first) <= end
        if (closing := text.find(last, start + len(first), end)) >= 0
    ]
    assert list(occurrences(text, quote, Span(0, end))) == plain


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("sold the tugs", "sold the\r\ntugs"),
        ("Odrava\nsold", "Odrava\nsold"),
        ("Odrava … tugs", "Odrava\nsold the\r\ntugs"),
        ("the tugs … kept the oldest one", "the\r\ntugs in May. It\n   kept the oldest\u00a0one"),
        ("May.It", None),
        ("Port of", None),
    ],
)
def test_a_blank_stands_for_the_end_of_a_line(quote: str, found: str | None) -> None:
    text = "Port Odrava\nsold the\r\ntugs in May. It\n   kept the oldest\u00a0one."
    places = [span.of(text) for span in occurrences(text, quote, Span(0, len(text)))]
    assert places == ([] if found is None else [found])
