"""Acts of speech in constructions of their own, and what is held back or told as so beside them."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES: dict[str, str] = {
    "Kenya urged Uganda to lift sanctions on Sudan.": (
        "Appeal actor=kenya addressee=uganda proposes=~lifting-uganda-sudan | Occurred | the author"
    ),
    "Kenya threatened to impose sanctions on Sudan.": (
        "Threat actor=kenya proposes=~imposition-kenya-sudan | Occurred | the author"
    ),
    "A statement from Kenya and Uganda condemned the raid on Sudan.": (
        "Condemnation actor=kenya actor=uganda topic=~attack-sudan | Occurred | the author"
    ),
    "The G7 statement called on China to leave Kenya.": (
        "Appeal actor=group-of-seven addressee=china proposes=~situation | Occurred | the author"
    ),
    "Jane Roe won the vote on promises to send tanks to Kenya.": (
        "Pledge actor=Jane Roe proposes=~arms-transfer-tanks-kenya | Occurred | the author"
    ),
    "Jane Roe has written to William Ruto to warn that Uganda sent tanks to Sudan.": (
        "Warning actor=Jane Roe proposes=~arms-transfer-uganda-tanks | Occurred | the author"
    ),
    "The raid, condemned by Norway, killed two people.": (
        "Condemnation actor=norway topic=~attack | Occurred | the author"
    ),
    "Kenya condemned the raid in Sudan.": "Condemnation actor=kenya topic=~attack | Occurred | the author",
    "Kenya would not comment on the raid.": "Refusal actor=kenya topic=~attack | Occurred | the author",
    "William Ruto vowed that he would help Kenya after a raid that has left two dead.": (
        "Death amount=2 person cause=~attack undergoer=dead people | Occurred | william-ruto"
    ),
    "Emmanuel Macron will be the first French president to visit Kigali.": (
        "Visit actor=emmanuel-macron destination=kigali | Occurred Predicts | the author"
    ),
    "Olaf Scholz is going to Nairobi.": "Visit actor=olaf-scholz destination=nairobi | Planned | the author",
    "Norway attacked Denmark, Jane Roe, an analyst at the Lund Institute, told CNN.": (
        "Attack attacked=denmark attacker=norway | Occurred | Jane Roe"
    ),
    "Norway left the talks a month before the summit between Denmark and Sweden.": (
        "Summit party=denmark party=sweden | Planned | the author"
    ),
    "Kenya gave Uganda a week to release the hostages.": (
        "Ultimatum actor=kenya addressee=uganda proposes=~release-uganda-hostages | Occurred | the author"
    ),
    "Kenya called on Africa to send tanks to Sudan.": (
        "Appeal actor=kenya proposes=~arms-transfer-tanks-sudan | Occurred | the author"
    ),
    "Olaf Scholz welcomed Emmanuel Macron to Berlin.": (
        "Visit actor=emmanuel-macron destination=berlin host=olaf-scholz | Occurred | the author"
    ),
    "The expected visit of Joe Biden to Oslo angered Sweden.": (
        "Visit actor=joe-biden destination=oslo | Occurred Predicts | the author"
    ),
    "Norway shelled Denmark - minister\n\nA body of words stands here.": (
        "Strike attacked=denmark attacker=norway | Occurred | minister"
    ),
    "Nato: Sweden PM to meet Turkey's president\n\nA body of words stands here.": (
        "Summit party=recep-tayyip-erdogan party=ulf-kristersson | Planned | the author"
    ),
    "Norway shelled Denmark, a minister said. He added that Norway had shelled Sweden.": (
        "Strike attacked=sweden attacker=norway | Occurred | minister"
    ),
    "Polish officials are worried Norway attacked Denmark, the Daily Herald reported.": (
        "Attack attacked=denmark attacker=norway | Occurred Possible | Polish officials"
    ),
    "Polish officials were worried Norway attacked Denmark.": (
        "Attack attacked=denmark attacker=norway | Occurred Possible | Polish officials"
    ),
    "Norway attacked Denmark, advocates say.": (
        "Attack attacked=denmark attacker=norway | Occurred | advocates"
    ),
    "A leak says Norway attacked Denmark.": "Attack attacked=denmark attacker=norway | Occurred | leak",
    "The Lund jury found the former minister guilty of fraud.": (
        "Ruling undergoer=former minister | Occurred | the author"
    ),
    "Joe Biden's visit to Oslo would be the first since 2010.": (
        "Visit actor=joe-biden destination=oslo | Occurred Possible | the author"
    ),
    "Kenya, Uganda vow to send tanks to Sudan\n\nA body of words stands here.": (
        "Pledge actor=kenya actor=uganda proposes=~arms-transfer-kenya-uganda | Occurred | the author"
    ),
    "Kenya and Uganda have urged for a ceasefire.": (
        "Appeal actor=kenya actor=uganda proposes=~ceasefire-kenya-uganda | Occurred | the author"
    ),
    "Joe Biden sought to mend ties during a meeting with Rishi Sunak in London.": (
        "Summit party=joe-biden party=rishi-sunak | Occurred | the author"
    ),
}
NOT_TOLD: dict[str, str] = {
    "William Ruto has campaigned on health for 50 years.": "Appeal",
    "Sweden sent troops in case Norway attacked Denmark.": "Attack",
    "The so-called election in Donetsk angered Sweden.": "Election",
    "Under the plan, Norway sends troops to Denmark.": "Deployment",
    "Norway discouraged a raid on Denmark.": "Attack",
    "The minister said Jane Roe would meet Joe Biden during a visit to Israel.": "Visit",
    "There is work to do before Norway bombs Denmark.": "Strike",
    "Norway wants the Senate to confirm an ambassador.": "Announcement",
    "Protesters will march to demand the release of hostages.": "Demand",
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:50])
def test_an_act_of_speech_is_told(text: str) -> None:
    assert CASES[text] in told.told(text), told.told(text)


@pytest.mark.parametrize("text", NOT_TOLD, ids=lambda text: str(text)[:50])
def test_what_may_never_be_is_not_told(text: str) -> None:
    assert [line for line in told.told(text) if line.startswith(NOT_TOLD[text])] == []


def test_an_embassy_does_not_speak_to_the_government_that_it_stands_for() -> None:
    lines = told.told("The US embassy urged the government to free the journalists.")
    assert any(line.startswith("Appeal") for line in lines)
    assert not any("american-government" in line for line in lines), lines
