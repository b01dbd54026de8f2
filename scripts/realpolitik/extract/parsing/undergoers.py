"""Whom a verb befalls, where a parser takes him for something else.

In: a word of a parsed sentence, and all of them. Out: the words that hang elsewhere, by their places: a guest
as who is met and not as whom somebody visits ("met with visiting ministers"), and "hostage" as a part of its
verb ("took 12 hostage").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Token

_GUESTS: Final = frozenset({"visiting", "outgoing", "incoming", "departing", "returning", "retiring"})
_TAKEN_AS: Final = frozenset({"hostage", "captive", "prisoner"})
_NOUNS: Final = frozenset({"NOUN", "PROPN"})


def _guest(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang who is met on the preposition, with "visiting" as what he is."""
    if word.dep != "pcomp" or word.lower not in _GUESTS:
        return {}
    met = next((one for one in words if one.head == word.index and one.dep == "dobj"), None)
    if met is None or met.index < word.index or words[word.index + 1].pos not in {"ADJ", *_NOUNS}:
        return {}
    return {
        word.index: replace(word, dep="amod", pos="ADJ", head=met.index),
        met.index: replace(met, dep="pobj", head=word.head),
    }


def _taken_as(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang "hostage" on its verb as a part of it, and who is taken as its object: "took 12 hostage"."""
    verb = words[word.head]
    is_so = word.lower in _TAKEN_AS and verb.lemma in {"take", "hold", "keep"} and word.index > verb.index
    before = words[word.index - 1]
    if not is_so or word.dep == "prt" or before.dep == "det":
        return {}
    is_own = before.head == word.index and before.dep in {"compound", "nsubj", "nmod"}
    inner = [one for one in words if one.head == word.index and one.index < before.index] if is_own else []
    return {
        word.index: replace(word, dep="prt", pos="NOUN"),
        **({before.index: replace(before, dep="dobj", head=verb.index)} if is_own else {}),
        **{one.index: replace(one, head=before.index) for one in inner},
    }


OF_UNDERGOERS: Final[tuple[Callable[[Token, Sequence[Token]], Mapping[int, Token]], ...]] = (
    _guest,
    _taken_as,
)
"""What reads one word."""
