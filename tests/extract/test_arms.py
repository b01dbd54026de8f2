"""Whose targets are struck, what carries arms and goods, forces abroad, and harm told in passing."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    # whose targets, positions and sites are struck, whoever holds them
    "The US struck Houthi targets in Yemen.": ("Strike", {"attacked=houthis", "attacker=united-states"}),
    "Israel bombed positions of Hezbollah in Lebanon.": ("Strike", {"attacked=hezbollah"}),
    "Sudanese warplanes pounded positions held by the Rapid Support Forces.": (
        "Strike",
        {"attacked=rapid-support-forces"},
    ),
    "US strikes on Houthi targets in Yemen continued.": ("Strike", {"attacked=houthis"}),
    # who is shot at, and what is used for an attack by nobody named
    "Soldiers opened fire on villagers throwing stones.": ("Attack", {"attacked=villagers"}),
    "The drones were used to attack a Saudi oil plant.": (
        "Attack",
        {"means=drones", "attacked=saudi-arabia"},
    ),
    "Ukraine shot down 14 of the drones.": ("Destruction", {"item=drones", "actor=ukraine"}),
    "Their vehicle hit a landmine in Benin.": ("Attack", {"means=mines", "place=benin-territory"}),
    # what died or was hurt of, and those who are held
    "Ann Lo died of wounds sustained in a missile attack on Kherson.": (
        "Death",
        {"undergoer=Ann Lo", "cause="},
    ),
    "A blast in Kabul left more than 50 people injured.": ("Injury", {"cause="}),
    "Rebels captured 12 soldiers in Mali.": ("Capture", {"actor=Rebels"}),
    "Troops rescued 58 kidnapped schoolchildren.": ("Evacuation", {"undergoer=kidnapped schoolchildren"}),
    # cargo that is carried and bound somewhere
    "Three trucks laden with food entered Gaza from Egypt.": (
        "Shipment",
        {"goods=food", "carrier=trucks", "destination=gaza-strip"},
    ),
    "A cargo ship loaded with wheat left Odesa.": ("Shipment", {"carrier=cargo ship", "goods=wheat"}),
    "Rifles bound for Yemen were found in Oman.": (
        "Shipment",
        {"goods=rifles", "destination=yemen-territory"},
    ),
    "German missiles have arrived in Ukraine.": ("ArmsTransfer", {"goods=missiles", "recipient=ukraine"}),
    "Norway donated tanks to Kyiv.": ("ArmsTransfer", {"recipient=ukraine"}),
    "Hanwha won a contract to supply Poland with howitzers.": (
        "ArmsTransfer",
        {"Agreed", "recipient=poland"},
    ),
    # forces that are somewhere, enter, leave and are watched
    "France has 900 soldiers stationed in Niger.": ("MilitaryPresence", {"actor=france"}),
    "The last French soldiers left Mali.": ("ForceWithdrawal", {"origin=mali-territory"}),
    "Russian troops entered Avdiivka.": ("MilitaryOperation", {"place=avdiivka"}),
    "Somali forces retook the town of Kismayo.": ("Seizure", {"armed forces of Somalia"}),
    "Kim Jong Un oversaw the launch of a new missile.": ("MissileTest", {"actor=kim-jong-un"}),
    "A military helicopter came down in northern Mali.": ("Disaster", {"place=mali-territory"}),
    # what is lent, sent to a place, dropped, bought by the cargo, given in batteries
    "Japan will lend Kenya two patrol ships.": ("Transfer", {"recipient=kenya"}),
    "Spain will send 100 tonnes of food to Gaza.": ("FoodTransfer", {"destination=gaza-strip"}),
    "Helicopters dropped barrel bombs on a clinic.": ("Strike", {"item=clinic"}),
    "Pakistan has bought a cargo of Russian oil.": ("EnergyTransfer", {"recipient=pakistan"}),
    "Greece gave two batteries of S-300 missiles to Ukraine.": ("ArmsTransfer", {"recipient=ukraine"}),
    "Kenya deployed 400 police officers to Haiti.": ("Deployment", {"destination=haiti-territory"}),
    # names of towns that the register lacks, peoples that are counted, the drowned
    "Somali forces retook Dusamareb.": ("Seizure", {"place=Dusamareb"}),
    "At least 28 migrants drowned when their dinghy sank off Tunisia.": ("Death", {"cause="}),
    "Gangs control 80 percent of Haiti.": ("Occupation", {"place=haiti-territory"}),
    "A ceasefire in Gaza took effect on Friday.": ("Ceasefire", {"place=gaza-strip"}),
}
HEADLINES = {
    "Mali ambush leaves 20 soldiers dead": ("Attack", {"place=mali-territory"}),
    "Nigeria school attack leaves six dead": ("Attack", {"place=nigeria-territory"}),
    "Armenia and Azerbaijan trade fire along border": ("Battle", {"party=armenia", "party=azerbaijan"}),
    "Three sailors held hostage by Somali pirates freed after talks": ("Release", {"undergoer=", "sailors"}),
    "Iran fires missile over Iraq": ("MissileTest", {"actor=iran"}),
    "India test-fires Agni-5 missile": ("MissileTest", {"actor=india"}),
    "Four killed, 32 wounded in Russian attack on Lviv": ("Death", {"cause="}),
    "Gaza death toll passes 30,000": ("Death", {"place=gaza-strip"}),
}
SILENT = {
    "The number of people killed in the quake has passed 300.": "Legislation",
    "Germany hit its climate targets.": "Strike",
    "The stress is taking its toll.": "Death",
    "The army said it had met the rebels and killed two of them.": "Death",
    "Norwegian gas covers a quarter of German demand.": "Demand",
    "Taiwan said 24 Chinese aircraft had entered its zone.": "Shipment",
    "A bomber was sent to the region.": "ArmsTransfer",
    "The talks in Paris were based on trust.": "MilitaryPresence",
    "Kenya's pirates sell cargo ships to Chad.": "Shipment",
}


def _fits(cls: str, parts: set[str], lines: list[str]) -> bool:
    own = [one for one in lines if one.startswith(f"{cls} ")]
    return any(all(part in one for part in parts) for one in own)


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_it_is_told(text: str) -> None:
    lines = told.told(text)
    assert _fits(*CASES[text], lines), lines


@pytest.mark.parametrize("text", HEADLINES, ids=lambda text: str(text)[:40])
def test_a_headline_tells_it(text: str) -> None:
    lines = told.told(f"{text}\n\nMore was to follow.")
    assert _fits(*HEADLINES[text], lines), lines


@pytest.mark.parametrize("text", SILENT, ids=lambda text: str(text)[:40])
def test_it_is_not_told(text: str) -> None:
    lines = told.told(text)
    assert not any(one.startswith(f"{SILENT[text]} ") for one in lines), lines
