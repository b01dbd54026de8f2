"""Participles behind a noun that a parser takes for verbs of the clause: "citizens taken hostage by rebels".

In: the words of a parsed sentence. Out: the same, such participles as clauses of the nouns before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Token

_PAST: Final = frozenset({"VBD", "VBN"})
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_OWN: Final = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "mark"})


def reduced(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the words, each participle that nothing joins to the clause as one of the noun before it."""
    return tuple(_mended(word, tokens) for word in tokens)


def _mended(word: Token, tokens: Sequence[Token]) -> Token:
    if word.dep != "conj" or word.tag not in _PAST or not word.index:
        return word
    noun = tokens[word.index - 1]
    below = [one for one in tokens if one.head == word.index]
    is_done_by = any(one.lower == "by" and one.index > word.index for one in below)
    is_alone = not any(one.dep in _OWN for one in below)
    joined = any(one.dep in {"cc", "punct"} for one in tokens[word.head + 1 : word.index])
    if noun.pos not in _NOUNS or not is_done_by or not is_alone or joined:
        return word
    return replace(word, tag="VBN", dep="acl", head=noun.index)
