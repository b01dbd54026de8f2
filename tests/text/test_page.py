"""Lines of a page that hold one another, against a plain search through all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from realpolitik.text.article import SegmentRole
from realpolitik.text.page import Page, lines, quotes
from realpolitik.text.patterns import Patterns, Sightings

QUOTABLE = range(4, 61)
WORDS = st.sampled_from(["a", "ab", "b", "“a", "b”", "“", "”", '"', "tug", "x"])
LINES = st.lists(WORDS, max_size=9).map(" ".join)
ROLES = st.sampled_from([SegmentRole.BODY, SegmentRole.CAPTION, SegmentRole.HEADLINE])


@given(st.lists(LINES, max_size=8), st.lists(st.integers(0, 7), max_size=6), st.data())
def test_a_line_is_quoted_where_a_plain_search_finds_it(
    texts: list[str], again: list[int], data: st.DataObject
) -> None:
    texts += [f"x {texts[place]}" for place in again if place < len(texts)]
    found = tuple(lines("\n".join(texts)))
    page, roles = Page(found, quotable=QUOTABLE), list[SegmentRole]()
    while page.is_unread():
        at = len(roles)
        earlier = [other for other, role in page.read() if role is SegmentRole.BODY]
        others = (*earlier, *found[at + 1 :])
        if page.line.words in QUOTABLE:
            assert page.is_quoted() == any(quotes(page.line, other) for other in others)
        assert page.repeats_headline() == (
            page.line.text in [line.text for line, role in page.read() if role is SegmentRole.HEADLINE]
        )
        assert [role for role in SegmentRole if page.has(role)] == [r for r in SegmentRole if r in roles]
        roles.append(data.draw(ROLES))
        page.give(roles[-1])
    assert [role for _, role in page.read()] == roles


def test_each_line_knows_its_neighbours() -> None:
    page = Page(lines("one\n\n two \nthree\n"), quotable=QUOTABLE)
    assert (page.above, page.last_role, page.line.text) == (None, None, "one")
    page.give(SegmentRole.HEADLINE)
    assert page.above is not None
    assert (page.above.text, page.last_role, page.line.text) == ("one", SegmentRole.HEADLINE, "two")
    assert [line.text for line in page.to_come()] == ["three"]
    assert (page.line.opens_block, page.to_come()[0].opens_block) == (True, False)


PATTERNS = st.lists(st.text("ab", min_size=1, max_size=4), max_size=5, unique=True)


@given(PATTERNS, st.lists(st.text("abc", max_size=9), max_size=5))
def test_patterns_are_seen_where_they_first_stand(patterns: list[str], texts: list[str]) -> None:
    sightings = Sightings(Patterns(patterns))
    for place, text in enumerate(texts):
        sightings.look(text, place, besides="no pattern")
    for pattern in patterns:
        first = next((place for place, text in enumerate(texts) if pattern in text), None)
        assert sightings.place(pattern) == first
    assert sightings.place("no pattern") is None


def test_a_pattern_is_not_seen_in_what_it_stands_beside() -> None:
    sightings = Sightings(Patterns(["tug", "tugs"]))
    sightings.look("“tug”", 1, besides="tug")
    assert sightings.place("tug") is None
    sightings.look("the tugs", 2, besides="tugs")
    assert (sightings.place("tug"), sightings.place("tugs")) == (2, None)
