"""Words that a parser takes for others, mended; whatever it takes for what it is stays."""

from __future__ import annotations

import pytest

from realpolitik.extract.parsing.corrections import corrected
from realpolitik.extract.tokens import Token
from realpolitik.text.article import Span
from support import told


def tokens(*rows: tuple[str, str, str, str, str, int]) -> list[Token]:
    """Return words with lemma, part of speech, tag, dependency and head."""
    return [
        Token(place, Span(place, place + 1), word, lemma, pos, tag, dep, head)
        for place, (word, lemma, pos, tag, dep, head) in enumerate(rows)
    ]


SHELLING = (
    ("Heavy", "heavy", "ADJ", "JJ", "amod", 1),
    ("shelling", "shell", "VERB", "VBG", "nsubj", 2),
    ("stopped", "stop", "VERB", "VBD", "ROOT", 2),
)
CAPTURED = (
    ("Troops", "troop", "NOUN", "NNS", "nsubj", 1),
    ("captured", "capture", "VERB", "VBD", "ROOT", 1),
    ("Lume", "lume", "ADV", "RB", "advmod", 1),
)


def test_a_word_in_ing_that_is_described_is_a_noun() -> None:
    word = corrected(tokens(*SHELLING))[1]
    assert (word.pos, word.tag, word.lemma) == ("NOUN", "NN", "shelling")


def test_a_word_in_ing_with_an_object_stays_a_verb() -> None:
    given = tokens(*SHELLING, ("towns", "town", "NOUN", "NNS", "dobj", 1))
    assert corrected(given) == tuple(given)


def test_a_name_right_behind_a_verb_is_its_object() -> None:
    word = corrected(tokens(*CAPTURED), {"Lume"}.__contains__)[2]
    assert (word.pos, word.dep) == ("PROPN", "dobj")


@pytest.mark.parametrize("names", [None, frozenset({"Orlo"}).__contains__])
def test_what_is_no_name_stays_as_it_is(names: object) -> None:
    given = tokens(*CAPTURED)
    assert corrected(given, names) == tuple(given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("At least 13 dead after storm", False),
        ("Two soldiers dead in ambush in Mali", True),
        ("The attack left 12 dead.", True),
        ("Three people were killed and 32 wounded in a Russian strike on Kharkiv.", True),
        ("Seven people were killed by Russian shelling in Kherson.", True),
    ],
)
def test_the_dead_are_told_however_they_are_counted(text: str, cause: bool) -> None:
    pytest.importorskip(
        "spacy",
        reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
    )
    [death] = [one for one in told.told(text) if one.startswith("Death ")]
    assert ("cause=" in death) == cause
