"""What is named as known is told, whatever is wanted, denied or asked about it."""

from __future__ import annotations

import pytest

from support import told

KNOWN = "Attack attacked=israel attacker=hamas | Occurred | the author"


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden urged China to condemn the Hamas attack on Israel.",
        "Turkey asked Egypt to investigate Hamas' attack on Israel.",
    ],
)
def test_an_attack_that_is_named_as_known_is_told(text: str) -> None:
    assert KNOWN in told.told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden urged Egypt to prevent the Hamas attack on Israel.",
        "Joe Biden urged Egypt to prevent an attack on Israel.",
        "Did China condemn the Hamas attack on Israel?",
    ],
)
def test_an_attack_that_may_not_have_happened_is_not_told(text: str) -> None:
    assert not [line for line in told.told(text) if line.startswith("Attack")]


def test_a_journey_by_which_a_time_is_told_is_told_though_its_clause_is_denied() -> None:
    lines = told.told("Emmanuel Macron did not meet Xi Jinping during a visit to Beijing.")
    assert any(line.startswith("Visit") and "Negative" not in line for line in lines)
