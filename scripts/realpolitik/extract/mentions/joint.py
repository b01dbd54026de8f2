"""Several owners of one noun: "Thai and Lao officials", "the ministers of Thailand and Laos".

In: the phrase of a noun in the plural. Out: the mentions of all whose it is, joined by "and" before the
noun or behind its preposition, and for each a phrase of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from realpolitik.extract.entities import Mention
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.phrase import Phrase
from realpolitik.extract.tokens import Sentence, Token

_BEFORE: Final = ("amod", "nmod", "compound", "poss")


def owners(sentence: Sentence, found: Collected, told: Phrase) -> list[Mention]:
    """Return the mentions of all owners of a phrase: those joined by "and"."""
    top = _top(sentence, found, told)
    if top is None:
        return []
    near = [found.headed(told.place, word.index) for word in sentence.conjuncts(top)]
    return [one for one in near if one is not None]


def _top(sentence: Sentence, found: Collected, told: Phrase) -> Token | None:
    """Return the first of the owners of a phrase, which may stand apart from its other words."""
    if told.owner is None:
        joined = (word for word in sentence.children(told.noun, *_BEFORE) if _has_joined(sentence, word))
        return next((word for word in joined if found.headed(told.place, word.index) is not None), None)
    top = sentence.tokens[told.owner.head]
    while top.dep == "conj" and top.head != top.index:
        top = sentence.head(top)
    return top


def _has_joined(sentence: Sentence, word: Token) -> bool:
    return bool(sentence.children(word, "conj"))


def each(sentence: Sentence, found: Collected, told: Phrase) -> tuple[Phrase, ...]:
    """Return the phrase of a noun once for each of several owners, or nothing where there are no two."""
    those = owners(sentence, found, told)
    return tuple(_of(sentence, told, one) for one in those) if len(those) > 1 else ()


def _of(sentence: Sentence, told: Phrase, owner: Mention) -> Phrase:
    """Return a phrase as it would be with one of its owners alone."""
    name = sentence.tokens[owner.first : owner.last]
    if told.joint:
        joint = tuple(word for word in told.words if word.lower == told.joint)[:1]
        words = (*told.qualifiers, told.noun, *told.tail, *joint, *name)
    else:
        words = (*name, *told.qualifiers, told.noun, *told.tail)
    return replace(told, owner=owner, words=words)


def across(sentence: Sentence, told: Phrase, those: list[Mention]) -> tuple[Token, ...]:
    """Return all words from the first to the last of a phrase and of its owners."""
    first = min(told.words[0].index, *(one.first for one in those))
    last = max(told.words[-1].index + 1, *(one.last for one in those))
    return sentence.tokens[first:last]
