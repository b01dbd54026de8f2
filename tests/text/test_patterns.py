"""Texts sought in many lines at once are found where a plain search finds them first."""

from hypothesis import given
from hypothesis import strategies as st

from realpolitik.text.patterns import Patterns, Sightings

WORDS = st.text("ab", min_size=1, max_size=4)


@given(st.lists(WORDS, max_size=6), st.lists(st.text("abc", max_size=12), max_size=4))
def test_every_text_is_seen_where_a_plain_search_finds_it(texts: list[str], lines: list[str]) -> None:
    sightings = Sightings(Patterns(texts))
    for place, line in enumerate(lines):
        sightings.look(line, place, besides="none of them")
    for text in texts:
        assert sightings.place(text) == next((n for n, line in enumerate(lines) if text in line), None)


@given(st.lists(WORDS, max_size=6), WORDS)
def test_the_state_after_a_line_is_that_of_its_longest_known_end(texts: list[str], line: str) -> None:
    patterns = Patterns(texts)
    beginnings = {text[:length]: None for text in texts for length in range(1, len(text) + 1)}
    ends = [line[start:] for start in range(len(line)) if line[start:] in beginnings]
    *_, last = patterns.states(line)
    whole = Patterns(list(beginnings))
    *_, expected = whole.states(ends[0] if ends else "")
    assert (last == 0) == (expected == 0)
    assert (last == patterns.end(line)) == (line in texts)


def test_texts_are_counted_each_once_and_others_have_no_state() -> None:
    patterns = Patterns(["ab", "b", "ab"])
    assert len(patterns) == 2
    assert patterns.end("a") is None
    assert patterns.fall(patterns.end("ab") or 0) == patterns.end("b")
    assert Sightings(patterns).place("ab") is None
    assert Sightings(patterns).place("x") is None


def test_one_text_may_be_passed_over() -> None:
    sightings = Sightings(Patterns(["tugs", "ug"]))
    sightings.look("tugs", 3, besides="tugs")
    assert (sightings.place("tugs"), sightings.place("ug")) == (None, 3)
    sightings.look("two tugs", 5, besides="two tugs")
    assert (sightings.place("tugs"), sightings.place("ug")) == (5, 3)
