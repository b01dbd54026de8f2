"""Verbs whose subject a parser misses, by invented sentences: who says what, and what is joined to what."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

HOLDERS = {
    "Oil rose after President Macron last week said Iran had supplied Russia with drones.": "emmanuel-macron",
    "Oil rose after Poland and Hungary said Iran had supplied Russia with drones.": "poland, hungary",
    "Kyiv fears that Iran supplied Russia with drones.": "ukraine",
    "Viktor Orban, then running for office, said Iran had supplied Russia with drones.": "viktor-orban",
    "It came despite the doubts of Hungary, whose leader, Karl Lund, had for weeks said Iran supplied "
    "Russia with drones.": "Karl Lund",
    "Karl Lund, a critic of Poland, says the bank is weak, thinks the plan is a lie, believes Iran supplied "
    "Russia with drones.": "Karl Lund",
    "Iran supplied Russia with drones, missiles and shells, local medics and the town's police said.": (
        "local medics, town's police"
    ),
}


@pytest.mark.parametrize("text", HOLDERS, ids=lambda text: str(text)[:40])
def test_who_says_it_is_found(text: str) -> None:
    sent = [one for one in told.told(text) if one.startswith(("ArmsTransfer", "AmmunitionTransfer"))]
    assert {one.rpartition("| ")[2] for one in sent} == {HOLDERS[text]}, told.told(text)


def test_what_a_headline_tells_beside_is_a_clause() -> None:
    text = "Orlo meets Macron as Germany pledges more tanks to Ukraine\n\nThe two met on Monday in Paris."
    found = told.told(text)
    assert any(one.startswith("ArmsTransfer") and "supplier=germany" in one for one in found), found
