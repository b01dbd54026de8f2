"""What is left open because nobody rules it out: "has not ruled out sending", "refused to rule out".

In: a predication with what carries it, and how it is meant so far. Out: the same, possible where its
exclusion is denied; nothing is told where it is only not refused, or where somebody did not attend it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.predication import Carried, Predication
from realpolitik.extract.tokens import Token
from realpolitik.extract.voices.attitude import AFFIRMS, Attitude
from realpolitik.rdf.names import term

_NEGATIVE, _REFUSED = term("Negative"), term("Refused")
ENDS: Final = frozenset(map(term, ("Ended", "Suspended", "Cancelled", "Postponed")))
"""How far what is at an end has come."""
_OFF: Final = ENDS - {term("Ended")}
"""How far a plan has come that nobody follows for now."""
_WANTED: Final = frozenset(map(term, ("Sought", "Planned", "Offered", "Agreed")))
_ATTENDING: Final = frozenset({"attend", "join"})
_ANSWERING: Final = frozenset("comment respond reply return answer".split())
"""Verbs that are told of whoever refuses to do it: "would not comment"."""
_ORDERED: Final = frozenset(map(term, ("Release", "Arrest", "Detention", "Deportation", "Extradition")))
"""What others do than who orders it, at some time."""
_CALLED_OFF: Final[Mapping[str, NamedNode]] = MappingProxyType(
    {
        **dict.fromkeys(("cancel", "scrap", "axe"), term("Cancelled")),
        **dict.fromkeys(("postpone", "delay", "defer"), term("Postponed")),
        "suspend": term("Suspended"),
    }
)
"""What participles behind a noun tell of it: "a trip cancelled at the last minute"."""
_EXCLUDING: Final = "rule"
"""The verb of "rule out"."""


def left_open(one: Predication, found: Attitude) -> Attitude:
    """Return how a predication is meant whose exclusion or refusal may be denied."""
    told = _apart(one, found)
    if told is not None:
        return told
    if found.realization != _REFUSED:
        return found
    if one.evokes == term("Refusal"):
        return found.muted("a refusal that is refused")
    excluded = next((each.word for each in one.carriers if each.word.lemma == _EXCLUDING), None)
    refusing = [each for each in one.carriers if each.entry.realization == _REFUSED]
    is_denied = found.polarity == _NEGATIVE
    if excluded is not None and is_denied != (len(refusing) > 1):
        plain = found.negated() if is_denied else found
        possible = replace(plain, realization=None, stance=AFFIRMS).less_sure(term("Possible"))
        return possible.cued("hedge", excluded)
    return found.muted("not refused") if is_denied else found


def _apart(one: Predication, found: Attitude) -> Attitude | None:
    """Return how an event is meant that nobody attended, that is only ordered, or that was called off.

    Who did not comment refused to: that is so, and nothing is denied.
    """
    carriers = {each.word.lemma for each in one.carriers}
    is_missed = found.polarity == _NEGATIVE or found.realization in {_REFUSED, term("Cancelled")}
    if is_missed and carriers & _ATTENDING:
        return found.muted("not attended")
    if one.evokes == term("Refusal") and one.trigger.lemma in _ANSWERING:
        return Attitude(stance=AFFIRMS, speeches=found.speeches, ways=found.ways, silent=found.silent)
    if one.evokes in _ORDERED and "order" in carriers:
        return found.muted("only ordered")
    off = next(
        (word for word in one.sentence.children(one.trigger, "acl") if word.lemma in _CALLED_OFF), None
    )
    is_off = off is not None and off.tag == "VBN" and one.is_nominal
    if off is None or not is_off or found.realization not in {None, term("Planned")}:
        return None
    return replace(found, realization=_CALLED_OFF[off.lemma]).cued("plan", off)


def realized(carried: Carried, found: Attitude, below: Token) -> Attitude:
    """Read how far a carrier says that it has come; an end that is only wanted is no end.

    Who refuses to ask for something does not ask for it; `below` is what the carrier carries.
    """
    realization = carried.entry.realization
    if realization is None or realization == found.realization:
        return found
    if found.realization is None:
        return replace(found, realization=realization).cued("plan", carried.word)
    if realization in _OFF and found.realization == term("Planned"):
        return replace(found, realization=realization).cued("plan", carried.word)
    if realization == _REFUSED and found.realization in _WANTED and below.pos == "VERB":
        return found.negated().cued("negation", carried.word)
    return found.muted("an end that is not told as one") if found.realization in ENDS else found
