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
    "Iran sent Russia arms on the day of the vote, leaked documents suggest.": "documents",
    f"Poland left the talks in the hope that {SENT}.": "poland",
    "Iran supplied Russia with drones, according to the AP agency, which cited two diplomats.": "diplomats",
    "As many in Poland celebrate, writes Viktor Orban, Iran has supplied Russia with drones.": "viktor-orban",
    "Poland envoy: Iran has supplied Russia with drones\n\nHe spoke on Monday in Paris.": "Poland envoy",
}
NOT_SAID = (
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
