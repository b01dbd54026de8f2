"""Mends of a parse that look at one word each, tried at those words alone at which they may find something.

In: the words of a sentence, and mends in their order. Out: the words as they leave them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeAlias

from realpolitik.extract.tokens import Token

Reads: TypeAlias = Callable[[Token, Sequence[Token]], Mapping[int, Token]]
"""Returns the words that change for the sake of a word, by their places; none where nothing is amiss."""
_Kind: TypeAlias = Callable[[Token], str]
_DEP: _Kind = attrgetter("dep")
_TAG: _Kind = attrgetter("tag")
_LOWER: _Kind = attrgetter("lower")
_LEMMA: _Kind = attrgetter("lemma")


@dataclass(frozen=True, slots=True)
class Mend:
    """What mends a parse for the sake of a word, and of what kind this is: at all others it finds nothing."""

    read: Reads
    kind: _Kind
    values: frozenset[str]


def at_dep(read: Reads, *deps: str) -> Mend:
    """Return a mend for the sake of words that depend on others in these ways."""
    return Mend(read, _DEP, frozenset(deps))


def at_tag(read: Reads, tags: Iterable[str]) -> Mend:
    """Return a mend for the sake of words with these tags."""
    return Mend(read, _TAG, frozenset(tags))


def at_word(read: Reads, words: Iterable[str]) -> Mend:
    """Return a mend for the sake of these words, written in small letters."""
    return Mend(read, _LOWER, frozenset(words))


def at_lemma(read: Reads, lemmas: Iterable[str]) -> Mend:
    """Return a mend for the sake of the forms of these words."""
    return Mend(read, _LEMMA, frozenset(lemmas))


def mended_by(mends: Iterable[Mend], words: tuple[Token, ...], *, afresh: bool = False) -> tuple[Token, ...]:
    """Return the words as the mends leave them, one after the other.

    Each is given the words as they were before it began, or `afresh` as it has itself left them.
    """
    there: dict[_Kind, set[str]] = {}
    for mend in mends:
        if mend.kind not in there:
            there[mend.kind] = set(map(mend.kind, words))
        if mend.values.isdisjoint(there[mend.kind]):
            continue
        for before in words:
            word = words[before.index] if afresh else before
            fixed = mend.read(word, words) if mend.kind(word) in mend.values else None
            if fixed:
                words = tuple(fixed.get(one.index, one) for one in words)
                there.clear()
    return words
