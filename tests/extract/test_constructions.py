"""Constructions of English in which who does what is told away from the verb, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    # who is told apart by what he does
    "Narendra Modi became the first Indian leader to visit Poland in decades.": (
        "Visit",
        {"actor=narendra-modi", "destination=poland-territory"},
    ),
    "Joe Biden became the first American president to visit Oslo.": (
        "Visit",
        {"actor=joe-biden", "destination=oslo"},
    ),
    # for whom a relative stands behind a preposition
    "Kenya, to which Iran sold jets, condemned Uganda.": (
        "ArmsTransfer",
        {"recipient=kenya", "supplier=iran"},
    ),
    "Nord Stream, in which Gazprom holds 45 percent, was closed.": (
        "Ownership",
        {"actor=gazprom", "item=nord-stream-ag"},
    ),
    # in what somebody is
    "Kenya and Somalia are in a dispute over their border.": ("Contention", {"party=kenya", "party=somalia"}),
    "Kenya is locked in a dispute with Somalia.": ("Contention", {"party=kenya", "party=somalia"}),
    "Ethiopia is at war with Eritrea.": ("War", {"party=ethiopia", "party=eritrea", "Ongoing"}),
    "Joe Biden was in negotiations with Narendra Modi.": (
        "Negotiation",
        {"party=joe-biden", "party=narendra-modi"},
    ),
    # both who has something and with whom
    "Germany seeks to deepen cooperation with Brazil.": ("Partnership", {"party=germany", "party=brazil"}),
    "A three-year contract with Gazprom expired in May.": ("Contract", {"party=gazprom", "Ended"}),
    # who or where stands before a hyphen
    "The Cairo-based Arab League condemned the raid.": (
        "Location",
        {"locatedThing=arab-league", "place=cairo"},
    ),
    "Gazprom-owned Nord Stream was closed.": ("Ownership", {"actor=gazprom", "item=nord-stream-ag"}),
    # whereto somebody gets, and what he stands for
    "Xi Jinping reached the United States on Tuesday.": ("Visit", {"destination=united-states-territory"}),
    "Recep Tayyip Erdogan faces a tight election.": ("Election", {"participant=recep-tayyip-erdogan"}),
    # what the parser misreads
    "A deal reached last week between Narendra Modi and Shehbaz Sharif was welcomed.": (
        "Agreement",
        {"party=narendra-modi", "party=shehbaz-sharif"},
    ),
    "Japan and South Korea's ties thawed.": ("Relation", {"party=japan", "party=south-korea"}),
    "Abiy Ahmed said on Monday he would visit Kenya in May.": ("Visit", {"time=2023-05"}),
    # who is asked is who is to act
    "Lithuania called on Spain to send tanks to Ukraine.": (
        "Appeal",
        {"arms-transfer-spain-tanks", "addressee=spain"},
    ),
    # what is only sought, and whereto
    "Turkey approved the NATO bid of Sweden.": ("MembershipChange", {"actor=sweden", "Agreed"}),
    "Turkey's approval of Sweden's NATO bid came late.": (
        "MembershipChange",
        {"actor=sweden", "body=north-atlantic-treaty-organization", "Sought"},
    ),
    # who is taken hostage
    "Gunmen have taken 12 miners hostage in Peru.": (
        "HostageTaking",
        {"actor=Gunmen", "undergoer=seized miners"},
    ),
    "Twelve miners taken hostage in Peru, officials said.": ("HostageTaking", {"undergoer=seized miners"}),
    "The rebels hold two French citizens hostage.": ("HostageTaking", {"undergoer=French citizens"}),
    "Firms under US sanctions moved to Dubai.": (
        "SanctionsMeasure",
        {"issuer=united-states", "target=Firms"},
    ),
    "Spain buys 5 million cubic metres of gas from Algeria.": ("EnergyTransfer", {"goods=natural-gas"}),
    # a month is no march
    "Canada joined the bank in March 2018.": ("MembershipChange", {"actor=canada", "body=bank"}),
    # who says so in what is said
    "Turkey was condemned in a joint statement by Egypt and Greece.": (
        "Condemnation",
        {"actor=egypt", "actor=greece", "undergoer=turkey"},
    ),
    "Members of the House of Commons protested by shouting.": ("Protest", {"actor=Members"}),
    "Boris Johnson elected Conservative leader.": ("Appointment", {"undergoer=boris-johnson"}),
    # a model and its kind
    "India bought 26 Rafale jets from France.": (
        "ArmsTransfer",
        {"goods=rafale-fighters", "supplier=france"},
    ),
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_who_does_it_is_found(text: str) -> None:
    cls, parts = CASES[text]
    lines = [line for line in told.told(text) if line.startswith(f"{cls} ")]
    assert any(all(part in line for part in parts) for line in lines), told.told(text)


def test_what_is_to_stop_is_not_what_is_asked_for() -> None:
    [line] = told.told("Hungary appealed to Poland to stop the sale of drones to Serbia.")
    assert line.startswith("Appeal ")
    assert "ArmsTransfer" not in line


def test_who_wants_a_war_to_end_does_not_wage_it() -> None:
    assert not [line for line in told.told("Kenya vowed to end the war.") if "attacker=" in line]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya accuses Ethiopia of supplying drones to rebels, an allegation that Ethiopia has denied.",
        "Kenya accused Ethiopia of supplying drones to rebels, which it denies.",
    ],
)
def test_what_is_denied_right_behind_is_held_by_both(text: str) -> None:
    lines = [line for line in told.told(text) if line.startswith("ArmsTransfer ")]
    assert len(lines) == 2
    assert ["Negative" in line for line in sorted(lines, key=lambda line: "Negative" in line)] == [
        False,
        True,
    ]
    [denied] = [line for line in lines if "Negative" in line]
    assert "ethiopia" in denied.rsplit("|", 1)[-1].lower()


def test_of_what_somebody_is_accused_is_told_of_him() -> None:
    lines = told.told("Mali accused France of espionage.")
    assert [line for line in lines if line.startswith("Espionage ") and "actor=france" in line]


def test_on_what_somebody_is_vexed_he_is_no_side_of() -> None:
    lines = told.told("Senators were frustrated with Joe Biden on immigration talks.")
    assert not [line for line in lines if line.startswith("Negotiation ")]


def test_who_knows_nothing_of_it_tells_nothing() -> None:
    lines = told.told("The Kremlin said it knew nothing about the visit of William Ruto to Tehran.")
    assert not [line for line in lines if line.startswith("Visit ")]


def test_what_somebody_wants_is_not_there() -> None:
    assert told.told("What Iran wants is the release of its funds.") == []


def test_a_deal_is_no_building() -> None:
    lines = told.told("The grain deal between Russia and Ukraine collapsed in July.")
    assert not [line for line in lines if line.startswith("Disaster ")]


def test_a_source_is_no_topic_of_what_it_says() -> None:
    lines = told.told("Iran has enriched uranium to 84 percent, according to the World Bank.")
    assert lines
    assert not [line for line in lines if "topic=world-bank" in line]


def test_a_list_of_places_is_a_situation_for_each() -> None:
    lines = told.told("William Ruto travelled to Oslo, Berlin and Warsaw on Monday.")
    visits = [line for line in lines if line.startswith("Visit ")]
    assert len(visits) == 3
    for place in ("oslo", "berlin", "warsaw"):
        assert len([line for line in visits if f"destination={place}" in line]) == 1


def test_whose_attempt_it_is_stands_behind_by() -> None:
    lines = told.told("Officials welcomed efforts by Oman to mediate between Kenya and Somalia.")
    [effort] = [line for line in lines if line.startswith("MediationEffort ")]
    assert "actor=oman" in effort
    assert "party=kenya" in effort


def test_who_is_met_meanwhile_is_not_asked() -> None:
    lines = told.told("Kenya called for a truce during a visit to Sudan.")
    [appeal] = [line for line in lines if line.startswith("Appeal ")]
    assert "addressee" not in appeal


def test_with_whom_somebody_stands_he_is_not() -> None:
    lines = told.told("Ruto raised the case of the jailed activist with Narendra Modi.")
    [detention] = [line for line in lines if line.startswith("Detention ")]
    assert "modi" not in detention


def test_what_is_ordered_is_not_done() -> None:
    for text in (
        "Iran orders navy to seize tankers\n\nIt was noon.",
        "Iran ordered its navy to seize tankers.",
    ):
        [line] = told.told(text)
        assert line.startswith("Demand ")
        assert "actor=iran" in line
        assert "seizure-navy" in line


def test_who_quarrels_fights_no_battle() -> None:
    [line] = told.told("Rishi Sunak faces a clash with the European Union over his migration bill.")
    assert line.startswith("Contention ")
    assert "party=rishi-sunak" in line
    assert told.told("Narendra Modi faces a battle with the World Bank.") == []


def test_who_is_helped_is_not_who_helps() -> None:
    lines = told.told("Japan helped Taiwan defend itself against China.")
    [support] = [line for line in lines if line.startswith("Support ")]
    assert "supporter=japan" in support
    assert "supported=taiwan" in support


@pytest.mark.parametrize("word", ["detained", "Jailed"])
def test_a_participle_before_a_title_is_of_the_name(word: str) -> None:
    lines = told.told(f"{word} reporter Anna Miller fell ill in Minsk.")
    assert [line for line in lines if "undergoer=Anna Miller" in line], lines


def test_what_is_offered_is_not_given() -> None:
    [line] = [one for one in told.told("Britain offered Kenya military training.") if one.startswith("Train")]
    assert "undergoer=kenya" in line
    assert "Offered" in line


def test_a_vice_president_is_no_president() -> None:
    lines = told.told("William Ruto sacked Moses Otieno as vice-president.")
    [dismissal] = [line for line in lines if line.startswith("Dismissal ")]
    assert "item=president" not in dismissal


def test_for_or_against_whom_a_rally_is_does_not_hold_it() -> None:
    [rally] = told.told("A pro-Russia rally was held in Berlin.")
    assert rally.startswith("Protest ")
    assert "russia" not in rally


def test_who_is_met_before_something_is_said_meets_the_speaker() -> None:
    lines = told.told("William Ruto said the war was over after talks with Vladimir Putin.")
    [talks] = [line for line in lines if line.startswith(("Negotiation ", "Summit ", "Meeting "))]
    assert "party=vladimir-putin" in talks
    assert "party=william-ruto" in talks


def test_who_gives_stands_behind_what_is_given() -> None:
    [loan] = told.told("Kenya was granted a loan by the World Bank.")
    assert "supplier=world-bank" in loan
    assert "recipient=kenya" in loan


def test_troops_do_not_resign() -> None:
    assert told.told("The minister quit in Nairobi.")[0].startswith("Resignation ")
    lines = told.told("With troops starting to quit, Kenya asked for help.")
    assert [line.split()[0] for line in lines] == ["Appeal"]


def test_what_is_said_somewhere_is_said() -> None:
    lines = told.told("John Kirby said at a briefing that Kenya had attacked Somalia.")
    [attack] = [line for line in lines if line.startswith("Attack ")]
    assert "kirby" in attack.rpartition("| ")[2].lower()


def test_a_conflict_with_an_armed_group_is_a_war() -> None:
    [war] = told.told("The Israel-Hamas conflict goes on.")
    assert war.startswith("War ")


def test_elections_are_where_they_are_said_to_be() -> None:
    lines = told.told("Kenya held elections in Somalia.")
    [election] = [line for line in lines if line.startswith("Election ")]
    assert "place=somalia" in election
    assert "kenya" not in election


def test_according_to_takes_its_own_preposition() -> None:
    text = "William Ruto told Narendra Modi that he was not bound by the deal, according to a former aide."
    assert not [line for line in told.told(text) if line.startswith("Demand ")]
    [demand] = told.told("William Ruto told Narendra Modi to leave Kenya.")
    assert demand.startswith("Demand ")


def test_who_is_on_the_verge_of_something_has_a_part_in_it() -> None:
    [line] = told.told("Slovakia is on the verge of a rapprochement with Russia.")
    assert "party=russia" in line
    assert "party=slovakia" in line


def test_what_another_says_meanwhile_is_no_part_of_it() -> None:
    text = "Russian officials said the attack failed while Kenya is accusing Russia of lying."
    [accusation] = [line for line in told.told(text) if line.startswith("Accusation ")]
    assert accusation.endswith("the author")


def test_what_demonstrates_something_is_no_protest() -> None:
    lines = told.told("Yoon Suk Yeol visited Ukraine, demonstrating his cooperation with NATO.")
    assert [line for line in lines if line.startswith("Visit ")]
    assert not [line for line in lines if line.startswith("Protest ")]


def test_a_bid_to_do_something_is_no_bid_for_membership() -> None:
    lines = told.told("The United States blocked a UN bid to call for a ceasefire.")
    assert not [line for line in lines if line.startswith("MembershipChange ")]
    assert [line for line in lines if line.startswith("Appeal ") and "actor=united-nations" in line]


def test_the_subject_of_a_second_clause_is_no_object_of_the_first() -> None:
    lines = told.told("Poland expelled three diplomats and France imposed sanctions on Belarus.")
    [expulsion] = [line for line in lines if line.startswith("Expulsion ")]
    [imposition] = [line for line in lines if line.startswith("Imposition ")]
    assert "france" not in expulsion
    assert "actor=france" in imposition


def test_measures_are_on_whom_they_are_against() -> None:
    lines = told.told("The European Union extended its anti-Russia sanctions.")
    [measure] = [line for line in lines if line.startswith("SanctionsMeasure ")]
    assert "target=russia" in measure


def test_a_plot_to_do_something_is_no_story() -> None:
    lines = told.told("Police arrest two Kenyans in a plot to kill William Ruto.")
    [arrest] = [line for line in lines if line.startswith("Arrest ")]
    assert "Occurred" in arrest


def test_where_somebody_works_is_nothing_that_he_works_on() -> None:
    lines = told.told("Chad held the town where Nigerien troops work.")
    assert not [line for line in lines if "item=" in line or "undergoer=" in line]
