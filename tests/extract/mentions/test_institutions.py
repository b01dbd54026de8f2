"""Institutions whose names are longer than those that are known in them, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    "The European Council on Foreign Relations condemned Turkey.": "European Council on Foreign Relations",
    "The Black Sea Institute condemned Turkey.": "Black Sea Institute",
    # labels have five words at most
    "The United States Commission on International Religious Freedom condemned Turkey.": (
        "United States Commission on International"
    ),
    "The Syrian Observatory for Human Rights condemned Turkey.": "Syrian Observatory for Human Rights",
    # what is known in full, by its long name too
    "The United Nations Educational, Scientific and Cultural Organization condemned Turkey.": (
        "un-educational-scientific-and-cultural-organization"
    ),
    "The Council of Europe condemned Turkey.": "council-of-europe",
    # whose organ it is, or of whom it speaks, is no part of its name
    "The African Union on Friday condemned Turkey.": "african-union",
    "The European Commission for its part condemned Turkey.": "european-commission",
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_a_name_is_whole(text: str) -> None:
    [line] = [line for line in told.told(text) if line.startswith("Condemnation ")]
    assert f"actor={CASES[text]} " in line.replace("~", "")
