"""The place before the dash or colon with which a report begins, kept apart from what the report tells.

In: the words of a parsed sentence. Out: the same, none of those behind the mark on one before it: so whoever
speaks is the subject, and not put beside the place ("LOME, Togo - A team said").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Token

_MARKS: Final = frozenset({"—", "–", "-", "--", ":"})
_LONGEST: Final = 9
"""How many words stand before the mark at most."""
_SHORTEST: Final = 3
"""How many letters the place has at least, so that "UN" and "US" are none."""
_NAMES: Final = frozenset({"PROPN", "PUNCT", "NOUN", "NUM", "ADJ", "DET"})


def datelined(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, those of a dateline below the main verb alone, and none of the others below them."""
    end = _end(words)
    return words if end is None else _apart(words, end)


def _end(words: Sequence[Token]) -> int | None:
    """Return where the mark stands that ends a dateline, or None: "LOME, Togo (News) -"."""
    first = next((one.index for one in words[1:_LONGEST] if one.text in _MARKS), None)
    if first is None or not _is_place(words[:first]):
        return None
    mark, behind = words[first], words[first + 1 : first + 2]
    is_free = mark.text == ":" or words[first - 1].span.end < mark.span.start
    return first if is_free and behind and behind[0].text[:1].isupper() else None


def _is_place(words: Sequence[Token]) -> bool:
    """Tell whether words are a place in capitals, with what it lies in and who reports from there."""
    places = [one for one in words if one.text[0].isalpha()]
    start = next((one for one in places if one.lower != "the"), None)
    is_loud = start is not None and start.text.isupper() and len(start.text) > _SHORTEST
    is_apart = len(places) == 1 or any(one.text in {",", "("} for one in words)
    is_one = all(one.text.isupper() for one in places)
    return is_loud and (is_apart or is_one) and all(one.pos in _NAMES or one.text.isupper() for one in words)


def _apart(words: tuple[Token, ...], end: int) -> tuple[Token, ...]:
    """Return the words with those up to a mark set apart from the rest."""
    root = next((one for one in words if one.head == one.index), words[0])
    inner = next((one for one in words[end + 1 :] if one.head <= end), None)
    if root.index <= end and inner is None:
        return words
    top = inner if root.index <= end and inner is not None else root
    outer = next((one for one in words[:end] if one.head > end), None)
    changed: dict[int, Token] = {}
    for one in words:
        if one.index <= end < one.head or (one.index <= end and one == root):
            changed[one.index] = replace(one, dep="dep", head=top.index)
        elif one.index > end and one.head <= end:
            changed[one.index] = _hung(one, inner, top, outer)
    return tuple(changed.get(one.index, one) for one in words)


def _hung(word: Token, first: Token | None, top: Token, outer: Token | None) -> Token:
    """Return a word that hung on a dateline where that hung, the first alone; others on the main verb."""
    if word == top:
        return replace(word, dep="ROOT", head=word.index)
    is_subject = word == first and outer is not None and outer.dep in {"nsubj", "nsubjpass"}
    return replace(word, dep=outer.dep if is_subject and outer else word.dep, head=top.index)
