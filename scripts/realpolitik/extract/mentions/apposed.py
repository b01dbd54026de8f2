"""Which names stand in apposition to a noun, also where the parser sets them beside a name within it.

In: a noun of a sentence. Out: the heads of the names beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import OFFICE_HEADS

_OF: Final = frozenset({"to", "of", "for", "in", "at"})


def appositions(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return the heads of names beside a noun: of "the UN envoy to Syria, Ann Lo," that of the person."""
    return (*sentence.children(noun, "appos"), *_within(sentence, noun))


def _within(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Yield persons that stand beside the place or body of an office, behind a comma."""
    if noun.lemma not in OFFICE_HEADS:
        return
    for preposition in sentence.children(noun, "prep"):
        for place in sentence.children(preposition, "pobj") if preposition.lower in _OF else ():
            for name in sentence.children(place, "appos"):
                first = sentence.subtree(name)[0].index
                is_behind = first > place.index + 1 and sentence.tokens[first - 1].text == ","
                if name.entity == "PERSON" and place.entity != "PERSON" and is_behind:
                    yield name
