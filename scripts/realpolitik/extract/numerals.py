"""Numbers in figures and words.

In: words in small letters. Out: their value, or None for what is no number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

_UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL: Final = {
    **{word: Decimal(number) for number, word in enumerate(_UNITS)},
    **{word: Decimal(10 * number) for number, word in enumerate(_TENS, 2)},
}
SCALES: Final = {
    "hundred": Decimal(100),
    "dozen": Decimal(12),
    "thousand": Decimal(1000),
    "k": Decimal(1000),
    "million": Decimal(10) ** 6,
    "m": Decimal(10) ** 6,
    "mn": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "bn": Decimal(10) ** 9,
    "bil": Decimal(10) ** 9,
    "mil": Decimal(10) ** 6,
    "b": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "tn": Decimal(10) ** 12,
    "crore": Decimal(10) ** 7,
    "lakh": Decimal(10) ** 5,
}
_FIGURES = re.compile(
    r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?-?(k|mn?|bn?|tn|million|billion|trillion)?"
)
_HUNDRED = Decimal(100)


def figures(word: str) -> Decimal | None:
    """Return the value of a number in figures, with a scale right after it or none.

    >>> figures("1,300"), figures("2.7bn"), figures("F-16"), figures("1,30")
    (Decimal('1300'), Decimal('2700000000.0'), None, None)
    """
    match = _FIGURES.fullmatch(word)
    if match is None:
        return None
    value = Decimal(match[1].replace(",", "") + (match[2] or ""))
    return value * SCALES[match[3]] if match[3] else value


def spelled(word: str) -> Decimal | None:
    """Return the value of one word for a number below a hundred, such as "forty-two".

    >>> spelled("forty-two"), spelled("forty"), spelled("a")
    (Decimal('42'), Decimal('40'), None)
    """
    tens, hyphen, unit = word.partition("-")
    if not hyphen:
        return SMALL.get(word)
    if tens in _TENS and unit in _UNITS[1:10]:
        return SMALL[tens] + SMALL[unit]
    return None


def number(words: Sequence[str]) -> tuple[Decimal, int] | None:
    """Return the number with which some words begin, and how many words it takes.

    >>> number(["two", "hundred", "and", "fifty", "thousand", "men"])
    (Decimal('250000'), 5)
    >>> number(["2.7", "billion", "euros"]), number(["a", "million"]), number(["a", "man"])
    ((Decimal('2700000000.0'), 2), (Decimal('1000000'), 2), None)
    """
    if tuple(words[:2]) == ("half", "a") and words[2:3] and words[2] in SCALES:
        return SCALES[words[2]] / 2, 3
    told, at = _Told(), 0
    while at < len(words) and told.takes(words[at], words[at + 1 : at + 2]):
        at += 1
    if told.value is None or (at == 1 and words[0] in ("a", "an")):
        return None
    return told.value, at


class _Told:
    """What a row of number words amounts to so far."""

    def __init__(self) -> None:
        self._whole: Decimal | None = None
        self._group: Decimal | None = None
        self._is_open = True
        self._are_tens = False

    @property
    def value(self) -> Decimal | None:
        """The number, or None where no word was one."""
        if self._group is None:
            return self._whole
        return self._group + (self._whole or 0)

    def takes(self, word: str, after: Sequence[str]) -> bool:
        """Tell whether a word goes on with the number, and reckon it in."""
        if word in SCALES and self._group is not None:
            self._scale(SCALES[word])
            return True
        if word in ("and", "-"):
            return self._goes_on(word, after)
        value = self._single(word)
        if value is None or not self._is_open:
            return False
        self._group = (self._group or 0) + value
        self._is_open, self._are_tens = False, word in _TENS
        return True

    def _goes_on(self, word: str, after: Sequence[str]) -> bool:
        """Tell whether the number goes on behind a joint: "two hundred and six", "forty - two"."""
        if word == "-" and self._are_tens and after and after[0] in _UNITS[1:10]:
            self._is_open = True
            return True
        small = spelled(after[0]) if after else None
        return self.value is not None and self._is_open and small is not None

    def _single(self, word: str) -> Decimal | None:
        is_first = self.value is None
        if is_first and word in ("a", "an"):
            return Decimal(1)
        found = figures(word) if is_first else None
        return spelled(word) if found is None else found

    def _scale(self, scale: Decimal) -> None:
        group = self._group or Decimal(0)
        self._is_open = True
        if scale <= _HUNDRED:
            self._group = group * scale
        else:
            self._whole, self._group = (self._whole or 0) + group * scale, None
