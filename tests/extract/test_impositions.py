"""The act that puts a limit on beside the limit or in its place, and rules that are kept or broken."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    # a verb that puts a limit on tells both, and the day is that of the act
    "Poland banned grain from Ukraine on Friday.": [
        "Imposition actor=poland changes=~restriction-poland-grain time=2023-05-05 undergoer=ukraine"
        " | Occurred | the author",
        "Restriction goodsInScope=grain issuer=poland target=ukraine | Ongoing | the author",
    ],
    # what is to come, wanted, weighed or denied is the act alone
    "Japan will ban exports of chips to Russia.": [
        "Imposition actor=japan changes=~restriction-japan-semiconductors undergoer=russia"
        " | Occurred Predicts | the author",
    ],
    "Norway did not ban Russian fish.": [
        "Imposition actor=norway changes=~restriction-norway-fish undergoer=russia"
        " | Occurred Negative | the author",
    ],
    "Kenya is weighing visa bans on lawmakers in Georgia.": [
        "Imposition actor=kenya changes=~sanctions-measure-lawmakers-in-georgia-kenya"
        " undergoer=lawmakers in Georgia | Occurred Possible | the author",
    ],
    "The bloc wants to impose sanctions on Mali.": [
        "Imposition actor=bloc changes=~sanctions-measure-mali-bloc undergoer=mali | Sought | the author",
    ],
    # a limit that ends stays a limit, whether it is sure or not
    "China imposed tariffs on Canadian canola.": [
        "Imposition actor=china changes=~tariff-rapeseed-china undergoer=canada | Occurred | the author",
        "Tariff goodsInScope=rapeseed issuer=china target=canada | Ongoing | the author",
    ],
    "Chad's sanctions on Mali may end.": [
        "SanctionsMeasure issuer=chad target=mali | Ended Possible | the author",
    ],
    # what is broken or kept: limits as norms, what was agreed or ruled as what it is about
    "Russia has violated the sanctions on North Korea.": [
        "Violation norm=~sanctions-measure-north-korea violator=russia | Occurred | the author",
        "SanctionsMeasure target=north-korea | Ongoing | the author",
    ],
    "Niger ignored the ruling of the court.": [
        "Violation topic=~ruling-court violator=niger | Occurred | the author",
        "Ruling actor=court | Occurred | the author",
    ],
    "Sudan did not respect the ceasefire.": [
        "Compliance actor=sudan topic=~ceasefire | Ongoing Negative | the author",
        "Ceasefire | Ongoing | the author",
    ],
    "Peru will honour the contract.": [
        "Compliance actor=peru topic=~contract | Ongoing Predicts | the author",
    ],
    # whoever is respected is, and what was never promised cannot be broken
    "Israel respects Jordan.": [
        "Attitude actor=israel quality=admiring toward=jordan | Ongoing Evaluates | the author",
    ],
    "The junta ignored the attack.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_the_act_is_told_beside_the_limit_or_in_its_place(text: str) -> None:
    assert told.told(text) == CASES[text]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kenya lifted the ban on maize on Friday.", "Kenya lifted the ban on maize"),
        ("Russia broke the embargo on Libya.", "Russia broke the embargo on Libya"),
    ],
)
def test_the_evidence_holds_what_is_changed_or_broken(text: str, words: str) -> None:
    spans = [claim.evidence[0] for claim in told.draft(text).claims]
    assert words in [text[span.start : span.end] for span in spans]
