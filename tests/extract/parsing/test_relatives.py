"""Participles behind a noun, given to the noun before them; whatever else joins a clause stays as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from realpolitik.extract.parsing.relatives import mended
from realpolitik.extract.tokens import Token, is_tree
from realpolitik.text.article import Span
from support import told

WORDS = "Biden met citizens taken hostage by rebels".split()
DEPS = ("nsubj", "ROOT", "dobj", "conj", "dobj", "agent", "pobj")
TAGS = ("NNP", "VBD", "NNS", "VBD", "NN", "IN", "NNS")
POS = ("PROPN", "VERB", "NOUN", "VERB", "NOUN", "ADP", "NOUN")
HEADS = (1, 1, 1, 1, 3, 3, 5)


def tokens(**changed: str) -> list[Token]:
    """Return the words as a parser takes them, some with another dependency."""
    return [
        Token(place, Span(place, place + 1), word, word.lower(), pos, tag, changed.get(word, dep), head)
        for place, (word, pos, tag, dep, head) in enumerate(zip(WORDS, POS, TAGS, DEPS, HEADS, strict=True))
    ]


def test_a_participle_is_of_the_noun_before_it() -> None:
    found = mended(tokens())
    assert (found[3].dep, found[3].tag, found[3].head) == ("acl", "VBN", 2)
    assert found[:3] + found[4:] == tuple(tokens()[:3] + tokens()[4:])


@pytest.mark.parametrize("changed", [{"taken": "advcl"}, {"hostage": "nsubj"}, {"citizens": "punct"}])
def test_what_is_joined_in_another_way_stays(changed: dict[str, str]) -> None:
    assert mended(tokens(**changed)) == tuple(tokens(**changed))


def test_words_that_hang_on_each_other_are_no_tree() -> None:
    words = tuple(tokens())
    assert is_tree(words)
    assert is_tree(())
    assert not is_tree((*words[:3], replace(words[3], head=4), *words[4:]))
    assert not is_tree((replace(words[0], head=3), words[1], words[2], replace(words[3], head=0), *words[4:]))


def test_it_is_read_so() -> None:
    pytest.importorskip(
        "spacy",
        reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
    )
    text = "Joe Biden will meet relatives of Italian citizens taken hostage by Hamas."
    [line] = [one for one in told.told(text) if one.startswith("HostageTaking ")]
    assert "actor=hamas" in line
    assert "Predicts" not in line
