"""Uses in which a word says something or only tells it: "put it at 40", "it can be revealed", "in charge of".

In: a word in a sentence. Out: whether it is used so.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Speech
from realpolitik.text.article import SegmentRole

_EMERGING: Final = frozenset({"emerge", "transpire"})
_PROVEN: Final = frozenset({"confirm", "reveal", "show", "find", "prove", "establish"})
"""Verbs that in the passive, without an agent, tell what is so, whoever found it out."""
_TAKEN: Final = frozenset(
    {"life", "victim", "scalp", "casualty", "medal", "trophy", "prize", "scholarship", "pension", "refund"}
)
"""What is claimed by taking it, with no word said."""

_LANDS: Final = frozenset({"GPE", "NORP", "LOC"})
"""What a state that has come to know something is named as: "Lome has learned that"."""
_PUNISHING: Final = frozenset("sanction impose blacklist designate indict list penalise penalize".split())
"""Verbs of what somebody does to those whom he accuses."""
_SETTLED: Final = frozenset({"will", "would", "shall", "should", "must", "can", "could", "to"})
"""Auxiliaries by which it is told what those who agree will do."""


def gives_number(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody "puts" something "at" a number."""
    behind = sentence.tokens[verb.index + 1 : sentence.subtree(verb)[-1].index + 1]
    given = (sentence.child(one, "pobj") for one in behind if one.lower == "at" and one.dep == "prep")
    return any(
        one is not None and (one.pos == "NUM" or sentence.child(one, "nummod") is not None) for one in given
    )


def has_learned(sentence: Sentence, verb: Token) -> bool:
    """Tell whether an outlet says what it knows: "Reuters has learned that", and nobody learns a thing."""
    is_perfect = verb.tag == "VBN" and any(one.lemma == "have" for one in sentence.children(verb, "aux"))
    subject = sentence.child(verb, "nsubj")
    is_outlet = subject is not None and subject.pos in {"PROPN", "PRON"} and subject.entity not in _LANDS
    return verb.lemma != "learn" or (is_perfect and is_outlet)


def has_found(sentence: Sentence, verb: Token) -> bool:
    """Tell whether "find" tells a finding, not how somebody fares: "found themselves losing"."""
    clause = sentence.child(verb, "ccomp")
    is_faring = clause is not None and clause.tag == "VBG" and sentence.child(clause, "mark", "aux") is None
    return verb.lemma != "find" or not is_faring


def is_own_news(sentence: Sentence, speech: Speech) -> bool:
    """Tell whether who writes tells it first himself: "it can be revealed that"."""
    is_able = any(one.lower == "can" for one in sentence.children(speech.word, "aux"))
    return speech.speaker is None and is_able and speech.word.lemma in {"reveal", "disclose", "report"}


def has_emerged(sentence: Sentence, verb: Token) -> bool:
    """Tell whether something is told as come to light: "it emerged that"."""
    return verb.lemma in _EMERGING and any(one.lower == "it" for one in sentence.children(verb))


def is_proven(sentence: Sentence, speech: Speech) -> bool:
    """Tell whether something is told as found to be so, by nobody in particular: "it was revealed that"."""
    is_passive = sentence.child(speech.word, "auxpass") is not None
    return speech.speaker is None and is_passive and speech.word.lemma in _PROVEN


def accuser(sentence: Sentence, verb: Token) -> Token | None:
    """Return who punishes those who are accused: "sanctioned firms accused of shipping drones"."""
    is_reduced = verb.lower == "accused" and verb.dep == "acl" and sentence.child(verb, "agent") is None
    above = (one for one in sentence.above(verb) if is_reduced and one.pos == "VERB")
    punishing = next((one for one in above if one.lemma in _PUNISHING), None)
    if punishing is None or sentence.head(verb).index < punishing.index:
        return None
    return next(iter(Clauses(sentence).surface_subject(punishing)), None)


def is_passed_on(sentence: Sentence, verb: Token, said_by: Callable[[Token], object]) -> bool:
    """Tell whether a verb only tells what somebody says that something shows: "photos it says show"."""
    is_bare = verb.lemma == "show" and sentence.child(verb, "nsubj") is None and verb.dep == "ccomp"
    return is_bare and said_by(sentence.head(verb)) is not None


def is_astray(sentence: Sentence, speech: Speech) -> bool:
    """Tell whether a verb in the active has nobody who says it, so that the sentence was misread."""
    verb = speech.word
    is_perfect = any(one.lemma == "have" for one in sentence.children(verb, "aux"))
    is_passive = sentence.child(verb, "auxpass") is not None or verb.dep in {"acl", "amod"}
    is_active = verb.pos == "VERB" and not is_passive and (verb.tag != "VBN" or is_perfect)
    return speech.speaker is None and is_active


def is_to_be_said(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a noun tells that something is to be said, which nobody has: "a decision to warn that"."""
    noun = sentence.head(verb)
    is_to = any(one.lower == "to" for one in sentence.children(verb, "aux"))
    is_body = sentence.segment.role is SegmentRole.BODY
    return is_body and is_to and verb.dep in {"acl", "relcl"} and noun.pos == "NOUN"


def is_of_mind(sentence: Sentence, verb: Token) -> bool:
    """Tell whether those who "agree" or "hope" that something is so say so, and settle or want nothing."""
    if verb.lemma not in {"agree", "accept", "hope"}:
        return True
    clause = next((one for one in sentence.children(verb, "ccomp") if one.index > verb.index), None)
    if clause is None or sentence.child(clause, "nsubj", "nsubjpass", "expl", "csubj") is None:
        return False
    if verb.lemma == "hope":
        return True
    helpers = {one.lower for one in sentence.children(clause, "aux")}
    is_now = verb.tag in {"VBZ", "VBP"} and sentence.segment.role is SegmentRole.BODY
    is_bare = clause.tag == "VB" and not helpers
    return not is_bare and (is_now or not helpers & _SETTLED)


def is_taking(sentence: Sentence, verb: Token) -> bool:
    """Tell whether "claim" is to take: lives, a victim, a prize."""
    taken = sentence.child(verb, "dobj", "nsubjpass")
    return verb.lemma == "claim" and taken is not None and taken.lemma in _TAKEN


def is_named_so(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody gives something its name in passing: "a blow to what he called the cause"."""
    judged = sentence.child(verb, "dobj")
    is_free = judged is not None and judged.lower == "what" and judged.index < verb.index
    return is_free and sentence.child(verb, "nsubj") is not None


def is_none(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun names what nobody has said: "no reports of"."""
    return any(one.lower == "no" for one in sentence.children(noun, "det"))


def is_duty(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun of saying is none: "in charge of"."""
    return noun.lower == "charge" and sentence.head(noun).lower == "in"


def is_so_called(sentence: Sentence, word: Token, noun: Token) -> bool:
    """Tell whether a participle says that a noun is no fit word: "the so-called election"."""
    is_next = word.lower == "called" and word.index + 1 == noun.index
    return is_next and any(one.lower == "so" for one in sentence.children(word, "advmod"))
