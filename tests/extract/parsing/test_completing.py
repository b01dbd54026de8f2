"""What completes a deal, a sum, a package or an accusation, hung where it belongs, by invented sentences."""

from __future__ import annotations

import pytest

from realpolitik.extract.parsing.completing import completed
from realpolitik.extract.tokens import Token, is_tree
from realpolitik.text.article import Span
from support import told

WORDS = "Chad signed a deal to buy tanks".split()
DEPS = ("nsubj", "ROOT", "det", "dobj", "aux", "advcl", "dobj")
TAGS = ("NNP", "VBD", "DT", "NN", "TO", "VB", "NNS")
POS = ("PROPN", "VERB", "DET", "NOUN", "PART", "VERB", "NOUN")
LEMMAS = ("chad", "sign", "a", "deal", "to", "buy", "tank")
HEADS = (1, 1, 3, 1, 5, 1, 5)


def tokens(**changed: str) -> tuple[Token, ...]:
    """Return the words as a parser hangs them, some with another lemma."""
    return tuple(
        Token(place, Span(place, place + 1), word, changed.get(word, lemma), pos, tag, dep, head)
        for place, (word, lemma, pos, tag, dep, head) in enumerate(
            zip(WORDS, LEMMAS, POS, TAGS, DEPS, HEADS, strict=True)
        )
    )


def test_an_infinitive_is_of_the_deal_before_it() -> None:
    found = completed(tokens())
    assert (found[5].dep, found[5].head) == ("acl", 3)
    assert found[:5] + found[6:] == tokens()[:5] + tokens()[6:]
    assert is_tree(found)


@pytest.mark.parametrize("changed", [{"buy": "deter"}, {"deal": "car"}, {"signed": "visit"}])
def test_a_purpose_stays_with_its_verb(changed: dict[str, str]) -> None:
    assert completed(tokens(**changed)) == tokens(**changed)


CASES = {
    "Poland signed a deal to buy 48 tanks from South Korea.": (
        "ArmsTransfer",
        {"Agreed", "recipient=poland", "supplier=south-korea"},
    ),
    "A price cap of $60 a barrel on Russian oil was agreed by the G7.": (
        "SanctionsMeasure",
        {"goodsInScope=oil", "target=russia", "issuer=group-of-seven"},
    ),
    "Canada sent a $400m package of ammunition for Ukraine.": (
        "AmmunitionTransfer",
        {"goods=munitions", "recipient=ukraine"},
    ),
    "Ukraine accused Poland of breaking a pact by banning Ukrainian grain.": (
        "Restriction",
        {"issuer=poland", "goodsInScope=grain", "target=ukraine"},
    ),
    "The European Commission fined Gazprom 2 billion euros.": ("Ruling", {"undergoer=gazprom"}),
    # what somebody uses, and for what
    "Russia used Iranian drones to strike Kyiv.": ("Strike", {"attacker=russia", "means=drones"}),
    "Iranian drones were used by Russia to strike Kyiv.": ("Strike", {"attacker=russia", "means=drones"}),
    # whom a licence allows something, and who is under sanctions
    "The United States issued a licence allowing Gazprom to sell oil.": (
        "Exemption",
        {"actor=united-states", "beneficiary=gazprom"},
    ),
    "Cuba has been hit by shortages of fuel.": ("Shortage", {"actor=cuba", "goods=fuel"}),
    # who bars whose goods, and who is charged with what
    "China has lifted Australian barley tariffs.": ("Tariff", {"issuer=china", "target=australia"}),
    "The United States charged Gazprom with evading sanctions.": ("Indictment", {"undergoer=gazprom"}),
    "Canada eased sanctions on Venezuela's oil industry.": ("SanctionsMeasure", {"target=venezuela"}),
    "Hungary dropped its veto on aid for Ukraine.": ("Veto", {"actor=hungary", "Cancelled"}),
    "Egypt is negotiating a loan with the International Monetary Fund.": (
        "Loan",
        {"recipient=egypt", "supplier=international-monetary-fund"},
    ),
    # with whom it was agreed, whom measures target, and out of which treaty
    "Kuwait signed a deal with Turkey to buy drones.": ("ArmsTransfer", {"supplier=turkey", "Agreed"}),
    "Canada imposed sanctions targeting Gazprom.": ("Imposition", {"sanctions-measure-gazprom"}),
    "Donald Trump took the United States out of the Paris Agreement.": (
        "TreatyWithdrawal",
        {"actor=united-states"},
    ),
    "India reduced import taxes on cars.": ("Easing", {"actor=india"}),
    "China is not going to lift sanctions on Canada.": ("Lifting", {"Negative"}),
    "Iran has sold oil to Russia for its war in Ukraine.": ("War", {"attacker=russia"}),
    # of whom assets are frozen, from whom what is called after him goes, and what a ban is on
    "Switzerland froze Russian assets.": ("SanctionsMeasure", {"issuer=switzerland", "target=russia"}),
    "Exports of Russian oil rose in May.": ("EnergyTransfer", {"supplier=russia"}),
    "Japan imposed a ban on exports of cars to Russia.": ("Restriction", {"goodsInScope=cars"}),
    "The Pentagon awarded £650m to Lockheed Martin.": ("FinancialTransfer", {"recipient=lockheed-martin"}),
    # who is helped in what is his own
    "Viktor Orban condemned China for aiding Russia in its invasion of Ukraine.": (
        "Invasion",
        {"attacker=russia"},
    ),
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_it_is_read_so(text: str) -> None:
    pytest.importorskip(
        "spacy",
        reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
    )
    cls, parts = CASES[text]
    lines = [one for one in told.told(text) if one.startswith(f"{cls} ")]
    assert any(all(part in one for part in parts) for one in lines), lines


SILENT = {
    "The scandal threatens to derail peace talks between Israel and Hamas.": "Threat",
    "Ukraine bought Leopard 1 tanks from Denmark.": "amount",
    "The talks could lead to the scrapping of tariffs on barley.": "Lifting",
    "The bans are an abuse of state power.": "Attack",
    "The measures were announced in May, targeting companies in Russia.": "Attack",
    "Rishi Sunak faces a row over a conflict of interest.": "War",
    "The European Union cleared the acquisition of Gazprom.": "actor=european-union",
    "Vladimir Putin has come under attack from campaigners.": "Attack",
    "Western chips are being used to manufacture Russian missiles.": "Production",
}


@pytest.mark.parametrize("text", SILENT, ids=lambda text: str(text)[:40])
def test_it_is_not_read_so(text: str) -> None:
    pytest.importorskip(
        "spacy",
        reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
    )
    assert not any(SILENT[text] in one for one in told.told(text))
