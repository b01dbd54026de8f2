"""On which word of a sentence a time or an amount depends.

In: a sentence with its predications and its words of saying, and a range of words. Out: the place of the
nearest word above at which something is told, or -1. A time that a parser hangs on a verb is that of a noun
between them where the verb can have none such: "has condemned the raid in May", "ahead of a vote in May".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.calendar import MONTHS, WEEKDAYS
from realpolitik.rdf.names import term

VERBS: Final = frozenset({"VERB", "AUX"})
DURING: Final = frozenset({"in", "during", "at"})
UTTERED: Final = frozenset(
    map(
        term,
        "Condemnation Commendation Appeal Demand Accusation Warning Threat Pledge Announcement Apology "
        "Proposal SpeechAct Refusal Invitation".split(),
    )
)
"""Classes of what is done by saying it."""
_MODIFYING: Final = frozenset({"compound", "nmod", "amod", "nummod", "poss"})
"""How a time stands before the noun of which it tells alone: "the 7 May attack", "Sunday's election"."""
_ASIDE: Final = frozenset({"since", "after", "before", "until", "till", "following", "despite"})
"""Words behind which a time tells of something else: "since the attack on 7 May"."""
_APART: Final = frozenset({"ahead", "since"})
"""Words behind which a time is never that of the verb before them."""
STARTING: Final = frozenset({"starting", "beginning", "opening", "commencing"})
"""Participles behind a noun that tell when it begins."""
RANKS: Final = frozenset(
    "first only second third fourth fifth sixth seventh eighth ninth tenth unprecedented".split()
)
_FAR: Final = 12
"""How many words before "since" a rank may stand, with what it ranks between."""
_PAST: Final = frozenset({*MONTHS, *WEEKDAYS, "yesterday", "weekend", "last", "ago"})
_NOW: Final = frozenset({"since", "so", "this", "today", "over", "past"})
_AHEAD: Final = frozenset({"later", "next", "coming", "tomorrow"})


@dataclass(frozen=True, slots=True)
class Depending:
    """The predications of one sentence with its words of saying, to find what a time or amount is of."""

    sentence: Sentence
    predications: tuple[Predication, ...]
    said: frozenset[int]

    def of_time(self, first: int, last: int) -> int:
        """Return the word that a time depends on: a noun where the verb before it can have none such."""
        found = self.of_amount(first, last)
        is_before = found >= last and self.sentence.tokens[found].pos in VERBS
        aside = self._aside(first, found, _ASIDE | _APART if is_before else _APART)
        if aside is not None:
            return self._noun(aside, first, -1)
        if found >= last:
            return self._right_before(first, found)
        if found < 0 or self.sentence.tokens[found].pos not in VERBS:
            return found
        if self._is_said_of_later(found, first, last):
            return self._noun(found, first, -1)
        return self._noun(found, first, found) if self._is_done_by_now(found, first, last) else found

    def of_amount(self, first: int, last: int) -> int:
        """Return the nearest word above a range at which a predication, carrier or verb stands."""
        known = {one.trigger.index for one in self.predications} | self.said
        known |= {carried.word.index for one in self.predications for carried in one.carriers}
        for word in self.above(first, last):
            if word.lower in _ASIDE and word.index < first - 1:
                return self._noun(word.index, first, -1)
            is_of_another = word.dep == "xcomp" and word.tag == "VBG"
            if word.index in known or (word.pos in VERBS and not is_of_another):
                return self._nearer(word, first, known)
        return -1

    def above(self, first: int, last: int) -> Iterator[Token]:
        """Yield the words above a stretch of words, from near to far."""
        top = next(
            word
            for word in self.sentence.tokens[first:last]
            if not first <= word.head < last or word.head == word.index
        )
        head = self.sentence.head(top)
        is_of_noun = top.dep in _MODIFYING and head.index >= last and head.pos in {"NOUN", "PROPN"}
        is_of_noun = is_of_noun and self.sentence.head(head).lower not in DURING
        verb = (self.sentence.head(head),) if is_of_noun and self._is_object(head) else ()
        return iter((head, *verb)) if is_of_noun else self.sentence.above(top)

    def _is_object(self, noun: Token) -> bool:
        """Tell whether a verb tells by a noun what is done: "won Sunday's election", "signed a May deal"."""
        told = (one for one in self.predications if one.trigger.index == noun.head)
        is_told = any(noun.lemma in lemma[1:] for one in told for lemma in one.entry.lemmas)
        return is_told and noun.dep in {"dobj", "nsubjpass"}

    def _nearer(self, word: Token, first: int, known: set[int]) -> int:
        """Return the clause before a verb, or its subject, if a time stands in it: "the raid in May was"."""
        if word.pos not in VERBS or word.index < first:
            return word.index
        beside = (
            *self.sentence.children(word, "advcl"),
            *([self.sentence.head(word)] * (word.dep == "advcl")),
        )
        before = (each for each in beside if each.index < first and self.sentence.child(each, "mark"))
        subjects = self.sentence.children(word, "nsubj") if word.lemma == "be" else ()
        nouns = (each for each in subjects if each.index < first and each.index in known)
        for near in (*before, *nouns):
            if all(mark.text != "," for mark in self.sentence.tokens[near.index : first]):
                return near.index
        return word.index

    def _noun(self, begins: int, first: int, otherwise: int) -> int:
        """Return the last noun behind a word that names what happens, without a comma before the time."""
        nouns = {one.trigger.index for one in self.predications if one.is_nominal}
        for word in reversed(self.sentence.tokens[begins + 1 : first]):
            if word.index in nouns:
                return word.index
            if word.pos in VERBS or word.text == ",":
                break
        return otherwise

    def _right_before(self, first: int, otherwise: int) -> int:
        """Return the noun right before a time, if it names what happens: "elections next year"."""
        triggers = {one.trigger.index for one in self.predications if one.trigger.pos in {"NOUN", "PROPN"}}
        return first - 1 if first - 1 in triggers else otherwise

    def _aside(self, first: int, found: int, parting: frozenset[str]) -> int | None:
        """Return the word that keeps a time apart from a verb: "left ahead of a vote in May"."""
        begins = found + 1 if found < first else 0
        for word in reversed(self.sentence.tokens[begins : max(first - 1, 0)]):
            if word.pos in VERBS and word.lower not in parting:
                return None
            if word.pos == "PUNCT" and word.text != "-":
                return None
            if word.lower in parting:
                return None if word.dep == "mark" or self.ranks(word) else word.index
        return None

    def ranks(self, since: Token) -> bool:
        """Tell whether something is told as the first or so since then: "the first talks since the war"."""
        before = self.sentence.tokens[max(0, since.index - _FAR) : since.index]
        return since.lower == "since" and any(
            word.tag in {"JJS", "RBS"} or word.lower in RANKS for word in before
        )

    def _is_done_by_now(self, verb: int, first: int, last: int) -> bool:
        """Tell whether a verb tells what has been done, and the time is over: "has condemned … in May"."""
        helpers = {word.lower for word in self.sentence.children(self.sentence.tokens[verb], "aux")}
        words = {word.lower for word in self.sentence.tokens[first:last]}
        is_over = bool(words & _PAST) or any(word.isdigit() for word in words)
        return bool(helpers & {"has", "have", "’ve", "'ve"}) and is_over and not words & _NOW

    def _is_said_of_later(self, verb: int, first: int, last: int) -> bool:
        """Tell whether somebody speaks, and the time is to come: "welcomed the visit later this year"."""
        uttered = {one.trigger.index for one in self.predications if one.evokes in UTTERED}
        tag = self.sentence.tokens[verb].tag
        words = {word.lower for word in self.sentence.tokens[first:last]}
        return verb in uttered and tag in {"VBD", "VBZ", "VBP"} and bool(words & _AHEAD)
