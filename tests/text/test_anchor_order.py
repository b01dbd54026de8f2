"""Words that are told twice: no place is given twice, and none against the order of the text."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.text.anchor import LONG, Passage, anchor
from realpolitik.text.article import Span

TWICE = "Veldt lent the harbour of Odrava its oldest dredger."
STORY = (
    f"{TWICE}\n\nNobody in Odrava asked for one, the mayor wrote.\n\n{TWICE}\n\nIt has not left the quay.\n"
)


def passages(text: str, phrase: str = r"[^\n]+") -> list[Passage]:
    spans = [Span(*match.span()) for match in re.finditer(phrase, text)]
    return [Passage(span, span.digest(text)) for span in spans]


def test_the_telling_that_changed_is_not_found_at_the_other() -> None:
    copy = STORY.replace("lent", "sold", 1)
    first, _, second, _ = anchor(passages(STORY), copy)
    assert first is None
    assert second == Span(copy.rindex(TWICE), copy.rindex(TWICE) + len(TWICE))


def test_the_later_telling_that_changed_is_not_found_before() -> None:
    copy = "Menu\n" + "lent".join(STORY.rsplit("lent", 1)[:1]) + "sold" + STORY.rsplit("lent", 1)[1]
    first, _, second, _ = anchor(passages(STORY), copy)
    assert (first, second) == (Span(5, 5 + len(TWICE)), None)


def test_a_clause_of_a_changed_sentence_is_not_found_in_another() -> None:
    clause = passages(STORY, "the harbour of Odrava its oldest dredger")[:1]
    assert clause[0].length >= LONG
    assert anchor([*passages(STORY), *clause], STORY.replace("oldest", "newest", 1))[-1] is None
    kept = anchor([*passages(STORY), *clause], STORY.replace("lent", "sold", 1))[-1]
    assert kept is not None
    assert kept.start == STORY.index("the harbour")


def test_words_that_stand_once_in_both_texts_may_have_moved() -> None:
    *body, last = STORY.splitlines(keepends=True)
    copy = "".join([last, "\n", *body])
    places = anchor(passages(STORY), copy)
    assert [place.of(copy) for place in places if place] == [one.span.of(STORY) for one in passages(STORY)]


SENTENCES = tuple(
    f"{who} told the {whom} in {where} nothing new about the tugs."
    for who, whom, where in (("Ana", "mayor", "Odrava"), ("Bo", "clerk", "Lumen"), ("Cy", "crew", "Veldt"))
)
OTHERS = (
    "Menu",
    "Share this with the harbour master.",
    "An advertisement for a ferry to the islands.",
    "Ana",
)
EDITS = st.sampled_from(("keep", "keep", "keep", "drop", "change"))


@given(st.lists(st.sampled_from(SENTENCES), max_size=9), st.data())
def test_places_are_in_order_and_given_once(lines: list[str], data: st.DataObject) -> None:
    copied: list[str] = []
    for line in lines:
        copied += data.draw(st.lists(st.sampled_from(OTHERS), max_size=2))
        edit = data.draw(EDITS)
        copied += {"keep": [line], "drop": [], "change": [line.replace("nothing", "something")]}[edit]
    text, copy = "\n".join(lines), "\n\n".join(copied)
    wanted = passages(text)
    found = [place for place in anchor(wanted, copy) if place is not None]
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert len(found) == sum(line in SENTENCES for line in copied)


@given(st.lists(st.sampled_from((*SENTENCES, "Ana", "Bo")), max_size=9), st.data())
def test_no_place_is_given_twice_whatever_the_copy(lines: list[str], data: st.DataObject) -> None:
    copied = data.draw(st.lists(st.sampled_from((*SENTENCES, "Ana", "Bo")), max_size=9))
    wanted = passages("\n".join(lines))
    found = [place for place in anchor(wanted, "\n".join(copied)) if place is not None]
    assert len(found) == len(set(found))


@pytest.mark.long
def test_a_sentence_that_is_told_thousands_of_times_is_counted() -> None:
    text = "\n".join([SENTENCES[0]] * 2000)
    copy = "\n".join(
        ["Menu", *[SENTENCES[0]] * 700, *[SENTENCES[0].replace("new", "old")] * 2, *[SENTENCES[0]] * 1298]
    )
    found = anchor(passages(text), copy)
    assert sum(place is not None for place in found) == 1998
