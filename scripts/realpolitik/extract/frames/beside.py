"""Who does what a noun names by the verb beside it: "during a trip, X said", "accused Chad of aggression".

In: a noun that names an event. Out: the words that name who does it, or with whom, or nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.control import MEANING, TEXTS

_VERBS: Final = frozenset({"VERB", "AUX"})
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_ACCUSING: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        **dict.fromkeys(("accuse", "suspect", "convict", "acquit"), ("of",)),
        **dict.fromkeys(("charge", "reproach"), ("with",)),
    }
)
"""Verbs with the prepositions behind which that stands of which somebody is accused."""
_WITH: Final = frozenset({"with", "between"})
_AT: Final = frozenset("during on in for at after following".split())
"""Prepositions behind which the noun of an event is one of the subject: "during a trip", "in a letter"."""
_TRAVELS: Final = frozenset("visit trip tour mission journey leg stopover call swing".split())
"""Events on which somebody is: "on a visit to"; talks on which somebody only says something are not."""
_HOSTING: Final = frozenset({"host", "receive", "welcome", "greet"})
"""Verbs whose object travels: "for hosting X during a stopover"."""
_BESETTING: Final = frozenset(
    "confront heckle boo jeer attack assault stab ambush mob egg interrupt threaten shoot kill wound injure "
    "kidnap abduct assassinate arrest detain".split()
)
"""Verbs of what befalls somebody on his way: "shot the minister during a visit"."""
_TELLING: Final = frozenset("tell warn urge assure thank congratulate inform remind press ask".split())
_VERGES: Final = frozenset("verge brink cusp threshold edge eve".split())
"""Nouns of where somebody is before something happens: "on the brink of war"."""
_PAIR: Final = 2
_TOGETHER: Final = frozenset(
    "agree meet sign revive resume restore discuss exchange reopen hold trade normalise normalize mend swap "
    "reach strike ink conclude clash spar".split()
)
"""Verbs of what two do with each other."""
_NAMING: Final = frozenset({"compound", "amod", "nmod"})
_AROUND: Final = frozenset({"after", "before", "following", "amid"})
_TRYING: Final = frozenset(
    "simulate practise practice rehearse fire launch fly send deploy sail test encircle surround join drill "
    "train dispatch".split()
)
"""Verbs of what is done in an exercise by whoever holds it."""
_TAKING: Final = frozenset(
    "kill wound injure shoot seize capture arrest detain abduct kidnap destroy loot burn slaughter massacre "
    "assassinate execute".split()
)
"""Verbs of what is done in raids and attacks by whoever carries these out."""
_OF_MANY: Final = frozenset(
    "summit meeting talk conference negotiation session gathering discussion forum debate rally".split()
)
"""Nouns of what others may have had, after which somebody does something: "after the summit, X said"."""


def drilling(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return who holds the exercise in which somebody tries something out: "fired shells in drills"."""
    above = sentence.head(noun)
    before = sentence.head(sentence.head(above)) if above.lower == "of" else above
    verb = sentence.head(before)
    is_in = before.lower in {"in", "during", "for"} and verb.lemma in _TRYING
    marks = {one.lower for one in sentence.children(noun, "det", "poss")}
    is_told = any(one.lower == "by" for one in sentence.children(noun, "prep"))
    is_known = is_told or bool(marks & {"the", "those", "these", "this"})
    return () if is_known or not is_in else Clauses(sentence).slots(verb).get("subject", ())


def beside(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return who does what a noun names: the subject of the verb beside it, as in "during a trip, X said"."""
    before = sentence.head(noun)
    if before.lower == "of" and sentence.head(before).lemma in _VERGES:
        return Clauses(sentence).surface_subject(sentence.head(sentence.head(sentence.head(before))))
    is_told = any(one.lower == "by" for one in sentence.children(noun, "prep"))
    is_with = any(one.lower in _WITH for one in sentence.children(noun, "prep"))
    is_apart = before.lower in _AROUND and noun.lemma in _OF_MANY
    is_there = not is_with and (before.lower == "at" or is_apart)
    is_far = before.lower == "on" and noun.lemma not in _TRAVELS
    is_owned = any(one.pos == "PROPN" for one in sentence.children(noun, "poss"))
    if noun.dep != "pobj" or before.lower not in _AT or is_told or is_there or is_far or is_owned:
        return ()
    verb = sentence.head(before)
    if verb.pos in _NOUNS and before.lower == "in" and verb.dep == "ROOT":
        return (verb,)
    if verb.pos in _NOUNS and verb.dep in {"dobj", "pobj"}:
        verb = next((one for one in sentence.above(verb) if one.pos in _VERBS), verb)
    if noun.lemma in _TRAVELS and (met := _met(sentence, verb, noun)) is not None:
        return met
    clauses = Clauses(sentence)
    if before.lower == "in" and noun.lemma in TEXTS and clauses.is_passive(verb):
        return clauses.slots(verb).get("subject", ())
    return clauses.surface_subject(verb) if verb.pos in _VERBS else ()


def _met(sentence: Sentence, verb: Token, noun: Token) -> tuple[Token, ...] | None:
    """Return who travels where it is not the subject: whom others receive or beset, or nobody who is told."""
    objects = sentence.children(verb, "dobj")
    if verb.lemma in _HOSTING:
        return objects
    if verb.lemma == "meet" and objects and sentence.head(noun).lower == "in":
        return ()
    if verb.lemma not in _BESETTING or not objects:
        return None
    is_known = any(one.lower == "the" for one in sentence.children(noun, "det"))
    return () if is_known else objects


def both_beside(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return the two who do something together beside what they have: "Chad and Mali meet as ties thaw"."""
    is_beside = noun.dep == "nsubj" or sentence.head(noun).lower in {"amid", "despite", "as"}
    if not is_beside or any(one.dep in _NAMING and one.pos == "PROPN" for one in sentence.children(noun)):
        return ()
    below = (*sentence.children(noun), *sentence.children(sentence.head(noun), "prep"))
    if any(one.dep == "poss" or (one.dep == "prep" and one.lower not in {"amid", "as"}) for one in below):
        return ()
    verbs = [one for one in sentence.above(noun) if one.pos in _VERBS]
    for verb in verbs:
        subject = sentence.child(verb, "nsubj", "nsubjpass")
        sides = () if subject is None or subject == noun else sentence.conjuncts(subject)
        if len(sides) == _PAIR and verb.lemma in _TOGETHER and all(one.pos == "PROPN" for one in sides):
            return sides
        if subject is not None and subject != noun:
            return ()
    return ()


def told_beside(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return who is told something in what a noun names: "told X in a phone call"."""
    before = sentence.head(noun)
    verb = sentence.head(before)
    is_in = noun.dep == "pobj" and before.lower in {"in", "during"}
    return sentence.children(verb, "dobj", "dative") if is_in and verb.lemma in _TELLING else ()


def raiding(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return who attacks in what a noun names: whoever kills in it, as in "killed two in a raid"."""
    before = sentence.head(noun)
    verb = sentence.head(before)
    is_in = noun.dep == "pobj" and before.lower in {"in", "during"} and verb.lemma in _TAKING
    is_told = any(one.lower == "by" for one in sentence.children(noun, "prep"))
    return () if is_told or not is_in else Clauses(sentence).slots(verb).get("subject", ())


def accused(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return who is accused of what a noun names: "accused Chad of aggression"."""
    before = sentence.head(noun)
    verb = sentence.head(before)
    if noun.dep != "pobj" or before.lower not in _ACCUSING.get(verb.lemma, ()):
        return ()
    is_passive = Clauses(sentence).is_passive(verb)
    return Clauses(sentence).surface_subject(verb) if is_passive else sentence.children(verb, "dobj")


def meaning(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return the verb of the event that means what a noun beside it tells: "in a blow to X, Y fell"."""
    before = sentence.head(noun)
    verb = sentence.head(before)
    is_beside = noun.dep == "pobj" and before.lower in {"in", "as"} and noun.lemma in MEANING
    return (verb,) if is_beside and verb.pos == "VERB" else ()
