"""Spell names: ids out of labels, capitals put right, letters without marks.

In: characters as sources have them. Out: characters as the register has them.
"""

from __future__ import annotations

import re
import unicodedata

_PLAIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "ø": "o", "Ø": "O", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"}
    | {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ə": "a", "Ə": "A"}
    | dict.fromkeys("'’‘ʻʼ`´", "")
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’‘ʻ.])+")
_SCOTS = re.compile(r"(Mac|Mc)([A-Z]{2,})")
_ELIDED = re.compile(r"[OD]['’][A-Z]")
_PARTICLES = frozenset("al el ul ud as ibn bin ben de da do".split())


def plain(text: str) -> str:
    """Return the letters without marks and apostrophes.

    >>> plain("Côte d'Ivoire")
    'Cote dIvoire'
    """
    parts = unicodedata.normalize("NFD", text.translate(_PLAIN))
    return unicodedata.normalize("NFC", "".join(part for part in parts if not unicodedata.combining(part)))


def slug(label: str) -> str:
    """Return the id of a label: small letters and digits, joined by hyphens.

    >>> slug("St. Kitts & Nevis")
    'st-kitts-nevis'
    """
    return "-".join(re.findall(r"[a-z0-9]+", plain(label).lower()))


def is_in_capitals(word: str) -> bool:
    """Tell whether a word is written as the source writes surnames, whatever its particles.

    >>> is_in_capitals("al-ASAD"), is_in_capitals("McCOLL"), is_in_capitals("Moros"), is_in_capitals("J.")
    (True, True, False, False)
    """
    if _SCOTS.fullmatch(word):
        return True
    parts = [part for part in word.strip('.,"()').split("-") if part]
    marked = [part for part in parts if len(part) > 1 and part == part.upper() != part.lower()]
    return bool(marked) and all(part in marked or part.lower() in _PARTICLES for part in parts)


def in_name_case(word: str) -> str:
    """Return a word of a name with its capitals as in ordinary text.

    >>> in_name_case("al-ASAD"), in_name_case("O'NEILL"), in_name_case("McCOLL")
    ('al-Asad', "O'Neill", 'McColl')
    """
    return _WORD.sub(lambda found: _one(found[0]), word)


def _one(part: str) -> str:
    scots = _SCOTS.fullmatch(part)
    if scots is not None:
        return scots[1] + scots[2].capitalize()
    if part != part.upper():
        return part
    # Only an early apostrophe is followed by a capital: D'Alema, but Tuimaleali'ifano.
    if _ELIDED.match(part):
        return part[:2] + part[2:].capitalize()
    return ".".join(piece.capitalize() for piece in part.split("."))
