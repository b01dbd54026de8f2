"""What stands before the name of a person: a title, a form of address, or that an office is over.

In: a sentence and the first word of a name. Out: the title, or what it tells of who is meant.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import DIGNITIES, FORMER, HONORIFICS, OFFICE_HEADS, RANKS

_TITLE: Final = 5
"""How many words before a name may tell that an office is over."""
_OF_STATE: Final = ("of", "state")


def former_before(sentence: Sentence, first: Token) -> bool:
    """Tell whether a title before a name says that the office is over."""
    words = [word.lower for word in sentence.tokens[max(first.index - _TITLE, 0) : first.index]]
    return bool(set(words) & FORMER) and title_before(sentence, first) is not None


def title_before(sentence: Sentence, first: Token) -> str | None:
    """Return the last word of the title right before a name, in small letters."""
    before = [word.lower for word in sentence.tokens[max(first.index - 3, 0) : first.index]]
    if before[-2:] == ["of", "state"] or before[-2:] == ["of", "defense"]:
        return before[0] if len(before) > len(_OF_STATE) and before[0] in OFFICE_HEADS else None
    return before[-1] if before and before[-1] in OFFICE_HEADS else None


def is_titled(sentence: Sentence, first: Token) -> bool:
    """Tell whether a title or a form of address stands right before a name."""
    before = sentence.tokens[first.index - 1].lower.rstrip(".") if first.index else ""
    return before in HONORIFICS or title_before(sentence, first) is not None


def is_addressed_otherwise(sentence: Sentence, first: Token, called: Container[str]) -> bool:
    """Tell whether a dignity stands before a name that is none of the words of who bears the name."""
    before = _before(sentence, first)
    return before in DIGNITIES and DIGNITIES[before] not in called


def is_soldier(sentence: Sentence, first: Token) -> bool:
    """Tell whether the rank of a soldier stands right before a name."""
    return _before(sentence, first) in RANKS


def _before(sentence: Sentence, first: Token) -> str:
    return sentence.tokens[first.index - 1].lower.rstrip(".") if first.index else ""
