"""What front matter says, and that it is furniture of the page."""

from __future__ import annotations

import pytest

from realpolitik.text.article import Article, SegmentRole
from realpolitik.text.frontmatter import LONGEST, front_matter
from realpolitik.text.segment import segment

STORY = """---
title: Tugs leave Port Lume
Date: 2031-05-02   # a Friday
author:
  - Ana Orlo
  - "Bo Vell"
tags: [tugs, 'sea']

url: https://herald.example/tugs
---

# Tugs leave Port Lume

The tugs of Port Lume left the quay at dawn.
"""


def test_keys_and_values_are_read() -> None:
    found = front_matter(STORY)
    assert found is not None
    assert found.first("title") == "Tugs leave Port Lume"
    assert found.first("published", "date") == "2031-05-02"
    assert found.all("author", "authors") == ("Ana Orlo", "Bo Vell")
    assert found.all("tags") == ("tugs", "sea")
    assert found.first("publisher") is None
    assert STORY[found.end :].startswith("\n# Tugs")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tugs leave",
        "---\ntitle: Tugs",
        "---\nThe tugs left.\n---\n",
        " ---\ntitle: x\n---\n",
        "---\n  indented: x\n---\n",
        "---\n" + "a: b\n" * (LONGEST + 1) + "---\n",
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert front_matter(text) is None


def test_windows_line_ends_are_read() -> None:
    found = front_matter(STORY.replace("\n", "\r\n"))
    assert found is not None
    assert found.first("title") == "Tugs leave Port Lume"


def test_front_matter_is_furniture() -> None:
    document = segment(Article(STORY))
    roles = [(one.role, one.span.of(STORY)) for one in document.segments]
    assert [text for role, text in roles if role is not SegmentRole.FURNITURE] == [
        "# Tugs leave Port Lume",
        "The tugs of Port Lume left the quay at dawn.",
    ]
    assert roles[0] == (SegmentRole.FURNITURE, "---")
    assert roles[-2][0] is SegmentRole.HEADLINE


def test_a_known_title_is_the_headline() -> None:
    text = "The tugs left. Nobody asked.\n\nThe tugs of Port Lume left the quay at dawn, and came back."
    assert segment(Article(text)).segments[0].role is not SegmentRole.HEADLINE
    known = segment(Article(text), title="the  tugs left. Nobody asked.").segments
    assert (known[0].role, known[0].span.of(text)) == (SegmentRole.HEADLINE, text.partition("\n")[0])
    assert known[1].role is SegmentRole.BODY
