"""Views of a text keep the offsets of the text as read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.text.article import Span
from realpolitik.text.folding import Folding, foldings, plain

E_ACUTE = "e\u0301"
TEXTS = st.text(alphabet=f"ab {E_ACUTE}é\u00a0\n\r\t\u00ad\u200b\"'“”‘’(—", max_size=40)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a  b\r\n\r\nc", "a b c"),
        ("a\u00a0b\u202fc", "a b c"),
        ("a\u200bb\u00adc\ufeff", "abc"),
        (f"caf{E_ACUTE}", "café"),
        ("\u1112\u1161\u11ab", "\ud55c"),
        ("“a” – b", "“a” – b"),
    ],
)
def test_plain_view(text: str, shown: str) -> None:
    assert plain(text).text == shown


def test_source_of_a_collapsed_range_covers_what_stood_there() -> None:
    folding = plain(f"x \n\n caf{E_ACUTE}\u00ads")
    start = folding.text.index("cafés")
    assert folding.source(Span(start, start + 5)) == Span(5, 12)
    assert folding.source(Span(start + 3, start + 4)) == Span(8, 10)


@pytest.mark.parametrize(
    "shown",
    [
        "\"Ann's 'own' words\" (it says)",
        "“Ann’s ‘own’ words” (it says)",
        '"Ann’s ‘own’ words" (it says)',
        "“Ann's 'own' words” (it says)",
    ],
)
def test_one_view_has_the_quotation_marks_of_the_original(shown: str) -> None:
    for text in ("\"Ann's 'own' words\" (it says)", "“Ann’s ‘own’ words” (it says)"):
        assert shown in [folding.text for folding in foldings(text)]


def test_no_view_comes_twice() -> None:
    assert [folding.text for folding in foldings("plain words")] == ["plain words"]


def test_replacing_twice_leads_back_to_the_text() -> None:
    folding = (
        Folding.of("a--b  c")
        .replaced(re.compile("--"), lambda _: "—")
        .replaced(re.compile(" +"), lambda _: " ")
    )
    assert folding.text == "a—b c"
    assert folding.source(Span(1, 2)) == Span(1, 3)
    assert folding.source(Span(3, 5)) == Span(4, 7)


@given(TEXTS)
def test_every_range_of_a_view_has_a_source_that_leads_back(text: str) -> None:
    for folding in foldings(text):
        assert len(folding.text) == len(folding.starts) == len(folding.ends)
        for at in range(len(folding.text)):
            source = folding.source(Span(at, at + 1))
            assert 0 <= source.start < source.end <= len(text)
            assert folding.shown(source).start <= at


@given(TEXTS)
def test_every_character_comes_from_what_looks_like_it(text: str) -> None:
    folding = plain(text)
    for at, char in enumerate(folding.text):
        source = folding.source(Span(at, at + 1))
        assert char in plain(source.of(text)).text
