"""Who meets, calls, travels and joins, also of several at once and in headlines, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

BODY = "\n\nThe ministry in Riga published a short note about it on Monday morning.\n"
CASES = {
    # several owners of one noun
    "Thai and Lao officials met in Phuket.": ("Meeting", {"party=Thai officials", "party=Lao officials"}),
    "Negotiators from Chile and Peru met in Lima.": (
        "Meeting",
        {"party=Negotiators from Chile", "party=Negotiators from Peru"},
    ),
    "Saudi and Iranian foreign ministers met in Oslo.": (
        "Meeting",
        {"party=faisal-bin-farhan-al-saud", "party=hossein-amir-abdollahian"},
    ),
    # two names before a noun
    "US-Iran nuclear talks resumed in Vienna.": ("Negotiation", {"party=united-states", "party=iran"}),
    # a verb that is taken for what somebody is, and an object taken for a subject
    "Qatar is mediating between Kenya and Chad.": ("MediationEffort", {"actor=qatar", "party=kenya"}),
    # a particle with its object
    "A senator has called on Joe Biden to act.": ("Appeal", {"addressee=joe-biden"}),
    # where somebody comes from
    "Joe Biden left Israel on Wednesday.": ("Visit", {"origin=israel-territory"}),
    # what is only wanted
    "He campaigned to be re-elected prime minister of Malta.": ("Appointment", {"Sought"}),
    # two prepositions in a row
    "Nikki Haley dropped out of the presidential race.": ("Election", {"Cancelled"}),
}
HEADLINES = {
    "Olaf Scholz criticised over tank decision": ("Condemnation", {"undergoer=olaf-scholz"}),
    "Kenya warned over border drills": ("Warning", {"addressee=kenya"}),
    "Chile accused of war crimes": ("Accusation", {"undergoer=chile"}),
    "Saudi, Iranian foreign ministers meet in Oslo": (
        "Meeting",
        {"party=faisal-bin-farhan-al-saud", "party=hossein-amir-abdollahian"},
    ),
    "Xi Jinping ousts Li Shangfu": ("Dismissal", {"actor=xi-jinping", "undergoer=li-shangfu"}),
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_all_who_take_part_are_told(text: str) -> None:
    _tells(text, *CASES[text])


@pytest.mark.parametrize("title", HEADLINES, ids=lambda text: str(text)[:40])
def test_a_headline_tells_whom_something_befell(title: str) -> None:
    _tells(f"{title}{BODY}", *HEADLINES[title])


def test_a_phone_call_is_no_appeal() -> None:
    lines = told.told("Joe Biden called Olaf Scholz on Sunday.")
    assert not any(line.startswith("Appeal ") for line in lines)


def _tells(text: str, cls: str, parts: set[str]) -> None:
    lines = [line for line in told.told(text) if line.startswith(f"{cls} ")]
    assert any(all(part in line for part in parts) for line in lines), told.told(text)


POSTS = {
    "Kremlin spokesman Dmitry Peskov rejected the offer.": ("Affiliation", {"body=russian-government"}),
    "The US ambassador to Japan, Anna Smith, condemned the raid.": (
        "Tenure",
        {"office=ambassador of United States to Japan"},
    ),
    "Reps. Anna Smith (R-Ga.) and Tom Brown (R-Fla.) condemned the raid.": (
        "Affiliation",
        {"affiliate=Tom Brown", "body=united-states-house-of-representatives"},
    ),
    "Joe Biden spoke. The Senate majority leader, Chuck Schumer, met him in Washington.": (
        "Tenure",
        {"officeHolder=chuck-schumer"},
    ),
    "A member of the Tunisian parliament, Samir Dilou, condemned the raid.": (
        "Affiliation",
        {"affiliate=Samir Dilou", "body=parliament of Tunisia"},
    ),
    "WHO director-general Tedros Adhanom Ghebreyesus visited Cairo.": (
        "Tenure",
        {"officeHolder=tedros-adhanom-ghebreyesus"},
    ),
}


@pytest.mark.parametrize("text", POSTS, ids=lambda text: str(text)[:40])
def test_whose_post_a_title_names_is_told(text: str) -> None:
    _tells(text, *POSTS[text])


@pytest.mark.parametrize(
    "text",
    [
        "President-elect Javier Milei visited Washington.",
        "The incoming Australian ambassador to Japan, Tom Brown, visited Tokyo.",
        "Petr Novak of the International Crisis Group visited Kyiv.",
    ],
)
def test_who_holds_no_post_yet_or_is_somebody_else_gets_none(text: str) -> None:
    assert not any(line.startswith("Tenure ") or "katalin" in line for line in told.told(text))


def test_the_receiving_state_is_not_whose_ambassador_is_sent() -> None:
    lines = told.told("Anna Smith was sworn in as ambassador to Japan on Friday.")
    assert any(line.startswith("Inauguration ") for line in lines)
    assert not any("of Japan" in line or "Friday" in line for line in lines)


@pytest.mark.parametrize(
    "text",
    ["Olaf Scholz nominated Anna Smith.", "Olaf Scholz's nomination of Anna Smith was praised."],
)
def test_who_is_nominated_is_not_appointed_yet(text: str) -> None:
    (line,) = [line for line in told.told(text) if line.startswith("Appointment ")]
    assert "Planned" in line
    assert "Anna Smith" in line


@pytest.mark.parametrize(
    ("text", "realization"),
    [
        ("Anna Smith entered the race for president.", "Planned"),
        ("Anna Smith is running for president.", "Ongoing"),
        ("Anna Smith ran for president in 2022.", "Occurred"),
    ],
)
def test_an_election_is_planned_for_who_enters_it_and_over_for_who_ran(text: str, realization: str) -> None:
    (line,) = [line for line in told.told(text) if line.startswith("Election ")]
    assert realization in line


def test_who_is_warned_behind_a_name_between_commas_says_nothing() -> None:
    lines = told.told("The Australian envoy to Japan, Tom Brown, warned China.")
    assert any(line.startswith("Warning ") and line.endswith("| the author") for line in lines)


def test_a_reason_that_is_cited_says_nothing() -> None:
    lines = told.told("Soldiers removed the president of Niger from power, citing security concerns.")
    assert [line.rsplit("| ", 1)[1] for line in lines if line.startswith("Coup ")] == ["the author"]


def test_who_declines_to_be_named_gets_no_post() -> None:
    assert not any("Appointment" in line for line in told.told("Two diplomats declined to be named."))


FURTHER = {
    # the clause with "as" goes with the verb that asks
    "Jens Stoltenberg urged members to spend more as he warned that Russia was rearming.": (
        "Warning",
        {"actor=jens-stoltenberg"},
    ),
    # who is told something in a call takes part in it
    "Joe Biden told Olaf Scholz in a phone call that aid must flow.": (
        "Call",
        {"party=joe-biden", "party=olaf-scholz"},
    ),
    # the sides stand behind a place, or behind the noun of a phrase
    "Talks were held in Oman between Iran and the United States.": (
        "Negotiation",
        {"party=iran", "party=united-states"},
    ),
    "Russia returned to the negotiating table with Ukraine.": (
        "Negotiation",
        {"party=russia", "party=ukraine"},
    ),
}


@pytest.mark.parametrize("text", FURTHER, ids=lambda text: str(text)[:40])
def test_who_goes_with_whom_is_told(text: str) -> None:
    _tells(text, *FURTHER[text])


def test_what_is_done_by_nobody_in_particular_is_done_by_no_army() -> None:
    lines = told.told("Li Shangfu was removed from office.")
    assert not any(line.startswith("Coup ") for line in lines)


def test_a_gesture_gives_nothing_up() -> None:
    assert not any("Disarmament" in line for line in told.told("Oleksii Reznikov gave a thumbs-up."))


def test_who_is_asked_behind_and_is_no_quality() -> None:
    lines = told.told("Antony Blinken visited Beijing and pressed leaders to help.")
    assert any(line.startswith("Appeal actor=antony-blinken addressee=leaders") for line in lines)


def test_media_that_carry_remarks_make_none() -> None:
    lines = told.told("In remarks carried by state media, Xi Jinping called for a ceasefire.")
    assert not any(line.startswith("SpeechAct ") for line in lines)


def test_a_title_around_a_state_is_one_title() -> None:
    lines = told.told("The top U.S. diplomat, Antony Blinken, visited Kyiv.")
    assert [line.split()[0] for line in lines] == ["Tenure", "Visit"]


def test_a_question_asks_nobody_to_act() -> None:
    lines = told.told("Dmitry Peskov told reporters on Wednesday when asked about a report: no.")
    assert not any(line.startswith("Appeal ") for line in lines)


def test_a_guest_travels_and_not_the_host() -> None:
    lines = told.told("China sanctions Poland for hosting Tsai Ing-wen during a stopover\n\nIt was short.")
    assert not any(line.startswith("Visit actor=poland") for line in lines)


def test_whose_decision_is_judged_is_not_who_judges() -> None:
    lines = told.told('Kenya criticised Chad, calling the decision to expel Orlo Vance "unfair".')
    assert not any(line.startswith("Expulsion actor=kenya") for line in lines)


def test_two_who_met_are_those_named_before() -> None:
    lines = told.told("Antony Blinken informed Olaf Scholz when they met in Bern that talks were near.")
    assert any(line.startswith("Meeting party=antony-blinken party=olaf-scholz") for line in lines)


def test_all_that_is_called_for_is_left_open() -> None:
    lines = told.told("Crowds gathered in Lima in calls for a truce and the release of prisoners by Hamas.")
    assert not any(line.startswith("Release ") for line in lines)


def test_leaders_beside_a_name_are_others() -> None:
    lines = told.told("Joe Biden visited Rome to meet Pope Francis, Italian leaders.")
    assert not any("leader of Italy" in line for line in lines)


def test_whose_meeting_it_was_is_told_before() -> None:
    lines = told.told("Joe Biden shook hands with Olaf Scholz after their meeting in Bern.")
    assert any(line.startswith("Meeting party=joe-biden party=olaf-scholz") for line in lines) or any(
        line.startswith("Summit party=joe-biden party=olaf-scholz") for line in lines
    )


def test_a_matter_that_is_discussed_need_not_be_known() -> None:
    lines = told.told("Egypt discussed with Olaf Scholz the possibility of entering markets.")
    assert any(line.startswith("Negotiation party=egypt party=olaf-scholz") for line in lines)
