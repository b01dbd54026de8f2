"""Who says it and how sure: what the extractor of rules makes of sentences that speak for others."""

from __future__ import annotations

import pytest

from support import told
from support.reported_cases import REPORTED
from support.unreal_cases import UNREAL
from support.voice_cases import VOICES

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

ALL = VOICES | REPORTED | UNREAL
PLAIN = "| Occurred | the author"
ATTRIBUTED = (" said", "according to", "reported", "Report", "estimates", "citing")


@pytest.mark.parametrize("text", ALL, ids=lambda text: str(text)[:50])
def test_a_sentence_is_held_by_who_says_it(text: str) -> None:
    assert told.told(text) == ALL[text]


def test_the_gate_takes_what_is_said() -> None:
    assert {text: rules for text in ALL if (rules := told.refused(text) - {"third-party-judgement"})} == {}


def test_what_is_attributed_is_not_the_authors() -> None:
    for text in ALL:
        if any(word in text for word in ATTRIBUTED):
            plain = [line for line in told.told(text) if line.startswith("ArmsTransfer")]
            assert not [line for line in plain if line.endswith(PLAIN)], text


def test_an_unnamed_source_is_pointed_to() -> None:
    text = "Iran shipped drones to Russia, one diplomat said."
    found = [one.span.of(text) for one in told.draft(text).mentions]
    assert any(words.endswith("diplomat") for words in found)
