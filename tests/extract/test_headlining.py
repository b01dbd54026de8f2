"""Headlines whose verb looks like a noun, and those with two subjects, by invented ones."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

HEADLINES = {
    "UK sanctions Iranian officials over killings": ("Imposition", {"actor=united-kingdom"}),
    "Kosovo police arrest Serb mayor": ("Arrest", {"police", "undergoer="}),
    "South Korea, US stage joint drills": ("MilitaryExercise", {"actor=south-korea", "actor=united-states"}),
    "Israel, Hamas agree on truce": ("Agreement", {"party=israel", "party=hamas"}),
    "Imran Khan arrested outside court in Islamabad": ("Arrest", {"undergoer=imran-khan", "place=islamabad"}),
    "Three UN peacekeepers killed in Lebanon": ("Death", {"place=lebanon-territory"}),
}


@pytest.mark.parametrize("title", HEADLINES)
def test_a_headline_is_read_with_its_verb_and_both_its_subjects(title: str) -> None:
    cls, parts = HEADLINES[title]
    lines = [line for line in told.told(f"{title}\n\nMore was to follow.") if line.startswith(f"{cls} ")]
    assert any(all(part in line for part in parts) for line in lines), told.told(f"{title}\n\nMore.")


def test_a_headline_of_nouns_gets_no_verb() -> None:
    text = "Russia drone attacks on Ukraine port\n\nMore was to follow."
    assert not [line for line in told.told(text) if "Visit" in line]
