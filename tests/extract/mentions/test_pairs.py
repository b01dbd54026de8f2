"""Two who were told of before, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    "Armenia accused Azerbaijan of an attack. The EU called on both to hold talks.": {
        "addressee=armenia",
        "addressee=azerbaijan",
    },
    "The army fought the Rapid Support Forces. Kenya urged both sides to hold talks.": {
        "addressee=rapid-support-forces",
        "addressee=army",
    },
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_both_are_meant(text: str) -> None:
    lines = [one for one in told.told(text) if one.startswith("Appeal ")]
    assert any(all(part in one for part in CASES[text]) for one in lines), told.told(text)


def test_a_pair_is_the_group_of_two_told_of_before() -> None:
    lines = told.told("Two Chadian officers fled. The pair were arrested in Kampala by police.")
    assert any(one.startswith("Arrest ") and "undergoer=Chadian officers" in one for one in lines), lines


def test_another_states_congress_is_not_that_of_the_united_states() -> None:
    lines = told.told("Peru's Congress impeached Pedro Castillo.")
    assert any(one.startswith("Dismissal ") and "united-states" not in one for one in lines), lines


def test_both_are_no_states_where_persons_are_named() -> None:
    lines = told.told("Kenya sued Uganda and the traders Ana Orlo and Juri Lume. Both have lodged appeals.")
    assert not any(one.startswith("Appeal ") and "actor=kenya" in one for one in lines), lines
