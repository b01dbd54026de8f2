"""Times that clauses share which hang together, where one of them alone tells when.

In: a sentence, a predication without a time of its own, and the times with the words that they depend on.
Out: the times that hold for it too: of the verb it is joined to ("on Tuesday bombed Lume and took Orrin"),
of what goes on beside it ("on Tuesday voted for it, while Orrin abstained"), of where it was ("went to Lume
on Tuesday, where he met"), of what did harm ("an attack on Tuesday that killed two"), of a journey to talks,
and of a clause that says when something is ("the election, which takes place in May").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.propose.depending import STARTING, UTTERED, VERBS
from realpolitik.extract.propose.neighbouring import OUTCOMES, Governed
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.values import Time
from realpolitik.rdf.names import term

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_PAST: Final = frozenset({"VBD", "VBN"})
_SAYING: Final = frozenset({"say", "tell", "add", "report", "note", "write", "warn", "announce", "claim"})
_LATER: Final = frozenset("then later since eventually subsequently now still soon finally".split())
_GATHERINGS: Final = frozenset(map(term, ("Meeting", "Summit", "Negotiation", "SpeechAct")))
"""Classes of what somebody travels to, or does where he travels to."""
_VISIT, _RELEASE = map(term, ("Visit", "Release"))
_BEING: Final = frozenset("take hold open begin start schedule slate set be run last convene".split())
"""Verbs of when something is, in a clause behind its noun."""


def shared(
    sentence: Sentence, one: Predication, others: tuple[Predication, ...], times: tuple[Governed, ...]
) -> Iterator[Time]:
    """Yield the times that a predication shares with the clause that it hangs together with."""
    told = tuple(each for each in times if _DAY.fullmatch(each.time.edtf))
    verb = one.anchor
    if verb.pos in VERBS and verb.tag in _PAST:
        partners = {*_partners(sentence, one, verb), *_of_place(sentence, one, verb)}
        near = (each for each in told if _is_day(each) or not _befalls(sentence, one, verb))
        yield from (each.time for each in near if each.governor in partners)
        yield from _of_harm(sentence, one, times)
    yield from (each.time for each in times if each.governor in set(_begun(sentence, verb)))
    yield from _of_journey(sentence, one, others, told)
    yield from _of_event(sentence, one, times)


def _partners(sentence: Sentence, one: Predication, verb: Token) -> Iterator[int]:
    """Yield the verbs whose time holds for a verb in the past too."""
    first = sentence.head(verb)
    if first.tag not in _PAST | {"VBP"} or first.index == verb.index or first.index > verb.index:
        return
    if verb.dep == "conj" and _is_joined(sentence, one, first, verb):
        yield first.index
    marks = {word.lower for word in sentence.children(verb, "mark")}
    if verb.dep == "advcl" and marks == {"while"} and verb.tag == "VBD" and first.lemma not in _SAYING:
        yield first.index


def _is_day(each: Governed) -> bool:
    return len(each.time.edtf) == len("2031-05-01")


def _befalls(sentence: Sentence, one: Predication, verb: Token) -> bool:
    """Tell whether it befell somebody, maybe long after the rest: "was jailed in May and died in prison"."""
    first = sentence.head(verb)
    is_passive = sentence.child(first, "auxpass") is not None
    return is_passive or one.evokes in OUTCOMES or one.evokes == _RELEASE


def _is_joined(sentence: Sentence, one: Predication, first: Token, verb: Token) -> bool:
    """Tell whether a verb tells what its subject did with it: "on Tuesday met him and offered aid"."""
    has_own = sentence.child(verb, "nsubj", "nsubjpass", "aux", "auxpass", "neg") is not None
    is_later = any(word.lower in _LATER for word in sentence.children(verb, "advmod"))
    is_said = first.lemma in _SAYING and one.evokes not in UTTERED
    return not (has_own or is_later or is_said) and sentence.child(first, "neg") is None


def _of_place(sentence: Sentence, one: Predication, verb: Token) -> Iterator[int]:
    """Yield the verb of a journey behind which a clause says what was done there: "…, where he met"."""
    is_there = any(word.lower == "where" for word in sentence.children(verb, "advmod"))
    if verb.dep == "relcl" and is_there and one.evokes in _GATHERINGS | UTTERED:
        above = next((word for word in sentence.above(verb) if word.pos in VERBS), None)
        if above is not None and above.tag in _PAST and above.lemma not in _SAYING:
            yield above.index


def _of_harm(sentence: Sentence, one: Predication, times: tuple[Governed, ...]) -> Iterator[Time]:
    """Yield the time of what did harm for a clause that tells it: "a raid on Monday that killed two"."""
    clause = sentence.head(one.anchor) if one.anchor.dep == "conj" else one.anchor
    subject = sentence.child(clause, "nsubj")
    if one.evokes in OUTCOMES and clause.dep == "relcl" and subject is not None and subject.tag == "WDT":
        noun = sentence.head(clause)
        places = {noun.index, noun.head}
        yield from (each.time for each in times if each.governor in places and each.time.first < clause.index)


def _begun(sentence: Sentence, verb: Token) -> Iterator[int]:
    """Yield the participle that tells when that begins for which somebody comes: "a visit starting today"."""
    for joint in sentence.children(verb, "prep") if verb.pos in VERBS else ():
        for noun in sentence.children(joint, "pobj") if joint.lower in {"for", "on"} else ():
            yield from (one.index for one in sentence.children(noun, "acl") if one.lower in STARTING)


def _of_journey(
    sentence: Sentence, one: Predication, others: tuple[Predication, ...], times: tuple[Governed, ...]
) -> Iterator[Time]:
    """Yield the time of the journey to talks: "arrives in Lume on Tuesday for talks with Orlova"."""
    joint = sentence.head(one.trigger)
    if one.is_nominal and one.evokes in _GATHERINGS and one.trigger.dep == "pobj" and joint.lower == "for":
        verbs = {other.trigger.index for other in others if other.evokes == _VISIT}
        yield from (each.time for each in times if each.governor == joint.head and each.governor in verbs)


def _of_event(sentence: Sentence, one: Predication, times: tuple[Governed, ...]) -> Iterator[Time]:
    """Yield when something is by the clause behind its noun: "the vote, which will be held in May"."""
    clauses = sentence.children(one.trigger, "relcl") if one.is_nominal else ()
    told = {verb.index for verb in clauses if verb.lemma in _BEING and _is_of_noun(sentence, verb)}
    yield from (each.time for each in times if each.governor in told)


def _is_of_noun(sentence: Sentence, verb: Token) -> bool:
    """Tell whether what a clause stands behind is its subject, and nothing else is its object."""
    subject, thing = sentence.child(verb, "nsubj", "nsubjpass"), sentence.child(verb, "dobj", "attr")
    return subject is not None and subject.tag == "WDT" and (thing is None or thing.lower == "place")
