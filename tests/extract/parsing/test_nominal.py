"""Nouns and adjectives that a parser takes for verbs, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)


def test_what_is_reported_is_said_by_nobody_who_is_named() -> None:
    text = "Viktor Orban to face panel after reported tensions over raid\n\nThe panel meets on Monday."
    assert all(line.endswith("the author") for line in told.told(text)), told.told(text)


def test_what_stands_before_fears_is_who_fears() -> None:
    text = "Troops were moved again amid Pentagon fears that Iran supplied Russia with drones."
    sent = [line for line in told.told(text) if line.startswith("ArmsTransfer")]
    assert sent
    assert all("the author" not in line.rpartition("| ")[2] for line in sent)


def test_claims_that_sum_up_what_was_said_are_no_verb() -> None:
    text = "Officials in Lome accuse Ukraine of attacks on the city, claims that cannot be verified."
    assert not [line for line in told.told(text) if "verified" in line or line.endswith("| Lome")]


@pytest.mark.parametrize("opening", ["Concerns are mounting", "Speculation grew", "Fears grew"])
def test_what_is_feared_is_told_by_nobody_as_so(opening: str) -> None:
    text = f"{opening} that Iran supplied Russia with drones."
    sent = [line for line in told.told(text) if line.startswith("ArmsTransfer")]
    assert sent
    assert all("the author" not in line.rpartition("| ")[2] for line in sent), sent
