"""What a noun speaks of as there is told, whatever is wanted, refused or feared about it; nothing else is."""

from __future__ import annotations

import pytest

from support import told

THERE = {
    "Turkey urged Egypt to end its attacks on Libya.": (
        "Attack attacked=libya attacker=egypt | Occurred | the author"
    ),
    "Envoys hope to ease tensions between Kosovo and Serbia.": (
        "Rivalry party=kosovo party=serbia | Ongoing | the author"
    ),
    "Firms helped Iran circumvent American sanctions on Syria.": (
        "SanctionsMeasure issuer=united-states target=syria | Ongoing | the author"
    ),
    "China and Australia are in talks to end their dispute over barley.": (
        "Contention party=australia party=china topic=barley | Ongoing | the author"
    ),
    "The law might break an agreement signed by Ghana and Togo.": (
        "Agreement party=ghana party=togo | Occurred | the author"
    ),
    "The West warned China against sending arms for Russia's war in Ukraine.": (
        "War attacker=russia place=ukraine-territory | Ongoing | the author"
    ),
    "India will respond to Nepal's invasion of Bhutan.": (
        "Invasion attacked=bhutan attacker=nepal | Occurred | the author"
    ),
}


@pytest.mark.parametrize("text", THERE, ids=lambda text: str(text)[:40])
def test_what_is_spoken_of_as_there_is_told(text: str) -> None:
    assert THERE[text] in told.told(text)


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("Kenya wants to prevent a war with Somalia.", "War"),
        ("Egypt denied attacks carried out by its army in Libya.", "Attack"),
        ("The series imagines how Taiwan would survive the invasion by China.", "Invasion"),
        ("Any agreement reached by Ghana and Togo would be welcome.", "Agreement"),
        ("An attack launched by Chad could trigger a war.", "Attack"),
        ("Did Egypt end its attacks on Libya?", "Attack"),
        ("Chad hopes to lift sanctions on Niger.", "SanctionsMeasure"),
    ],
)
def test_what_may_not_be_there_is_not_told_as_so(text: str, cls: str) -> None:
    lines = [line for line in told.told(text) if line.startswith(f"{cls} ")]
    assert not any(line.endswith(("| Occurred | the author", "| Ongoing | the author")) for line in lines)


def test_an_election_that_is_to_be_undone_was_held() -> None:
    lines = told.told("Trump was charged with trying to overturn the 2020 election.")
    assert any(line.startswith("Election") and "2020" in line for line in lines)
    assert not any(
        line.startswith("Election")
        for line in told.told("Trump was charged with trying to overturn the election.")
    )
