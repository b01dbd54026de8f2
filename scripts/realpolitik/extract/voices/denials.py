"""Whether a verb is denied: by a word of its own, with another verb, or by a subject that is nobody."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.tokens import Sentence, Token

_VERBS: Final = frozenset({"VERB", "AUX"})
_LACKING: Final = frozenset({"without", "barring", "absent", "lacking"})
_NONE: Final = frozenset({"no", "nobody", "none", "neither"})


def is_by_nobody(sentence: Sentence, verb: Token) -> bool:
    """Tell whether nobody does what a verb says: "nobody doubts that", "no official confirmed that"."""
    subject = sentence.child(verb, "nsubj") if verb.pos in _VERBS else None
    dets = () if subject is None else sentence.children(subject, "det")
    return any(word.lower in _NONE for word in (subject, *dets) if word is not None)


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
