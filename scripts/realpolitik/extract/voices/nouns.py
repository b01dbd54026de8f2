"""How a noun is meant: by what stands before it and by the verb that it depends on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.adverbials import WAYS
from realpolitik.extract.voices.attitude import CERTAIN, Attitude, Speech
from realpolitik.extract.voices.chances import is_compared, is_risk, may_help
from realpolitik.extract.voices.epithets import hedged_before, of_carriers, of_charge
from realpolitik.extract.voices.gatherings import foreseen, is_awaited, is_to_gather
from realpolitik.extract.voices.known import MODAL, is_ahead, is_first_ahead, tells_of_known
from realpolitik.extract.voices.moods import Moods
from realpolitik.extract.voices.sayings import Sayings
from realpolitik.extract.voices.usages import is_so_called
from realpolitik.extract.words.deeds import AIMS, DEEDS, HARMS, SURGES
from realpolitik.extract.words.unreal import (
    CHANCES,
    EXPOSED,
    HINDRANCES,
    MATTERS,
    OPEN,
    STAGES,
    STANDING,
    UNREAL,
    UNSETTLED,
    WANTED,
)
from realpolitik.rdf.names import term

_VERBS: Final = frozenset({"VERB", "AUX"})
_HELD: Final = frozenset({"attend", "host", "hold", "skip", "address", "convene"})
"""Verbs that tell of an event whether and when it takes place."""
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_EXPOSING: Final = frozenset({"to", "against", "from", "for", "of"})
_ABOUT: Final = frozenset({"of", "for", "on", "over", "about", "against", "toward", "towards"})
_HINDERED: Final = frozenset({"of", "to", "on", "in", "over", "against"})
_BACKING: Final = frozenset({"support", "backing", "favour", "favor", "endorsement"})
"""Nouns of standing behind what may not be there: "support for a ceasefire"."""
_JOURNEYS: Final = frozenset({"visit", "trip", "tour", "stay", "stopover", "journey"})
_DISSUADING: Final = frozenset({"warn", "advise", "caution", "decide", "campaign", "lobby", "argue", "guard"})
_AT: Final = frozenset({"during", "after", "following", "since", "despite", "amid"})
"""Prepositions behind which something is told as known, though the clause is denied."""
_TOPICAL: Final = frozenset({"on", "about", "over"})
_BRIEFING: Final = frozenset("brief update inform question grill testify comment speak interview".split())
"""Verbs of telling of what is known: "to be briefed on the attack"."""
_POINTING: Final = frozenset({"this", "that", "these", "those"})
_PAST: Final = frozenset({"after", "following", "since", "amid", "despite"})
_PREDICATIVE: Final = frozenset({"open", "prepared", "willing", "ready", "set", "due", "certain"})
"""Adjectives that hedge only behind "be": "an open letter" is there."""
_BEGINNING: Final = frozenset("be begin start take happen occur open come last kick".split())
"""Verbs that say of an event that it takes place: "a strike expected to begin"."""
_PLAIN: Final = term("Situation")


@dataclass(frozen=True, slots=True)
class Nouns:
    """Reads how the nouns of one sentence are meant."""

    sayings: Sayings

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.sayings.sentence

    def by_nature(self, one: Predication, found: Attitude) -> Attitude:
        """Read what stands before a noun: "a potential attack", "the planned visit", "any attack"."""
        found = of_charge(self.sayings, one, of_carriers(self.sayings, one, self._none(one, found)))
        if one.trigger.pos in _VERBS:
            told = (word for noun in self._within(one) for word in self.sentence.children(noun, "amod"))
            return next((found.muted(f"{word.lower} of it") for word in told if word.lower in UNREAL), found)
        if one.evokes != _PLAIN and is_risk(self.sentence, one.trigger):
            return found.muted("risk")
        found = self._awaited(one.trigger, found)
        if found.realization is None and one.evokes != _PLAIN and is_awaited(self.sentence, one.trigger):
            found = foreseen(found, one.trigger)
        for word in self.sentence.children(one.trigger, "amod", "det"):
            is_none = word.lower in UNREAL or is_so_called(self.sentence, word, one.trigger)
            if is_none and one.evokes != _PLAIN:
                found = found.muted(f"{word.lower} of it")
            if word.lower == "reported" and one.evokes != _PLAIN:
                found = replace(found, speeches=(*found.speeches, Speech(word, None, (word,))))
            if word.lower in STAGES and one.evokes != _PLAIN:
                found = replace(found, realization=found.realization or term(STAGES[word.lower]))
        return hedged_before(self.sayings, one.trigger, found)

    def _awaited(self, noun: Token, found: Attitude) -> Attitude:
        """Read a participle behind a noun that tells of what is to come: "talks scheduled for Monday"."""
        for word in self.sentence.children(noun, "acl", "amod", "relcl"):
            entry = self.sayings.entry(word, ("Hedge",)) if word.index > noun.index else None
            is_meant = word.tag == "VBN" or (word.pos == "ADJ" and word.lower in _PREDICATIVE)
            begun = self.sentence.child(word, "xcomp")
            is_meant = is_meant and (begun is None or begun.lemma in _BEGINNING)
            if entry is not None and is_meant:
                return self.sayings.hedged(word, entry, found)
        return found

    def _within(self, one: Predication) -> Iterator[Token]:
        """Yield the noun by which a verb tells what is done: of "launched attacks" the attacks."""
        for noun in self.sentence.children(one.trigger, "dobj", "nsubjpass"):
            if any(noun.lemma in lemma[1:] for lemma in one.entry.lemmas):
                yield noun

    def _none(self, one: Predication, found: Attitude) -> Attitude:
        """Deny what a noun names behind "no", unless its own verb is denied by that: "had no contact"."""
        word = one.trigger
        if one.anchor.pos in _VERBS and word.head == one.anchor.index:
            return found
        none = next((one for one in self.sentence.children(word, "det") if one.lower == "no"), None)
        return found if none is None else found.negated().cued("negation", none)

    def is_given(self, word: Token, noun: Token | None) -> bool:
        """Tell whether a preposition or a relative clause puts it beside the matter: "after the attack"."""
        if noun is None or tells_of_known(self.sentence, word):
            return tells_of_known(self.sentence, word)
        if is_to_gather(self.sentence, noun):
            return False
        below = self.sentence.head(noun)
        surge = self.sentence.head(below)
        is_surge = below.lower in {"in", "of"} and surge.lemma in SURGES
        is_own = word.dep == "prep" and (
            surge.dep == "pobj" and surge.head == word.index if is_surge else below == word
        )
        if is_own and word.lower == "during" and is_ahead(self.sentence, self.sentence.above(word)):
            return False
        is_told = word.lower in _TOPICAL and self.sentence.head(word).lemma in _BRIEFING
        is_past = word.lower in _PAST and noun.lemma in HARMS
        is_at = word.lower in _AT and (is_past or self._is_definite(noun))
        return is_own and (is_at or (is_told and self._is_definite(noun)))

    def of_content(self, one: Predication, found: Attitude) -> Attitude:
        """Add whoever says what a noun tells: "denied the attack", "warned of an attack"."""
        word = one.anchor if one.trigger.pos in _VERBS else one.trigger
        told = self.sayings.content(word) if word.pos not in _VERBS else None
        is_blamed = word.dep == "pobj" and self._is_definite(word) and one.evokes != _PLAIN
        is_known = told is not None and (
            is_blamed or any(speech.word == told[0] for speech in found.speeches)
        )
        return found if told is None or is_known else self.sayings.spoken(*told, found)

    def below(self, word: Token, head: Token, found: Attitude, noun: Token) -> Attitude:
        """Hold back what a noun names where what it depends on leaves open whether there is any such thing.

        `word` is the noun or what stands between it and its head.
        """
        if head.pos not in _VERBS:
            is_open = word == noun and self._is_exposed(head) and not self._is_definite(noun)
            return found.muted("exposed to it") if is_open else self._below_noun(word, head, found, noun)
        if word.lower == "against" and head.lemma in _DISSUADING:
            found = found.muted("advised against")
        is_likened = is_compared(self.sentence.head(noun), head) and not self._is_definite(noun)
        if is_likened or may_help(self.sentence, word, head):
            found = found.muted("a likeness, or what a hint may help with")
        is_left = word.lower == "for" and word == self.sentence.head(noun) and self._is_left_for(head, noun)
        if is_left:
            found = replace(found, realization=found.realization or term("Planned")).cued("plan", word)
        if word.dep == "prep" and is_to_gather(self.sentence, noun):
            return foreseen(found, noun)
        if head.lemma in _HELD or is_first_ahead(self.sentence, word, head):
            return Moods(self.sayings.lexicon, self.sentence).at(head, found, is_own=True)
        if word.dep in _SUBJECTS and word == noun and self._quality(head) is not None:
            return self._said_of(head, found)
        marks = {child.lower for child in self.sentence.children(head, "aux")}
        is_denied = self.sentence.child(head, "neg") is not None and word.lower not in _AT
        is_sure = not is_denied and (is_left or not marks & MODAL)
        if self.sayings.content(noun) is not None:
            return found
        is_wanted = head.lemma in WANTED and word.dep in {"dobj", "conj"} and word == noun
        is_known = self._is_definite(word) or self._is_definite(noun)
        is_wished = _is_wish(self.sentence, word, head)
        is_there = is_sure and not self._is_open(word, head, noun) and not is_wished
        is_told = is_there or (is_known and not is_wanted and not is_wished)
        return found if is_told else found.muted("noun of an open clause")

    def _is_left_for(self, verb: Token, noun: Token) -> bool:
        """Tell whether somebody goes somewhere for what a noun names, which is still to come."""
        return verb.lemma in WAYS and noun.lemma not in _JOURNEYS

    def _is_open(self, word: Token, head: Token, noun: Token) -> bool:
        """Tell whether a verb leaves open whether its object, or what it asks for, is there."""
        about = _ABOUT | {"into"}
        is_asked = word.dep == "prep" and word.lower in about and self.sentence.head(noun) == word
        is_object = word.dep in {"dobj", "pobj", "conj", "nsubjpass"}
        return head.lemma in OPEN and (is_object or (is_asked and noun.lemma not in _JOURNEYS))

    def _is_exposed(self, preposition: Token) -> bool:
        """Tell whether somebody may be hit by what stands behind a preposition, or is safe from it."""
        return self.sentence.head(preposition).lemma in EXPOSED and preposition.lower in _EXPOSING

    def _below_noun(self, word: Token, preposition: Token, found: Attitude, noun: Token) -> Attitude:
        """Hold back what stands behind a noun that leaves it open: "the risk of war", "talks on a truce"."""
        governor = self.sentence.head(preposition)
        is_sure = found.certainty == CERTAIN and found.realization is None and governor.pos in _NOUNS
        if noun not in self.sentence.conjuncts(word) or word.dep != "pobj" or not is_sure:
            return found
        said = self.sayings.entry(governor, ("SpeechNoun",))
        if said is not None and preposition.lower in said.carries and not self._is_definite(noun):
            return self.sayings.spoken(governor, said, found)
        is_backed = governor.lemma in _BACKING and not self._is_definite(noun) and noun.lemma not in STANDING
        if is_backed and preposition.lower in _ABOUT:
            return found.muted(f"{governor.lemma} for it")
        is_chance = governor.lemma in CHANCES and preposition.lower in {"of", "for"}
        if is_chance or (governor.lemma in HINDRANCES and preposition.lower in _HINDERED):
            return found.muted(f"{governor.lemma} of it")
        is_known = word.lemma in STANDING or preposition.lower not in _ABOUT
        return found.muted(f"{governor.lemma} on it") if governor.lemma in MATTERS and not is_known else found

    def _quality(self, verb: Token) -> Token | None:
        """Return the word of likelihood that a verb says of its subject: "is possible", "was expected"."""
        said = self.sentence.child(verb, "acomp") if verb.lemma == "be" else verb
        is_passive = self.sentence.child(verb, "auxpass") is not None
        if said is None or (said == verb and not is_passive):
            return None
        is_hedge = self.sayings.entry(said, ("Hedge",)) is not None
        return said if is_hedge or said.lower in UNSETTLED else None

    def _said_of(self, verb: Token, found: Attitude) -> Attitude:
        """Read how likely somebody calls what a noun names."""
        said = self._quality(verb)
        entry = None if said is None else self.sayings.entry(said, ("Hedge",))
        if said is None or entry is None:
            return found.muted("noun of an open clause")
        found = self.sayings.hedged(said, entry, found)
        return Moods(self.sayings.lexicon, self.sentence).at(verb, found, is_own=True)

    def _is_definite(self, noun: Token) -> bool:
        """Tell whether a noun is spoken of as known: "the attack", "their visit"; no "the lifting of"."""
        is_deed = noun.lemma in DEEDS and any(
            one.lower == "of" for one in self.sentence.children(noun, "prep")
        )
        return noun.lemma not in AIMS and any(
            (word.lower == "the" and not is_deed) or word.lower in _POINTING or word.dep == "poss"
            for word in self.sentence.children(noun, "det", "poss")
        )


def _is_wish(sentence: Sentence, word: Token, head: Token) -> bool:
    """Tell whether a noun is what a clause before it wants: "what Iran wants is the release of its funds"."""
    clause = sentence.child(head, "csubj")
    return word.dep == "attr" and clause is not None and clause.lemma in WANTED
