"""What is only thought of: played through, on the table, put aside for something else, or done out of habit.

In: a predication. Out: whether the words around it tell of it as of nothing that happened.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.pointing import ORDINALS
from realpolitik.extract.words.rows import words as _words
from realpolitik.text.article import SegmentRole

_VERBS: Final = frozenset({"VERB", "AUX"})
_PLAYED: Final = _words(
    "simulation wargame movie film novel scenario screenplay videogame sitcom thriller play dream nightmare "
    "cartoon script"
)
"""Nouns of what is played or told as a story, in which nothing happens."""
_WITHIN: Final = frozenset({"in", "during", "under"})
_TABLED: Final = frozenset(
    "on the cards;on the table;off the table;on the agenda;on the horizon;in the offing;in the works;"
    "in the pipeline;out of the question;under discussion;under consideration;under review;in doubt;"
    "within reach;out of reach;in sight;a long way off;far off;months away;weeks away;days away;years away;"
    "in question;in jeopardy;in prospect;on the cusp;up in the air;off the cards".split(";")
)
"""What is said of what may come or may not."""
_NOT_THERE: Final = frozenset(
    "near nearer close closer elusive distant remote unclear uncertain imminent".split()
)
"""What is said of what is not there yet, or may never be."""
_ABILITIES: Final = frozenset({"capability", "capacity", "readiness", "preparedness"})
_LISTING: Final = frozenset({",", "and", "-", "–"})
_FAR: Final = 8
"""How far behind a noun that of an ability may stand."""
_CONTESTS: Final = frozenset(
    {"vote", "election", "race", "ballot", "poll", "contest", "referendum", "result"}
)
"""Nouns of what is close where it ends narrowly."""
_LIKELIER: Final = frozenset({"rather", "sooner"})
_HABITS: Final = frozenset(
    "often sometimes regularly routinely usually typically frequently occasionally always generally normally "
    "rarely seldom habitually traditionally".split()
)
_ROUNDS: Final = frozenset({"year", "month", "week", "day", "spring", "summer", "autumn", "winter", "time"})
_PRESENT: Final = frozenset({"VBZ", "VBP"})


def is_imagined(one: Predication) -> bool:
    """Tell whether a predication is played through, left open, put aside or a habit."""
    verbs = tuple(word for word in (one.anchor, *one.sentence.above(one.anchor)) if word.pos in _VERBS)
    return (
        any(_is_played(one.sentence, verb) for verb in verbs[:2])
        or _is_tabled(one.sentence, one.trigger)
        or (one.is_nominal and _is_said_again(one.sentence, one.trigger))
        or (one.is_nominal and _is_ability(one.sentence, one.trigger))
        or (one.is_nominal and _is_part_of_plan(one.sentence, one.trigger))
        or _is_put_aside(one.sentence, one.anchor)
        or _is_habit(one.sentence, one.anchor)
    )


def _is_played(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a clause opens with where something is played: "in the film, Chad invades Niger"."""
    opening = (word for word in sentence.children(verb, "prep") if word.index < verb.index)
    nouns = (noun for word in opening if word.lower in _WITHIN for noun in sentence.children(word, "pobj"))
    return any(noun.lemma in _PLAYED or _is_war_game(sentence, noun) for noun in nouns)


def _is_war_game(sentence: Sentence, noun: Token) -> bool:
    before = {word.lower for word in sentence.children(noun, "compound", "amod")}
    return (noun.lemma == "game" and bool(before & {"war", "video"})) or (
        noun.lemma == "exercise" and "tabletop" in before
    )


def _is_tabled(sentence: Sentence, noun: Token) -> bool:
    """Tell whether what a noun names is said to be open: "a visit is on the cards"."""
    verb = sentence.head(noun)
    if noun.dep not in {"nsubj", "nsubjpass"} or verb.lemma not in {"be", "remain", "hang"}:
        return False
    behind = " ".join(word.lower for word in sentence.tokens[verb.index + 1 : verb.index + 6])
    near = sentence.tokens[verb.index + 1 : verb.index + 3]
    is_far = len(near) > 1 and near[0].lower in _NOT_THERE and noun.lemma not in _CONTESTS
    if is_far and near[1].pos in {"PUNCT", "CCONJ", "SCONJ"}:
        return True
    return any(f" {behind} ".startswith((f" {idiom} ", f" still {idiom} ")) for idiom in _TABLED)


def _is_said_again(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun says which of its kind what was told before is: ", the first such visit"."""
    words = {word.lower for word in sentence.children(noun, "amod")}
    return noun.dep in {"appos", "npadvmod", "dep"} and "such" in words and bool(words & ORDINALS)


def _is_ability(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun tells of what somebody can do: "its strike and airlift capabilities"."""
    for word in sentence.tokens[noun.index + 1 : noun.index + _FAR]:
        if word.lemma in _ABILITIES:
            return True
        if word.pos != "NOUN" and word.lower not in _LISTING:
            return False
    return False


def _is_part_of_plan(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun stands behind "including" in a clause of what is to come."""
    preposition = sentence.head(noun)
    if noun.dep != "pobj" or preposition.lower != "including":
        return False
    verb = next((word for word in sentence.above(preposition) if word.pos in _VERBS), None)
    helpers = set() if verb is None else {aux.lower for aux in sentence.children(verb, "aux")}
    return bool(helpers & {"will", "would", "may", "might", "could", "’ll", "'ll"})


def _is_put_aside(sentence: Sentence, verb: Token) -> bool:
    """Tell whether something was not done, but something else: "rather than attack, it left"."""
    mark = sentence.child(verb, "mark")
    before = {word.lower for word in sentence.tokens[max(0, verb.index - 4) : verb.index]}
    is_than = mark is not None and mark.lower == "than" and verb.tag in {"VB", "VBG", "VBN"}
    return is_than and bool(before & _LIKELIER)


def _is_habit(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb in the present tells what is done again and again: "often attacks"."""
    if verb.tag not in _PRESENT or sentence.segment.role is SegmentRole.HEADLINE:
        return False
    rounds = (word for word in sentence.children(verb, "npadvmod") if word.lower in _ROUNDS)
    is_round = any(
        det.lower in {"every", "each"} for noun in rounds for det in sentence.children(noun, "det")
    )
    return is_round or any(word.lower in _HABITS for word in sentence.children(verb, "advmod"))
