"""Who wants a loan gets it; who is hit by a shortage suffers it; whose deed is condemned is too: invented."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    "Egypt is negotiating a loan with China.": ("Loan", {"recipient=egypt", "supplier=china"}),
    "Iran is under American sanctions.": ("SanctionsMeasure", {"issuer=united-states", "target=iran"}),
    "Cuba has been plagued by shortages of fuel.": ("Shortage", {"actor=cuba"}),
    "Kenya condemned Chad's raid on Darfur.": ("Condemnation", {"actor=kenya", "undergoer=chad"}),
    "Norway denounced the arrest of two nurses by Sudan.": ("Condemnation", {"undergoer=sudan"}),
    "Police arrested a 42-year-old man in Lima.": ("Arrest", {"undergoer=42-year-old man"}),
    "Narendra Modi faces an election in May.": ("Election", {"participant=narendra-modi"}),
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_who_carries_it_stands_in_its_role(text: str) -> None:
    cls, parts = CASES[text]
    lines = [one for one in told.told(text) if one.startswith(f"{cls} ")]
    assert any(all(part in one for part in parts) for one in lines), lines


BLAMELESS = {
    "Kenya praised Chad's raid on Darfur.": "Commendation",
    "Kenya condemned the deal between Chad and Niger.": "Condemnation",
}


@pytest.mark.parametrize("text", BLAMELESS, ids=lambda text: str(text)[:40])
def test_who_is_praised_or_party_to_it_is_not_condemned(text: str) -> None:
    [line] = [one for one in told.told(text) if one.startswith(f"{BLAMELESS[text]} ")]
    assert "actor=kenya" in line
    assert "undergoer=" not in line


def test_who_breaks_up_a_protest_does_not_hold_it() -> None:
    assert not any("actor=police" in one for one in told.told("Police ended the protest in Lagos."))
    assert any("actor=nurse" in one.lower() for one in told.told("Nurses ended a protest in Lagos."))


def test_soldiers_who_march_do_not_protest() -> None:
    assert not any(one.startswith("Protest ") for one in told.told("Soldiers marched through Lima."))
    assert any(one.startswith("Protest ") for one in told.told("Students marched through Lima."))


def test_a_charge_with_sticks_indicts_nobody() -> None:
    assert not any("Indictment" in one for one in told.told("Police in Lahore baton-charged supporters."))
    assert any("Indictment" in one for one in told.told("Police in Lahore charged two men with fraud."))


def test_a_minister_attacks_in_words() -> None:
    assert not any(one.startswith("Attack ") for one in told.told("The minister attacked the opposition."))
    assert any(one.startswith("Attack ") for one in told.told("The rebels attacked the village."))
