"""Who is found to say something: in participles, headlines, accusations and behind other people's names."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

BODY = "\n\nA body of words stands here."
SAID = {
    # what hangs on another word than it goes with
    "Chad's minister says feeding Niger is cheap.": "Chad's minister",
    "Growth will slow, according to a junior adviser to President Emmanuel Macron.": "junior adviser",
    "Jim Hassan (Idaho), the youngest Democrat on the panel, said the strike was over.": "Jim Hassan",
    "The River Unit of Chad’s navy said on Sunday that the village fell.": "River Unit",
    'Mali, described as a "bridge" by Antonio Guterres, is calm.': "antonio-guterres",
    "Joe Biden left for Paris, warning in a letter to a bishop that Chad may be marching on Mali.": (
        "joe-biden"
    ),
    "According to news agency TAP, the surgeon general of Togo, Karl Lund, said the port closed.": (
        "Karl Lund"
    ),
    # accusations
    "Amnesty International accused the army of burning villages.": "amnesty-international",
    "Zambia accused the miners of staging a show in Lusaka.": "zambia",
    "The United States sanctioned five firms accused of shipping engines to rebels.": "united-states",
    "The opposition says the vote was rigged, a claim the electoral commission rejects.": (
        "electoral commission"
    ),
    # words of saying
    "Analysts agree that the race is close.": "Analysts",
    "Poland hopes that prices will be lower in May.": "poland",
    "Guests reported seeing smoke above the hotel.": "Guests",
    '"Nobody has seen the text," grumbled one European ambassador.': "European ambassador",
    # who speaks on, or is one of several
    "Poland said it does not want a fleet, but a harbour would be needed there.": "poland",
    "Joe Biden concluded a dinner praising Chad as generous and promising Niger new roads.": "joe-biden",
    "Poland has released film it says shows trucks waiting near Gdansk.": "poland",
    "One of the sailors said the ship sank.": "One of the sailors",
    "Germany will lend Poland two ferries, the government said.": "german-government",
    "The paper recalled last year's forecast from the baker Mary Hassan that bread would be dear.": (
        "Mary Hassan"
    ),
    # headlines
    f"Row over school meals in Lusaka, report finds{BODY}": "report",
    f"Joe Biden defends nurses: ‘They will win the day’{BODY}": "joe-biden",
}


def holders(text: str) -> set[str]:
    """Return who holds the claims of a text."""
    return {line.rsplit("| ", 1)[1] for line in told.told(text)}


@pytest.mark.parametrize(("text", "holder"), SAID.items())
def test_whoever_says_it_is_found(text: str, holder: str) -> None:
    assert any(one.startswith(holder) for one in holders(text)), told.told(text)


def test_whoever_continues_beside_a_quotation_speaks() -> None:
    text = 'Mary Hassan said, "It is over." Hassan continued, "And the guests will come back."'
    assert [line.rsplit("| ", 1)[1] for line in told.told(text)] == ["Mary Hassan", "Mary Hassan"]


def test_a_report_of_what_somebody_said_goes_on_with_him() -> None:
    text = "Reuters reported that Emmanuel Macron told guests the pact had failed, adding that banks closed."
    assert holders(text) == {"emmanuel-macron"}


def test_those_who_settle_something_do_not_only_say_it() -> None:
    assert holders("Poland and Chad agreed that the border would stay open.") == {"the author"}


def test_what_somebody_is_asked_he_does_not_say() -> None:
    assert holders("Asked if banks had closed, Joe Biden said no.") == {"the author"}


def test_where_hearers_stand_is_not_said() -> None:
    lines = told.told('"It is over," Joe Biden told mourners gathered in Paris.')
    assert all(line.endswith("the author") for line in lines if line.startswith("Meeting")), lines


def test_whoever_makes_himself_something_says_nothing_else() -> None:
    assert holders("Mary Hassan proclaimed herself head of state.") == {"the author"}


def test_what_an_accusation_is_only_about_is_no_claim() -> None:
    assert holders('Chad accused Niger of "garden theatre".') == {"the author"}


def test_a_paragraph_set_apart_by_a_colon_is_quoted() -> None:
    text = (
        "The banker Mary Hassan tweeted:\n\nThe harvest begins late. Niger has closed the mill.\n\n"
        "The port of Lome opened on Monday."
    )
    assert any(line.startswith("Situation") and line.endswith("Mary Hassan") for line in told.told(text))
    assert not any("Lome" in line and line.endswith("Mary Hassan") for line in told.told(text))


def test_a_source_at_the_end_does_not_hold_for_what_another_condemns() -> None:
    text = (
        "Joe Biden condemned the theft of grain, as jets bombed Mali, a land short of wells, "
        "according to the World Health Organization."
    )
    lines = told.told(text)
    assert any(line.startswith("Condemnation") and line.endswith("the author") for line in lines), lines
    assert any(line.startswith("Strike") and line.endswith("world-health-organization") for line in lines)


def test_what_somebody_feels_is_not_said() -> None:
    assert holders("Mary Hassan is feeling the cost of the “long winter” in Mali.") <= {"the author"}
