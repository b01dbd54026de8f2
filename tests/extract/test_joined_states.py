"""Persons with titles, owners and arms of several states, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES: dict[str, set[str]] = {
    "Kenya's president William Ruto and Rwandan president Paul Kagame met in Goma.": {
        "Summit party=paul-kagame party=william-ruto place=goma | Occurred | the author",
        "Tenure office=president-of-kenya officeHolder=william-ruto | Ongoing | the author",
        "Tenure office=president-of-rwanda officeHolder=paul-kagame | Ongoing | the author",
    },
    "Emmanuel Macron met Kenya's president William Ruto and his Rwandan counterpart Paul Kagame.": {
        "Summit party=emmanuel-macron party=paul-kagame party=william-ruto | Occurred | the author",
        "Tenure office=president-of-kenya officeHolder=william-ruto | Ongoing | the author",
        "Tenure office=president-of-rwanda officeHolder=paul-kagame | Ongoing | the author",
    },
    "Egypt and Iran's foreign ministers met in Goma.": {
        "Meeting party=hossein-amir-abdollahian party=sameh-shoukry place=goma | Occurred | the author",
    },
    "Israeli warplanes bombed a depot in Syria.": {
        "Strike attacker=israel item=depot means=combat-aircraft place=syria-territory "
        "| Occurred | the author",
    },
    "US and British jets bombed Sanaa.": {
        "Strike attacked=yemen attacker=united-kingdom attacker=united-states means=fighter-jets "
        "place=sanaa "
        "| Occurred | the author",
    },
    "A drone was shot down by Jordanian jets.": {
        "Destruction actor=jordan item=drones means=fighter-jets | Occurred | the author",
    },
    "Two Russian jets violated the airspace of Estonia.": {
        "Violation amount=2 jet place=airspace violator=russia | Occurred | the author",
    },
    "Kenya but not Chad left the African Union.": {
        "MembershipChange actor=kenya body=african-union membershipOutcome=Lost | Occurred | the author",
    },
    "Israeli drones carried out strikes in Syria.": {
        "Strike attacker=israel place=syria-territory | Occurred | the author",
    },
    "US and British warplanes carried out raids on Sanaa.": {
        "Attack attacked=yemen attacker=united-kingdom attacker=united-states place=sanaa "
        "| Occurred | the author",
    },
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_each_of_several_states_is_found(text: str) -> None:
    assert set(told.told(text)) == CASES[text]
    assert not told.refused(text)
