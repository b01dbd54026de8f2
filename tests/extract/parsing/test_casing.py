"""Headlines in which every word is capitalised, written as sentences."""

from __future__ import annotations

import pytest

from realpolitik.extract.parsing.casing import is_capitalised, is_known, names, recased

KNOWN = frozenset({"visit", "port", "talk", "stall", "minister", "deny", "make", "marrow", "as", "south"})
TITLE = "Veldt Minister Visits Port as Marrow Talks Stall"


def is_common(word: str) -> bool:
    return word in KNOWN


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (TITLE, True),
        ("Veldt minister visits port as Marrow talks stall", False),
        ("Talks Stall", False),
        ("", False),
    ],
)
def test_a_headline_is_capitalised_if_nearly_all_its_longer_words_are(text: str, wanted: bool) -> None:
    assert is_capitalised(text) is wanted


def test_a_word_inside_a_sentence_tells_whether_it_is_a_name() -> None:
    capital, small = names(["Talks with Marrow stalled. Ministers left, Veldt said."])
    assert {"Marrow", "Veldt"} <= capital
    assert not {"Talks", "Ministers"} & capital
    assert {"with", "stalled", "left", "said"} <= small


def test_words_that_are_no_names_begin_small_and_no_offset_moves() -> None:
    around = names(["The minister of Veldt went to Marrow."])
    changed = recased(TITLE, around, frozenset(), is_common)
    assert changed == "Veldt minister visits port as Marrow talks stall"
    assert len(changed) == len(TITLE)


def test_what_looks_like_a_name_keeps_its_capital() -> None:
    nothing: frozenset[str] = frozenset()
    changed = recased(TITLE, (nothing, nothing), frozenset({TITLE.index("Marrow")}), is_common)
    assert "Marrow talks" in changed
    assert "marrow talks" in recased(TITLE, (nothing, nothing), frozenset(), is_common)


@pytest.mark.parametrize(
    ("word", "wanted"),
    [("visits", True), ("denies", True), ("making", True), ("zelm", False), ("s", False)],
)
def test_the_forms_of_a_word_are_known_by_the_plain_one(word: str, wanted: bool) -> None:
    assert is_known(word, is_common) is wanted


def test_words_of_grammar_begin_small_and_quarters_of_countries_do_not() -> None:
    nothing: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    title = "Veldt Could Visit South Korea From Marrow on Monday ‘Without As’ Visit-Talk"
    changed = recased(title, nothing, frozenset({title.index("Marrow")}), is_common)
    assert changed == "Veldt could visit South Korea from Marrow on Monday ‘without as’ visit-talk"
