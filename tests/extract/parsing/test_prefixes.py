"""Words behind a prefix with a hyphen are one word with it, in its place."""

from __future__ import annotations

import pytest

from realpolitik.extract.parsing.prefixes import prefixed
from realpolitik.extract.tokens import Token, is_tree
from realpolitik.text.article import Span
from support import told

Row = tuple[str, str, str, str, int]


def tokens(*rows: Row, gap: int = 0) -> tuple[Token, ...]:
    """Return words with part of speech, tag, dependency and head, `gap` apart from each other."""
    found, at = [], 0
    for place, (word, pos, tag, dep, head) in enumerate(rows):
        span = Span(at, at + len(word))
        found.append(Token(place, span, word, word.lower(), pos, tag, dep, head))
        at = span.end + gap
    return tuple(found)


ELECTED: tuple[Row, ...] = (
    ("Orlo", "PROPN", "NNP", "nsubjpass", 2),
    ("was", "AUX", "VBD", "auxpass", 2),
    ("re", "VERB", "VBN", "ROOT", 2),
    ("-", "VERB", "VBN", "punct", 2),
    ("elected", "VERB", "VBN", "advcl", 2),
)


def test_what_hangs_on_a_prefix_hangs_on_the_word() -> None:
    found = prefixed(tokens(*ELECTED))
    assert [word.head for word in found] == [4, 4, 4, 4, 4]
    assert (found[4].dep, found[2].pos, found[2].dep) == ("ROOT", "X", "punct")
    assert is_tree(found)


def test_words_with_spaces_between_stay_apart() -> None:
    given = tokens(*ELECTED, gap=1)
    assert prefixed(given) == given


def test_a_participle_taken_for_an_adjective_is_a_verb_again() -> None:
    given = tokens(
        ("Lume", "PROPN", "NNP", "nsubj", 1),
        ("re", "VERB", "VBD", "ROOT", 1),
        ("-", "VERB", "VBN", "xcomp", 1),
        ("established", "ADJ", "JJ", "amod", 4),
        ("ties", "NOUN", "NNS", "dobj", 2),
    )
    verb, ties = prefixed(given)[3:]
    assert (verb.pos, verb.tag, verb.lemma, verb.dep, verb.head) == ("VERB", "VBD", "establish", "ROOT", 3)
    assert ties.head == verb.index


def test_a_prefix_of_a_noun_is_a_part_of_it() -> None:
    given = tokens(
        ("Orlo", "PROPN", "NNP", "nsubj", 1),
        ("won", "VERB", "VBD", "ROOT", 1),
        ("re", "NOUN", "NN", "dobj", 1),
        ("-", "NOUN", "NN", "dobj", 1),
        ("election", "NOUN", "NN", "dobj", 1),
    )
    found = prefixed(given)
    assert [(word.dep, word.head) for word in found[2:]] == [("compound", 4), ("compound", 4), ("dobj", 1)]


@pytest.mark.parametrize(
    ("text", "cls", "whom"),
    [
        ("Narendra Modi was re-elected on Sunday.", "Appointment", "narendra-modi"),
        ("Saudi Arabia re-established ties with Iran.", "RelationsRestoration", "iran"),
    ],
)
def test_what_a_prefixed_verb_tells_is_read(text: str, cls: str, whom: str) -> None:
    pytest.importorskip(
        "spacy",
        reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
    )
    assert any(line.startswith(f"{cls} ") and whom in line for line in told.told(text))
