"""What is announced or passed and not yet there or in force: "announced a shipment", "the ban advances".

In: a predication of a noun. Out: how far it has come, where that is told so.
"""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.rows import words as _words
from realpolitik.rdf.names import term

_ADVANCING: Final = _words("advance loom stall near clear await falter gain languish progress inch face")
"""Verbs of what a bill or a ban does before it is in force."""
_LAWS: Final = frozenset(map(term, ("Restriction", "SanctionsMeasure", "Legislation")))
_ANNOUNCING: Final = frozenset({"announce", "unveil", "outline"})
_TRANSFERS: Final = frozenset(
    map(
        term,
        "Transfer ArmsTransfer AmmunitionTransfer AidTransfer HumanitarianAid FinancialTransfer "
        "EnergyTransfer FoodTransfer Loan Deployment Shipment".split(),
    )
)
"""Classes of what is announced before it is there."""


def pending_by(one: Predication) -> tuple[NamedNode, Token] | None:
    """Return how far something has come that is announced, passed or on its way, and which word says so."""
    is_done = one.trigger.pos == "VERB" and one.trigger.lemma not in _ANNOUNCING
    if one.evokes in _TRANSFERS and not is_done:
        above = one.sentence.head(one.trigger) if one.trigger.dep == "dobj" else one.trigger
        words = (*(each.word for each in one.carriers), one.anchor, one.trigger, above)
        announcing = next((word for word in words if word.lemma in _ANNOUNCING), None)
        return None if announcing is None else (term("Planned"), announcing)
    if one.evokes not in _LAWS or not one.is_nominal:
        return None
    head = one.sentence.head(one.trigger)
    if _is_passed(one.sentence, one.trigger):
        return term("Agreed"), head
    return (term("Planned"), head) if _is_on_its_way(one.sentence, one.trigger) else None


def _is_passed(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a body passes a ban and the like, which is not yet told to be in force."""
    verb = sentence.head(noun)
    return noun.dep == "dobj" and verb.lemma == "pass" and sentence.child(verb, "nsubj") is not None


def _is_on_its_way(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a ban and the like is not yet in force: "the ban advances in the House"."""
    verb, after = sentence.head(noun), sentence.tokens[noun.index + 1 : noun.index + 2]
    is_next = any({one.lemma, one.lower.removesuffix("s")} & _ADVANCING for one in after)
    return is_next or (noun.dep == "nsubj" and verb.lemma in _ADVANCING)
