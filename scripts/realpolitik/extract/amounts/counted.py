"""What a number counts.

In: where a number stands in a sentence. Out: the noun, currency or unit of time that
it counts, in the singular; None where it counts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.amounts.currencies import WORDS
from realpolitik.extract.amounts.items import Item
from realpolitik.extract.amounts.persons import harmed
from realpolitik.extract.mentions.scene import head_of
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.literals import DURATION_UNITS
from realpolitik.text.plural import singular

_UNIT = re.compile(r"[a-z]+(?:[ -][a-z0-9]+)*")
_ALIKE: Final = {
    "people": "person",
    "death": "person",
    "fatality": "person",
    "percent": "percent",
    "%": "percent",
    "km": "kilometre",
    "kilometer": "kilometre",
    "kms": "kilometre",
    "metre": "metre",
    "meter": "metre",
    "mile": "mile",
    "tonne": "tonne",
    "mw": "megawatt",
    "gw": "gigawatt",
}
_SINGULAR: Final = frozenset("aircraft personnel percent % km tonne megawatt mw gw".split())
_NO_UNIT: Final = frozenset(
    "am pm a.m p.m o'clock time times other others one ones st nd rd th quarter half year-old degree".split()
)
_NUMBER_DEPS: Final = ("nummod", "quantmod", "compound", "amod", "npadvmod")
_QUALIFYING: Final = ("JJ", "JJR", "JJS", "NN", "NNP", "VBN", "VBG", "HYPH", "CD", "PRP$", "DT")
_OLD: Final = frozenset({"old", "olds"})
_NUMBERED: Final = frozenset("title article resolution chapter section no number phase level group".split())
_MODELS: Final = frozenset("leopard challenger arrow merkava phoenix delta".split())
"""Names of weapons that a number completes: "Leopard 1 tanks"."""
_FAR: Final = 5


@dataclass(frozen=True, slots=True)
class Counted:
    """A unit; `head` is its word, `last` the index after the last word of the amount."""

    name: str
    head: int
    last: int
    is_money: bool = False
    is_duration: bool = False


def counted(sentence: Sentence, parts: Sequence[Item], first: int, last: int, sign: str) -> Counted | None:
    """Return what the number in these items counts; `sign` is the currency before it, or nothing."""
    end = parts[last - 1].token + 1
    if sign:
        words = sentence.tokens[parts[first].token : end]
        return Counted(sign, head_of(words).index, end, is_money=True)
    after = [part.text for part in parts[last : last + 3]]
    if after[:1] == ["-"]:
        return _hyphened(parts, last, after)
    if after[:1] == ["%"] or after[:2] == ["per", "cent"]:
        token = parts[last + (after[0] == "per")].token
        return Counted("percent", token, token + 1)
    noun = _noun(sentence, parts, first, last)
    unit = None if noun is None else _unit(sentence, noun, end)
    return unit or _harmed(sentence, sentence.tokens[end - 1], end)


def _harmed(sentence: Sentence, number: Token, end: int) -> Counted | None:
    """Return people as what a number counts that stands alone: "three were killed"."""
    is_dated = number.entity in ("DATE", "TIME", "ORDINAL")
    head = None if is_dated else harmed(sentence, number)
    return None if head is None else Counted("person", head.index, max(end, head.index + 1))


def _hyphened(parts: Sequence[Item], last: int, after: Sequence[str]) -> Counted | None:
    """Return the unit of "23-year" and the like; an age is none."""
    if len(after) > 1 and after[1] in DURATION_UNITS and not _OLD & set(after):
        following = {part.text for part in parts[last + 2 : last + 4]}
        if not _OLD & following:
            token = parts[last + 1].token
            return Counted(after[1], token, token + 1, is_duration=True)
    return None


def _unit(sentence: Sentence, noun: Token, end: int) -> Counted | None:
    lemma = noun.lemma.lower()
    code = WORDS.get(lemma)
    last = max(noun.index + 1, end)
    if code is not None:
        return Counted(code, noun.index, last, is_money=True)
    if lemma in DURATION_UNITS:
        following = {word.lower for word in sentence.tokens[noun.index + 1 : noun.index + 3]}
        return None if _OLD & following else Counted(lemma, noun.index, last, is_duration=True)
    name = _ALIKE.get(noun.lower) or _ALIKE.get(lemma) or singular(lemma) or lemma
    if noun.index and sentence.tokens[noun.index - 1].lower in ("square", "cubic"):
        name = f"{sentence.tokens[noun.index - 1].lower} {name}"
    is_several = noun.tag in ("NNS", "NNPS") or noun.lower in _SINGULAR
    if not is_several or lemma in _NO_UNIT or noun.lower in _NO_UNIT or not _UNIT.fullmatch(name):
        return None
    return Counted(name, noun.index, last)


def _noun(sentence: Sentence, parts: Sequence[Item], first: int, last: int) -> Token | None:
    """Return the noun that a number counts: after "of", or the one that it stands before."""
    token = sentence.tokens[parts[last - 1].token]
    if _is_numbered(sentence, sentence.tokens[parts[first].token]):
        return None
    if token.entity in ("DATE", "TIME", "ORDINAL"):
        return next((word for word in _following(sentence, token) if word.lemma in DURATION_UNITS), None)
    if [part.text for part in parts[last : last + 1]] == ["of"]:
        return _after_of(sentence, parts, last) if token.tag in ("NNS", "NN") else None
    above = sentence.head(token)
    while above.index <= token.index and above.dep in _NUMBER_DEPS and above.head != above.index:
        above = sentence.head(above)
    near = range(token.index + 1, token.index + 1 + _FAR)
    if token.dep in _NUMBER_DEPS and above.index in near and above.tag.startswith("NN"):
        return above
    return next(_following(sentence, token), None)


def _is_numbered(sentence: Sentence, token: Token) -> bool:
    """Tell whether a number is part of a name, as in "Title 9" or "Group of 20"."""
    before = [word.lower for word in sentence.tokens[max(token.index - 2, 0) : token.index]]
    return before[-2:] == ["group", "of"] or (before[-1:] != [] and before[-1] in _NUMBERED | _MODELS)


def _after_of(sentence: Sentence, parts: Sequence[Item], last: int) -> Token | None:
    of = sentence.tokens[parts[last].token]
    noun = sentence.child(of, "pobj")
    return noun if noun is not None and noun.tag.startswith("NN") else None


def _following(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Yield the plural noun that follows a number with nothing but its qualifiers between."""
    for word in sentence.tokens[token.index + 1 : token.index + 1 + _FAR]:
        if word.tag in ("NNS", "NNPS") or word.lower in _SINGULAR:
            yield word
            return
        if word.tag not in _QUALIFYING:
            return
