"""Who supplied what to whom: goods that go somewhere, shares of what is bought, and two objects of a sale."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    # goods go where no person travels
    "Niger's uranium goes to France.": (
        "Transfer goods=uranium recipient=france supplier=niger | Occurred | the author"
    ),
    "Turkish weapons ended up in Libya.": (
        "ArmsTransfer goods=arms recipient=libya supplier=turkey | Occurred | the author"
    ),
    "Russian oil found its way to Spain.": (
        "EnergyTransfer goods=oil recipient=spain supplier=russia | Occurred | the author"
    ),
    # a share of what is bought comes from who sells it
    "Hungary imports 80 percent of its gas from Russia.": (
        "EnergyTransfer amount=80 percent goods=natural-gas recipient=hungary supplier=russia"
        " | Occurred | the author"
    ),
    "Japan imports most of its oil from Iran.": (
        "EnergyTransfer goods=oil recipient=japan supplier=iran | Occurred | the author"
    ),
    "France imports a fifth of its uranium from Niger.": (
        "Transfer goods=uranium recipient=france supplier=niger | Occurred | the author"
    ),
    # a name before a number of goods is to whom they are sold
    "France agreed to sell Iran 118 tanks.": (
        "ArmsTransfer amount=118 tank goods=tanks recipient=iran supplier=france | Agreed | the author"
    ),
}


@pytest.mark.parametrize("text", CASES)
def test_it_is_told_who_supplies_whom(text: str) -> None:
    assert CASES[text] in told.told(text)


def test_persons_travel_as_before() -> None:
    assert told.told("Emmanuel Macron went to China.") == [
        "Visit actor=emmanuel-macron destination=china-territory | Occurred | the author"
    ]
