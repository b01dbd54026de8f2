"""Whether a time looks back or ahead, by the verb that it belongs to.

In: a word of a time in its sentence. Out: a `Tense`; unknown where no verb tells.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.times.anchor import Tense
from realpolitik.extract.tokens import Sentence, Token

_AHEAD: Final = frozenset({"will", "’ll", "'ll", "shall", "wo"})
_DUE: Final = frozenset({"expect", "schedule", "slate"})
_SET: Final = frozenset({"plan", "set", "call", "fix", "announce", "propose"})
"""Participles behind a noun that tell for when it was set: "a visit planned for 3 June"."""
_LATER: Final = frozenset({"would", "’d", "'d"})
_POSSIBLE: Final = frozenset({"may", "might", "could", "can", "should", "must"})
_PLANNED: Final = frozenset(
    "plan expect set schedule due slate hope aim intend prepare vow pledge promise want agree "
    "upcoming".split()
)
_PAST_TAGS: Final = ("VBD", "VBN")
_PRESENT_TAGS: Final = ("VBZ", "VBP")
_MOVING: Final = frozenset(
    "leave arrive begin start open visit meet travel head host hold fly resume expire end vote elect "
    "go".split()
)


_TAKING_EFFECT: Final = frozenset({"effect", "effective", "starting"})
"""Before a time from which on something is in force, whenever it was decided: "with effect from 1 June"."""
_FAR: Final = 10
"""How many words may stand between "ahead" and a time."""


def tense_at(sentence: Sentence, word: Token) -> Tense:
    """Return whether a time at a word lies before or after the day of the article."""
    before = sentence.tokens[max(word.index - 2, 0) : word.index]
    if any(one.lower == "ahead" for one in before) or _is_awaited(sentence, word):
        return Tense.FUTURE
    if any(one.lower in _TAKING_EFFECT for one in before):
        return Tense.NEAR
    found = Tense.UNKNOWN
    for verb in sentence.above(word):
        if verb.pos in ("VERB", "AUX"):
            is_set = verb.tag == "VBN" and verb.dep == "acl" and verb.lemma in _SET
            is_set = is_set and any(one.lower == "for" for one in before)
            found = Tense.NEAR if is_set else _of_verb(sentence, verb)
            if verb.tag != "VBG" or found != Tense.UNKNOWN:
                break
    is_end = any(one.lower == "by" for one in before)
    return Tense.FUTURE if is_end and found != Tense.PAST else found


def _is_awaited(sentence: Sentence, word: Token) -> bool:
    """Tell whether a time is that of what something lies ahead of: "ahead of the vote in Lume on 3 June"."""
    for one in reversed(sentence.tokens[max(word.index - _FAR, 0) : word.index]):
        if one.pos in {"VERB", "AUX", "PUNCT"}:
            return False
        if one.lower == "ahead":
            return True
    return False


def _of_verb(sentence: Sentence, verb: Token) -> Tense:
    helpers = sentence.children(verb, "aux", "auxpass")
    if any(one.lower in _AHEAD for one in helpers) or _may_be(helpers):
        return Tense.FUTURE
    if verb.tag in ("VB", "VBN") and any(one.lower == "to" for one in helpers):
        return _of_infinitive(sentence, verb)
    if verb.tag == "VBG" and any(one.tag in _PRESENT_TAGS for one in helpers) and verb.lemma in _MOVING:
        return Tense.FUTURE
    if _is_due(sentence, verb, helpers):
        return Tense.FUTURE
    if verb.tag in _PAST_TAGS:
        return Tense.PAST
    return Tense.PRESENT if verb.tag in _PRESENT_TAGS and verb.lemma in _MOVING else Tense.UNKNOWN


def _is_due(sentence: Sentence, verb: Token, helpers: tuple[Token, ...]) -> bool:
    """Tell whether something is to come: "was expected", "would meet", "the rally on Saturday is to call"."""
    is_expected = verb.tag == "VBN" and verb.lemma in _DUE
    is_to = _is_to_be(verb) and any(one.tag == "VB" for one in sentence.children(verb, "xcomp"))
    return is_expected or is_to or any(one.lower in _LATER for one in helpers)


def _may_be(helpers: tuple[Token, ...]) -> bool:
    """Tell whether something may yet be: "could meet", but not "could have met"."""
    words = {one.lower for one in helpers}
    return bool(words & _POSSIBLE) and "have" not in words


def _is_to_be(verb: Token) -> bool:
    """Tell whether a verb is that of "is to meet", which tells a plan."""
    return verb.lemma == "be" and verb.tag in _PRESENT_TAGS


def _is_over(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a plan is told in the past: "prepared to vote", "was due to vote"."""
    helpers = {one.lower for one in sentence.children(verb, "aux", "auxpass")}
    helpers |= {sentence.head(verb).lower} if verb.pos == "ADJ" else set()
    is_past = verb.tag == "VBD" and not helpers
    return is_past or bool(helpers & {"was", "were", "had"})


def _of_infinitive(sentence: Sentence, verb: Token) -> Tense:
    """Return the tense of "to" with a verb: ahead where that is the plan, or all that a headline says."""
    over = sentence.head(verb)
    if over.lemma in _PLANNED and _is_over(sentence, over):
        return Tense.NEAR
    is_planned = over.lemma in _PLANNED or over.lower in _PLANNED or _is_to_be(over)
    is_fronted = verb.dep == "ccomp" and verb.index < over.index and bool(sentence.children(verb, "nsubj"))
    return Tense.FUTURE if verb.dep == "ROOT" or is_planned or is_fronted else Tense.UNKNOWN
