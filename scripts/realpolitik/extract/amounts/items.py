"""The words of a sentence cut finer, so that signs, figures and units stand apart.

In: a `Sentence`. Out: `Item`s: "€2.7-billion" is a sign, a number, a hyphen and a scale,
all of one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from realpolitik.extract.amounts.currencies import SIGNS
from realpolitik.extract.tokens import Sentence

_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_CUT = re.compile(
    rf"(?P<sign>{_SIGN})?(?P<number>[0-9][0-9.,]*[a-z]{{0,2}})?(?P<rest>-[a-z]+(?:-[a-z]+)*|%)?"
)
_RANGE = re.compile(r"([0-9][0-9.,]*)([-–])([0-9][0-9.,]*)")


@dataclass(frozen=True, slots=True)
class Item:
    """A word or part of one in small letters; `token` is the index of the word."""

    text: str
    token: int


def items(sentence: Sentence) -> tuple[Item, ...]:
    """Return the items of a sentence in the order of the text."""
    return tuple(
        Item(part, word.index)
        for word in sentence.tokens
        for part in _parts(word.lower.rstrip(".") or word.lower)
    )


def _parts(word: str) -> Iterator[str]:
    if not any(map(str.isdigit, word)):
        yield word
        return
    ranged, cut = _RANGE.fullmatch(word), _CUT.fullmatch(word)
    if ranged is not None:
        yield from ranged.groups()
    elif cut is None or cut["number"] is None:
        yield word
    else:
        yield from (part for part in (cut["sign"], cut["number"]) if part)
        rest = cut["rest"] or ""
        yield from (part for part in re.split(r"(-)", rest) if part)
