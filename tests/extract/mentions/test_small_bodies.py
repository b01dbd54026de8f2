"""Bodies that some papers write in small letters: whom they are, and when another one is meant."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

HOLDERS = {
    "The US state department said Iran supplied Russia with drones.": "us-state-department",
    "The state department said Iran supplied Russia with drones.": "us-state-department",
    "The European commission said Iran supplied Russia with drones.": "european-commission",
    "The UN security council said Iran supplied Russia with drones.": "un-security-council",
    "The UN human rights council said Iran supplied Russia with drones.": "un-human-rights-council",
    "The international criminal court said Iran supplied Russia with drones.": "international-criminal-court",
    "The UK foreign office said Iran supplied Russia with drones.": (
        "foreign-commonwealth-and-development-office"
    ),
}
OTHERS = (
    "The New York justice department said Iran supplied Russia with drones.",
    "Israel's national security council said Iran supplied Russia with drones.",
    "The foreign office said Iran supplied Russia with drones.",
)


def holders(text: str) -> set[str]:
    """Return who holds what a text tells of the drones."""
    return {line.rpartition("| ")[2] for line in told.told(text) if line.startswith("ArmsTransfer")}


@pytest.mark.parametrize("text", HOLDERS, ids=lambda text: str(text)[:40])
def test_a_body_is_known_without_capitals(text: str) -> None:
    assert holders(text) == {HOLDERS[text]}


@pytest.mark.parametrize("text", OTHERS, ids=lambda text: str(text)[:40])
def test_a_body_of_others_is_another(text: str) -> None:
    known = {"united-states-department-of-justice", "un-security-council", *HOLDERS.values()}
    assert not holders(text) & known
