"""How a noun is meant: by what stands before it and by the verb that it depends on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Attitude
from realpolitik.extract.voices.moods import Moods
from realpolitik.extract.voices.sayings import Sayings
from realpolitik.rdf.names import term

_VERBS: Final = frozenset({"VERB", "AUX"})
_HELD: Final = frozenset({"attend", "host", "hold", "skip", "address", "convene"})
"""Verbs that tell of an event whether and when it takes place."""
_OPEN: Final = frozenset(
    "propose seek want demand request urge consider weigh discuss debate mull fear expect plan prevent "
    "avoid avert threaten offer promise pledge need require call ask push prepare rule deny reject foil "
    "thwart hope warn predict suggest demand envisage advocate oppose".split()
)
"""Verbs whose object need not be there."""
_COMING: Final = frozenset({"planned", "upcoming", "scheduled", "forthcoming"})
_UNREAL: Final = frozenset(
    {"any", "proposed", "threatened", "feared", "looming", "hypothetical", "eventual", "future"}
)
_PLAIN: Final = term("Situation")
_MODAL: Final = frozenset(
    {"may", "might", "could", "would", "should", "must", "can", "will", "to", "'d", "’d"}
)


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
        found = self._none(one, found)
        if one.trigger.pos in _VERBS:
            return found
        for word in self.sentence.children(one.trigger, "amod", "det"):
            if word.lower in _COMING:
                found = replace(found, realization=found.realization or term("Planned")).cued("plan", word)
            elif word.lower in _UNREAL and one.evokes != _PLAIN:
                found = found.muted(f"{word.lower} of it")
            for hedge in self.sayings.lexicon.entries("Hedge", word.lower)[:1]:
                found = found.less_sure(hedge.certainty).cued("hedge", word)
        return found

    def _none(self, one: Predication, found: Attitude) -> Attitude:
        """Deny what a noun names behind "no", unless its own verb is denied by that: "had no contact"."""
        word = one.trigger
        if one.anchor.pos in _VERBS and word.head == one.anchor.index:
            return found
        none = next((one for one in self.sentence.children(word, "det") if one.lower == "no"), None)
        return found if none is None else found.negated().cued("negation", none)

    def of_content(self, one: Predication, found: Attitude) -> Attitude:
        """Add whoever says what a noun tells: "denied the attack", "warned of an attack"."""
        told = self.sayings.content(one.trigger) if one.trigger.pos not in _VERBS else None
        is_blamed = one.trigger.dep == "pobj" and self._is_definite(one.trigger) and one.evokes != _PLAIN
        is_known = told is not None and (
            is_blamed or any(speech.word == told[0] for speech in found.speeches)
        )
        return found if told is None or is_known else self.sayings.spoken(*told, found)

    def below(self, word: Token, head: Token, found: Attitude) -> Attitude:
        """Hold back what a noun names where its verb leaves open whether there is any such thing."""
        if head.lemma in _HELD:
            return Moods(self.sayings.lexicon, self.sentence).at(head, found, is_own=True)
        marks = {child.lower for child in self.sentence.children(head, "aux")}
        is_sure = not marks & _MODAL and self.sentence.child(head, "neg") is None
        if self.sayings.content(word) is not None:
            return found
        is_open = head.lemma in _OPEN and word.dep in {"dobj", "pobj", "conj"}
        if (is_sure and not is_open) or self._is_definite(word):
            return found
        return found.muted("noun of an open clause")

    def _is_definite(self, noun: Token) -> bool:
        """Tell whether a noun is spoken of as known: "the attack", "their visit"."""
        return any(
            word.lower in {"the", "this", "that", "these", "those"} or word.dep == "poss"
            for word in self.sentence.children(noun, "det", "poss")
        )
