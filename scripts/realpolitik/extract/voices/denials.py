"""Whether a verb is denied: by a word of its own, with another verb, or by a subject that is nobody."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import POSITIVE, Attitude

_VERBS: Final = frozenset({"VERB", "AUX"})
_LACKING: Final = frozenset({"without", "barring", "absent", "lacking"})
_OPENING: Final = frozenset({'"', "“", "‘", "``", "'"})
_NONE: Final = frozenset({"no", "nobody", "none", "neither", "few"})


def is_by_nobody(sentence: Sentence, verb: Token) -> bool:
    """Tell whether nobody does what a verb says: "nobody doubts that", "no official confirmed that"."""
    subject = sentence.child(verb, "nsubj") if verb.pos in _VERBS else None
    dets = () if subject is None else sentence.children(subject, "det")
    return _is_few(sentence, subject) or any(word.lower in _NONE for word in (subject, *dets) if word)


def _is_few(sentence: Sentence, subject: Token | None) -> bool:
    """Tell whether next to nobody is told of: "few officials believe", not "a few officials"."""
    if subject is None or sentence.child(subject, "det", "quantmod") is not None:
        return False
    return subject.lower == "few" or any(word.lower == "few" for word in sentence.children(subject, "amod"))


def is_lacking(sentence: Sentence, word: Token) -> bool:
    """Tell whether a word says what there was not: "without talks", "knew nothing about the visit"."""
    head = sentence.head(word)
    found = sentence.child(head, "dobj") if head.pos in _VERBS else head
    is_nothing = word.dep == "prep" and found is not None and found.lower == "nothing"
    return is_nothing or (word.dep == "pobj" and head.lower in _LACKING)


def is_negated(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb is denied by a word of its own, or with another: "neither confirmed nor denied"."""
    if any(word.lower == "neither" for word in sentence.children(verb, "preconj", "advmod", "cc", "det")):
        return True
    if sentence.child(verb, "neg") is not None or verb.dep != "conj":
        return sentence.child(verb, "neg") is not None
    first = sentence.head(verb)
    joined = {word.lower for word in sentence.children(first, "cc")}
    is_own = sentence.child(verb, "nsubj", "nsubjpass") is not None
    return first.pos in _VERBS and not is_own and bool(joined & {"or", "nor"}) and is_negated(sentence, first)


def without(sentence: Sentence, one: Predication, found: Attitude) -> Attitude:
    """Deny what there are "no plans" for and the like, where the verb above has not been denied by that."""
    dets = (det for each in one.carriers for det in sentence.children(each.word, "det"))
    none = next((det for det in dets if det.lower == "no"), None)
    return found if none is None or found.polarity != POSITIVE else found.negated().cued("negation", none)


def is_bidden(sentence: Sentence, words: Iterable[Token]) -> bool:
    """Tell whether a quotation opens with a verb that bids somebody do something: "Stop the attacks"."""
    return any(
        word.tag == "VB"
        and word.index > 0
        and sentence.tokens[word.index - 1].text in _OPENING
        and sentence.child(word, "nsubj", "nsubjpass", "aux") is None
        for word in words
    )
