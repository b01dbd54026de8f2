"""Times that clauses share, and those that a verb cannot have, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES: dict[str, set[str]] = {
    "Leaders of Kenya will gather July 11-12 in Goma.": {
        "Meeting party=Leaders of Kenya place=goma time=2023-07-11/2023-07-12 "
        "| Planned Predicts | the author",
    },
    "Chad criticised Kenya ahead of a summit in Goma on 11 July.": {
        "Condemnation actor=chad undergoer=kenya | Occurred | the author",
        "Summit place=goma time=2023-07-11 | Planned Predicts | the author",
    },
    "Chad invaded Sudan last April.": {
        "Invasion attacker=chad place=sudan-territory time=2022-04 | Occurred | the author",
    },
    "Chad has condemned the raid on Goma in March.": {
        "Attack place=goma time=2023-03 | Occurred | the author",
        "Condemnation actor=chad topic=~attack | Occurred | the author",
    },
    "Kenya met Chad four times since a Sudanese airstrike on Monday.": {
        "Meeting party=chad party=kenya | Occurred | the author",
        "Strike attacker=sudan time=2023-05-01 | Occurred | the author",
    },
    "Following Chad's invasion of Sudan in March 2022, prices rose.": {
        "Invasion attacked=sudan time=2022-03 | Occurred | the author",
    },
    "Militants launched an attack on Monday that killed two soldiers.": {
        "Attack attacker=Militants time=2023-05-01 | Occurred | the author",
        "Death amount=2 soldier cause=~attack-militants-2 time=2023-05-01 undergoer=soldiers killed "
        "| Occurred | the author",
    },
    "Emmanuel Macron visited Kigali on Tuesday, where he urged Kenya to help.": {
        "Appeal actor=emmanuel-macron addressee=kenya proposes=~situation time=2023-05-02 "
        "| Occurred | the author",
        "Visit actor=emmanuel-macron destination=kigali time=2023-05-02 | Occurred | the author",
    },
    "Kenya on Tuesday expelled two envoys and recalled its ambassador.": {
        "Expulsion actor=kenya amount=2 envoy time=2023-05-02 undergoer=envoys | Occurred | the author",
        "Recall actor=kenya time=2023-05-02 undergoer=ambassador | Occurred | the author",
    },
    "Kenya vetoed the text on Tuesday, while Chad abstained.": {
        "Ballot actor=chad choice=Abstaining time=2023-05-02 | Occurred | the author",
        "Veto actor=kenya choice=Against decidesOn=text time=2023-05-02 | Occurred | the author",
    },
    "Emmanuel Macron arrives in Kigali on Sunday for talks with Paul Kagame.": {
        "Summit party=emmanuel-macron party=paul-kagame time=2023-05-07 | Planned | the author",
        "Visit actor=emmanuel-macron destination=kigali time=2023-05-07 | Planned | the author",
    },
    "China on Monday ended three straight days of military drills around Taiwan.": {
        "MilitaryExercise actor=china place=taiwan-territory time=2023-04-29/2023-05-01 | Ended | the author",
    },
    "Elections next year in Chad have been announced.": {
        "Announcement topic=~election | Occurred | the author",
        "Election time=2024 | Planned | the author",
    },
    "Kenya executed a man in 2019 and expelled two envoys.": {
        "Death actor=kenya time=2019 undergoer=man | Occurred | the author",
        "Expulsion actor=kenya amount=2 envoy undergoer=envoys | Occurred | the author",
    },
    "Kenya and Chad held their first meeting since the invasion of Sudan on Thursday.": {
        "Invasion attacked=sudan | Occurred | the author",
        "Meeting party=chad party=kenya time=2023-05-04 | Occurred | the author",
    },
    "Launched in February 2022, Chad's invasion of Sudan displaced thousands.": {
        "Displacement cause=~invasion-chad-sudan undergoer=people displaced | Occurred | the author",
        "Invasion attacked=sudan attacker=chad time=2022-02 | Occurred | the author",
    },
    "Militants launched Tuesday's attack on Goma.": {
        "Attack attacker=Militants place=goma time=2023-05-02 | Occurred | the author",
    },
    "William Ruto flew to Goma for a three-day visit beginning on Monday.": {
        "Visit actor=william-ruto destination=goma time=2023-05-01/2023-05-03 | Occurred | the author",
    },
    "The visit of William Ruto, planned for May 26, was postponed.": {
        "Visit actor=william-ruto time=2023-05-26 | Postponed | the author",
    },
    "Ahead of a referendum on May 30, Chad expelled an envoy.": {
        "Expulsion actor=chad undergoer=envoy | Occurred | the author",
        "Referendum time=2023-05-30 | Planned Predicts | the author",
    },
    "Chad deported the spy last Thursday.": {
        "Deportation actor=chad time=2023-04-27 undergoer=spy | Occurred | the author",
    },
    "The mayor was jailed in March and died in prison.": {
        "Death place=prison undergoer=mayor | Occurred | the author",
        "Detention time=2023-03 undergoer=mayor | Ongoing | the author",
    },
    "Kenya expelled two envoys in March and recalled its ambassador.": {
        "Expulsion actor=kenya amount=2 envoy time=2023-03 undergoer=envoys | Occurred | the author",
        "Recall actor=kenya time=2023-03 undergoer=ambassador | Occurred | the author",
    },
}


@pytest.mark.parametrize("text", CASES)
def test_a_time_is_told_of_what_it_is_the_time_of(text: str) -> None:
    assert set(told.told(text)) == CASES[text]
