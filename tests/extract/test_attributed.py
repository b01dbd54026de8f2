"""Who says what by more than a verb with its clause: adjectives, nouns, prepositions, parts of a sentence."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

HOLDERS = {
    "Germany was convinced that Iran supplied Russia with drones.": "germany",
    "Germany made it clear that Iran had supplied Russia with drones.": "germany",
    "Viktor Orban is confident that Germany will send tanks to Ukraine.": "viktor-orban",
    "Viktor Orban was quoted as saying that Iran had supplied Russia with drones.": "viktor-orban",
    "Viktor Orban took to the airwaves to say that Iran had supplied Russia with drones.": "viktor-orban",
    "Viktor Orban used the speech to warn that Iran had supplied Russia with drones.": "viktor-orban",
    "Viktor Orban expressed concern that Iran had supplied Russia with drones.": "viktor-orban",
    "Officials put the number of dead at 40.": "Officials",
    "Poland urged talks to end a crisis that officials say Iran caused by attacking Israel.": "officials",
    "Poland left, with Viktor Orban claiming that Iran had supplied Russia with drones.": "viktor-orban",
    "Germany expressed regret that Iran had supplied Russia with drones.": "germany",
    "Per analysts, Iran supplied Russia with drones.": "analysts",
    "In the words of one diplomat, Iran supplied Russia with drones.": "diplomat",
    "Iran supplied Russia with drones, officials in Kyiv concede.": "officials",
    "Iran supplied Russia with drones, recalled one former negotiator.": "former negotiator",
    "Iran supplied Russia with drones, a new poll shows.": "new poll",
    "Iran supplied Russia with drones, eyewitness reports say.": "eyewitness",
    "Israel struck the tower, which Iran says was used by Hamas units.": "iran",
    '"Iran supplied Russia with drones," the diplomat said, as quoted by the Daily Herald.': "diplomat",
    "The Trump campaign said Iran had supplied Russia with drones.": "Trump campaign",
    "Some criticised Viktor Orban, but he tweeted that Iran had supplied Russia with drones.": "viktor-orban",
    "Viktor Orban said in a statement that Iran had supplied Russia with drones.": "viktor-orban",
    "Viktor Orban said in a letter to the council that Iran had supplied Russia with drones.": "viktor-orban",
    "Viktor Orban wrote in a post on Telegram that Iran had supplied Russia with drones.": "viktor-orban",
    "Iran supplied Russia with drones, Viktor Orban was quoted as saying by the agency.": "viktor-orban",
    "Viktor Orban left, flew home and said Iran had supplied Russia with drones.": "viktor-orban",
    "Viktor Orban won the vote on a promise to send tanks to Ukraine.": "viktor-orban",
    "Iran left; Viktor Orban urged Poland not to go, saying Russia had erred.": "viktor-orban",
    "Hungary opposed the plan, as the country's foreign minister said on Monday.": "peter-szijjarto",
    "Hungary will block aid until Kyiv gives way, the country's foreign minister said.": "peter-szijjarto",
    "A Reuters report said Iran had supplied Russia with drones.": "reuters",
    "What Viktor Orban described as an invasion of Chad began on Monday.": "viktor-orban",
    "Amadou Drabe claimed that Iran had supplied Russia with drones.": "Amadou Drabe",
    "A new poll says it found that Iran supplied Russia with drones.": "new poll",
    "An investigation by the Guardian found that Iran had supplied Russia with drones.": "the-guardian",
    "Viktor Orban issued some remarks claiming that Iran had supplied Russia with drones.": "viktor-orban",
    "Viktor Orban's comments that Iran had supplied Russia with drones were read.": "viktor-orban",
    "A Thursday report that Iran had supplied Russia with drones was read.": "reports",
    'Viktor Orban took to Twitter: "Iran has supplied Russia with drones."': "viktor-orban",
    'Viktor Orban\'s answer was clear: "Iran has supplied Russia with drones."': "viktor-orban",
    "The Hungarian Ministry of Trade spokesman, Karl Lund, said Iran had supplied Russia with drones.": (
        "Karl Lund"
    ),
    "Liz Truss left. She insisted, as Boris Johnson did, Iran had supplied Russia with drones.": "liz-truss",
    "Viktor Orban posted a message on Twitter saying Iran had supplied Russia with drones.": "viktor-orban",
    "Reuters has learned that Iran supplied Russia with drones.": "reuters",
    "The minister said he believed Iran supplied Russia with drones.": "minister",
    "Rumours that Iran supplied Russia with drones were denied by Viktor Orban.": "viktor-orban",
    "Viktor Orban hinted at an attack on Ukraine by Iran.": "viktor-orban",
    "Viktor Orban fears an attack on Ukraine by Iran.": "viktor-orban",
}
NOT_HELD = (
    "It emerged on Monday that Iran supplied Russia with drones.",
    "It can be revealed that Iran supplied Russia with drones.",
    "Poles learned that Iran supplied Russia with drones.",
    "In the days after Hamas launched an assault on Israel, nearly every elected official vowed support.",
    "Germany was wrong, according to officials who visited Ukraine.",
    "Poland was told by Viktor Orban, who visited Ukraine, that Germany was wrong.",
    "Video appears to show that Russian soldiers shelled Kyiv.",
    "Poland said Germany was wrong about the pact, even as Iran supplied Russia with drones.",
    "Germany is sure to send tanks to Ukraine.",
    "Poland reminded Germany to send tanks to Ukraine.",
)


def holders(text: str) -> list[str]:
    """Return who holds the claims of a text."""
    return [line.rpartition("| ")[2] for line in told.told(text)]


@pytest.mark.parametrize("text", HOLDERS, ids=lambda text: str(text)[:60])
def test_what_is_attributed_is_held_by_who_says_it(text: str) -> None:
    assert HOLDERS[text] in holders(text)


@pytest.mark.parametrize("text", NOT_HELD, ids=lambda text: str(text)[:60])
def test_what_somebody_is_to_do_is_not_said_by_whoever_is_named(text: str) -> None:
    events = [line for line in told.told(text) if not line.startswith(("Situation", "Characterization"))]
    assert {line.rpartition("| ")[2] for line in events} <= {"the author"}


def test_a_deed_that_shows_something_says_nothing() -> None:
    assert "viktor-orban" not in holders("Viktor Orban visits Ukraine, highlighting the rift over aid.")


def test_an_ambassador_is_the_one_who_is_named() -> None:
    text = (
        "The Israeli ambassador said Iran had supplied Russia with drones. "
        "Amir Harel, the Israeli ambassador, left on Monday."
    )
    assert "Amir Harel" in holders(text)
    other = text.replace("Amir Harel, the Israeli", "Amir Harel, the Swedish")
    assert "Amir Harel" not in holders(other)


@pytest.mark.parametrize(
    ("text", "supporter"),
    [
        ("The United States sanctioned Iran over its support for Russia.", "iran"),
        ("Russia halted gas exports to Germany over its support for Ukraine.", "germany"),
        ("Germany was criticised by Poland for its support for Russia.", "germany"),
        ("Germany lost the vote over its support for Russia.", "germany"),
    ],
)
def test_whoever_is_judged_has_done_it(text: str, supporter: str) -> None:
    supports = [line for line in told.told(text) if line.startswith("Support ")]
    assert supports
    assert all(f"supporter={supporter}" in line for line in supports)


def test_he_is_the_subject_of_the_sentence_before_and_not_of_its_condition() -> None:
    text = (
        "Viktor Orban threatened a veto if Donald Tusk does not resign. "
        "He said Iran had supplied Russia with drones."
    )
    assert "viktor-orban" in holders(text)


BELOW = "Sudan has attacked Chad, the Norwegian foreign minister, Karl Lund, said."
TITLES = {
    "Sudan attacked Chad, leaked cables show\n\nNothing was known.": "leaked cables",
    "UN: Sudan may have attacked Chad\n\nNothing was known.": "united-nations",
    "Leader says Sudan attacked Chad\n\nSudan attacked Chad, the president of Chad, Omar Drabe, said.": (
        "Omar Drabe"
    ),
    "Sudan attacked Chad: White House\n\nNothing was known.": "biden-administration",
    f"Sudan attacked Chad, Norway says\n\n{BELOW}": "Karl Lund",
    f"Sudan attacked Chad: minister\n\n{BELOW}": "Karl Lund",
    "Sudan attacked Chad - reports\n\nSudan attacked Chad, the Guardian reported.": "the-guardian",
}


@pytest.mark.parametrize("text", TITLES, ids=lambda text: str(text)[:40])
def test_a_headline_means_whoever_says_the_same_below(text: str) -> None:
    found = {line.rpartition("| ")[2] for line in told.told(text) if line.startswith("Attack")}
    assert found == {TITLES[text]}


@pytest.mark.parametrize(
    ("below", "holder"),
    [("hunger rises week by week in Chad", "Aid agencies"), ("it is time to act in Chad", "the author")],
)
def test_a_headline_of_the_words_that_others_say_below_is_theirs(below: str, holder: str) -> None:
    text = f"Hunger rises in Chad\n\nAid agencies say {below}."
    crises = [line for line in told.told(text) if line.startswith("HumanitarianCrisis ")]
    assert {line.rpartition("| ")[2] for line in crises} == {holder}


def test_who_says_something_else_below_is_not_meant_by_the_headline() -> None:
    text = "Sudan attacked Chad, official says\n\nNorway closed its embassy, Karl Lund said in Oslo."
    found = {line.rpartition("| ")[2] for line in told.told(text) if line.startswith("Attack")}
    assert "Karl Lund" not in found


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Germany has not ruled out sending tanks to Ukraine.", {"Occurred Possible"}),
        ("Germany refused to rule out sending tanks to Ukraine.", {"Occurred Possible"}),
        ("Germany ruled out sending tanks to Ukraine.", {"Refused"}),
        ("Germany did not refuse to send tanks to Ukraine.", set()),
    ],
)
def test_what_is_not_ruled_out_is_possible(text: str, meant: set[str]) -> None:
    found = [line for line in told.told(text) if line.startswith("ArmsTransfer")]
    assert {line.split(" | ")[-2] for line in found} == meant


@pytest.mark.parametrize(
    "text",
    [
        "Viktor Orban said the chance was there that Russia would attack Moldova.",
        "The official, who declined to be named, left for Poland.",
        "Viktor Orban calls Hamas attacks deadliest for years.",
    ],
)
def test_what_may_be_or_is_called_so_does_not_happen(text: str) -> None:
    found = {line.partition(" ")[0] for line in told.told(text)}
    assert not found & {"Invasion", "Attack", "Appointment", "Appeal"}


def test_what_is_reported_is_said_by_reports() -> None:
    found = [
        line for line in told.told("Norway condemned a reported drone strike on Oslo.") if "Strike " in line
    ]
    assert {line.rpartition("| ")[2] for line in found if line.startswith("Strike")} == {"reports"}


def test_a_clause_without_that_has_its_subject() -> None:
    [line] = [
        line
        for line in told.told("Iran has confirmed soldiers from its brigade were killed in a strike.")
        if line.startswith("Death ")
    ]
    assert line.endswith("| iran")


@pytest.mark.parametrize(("words", "told_as"), [("low", "not"), ("high", "")])
def test_a_low_chance_is_that_it_does_not_happen(words: str, told_as: str) -> None:
    text = f"Viktor Orban said the odds that Russia would attack Moldova were {words}."
    [line] = [line for line in told.told(text) if line.startswith("Attack")]
    assert line.endswith("| viktor-orban")
    assert "Probable" in line
    assert ("Negative" in line) == bool(told_as)


def test_no_plans_are_none() -> None:
    text = "White House says no plans to invite Canada to talks\n\nNothing was known."
    [line] = [line for line in told.told(text) if line.startswith("Invitation")]
    assert "Negative" in line
    assert line.endswith("| biden-administration")


def test_a_command_tells_nothing() -> None:
    text = 'People marched under the cry "Stop the attacks on Gaza."'
    assert not [line for line in told.told(text) if line.startswith("Attack")]


def test_who_presides_over_a_parliament_is_no_head_of_state() -> None:
    assert "frank-walter-steinmeier" not in holders(
        "The president of the Bundestag said Iran had attacked Israel."
    )
