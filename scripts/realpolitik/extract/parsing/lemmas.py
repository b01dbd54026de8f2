"""Base forms that a lemmatizer gets wrong: "hoped" is of "hope", not of "hop", "taxes" are of "tax".

In: a verb form, the base form that the model gives, and what tells whether a word is a verb. Out: the
base form. English doubles the last consonant of a short verb before -ed and -ing ("hopped"); where it stands
single, the verb ends in a silent e.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_SHORT: Final = re.compile(r"[a-z]*[^aeiou][aeiou][^aeiouwxy]")
"""What is doubled: one vowel between consonants; and of "quit" the u is none."""
_ENDINGS: Final = ("ed", "ing", "es")
_DOUBLED: Final = re.compile(r"([a-z]*[aeiou]([bdglmnprt]))\2e")
"""What is left of a form whose ending alone was cut short: "readmitte" of "readmitted"."""
_PLURALS: Final = {"taxes": "tax", "bases": "base", "axes": "axe", "uses": "use"}
"""Plurals of which the lemmatizer takes a rarer noun for the base form: "taxes" are no "taxis"."""
_SAME: Final = {
    "instal": "install",
    "slat": "slate",
    "retook": "retake",
    "rebuilt": "rebuild",
    "resold": "resell",
    "foresaw": "foresee",
    "forgave": "forgive",
    "forsook": "forsake",
    "strove": "strive",
    "swam": "swim",
    "clung": "cling",
    "partook": "partake",
}
"""Base forms of verbs that the lemmatizer does not know, or cuts: "retook" is of "retake"."""


_PREFIXES: Final = ("re", "co", "over", "out", "mis", "de")


def base_form(form: str, lemma: str, is_verb: Callable[[str], bool]) -> str:
    """Return the base form of a verb: `lemma`, or the verb with a silent e of which `form` is."""
    is_cut = _SHORT.fullmatch(lemma) and any(form == lemma + ending for ending in _ENDINGS)
    if is_cut and is_verb(f"{lemma}e"):
        return f"{lemma}e"
    if _is_prefixed(lemma, is_verb):
        return lemma[:-1]
    doubled = None if is_verb(lemma) else _DOUBLED.fullmatch(lemma)
    return doubled[1] if doubled else _SAME.get(lemma, lemma)


def _is_prefixed(lemma: str, is_verb: Callable[[str], bool]) -> bool:
    """Tell whether a verb with a prefix that the model does not know got an "e" too much: "reappointe"."""
    rests = [lemma.removeprefix(one) for one in _PREFIXES if lemma.startswith(one)]
    is_wrong = lemma.endswith("e") and not is_verb(lemma)
    return is_wrong and any(is_verb(rest[:-1]) and not is_verb(rest) for rest in rests)


def noun_form(form: str, lemma: str) -> str:
    """Return the base form of a noun: `lemma`, or the common noun of which `form` is the plural.

    >>> noun_form("bases", "basis"), noun_form("crises", "crisis")
    ('base', 'crisis')
    """
    if form.endswith("children") and lemma == form:
        return form.removesuffix("ren")
    return _PLURALS.get(form, lemma)
