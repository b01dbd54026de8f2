"""What somebody is said to be: by verbs that link or judge, beside a name, and by whom."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

JUDGED = {
    "Spain called the snub unacceptable.": ("unacceptable", "spain"),
    'Somalia called the accord "null and void".': ("void", "somalia"),
    'Turkey called the deals "legitimate and fully compatible with treaties".': ("legitimate", "turkey"),
    'France branded Iran a "rogue state".': ("rogue", "france"),
    "Poland considers Russia a threat.": ("threat", "poland"),
    "Poland considers Russia to be a threat to Europe.": ("threat", "poland"),
    "Peru condemned the trip, the third this year, as a waste of money.": ("waste", "peru"),
    "The accord, described by Ankara as a breakthrough, collapsed.": ("landmark", "turkey"),
    "Emmanuel Macron found it ridiculous to leave France.": ("ridiculous", "emmanuel-macron"),
    "Iran said the sanctions were illegal and unjust.": ("illegal", "iran"),
    "Iran is acting recklessly, Israel said.": ("reckless", "israel"),
    "The talks were fruitful, Poland said.": ("fruitful", "poland"),
    "It was an act of terrorism, Kenya said.": ("terrorism", "kenya"),
    "The raid amounts to a war crime, Peru said.": ("war crime", "peru"),
    "Iran's economy is in tatters.": ("tatters", "the author"),
    "Zionist groups described Anna Kovalenko as biased.": ("biased", "Zionist groups"),
    "Russia remains a threat to Europe.": ("threat", "the author"),
    "The deal proved a failure.": ("failure", "the author"),
    "The summit marks a turning point in relations.": ("landmark", "the author"),
    "Peru branded the embassy raid barbaric.": ("barbaric", "peru"),
    "Venezuela's opposition leader called Maduro a dictator.": ("dictator", "Venezuela's opposition leader"),
    "Poland considers the brigade a terrorist organisation.": ("terrorist", "poland"),
    "Peru regards Chile as its main rival.": ("rival", "peru"),
    "Chile called the inquiry a witch hunt.": ("witch hunt", "chile"),
    "The visit was seen by Chile as a snub to Lima.": ("snub", "chile"),
    "Iran slammed the 'illegal' strikes.": ("illegal", "iran"),
    "Peru labels tariffs 'economic war'.": ("war", "peru"),
    "Peru calls sanctions 'criminal'.": ("criminal", "peru"),
    "The general, a controversial figure, was dismissed.": ("controversial", "the author"),
    "The vote was one of the most significant events in history.": ("significant", "the author"),
}


@pytest.mark.parametrize("text", JUDGED, ids=lambda text: str(text)[:40])
def test_who_judges_by_which_quality(text: str) -> None:
    quality, holder = JUDGED[text]
    found = [line for line in told.told(text) if line.startswith("Characterization ")]
    assert any(f"quality={quality}" in line and line.endswith(f"| {holder}") for line in found)
    assert not [line for line in found if not line.endswith(f"| {holder}")]


PLAIN = (
    "Lviv is a city in Ukraine.",
    "If the talks are a failure, Israel will leave.",
    "It is unclear whether the talks were a success.",
    "The tweets are called threads.",
    "Peru will call the hall a mosque.",
    "Chile criticised the recognition of the islands as Peruvian territory.",
    "Peru condemned the raid as the deadliest day of the war.",
    "China considers Taiwan part of its territory.",
    "Germany could become less isolated.",
    "Poland is Ukraine's best friend.",
    "Anna Kovalenko was a war crimes researcher.",
)


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_fact_is_no_judgement(text: str) -> None:
    assert not [line for line in told.told(text) if line.startswith("Characterization ")]


def test_a_denied_quality_is_denied() -> None:
    [line] = [line for line in told.told("Hungary is no threat to Poland.") if "quality=threat" in line]
    assert "Negative" in line


TOLD = {
    "Sanctions on Russia must be lifted, Hungary said.": "Obligation required=~",
    "The decision should be reversed, Peru said.": "Obligation required=~",
    '"We must support Ukraine," Olaf Scholz said.': "Obligation required=~",
    "Turkey is opposed to the plan.": "Attitude actor=turkey quality=averse toward=~",
    "In a sign of friendship between Turkey and Egypt, the leaders met in Cairo.": "Sign indicated=~",
    "This is a blow to Ukraine, Poland said.": "Effect quality=harmful source=~situation toward=ukraine",
    "Tensions between India and Pakistan are rising.": "Rivalry party=india party=pakistan trend=Growing",
    "Oil prices rose by 2 percent.": "Event amount=2 percent item=oil trend=Growing",
    "Russia demanded that Ukraine leave Donetsk.": "Demand actor=russia addressee=ukraine proposes=~",
    "France remains opposed to the deal with Chile.": "Attitude actor=france quality=averse toward=~",
    "Divisions within the Republican Party over Iraq have deepened.": "Contention party=",
    "Germany must be ready to send tanks.": "Obligation actor=germany required=~",
    "EU states are divided over sanctions on Israel.": "Contention party=EU states topic=~",
    "Ukraine needs shells to defend Kyiv.": "Need actor=ukraine needed=artillery-shells purpose=~",
}


@pytest.mark.parametrize("text", TOLD, ids=lambda text: str(text)[:40])
def test_what_is_told_of_duties_signs_effects_and_trends(text: str) -> None:
    assert any(line.startswith(TOLD[text]) for line in told.told(text)), told.told(text)


UNTOLD = (
    ("It was wrong to expel the envoy.", "Expulsion"),
    ("Polls show that Peru wants a deal with Chile.", "Sign"),
    ("Germany said it would deepen its ties with Poland.", "Effect"),
    ("Israel is divided.", "Contention"),
    ("US sales of scarves soar.", "Event"),
    ("Republicans in Congress are fighting over aid to Ukraine.", "Battle"),
    ("The strike damaged a hospital.", "Effect"),
    ("Russia can be a partner of Turkey.", "Capability"),
    ("Should China attack Taiwan, Japan will act.", "Obligation"),
    ("Iran has enough uranium to make bombs.", "Obligation"),
    ("The strike is not just harmful.", "Characterization"),
)


@pytest.mark.parametrize(("text", "cls"), UNTOLD)
def test_what_texts_show_and_bodies_do_is_left(text: str, cls: str) -> None:
    assert not [line for line in told.told(text) if line.startswith(f"{cls} ")]


LINKED = {
    "The ballot breached a truce. Federica Mogherini called it a setback.": "subject=~vote",
    "Rebels held elections on Sunday that Kiev denounced as a farce.": "subject=~election",
    "Russia vetoed the resolution. It was a disgrace, Poland said.": "subject=~veto",
    "Nicolas Maduro is an outlaw who is acting recklessly, Peru said.": "subject=nicolas-maduro",
}


@pytest.mark.parametrize("text", LINKED, ids=lambda text: str(text)[:40])
def test_what_is_judged_is_found_through_pronouns(text: str) -> None:
    found = [line for line in told.told(text) if line.startswith("Characterization ")]
    assert found
    assert all(LINKED[text] in line for line in found)


def test_a_statement_is_not_what_was_condemned() -> None:
    lines = told.told("Nations condemned a speech by the minister, calling it a threat.")
    assert not [line for line in lines if "threat" in line and "condemnation" in line]


def test_an_aim_is_not_what_happens() -> None:
    lines = told.told("The goal of France is to end the war.")
    assert [line for line in lines if line.startswith("Aim actor=france aimedAt=~")]
    assert not [line for line in lines if line.startswith("War ")]


BACKED = {
    "Peru supports the two-state solution.": "supported=~situation supporter=peru",
    "Chile threw its weight behind the plan.": "supported=~situation supporter=chile",
}


@pytest.mark.parametrize("text", BACKED)
def test_what_no_class_is_known_of_is_backed(text: str) -> None:
    assert any(line.startswith("Support ") and BACKED[text] in line for line in told.told(text))


def test_who_is_unable_has_no_ability() -> None:
    [line] = [line for line in told.told("Sudan is unable to repel the rebels.") if "Capability" in line]
    assert "Negative" in line


@pytest.mark.parametrize("text", ["Lawmakers must respect the ruling.", "Peru respects the treaty."])
def test_who_respects_a_ruling_admires_nobody(text: str) -> None:
    assert not [line for line in told.told(text) if "quality=admiring" in line]


def test_what_is_said_of_another_is_not_said_of_the_first() -> None:
    text = "Peru described the treaty as deeply flawed and the envoys as amateurs."
    assert not [line for line in told.told(text) if "quality=amateur" in line and "subject=treaty" in line]


@pytest.mark.parametrize(
    "text", ["Mohamed Muizzu is considered pro-Chad.", "Critics rated the talks higher."]
)
def test_a_part_of_a_word_and_a_comparison_are_no_quality(text: str) -> None:
    assert not [line for line in told.told(text) if line.startswith("Characterization ")]
