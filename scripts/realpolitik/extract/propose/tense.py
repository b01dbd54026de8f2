"""How far a situation has come by the class and the tense in which it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.predication import Predication
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import SegmentRole

OCCURRED, ONGOING, ENDED = term("Occurred"), term("Ongoing"), term("Ended")
_EVENT: Final = term("Event")
_YET_TO_COME: Final = frozenset({term("Sought"), term("Planned")})


@dataclass(frozen=True, slots=True)
class Tense:
    """Tells the realization of what is plainly told, by the vocabulary's events."""

    vocabulary: Vocabulary

    def realization(self, one: Predication) -> NamedNode:
        """Return Occurred for an event, Ongoing for one in progress and for a state of affairs."""
        if not self.vocabulary.is_a(one.evokes, _EVENT):
            return one.entry.realization or ONGOING
        if one.entry.realization in _YET_TO_COME:
            return one.entry.realization
        return ONGOING if self._is_in_progress(one) else one.entry.realization or OCCURRED

    def _is_in_progress(self, one: Predication) -> bool:
        word, sentence = one.anchor, one.sentence
        if word.pos not in {"VERB", "AUX"} or sentence.segment.role is SegmentRole.HEADLINE:
            return False
        auxiliaries = sentence.children(word, "aux")
        return word.tag == "VBG" and any(
            aux.lower in {"is", "are", "'s", "’s", "been"} for aux in auxiliaries
        )
