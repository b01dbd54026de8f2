"""How long what begins or ends on a day lasts: "will fly there on Monday for a three-day visit".

In: a time that is one day, and the word by which something is told. Out: the days from the first to
the last where the sentence says how many they are, else the same time.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.values import Time

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_COUNTS: Final = {
    word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)
}
_LASTING: Final = frozenset(
    "visit trip tour stay summit conference congress exercise drill maneuver manoeuvre strike walkout talk "
    "meeting".split()
)
"""What goes on for all of the days that are told of it."""
_BEGINNING: Final = frozenset(
    "arrive begin commence depart embark fly go head jet kick land launch leave open pay start travel".split()
)
_ENDING: Final = frozenset("close conclude end finish wrap".split())
_LONGEST: Final = 14
_FAR: Final = 9
"""How many words before a noun its days may stand."""


def lasting(sentence: Sentence, trigger: Token, time: Time) -> Time:
    """Return a time with all days of what begins or ends on it, as a word for it and the words below tell."""
    verb = _starting(sentence, time) or next(
        (word for word in (trigger, *sentence.above(trigger)) if word.pos == "VERB"), None
    )
    days = None if verb is None or not _DAY.fullmatch(time.edtf) else _days(sentence, trigger, verb)
    if verb is None or days is None:
        return time
    then = date.fromisoformat(time.edtf)
    if verb.lemma in _BEGINNING:
        return replace(time, edtf=f"{time.edtf}/{then + timedelta(days=days - 1)}")
    if verb.lemma in _ENDING:
        return replace(time, edtf=f"{then - timedelta(days=days - 1)}/{time.edtf}")
    return time


def _days(sentence: Sentence, trigger: Token, verb: Token) -> int | None:
    """Return how many days are told of what a word names, or what it goes to."""
    for noun in sentence.tokens:
        is_below = trigger.index == verb.index and _is_below(sentence, noun, verb)
        is_below = is_below or (verb.dep == "acl" and verb.head == noun.index)
        if noun.lemma in _LASTING and (is_below or noun.index == trigger.index):
            count = _before(sentence, noun) or _of_them(sentence, noun)
            if count is not None:
                return count
    return None


def _starting(sentence: Sentence, time: Time) -> Token | None:
    """Return the participle before a time by which a noun begins: "a two-day summit starting on Monday"."""
    before = sentence.tokens[max(time.first - 2, 0) : time.first]
    found = (word for word in before if word.lower in {"starting", "beginning", "opening"})
    return next((word for word in found if sentence.head(word).lemma in _LASTING), None)


def _before(sentence: Sentence, noun: Token) -> int | None:
    """Return how many days are told before a noun: "a three-day visit"."""
    words = (word.lower for word in sentence.subtree(noun) if word.index < noun.index)
    found = re.search(r"(?<!\S)(\w+) ?- ?day(?!\S)", " ".join(words))
    return None if found is None else _count(found[1])


def _of_them(sentence: Sentence, noun: Token) -> int | None:
    """Return of how many days something is told: "three days in a row of drills", "two days of talks"."""
    words = (word.lower for word in sentence.tokens[max(noun.index - _FAR, 0) : noun.index])
    found = re.search(r"(?<!\S)(\w+) (?:\w+ )?days (?:in a row )?of (?:[^,.;]+ )?$", " ".join(words) + " ")
    return None if found is None else _count(found[1])


def _is_below(sentence: Sentence, noun: Token, verb: Token) -> bool:
    return any(word.index == verb.index for word in sentence.above(noun))


def _count(word: str) -> int | None:
    number = int(word) if word.isdigit() else _COUNTS.get(word)
    return number if number is not None and 1 < number <= _LONGEST else None
