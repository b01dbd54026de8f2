"""Times that are told of what stands beside a predication: its cause, its occasion, or what was said in it.

In: a predication, those of its sentence, and the times with the words that they depend on. Out: the times
that hold for the predication too, the nearest first: of what killed ("Monday's strike killed two"),
of what came of it ("a strike killed two on Monday"), of when something was said ("speaking on Monday, he
urged"), and the day that a clause counts from another ("bombed it on Tuesday, a day after they fired").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.propose.depending import UTTERED
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.values import Time
from realpolitik.rdf.names import term

_VERBS: Final = frozenset({"VERB", "AUX"})
_PAST: Final = frozenset({"VBD", "VBN"})
OUTCOMES: Final = frozenset(map(term, ("Death", "Injury", "Destruction")))
_FORCE: Final = frozenset(map(term, "Attack Strike TerrorAttack Battle Disaster Raid Riot Event".split()))
_WITH_IT: Final = UTTERED | frozenset(
    map(
        term,
        "Attack Strike TerrorAttack Battle Invasion Meeting Summit Agreement Signing Seizure Arrest "
        "HostageTaking Call".split(),
    )
)
"""Classes of what a participle behind a verb tells as done with that: "raided it on Monday, seizing arms"."""
_SPEAKING: Final = frozenset({"speak", "write", "talk", "testify", "tweet"})
_WHEN: Final = frozenset({"when"})
_WITH: Final = frozenset({"when", "as"})
_IN: Final = frozenset({"in", "by", "during"})
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_STEPS: Final = {"after": -1, "before": 1}
"""Which way a clause lies from the one that it is told of."""
_COUNTS: Final = {
    word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
}
_MANY: Final = 30
"""How many days or weeks are counted at most."""
_SAME_DAY: Final = frozenset({"hour", "minute"})


@dataclass(frozen=True, slots=True)
class Governed:
    """A time with the place of the word that it depends on, and of the nouns between."""

    time: Time
    governor: int
    nouns: frozenset[int]


def beside(
    sentence: Sentence, one: Predication, others: tuple[Predication, ...], times: tuple[Governed, ...]
) -> Iterator[Time]:
    """Yield the times that are told beside a predication and hold for it too."""
    for read in (_of_verb, _of_cause, _of_occasion, _of_speaking):
        yield from read(sentence, one, times)
    yield from _of_harm(one, others, times)
    yield from _counted(sentence, one, times)


def _of_verb(sentence: Sentence, one: Predication, times: tuple[Governed, ...]) -> Iterator[Time]:
    """Yield the time of the verb whose outcome a participle tells: "attacked it, killing two"."""
    word = one.anchor
    is_joined = word.dep == "conj" and word.tag == "VBG"
    word = sentence.head(word) if is_joined and sentence.head(word).tag == "VBG" else word
    verb = sentence.head(word)
    is_after = word.dep == "advcl" and word.tag == "VBG" and word.index > verb.index
    is_with = one.evokes in OUTCOMES or (one.evokes in _WITH_IT and verb.tag in _PAST)
    if is_after and is_with and sentence.child(word, "mark", "aux") is None:
        yield from (each.time for each in times if each.governor == verb.index)


def _of_cause(sentence: Sentence, one: Predication, times: tuple[Governed, ...]) -> Iterator[Time]:
    """Yield the time of that by which an outcome came: "Monday's strike killed two", "in Monday's strike"."""
    word = one.anchor
    verb = sentence.head(word) if word.dep == "conj" else word
    if one.evokes not in OUTCOMES or verb.pos != "VERB":
        return
    causes = {noun.index for noun in sentence.children(verb, "nsubj")}
    verbs = (verb, *(each for each in sentence.children(verb, "conj") if each.tag == "VBN"))
    ways = (way for each in verbs for way in sentence.children(each, "prep", "agent") if way.lower in _IN)
    causes |= {noun.index for way in ways for noun in sentence.children(way, "pobj")}
    yield from (each.time for each in times if causes & each.nouns)


def _of_occasion(sentence: Sentence, one: Predication, times: tuple[Governed, ...]) -> Iterator[Time]:
    """Yield the time of what it came with: "two were killed when rebels stormed the town on Monday"."""
    marks = _WITH if one.evokes in OUTCOMES else _WHEN
    if one.anchor.tag not in _PAST:
        return
    verbs = [one.anchor, *(verb for verb in sentence.children(one.anchor, "conj") if verb.tag == "VBN")]
    clauses = {
        clause.index
        for verb in verbs
        for clause in sentence.children(verb, "advcl")
        if clause.tag in _PAST and marks & {child.lower for child in sentence.children(clause)}
    }
    later = (each for each in times if each.time.first > one.anchor.index)
    yield from (each.time for each in later if each.governor in clauses)


def _of_speaking(sentence: Sentence, one: Predication, times: tuple[Governed, ...]) -> Iterator[Time]:
    """Yield when somebody spoke who says something: "speaking on Monday, he urged"."""
    if one.evokes not in UTTERED or one.anchor.pos not in _VERBS:
        return
    clauses = sentence.children(one.anchor, "advcl")
    spoken = {verb.index for verb in clauses if verb.lemma in _SPEAKING and verb.tag == "VBG"}
    told = (each.time for each in times if each.governor in spoken)
    yield from (time for time in told if not _is_of_noun(sentence, time))


def _is_of_noun(sentence: Sentence, time: Time) -> bool:
    """Tell whether a time stands before a noun that it belongs to: "at a 2031 campaign rally"."""
    last = sentence.tokens[time.last - 1]
    return last.head >= time.last and sentence.head(last).pos in {"NOUN", "PROPN"}


def _of_harm(
    one: Predication, others: tuple[Predication, ...], times: tuple[Governed, ...]
) -> Iterator[Time]:
    """Yield when harm came by what a noun names: "a strike killed two on Monday", "died on Monday in it"."""
    if one.evokes not in _FORCE or not one.is_nominal:
        return
    above = [one.sentence.head(one.trigger), one.sentence.head(one.sentence.head(one.trigger))]
    is_in = one.trigger.dep == "pobj" and above[0].lower in _IN
    verb = above[1] if is_in else above[0] if one.trigger.dep == "nsubj" else None
    harms = {other.trigger.index for other in others if other.evokes in OUTCOMES}
    if verb is not None and verb.index in harms and verb.tag in _PAST:
        yield from (each.time for each in times if each.governor == verb.index)


def _counted(sentence: Sentence, one: Predication, times: tuple[Governed, ...]) -> Iterator[Time]:
    """Yield the day of a clause that is counted from another: "on Tuesday, two days after they had fired"."""
    verb = one.anchor
    if one.evokes in _FORCE and one.is_nominal and one.trigger.dep == "nsubj":
        verb = sentence.head(one.trigger)
    if verb.pos not in _VERBS or verb.tag not in _PAST:
        return
    for clause, main in _pairs(sentence, verb):
        mark = sentence.child(clause, "mark")
        step = None if mark is None else _STEPS.get(mark.lower)
        days = None if mark is None else _days(sentence, mark)
        if step is None or days is None:
            continue
        is_below = clause.index == verb.index
        governor, sign = (main.index, step) if is_below else (clause.index, -step)
        yield from (
            _moved(each.time, sign * days[0], is_about=days[1])
            for each in times
            if each.governor == governor and _DAY.fullmatch(each.time.edtf)
        )


def _pairs(sentence: Sentence, verb: Token) -> Iterator[tuple[Token, Token]]:
    """Yield the clauses with their main verbs of which a verb is either."""
    if verb.dep == "advcl":
        yield verb, sentence.head(verb)
    yield from ((clause, verb) for clause in sentence.children(verb, "advcl"))


def _days(sentence: Sentence, mark: Token) -> tuple[int, bool] | None:
    """Return how many days are told before "after" or "before", and if about so many."""
    unit = sentence.tokens[mark.index - 1] if mark.index else None
    if unit is None or unit.lemma not in {"day", "week", *_SAME_DAY}:
        return None
    if unit.lemma in _SAME_DAY:
        return 0, False
    before = sentence.tokens[unit.index - 1].lower if unit.index else ""
    count = 1 if before in {"a", "the"} else int(before) if before.isdigit() else _COUNTS.get(before)
    if count is None or count > _MANY:
        return None
    return (count * 7, True) if unit.lemma == "week" else (count, False)


def _moved(time: Time, days: int, *, is_about: bool) -> Time:
    """Return a day that lies so many days from another, or about so many."""
    day = (date.fromisoformat(time.edtf) + timedelta(days=days)).isoformat()
    return replace(time, edtf=f"{day}~" if is_about else day)
