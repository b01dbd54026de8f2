"""What a parser takes for another kind of word, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    "Mali gave its first answer to Hamas’ raid on Israel.": ("Attack", {"attacker=hamas"}),
    "Norway spoke in a late answer to Hamas’ raid on Israel.": ("Attack", {"attacker=hamas"}),
    "On Friday Kenyan jets bombed a depot in Somalia.": ("Strike", {"item="}),
    "Kenya accused Uganda of attacking a village, a charge Kampala denies.": (
        "Attack",
        {"Negative", "attacker=uganda"},
    ),
    "Kenya accused Uganda of attacking a village, an accusation rejected by Kampala.": (
        "Attack",
        {"Negative", "attacker=uganda"},
    ),
    "Kenya accused Uganda of attacking a village, an allegation which Uganda denies.": (
        "Accusation",
        {"actor=kenya", "undergoer=uganda"},
    ),
    "Japan's government voiced concern over the missile test.": ("Attitude", {"actor="}),
    "Qatar strongly denies shipping weapons to Chad.": ("ArmsTransfer", {"Negative", "supplier=qatar"}),
    "Norway has declared 12 officials at the Iranian embassy persona non grata.": (
        "Expulsion",
        {"actor=norway", "undergoer="},
    ),
    "Ecowas has frozen Mali's assets at the regional central bank and Nigeria has cut off its electricity.": (
        "EnergyTransfer",
        {"supplier=nigeria", "Ended"},
    ),
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_it_is_read_as_what_it_is(text: str) -> None:
    cls, parts = CASES[text]
    lines = [one for one in told.told(text) if one.startswith(f"{cls} ")]
    assert any(all(part in one for part in parts) for one in lines), told.told(text)


def test_no_charge_speaks() -> None:
    lines = told.told("Kenya accused Uganda of attacking a village, an accusation rejected by Kampala.")
    assert not any(one.startswith("Accusation ") and "Negative" in one for one in lines), lines


def test_the_verb_behind_a_relative_clause_is_no_purpose() -> None:
    lines = told.told("France, which sent its envoy to Beirut to mediate, voiced disappointment.")
    assert any(one.startswith("Attitude ") and "Planned" not in one for one in lines), lines
