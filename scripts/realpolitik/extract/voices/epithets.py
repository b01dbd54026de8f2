"""What adjectives before a noun say of how likely it is: "a potential attack", "alleged attempts".

In: a noun with how it is meant so far. Out: the same, less sure where an adjective hedges.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.tokens import Token
from realpolitik.extract.voices.attitude import Attitude, Speech
from realpolitik.extract.voices.sayings import Sayings
from realpolitik.rdf.names import term

_CHARGING: Final = frozenset({"charge", "indict", "arraign", "prosecute", "suspect", "try", "investigate"})
_OF_A_CHARGE: Final = frozenset({"with", "of", "for", "on", "over"})
_PREDICATIVE: Final = frozenset({"open", "prepared", "willing", "ready", "set", "due", "certain"})
"""Adjectives that hedge only behind "be": "an open letter" is there."""
_POSSIBLE: Final = term("Possible")


def hedged_before(sayings: Sayings, noun: Token, found: Attitude) -> Attitude:
    """Return an attitude with what the adjectives and determiners before a noun say of its likelihood."""
    for word in sayings.sentence.children(noun, "amod", "det"):
        entries = sayings.lexicon.entries("Hedge", word.lower)
        single = [one for one in entries if (word.lower,) in one.lemmas and not one.carries]
        for hedge in single[:1] if word.lower not in _PREDICATIVE else ():
            found = sayings.hedged(word, hedge, found)
    return found


def of_carriers(sayings: Sayings, one: Predication, found: Attitude) -> Attitude:
    """Read the adjectives before the nouns that carry something: "alleged attempts to seize ships"."""
    for noun in (each.word for each in one.carriers if each.word.pos == "NOUN"):
        found = hedged_before(sayings, noun, found)
        heard = (word for word in sayings.sentence.children(noun, "amod") if word.lower == "reported")
        for word in heard:
            found = replace(found, speeches=(*found.speeches, Speech(word, None, (word,))))
    return found


def of_charge(sayings: Sayings, one: Predication, found: Attitude) -> Attitude:
    """Leave open what somebody is charged with, or investigated for: "charged with spying"."""
    preposition = sayings.sentence.head(one.trigger)
    verb = sayings.sentence.head(preposition)
    is_behind = one.is_nominal and one.trigger.dep in {"pobj", "conj"} and preposition.lower in _OF_A_CHARGE
    is_bare = sayings.sentence.child(one.trigger, "det", "poss") is None
    if not is_behind or not is_bare or verb.lemma not in _CHARGING or verb.pos != "VERB" or found.speeches:
        return found
    return found.less_sure(_POSSIBLE).cued("hedge", verb)
