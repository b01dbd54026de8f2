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
_OWNED: Final = re.compile(r"(?<=s)’(?= [A-Z])")
_SHARE: Final = 0.75
"""Which share of the longer words begin with a capital in a headline that is written so."""
_ENDINGS: Final = (
    "",
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "ning",
    "ting",
    "ping",
    "ped",
    "ies",
    "er",
    "r",
    "est",
    "st",
)
_GRAMMAR: Final = frozenset(
    "a an the of in on at to for from by with without against over under after before amid among between "
    "into onto upon off out up down about around across through during since until till despite toward "
    "towards within behind beyond near past per via as than like unless if when while where who whom whose "
    "which what how why that this these those and or but nor so yet is are was were be been being am has "
    "have had having do does did can could would should shall might must will won't can't isn't aren't "
    "doesn't don't didn't couldn't wouldn't hasn't haven't wasn't weren't it its it's his her he she they "
    "their them we our us not no because though although".split()
)
"""Words that are no names wherever they stand, but at the beginning."""
_ALWAYS: Final = frozenset(
    "korea monday tuesday wednesday thursday friday saturday sunday january february april june july "
    "september october november december".split()
)
"""Words that are written with a capital wherever they stand."""
_OFFICES: Final = frozenset({"general", "president", "elect", "premier", "minister", "chief", "designate"})
"""What the title of an office ends with that is written with hyphens."""
_QUARTERS: Final = frozenset({"south", "north", "east", "west"})
_QUARTERED: Final = (
    "Korea",
    "Africa",
    "Sudan",
    "Timor",
    "Bank",
    "Macedonia",
    "China Sea",
    "Carolina",
    "Dakota",
)
"""Names before which stands a quarter of the sky that belongs to them."""


def in_line(text: str) -> str:
    """Return a text in one line of the same length, an apostrophe behind "s" as a straight one."""
    line = " ".join(text.split("\n"))
    return line if "‘" in line else _OWNED.sub("'", line)


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

    def is_plain(word: str, start: int) -> bool:
        if word.replace("’", "'") in _GRAMMAR:
            return word != "us"
        return word in small or (start not in named and is_known(word, is_common))

    def changed(found: re.Match[str]) -> str:
        word = found.group()
        bare = word.rstrip("'’-")
        is_name = bare.lower() in _ALWAYS or bare in capital or not found.start() or len(word) == 1
        parts = bare.split("-")
        is_name = is_name or (len(parts) > 1 and parts[-1].lower() in _OFFICES)
        is_of_name = bare.lower() in _QUARTERS and text[found.end() :].lstrip().startswith(_QUARTERED)
        if is_name or is_of_name or not all(map(_TITLE.match, parts)):
            return word
        are_plain = all(is_plain(part.lower(), found.start()) for part in parts)
        return word.lower() if are_plain else word

    return _WORD.sub(changed, text)


def is_known(word: str, is_common: Callable[[str], bool]) -> bool:
    """Tell whether a word, or the plain form of it, is one of the language."""
    stems = {word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)}
    return any(is_common(stem) or is_common(f"{stem}e") or is_common(f"{stem}y") for stem in stems if stem)
