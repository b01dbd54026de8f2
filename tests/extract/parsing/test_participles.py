"""Participles that are verbs where a parser takes them for qualities, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    "Kenya left the accord in July and has since pounded ports in Somalia.": ("Strike", {"attacker=kenya"}),
    "Uganda bought gas from Kenya, sold drones to Chad and sheltered exiles from Mali.": (
        "Asylum",
        {"actor=uganda", "undergoer=exiles from Mali"},
    ),
    "Turkey has since sounded out Qatar about a loan.": ("Appeal", {"actor=turkey", "addressee=qatar"}),
    "Kenya wants sanctions on Uganda lifted.": ("Lifting", {"Sought"}),
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_it_is_read_as_a_verb(text: str) -> None:
    cls, parts = CASES[text]
    lines = [one for one in told.told(text) if one.startswith(f"{cls} ")]
    assert any(all(part in one for part in parts) for one in lines), told.told(text)
