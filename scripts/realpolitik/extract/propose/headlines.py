"""Headlines tell plainly what the text says somebody said, or may do: they are held as the text holds it.

In: the assertions of a document. Out: the same, those of headlines and the like with the
attitude and the holder of the text wherever that tells of the same and never plainly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.propose.assertion import Assertion
from realpolitik.extract.voices.attitude import AFFIRMS, CERTAIN, POSITIVE
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import SegmentRole

_ABOVE: Final = frozenset({SegmentRole.HEADLINE, SegmentRole.STANDFIRST, SegmentRole.CAPTION})
_FIRST: Final = 5
"""How many sentences of a text are compared with what stands above it."""
_PLAIN: Final = term("Situation")


def settled(assertions: Iterable[Assertion], vocabulary: Vocabulary) -> tuple[Assertion, ...]:
    """Return assertions, each that stands above the text being meant as the text means it."""
    found = tuple(assertions)
    told = [one for one in found if not _is_above(one) and one.predication.evokes != _PLAIN]
    first = min((one.predication.sentence.number for one in told), default=0)
    lead = [one for one in told if one.predication.sentence.number < first + _FIRST]
    return tuple(_as_in(one, lead, vocabulary) if _is_above(one) and _is_plain(one) else one for one in found)


def _as_in(one: Assertion, lead: Sequence[Assertion], vocabulary: Vocabulary) -> Assertion:
    same = [other for other in lead if _is_same(one, other, vocabulary)]
    if not same or any(_is_plain(other) for other in same):
        return one
    model = same[0]
    return replace(
        one,
        attitude=replace(model.attitude, cues=()),
        voice=model.voice,
        realization=model.realization,
        attribution=model.attribution,
        if_so=model.if_so,
        unless=model.unless,
    )


def _is_above(one: Assertion) -> bool:
    return one.predication.sentence.segment.role in _ABOVE


def _is_plain(one: Assertion) -> bool:
    meant = one.attitude
    said = (meant.stance, meant.polarity, meant.certainty) == (AFFIRMS, POSITIVE, CERTAIN)
    return said and one.voice is None and not one.if_so and not one.unless


def _is_same(one: Assertion, other: Assertion, vocabulary: Vocabulary) -> bool:
    """Tell whether two assertions may tell of one situation: related classes, and somebody in both."""
    ours, theirs = one.predication, other.predication
    related = vocabulary.is_a(ours.evokes, theirs.evokes) or vocabulary.is_a(theirs.evokes, ours.evokes)
    shared = {filler.entity.iri for filler in ours.fillers} & {filler.entity.iri for filler in theirs.fillers}
    return related and bool(shared)
