"""Names of institutions that reach further than what register or parser see of them.

In: a sentence and what shorter names are known in it. Out: the ranges of words that are one name:
"European Council on Foreign Relations" is not the European Council, nor "Black Sea Institute" a sea.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from realpolitik.extract.mentions.name import Name
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import HONORIFICS, OFFICE_HEADS
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_BODIES: Final = frozenset(
    "academy association centre center coalition college commission committee council federation forum "
    "foundation fund initiative institute institution league network observatory organisation organization "
    "panel society trust tribunal union".split()
)
"""What institutions are, whose names go on behind a preposition: "Council on", "Institute for"."""
_LAST: Final = _BODIES - frozenset("commission committee council fund panel tribunal union".split())
"""Those of them that are no organs of whoever is named before them."""
_JOINTS: Final = frozenset({"on", "for", "against", "of"})
_INSIDE: Final = frozenset({"and", "of", "the", "for", "&"})
_ANYBODY: Final = (term("Agent"), term("Place"))
_NAMING: Final = frozenset({"PROPN", "ADJ", "NOUN"})


def institutions(
    scene: Scene, sentence: Sentence, listed: Sequence[Name], parsed: Sequence[Name]
) -> Iterator[Name]:
    """Yield the names of institutions that hold more words than those that are listed or were parsed."""
    somebody = [
        one
        for one in listed
        if one.meanings and scene.vocabulary.fits(one.meanings[0].entity.kinds, _ANYBODY)
    ]
    if sentence.segment.role is SegmentRole.HEADLINE:  # where other words have capitals too
        return
    for head in sentence.tokens:
        if head.lower in _BODIES and _is_capital(head) and head.pos in _NAMING:
            first, last = _first(sentence, head), _last(sentence, head, somebody)
            if last == head.index + 1 and (head.lower not in _LAST or first == head.index):
                continue
            name = Name(first, last, kind="ORG")
            is_longer = last > head.index + 1 or any(map(name.holds, (*listed, *parsed)))
            if is_longer and not any(one.holds(name) for one in listed):
                yield name


def _first(sentence: Sentence, head: Token) -> int:
    """Return where the words before a noun begin that are written as parts of its name."""
    first = head.index
    while first and _may_begin(sentence.tokens[first - 1]):
        first -= 1
    return first


def _may_begin(word: Token) -> bool:
    is_title = word.lower.rstrip(".") in OFFICE_HEADS | HONORIFICS
    return _is_capital(word) and word.pos in _NAMING and not is_title and word.entity != "PERSON"


def _last(sentence: Sentence, head: Token, somebody: Sequence[Name]) -> int:
    """Return where a name ends that goes on behind a preposition: not with a name of somebody."""
    joint = sentence.tokens[head.index + 1 : head.index + 2]
    if not joint or joint[0].lower not in _JOINTS:
        return head.index + 1
    last, words = head.index + 1, sentence.tokens[head.index + 2 :]
    for word in words:
        if _is_capital(word) and word.pos in _NAMING and word.entity not in {"DATE", "TIME"}:
            last = word.index + 1
        elif word.lower not in _INSIDE:
            break
    tail = Name(head.index + 2, last)
    return head.index + 1 if any(map(tail.holds, somebody)) else last


def _is_capital(word: Token) -> bool:
    return word.text[0].isupper()
