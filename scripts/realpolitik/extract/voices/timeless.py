"""What is told of no time in particular: what happens whenever, to whom it may, in a plot, or long ago today.

In: a predication. Out: whether it is told as what happens again and again, to anybody, or in a story.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.adverbials import AHEAD, SCHEDULED
from realpolitik.extract.words.rows import words as _words
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_PRESENT: Final = frozenset({"VBZ", "VBP"})
_WHENEVER: Final = frozenset({"when", "whenever"})
_ANYONE: Final = frozenset({"anyone", "anybody", "whoever", "someone", "somebody"})
_BY_LAW: Final = frozenset(map(term, ("Ruling", "Indictment", "Trial")))
_BY_OFFICE: Final = _BY_LAW | frozenset(
    map(term, ("Vote", "Ballot", "Legislation", "Appointment", "Dismissal", "Election", "Veto", "Summons"))
)
"""Classes of what those whose office it is do again and again."""
_BY_RULE: Final = frozenset(map(term, ("Appointment", "Election", "Ballot", "Vote", "Legislation")))
_ALONE: Final = frozenset({term("actor"), term("place")})
"""Roles that make no event of a verb without a class of its own: nothing is done to anybody."""
_EVENT: Final = term("Event")
_STORIES: Final = _words(
    "novel thriller sitcom protagonist screenplay blockbuster biopic sequel prequel satire melodrama romcom "
    "heroine storyline"
)
"""Nouns of what is made up, or of what is in it."""
_IN_HISTORY: Final = ("today in history", "on this day", "this day in history")


def is_told_of_all(one: Predication) -> bool:
    """Tell whether a predication tells of nothing that happened at some time."""
    sentence, word = one.sentence, one.anchor
    opening = " ".join(token.lower for token in sentence.tokens[:4])
    if opening.startswith(_IN_HISTORY):
        return True
    is_title = sentence.segment.role is SegmentRole.HEADLINE
    if not is_title and _is_by_rule(one):
        return True
    if word.tag in _PRESENT and not is_title and (_is_whenever(sentence, word) or _is_of_office(one)):
        return True
    if one.evokes == _EVENT and word.dep == "relcl" and word.tag == "VBN" and not word.entity:
        return sentence.child(word, "auxpass") is not None
    return _is_of_anyone(one) or (word.tag in _PRESENT and _is_story(sentence))


def does_nothing(one: Predication) -> bool:
    """Tell whether a verb without a class of its own tells of a purpose, or of nothing done to anybody."""
    if one.evokes != _EVENT or one.carriers:
        return False
    if one.trigger.dep == "amod" and one.trigger.tag == "VBG":
        return True
    is_purpose = any(aux.lower == "to" for aux in one.sentence.children(one.anchor, "aux"))
    return is_purpose or (not one.arguments and {filler.role for filler in one.fillers} <= _ALONE)


def _is_whenever(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a clause in the present tells when something happens: "when the army fires"."""
    marks = {mark.lower for mark in sentence.children(verb, "advmod", "mark")}
    helpers = sentence.children(verb, "aux", "auxpass")
    above = {aux.lower for aux in sentence.children(sentence.head(verb), "aux")}
    is_set = verb.lemma in SCHEDULED and bool(above & AHEAD)
    return verb.dep == "advcl" and bool(marks & _WHENEVER) and not helpers and not is_set


def _is_of_office(one: Predication) -> bool:
    """Tell whether a relative clause tells what a body is for: "the court, which rules on asylum"."""
    helpers = one.sentence.children(one.anchor, "aux", "auxpass")
    return one.anchor.dep == "relcl" and one.evokes in _BY_OFFICE and not helpers


def _is_by_rule(one: Predication) -> bool:
    """Tell whether a passive in the present tells who is put into an office, and how: "is appointed by"."""
    passive = one.sentence.child(one.anchor, "auxpass")
    is_present = passive is not None and passive.lower in {"is", "are"}
    helpers = one.sentence.children(one.anchor, "aux")
    return one.evokes in _BY_RULE and is_present and not helpers


def _is_of_anyone(one: Predication) -> bool:
    """Tell whether it is anybody to whom something happens: "anyone killed", "those convicted of a crime"."""
    word, head = one.anchor, one.sentence.head(one.anchor)
    if word.dep not in {"acl", "relcl"}:
        return False
    return head.lower in _ANYONE or (head.lower == "those" and one.evokes in _BY_LAW)


def _is_story(sentence: Sentence) -> bool:
    """Tell whether a sentence tells of a story."""
    return any(word.lemma in _STORIES and word.pos == "NOUN" for word in sentence.tokens)
