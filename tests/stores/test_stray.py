"""A character that cannot be seen is named with its place, where it is what the query fails of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from realpolitik.errors import UsageError
from realpolitik.stores import embedded
from realpolitik.stores.stray import stray


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("\ufeffSELECT * { ?s ?p ?o }", r"U\+FEFF \(ZERO WIDTH NO-BREAK SPACE\) at line 1, column 1,"),
        ("ASK { \u00a0?s ?p ?o }", r"U\+00A0 \(NO-BREAK SPACE\) at line 1, column 7,"),
        ("ASK {\n  \u200b?s ?p ?o }", r"U\+200B \(ZERO WIDTH SPACE\) at line 2, column 3,"),
        ("ASK { ?s ?p “tugs” }", r"U\+201C \(LEFT DOUBLE QUOTATION MARK\) at line 1, column 13,"),
        ("ASK { ?s ?p ?o\u2028}", r"U\+2028 \(LINE SEPARATOR\) at line 1, column 15,"),
        ("ASK { ?s ?p \x1b }", r"U\+001B \(a control character\) at line 1, column 13,"),
        ("ASK { ?s ?p 'a\u00a0b' . \u00a0 }", r"NO-BREAK SPACE\) at line 1, column 21,"),
    ],
)
def test_the_character_is_named(query: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        embedded.table(Store(), query, timeout=10)


@pytest.mark.parametrize(
    "query",
    [
        "ASK { ?s ?p '\u00a0“\ufeff' \n # \u200b\n, <https://a.b/\u00a0> ?x ?? }",
        "ASK { ?łódź ?p id:東京 ?? }",
        "ASK { ?? ?s ?p ?o . ?s ?p ?o . \u00a0 }",
    ],
)
def test_what_is_not_to_blame_is_not_named(query: str) -> None:
    with pytest.raises(UsageError, match=r"has an error at line \d+, column \d+, after"):
        embedded.table(Store(), query, timeout=10)


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("'\"<>#\n"), max_size=12))
def test_what_the_engine_takes_holds_none(text: str) -> None:
    query = f"ASK {{ {text} }}"
    try:
        Store().query(query, prefixes={"x": "x:"})
    except SyntaxError:
        return
    assert stray(query, len(query)) is None
