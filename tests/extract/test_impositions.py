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


PARTS: dict[str, tuple[str, set[str]]] = {
    # a verb of limiting tells the act and the limit
    "Norway banned Chilean salmon.": (
        "Imposition",
        {"actor=norway", "undergoer=chile", "changes=~restriction-norway-", "Occurred"},
    ),
    "Kenya plans to bar Huawei.": ("Imposition", {"actor=kenya", "undergoer=huawei", "Planned"}),
    "Peru may restrict imports of cotton.": ("Imposition", {"actor=peru", "Possible"}),
    "Japan has not banned Apple.": ("Imposition", {"actor=japan", "Negative"}),
    "Qatar froze the assets of Rosneft.": (
        "Imposition",
        {"actor=qatar", "changes=~sanctions-measure-qatar-rosneft"},
    ),
    # against whom a limit is stands as who undergoes it
    "Mexico imposed tariffs on Thai rice.": ("Imposition", {"actor=mexico", "undergoer=thailand"}),
    # somebody is hit with a limit, or answered with one, and no weapon hits
    "Canada hit Belarus with a new round of sanctions.": (
        "Imposition",
        {"actor=canada", "undergoer=belarus", "changes=~sanctions-measure"},
    ),
    "Iran was hit with sanctions.": ("Imposition", {"undergoer=iran", "Occurred"}),
    "China may retaliate with tariffs on Thai rice.": (
        "Imposition",
        {"actor=china", "changes=~tariff", "undergoer=thailand", "Possible"},
    ),
    "Canada hit Belarus with sanctions over its crackdown on the opposition.": (
        "Crackdown",
        {"actor=belarus"},
    ),
    # limits that are kept, broken or rolled over, and from which somebody is free
    "Gazprom broke the sanctions.": ("Violation", {"violator=gazprom", "norm=~sanctions-measure"}),
    "Qatar complied with the ban.": ("Compliance", {"actor=qatar", "norm=~restriction"}),
    "Mali was accused of breaking the embargo.": ("Violation", {"violator=mali", "norm=", "Possible"}),
    "The EU rolled over its sanctions on Chad.": ("Extension", {"actor=european-union", "undergoer=chad"}),
    "Hungary won an exemption from the oil embargo.": ("Exemption", {"beneficiary=hungary", "norm="}),
    # who moves to do something plans it, and who gets an exemption for somebody has none
    "Chad moved to ban Huawei.": ("Imposition", {"actor=chad", "undergoer=huawei", "Planned"}),
    "Viktor Orban secured an exemption for Hungary.": ("Exemption", {"beneficiary=hungary"}),
}
STANDING = (
    "Swiss law bars foreign judges.",
    "Norway bans Chilean salmon.",
    "Poland has banned Chilean salmon since 2019.",
)


@pytest.mark.parametrize(("sentence", "event"), PARTS.items(), ids=PARTS)
def test_who_puts_which_limit_on_whom(sentence: str, event: tuple[str, set[str]]) -> None:
    cls, parts = event
    lines = [line for line in told.told(sentence) if line.startswith(f"{cls} ")]
    assert any(all(part in line for part in parts) for line in lines), told.told(sentence)


@pytest.mark.parametrize("sentence", STANDING)
def test_a_limit_that_stands_is_no_act(sentence: str) -> None:
    assert not [line for line in told.told(sentence) if line.startswith("Imposition ")]
