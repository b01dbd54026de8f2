"""Who does what a noun names, and to whom, by participles, clauses and prepositions around it."""

from __future__ import annotations

import pytest

from support import told

TOLD = {
    "Israel suffered an attack orchestrated by Hamas.": (
        "Attack attacked=israel attacker=hamas | Occurred | the author"
    ),
    "The number of ransomware attacks targeting Finland has risen.": (
        "CyberAttack trend=Growing undergoer=finland"
    ),
    "Divisions within the European Union over migration have grown.": "Contention party=european-union",
    "Turkey's threats to invade Syria alarmed Iran.": "Threat actor=turkey proposes=~invasion-turkey",
    "Two years into its occupation of Kherson, Russia handed out passports.": "Occupation actor=russia",
    "The US condemned the arrest of two reporters by Chad.": "Arrest actor=chad",
    "The US condemned the arrest by Chad of two reporters.": "Arrest actor=chad",
}


@pytest.mark.parametrize("text", TOLD, ids=lambda text: str(text)[:40])
def test_it_is_told_who_does_it(text: str) -> None:
    assert any(line.startswith(TOLD[text]) for line in told.told(text)), told.told(text)


def test_what_a_clause_says_is_to_come_is_not_told_as_done() -> None:
    lines = told.told("The guns are part of military aid that Washington will send to Ukraine.")
    [line] = [one for one in lines if one.startswith("AidTransfer")]
    assert "supplier=united-states" in line
    assert "Predicts" in line


def test_nobody_who_is_blamed_is_attacked() -> None:
    lines = told.told("Albania blamed the attack on Iran.")
    assert not any(line.startswith("Attack") for line in lines)
    assert any(line.startswith("Accusation actor=albania") for line in lines)
