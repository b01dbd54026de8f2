"""Which time and which amount of a sentence belong to which predication, by what they depend on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.frames.arguments import PARTS
from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.values import Amount, Time
from realpolitik.rdf.names import term

_VERBS: Final = frozenset({"VERB", "AUX"})
_GOODS: Final = frozenset(map(term, ("goods", "item", "goodsInScope")))


@dataclass(frozen=True, slots=True)
class Placing:
    """The predications of one sentence with its words of saying, to place times and amounts by."""

    sentence: Sentence
    predications: tuple[Predication, ...]
    said: frozenset[int]

    def time(self, one: Predication, times: Iterable[Time]) -> Time | None:
        """Return the first time that depends on a predication, by no other one."""
        triggers = {other.trigger.index for other in self.predications}
        own = {one.trigger.index, *({carried.word.index for carried in one.carriers} - triggers)}
        return next((time for time in times if self._governor(time.first, time.last) in own), None) or next(
            (time for time in times if one.is_nominal and self._is_around(one, time)), None
        )

    def _governor(self, first: int, last: int) -> int:
        """Return the nearest word above a time at which a predication, carrier or verb stands."""
        known = {one.trigger.index for one in self.predications} | self.said
        known |= {carried.word.index for one in self.predications for carried in one.carriers}
        for word in self._above(first, last):
            if word.index in known or word.pos in _VERBS:
                return word.index
        return -1

    def _above(self, first: int, last: int) -> Iterator[Token]:
        """Yield the words above a stretch of words, from near to far."""
        top = next(
            word
            for word in self.sentence.tokens[first:last]
            if not first <= word.head < last or word.head == word.index
        )
        return self.sentence.above(top)

    def _is_around(self, one: Predication, time: Time) -> bool:
        """Tell whether a noun stands at the verb that a time depends on, and nothing else does."""
        verb = next((word for word in self.sentence.above(one.trigger) if word.pos in _VERBS), None)
        triggers = {other.anchor.index for other in self.predications}
        free = verb is not None and verb.index not in self.said and verb.index not in triggers
        return free and verb is not None and self._governor(time.first, time.last) == verb.index

    def amount(self, one: Predication, amounts: Iterable[Amount]) -> Amount | None:
        """Return the amount of what a predication is about: of its goods, or of the money or people in it."""
        found = tuple(amounts)
        heads = {filler.mention.head for filler in one.fillers if filler.role in _GOODS}
        own = {one.trigger.index, *(carried.word.index for carried in one.carriers)}
        for amount in found:
            if amount.head in heads or self._counts(amount, heads):
                return amount
        return next(
            (one for one in found if not one.is_duration and self._governor(one.first, one.last) in own), None
        )

    def _counts(self, amount: Amount, heads: set[int]) -> bool:
        """Tell whether what is counted is made of the goods: "400 tons of grain"."""
        word = self.sentence.tokens[amount.head]
        within = {below.index for below in self.sentence.subtree(word)}
        return word.lemma in PARTS and bool(within & heads)
