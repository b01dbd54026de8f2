"""Cues by their words."""

from __future__ import annotations

import pytest

from realpolitik.extract.cues import Cue, kind


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("may", Cue.MODAL),
        ("would", Cue.MODAL),
        ("did not", Cue.NEGATION),
        ("won’t", Cue.NEGATION),
        ("denied", Cue.NEGATION),
        ("would not", Cue.NEGATION),
        ("if", Cue.CONDITION),
        ("unless", Cue.CONDITION),
        ("plans to", Cue.PLAN),
        ("pledged", Cue.PLAN),
        ("allegedly", Cue.HEDGE),
        ("so-called", Cue.HEDGE),
        ("likely", Cue.HEDGE),
        ("whether", Cue.QUESTION),
        ("?", Cue.QUESTION),
        ("said", Cue.SPEECH),
        ("according to", Cue.SPEECH),
        ("mayor", Cue.SPEECH),
    ],
)
def test_kinds(words: str, wanted: Cue) -> None:
    assert kind(words) is wanted
