"""Whom somebody is for or against, who does nothing himself: "a pro-Russian rally", "anti-Israel protests".

In: the slots of a noun. Out: the same, without whom "pro-" and "anti-" stand before; and who only brings
others together.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.frames.clauses import Slots
from realpolitik.extract.frames.measures import MEASURES
from realpolitik.extract.frames.predication import Carried
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.control import BROKERING

_SIDES: Final = frozenset({"pro", "anti"})
_HYPHENS: Final = frozenset({"-", "–"})
_TEXTS: Final = frozenset({"post", "statement", "tweet", "message", "video", "interview"})
"""Nouns of where something is told, and not done."""
_TELLING: Final = frozenset({"announce", "confirm", "reveal", "disclose"})
_AIMED: Final = frozenset({"aim", "direct", "target"})
_DEFINITE: Final = frozenset({"the", "this", "these", "those", "that"})
VIOLENCE: Final = frozenset(
    "attack strike airstrike bombing shelling killing raid explosion blast massacre assault violence "
    "atrocity coup ambush".split()
)
"""Nouns of violence."""


def without_causes(sentence: Sentence, noun: Token, slots: Slots) -> Slots:
    """Return slots without those whose cause a noun is about; measures are against them, and keep them."""
    if noun.lemma in MEASURES:
        return slots
    kept = {
        slot: tuple(word for word in words if not (slot == "modifier" and is_cause(sentence, word)))
        for slot, words in slots.items()
    }
    kept["in"] = tuple(word for word in kept.get("in", ()) if word.lemma not in _TEXTS)
    return {slot: words for slot, words in kept.items() if words}


def is_cause(sentence: Sentence, word: Token) -> bool:
    """Tell whether "pro-" or "anti-" stands before a word."""
    before = [one.lower for one in sentence.tokens[max(0, word.index - 2) : word.index]]
    is_joined = len(before) > 1 and before[0] in _SIDES and before[1] in _HYPHENS
    return is_joined or (bool(before) and before[-1] in _SIDES)


def brokers(noun: Token, verb: Token, slot: str) -> bool:
    """Tell whether who stands in a slot brings others together, and is none of them: "talks hosted by".

    Who orchestrates violence does it.
    """
    return slot in {"subject", "by"} and verb.lemma in BROKERING and noun.lemma not in VIOLENCE


def aimed_at(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return whom a participle says that violence is against: "attacks targeting Chad", "raids aimed at"."""
    found: tuple[Token, ...] = ()
    for verb in sentence.children(noun, "acl"):
        if verb.tag == "VBG" and verb.lemma == "target":
            found += sentence.children(verb, "dobj")
        for one in sentence.children(verb, "prep") if verb.lemma in _AIMED else ():
            found += sentence.children(one, "pobj") if one.lower in {"at", "against"} else ()
    return found if noun.lemma in VIOLENCE or noun.lemma.endswith(("attack", "strike")) else ()


def unannounced(sentence: Sentence, noun: Token, carriers: tuple[Carried, ...]) -> tuple[Carried, ...]:
    """Return what carries a noun without who tells of violence that is known, or invites to what is.

    So the attack of "announced the attack" and the talks of "not invited to the talks" are told as known.
    """
    dets = sentence.children(noun, "det")
    is_told = noun.lemma in VIOLENCE and any(det.lower in {"the", "this"} for det in dets)
    is_known = bool(sentence.children(noun, "poss")) or any(det.lower in _DEFINITE for det in dets)
    apart = (_TELLING if is_told else frozenset()) | ({"invite"} if is_known else set())
    kept = tuple(one for one in carriers if one.word.lemma not in apart and not _is_portrayal(sentence, one))
    return unprosecuted(sentence, kept)


def unprosecuted(sentence: Sentence, carriers: tuple[Carried, ...]) -> tuple[Carried, ...]:
    """Return what carries a word without "wanted for" and "tried for", by which nobody is after it."""
    return tuple(one for one in carriers if not _is_prosecution(sentence, one))


def _is_prosecution(sentence: Sentence, carried: Carried) -> bool:
    """Tell whether a verb says for what somebody is prosecuted, and not what he is after: "wanted for"."""
    verb = carried.word
    is_passive = verb.tag == "VBN" and sentence.child(verb, "auxpass") is not None
    return verb.lemma in {"want", "try"} and is_passive


def _is_portrayal(sentence: Sentence, carried: Carried) -> bool:
    """Tell whether a verb says as what somebody portrays something: "cast the summit as a success"."""
    is_as = any(one.lower == "as" for one in sentence.children(carried.word, "prep"))
    return carried.word.lemma == "cast" and is_as
