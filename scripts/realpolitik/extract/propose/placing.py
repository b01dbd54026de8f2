"""Which time and which amount of a sentence belong to which predication, by what they depend on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from realpolitik.extract.frames.measures import PARTS
from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.propose.depending import DURING, STARTING, VERBS, Depending
from realpolitik.extract.propose.lasting import lasting
from realpolitik.extract.propose.neighbouring import Governed, beside
from realpolitik.extract.propose.sharing import shared
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.values import Amount, Time
from realpolitik.extract.words.deeds import HOLDING, JUDGED_LATER
from realpolitik.rdf.names import term

_BEFALLING: Final = frozenset(
    map(term, "Death Injury Arrest Detention Displacement Evacuation HostageTaking Release".split())
)
"""Classes of what befalls people, who are counted."""
_UNCOUNTED: Final = frozenset(
    map(term, ("Election", "Investigation", "Trial", "Coup", "Battle", "War", "CourtCase"))
)
"""Classes of which nothing but money is an amount: an inquiry into two deaths is one."""
_WHERE: Final = frozenset(
    "nation side region village city town province district area location country state oblast site".split()
)
_TAKING: Final = frozenset(
    map(term, ("Seizure", "Occupation", "Annexation", "Liberation", "Evacuation", "Destruction"))
)
"""Classes of what befalls places, which are counted."""
_POLLED: Final = (" vote", " seat", " percent")
_OTHERS: Final = frozenset("more others many dozens scores hundreds thousands several".split())
_UNDERGOER, _DESTRUCTION, _DEATH = map(term, ("undergoer", "Destruction", "Death"))
_SETTING: Final = frozenset("set schedule slate fix call postpone delay reschedule move adjourn".split())
"""What is done with what is to be at a time."""
_STRUCK: Final = frozenset({"target", "victim", "scene", "site"})
"""What is said to be somebody's or some place's part in it: "was the target of an attack in May"."""
_GATHERINGS: Final = frozenset(map(term, ("Meeting", "Summit", "Call", "Negotiation", "Visit", "SpeechAct")))
"""Classes of that in which something is said."""
_GOODS: Final = frozenset(map(term, ("goods", "item", "goodsInScope")))


@dataclass(frozen=True, slots=True)
class Placing:
    """The predications of one sentence with its words of saying, to place times and amounts by."""

    sentence: Sentence
    predications: tuple[Predication, ...]
    said: frozenset[int]

    @property
    def _depending(self) -> Depending:
        return Depending(self.sentence, self.predications, self.said)

    def _governor(self, time: Time) -> int:
        return self._depending.of_time(time.first, time.last)

    def time(self, one: Predication, times: Iterable[Time]) -> Time | None:
        """Return the first time that depends on a predication, by no other one."""
        triggers = {other.trigger.index for other in self.predications}
        carried = {each.word.index for each in one.carriers if each.word.lemma not in HOLDING}
        held = {each.word.index for each in one.carriers if each.word.lemma in HOLDING}
        own = {one.trigger.index, *(carried - triggers), *held}
        own |= {verb.index for verb in self._participles(one.trigger)} - triggers - self.said
        told = tuple(time for time in times if not self._compares(time))
        found = (
            self._set_for(own, told)
            or self._when(one, told)
            or next((time for time in told if self._governor(time) in own), None)
            or next((time for time in told if one.is_nominal and self._is_around(one, time)), None)
            or next(beside(self.sentence, one, self.predications, self._governed(told)), None)
            or next(shared(self.sentence, one, self.predications, self._governed(told)), None)
        )
        return None if found is None else lasting(self.sentence, one.trigger, found)

    def _governed(self, times: Iterable[Time]) -> tuple[Governed, ...]:
        """Return times with the words that they depend on."""
        return tuple(
            Governed(
                time,
                self._governor(time),
                frozenset(word.index for word in self._nouns_above(time)),
            )
            for time in times
        )

    def _nouns_above(self, time: Time) -> Iterator[Token]:
        """Yield the words above a time up to the next verb."""
        return takewhile(lambda word: word.pos not in VERBS, self._depending.above(time.first, time.last))

    def is_of_word(self, one: Predication, time: Time) -> bool:
        """Tell whether a time depends on the word of a predication itself, and not on one that carries it."""
        return self._governor(time) == one.trigger.index

    def _set_for(self, own: Iterable[int], times: Iterable[Time]) -> Time | None:
        """Return the time for which something is set: "set the vote this week for next March"."""
        verbs = {head for word in own for head in (word, self.sentence.tokens[word].head)}
        verbs = {head for head in verbs if self.sentence.tokens[head].lemma in _SETTING}
        for time in times:
            before = self.sentence.tokens[time.first - 1] if time.first else None
            if before is not None and before.lower in {"for", "until", "to"} and before.head in verbs:
                return time
        return None

    def _participles(self, noun: Token) -> Iterator[Token]:
        """Yield what was done with what a noun names: "the truce signed in May", "talks opening today"."""
        found = () if noun.pos in VERBS else self.sentence.children(noun, "acl")
        main = self.sentence.head(noun)
        is_subject = noun.pos not in VERBS and noun.dep in {"nsubj", "nsubjpass"}
        before = self.sentence.children(main, "advcl") if is_subject else ()
        found += tuple(verb for verb in before if verb.index == 0 and verb.tag == "VBN")
        return (verb for verb in found if verb.tag == "VBN" or verb.lower in STARTING)

    def _compares(self, time: Time) -> bool:
        """Tell whether a time says since when nothing was like it: "the first visit since 2016"."""
        so_far = [word.lower for word in self.sentence.tokens[max(0, time.first - 2) : time.first]]
        if so_far == ["so", "far"]:
            return True
        first = self.sentence.tokens[time.first]
        return first.lower == "since" and self._depending.ranks(first)

    def _when(self, one: Predication, times: Iterable[Time]) -> Time | None:
        """Return the time that a clause with "when" tells of: "since Friday, when it closed the port"."""
        for word in (one.anchor, *self.sentence.above(one.anchor)):
            if word.dep == "relcl" and "when" in {child.lower for child in self.sentence.children(word)}:
                found = (time for time in times if time.first <= word.head < time.last)
                return next((_plain(time) for time in found), None)
            if word.pos in VERBS and word.index != one.anchor.index:
                break
        return None

    def _is_around(self, one: Predication, time: Time) -> bool:
        """Tell whether a noun stands at the verb that a time depends on, and nothing else does."""
        verb = next((word for word in self.sentence.above(one.trigger) if word.pos in VERBS), None)
        if verb is None or not self._is_part_of(one.trigger, verb):
            return False
        if one.trigger.dep == "attr" and time.first < verb.index:
            return False
        triggers = {other.anchor.index for other in self.predications}
        is_within = one.trigger.dep == "pobj" and self.sentence.head(one.trigger).lower in DURING
        if is_within and one.evokes in _GATHERINGS and verb.index in self.said:
            return self._governor(time) == verb.index
        is_free = verb.index not in self.said | triggers and (verb.lemma not in JUDGED_LATER or is_within)
        return is_free and self._governor(time) == verb.index

    def _is_part_of(self, noun: Token, verb: Token) -> bool:
        """Tell whether a noun is the subject or object of a verb, or what it happens in."""
        head = self.sentence.head(noun)
        if noun.dep == "pobj" and head.lower == "of" and self.sentence.head(head).lemma in _STRUCK:
            return self.sentence.head(head).head == verb.index
        if noun.dep == "pobj" and head.lower in DURING:
            return head.head == verb.index
        return head.index == verb.index and noun.dep != "conj"

    def amount(self, one: Predication, amounts: Iterable[Amount]) -> Amount | None:
        """Return the amount of what a predication is about: of its goods, or of the money or people in it."""
        amounts = [each for each in amounts if self._may_be_of(one, each)]
        is_of_things = one.evokes == _DESTRUCTION
        found = tuple(each for each in amounts if not (is_of_things and each.literal.endswith(" person")))
        counted = _GOODS | ({_UNDERGOER} if one.evokes in _BEFALLING else set())
        heads = {filler.mention.head for filler in one.fillers if filler.role in counted}
        heads |= {one.trigger.index} if one.evokes == _DEATH else set()
        own = {one.trigger.index, *(carried.word.index for carried in one.carriers)}
        own |= {one.trigger.head} if one.trigger.lemma == "toll" and one.trigger.dep == "nsubj" else set()
        for amount in found:
            if amount.head in heads or self._counts(amount, heads):
                return amount
        near = (
            each
            for each in found
            if not each.is_duration and self._depending.of_amount(each.first, each.last) in own
        )
        return next((each for each in near if self._is_of(one, each, own)), None)

    def _may_be_of(self, one: Predication, amount: Amount) -> bool:
        """Tell whether an amount counts no others: "two killed and many hurt", "inquiry into two deaths"."""
        verb, counted = one.anchor, self.sentence.tokens[amount.head]
        if counted.dep == "conj" and any(each.lower == "other" for each in self.sentence.children(counted)):
            return False
        if amount.literal.rpartition(" ")[2] in _WHERE and one.evokes not in _TAKING:
            return False
        if one.evokes in _UNCOUNTED:
            return amount.is_money or amount.literal.endswith(_POLLED)
        if verb.dep != "conj" or one.evokes not in _BEFALLING or amount.first > verb.head:
            return True
        between = self.sentence.tokens[verb.head + 1 : verb.index]
        return not any(word.lower in _OTHERS for word in between)

    def _is_of(self, one: Predication, amount: Amount, own: set[int]) -> bool:
        """Tell whether an amount near what befell people counts them, and not those whom else befell."""
        counted = self.sentence.tokens[amount.head]
        head = self.sentence.head(counted)
        is_apart = counted.dep in {"nsubj", "nsubjpass"} and head.index not in own
        is_apart = is_apart or (counted.dep == "conj" and head.pos in VERBS)
        return one.evokes not in _BEFALLING or not is_apart

    def _counts(self, amount: Amount, heads: set[int]) -> bool:
        """Tell whether what is counted is made of the goods: "400 tons of grain"."""
        word = self.sentence.tokens[amount.head]
        within = {below.index for below in self.sentence.subtree(word)}
        return word.lemma in PARTS and bool(within & heads)


def _plain(time: Time) -> Time:
    """Return a time without the open end that "since" gives it."""
    return replace(time, edtf=time.edtf.removesuffix("/.."))
