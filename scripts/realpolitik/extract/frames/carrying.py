"""What carries a situation: the verbs and nouns that say that it was held, planned or refused.

In: a word that evokes a class. Out: the words that carry it, from inside out, and the places of a noun with
those of what carries it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from realpolitik.extract.frames.beside import meaning
from realpolitik.extract.frames.clauses import Clauses, Slots
from realpolitik.extract.frames.force import struck
from realpolitik.extract.frames.matching import carried_in, matches_noun, matches_verb, measured_in
from realpolitik.extract.frames.measures import AIMING, MEASURES
from realpolitik.extract.frames.predication import Carried
from realpolitik.extract.frames.supporting import aimed_at, brokers, without_causes
from realpolitik.extract.frames.uttering import uttering
from realpolitik.extract.frames.verbals import is_label
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.control import BROKERING

_VERBS: Final = frozenset({"VERB", "AUX"})
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_DEEPEST: Final = 4
_UPON: Final = frozenset({"on", "against"})
_ALLOWING: Final = frozenset("allow let permit enable authorise authorize entitle".split())
_RELAYING: Final = frozenset("carry report publish broadcast quote cite release post relay air print".split())
"""Verbs of what media do with words that others spoke."""
_FOR: Final = frozenset({"aim", "intend", "gear", "target", "design"})
"""Verbs that in the passive say of what is there to which end it is."""
_COUNTING: Final = frozenset({"report", "record", "register", "confirm", "count"})
"""Verbs beside which stands where there was what they count: "in Gaza, they reported 40 deaths"."""


@dataclass(frozen=True, slots=True)
class Carrying:
    """The carriers of a lexicon applied to the words of sentences."""

    lexicon: Lexicon

    def carriers(self, sentence: Sentence, word: Token) -> tuple[Carried, ...]:
        """Return the words that carry a situation, from inside out."""
        return _carriers(self.lexicon, sentence, word.index)

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
        found["subject"] = meaning(sentence, noun) or found.get("subject", ())
        self._add_allowed(sentence, noun, found)
        aims = aimed_at(sentence, noun)
        if aims:
            found.update({"on": aims, "at": tuple(one for one in found.get("at", ()) if one not in aims)})
        found["possessor"] = found.get("possessor") or uttering(sentence, noun)
        for slot, words in struck(sentence, noun).items():
            found.setdefault(slot, words)
        if noun.dep == "dobj" and sentence.head(noun).lemma in _COUNTING:
            found.update({"in": clauses.slots(sentence.head(noun)).get("in", ()), **found})
        if carriers and carriers[0].word.pos in _VERBS:
            for slot, words in clauses.slots(carriers[0].word).items():
                place = "to" if slot == "dative" else slot
                is_none = place in {"subject", "object"} or brokers(noun, carriers[0].word, place)
                if place not in found and not is_none:
                    found[place] = words
        return found

    def _add_aimed_at(self, sentence: Sentence, noun: Token, found: dict[str, tuple[Token, ...]]) -> None:
        """Add whom measures are against: "sanctions target X", "that X faces", "tariffs on X", "X under"."""
        head = measured_in(sentence, noun)
        verb = sentence.head(head)
        if verb.lower == "under" and noun.lemma in MEASURES and sentence.head(verb).pos in _NOUNS:
            found.setdefault("on", (sentence.head(verb),))
        if head.dep in {"dobj", "nsubjpass"} and noun.lemma in MEASURES:
            for preposition in sentence.children(verb, "prep"):
                if preposition.lower in _UPON:
                    found.setdefault(preposition.lower, sentence.children(preposition, "pobj"))
        if head.dep == "nsubj" and verb.lemma in AIMING and noun.lemma in MEASURES:
            found.setdefault("on", tuple(sentence.children(verb, "dobj")))
        for one in sentence.children(head, "relcl") if noun.lemma in MEASURES else ():
            if one.lemma == "face" and sentence.child(one, "dobj") in {None, head}:
                found.setdefault("on", sentence.children(one, "nsubj"))
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
                if slot != "object" and not brokers(noun, verb, slot):
                    found.setdefault("by" if slot == "subject" else slot, words)

    def _is_carried_out(self, sentence: Sentence, verb: Token) -> bool:
        """Tell whether a participle says that somebody carried out, or brokered, what its noun names."""
        entries = self.lexicon.entries("CarrierVerb", verb.lemma)
        fitting = (one for one in entries if "object" in one.carries and matches_verb(one, sentence, verb))
        return any(one.does or verb.lemma in BROKERING for one in fitting)


def _is_for(sentence: Sentence, slot: str, verb: Token) -> bool:
    """Tell whether a verb says what for something is, which is there: "the talks were aimed at peace"."""
    is_aimed = slot == "object" and verb.lemma in _FOR and Clauses(sentence).is_passive(verb)
    return is_aimed and (sentence.child(verb, "xcomp", "prep", "ccomp") is not None)


def _is_gapped(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a clause tells who does what its noun names: "the drills that China held"."""
    subject = sentence.child(verb, "nsubj")
    is_own = subject is not None and subject.lower not in {"which", "that", "who"}
    return verb.dep == "relcl" and is_own and sentence.child(verb, "auxpass") is None


def with_doer(entry: Entry, slots: Slots) -> Slots:
    """Return slots with the owner as who does it, where "of" tells whom it befell: "Rome's arrest of two"."""
    told = entry.slots.get("of", ())
    is_both = "of" in slots and "possessor" in slots and bool(told) and entry.slots.get("possessor") == told
    if not is_both or "by" in slots:
        return slots
    rest = {slot: words for slot, words in slots.items() if slot != "possessor"}
    return {**rest, "by": slots["possessor"]}


@lru_cache(maxsize=256)
def _carriers(lexicon: Lexicon, sentence: Sentence, place: int) -> tuple[Carried, ...]:
    """Return what carries a word; it is asked for each entry of the word."""
    found: list[Carried] = []
    word = sentence.tokens[place]
    while len(found) < _DEEPEST:
        carried = _carrier(lexicon, sentence, word)
        if carried is None:
            break
        found.append(carried)
        word = carried.word
    return tuple(found)


def _carrier(lexicon: Lexicon, sentence: Sentence, word: Token) -> Carried | None:
    slot, governor = carried_in(sentence, word)
    if governor is None or is_label(sentence, governor) or _is_for(sentence, slot, governor):
        return None
    if governor.pos in _NOUNS:
        entries = lexicon.entries("CarrierNoun", governor.lemma)
        fitting = (entry for entry in entries if matches_noun(entry, sentence, governor))
    else:
        entries = lexicon.entries("CarrierVerb", governor.lemma)
        fitting = (entry for entry in entries if matches_verb(entry, sentence, governor))
    entry = next((entry for entry in fitting if slot in entry.carries), None)
    return None if entry is None else Carried(governor, entry)
