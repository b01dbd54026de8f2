"""How far a situation has come by the class and the tense in which it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.values import Time
from realpolitik.rdf.literals import Bounds, time_bounds
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import SegmentRole

OCCURRED, ONGOING, ENDED = term("Occurred"), term("Ongoing"), term("Ended")
_IS: Final = frozenset({"is", "are", "'s", "’s"})
PLANNED: Final = term("Planned")
_EVENT: Final = term("Event")
_YET_TO_COME: Final = frozenset({term("Sought"), term("Planned")})
_OPEN: Final = _YET_TO_COME | {term("Offered"), term("Threatened")}
_VERBAL: Final = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Tense:
    """Tells the realization of what is plainly told, by the vocabulary's events."""

    vocabulary: Vocabulary
    day: Bounds | None = None
    """The day of the text."""

    def realization(self, one: Predication, time: Time | None = None) -> NamedNode:
        """Return Occurred for an event, Ongoing for one in progress and for a state of affairs.

        What has a time after the day of the text is planned.
        """
        if time is not None and self.is_to_come(time):
            return PLANNED
        if not self.vocabulary.is_a(one.evokes, _EVENT):
            return one.entry.realization or ONGOING
        if one.entry.realization in _YET_TO_COME:
            return one.entry.realization
        return ONGOING if self._is_in_progress(one) else one.entry.realization or OCCURRED

    def is_past(self, one: Predication) -> bool:
        """Tell whether a verb tells of what has been done; what is told below it may be yet to be done."""
        word = one.trigger if one.trigger.pos in _VERBAL else one.anchor
        helpers = {aux.lower for aux in one.sentence.children(word, "aux", "auxpass")}
        return word.tag == "VBD" or (
            word.tag == "VBN" and bool(helpers & {"has", "had", "was", "were", "did"})
        )

    def is_to_come(self, time: Time) -> bool:
        """Tell whether a time begins after the day of the text."""
        begins = time_bounds(time.edtf).earliest
        today = None if self.day is None else self.day.latest
        return begins is not None and today is not None and begins > today

    def is_before(self, time: Time, realization: NamedNode) -> bool:
        """Tell whether a time of something open is over: that of its planning or asking."""
        ends = time_bounds(time.edtf).latest
        today = None if self.day is None else self.day.earliest
        return realization in _OPEN and ends is not None and today is not None and ends < today

    def _is_in_progress(self, one: Predication) -> bool:
        word, sentence = one.anchor, one.sentence
        is_weighed = bool(one.carriers) and one.carriers[-1].entry.certainty is not None
        is_headline = sentence.segment.role is SegmentRole.HEADLINE
        if word.pos not in {"VERB", "AUX"} or is_headline or is_weighed:
            return False
        if word.lower in _IS:
            return True
        auxiliaries = sentence.children(word, "aux")
        return word.tag == "VBG" and any(aux.lower in _IS | {"been"} for aux in auxiliaries)
