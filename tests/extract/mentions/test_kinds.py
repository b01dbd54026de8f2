"""Bodies that are told of before and then called by what they are, and what belongs to them."""

from __future__ import annotations

import pytest

from realpolitik.rdf.names import local
from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

MEANT = {
    "Hamas attacked Israel. The militants killed two soldiers.": ("Death", "actor=hamas"),
    "Hamas attacked Israel. The Palestinian group killed two soldiers.": ("Death", "actor=hamas"),
    "Wagner attacked Bakhmut. The mercenary group captured the town.": ("Seizure", "actor=wagner-group"),
    "Gazprom sold gas to Kenya. The Russian company bought a refinery.": ("Acquisition", "actor=gazprom"),
    "Gazprom sold gas to Kenya. The energy giant bought a refinery.": ("Acquisition", "actor=gazprom"),
    "The World Bank lent money to Kenya. The bank condemned Uganda.": ("Condemnation", "actor=world-bank"),
    "Joe Biden met Xi Jinping in Bali. The duo signed an accord.": ("Agreement", "party=xi-jinping"),
    # what belongs to whom a description means
    "Saudi Arabia cut output. The kingdom's army attacked Yemen.": (
        "Attack",
        "attacker=armed forces of Saudi Arabia",
    ),
    "Kenya held an election. The country's parliament condemned Uganda.": (
        "Condemnation",
        "actor=parliament of Kenya",
    ),
    "Iran held an election. The country's foreign minister visited Uganda.": (
        "Visit",
        "actor=hossein-amir-abdollahian",
    ),
    "Kenya, whose army attacked Uganda, condemned Rwanda.": ("Attack", "attacker=armed forces of Kenya"),
    "Iran, whose foreign minister visited Oslo, condemned Rwanda.": (
        "Visit",
        "actor=hossein-amir-abdollahian",
    ),
    "The Kenyan and Ugandan governments signed an accord.": ("Agreement", "party=ugandan-government"),
    "The armies of Kenya and Uganda signed an accord.": ("Agreement", "party=armed forces of Uganda"),
    # several who are named beside a noun
    "Kenya sold jets to its allies, Uganda and Rwanda.": ("ArmsTransfer", "recipient=rwanda"),
    "The firms, Gazprom and Rosneft, sold gas to Kenya.": ("EnergyTransfer", "supplier=rosneft"),
    "Joe Biden arrived in Oslo. His administration condemned Kenya.": (
        "Condemnation",
        "actor=biden-administration",
    ),
}

NOT_MEANT = {
    "Hamas and Hezbollah attacked Israel. The militant group killed two soldiers.": ("Death", "actor=h"),
    "Gazprom sold gas to Kenya. The Kenyan company bought a refinery.": ("Acquisition", "actor=gazprom"),
}


@pytest.mark.parametrize("text", MEANT, ids=lambda text: str(text)[:40])
def test_a_kind_means_the_one_that_is_named_before(text: str) -> None:
    cls, part = MEANT[text]
    lines = [line for line in told.told(text) if line.startswith(f"{cls} ")]
    assert any(part in line for line in lines), told.told(text)


@pytest.mark.parametrize("text", NOT_MEANT, ids=lambda text: str(text)[:40])
def test_a_kind_that_fits_two_or_another_means_nobody(text: str) -> None:
    cls, part = NOT_MEANT[text]
    assert not any(line.startswith(f"{cls} ") and part in line for line in told.told(text))


def test_a_headline_means_a_country_without_an_article() -> None:
    lines = told.told("Kenya tests missile as nation condemns Uganda\n\nIt was short.")
    assert any(line.startswith("Condemnation ") and "actor=kenya" in line for line in lines), lines


def pronouns(text: str) -> list[str]:
    """Return whom each "it" and "its" of a text means, where anybody."""
    told_of = ((one.span.of(text).lower(), local(one.refers_to)) for one in told.draft(text).mentions)
    return [f"{word} => {whom}" for word, whom in told_of if word in {"it", "its"}]


ITS = {
    "The plan angered Kenya and its partners.": "its => kenya",
    "Ministers weighed tariffs on Kenya over its raids.": "its => kenya",
    "Kenya said it held the town and that its troops were safe.": "its => kenya",
    "Raids on Kenya ended after it joined the pact.": "it => kenya",
    "A missile hit Kenya before it fell.": "",
    "The UN said aid was short. Kenya sent grain, but it said more was needed.": "it => kenya",
}


@pytest.mark.parametrize("text", ITS, ids=lambda text: str(text)[:40])
def test_it_and_its_mean_the_body_that_is_clear(text: str) -> None:
    assert ITS[text] in [*pronouns(text), ""]
    assert ITS[text] or not pronouns(text)
