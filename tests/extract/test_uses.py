"""Words that look as if they told what happens, and what stands beside others, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    # of what kind somebody is, how a thing is, what it is called
    "Hungarian riot police massed near the border.": {"Deployment"},
    "Aid reached the hardest-hit areas of Chad.": set(),
    "Kenyan troops patrolled Kismayo in an operation called Shield and Arrow.": {"Event"},
    "Sailors feared trapped after attack in Mogadishu": {"Attack"},
    # what a verb is done to decides what it means
    "Canada struck his name from a list.": set(),
    "Norwegian rescuers pulled a woman out of the rubble.": {"Evacuation"},
    "Chinese ships blasted water cannon at Vietnamese boats.": {"Event"},
    "Moscow, asked for comment, did nothing.": set(),
    "Vladimir Putin needs only to wait.": set(),
    "Ethiopia moves nearly all of its imports through Djibouti.": set(),
    "They ate in a hall surrounded by guards.": set(),
    "Niger will test us, Paul Kagame said.": {"Situation"},
    "The Kagame, a frigate, destroyed a bridge.": {"Destruction"},
    "The bargain struck in Geneva collapsed.": set(),
    "Norway hailed the truce. Chad and Niger welcomed it.": {"Ceasefire", "Commendation"},
    "Kenya would not disclose the price of the jets.": {"Refusal"},
    "Kenya declared Paul Kagame a liar.": {"Characterization"},
    "Viktor Orban also attacked UNESCO over its decision.": {"Condemnation"},
    # a line that names who wrote it
    "Troops for Haiti\n\nFew came.\n\nReuters and Agence France-Presse contributed to this report.": set(),
    "Troops for Haiti\n\nKenya helped.\n\nReporting by Reuters and Agence France-Presse.": set(),
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_a_word_tells_what_its_use_says(text: str) -> None:
    assert {line.split()[0] for line in told.told(text)} == CASES[text]


def line(text: str, cls: str) -> str:
    """Return the one line about a class that is told of a text."""
    [found] = [one for one in told.told(text) if one.startswith(f"{cls} ")]
    return found


def test_who_said_something_goes_on() -> None:
    text = "Rishi Sunak said Ukraine should not be admitted to NATO, warning that Russia would attack Poland."
    assert "actor=rishi-sunak" in line(text, "Warning")
    assert "| rishi-sunak" in line(text, "Attack") or "Sunak" in line(text, "Attack")


def test_who_claims_is_who_spoke_before() -> None:
    text = "Vladimir Putin said the siege had begun and claimed that attacks by Poland had failed."
    assert "putin" in line(text, "Attack").rsplit("|", 1)[1]


def test_a_clause_of_time_has_its_own_subject() -> None:
    text = "NATO welcomed Finland as the invasion of Ukraine continued to threaten Poland."
    assert "actor=north-atlantic-treaty-organization" in line(text, "Commendation")
    assert [one for one in told.told(text) if one.startswith("Threat ")] == []


def test_who_is_for_a_state_is_not_of_it() -> None:
    assert "actor=pro-US president" in line("The pro-US president took office in Manila.", "Inauguration")
    assert "actor=joe-biden" in line("The US president took office in Manila.", "Inauguration")


TRAVELLERS = {
    "Farmers heckled Paul Kagame during a visit to Lima.": {"actor=paul-kagame destination=lima"},
    "Police arrested a reporter during the visit.": set(),
    "William Ruto met Paul Kagame in a state visit.": set(),
    "Paul Kagame praised the nurses during a visit to Lima.": {"actor=paul-kagame destination=lima"},
}


@pytest.mark.parametrize("text", TRAVELLERS, ids=lambda text: str(text)[:40])
def test_who_is_beset_on_a_visit_travels(text: str) -> None:
    found = {one.split(" | ")[0] for one in told.told(text) if one.startswith("Visit ")}
    assert found == {f"Visit {one}" for one in TRAVELLERS[text]}


def test_a_land_before_a_strike_of_others_is_where_it_is() -> None:
    assert "attacker=france" in line("France carries out Syria airstrike\n\nIt was night.", "Strike")
    assert "place=syria-territory" in line("France carries out Syria airstrike\n\nIt was night.", "Strike")


DOERS = {
    "Turkish jets carried out strikes on Syria.": ("Strike", "attacked=syria attacker=turkey"),
    "Militants launched an attack from Chad.": ("Attack", "attacker=Militants origin=chad-territory"),
    "A rocket attack from Gaza wounded two people.": ("Strike", "means=rockets origin=gaza-strip"),
    "An attack from Chad killed ten soldiers.": ("Attack", "origin=chad-territory"),
    "An attack from Hamas killed ten soldiers.": ("Attack", "attacker=hamas"),
    "Norway launched a Chad probe.": ("Investigation", "actor=norway undergoer=chad"),
    "Norway launched a probe into Chad.": ("Investigation", "actor=norway undergoer=chad"),
}


@pytest.mark.parametrize("text", DOERS, ids=lambda text: str(text)[:40])
def test_who_is_told_to_act_does_it_alone(text: str) -> None:
    cls, roles = DOERS[text]
    assert line(text, cls).split(" | ")[0] == f"{cls} {roles}"


def test_a_strike_that_draws_something_is_a_noun() -> None:
    assert "attacked=niger attacker=chad" in line(
        "Chad strike on Niger draws protests\n\nIt was night.", "Strike"
    )


def test_numbers_joined_to_words_are_read_whole() -> None:
    assert "25 person" in line("Twenty-five people were injured in Kyiv.", "Injury")
    assert "five-storey building" in line("A five-storey building was destroyed in Kyiv.", "Destruction")


ASSERTED = {
    "The probable delivery of arms to Russia worried Poland.": "ArmsTransfer",
    "The apparent Russian strike on Odesa killed two people.": "Strike",
    "Ukraine could strike Crimea, forcing Russia to withdraw.": "Demand",
    "The EU bowed to demands for a delay to the introduction of tariffs on China.": "Imposition",
    "Opposition to the sale of jets to Turkey grew.": "ArmsTransfer",
    "Talks on the sale of drones to Libya collapsed.": "ArmsTransfer",
    "Can France Withdraw Troops From Niger? - Envoys Meet": "Capability",
    "Congress approved a flood of funding for Israel.": "Disaster",
}


@pytest.mark.parametrize(("text", "cls"), ASSERTED.items(), ids=lambda text: str(text)[:40])
def test_what_may_not_be_is_not_told_as_so(text: str, cls: str) -> None:
    assert [one for one in told.told(text) if one.startswith(f"{cls} ") and "| Occurred |" in one] == []


def test_what_is_there_beside_it_is_told() -> None:
    assert "| Occurred |" in line("The sale of jets to Turkey angered Greece.", "ArmsTransfer")
    assert "| Occurred |" in line("Ukraine struck Crimea, forcing Russia to withdraw.", "Strike")


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("Canada sanctioned Belarus.", "Imposition"),
        ("The US Treasury Department added Gazprom to its sanctions list.", "Listing"),
        ("The European Union delisted Gazprom.", "Delisting"),
    ],
)
def test_who_is_sanctioned_is_under_a_measure(text: str, cls: str) -> None:
    assert "changes=~sanctions-measure" in line(text, cls)
    assert told.refused(text) == set()


def test_who_is_hit_by_something_does_not_hit() -> None:
    text = "Moscow hit by drone attack"
    assert line(text, "Strike") == "Strike attacked=russia means=drones | Occurred | the author"


def test_an_earlier_holder_of_an_office_is_not_the_present_one() -> None:
    former, present = "The 45th president of the United States", "The president of the United States"
    assert "attacker=45th president" in line(f"{former} attacked Iran.", "Attack")
    assert "attacker=joe-biden" in line(f"{present} attacked Iran.", "Attack")


def test_a_time_for_something_is_none_of_it() -> None:
    text = "Volodymyr Zelensky said it was not the right time for elections in Ukraine."
    assert [one.split()[0] for one in told.told(text)] == ["Situation"]
    held = told.told("Volodymyr Zelensky said Ukraine held elections.")
    assert "Election place=ukraine-territory | Occurred | volodymyr-zelenskyy" in held


def test_a_storm_of_politics_is_no_disaster() -> None:
    assert told.told("A political storm hit Washington.") == []
    assert line("A storm hit Manila.", "Disaster").endswith("| Occurred | the author")


def test_a_thing_says_nothing_itself() -> None:
    text = "The missiles said Russia had attacked Poland."
    assert line(text, "Attack").endswith("| an unnamed source")


SENSES = {
    "William Ruto replaced three ministers. He apologised.": {"Event", "Apology"},
    "The deal reached in Nairobi was praised by Uganda.": {"Agreement", "Commendation"},
    "The rebels celebrated in the streets.": set(),
    "Kenya offered no proof of the attack.": set(),
    "Kenya settled for longer maturities.": set(),
    "Kenya raised its flag over the mission.": set(),
    "Kenya drove Somali troops out of two villages.": {"MilitaryOperation"},
    "Kenya offered 1,000 police officers to Haiti.": {"Deployment"},
    "Talks between Kenya and Uganda broke down.": {"Negotiation"},
    "Kenya wants sanctions on Uganda lifted.": {"Lifting"},
    "Saudi Arabia has evacuated 91 of its citizens by ship.": {"Evacuation"},
    "William Ruto hopes to free his country from its reliance on Uganda.": {"Dependence", "Aim"},
    "Workers at the mill were sent home on Friday.": set(),
    "Kenya welcomes Ruto days after hosting Joe Biden.": {"Visit"},
}


@pytest.mark.parametrize("text", SENSES, ids=lambda text: str(text)[:40])
def test_it_tells_nothing_else(text: str) -> None:
    found = {one.split()[0] for one in told.told(text)} - {"Situation"}
    assert found <= SENSES[text], told.told(text)
    assert found or not SENSES[text], told.told(text)
