"""Invented pages are cut into segments with the right roles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.text.article import Article, SegmentRole
from realpolitik.text.segment import segment

PAGE = """Furniture: Skip to main content

Headline: Harbour town counts its ships, and finds forty missing

Standfirst: Odrava sold its tugs and wants to know who pays.

Credit: By Jane Roe and Dov Zarin

Furniture: Published on 3 May 2031, 5:02 p.m.

Furniture: 5 min read

Credit: Photo: Jane Roe/Reuters
Caption: A tug leaves the harbour of Odrava.
+Caption: The mayor looks on.

Body: The port of Odrava sold forty tugs in May, Mayor Ana Belić said.
+Body: She keeps the oldest one.

PullQuote: “She keeps the oldest one.”

Body: Lumen, the neighbour, has paid for thirty.
Caption: Tugs of the old type.
+Credit: (AP Photo/Dov Zarin)
Body: Nobody in Lumen would say why.
+Body: “Who pays?” Ana Belić asked.

What comes next

Body: Odrava waits.
+Body: It has no other trade.

PullQuote: Nobody in Lumen would say why

Furniture: Sign up for our newsletter
Furniture: Advertisement
Headline: Harbour town counts its ships, and finds forty missing
Furniture: © 2031 The Odrava Bell. All rights reserved.
"""


def expected(page: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the text of a marked page and its segments; a `+` continues the line above."""
    lines: list[str] = []
    segments = []
    for line in page.splitlines():
        role, colon, words = line.lstrip("+").partition(": ")
        known = bool(colon) and role in set(SegmentRole)
        words = words if known else line
        if line.startswith("+"):
            lines[-1] += " " + words
        else:
            lines.append(words)
        if words:
            segments.append((words, role if known else "Body"))
    return "\n".join(lines) + "\n", segments


def found(text: str) -> list[tuple[str, str]]:
    return [(part.span.of(text), part.role.value) for part in segment(Article(text)).segments]


def roles(text: str) -> list[str]:
    return [role for _, role in found(text)]


def test_page_with_everything() -> None:
    text, segments = expected(PAGE)
    assert found(text) == segments


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028", "\n \t"])
def test_kind_of_line_end_does_not_matter(line_end: str) -> None:
    text, segments = expected(PAGE)
    assert found(text.replace("\n", line_end)) == segments


def test_white_space_around_and_at_the_start() -> None:
    text, segments = expected(PAGE)
    assert found("\n \u00a0" + text.replace("\n", "\u00a0 \n\t")) == segments


def test_text_without_a_title_has_none() -> None:
    text = "The tugs left at dawn. Nobody saw them.\n\nWhat comes next\n\nOdrava waits.\n"
    assert roles(text) == ["Body", "Body", "Body", "Body"]


@pytest.mark.parametrize(
    "title",
    ["Who pays for the tugs?", "Tugs!", "Odrava sells its tugs to the U.S.", "“We kept one,” mayor says"],
)
def test_titles_may_end_in_many_ways(title: str) -> None:
    assert roles(f"{title}\n\nThe tugs left. Nobody saw them.\n") == ["Headline", "Body", "Body"]


def test_title_is_one_segment() -> None:
    assert roles("Tugs leave. Mayor weeps. Who pays?\n\nThe tugs left. It rained.\n")[0] == "Headline"


def test_single_sentence_is_body() -> None:
    assert roles("The tugs left.") == ["Body"]


def test_lead_with_a_dateline_is_no_standfirst() -> None:
    title = "Odrava sells its tugs\n\n"
    rest = "\n\nIt rained. They left.\n"
    assert (
        roles(title + "ODRAVA, Lumen (AP) — The port sold its tugs in May, the mayor said." + rest)[1]
        == "Body"
    )
    assert roles(title + "The port sold its tugs in May." + rest)[1] == "Standfirst"


@pytest.mark.parametrize(
    "line",
    [
        "He urged them to sign up for the navy.",
        "The claims are not supported by any deed.",
        "They log in every tug that passes.",
        "Published figures show that 30 tugs were sold.",
        "Advertisement of tugs rose by a third.",
        "On 3 May 2031 the tugs left.",
        "3 May 2031 was the day of the sale.",
        "He sued Getty Images.",
        "By May the tugs had gone.",
        "Photos by Jane Roe of the tugs show no damage at all.",
    ],
)
def test_sentences_of_the_text_are_no_furniture_and_no_credit(line: str) -> None:
    text = f"Odrava sells its tugs\n\nThe tugs left. It rained.\n\n{line}\n"
    assert found(text)[-1] == (line, "Body")


@pytest.mark.parametrize(
    "line",
    [
        "Skip navigation",
        "Please subscribe to our newsletter",
        "Already a reader? Log in",
        "Read more: The bells of Odrava",
        "ADVERTISEMENT",
        "Share this",
        "We use cookies. Accept all cookies",
        "This browser is no longer supported.",
        "Wednesday, 3 May 2031",
        "Updated: May 3, 2031",
    ],
)
def test_furniture(line: str) -> None:
    text = f"Odrava sells its tugs\n\nThe tugs left. It rained.\n\n{line}\n"
    assert found(text)[-1] == (line, "Furniture")


@pytest.mark.parametrize(
    "line",
    [
        "Image via Getty",
        "Photo: Jane Roe",
        "Photo credit: Jane Roe.",
        "Jane Roe/AFP",
        "Dov Zarin, pool photo via AP",
        "(AP Photo/Dov Zarin)",
        "Credit: Getty Images",
    ],
)
def test_credit_and_the_caption_below(line: str) -> None:
    text = f"Odrava sells its tugs\n\n{line}\nA tug leaves.\n\nThe tugs left. It rained.\n"
    assert roles(text)[1:3] == ["Credit", "Caption"]
    assert roles(text.replace("\nA tug", "\n\nA tug"))[1:3] == ["Credit", "Body"]


def test_text_below_a_byline_is_no_caption() -> None:
    text = "Odrava sells its tugs\nBy Jane Roe\nThe tugs left. It rained.\n"
    assert roles(text) == ["Headline", "Credit", "Body", "Body"]


def test_short_word_that_comes_again_is_no_pull_quote() -> None:
    assert (
        roles("Tugs\n\nThe tugs left. It rained.\n\nOdrava\n\nIn Odrava it rained. So what?\n")[3] == "Body"
    )


@pytest.mark.parametrize("text", ["", " \n\r\n"])
def test_empty_text_has_no_segments(text: str) -> None:
    assert found(text) == []


WORDS = st.sampled_from(
    [
        "The tugs left.",
        "“Why?” he",
        "J. R. Roe",
        "Photo: Roe",
        "Sign up",
        "e.g.",
        "Odrava",
        "É. O",
        "…",
        "\u200b",
        "(AP)",
    ]
)
GAPS = st.sampled_from([" ", "\n", "\r\n", "\n\n", "\r", "\u00a0", "\t", "\u2028", "\x0b", "\x1c", "  "])
PAGES = st.lists(st.one_of(WORDS, GAPS), max_size=30).map("".join)


@given(st.one_of(PAGES, st.text(max_size=60)))
def test_every_character_that_is_no_space_is_in_exactly_one_segment(text: str) -> None:
    spans = [part.span for part in segment(Article(text)).segments]
    assert spans == sorted(spans)
    covered = [at for span in spans for at in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert {at for at, char in enumerate(text) if not char.isspace()} <= set(covered)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


@given(PAGES)
def test_cutting_keeps_the_article_and_is_repeatable(text: str) -> None:
    article = Article(text)
    assert segment(article) == segment(Article(text))
    assert segment(article).article is article
