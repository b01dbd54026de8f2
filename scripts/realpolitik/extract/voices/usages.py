"""Uses in which a verb says something or only tells it: "put it at 40", "it can be revealed".

In: a verb in a sentence. Out: whether it is used so.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Speech

_EMERGING: Final = frozenset({"emerge", "transpire"})


def gives_number(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody "puts" something "at" a number."""
    at = (one for one in sentence.children(verb, "prep") if one.lower == "at")
    given = (sentence.child(one, "pobj") for one in at)
    return any(
        one is not None and (one.pos == "NUM" or sentence.child(one, "nummod") is not None) for one in given
    )


def has_learned(sentence: Sentence, verb: Token) -> bool:
    """Tell whether an outlet says what it knows: "Reuters has learned that", and nobody learns a thing."""
    is_perfect = verb.tag == "VBN" and any(one.lemma == "have" for one in sentence.children(verb, "aux"))
    return verb.lemma != "learn" or is_perfect


def is_own_news(sentence: Sentence, speech: Speech) -> bool:
    """Tell whether who writes tells it first himself: "it can be revealed that"."""
    is_able = any(one.lower == "can" for one in sentence.children(speech.word, "aux"))
    return speech.speaker is None and is_able and speech.word.lemma in {"reveal", "disclose", "report"}


def has_emerged(sentence: Sentence, verb: Token) -> bool:
    """Tell whether something is told as come to light: "it emerged that"."""
    return verb.lemma in _EMERGING and any(one.lower == "it" for one in sentence.children(verb))
