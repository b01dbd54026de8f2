"""Nouns that a parser joins to the verb, joined to the noun before; clauses stay where they are."""

from __future__ import annotations

import pytest

from realpolitik.extract.parsing.joined import joined
from realpolitik.extract.tokens import Token
from realpolitik.text.article import Span
from support import told

WORDS = "Peru called for restraint and the release of sailors".split()
DEPS = ("nsubj", "ROOT", "prep", "pobj", "cc", "det", "conj", "prep", "pobj")
POS = ("PROPN", "VERB", "ADP", "NOUN", "CCONJ", "DET", "NOUN", "ADP", "NOUN")
HEADS = (1, 1, 1, 2, 1, 6, 1, 6, 7)


def tokens(**changed: str) -> tuple[Token, ...]:
    """Return the words as a parser takes them, some as another part of speech."""
    return tuple(
        Token(place, Span(place, place + 1), word, word, changed.get(word, pos), "", dep, head)
        for place, (word, pos, dep, head) in enumerate(zip(WORDS, POS, DEPS, HEADS, strict=True))
    )


def test_a_noun_is_joined_to_the_noun_before_it() -> None:
    mended = joined(tokens())
    assert [word.head for word in mended] == [1, 1, 1, 2, 1, 6, 3, 6, 7]


@pytest.mark.parametrize("changed", [{"release": "VERB"}, {"called": "NOUN"}, {"restraint": "VERB"}])
def test_what_is_no_noun_beside_a_noun_stays(changed: dict[str, str]) -> None:
    assert joined(tokens(**changed)) == tokens(**changed)


def test_it_is_read_so() -> None:
    pytest.importorskip(
        "spacy",
        reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
    )
    text = "Qatar called for restraint and the release of hostages by Hamas."
    [line] = [one for one in told.told(text) if one.startswith("Release ")]
    assert "Sought" in line
    assert "seeker=qatar" in line
