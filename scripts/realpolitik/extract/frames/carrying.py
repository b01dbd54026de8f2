"""What carries a situation: the verbs and nouns that say that it was held, planned or refused.

In: a word that evokes a class. Out: the words that carry it, from inside out, and the places of a noun with
those of what carries it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from realpolitik.extract.frames.clauses import Clauses, Slots
from realpolitik.extract.frames.force import struck
from realpolitik.extract.frames.matching import carried_in, matches_noun, matches_verb, measured_in
from realpolitik.extract.frames.measures import AIMING, MEASURES
from realpolitik.extract.frames.predication import Carried
from realpolitik.extract.frames.supporting import without_causes
from realpolitik.extract.frames.verbals import is_label
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.control import MEANING

_VERBS: Final = frozenset({"VERB", "AUX"})
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_DEEPEST: Final = 4
_ACCUSING: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        **dict.fromkeys(("accuse", "suspect", "convict", "acquit"), ("of",)),
        **dict.fromkeys(("charge", "reproach"), ("with",)),
    }
)
"""Verbs with the prepositions behind which that stands of which somebody is accused."""
_UPON: Final = frozenset({"on", "against"})
_ALLOWING: Final = frozenset("allow let permit enable authorise authorize entitle".split())
_WITH: Final = frozenset({"with", "between"})
_AT: Final = frozenset("during on in for at after following".split())
"""Prepositions behind which the noun of an event is one of the subject: "during a trip", "in a letter"."""
_TRAVELS: Final = frozenset("visit trip tour mission journey leg stopover call swing".split())
"""Events on which somebody is: "on a visit to"; talks on which somebody only says something are not."""
_RELAYING: Final = frozenset("carry report publish broadcast quote cite release post relay air print".split())
"""Verbs of what media do with words that others spoke."""
_HOSTING: Final = frozenset({"host", "receive", "welcome", "greet"})
"""Verbs whose object travels: "for hosting X during a stopover"."""
_TELLING: Final = frozenset("tell warn urge assure thank congratulate inform remind press ask".split())
_VERGES: Final = frozenset("verge brink cusp threshold edge eve".split())
"""Nouns of where somebody is before something happens: "on the brink of war"."""
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
_COUNTING: Final = frozenset({"report", "record", "register", "confirm", "count"})
"""Verbs beside which stands where there was what they count: "in Gaza, they reported 40 deaths"."""
_OF_MANY: Final = frozenset(
    "summit meeting talk conference negotiation session gathering discussion forum debate rally".split()
)
"""Nouns of what others may have had, after which somebody does something: "after the summit, X said"."""


@dataclass(frozen=True, slots=True)
class Carrying:
    """The carriers of a lexicon applied to the words of sentences."""

    lexicon: Lexicon

    def carriers(self, sentence: Sentence, word: Token) -> tuple[Carried, ...]:
        """Return the words that carry a situation, from inside out."""
        found: list[Carried] = []
        while len(found) < _DEEPEST:
            carried = self._carrier(sentence, word)
            if carried is None:
                break
            found.append(carried)
            word = carried.word
        return tuple(found)

    def _carrier(self, sentence: Sentence, word: Token) -> Carried | None:
        slot, governor = carried_in(sentence, word)
        if governor is None or is_label(sentence, governor):
            return None
        if governor.pos in _NOUNS:
            entries = self.lexicon.entries("CarrierNoun", governor.lemma)
            fitting = (entry for entry in entries if matches_noun(entry, sentence, governor))
        else:
            entries = self.lexicon.entries("CarrierVerb", governor.lemma)
            fitting = (entry for entry in entries if matches_verb(entry, sentence, governor))
        entry = next((entry for entry in fitting if slot in entry.carries), None)
        return None if entry is None else Carried(governor, entry)

    def noun_slots(self, sentence: Sentence, noun: Token, carriers: tuple[Carried, ...]) -> Slots:
        """Return the slots of a noun, with those of the verb that carries it: "imposed sanctions on"."""
        clauses = Clauses(sentence)
        found = dict(without_causes(sentence, noun, clauses.noun_slots(noun)))
        series = measured_in(sentence, noun)
        if series != noun:
            found = {**clauses.noun_slots(series), **found}
            found.pop("of", None)
        self._add_participles(sentence, noun, found)
        self._add_aimed_at(sentence, noun, found)
        meant = meaning(sentence, noun)
        if meant:
            found["subject"] = meant
        self._add_allowed(sentence, noun, found)
        for slot, words in struck(sentence, noun).items():
            found.setdefault(slot, words)
        if noun.dep == "dobj" and sentence.head(noun).lemma in _COUNTING:
            found.update({"in": clauses.slots(sentence.head(noun)).get("in", ()), **found})
        if carriers and carriers[0].word.pos in _VERBS:
            for slot, words in clauses.slots(carriers[0].word).items():
                # To whom something is given stands without a preposition too: "sent Russia a letter".
                place = "to" if slot == "dative" else slot
                if place not in found and place not in {"subject", "object"}:
                    found[place] = words
        return found

    def _add_aimed_at(self, sentence: Sentence, noun: Token, found: dict[str, tuple[Token, ...]]) -> None:
        """Add whom measures are against: "the sanctions target X", "raised tariffs on X"."""
        head = measured_in(sentence, noun)
        verb = sentence.head(head)
        if head.dep in {"dobj", "nsubjpass"} and noun.lemma in MEASURES:
            for preposition in sentence.children(verb, "prep"):
                if preposition.lower in _UPON:
                    found.setdefault(preposition.lower, sentence.children(preposition, "pobj"))
        if head.dep == "nsubj" and verb.lemma in AIMING and noun.lemma in MEASURES:
            found.setdefault("on", tuple(sentence.children(verb, "dobj")))
        beside = sentence.children(verb, "advcl") if head.dep in {"dobj", "nsubjpass"} else ()
        for one in (*sentence.children(head, "acl", "relcl"), *beside):
            if one.lemma in AIMING and one.tag != "VBN" and noun.lemma in MEASURES:
                found.setdefault("on", sentence.children(one, "dobj"))

    def _add_allowed(self, sentence: Sentence, noun: Token, found: dict[str, tuple[Token, ...]]) -> None:
        """Add whom a noun allows something: "a licence allowing X to sell", "a waiver that let X buy"."""
        for verb in sentence.children(noun, "acl", "relcl"):
            if verb.lemma not in _ALLOWING or Clauses(sentence).is_passive(verb):
                continue
            clauses = sentence.children(verb, "ccomp", "xcomp")
            told = [one for clause in clauses for one in sentence.children(clause, "nsubj")]
            found.setdefault("for", (*sentence.children(verb, "dobj"), *told))

    def _add_participles(self, sentence: Sentence, noun: Token, found: dict[str, tuple[Token, ...]]) -> None:
        """Add the slots of what was done with a noun: "talks hosted by", "a truce signed at"."""
        for verb in sentence.children(noun, "acl", "relcl"):
            is_told = (verb.dep == "acl" and verb.tag == "VBN") or _is_gapped(sentence, verb)
            if not is_told or verb.lemma in _RELAYING or not self._is_carried_out(sentence, verb):
                continue
            for slot, words in Clauses(sentence).slots(verb).items():
                if slot != "object":
                    found.setdefault("by" if slot == "subject" else slot, words)

    def _is_carried_out(self, sentence: Sentence, verb: Token) -> bool:
        """Tell whether a participle says that somebody carried out what its noun names."""
        return any(
            "object" in entry.carries and entry.does and matches_verb(entry, sentence, verb)
            for entry in self.lexicon.entries("CarrierVerb", verb.lemma)
        )


def _is_gapped(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a clause tells who does what its noun names: "the drills that China held"."""
    subject = sentence.child(verb, "nsubj")
    is_own = subject is not None and subject.lower not in {"which", "that", "who"}
    return verb.dep == "relcl" and is_own and sentence.child(verb, "auxpass") is None


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
    if verb.lemma in _HOSTING and noun.lemma in _TRAVELS:
        return sentence.children(verb, "dobj")
    return Clauses(sentence).surface_subject(verb) if verb.pos in _VERBS else ()


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


def with_doer(entry: Entry, slots: Slots) -> Slots:
    """Return slots with the owner as who does it, where "of" tells whom it befell: "Rome's arrest of two"."""
    told = entry.slots.get("of", ())
    is_both = "of" in slots and "possessor" in slots and bool(told) and entry.slots.get("possessor") == told
    if not is_both or "by" in slots:
        return slots
    rest = {slot: words for slot, words in slots.items() if slot != "possessor"}
    return {**rest, "by": slots["possessor"]}
