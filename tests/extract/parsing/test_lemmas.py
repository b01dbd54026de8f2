"""Base forms of verbs that end in a silent e, beside those whose last consonant is doubled."""

from __future__ import annotations

import pytest

from realpolitik.extract.parsing.lemmas import base_form, noun_form

VERBS = frozenset(
    "hate hope hop wage wag stage fine plan plane rout route visit sing singe install appoint".split()
)


@pytest.mark.parametrize(
    ("form", "lemma", "base"),
    [
        ("hoped", "hop", "hope"),
        ("hopped", "hop", "hop"),
        ("hates", "hat", "hate"),
        ("waging", "wag", "wage"),
        ("planned", "plan", "plan"),
        ("routed", "rout", "rout"),
        ("singing", "sing", "sing"),
        ("visited", "visit", "visit"),
        ("installed", "instal", "install"),
        ("rapped", "rap", "rap"),
        ("reappointed", "reappointe", "reappoint"),
    ],
)
def test_a_single_consonant_tells_a_silent_e(form: str, lemma: str, base: str) -> None:
    assert base_form(form, lemma, VERBS.__contains__) == base


def test_no_verb_is_made_up() -> None:
    assert base_form("canned", "can", VERBS.__contains__) == "can"
    assert base_form("timed", "tim", VERBS.__contains__) == "tim"


def test_a_plural_is_of_the_common_noun() -> None:
    assert noun_form("taxes", "taxis") == "tax"
    assert noun_form("crises", "crisis") == "crisis"
