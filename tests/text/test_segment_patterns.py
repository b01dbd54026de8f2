"""Patterns that are looked for in parts find what one long pattern does."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

import realpolitik.text.segment as module

CREDITED = re.compile(
    rf"(?P<words>.*)\((?:{module._CREDIT.pattern}|[^()]*(?:{module._SOURCE.pattern}))[^()]*\)\Z",
    re.IGNORECASE,
)


UNSUPPORTED = re.compile(
    r"\b(?:browsers?|versions?|javascript)\b.*\b(?:not|no longer) supported", re.IGNORECASE
)


BRACKETS = [
    "(",
    ")",
    " ",
    "tug",
    "photo by",
    "Reuters",
    "via AP",
    "Image:",
    "getty images",
    "/AFP",
    "xPhoto via",
]


PROGRAMS = ["browser", "browsers", "Version", "not supported", "no longer supported", " ", "-", "s", "not"]


@given(st.lists(st.sampled_from(BRACKETS), max_size=9).map("".join))
def test_credits_in_brackets_are_those_of_one_long_pattern(text: str) -> None:
    match = CREDITED.match(text)
    assert module._credit_start(text) == (None if match is None else match.end("words"))


@given(st.lists(st.sampled_from(PROGRAMS), max_size=9).map("".join))
def test_programs_that_are_not_supported_are_those_of_one_long_pattern(text: str) -> None:
    assert module._is_unsupported(text) == (UNSUPPORTED.search(text) is not None)
