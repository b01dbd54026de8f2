"""Whom a sentence names as speaking where grammar hides it, and what is said by nobody."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

SENT = "Iran had supplied Russia with drones"
HOLDERS = {
    f"A Ukrainian soldier said {SENT}.": "Ukrainian soldier",
    f"The air defence command said {SENT}.": "air defence command",
    f"The lawsuit alleges that {SENT}.": "lawsuit",
    f"Court filings say {SENT}.": "Court filings",
    f"The Hamas-run ministry said {SENT}.": "Hamas-run ministry",
    "Iran sent Russia arms on the day of the vote, leaked documents suggest.": "leaked documents",
    f"Poland left the talks in the hope that {SENT}.": "poland",
    "Iran supplied Russia with drones, according to the AP agency, which cited two diplomats.": "diplomats",
    "As many in Poland celebrate, writes Viktor Orban, Iran has supplied Russia with drones.": "viktor-orban",
    f"Iran left on the grounds that {SENT}.": "iran",
    f"{SENT}, state television reported.": "state television",
    f"{SENT}, according to the port's operator, Lome Quays.": "Lome Quays",
    f"{SENT}, according to the AP agency, which attributes the line to two envoys.": "envoys",
    "Row after minister claims Iran supplied Russia with drones\n\nA body of words stands here.": "minister",
    "Poland envoy: Iran has supplied Russia with drones\n\nHe spoke on Monday in Paris.": "Poland envoy",
}
NOT_SAID = (
    f"There were no reports that {SENT}.",
    f"Appointments hint that {SENT}.",
    f"The raid demonstrates that {SENT}.",
    f"The plan would mark a decision to warn Poland that {SENT}.",
    "CNN has obtained information detailing how Iran supplied Russia with drones.",
)


def holders(text: str) -> set[str]:
    """Return who holds what a text tells of the drones."""
    return {line.rpartition("| ")[2] for line in told.told(text) if line.startswith("ArmsTransfer")}


@pytest.mark.parametrize("text", HOLDERS, ids=lambda text: str(text)[:60])
def test_who_is_named_speaks(text: str) -> None:
    assert HOLDERS[text] in holders(text), told.told(text)


@pytest.mark.parametrize("text", NOT_SAID, ids=lambda text: str(text)[:60])
def test_what_nobody_says_is_not_told(text: str) -> None:
    assert holders(text) == set()


def test_whoever_quotes_passes_on() -> None:
    text = f"The general was quoted by the Tass agency as saying {SENT}."
    claims = [one for one in told.draft(text).claims if len(one.relayers) > 1]
    assert claims
    assert any("tass" in str(relayer) for one in claims for relayer in one.relayers)


def test_what_was_found_out_is_told_by_the_author() -> None:
    assert holders("It was revealed that Iran had supplied Russia with drones.") == {"the author"}
    assert holders("Karl Lund was in charge of planning the delivery of drones to Russia.") <= {"the author"}


def test_nobody_names_himself_in_what_he_says() -> None:
    text = (
        "Joe Biden on Monday said that Vladimir Putin has lost the war. "
        "“There is no way that Putin can win, and Iran has supplied Russia with drones,” he said."
    )
    assert "joe-biden" in holders(text)
    assert "vladimir-putin" not in holders(text)


def test_whoever_judges_behind_a_comma_does_what_the_clause_tells() -> None:
    text = "Chad condemned a minister's statement that a bomb was an option, calling it a threat to Niger."
    judged = [line for line in told.told(text) if line.startswith("Situation") and line.endswith("Chad")]
    judged += [line for line in told.told(text) if line.startswith("Characterization")]
    assert judged
    assert all(line.endswith("Chad") for line in judged), judged


def test_a_headline_that_quotes_without_a_verb_is_said() -> None:
    text = "Drones deal with Russia ‘nothing to be proud of’, says Kyiv\n\nA body of words stands here."
    assert any(line.startswith("Situation") and line.endswith("ukraine") for line in told.told(text))


def test_whoever_puts_a_number_on_something_says_it() -> None:
    text = "The rights group said 60 were held; the interior ministry put the number at 18."
    assert any(line.endswith("| interior ministry") for line in told.told(text)), told.told(text)
    text = "The World Bank puts the cost of rebuilding Syria at more than $200 billion."
    assert any(line.endswith("| world-bank") for line in told.told(text)), told.told(text)


def test_what_something_is_called_in_passing_is_said() -> None:
    text = "Pakistan's foreign ministry voiced concern at what it called the militarisation of space."
    assert any(line.startswith("Situation") and "Evaluates" in line for line in told.told(text))


def test_a_clause_between_commas_is_told_beside_a_source_at_the_end() -> None:
    text = "In Minsk, where Russia struck a depot on Sunday, police held 70 men, according to the army."
    strikes = [line for line in told.told(text) if line.startswith(("Strike", "Attack"))]
    assert strikes
    assert all(line.endswith("the author") for line in strikes)


def test_a_source_behind_and_holds_for_what_follows() -> None:
    text = "Iran supplied Russia with drones and, Chad says, a loan of $2 million."
    assert holders(text) == {"the author"}


def test_whoever_is_quoted_speaks_and_not_who_passes_it_on() -> None:
    text = (
        'Olaf Scholz said: "The plan is bad. Iran has supplied Russia with drones", '
        "as quoted by the Daily Herald."
    )
    assert "olaf-scholz" in holders(text)


def test_the_statement_is_whose_it_was_before() -> None:
    text = f"Egypt's finance ministry said in a statement that talks had begun. The statement said {SENT}."
    assert "finance ministry of Egypt" in holders(text)
    text = f"A report by Human Rights Watch accused the army of crimes. The report said {SENT}."
    assert holders(text) == {"human-rights-watch"}


def test_whoever_is_quoted_by_a_text_holds_it() -> None:
    assert holders("Iran supplied Russia with drones, the statement quoted Karl Lund as saying.") == {
        "Karl Lund"
    }


def test_what_polls_suggest_is_said() -> None:
    text = "Karl Lund faces a challenge on Sunday, with polls suggesting Iran supplied Russia with drones."
    assert holders(text) <= {"polls"}
    assert "polls" in {line.rpartition("| ")[2] for line in told.told(text)}


def test_it_is_no_plural_of_what_was_said() -> None:
    text = f"Israel's national security council said its citizens should consider staying. It said {SENT}."
    assert "citizens" not in holders(text)


def test_whoever_dismisses_in_the_passive_speaks() -> None:
    text = "The vote was derided as “fake” by the former envoy Karl Lund."
    assert any(line.endswith("| Karl Lund") for line in told.told(text)), told.told(text)


def test_leaked_papers_show_what_stands_before() -> None:
    text = (
        "Iran supplied Russia with drones, with officials weighing other deals, leaked U.S. documents show."
    )
    assert holders(text) == {"leaked US documents"}


def test_what_governments_reject_is_no_claim_of_theirs() -> None:
    text = "Iran says its nuclear programme is peaceful, a claim that Western governments reject."
    assert not [line for line in told.told(text) if "an unnamed source" in line]


def test_which_is_the_subject_of_what_is_said() -> None:
    text = "The strike, which the Pentagon said killed three fighters, drew protests from Baghdad."
    held = {line.rpartition("| ")[2] for line in told.told(text)}
    assert "united-states-department-of-defense" in held


def test_whoever_publishes_a_survey_says_what_it_finds() -> None:
    assert holders(f"A survey published by Reuters found that {SENT}.") == {"reuters"}


def test_a_name_with_a_hyphen_speaks() -> None:
    assert holders(f"{SENT}, lawmaker Park Sun-won said.") == {"lawmaker Park Sun-won"}


def test_it_is_not_what_the_clause_tells_of() -> None:
    text = "The British government said the new regime, which it said struck Chad, had been set up on Monday."
    assert not [line for line in told.told(text) if line.rpartition("| ")[2] == "new regime"], told.told(text)


def test_who_warns_of_something_does_not_say_the_rest() -> None:
    text = f"{SENT}, as officials in Kyiv warn of an attack on Moldova."
    assert holders(text) == {"the author"}


def test_a_promise_of_nobody_is_no_commitment() -> None:
    text = "The talks ended with a call for a national commitment to send tanks to Ukraine."
    assert not [line for line in told.told(text) if "an unnamed source" in line]


def test_what_is_put_in_between_commas_is_not_said_by_the_subject() -> None:
    text = "The agency published its report in Vienna. Iran, it said, supplied Russia with drones."
    assert "iran" not in holders(text)


def test_a_headline_tells_to_whom_somebody_speaks() -> None:
    text = "Biden to Warsaw crowd: ‘Iran supplied Russia with drones’\n\nA body of words stands here."
    assert holders(text) == {"joe-biden"}


ENDS = {
    "Iran supplied Russia with drones - Pentagon": "united-states-department-of-defense",
    "Iran supplied Russia with drones: state TV": "state TV",
    "Iran supplied Russia with drones – Poland's military": "armed forces of Poland",
    "Iran supplied Russia with drones - Okello": "Okello",
    "State media: Iran supplied Russia with drones": "State media",
    "Watchdog: Iran supplied Russia with drones": "Watchdog",
    "Hamas: Iran supplied Russia with drones": "hamas",
    "Iran supplied Russia with drones - Analysis": "the author",
    "Gaza: Iran supplied Russia with drones": "the author",
}


def test_many_who_report_behind_a_comma_speak() -> None:
    body = "\n\nA body of words stands here."
    for source in ("Polish media", "police", "local newspapers"):
        told_so = told.told(f"Trader killed in Warsaw, {source} report{body}")
        deaths = [line for line in told_so if line.startswith("Death")]
        assert deaths
        assert not any(line.endswith("the author") for line in deaths), told_so


@pytest.mark.parametrize("headline", ENDS)
def test_the_source_at_either_end_of_a_headline_speaks(headline: str) -> None:
    assert holders(f"{headline}\n\nA body of words stands here.") == {ENDS[headline]}


def test_what_the_view_is_is_held() -> None:
    assert "the author" not in holders(f"The ministry's view is that {SENT}.")


def test_ministers_of_two_states_are_two() -> None:
    text = (
        "Poland minister says Iran supplied Russia with drones\n\n"
        "Iran supplied Russia with drones, Russian foreign minister Sergei Lavrov has said."
    )
    assert "Poland minister" in holders(text)
