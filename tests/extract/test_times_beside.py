"""Times of what stands beside a verb, and bodies of other states, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES: dict[str, set[str]] = {
    "Israel bombed Lome on Tuesday, hours after Chad fired rockets at Haifa.": {
        "Strike attacked=israel attacker=chad means=rockets place=haifa time=2023-05-02 "
        "| Occurred | the author",
        "Strike attacked=togo attacker=israel place=lome time=2023-05-02 | Occurred | the author",
    },
    "A day after Chad fired rockets at Haifa on Monday, Israel bombed Lome.": {
        "Strike attacked=israel attacker=chad means=rockets place=haifa time=2023-05-01 "
        "| Occurred | the author",
        "Strike attacked=togo attacker=israel place=lome | Occurred | the author",
    },
    "Kenya attacked Chad on Tuesday, two weeks after Sudan had bombed Juba.": {
        "Attack attacked=chad attacker=kenya time=2023-05-02 | Occurred | the author",
        "Strike attacked=south-sudan attacker=sudan place=juba time=2023-04-18~ | Occurred | the author",
    },
    "Speaking on Wednesday, Orlova condemned Chad.": {
        "Condemnation actor=Orlova time=2023-05-03 undergoer=chad | Occurred | the author",
    },
    "An attack on Goma killed two soldiers on Monday.": {
        "Attack place=goma time=2023-05-01 | Occurred | the author",
        "Death amount=2 soldier cause=~attack time=2023-05-01 undergoer=soldiers killed "
        "| Occurred | the author",
    },
    "Two soldiers were killed in Monday's attack on Goma.": {
        "Attack place=goma time=2023-05-01 | Occurred | the author",
        "Death amount=2 soldier cause=~attack time=2023-05-01 undergoer=soldiers killed "
        "| Occurred | the author",
    },
    "The Kremlin on Monday described a drone attack on Odesa as desperate.": {
        "Characterization quality=desperate subject=~strike-drones | Ongoing Evaluates | russian-government",
        "Strike means=drones place=odesa | Occurred | the author",
    },
    "Protests in Chad last week were a sign of anger.": {
        "Protest place=chad-territory time=2023-04-24/2023-04-30 | Occurred | the author",
        "Sign indicated=~condemnation indicator=~protest | Ongoing Evaluates | the author",
    },
    "Chad bombed Goma on Monday and Tuesday.": {
        "Strike attacked=democratic-republic-of-the-congo attacker=chad place=goma "
        "time=2023-05-01/2023-05-02 | Occurred | the author",
    },
    "Hungary blocked EU aid for Ukraine between now and 2027.": {
        "AidTransfer recipient=ukraine supplier=european-union | Refused | the author",
        "Veto actor=hungary decidesOn=~aid-transfer-european-union-ukraine time=../2027 "
        "| Occurred | the author",
    },
    "Orlova told Antony Blinken in a phone call on Monday that Chad was safe.": {
        "Call party=Orlova party=antony-blinken time=2023-05-01 | Occurred | the author",
        "Situation topic=chad | Ongoing | Orlova",
    },
    "Chad attacked Sudan on Monday, firing rockets at Khartoum.": {
        "Strike attacked=sudan attacker=chad means=rockets place=khartoum time=2023-05-01 "
        "| Occurred | the author",
    },
    "Chad launched its biggest attack on Sudan so far this year.": {
        "Attack attacked=sudan attacker=chad | Occurred | the author",
    },
    "Peru's Congress condemned Chad.": {
        "Condemnation actor=congress of Peru undergoer=chad | Occurred | the author",
    },
    "The Foreign Office in Islamabad condemned Chad.": set(),
    "Britain's Royal Navy seized a ship.": {
        "Seizure actor=royal-navy goods=ships | Occurred | the author",
    },
    "Orlova accused Chad of lying, shelling Juba, and trying to invade Sudan.": {
        "Accusation actor=Orlova topic=~invasion-chad topic=~situation undergoer=chad "
        "| Occurred | the author",
        "Invasion attacker=chad place=sudan-territory | Sought | Orlova",
        "Strike attacked=south-sudan attacker=chad place=juba | Occurred | Orlova",
    },
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_each_has_its_own_time_and_state(text: str) -> None:
    assert set(told.told(text)) == CASES[text]
    assert not told.refused(text)
