"""Paragraphs that somebody wrapped are read as paragraphs; what ends its lines early keeps them."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.text.article import Article, SegmentRole
from realpolitik.text.page import lines
from realpolitik.text.segment import segment
from realpolitik.text.wrapping import unwrapped

HEADLINE = "Odrava counts its tugs"
BODY = (
    "The port of Odrava sold forty tugs to its neighbour in May, the office of the mayor said on Monday. "
    "Nobody in the town would tell the price, and the harbour master, Ana Belić, asked who would want to.",
    "Lumen, the neighbour, has paid for thirty of them so far. The rest of the money is due in the autumn, "
    "but two of its ministers say that no more will come. “Who pays?” Ana Belić asked. “We keep one.”",
)
VERSE = """O harbour, harbour of the north,
Thy tugs are old and grey,
They went but once a year henceforth
And never went to stay."""
LIST = """- forty tugs, of which three are new
- two cranes that nobody has used
- a lamp, and the keeper of the lamp
12. the keeper's dog and all its pups"""
FURNITURE = """Sign up for our newsletter
Advertisement
© 2031 The Odrava Bell. All rights reserved."""


def cut(text: str) -> list[tuple[str, SegmentRole]]:
    """Return the segments of a text, with single blanks."""
    return [(" ".join(part.span.of(text).split()), part.role) for part in segment(Article(text)).segments]


def page(*parts: str, end: str = "\n") -> str:
    return f"{end}{end}".join(part.replace("\n", end) for part in parts) + end


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n   "])
@pytest.mark.parametrize("width", [38, 42, 60, 72, 79, 100])
def test_a_wrapped_article_is_cut_as_if_it_were_not(width: int, end: str) -> None:
    wrapped = page(HEADLINE, *(textwrap.fill(part, width) for part in BODY), FURNITURE, end=end)
    found = cut(wrapped)
    assert found == cut(page(HEADLINE, *BODY, FURNITURE))
    assert [role for _, role in found[:2]] == [SegmentRole.HEADLINE, SegmentRole.BODY]
    assert len(found) == 1 + 2 + 4 + 3


def test_offsets_are_those_of_the_text_as_it_is() -> None:
    text = page(HEADLINE, *(textwrap.fill(part, 42) for part in BODY))
    segments = segment(Article(text)).segments
    assert [part.span.of(text)[:9] for part in segments[1:3]] == ["The port ", "Nobody in"]
    assert "\n" in segments[1].span.of(text)
    words = " ".join(part.span.of(text) for part in segments)
    assert words.split() == text.split()


@pytest.mark.parametrize("kept", [VERSE, LIST, FURNITURE], ids=["verse", "list", "furniture"])
@pytest.mark.parametrize("wrapped", [True, False])
def test_what_ends_its_lines_early_keeps_them(kept: str, wrapped: bool) -> None:
    body = [textwrap.fill(part, 72) if wrapped else part for part in BODY]
    found = [text for text, _ in cut(page(HEADLINE, *body, kept))]
    assert [line for line in kept.splitlines() if line not in found] == []


@pytest.mark.parametrize(
    "text",
    [
        VERSE,
        LIST,
        FURNITURE,
        "\n".join(BODY),
        f"{HEADLINE}\nBy Ana Belić\nPublished on 3 May 2031\n{BODY[0]}\n{BODY[1]}",
        "home\nnews from the harbour and beyond\nweather\nships\n" * 3,
    ],
)
def test_a_text_that_is_not_wrapped_is_left_alone(text: str) -> None:
    assert unwrapped(lines(text)) == tuple(lines(text))


def test_a_short_line_in_the_midst_of_a_sentence_is_joined_too() -> None:
    last = "Ana Belić denied that a second sale\nis planned for the\nsummer."
    text = page(HEADLINE, *(textwrap.fill(part, 42) for part in BODY), last)
    assert cut(text)[-1] == (
        "Ana Belić denied that a second sale is planned for the summer.",
        SegmentRole.BODY,
    )


@given(st.lists(st.sampled_from([*BODY[0].split(), "\n", "\n\n", "\r\n", "- a", "Tugs."]), max_size=60))
def test_no_character_is_lost_or_moved(words: list[str]) -> None:
    text = " ".join(words)
    joined = unwrapped(lines(text))
    for line in joined:
        assert len(line.text) == line.span.end - line.span.start
        assert line.text.split() == line.span.of(text).split()
    assert [word for line in joined for word in line.text.split()] == text.split()


def test_much_text_takes_little_time() -> None:
    text = "\n\n".join([textwrap.fill(part, 60) for part in BODY] * 500)
    assert len(unwrapped(lines(text))) == 1000
