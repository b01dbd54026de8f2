"""Signs that no text has, and how long a text may be."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.judge.gate.written import FORMS, LONGEST, written_refusals
from realpolitik.rdf.names import short, term, thing, w3c

LABEL = w3c("rdfs", "label")
MARKS = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
SURROGATES = range(0xD800, 0xE000)


def rules(predicate: NamedNode, text: str) -> list[str]:
    found = written_refusals(Triple(thing("quay"), predicate, Literal(text)), "quay")
    return [refusal.rule for refusal in found]


def is_strange(sign: str) -> bool:
    """Tell whether a sign is a control, turns the direction of the text, or ends its line or paragraph."""
    kind = unicodedata.category(sign)
    return kind in ("Cc", "Zl", "Zp") or unicodedata.bidirectional(sign) in MARKS


def test_no_sign_that_controls_or_turns_a_text_is_let_in() -> None:
    signs = [chr(code) for code in range(sys.maxunicode + 1) if code not in SURROGATES]
    strange = [sign for sign in signs if is_strange(sign)]
    assert len(strange) > 70
    assert [sign for sign in strange if rules(LABEL, f"a{sign}b") != ["text-form"]] == []
    letters = [sign for sign in signs if unicodedata.category(sign)[0] in "LMNPS"]
    assert [sign for sign in letters if rules(LABEL, f"a{sign}b")] == []


@pytest.mark.parametrize("sign", ["\u200d", "\u200c", "\u00ad", "\u00a0", " "])
def test_signs_that_writing_needs_are_let_in(sign: str) -> None:
    assert rules(LABEL, f"a{sign}b") == []


@pytest.mark.parametrize(("predicate", "most"), [*LONGEST.items(), (term("sourceNote"), 1000)])
def test_a_text_is_as_long_as_it_may_be(predicate: NamedNode, most: int) -> None:
    assert rules(predicate, "x" * most) == []
    assert rules(predicate, "x" * (most + 1)) == ["text-length"]


@pytest.mark.parametrize("predicate", FORMS, ids=short)
def test_a_literal_that_is_far_too_long_is_not_read(predicate: NamedNode) -> None:
    found = list(written_refusals(Triple(thing("quay"), predicate, Literal("9" * 1_000_000)), "quay"))
    assert [refusal.rule for refusal in found] == ["text-length"]
    assert len(found[0].message) < 200
