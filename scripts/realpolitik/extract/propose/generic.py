"""Whether nothing in particular is told: what some do or have again and again.

In: a predication. Out: whether it is of nobody who is named or was told of, in the present.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.tokens import Sentence
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_OF_FORCE: Final = frozenset(
    map(
        term,
        (
            "Attack Strike Battle MilitaryOperation Occupation Seizure Deployment Detention Arrest "
            "Indictment Trial Investigation Protest Shortage Displacement Death Injury Crackdown"
        ).split(),
    )
)
"""Classes of what "the rebels" do or suffer as those who were told of, also in the present."""
_TOLD_OF_ALL: Final = frozenset(map(term, ("quality", "trend")))
"""Roles of what may be said of all of a kind."""


def is_generic(one: Predication) -> bool:
    """Tell whether nothing in particular is spoken of: "some states supply rebels"."""
    word = one.anchor
    is_present = word.tag in {"VBZ", "VBP"} and one.sentence.segment.role is not SegmentRole.HEADLINE
    told = [filler for filler in one.fillers if filler.role not in _TOLD_OF_ALL]
    is_force = one.evokes in _OF_FORCE
    is_any = all(_is_any(one.sentence, filler, is_force=is_force) for filler in told)
    return is_present and is_any and bool(told or not one.arguments)


def _is_any(sentence: Sentence, filler: Filler, *, is_force: bool) -> bool:
    """Tell whether nobody in particular is told of: "rebels", and where force is told not "the rebels"."""
    marks = sentence.children(sentence.tokens[filler.mention.head], "det", "poss")
    is_told_apart = any(mark.lower in {"the", "this"} or mark.dep == "poss" for mark in marks)
    is_nameless = filler.entity.is_local and filler.entity.label.islower()
    return is_nameless and not (is_force and is_told_apart)
