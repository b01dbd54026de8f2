"""Votes, bids, courts, posts and bodies that meet, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES: dict[str, tuple[str, set[str]]] = {
    # what goes with something that is yet to come
    "Emmanuel Macron will meet Olaf Scholz before flying to Quito.": ("Visit", {"Predicts"}),
    "Chad could punish Niger by expelling its ambassador.": ("Expulsion", {"Possible"}),
    "Emmanuel Macron met Olaf Scholz before flying to Quito.": ("Visit", {"Occurred", "the author"}),
    # a bid for something, also as what is refused
    "Serbia's bid for NATO membership stalled.": (
        "MembershipChange",
        {"actor=serbia", "body=north-atlantic", "Sought"},
    ),
    "Chad rejected Serbia's bid to join NATO.": ("Refusal", {"actor=chad", "topic=~membership-change"}),
    "Jair Bolsonaro's election defeat pleased Chile.": ("Election", {"participant=jair-bolsonaro"}),
    "Sweden formally became NATO's newest member.": ("MembershipChange", {"body=north-atlantic", "Joined"}),
    "Mali announced its withdrawal from the African Union.": (
        "MembershipChange",
        {"actor=mali", "body=african-union", "Lost"},
    ),
    # in favour of what, and a vote of all
    "Hungary voted in favour of the resolution.": ("Ballot", {"choice=For", "decidesOn=resolution"}),
    "The UN General Assembly voted for a truce.": ("Vote", {"votingBody=un-general-assembly"}),
    # who receives, organises or brokers, and who does not take part by that
    "Talks hosted by Chad between Serbia and Kosovo failed.": (
        "Negotiation",
        {"host=chad", "party=kosovo party=serbia"},
    ),
    "Chile attended a summit in Lima organised by Peru.": ("Summit", {"host=peru", "place=lima"}),
    "Students organised a protest in Lima.": ("Protest", {"actor=Students", "place=lima"}),
    "The deal between Serbia and Kosovo was brokered by Chad.": (
        "Agreement",
        {"party=kosovo party=serbia |"},
    ),
    # several members, each with a change of its own, and a membership that is applied for
    "Chad, Mali and Niger joined BRICS.": ("MembershipChange", {"actor=mali", "body=brics"}),
    "Kosovo applied for membership of NATO.": ("MembershipChange", {"actor=kosovo", "Sought"}),
    # a body of another state than the one that is known by its name
    "Peru's Congress dismissed Pedro Castillo.": ("Dismissal", {"actor=congress of Peru"}),
    # a firm that the register does not know, and what voters decide
    "South Africa's Velcrane awarded a contract to Gazprom.": (
        "Contract",
        {"party=Velcrane", "party=gazprom"},
    ),
    "Voters in Peru approved a constitutional amendment.": ("Referendum", {"actor=Voters"}),
    "Ireland is taking Chad to court over the law.": ("CourtCase", {"party=chad", "party=ireland"}),
    "Chad annulled the election in Lima.": ("Election", {"Cancelled"}),
    "The government lost a vote of confidence.": ("Vote", {"decidesOn="}),
    "Chad granted asylum to an opposition politician.": ("Asylum", {"undergoer="}),
    # an office given again, a bill that is approved, and damages
    "Chad's leader reappointed Mary Hassan.": ("Appointment", {"undergoer=Mary Hassan"}),
    "Spain's Senate gave final approval to the bill.": ("Legislation", {"decidesOn=bill"}),
    "A court in Lima handed down a jail term to Mary Hassan.": ("Ruling", {"undergoer=Mary Hassan"}),
    # people who are counted, by a word without a plural
    "Two million Sudanese fled to Chad.": ("Displacement", {"undergoer=Sudanese"}),
    "Thousands of Japanese protested in Lima.": ("Protest", {"actor=Japanese"}),
    "Some 6,000 Rohingya fled to India.": ("Displacement", {"undergoer=Rohingya"}),
    # where somebody lives or is kept
    "Mary Hassan lives in exile in Chad.": ("Location", {"place=chad-territory"}),
    "Mary Hassan is in custody in Chad.": ("Detention", {"place=chad-territory"}),
    # a body that meets
    "The UN Security Council met on Monday.": ("Meeting", {"party=un-security-council"}),
    # what is only offered, refused or yet to come
    "Narendra Modi has been invited to Lima on an official visit.": (
        "Visit",
        {"Offered", "destination=lima"},
    ),
    "Narendra Modi refused to call for a truce in Niger.": ("Ceasefire", {"Sought Negative"}),
    "Narendra Modi's visit to Lima would be the first.": ("Visit", {"Possible"}),
    "Chad will boycott a summit in Lima.": ("Refusal", {"actor=chad", "topic=~summit"}),
    "Narendra Modi will travel to Lima for talks with Luis Arce.": ("Summit", {"party=luis-arce", "Planned"}),
    "Narendra Modi's planned trip to Lima was called off.": ("Visit", {"Cancelled"}),
    "A visit by Narendra Modi to Lima cancelled last week cost Peru dear.": ("Visit", {"Cancelled"}),
    "France and Niger are negotiating over a truce.": ("Ceasefire", {"Negotiated"}),
    # whom a pronoun before a name means
    "Ahead of his visit to Lima, Narendra Modi met Luis Arce.": (
        "Visit",
        {"actor=narendra-modi", "destination=lima", "Predicts"},
    ),
    "On a visit to Lima, Narendra Modi urged Peru to act.": ("Visit", {"actor=narendra-modi"}),
    # how people vote, and in what
    "Voters in Serbia head to the polls on Sunday.": ("Election", {"actor=Voters in Serbia", "Planned"}),
    "Voters in Peru rejected a new constitution.": ("Referendum", {"decidesOn=", "actor=Voters in Peru"}),
    "Javier Milei beat Sergio Massa in the election.": (
        "Election",
        {"participant=Sergio Massa", "participant=javier-milei"},
    ),
    "Ivan Petrov pleaded guilty to fraud.": ("Trial", {"undergoer=Ivan Petrov"}),
    # who asked for it, and who keeps silent
    "The UN Security Council met at the request of Peru.": ("Appeal", {"actor=peru"}),
    "Peru did not respond to a request for comment.": (
        "Refusal",
        {"Refusal actor=peru | Occurred | the author"},
    ),
    "Peru would not comment on the strike.": ("Refusal", {"topic=~strike | Occurred | the author"}),
    # what courts do
    "The Supreme Court ordered that Luis Arce be freed.": ("Ruling", {"decidesOn=~release-luis-arce"}),
    "The Supreme Court found Luis Arce guilty of fraud.": ("Ruling", {"undergoer=luis-arce"}),
    "EU interior ministers reached a deal on asylum.": ("Agreement", {"party=EU interior ministers"}),
    # what is set for a day
    "Chile may sign the accord when Luis Arce visits Peru.": ("Visit", {"Predicts", "actor=luis-arce"}),
    "Peru wants to revive talks when Luis Arce visits Lima.": ("Visit", {"Predicts", "destination=lima"}),
    # who takes part in what others hold
    "Luis Arce will chair an emergency meeting.": ("Meeting", {"party=luis-arce", "Predicts"}),
    "Luis Arce attended the NATO summit.": ("Summit", {"party=luis-arce", "participant=north-atlantic"}),
    # what befell whom a name is told of
    "Chile asked Peru to let envoys see detained reporter Ann Berg.": (
        "Detention",
        {"undergoer=Ann Berg", "Ongoing"},
    ),
    "Luis Arce's supporters tried to overturn his election loss.": (
        "Interference",
        {"Sought", "topic=~election-luis-arce"},
    ),
    # in which sense a word is used
    "Emmanuel Macron welcomed Narendra Modi to Lima.": (
        "Visit",
        {"host=emmanuel-macron", "destination=lima"},
    ),
    "Joe Biden called Luis Arce to discuss trade.": ("Call", {"party=joe-biden party=luis-arce"}),
    "BRICS leaders gathered in Lima.": ("Summit", {"place=lima"}),
    "Nikki Haley announced a bid for the US presidency.": ("Election", {"participant=nikki-haley"}),
    "Narendra Modi visited Luis Arce in La Paz.": ("Visit", {"host=luis-arce"}),
    "Narendra Modi capped a three-day visit to Lithuania.": ("Visit", {"destination=lithuania"}),
    # offices that are given or left
    "Gustavo Petro named Rosa Berg foreign minister.": (
        "Appointment",
        {"item=foreign minister of Colombia", "undergoer=Rosa Berg"},
    ),
    "Rosa Berg was named foreign minister.": ("Appointment", {"Appointment undergoer=Rosa Berg |"}),
    "Anna Berg resigned as mayor of Paris on Monday.": ("Resignation", {"item=mayor of Paris "}),
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_what_institutions_do_is_told(text: str) -> None:
    cls, parts = CASES[text]
    lines = [line for line in told.told(text) if line.startswith(f"{cls} ")]
    assert any(all(part in line for part in parts) for line in lines), told.told(text)


def test_a_bid_to_belong_is_no_belonging() -> None:
    lines = told.told("Serbia's EU membership bid pleased Chad.")
    assert not any(line.startswith("MembershipChange ") and "Occurred" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("Canada will join a summit of the Group of Twenty in Lima.", "MembershipChange "),
        ("Nikki Haley announced a bid for the US presidency.", "MembershipChange "),
        ("Narendra Modi capped a three-day visit to Lithuania.", "Restriction "),
        ("Narendra Modi received newly arrived envoys in Delhi.", "Transfer "),
        ("Chad did not attend the summit in Lima.", "Summit "),
        ("France refused to attend the summit in Lima.", "Summit "),
        ("Church leaders gathered in Lima.", "Summit "),
        ("Joe Biden called Luis Arce a friend.", "Call "),
        ("Voters backed Joe Biden.", "Referendum "),
        ("Luis Arce lost a vote in parliament.", "Election "),
        ("Luis Arce commented on the strike.", "Refusal "),
        ("NATO welcomed Finland as its newest member.", "Visit "),
        ("Ivan Petrov pleaded guilty on Friday to theft charges.", "Appeal "),
        ("Xi Jinping organised training sessions in Lima.", "Meeting "),
        ("France may allow talks after expelling a Chilean envoy.", "Expulsion "),
        ("France voted for a ceasefire in Gaza.", "Ceasefire "),
        ("Peru and Chile are sponsoring talks in Lima.", "Proposal "),
        ("The Supreme Court ordered the release of Imran Khan.", "Release "),
    ],
)
def test_a_word_in_another_sense_tells_nothing_of_the_kind(text: str, cls: str) -> None:
    assert not any(line.startswith(cls) for line in told.told(text))


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("Narendra Modi spoke at a meeting held in Lima.", "Meeting "),
        ("The opposition won most seats in the election in Peru.", "Election "),
        ("Ali Bongo was overthrown in a coup.", "Coup "),
    ],
)
def test_what_a_verb_and_its_noun_tell_is_told_once(text: str, cls: str) -> None:
    assert sum(line.startswith(cls) for line in told.told(text)) == 1


def test_who_marches_for_somebody_is_somebody_else() -> None:
    lines = told.told("Hundreds took part in a march in support of Peru.")
    assert not any("actor=peru" in line for line in lines)


def test_talks_to_which_somebody_is_not_invited_are_held() -> None:
    lines = told.told("Peru was not invited to the talks in Lima.")
    assert any(line.startswith("Negotiation ") and "Negative" not in line for line in lines)


def test_who_refuses_a_proposal_did_not_make_it() -> None:
    lines = told.told("Peru rejected the proposal in a letter.")
    assert not any(line.startswith("Proposal ") and "actor=peru" in line for line in lines)


def test_a_meeting_of_two_is_no_summit_of_a_body() -> None:
    lines = told.told("Xi Jinping attended the APEC summit. Xi Jinping met bankers in Lima.")
    assert any(line.startswith("Meeting ") and "participant=" not in line for line in lines), lines


def test_who_portrays_a_summit_does_not_attend_it_by_that() -> None:
    lines = told.told("Luis Arce will cast the NATO summit as a success.")
    assert not any(line.startswith("Summit ") and "party=luis-arce" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("Luis Arce won by a landslide.", "Disaster "),
        ("Luis Arce faced a rebellion by his own MPs.", "Coup "),
        ("Mary Hassan was acquitted of tax evasion.", "SanctionsEvasion "),
        ("Mary Hassan entered a guilty plea.", "Appeal "),
        ("Mary Hassan filed an appeal against her sentence.", "Appeal "),
        ("A vote of no confidence toppled Luis Arce.", "Coup "),
        ("The Chad vote pleased Peru.", "Vote "),
        ("A court struck Mary Hassan off the electoral roll.", "Strike "),
        ("Chad slashed ministries.", "Attack "),
    ],
)
def test_a_noun_of_another_sense_in_its_company_tells_nothing_of_the_kind(text: str, cls: str) -> None:
    assert not any(line.startswith(cls) for line in told.told(text))


def test_any_holder_of_an_office_is_not_who_holds_it_now() -> None:
    lines = told.told("A sitting Malawian president was voted out.")
    assert not any("lazarus-chakwera" in line for line in lines), lines
