"""Whether a verb is denied: by a word of its own, with another verb, or by a subject that is nobody."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.tokens import Sentence, Token

_VERBS: Final = frozenset({"VERB", "AUX"})
_NONE: Final = frozenset({"no", "nobody", "none", "neither"})


def is_by_nobody(sentence: Sentence, verb: Token) -> bool:
    """Tell whether nobody does what a verb says: "nobody doubts that", "no official confirmed that"."""
    subject = sentence.child(verb, "nsubj") if verb.pos in _VERBS else None
    dets = () if subject is None else sentence.children(subject, "det")
    return any(word.lower in _NONE for word in (subject, *dets) if word is not None)


def is_of_nothing(sentence: Sentence, head: Token) -> bool:
    """Tell whether nothing is known or said about something: "knew nothing about the visit"."""
    found = sentence.child(head, "dobj") if head.pos in _VERBS else head
    return found is not None and found.lower == "nothing"


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
