"""Who says what is told where a parser hangs it on somebody else, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    "Germany said that Poland was ready and urged Russia to release the hostages.": (
        "Appeal",
        {"actor=germany", "addressee=russia", "| the author"},
    ),
    "Germany's embassy affirmed that Poland backs the pact and condemned Russia's attack on Ukraine.": (
        "Condemnation",
        {"| the author"},
    ),
    "Poland dismissed as nonsense suggestions that it had supplied Russia with drones.": (
        "ArmsTransfer",
        {"Negative", "| poland"},
    ),
    "Prosecutors allege he passed secrets to Iran.": (
        "IntelligenceTransfer",
        {"| Prosecutors"},
    ),
    "Files obtained by the Guardian show that Iran supplied Russia with drones.": (
        "ArmsTransfer",
        {"| Files"},
    ),
    "Poland rejected claims that its soldiers had crossed into Ukraine, calling them baseless.": (
        "Characterization",
        {"quality=baseless", "| poland"},
    ),
    "Poland's minister rejected claims that Russia could attack Germany.": ("Attack", {"Negative"}),
    "Germany ought to supply Ukraine with missiles, the envoy said.": ("Obligation", {"actor=germany"}),
    "The foreign ministry of Kenya summoned the ambassador of Chad, it said.": (
        "Summons",
        {"ministry"},
    ),
    "Rishi Sunak said he is ready for talks as Russia attacked Ukraine.": ("Attack", {"| the author"}),
    "LOME, Togo — A team of experts said Monday that Iran supplied Russia with drones.": (
        "ArmsTransfer",
        {"team of experts"},
    ),
    "NAIROBI, Kenya - A court ruled that Iran supplied Russia with drones.": (
        "ArmsTransfer",
        {"| court"},
    ),
    "The mayor of Odesa, Jane Roe, posted on Facebook that Iran had supplied Russia with drones.": (
        "ArmsTransfer",
        {"| Jane Roe"},
    ),
    "Human Rights Watch criticised Mali. The New York-based rights group said Iran gave Russia drones.": (
        "ArmsTransfer",
        {"| human-rights-watch"},
    ),
    "Jane Roe visited Lome. The 46-year-old said that Iran supplied Russia with drones.": (
        "ArmsTransfer",
        {"| Jane Roe"},
    ),
    "The IAEA criticised Mali. The nuclear watchdog said that Iran supplied Russia with drones.": (
        "ArmsTransfer",
        {"| international-atomic-energy-agency"},
    ),
    "HRW: Iran supplied Russia with drones\n\nA body of words stands here.": (
        "ArmsTransfer",
        {"| human-rights-watch"},
    ),
}
HELD_BACK = (
    "Few expected the truce between Poland and Russia to hold.",
    "The comments underscore how Poland opposes the pact.",
    "The talks between Poland and Russia did not go according to plan.",
    "A child was found dead in the house.",
    "The firms found themselves losing money.",
)


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_it_is_held_by_who_says_it(text: str) -> None:
    cls, parts = CASES[text]
    lines = [one for one in told.told(text) if one.startswith(f"{cls} ")]
    assert any(all(part in one for part in parts) for one in lines), told.told(text)


@pytest.mark.parametrize("text", HELD_BACK, ids=lambda text: str(text)[:40])
def test_nobody_is_said_to_say_it(text: str) -> None:
    assert {line.rpartition("| ")[2] for line in told.told(text)} <= {"the author"}
