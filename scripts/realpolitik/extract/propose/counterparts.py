"""Several who are counterparts of one, each of a state: "his Greek and French counterparts, X and Y".

In: a sentence and the mentions of a document. Out: the noun with each state and the person who is named for
it, where there are as many persons behind the noun as states beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from realpolitik.extract.entities import Form, Mention, Mentions
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term

_PERSON: Final = term("Person")
_JOINTS: Final = frozenset({",", "and", "&", "–", "—", "-", "(", ":", "respectively"})
_FROM: Final = frozenset({"from", "of"})
_BEFORE: Final = ("amod", "nmod", "compound", "poss")


def counterparts(sentence: Sentence, mentions: Mentions) -> Iterator[tuple[Token, Mention, Mention]]:
    """Yield each noun of counterparts with a state and the person behind it who is of that."""
    for noun in sentence.tokens:
        if noun.lower == "counterparts":
            states = list(_states(sentence, mentions, noun))
            start = max([noun.index, *(one.last - 1 for one in states)]) + 1
            persons = list(_persons(sentence, mentions, start))
            if len(states) == len(persons) > 1:
                yield from ((noun, state, person) for state, person in zip(states, persons, strict=True))


def _states(sentence: Sentence, mentions: Mentions, noun: Token) -> Iterator[Mention]:
    """Yield the states beside a noun, joined by "and", in the order of the text."""
    tops = list(sentence.children(noun, *_BEFORE))
    for preposition in sentence.children(noun, "prep"):
        tops += sentence.children(preposition, "pobj") if preposition.lower in _FROM else ()
    joined = sorted((one for top in tops for one in sentence.conjuncts(top)), key=lambda one: one.index)
    for word in joined:
        found = mentions.headed(sentence.number, word.index)
        if found is not None and found.form is not Form.PRONOUN:
            yield found


def _persons(sentence: Sentence, mentions: Mentions, start: int) -> Iterator[Mention]:
    """Yield the persons in a row that begins at a word."""
    named = {
        one.first: one
        for one in mentions.within(sentence.number)
        if one.form is Form.NAME and _PERSON in one.entity.kinds
    }
    while start < len(sentence.tokens):
        if start in named:
            yield named[start]
            start = named[start].last
        elif sentence.tokens[start].lower in _JOINTS:
            start += 1
        else:
            return
