"""The pieces of a word by which names are compared.

In: a word or phrase as written. Out: its letters and digits cut at hyphens and
apostrophes, without the points of an abbreviation and without marks on letters.
Capitals are kept; other marks are pieces of their own, so that no name runs over them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from realpolitik.extract.words.names import SPELLED

_POINTED = re.compile(r"\b(?:[^\W\d_]\.){2,}|\b(?:[^\W\d_]\.)+[^\W\d_]\b")
_PIECE = re.compile(r"[^\W_]+|[^\w\s'’‘`.\-‐‑–_]")
_STOP = re.compile(r"\.+|…")
_LETTERS: Final = str.maketrans(
    {"ı": "i", "İ": "I", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae"}
)


@lru_cache(maxsize=65536)
def pieces(text: str) -> tuple[str, ...]:
    """Return the pieces of a word or phrase.

    >>> pieces("Côte d’Ivoire"), pieces("U.S."), pieces("Kim Jong-un")
    (('Cote', 'd', 'Ivoire'), ('US',), ('Kim', 'Jong', 'un'))
    """
    if _STOP.fullmatch(text):
        return (text,)
    unmarked = text if text.isascii() else _unmarked(text)
    if "." in unmarked:
        unmarked = _POINTED.sub(lambda match: match[0].replace(".", ""), unmarked)
    return tuple(_PIECE.findall(unmarked))


def _unmarked(text: str) -> str:
    spread = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return pieces in small letters.

    >>> folded(("US", "Navy"))
    ('us', 'navy')
    """
    return tuple(word.lower() for word in words)


def is_spelled(written: str, known: str) -> bool:
    """Tell whether a piece has the capitals that a known name asks for.

    >>> is_spelled("Nato", "NATO"), is_spelled("us", "US"), is_spelled("Who", "WHO"), is_spelled("Of", "of")
    (True, False, False, True)
    >>> is_spelled("Let", "LeT"), is_spelled("LET", "LeT"), is_spelled("X", "X")
    (False, True, True)
    """
    if known[0].islower() or not known[0].isalpha() or known == "The":
        return True
    if len(known) <= _SPOKEN and not known.isupper() and not known[1:].islower() and known.isalpha():
        return written in (known, known.upper())
    if len(known) > 1 and known.isupper():
        is_spoken = len(known) >= _SPOKEN and known.lower() not in SPELLED
        return written.isupper() or (is_spoken and written[0].isupper())
    return written[0].isupper()


_SPOKEN: Final = 4
"""Abbreviations of so many letters are spoken as a word, and some papers write them as one."""
