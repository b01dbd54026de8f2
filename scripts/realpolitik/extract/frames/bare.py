"""Events that a noun tells by itself, without those in them: "the election was postponed", "a coup".

In: a predication. Out: whether it is told though nobody is named in it.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.rdf.names import term

_ENDED: Final = term("Ended")
_BARE: Final = frozenset(
    map(
        term,
        (
            "Election Referendum Coup War Ceasefire TerrorAttack Attack Strike Disaster Protest Summit Battle"
        ).split(),
    )
)
"""Classes of events that may be told without those in them."""
_SINGULAR: Final = frozenset(map(term, "Election Referendum Coup TerrorAttack Disaster Ceasefire".split()))
"""Those of them that a noun tells by itself."""
_STANDING: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "ROOT", "conj", "appos"})
_NO: Final = frozenset({"any", "no", "such", "every"})


def is_bare(one: Predication) -> bool:
    """Tell whether an event that needs nobody in it is told: "the election was postponed", "a coup"."""
    word = one.trigger
    if one.evokes not in _BARE or word.pos not in {"NOUN", "PROPN"} or word.dep not in _STANDING:
        return False
    marks = one.sentence.children(word, "det", "poss", "nummod")
    is_said = one.evokes in _SINGULAR and any(mark.lower not in _NO for mark in marks)
    is_over = any(carried.entry.realization == _ENDED for carried in one.carriers)
    is_generic = is_over and any(mark.lower in {"a", "an"} for mark in marks)
    verb = one.sentence.head(word)
    is_there = word.dep == "attr" and one.sentence.child(verb, "expl") is not None
    return ((bool(one.carriers) or is_there) and not is_generic) or is_said
