"""Sums of money written in one word, "€3bn", which a parser takes for nouns, and in what they are given.

In: the words of a parsed sentence. Out: the same, a sum as the number that it is, with "in aid" at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Token
from realpolitik.extract.words.deeds import GRANTS

_SUM: Final = re.compile(r"[0-9][0-9.,]*(?:k|mn?|bn?|tn|million|billion|trillion)", re.IGNORECASE)
_SCALES: Final = frozenset("m mn bn tn k".split())
_STANDING: Final = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "attr", "conj", "appos"})
_IN: Final = frozenset({"in", "of"})


def sums_found(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, those behind a sign of a currency as numbers."""
    sums = [word for word in words if _is_sum(word, words) or _is_scale(word, words)]
    fixed = {one.index: one for word in sums for one in _as_number(word, words)}
    return tuple(fixed.get(word.index, word) for word in words) if fixed else words


def _is_sum(word: Token, words: Sequence[Token]) -> bool:
    """Tell whether a word is a sum that nothing counts, such as "$5bn", and says nothing of a noun."""
    before = words[word.index - 1] if word.index else word
    is_money = before.tag == "$" and _SUM.fullmatch(word.text) is not None
    return is_money and word.pos == "NOUN" and word.dep in _STANDING


def _is_scale(word: Token, words: Sequence[Token]) -> bool:
    """Tell whether a word says of how many a number behind a sign of a currency is: "$5 bn"."""
    before = words[max(0, word.index - 2) : word.index]
    is_money = [one.tag for one in before] == ["$", "CD"] and word.lower in _SCALES
    return is_money and word.pos == "NOUN" and word.dep in _STANDING


def _as_number(word: Token, words: Sequence[Token]) -> Iterator[Token]:
    """Yield a sum as a number, and the preposition behind it that tells in what it is given."""
    yield replace(word, pos="NUM", tag="CD")
    after = next(iter(words[word.index + 1 :]), word)
    given = next((one for one in words if one.head == after.index and one.dep == "pobj"), word)
    if after.dep == "prep" and after.lower in _IN and given.lemma in GRANTS:
        yield replace(after, head=word.index)
