"""What is left open because nobody rules it out: "has not ruled out sending", "refused to rule out".

In: a predication with what carries it, and how it is meant so far. Out: the same, possible where its
exclusion is denied; nothing is told where it is only not refused.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from realpolitik.extract.frames.predication import Carried, Predication
from realpolitik.extract.voices.attitude import AFFIRMS, Attitude
from realpolitik.rdf.names import term

_NEGATIVE, _REFUSED = term("Negative"), term("Refused")
ENDS: Final = frozenset(map(term, ("Ended", "Suspended", "Cancelled", "Postponed")))
"""How far what is at an end has come."""
_EXCLUDING: Final = "rule"
"""The verb of "rule out"."""


def left_open(one: Predication, found: Attitude) -> Attitude:
    """Return how a predication is meant whose exclusion or refusal may be denied."""
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


def realized(carried: Carried, found: Attitude) -> Attitude:
    """Read how far a carrier says that it has come; an end that is only wanted is no end."""
    realization = carried.entry.realization
    if realization is None or realization == found.realization:
        return found
    if found.realization is None:
        return replace(found, realization=realization).cued("plan", carried.word)
    return found.muted("an end that is not told as one") if found.realization in ENDS else found
