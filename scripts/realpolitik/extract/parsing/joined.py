"""Nouns that a parser joins to a verb, or sets beside a name, though they are joined to what stands before.

In: the words of a sentence. Out: the same, of "called for restraint and the release of X" the release
joined to the restraint, and no second clause; of "Chad, Mali and Niger left" all three as one list.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Token

_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_INSIDE: Final = frozenset({"pobj", "dobj"})
_CLAUSES: Final = frozenset({"nsubj", "nsubjpass", "aux", "cop", "dobj", "attr"})


def joined(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return words with each noun that is joined to a verb joined to the noun in its last place."""
    words = tuple(replace(word, dep="conj") if _is_listed(words, word) else word for word in words)
    telling = {word.head for word in words if word.dep in _CLAUSES}
    return tuple(
        replace(word, head=_last(words, word)) if _is_astray(words, word, telling) else word for word in words
    )


def _is_listed(words: tuple[Token, ...], word: Token) -> bool:
    """Tell whether a name behind a comma is one of a list that ends in "and": "Chad, Mali and Niger left"."""
    first = words[word.head]
    if word.dep != "appos" or word.pos != "PROPN" or first.pos != "PROPN":
        return False
    last = next((one for one in words if one.head == word.index and one.dep == "conj"), None)
    between = words[first.index + 1 : word.index]
    is_list = last is not None and last.pos == "PROPN" and last.index > word.index
    is_next = [one.text for one in between[:1]] == [","] and sum(one.text == "," for one in between) == 1
    after = words[last.index + 1 :][:1] if last is not None else ()
    return is_list and is_next and all(one.text != "," for one in after)


def _is_astray(words: tuple[Token, ...], word: Token, telling: set[int]) -> bool:
    is_noun = word.pos in _NOUNS and word.dep == "conj" and word.index not in telling
    return is_noun and words[word.head].pos == "VERB" and _last(words, word) != word.head


def _last(words: tuple[Token, ...], word: Token) -> int:
    """Return the noun that stands right before the "and", or in the last place of the verb; else the verb."""
    joint = next((one.index for one in words if one.dep == "cc" and one.head == word.head), word.head)
    within = (one for one in words[word.head + 1 : joint] if one.dep in _INSIDE and one.pos in _NOUNS)
    return max((one.index for one in within if _is_of(words, one, word.head)), default=word.head)


def _is_of(words: tuple[Token, ...], noun: Token, verb: int) -> bool:
    """Tell whether a noun is the object of a verb, or stands right behind one of its prepositions."""
    above = words[noun.head]
    return noun.head == verb or (above.pos == "ADP" and above.head == verb)
