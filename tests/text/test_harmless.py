"""Nothing that is shown moves a cursor, colours, hides or turns round what stands beside it."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.text.harmless import harmless, harmless_json, harmless_lines, is_harmless

ANY = st.text(st.characters(exclude_categories=()), max_size=20)
"""Texts of any code points, halves of surrogate pairs too."""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nia \x1b[31mRed\x1b[0m", "Nia \\x1b[31mRed\\x1b[0m"),
        ("a\nb\r\nc\td\u2028e\u2029f", "a b  c d e f"),
        ("\x00\x07\x08\x7f\x85\x9b", "\\x00\\x07\\x08\\x7f\\x85\\x9b"),
        ("\u202eabc\u2066d\u200f\u061c", "\\u202eabc\\u2066d\\u200f\\u061c"),
        ("\u200b\ufeff\u2060", "\\u200b\\ufeff\\u2060"),
        ("\udcff\ufffe\ufdd0\U0010ffff\U000e0041", "\\udcff\\ufffe\\ufdd0\\U0010ffff\\U000e0041"),
    ],
)
def test_what_does_something_is_spelled_out(text: str, shown: str) -> None:
    assert harmless(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Łódź, “Kim’s” \\x1b – 東京 한국 Одрава",
        "می\u200cخواهم",
        "👩\u200d🚀 🇳🇱 ☃\ufe0f",
        "co\u00adop a\u00a0b",
        "e\u0301\u0323",
    ],
)
def test_what_writing_needs_stays(text: str) -> None:
    assert harmless(text) == text


@given(ANY)
def test_any_text_becomes_one_harmless_line_and_stays_so(text: str) -> None:
    shown = harmless(text)
    assert all(map(is_harmless, shown))
    assert len(shown.splitlines()) <= 1
    assert harmless(shown) == shown
    assert shown.encode().decode() == shown


@given(ANY)
def test_lines_stay_lines(text: str) -> None:
    assert harmless_lines(text).split("\n") == [harmless(line) for line in text.split("\n")]


@given(st.recursive(ANY, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY, inner, max_size=3)))
def test_json_keeps_its_meaning(value: object) -> None:
    text = harmless_json(json.dumps(value, ensure_ascii=False, indent=2))
    assert json.loads(text) == json.loads(json.dumps(value))
    assert all(char == "\n" or is_harmless(char) for char in text)


def test_every_code_point_is_looked_at() -> None:
    wrong = [
        code
        for code in range(0x110000)
        if unicodedata.category(chr(code)) in ("Cc", "Cs", "Zl", "Zp") and harmless(chr(code)) == chr(code)
    ]
    assert wrong == []
