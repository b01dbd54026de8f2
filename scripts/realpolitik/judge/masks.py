"""Names, which own words may share with an article: whole, as phrases, never word by word.

In: labels of the register and of an article. Out: where a name stands among
words. A label of common words is no name, so it hides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from pyoxigraph import Literal

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register

LONGEST_NAME: Final = 12
"""A label of more words is a sentence."""

LABELS: Final = frozenset({names.w3c("rdfs", "label"), names.w3c("skos", "altLabel"), term("word")})
"""The properties whose values may be names."""

_WORD = re.compile(r"[\w']+")
_OWNER = re.compile(r"(?:'s|')\Z", re.IGNORECASE)
_SMALL = frozenset(
    "a al an and at by da de del der des di du el en et for from in la le of on the to und van von y".split()
)


def spelled(text: str) -> list[str]:
    """Return the words of a text as they are spelled, with curly apostrophes made straight."""
    return _WORD.findall(text.replace("’", "'"))


def is_name(label: str) -> bool:
    """Tell whether a label is a name: capitals throughout, but for articles and the like.

    >>> is_name("Ministry of the Sea"), is_name("the Sea of tugs"), is_name("of the")
    (True, False, False)
    """
    large = [word for word in spelled(label) if word.lower() not in _SMALL]
    bound = len(spelled(label)) <= LONGEST_NAME
    return bool(large) and bound and all(word[0].isupper() or word[0].isdigit() for word in large)


class Names:
    """Names to be found among words; the order in which they are told is of no account."""

    __slots__ = ("_lengths", "_phrases")

    def __init__(self, labels: Iterable[str]) -> None:
        self._phrases = frozenset(_phrase(spelled(label)) for label in labels if is_name(label))
        self._lengths = sorted({len(phrase) for phrase in self._phrases}, reverse=True)

    def __contains__(self, label: str) -> bool:
        return _phrase(spelled(label)) in self._phrases

    def hidden(self, said: Sequence[str]) -> set[int]:
        """Return the places of words, as they are spelled, that belong to a name that stands there whole."""
        plain, found = _phrase(said), set[int]()
        for start in range(len(plain)):
            for length in self._lengths:
                if plain[start : start + length] in self._phrases:
                    found.update(range(start, min(start + length, len(plain))))
                    break
        return found


def _phrase(said: Sequence[str]) -> tuple[str, ...]:
    return tuple(_plain(word) for word in said)


def _plain(word: str) -> str:
    """Return a word without the ending of an owner, and a small one in lower case."""
    bare = _OWNER.sub("", word)
    return bare.lower() if bare.lower() in _SMALL else bare


def names_of(register: Register) -> Names:
    """Return all names in the register, which every own wording may share."""
    return Names(
        triple.object.value
        for triple in register.triples
        if triple.predicate in LABELS and isinstance(triple.object, Literal)
    )
