"""Words behind a prefix with a hyphen, which a parser takes for three words: "re-elected", "co-founder".

In: the words of a parsed sentence. Out: the same, the word itself in the place of its prefix, with all that
hangs on that, and prefix and hyphen below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Token

_PREFIXES: Final = frozenset({"re", "co", "de"})
_OF_TITLES: Final = frozenset({"vice", "ex"})
"""Those of titles, which are mostly read well: "vice-president"."""
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_AUXILIARY: Final = frozenset({"aux", "auxpass"})
Words = tuple[Token, ...]


def prefixed(words: Words) -> Words:
    """Return words with each that stands behind a prefix in the place of that."""
    for place in range(len(words) - 2):
        if _is_prefixed(words[place : place + 3]):
            words = _with_subject(_whole(words, place), place + 2)
    return words


def _is_prefixed(three: Words) -> bool:
    """Tell whether three words are a prefix, a hyphen and what they belong to, without a space between."""
    prefix, hyphen, word = three
    is_close = prefix.span.end == hyphen.span.start and hyphen.span.end == word.span.start
    is_torn = (prefix.dep, prefix.head) == (word.dep, word.head) and prefix.lower in _OF_TITLES
    is_torn = is_torn or (prefix.lower == "vice" and hyphen.pos in _NOUNS)
    return (prefix.lower in _PREFIXES or is_torn) and hyphen.text == "-" and is_close


def _whole(words: Words, place: int) -> Words:
    """Return words with the one behind the prefix at a place as one word with it."""
    parts = {place, place + 1}
    if words[place + 1].pos in _NOUNS:
        parts |= set(_torn(words, place))
    word = _in_place(words, place)
    below = "compound" if word.pos in _NOUNS else "punct"
    return tuple(
        word
        if one.index == word.index
        else replace(one, pos="X", tag="AFX", dep=below, head=word.index)
        if one.index in {place, place + 1}
        else replace(one, dep="compound", head=word.index)
        if one.index in parts
        else replace(one, head=word.index)
        if one.head in parts
        else one
        for one in words
    )


def _torn(words: Words, place: int) -> Iterator[int]:
    """Yield the places of names before a prefix that hang where it does, though they go with its word."""
    before, prefix = place - 1, words[place]
    while before >= 0 and words[before].pos == "PROPN" and _is_torn(words[before], prefix):
        yield before
        before -= 1


def _is_torn(name: Token, prefix: Token) -> bool:
    return name.head == prefix.head or name.dep == "dative"


def _with_subject(words: Words, verb: int) -> Words:
    """Return words with the subject that hangs on an auxiliary of a verb as that of the verb."""
    auxiliaries = {word.index: word.dep for word in words if word.head == verb and word.dep in _AUXILIARY}
    subject = "nsubjpass" if "auxpass" in auxiliaries.values() else "nsubj"
    return tuple(
        replace(word, dep=subject, head=verb) if word.dep in _SUBJECTS and word.head in auxiliaries else word
        for word in words
    )


def _in_place(words: Words, place: int) -> Token:
    """Return the word behind a prefix, where the prefix stands if it hangs on that."""
    prefix, word = words[place], words[place + 2]
    if not {place, place + 1} & set(_above(words, word)):
        is_clause = prefix.dep == "ccomp" and prefix.head == word.head
        return replace(word, dep="ccomp") if is_clause else word
    head = word.index if prefix.head in {place, place + 1} else prefix.head
    word = replace(word, dep=prefix.dep, head=head)
    if not (prefix.tag.startswith("VB") and word.tag == "JJ"):
        return word
    return replace(word, pos="VERB", tag=prefix.tag, lemma=word.lower.removesuffix("ed"))


def _above(words: Words, word: Token) -> list[int]:
    """Return the places of the words above one, as far as they are in no circle."""
    found: list[int] = []
    while word.head != word.index and word.head not in found:
        found.append(word.head)
        word = words[word.head]
    return found
