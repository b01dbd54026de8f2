"""Strikes of those who stop work, by the words around them: "a 24-hour rail strike", "a strike over pay".

In: the noun of a strike. Out: whether people stop work in it, or arms strike.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from realpolitik.extract.frames.civil import behind
from realpolitik.extract.tokens import Sentence, Token

_WORKERS: Final = frozenset(
    "worker nurse doctor teacher driver union staff employee pilot trucker docker miner crew writer actor "
    "lecturer servant paramedic physician farmer guild operator guard cleaner controller steward attendant "
    "conductor porter medic surgeon consultant academic technician machinist longshoreman labourer "
    "screenwriter judge lawyer prosecutor airline airport train rail railway railroad subway metro tube bus "
    "transport transit dock port postal mail school university hospital ambulance".split()
)
"""Those who stop work, and what stands still then."""
_OF_WORK: Final = frozenset(
    "general labour labor nationwide national wildcat industrial indefinite pay wage rolling day week hour "
    "month junior public sector work sympathy solidarity token rent school climate".split()
)
_CAUSES: Final = frozenset(
    "pay wage salary pension condition job contract reform bonus hour workload staffing layoff redundancy "
    "cost pensions austerity".split()
)
"""What people strike over."""
_ARMED: Final = frozenset(
    "air missile drone rocket artillery military nuclear retaliatory precision cyber aerial bombing cruise "
    "ballistic preemptive pre-emptive airborne naval mortar".split()
)
_NEAR: Final = 3
"""How many words before "strike" tell of which kind it is."""
_WHEN_BEFORE: Final = frozenset({"after", "before", "since", "following", "amid", "during"})
_OVER: Final = frozenset({"over", "for", "about"})


def is_of_workers(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a strike is one of people who stop work: "a 24-hour rail strike", "a strike over pay"."""
    words = sentence.tokens[max(0, noun.index - _NEAR) : noun.index]
    start = max((place for place, one in enumerate(words, 1) if one.lower in _WHEN_BEFORE), default=0)
    before = {one.lemma for one in words[start:]}
    if before & _ARMED:
        return False
    over = {word.lemma for word in behind(sentence, noun, _OVER)}
    doers = (*behind(sentence, noun, {"by", "of"}), *_doers(sentence, noun))
    by = {form for word in doers for form in (word.lemma, word.lower.removesuffix("s"))}
    return bool(before & (_OF_WORK | _WORKERS) or over & _CAUSES or by & _WORKERS)


def _doers(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Yield whose a strike is, or who holds it."""
    yield from sentence.children(noun, "poss")
    verb = sentence.head(noun)
    if noun.dep == "dobj":
        yield from sentence.children(verb, "nsubj")
