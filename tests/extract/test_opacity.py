"""What is prepared, awaited, permitted or curbed is not told as done, by invented texts."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

SILENT = {
    "Shells hit a bridge to slow Kyiv's preparations for its counteroffensive expected to start soon.": (
        "Campaign",
        "Polish shells hit a bridge after Kyiv's counteroffensive.",
    ),
    "Permits for the export of weapons to Chad rose.": (
        "ArmsTransfer",
        "The export of weapons to Chad rose.",
    ),
    "China imposed limits on exports of gallium to Japan.": (
        "Transfer",
        "China began exports of gallium to Japan.",
    ),
    "China curbed exports of copper to Japan.": (
        "Transfer",
        "China sent exports of copper to Japan.",
    ),
    "Decades after a war has ended, mines kill farmers in Laos.": (
        "War",
        "A war between Laos and Chad has ended.",
    ),
    "Kenya's army 'bombed' Somalia\n\nNobody confirmed it.": (
        "Strike",
        "Kenya's army bombed Somalia.",
    ),
    "Years after the war the democratically ruled island of Taiwan prospers.": (
        "Ruling",
        "A court in Kenya ruled on the treaty.",
    ),
    "Russia Hits Back at Poland\n\nNobody was surprised.": (
        "Strike",
        "Russia bombs Poland\n\nNobody was surprised.",
    ),
    "Norway hits Russian gold with sanctions.": (
        "Strike",
        "Norway hits Russia with missiles.",
    ),
    "Ana Tamm pleaded guilty to theft on Friday.": (
        "Appeal",
        "Ana Tamm pleaded with Joe Biden on Friday.",
    ),
    "Norway's government collapsed on Friday.": (
        "Disaster",
        "A bridge in Norway collapsed on Friday.",
    ),
    "He spoke at a meeting of exporters held at a hall in Peru.": (
        "Detention",
        "Iran holds four exporters in a jail.",
    ),
    "Shelling in Norway claimed the lives of nine civilians.": (
        "Situation",
        "The mayor claimed that nine civilians were merry.",
    ),
    "Deputies of the opposition stormed out of the chamber.": (
        "Attack",
        "Rebels stormed a barracks in Norway.",
    ),
    "A minimum bank statement from Norway is needed.": (
        "SpeechAct",
        "The statement from Norway was sharp.",
    ),
}
"""Texts, each with a class that it does not tell, and another text that does."""

PLANNED = {
    "Norway and Chad signed a deal to deliver tanks to Warsaw.": "ArmsTransfer",
    "Parties in Norway fear the next election.": "Election",
    "The debate before next Sunday's election in Chad was calm.": "Election",
}
"""Texts, each with a class of what is still to come."""


@pytest.mark.parametrize("text", SILENT, ids=lambda text: str(text)[:40])
def test_what_is_not_told_as_done_is_not_claimed(text: str) -> None:
    cls, other = SILENT[text]
    assert [line for line in told.told(text) if line.startswith(f"{cls} ")] == []
    assert [line for line in told.told(other) if line.startswith(f"{cls} ")]


@pytest.mark.parametrize("text", PLANNED, ids=lambda text: str(text)[:40])
def test_what_is_still_to_come_has_not_occurred(text: str) -> None:
    found = [line for line in told.told(text) if line.startswith(f"{PLANNED[text]} ")]
    assert found
    assert not any("| Occurred" in line for line in found)


def test_a_person_is_not_his_state() -> None:
    text = "The Norwegian praised Poland."
    assert "actor=norway" not in "".join(told.told(text))
    assert "actor=norway" in "".join(told.told("The Norwegians praised Poland."))


def test_what_somebody_does_to_himself_is_done_to_nobody() -> None:
    assert "undergoer" not in "".join(told.told("Joe Biden praised himself in Kenya."))
    assert "undergoer=emmanuel-macron" in "".join(told.told("Joe Biden praised Emmanuel Macron in Kenya."))


TIMES = {
    "The truce signed at Minsk in May 2020 failed.": ("Ceasefire", "2020-05"),
    "Israeli forces attacked Rafah in response to the May 1 attacks.": ("Attack", ""),
    "It was the first visit to China by Joe Biden since 2016.": ("Visit", ""),
    "Joe Biden's visit to China in March 2023 was short.": ("Visit", "2023-03"),
}
"""Texts, each with a class and the time that is told of it, or none."""


@pytest.mark.parametrize("text", TIMES, ids=lambda text: str(text)[:40])
def test_a_time_tells_of_what_it_stands_beside(text: str) -> None:
    cls, expected = TIMES[text]
    found = [line for line in told.told(text) if line.startswith(f"{cls} ")]
    times = {word.removeprefix("time=") for line in found for word in line.split() if "time=" in word}
    assert found
    assert times == ({expected} if expected else set())
