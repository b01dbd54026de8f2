"""What is alleged, imagined, left open or a habit is not told as having happened, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES: dict[str, set[str]] = {
    "Norway condemned Kenya's alleged attempts to bomb Juba.": {
        "Condemnation actor=norway topic=~strike-kenya-south-sudan undergoer=kenya | Occurred | the author",
        "Strike attacked=south-sudan attacker=kenya place=juba | Sought Probable | the author",
    },
    "There were reports Rwanda shelled Goma.": {
        "Strike attacked=democratic-republic-of-the-congo attacker=rwanda place=goma | Occurred | reports",
    },
    "No evidence Rwanda shelled Goma was found.": set(),
    "Few believe Serbia will recognise Kosovo.": set(),
    "In the film, Canada invades Mexico.": set(),
    "In a war game, Canada bombed Mexico City.": set(),
    "A visit by Recep Tayyip Erdoğan to Kenya is on the cards.": set(),
    "Rather than attack Chad, Sudan withdrew its troops.": {
        "ForceWithdrawal actor=sudan goods=troops | Occurred | the author",
    },
    "Sudan often attacks Chad.": set(),
    "The plan, under which Kenya seizes Russian assets, was approved.": {
        "Decision decidesOn=~situation | Occurred | the author",
    },
    "The so-called invasion of Chad by Sudan was a clash.": set(),
    "Kenya denies a plan to invade Sudan.": {
        "Invasion attacker=kenya place=sudan-territory | Planned Negative | kenya",
    },
    "Emmanuel Macron has been invited to Kenya, the first such visit by the leader since 2018.": {
        "Invitation addressee=emmanuel-macron destination=kenya-territory | Occurred | the author",
        "Tenure office=president-of-france officeHolder=emmanuel-macron | Ongoing | the author",
    },
    "Orlova was charged with espionage for Chad.": {
        "Espionage actor=Orlova instigator=chad | Occurred Possible | the author",
        "Indictment topic=~espionage-chad-orlova undergoer=Orlova | Occurred | the author",
    },
    "Kenya seemingly bombed Goma.": {
        "Strike attacked=democratic-republic-of-the-congo attacker=kenya place=goma "
        "| Occurred Probable | the author",
    },
    "The army girds for a Sudanese attack.": set(),
    "Germany announced a shipment of tanks to Ukraine.": {
        "Announcement actor=germany topic=tanks topic=~arms-transfer-tanks-ukraine | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Planned | the author",
    },
    "The House passed a ban on imports of Russian uranium.": {
        "Restriction goodsInScope=uranium target=russia | Agreed | the author",
    },
    "The sentence of Orlova alarmed Joe Biden.": {
        "Attitude actor=joe-biden quality=concerned toward=~ruling-orlova | Ongoing Evaluates | the author",
        "Ruling undergoer=Orlova | Occurred | the author",
    },
    "A deal between Kenya and Uganda remains elusive.": set(),
    "The treaty obliges Kenya to extradite Orlova to Uganda.": {
        "Obligation actor=kenya norm=treaty required=~situation | Ongoing Evaluates | the author",
    },
    "The EU is set to lift sanctions on Chad.": {
        "Lifting actor=european-union changes=~sanctions-measure-chad-european-union undergoer=chad "
        "| Planned | the author",
    },
    "After leaving the EU, the bloc offered Kenya a deal.": {
        "Proposal actor=european-union proposes=~agreement-european-union | Occurred | the author",
    },
    "Republicans stood in his way.": set(),
    "The backdrop to the meeting on Monday was a drone strike on Odesa.": {
        "Strike means=drones place=odesa | Occurred | the author",
    },
    "The army of Chad is improving its strike, surveillance and airlift capabilities.": set(),
    "Britain has blocked the UN webcast of the ceremony.": set(),
    "Kenya will offer a package, including a shipment of tanks to Chad.": {
        "Proposal actor=kenya addressee=chad proposes=~situation | Occurred Predicts | the author",
    },
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_what_is_open_is_not_told_as_so(text: str) -> None:
    assert set(told.told(text)) == CASES[text]
    assert not told.refused(text)
