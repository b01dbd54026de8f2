"""What is said below a word of saying: by an infinitive, by what somebody does, or passed on by others."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Token
from realpolitik.extract.voices.adverbials import SPEAKING_WAYS
from realpolitik.extract.voices.attitude import Attitude
from realpolitik.extract.voices.denials import is_negated
from realpolitik.extract.voices.sayings import Sayings
from realpolitik.rdf.names import term

_VERBS: Final = frozenset({"VERB", "AUX"})
_CLAIMING: Final = frozenset({"claim", "profess", "purport", "admit", "confess"})
QUOTING: Final = frozenset({"quote", "cite"})
"""Verbs by which somebody passes on what another says: "was quoted as saying"."""


def is_held_to(sayings: Sayings, word: Token, head: Token, entry: Entry) -> bool:
    """Tell whether an infinitive says what is so: "claims to have", "is said to be", no "told him to"."""
    if sayings.entry(head, ("Hedge",)) is not None:
        return False
    is_own = entry.stance == term("Commits") or entry.polarity is not None or head.lemma in _CLAIMING
    is_being = word.lemma in {"be", "have"} or word.tag in {"VBN", "VBG"}
    return is_own or head.pos in {"NOUN", "PROPN"} or (is_being and head.tag == "VBN")


def relayed(sayings: Sayings, verb: Token, found: Attitude) -> Attitude:
    """Add who quotes somebody as saying something, where that is told."""
    speech = sayings.speech(verb)
    return found if speech.speaker is None else replace(found, speeches=(*found.speeches, speech))


def is_spoken_through(sayings: Sayings, word: Token, head: Token, found: Attitude) -> bool:
    """Tell whether somebody says something by what the head tells: "used the stage to warn that"."""
    is_said = bool(found.speeches) and found.speeches[-1].word == word
    is_way = head.lemma in SPEAKING_WAYS and not is_negated(sayings.sentence, head)
    return is_said and (word.pos not in _VERBS or (word.dep == "xcomp" and is_way))


def is_beside(sayings: Sayings, word: Token, head: Token) -> bool:
    """Tell whether a clause stands beside another and not below it: a semicolon or colon parts them."""
    between = sayings.sentence.tokens[min(word.index, head.index) : max(word.index, head.index)]
    is_told = sayings.said_by(head) is not None and head.index < word.index
    marks = {";"} if is_told else {";", ":"}
    return word.dep in {"ccomp", "parataxis"} and any(mark.text in marks for mark in between)
