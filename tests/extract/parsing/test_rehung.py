"""What a parser hangs on the wrong one of two words, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    "Germany called for Russia to release the hostages.": (
        "Release",
        {"Sought", "actor=russia", "seeker=germany"},
    ),
    "Xi Jinping met with visiting Brazilian President Luiz Inácio Lula da Silva.": (
        "Summit",
        {"party=xi-jinping", "party=luiz-inacio-lula-da-silva"},
    ),
    "Vladimir Putin spoke ahead of a planned visit to China and meeting with Xi Jinping.": (
        "Meeting",
        {"Predicts", "party=xi-jinping"},
    ),
    # of what somebody is deprived, and whom a headline says to be given a sentence
    "Chad stripped Mary Hassan of her citizenship.": ("Decision", {"actor=chad", "undergoer=Mary Hassan"}),
    "Imran Khan handed long jail term in Lahore.": ("Ruling", {"undergoer=imran-khan"}),
    "North Korea test-fired two ballistic missiles from a submarine.": (
        "MissileTest",
        {"actor=north-korea", "goods=ballistic-missiles"},
    ),
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_it_is_hung_where_it_belongs(text: str) -> None:
    cls, parts = CASES[text]
    lines = [one for one in told.told(text) if one.startswith(f"{cls} ")]
    assert any(all(part in one for part in parts) for one in lines), told.told(text)


def test_a_condition_is_seen_at_its_verb() -> None:
    lines = told.told("Donald Trump promised he could end the war if he is re-elected in 2024.")
    assert not [one for one in lines if one.startswith(("Appointment ", "Election "))], lines


def test_nobody_presses_himself() -> None:
    text = "Lester Holt sat down with Antony Blinken in Tel Aviv, where he pressed Blinken about the war."
    assert not [one for one in told.told(text) if "actor=antony-blinken addressee" in one]


def test_what_is_not_mentioned_is_not_told() -> None:
    lines = told.told("The resolution makes no mention of a ceasefire.")
    assert not [one for one in lines if one.startswith("Ceasefire ")]


def test_what_happened_before_what_may_come_is_told() -> None:
    text = (
        "There are concerns that the war could widen after militants in Lebanon launched missiles at Israel."
    )
    assert any(one.startswith("Strike ") and "attacked=israel" in one for one in told.told(text)), told.told(
        text
    )


def test_what_somebody_may_be_hit_by_has_not_happened() -> None:
    lines = told.told("The UK is vulnerable to a drone attack.")
    assert not [one for one in lines if one.startswith(("Attack ", "Strike "))]
