"""Headlines whose verb looks like a noun, and those with two subjects, by invented ones."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

HEADLINES = {
    # somebody in a place with what he does there, and a plural that looks like the verb
    "Iran foreign minister in Doha for talks": ("Visit", {"destination=doha"}),
    "Turkey airstrikes on Niger kill nine": ("Strike", {"attacker=turkey", "attacked=niger"}),
    "UK sanctions Iranian officials over killings": ("Imposition", {"actor=united-kingdom"}),
    "Kosovo police arrest Serb mayor": ("Arrest", {"police", "undergoer="}),
    "South Korea, US stage joint drills": ("MilitaryExercise", {"actor=south-korea", "actor=united-states"}),
    "Israel, Hamas agree on truce": ("Agreement", {"party=israel", "party=hamas"}),
    "Imran Khan arrested outside court in Islamabad": ("Arrest", {"undergoer=imran-khan", "place=islamabad"}),
    "Three UN peacekeepers killed in Lebanon": ("Death", {"place=lebanon-territory"}),
    # a verb that looks like a noun beside another clause, behind a title, or with words that belong to it
    "North Korea fires ballistic missiles as drills begin": ("MissileTest", {"actor=north-korea"}),
    "Bolivia severs diplomatic ties with Israel, citing abuses": (
        "RelationsBreak",
        {"actor=bolivia", "undergoer=israel"},
    ),
    "US, UK sanction Kazan-based hacker gang": (
        "Imposition",
        {"actor=united-states", "actor=united-kingdom"},
    ),
    "Kenya, Niger sign defence pact": ("Agreement", {"party=kenya", "party=niger"}),
    # two verbs of one subject
    "India shifts position on Sudan, backs UN resolution": ("Support", {"supporter=india"}),
    "Greece backs Cyprus, condemns Turkish drilling": ("Condemnation", {"actor=greece"}),
    # a verb that may be a noun, with what somebody is to do
    "China offers to mediate in Sudan": ("Proposal", {"actor=china"}),
    "UN votes to end US embargo on Cuba": ("Vote", {"votingBody=united-nations", "decidesOn=~lifting"}),
    # who signs it is no part of it
    "Trade pact will help Kenya | Mary Hassan": ("Effect", {"toward=kenya |"}),
    # a word before the object that looks like a verb, and a verb that looks like an adverb
    "Chad's Deby calls snap election": ("Election", {"Planned", "actor=mahamat"}),
    "Kenya slaps record fine on Gazprom": ("Ruling", {"actor=kenya", "undergoer=gazprom"}),
    "Voters back new constitution": ("Referendum", {"decidesOn="}),
    # a verb that looks like a noun behind an owner
    "Kenya's Ruto fires minister over graft": ("Dismissal", {"actor=william"}),
    "Kenyan Forces Shell Somali Camp at Dawn": ("Strike", {"attacked=somalia"}),
    # plans
    "Joe Biden to meet Olaf Scholz in effort to keep strategy aligned": (
        "Summit",
        {"Planned", "party=joe-biden", "party=olaf-scholz"},
    ),
    "US allies to share data on North Korea missiles": ("IntelligenceTransfer", {"Planned"}),
    # what is told beside a question
    "Finland to join NATO on Tuesday. What will it take for Sweden to follow?": (
        "MembershipChange",
        {"Planned", "actor=finland"},
    ),
    "Vladimir Putin arrives in Beijing – what does he want?": ("Visit", {"destination=beijing"}),
}


@pytest.mark.parametrize("title", HEADLINES)
def test_a_headline_is_read_with_its_verb_and_both_its_subjects(title: str) -> None:
    cls, parts = HEADLINES[title]
    lines = [line for line in told.told(f"{title}\n\nMore was to follow.") if line.startswith(f"{cls} ")]
    assert any(all(part in line for part in parts) for line in lines), told.told(f"{title}\n\nMore.")


def test_a_headline_of_nouns_gets_no_verb() -> None:
    text = "Russia drone attacks on Ukraine port\n\nMore was to follow."
    assert not [line for line in told.told(text) if "Visit" in line]


@pytest.mark.parametrize(
    "title",
    ["Will Turkey, a member since 1952, leave NATO – or stay?", "Is Finland to join NATO on Tuesday?"],
)
def test_a_question_tells_nothing(title: str) -> None:
    assert not [line for line in told.told(f"{title}\n\nMore.") if line.startswith("MembershipChange ")]


def test_what_stands_behind_a_preposition_gets_no_verb() -> None:
    text = "Dozens injured in missile strikes on Kyiv\n\nMore was to follow."
    assert not [line for line in told.told(text) if line.startswith("Strike ") and "attacker" in line]


@pytest.mark.parametrize("title", ["Macron in trouble as deputies revolt", "Kenyan troops in Haiti to stay"])
def test_nobody_travels_who_is_in_no_place_or_is_a_force(title: str) -> None:
    assert not [line for line in told.told(f"{title}\n\nMore was to follow.") if line.startswith("Visit ")]
