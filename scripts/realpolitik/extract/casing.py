"""Headlines in which every word is capitalised, written as sentences are, so that a parser can read them.

In: a headline, the texts around it, what a first look takes for names. Out: the same characters, but
that words that are no names begin small. Its length never changes, so offsets stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

_WORD: Final = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_TITLE: Final = re.compile(r"[A-Z][a-z'’-]*\Z")
_SHORT: Final = 3
_FEWEST: Final = 4
_SHARE: Final = 0.75
"""Which share of the longer words begin with a capital in a headline that is written so."""
_ENDINGS: Final = ("", "s", "es", "ed", "d", "ing", "ning", "ting", "ies")


def is_capitalised(text: str) -> bool:
    """Tell whether nearly all words of a headline begin with a capital.

    >>> is_capitalised("Minister Visits Port as Talks Stall"), is_capitalised("Minister visits port")
    (True, False)
    """
    words = [word for word in _WORD.findall(text) if len(word) > _SHORT]
    return len(words) >= _FEWEST and sum(word[0].isupper() for word in words) >= _SHARE * len(words)


def names(texts: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that are capitalised inside sentences, and those that are written small."""
    capital: set[str] = set()
    small: set[str] = set()
    for text in texts:
        for found in _WORD.finditer(text):
            word = found.group()
            if word[0].islower():
                small.add(word)
            elif _is_inside(text, found.start()):
                capital.add(word)
    return frozenset(capital), frozenset(small)


def _is_inside(text: str, start: int) -> bool:
    """Tell whether a word stands inside a sentence, behind another word or a comma."""
    before = text[:start].rstrip()[-1:]
    return before.isalnum() or before == ","


def recased(
    text: str,
    around: tuple[frozenset[str], frozenset[str]],
    named: frozenset[int],
    is_common: Callable[[str], bool],
) -> str:
    """Return a headline in which words that are no names begin small.

    `named` are the offsets of words that look like parts of names, `is_common` knows the words of
    the language in their plain form.
    """
    capital, small = around

    def changed(found: re.Match[str]) -> str:
        word = found.group()
        low = word.lower()
        is_name = word in capital or not _TITLE.match(word) or not found.start() or len(word) == 1
        is_plain = low in small or (found.start() not in named and is_known(low, is_common))
        return low if is_plain and not is_name else word

    return _WORD.sub(changed, text)


def is_known(word: str, is_common: Callable[[str], bool]) -> bool:
    """Tell whether a word, or the plain form of it, is one of the language."""
    stems = {word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)}
    return any(is_common(stem) or is_common(f"{stem}e") or is_common(f"{stem}y") for stem in stems if stem)
