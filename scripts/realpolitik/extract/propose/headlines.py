"""Headlines tell plainly what the text says somebody said, or may do: they are held as the text holds it.

In: the assertions of a document. Out: the same, those of headlines and the like with the
attitude and the holder of the text wherever that tells of the same and never plainly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.propose.assertion import Assertion
from realpolitik.extract.voices.attitude import AFFIRMS, CERTAIN, POSITIVE
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import SegmentRole

_ABOVE: Final = frozenset({SegmentRole.HEADLINE, SegmentRole.STANDFIRST, SegmentRole.CAPTION})
_FIRST: Final = 5
"""How many sentences of a text are compared with what stands above it."""
_FEW, _MOST = 3, 0.6
"""From how many words on, and how large a part of them, a headline says the same as a text."""
_TELLING: Final = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
_OPEN: Final = frozenset(map(term, ("Planned", "Sought", "Offered", "Negotiated", "Threatened")))
_SOUGHT: Final = term("Sought")
_SPEECH: Final = term("SpeechAct")
_ANY: Final = frozenset(map(term, ("Situation", "Event", "StateOfAffairs")))
_PLAIN: Final = term("Situation")


def settled(assertions: Iterable[Assertion], vocabulary: Vocabulary) -> tuple[Assertion, ...]:
    """Return assertions, each that stands above the text being meant as the text means it."""
    found = tuple(assertions)
    told = [one for one in found if not is_above(one)]
    first = min((one.predication.sentence.number for one in told), default=0)
    lead = [one for one in told if one.predication.sentence.number < first + _FIRST]
    return tuple(_as_in(one, lead, vocabulary) if is_above(one) and _is_plain(one) else one for one in found)


def _as_in(one: Assertion, lead: Sequence[Assertion], vocabulary: Vocabulary) -> Assertion:
    related = [other for other in lead if is_related(one, other, vocabulary)]
    alike = [other for other in related if not differ(one, other)]
    same = [other for other in related if shared(one, other)]
    if not vocabulary.is_a(one.predication.evokes, _SPEECH):
        same = same or _of_class(one, alike) or _about(one, lead)
    same = _first(same)
    if not same or any(_is_plain(other) and other.realization not in _OPEN for other in same):
        return one
    model = same[0]
    return replace(
        one,
        attitude=replace(model.attitude, cues=()),
        voice=model.voice,
        realization=one.realization if model.predication.evokes == _PLAIN else model.realization,
        attribution=model.attribution,
        if_so=model.if_so,
        unless=model.unless,
    )


def _of_class(one: Assertion, those: Sequence[Assertion]) -> list[Assertion]:
    """Return those of the very class of an assertion, where nobody and nothing stands in both."""
    return [other for other in those if other.predication.evokes == one.predication.evokes]


def _first(those: Sequence[Assertion]) -> list[Assertion]:
    """Return those of the first sentence that tells it, from which headlines are made."""
    first = min((other.predication.sentence.number for other in those), default=0)
    return [other for other in those if other.predication.sentence.number == first]


def is_above(one: Assertion) -> bool:
    """Tell whether something stands in a headline, standfirst or caption."""
    return one.predication.sentence.segment.role in _ABOVE


def _is_plain(one: Assertion) -> bool:
    meant = one.attitude
    said = (meant.stance, meant.polarity, meant.certainty) == (AFFIRMS, POSITIVE, CERTAIN)
    return said and one.voice is None and not one.if_so and not one.unless


def is_related(one: Assertion, other: Assertion, vocabulary: Vocabulary) -> bool:
    """Tell whether two assertions are of one class, or the class of one lies above that of the other."""
    ours, theirs = one.predication.evokes, other.predication.evokes
    return not {ours, theirs} & _ANY and (vocabulary.is_a(ours, theirs) or vocabulary.is_a(theirs, ours))


def shared(one: Assertion, other: Assertion) -> set[NamedNode]:
    """Return who and what stands in both."""
    ours, theirs = one.predication, other.predication
    return {filler.entity.iri for filler in ours.fillers} & {filler.entity.iri for filler in theirs.fillers}


def differ(one: Assertion, other: Assertion) -> bool:
    """Tell whether different ones that are known fill a role: no two strikes by different states are one."""
    theirs = {filler.role: filler.entity for filler in other.predication.fillers}
    pairs = [(mine.entity, theirs[mine.role]) for mine in one.predication.fillers if mine.role in theirs]
    return any(a.iri != b.iri and not (a.is_local or b.is_local) for a, b in pairs)


def _about(one: Assertion, lead: Sequence[Assertion]) -> list[Assertion]:
    """Return the statements of the first sentence that are about all whom a headline names."""
    first = min((other.predication.sentence.number for other in lead), default=0)
    named = {filler.entity.iri for filler in one.predication.fillers if not filler.entity.is_local}
    those = [other for other in lead if other.predication.sentence.number == first]
    told = [other for other in those if (named and named <= shared(one, other)) or _is_worded_so(one, other)]
    if any(other.attitude.polarity != POSITIVE or other.realization == _SOUGHT for other in told):
        return []
    return told if all(other.voice is not None for other in told) else []


def _is_worded_so(one: Assertion, other: Assertion) -> bool:
    """Tell whether most words of a headline stand in what a text tells by others."""
    ours, theirs = dict(_words(one)), dict(_words(other))
    is_told = "VERB" in ours.values() and len(ours) >= _FEW
    return is_told and len(ours.keys() & theirs.keys()) >= _MOST * len(ours)


def _words(one: Assertion) -> Iterator[tuple[str, str]]:
    """Yield the words of the evidence that mean something, with their parts of speech."""
    for word in one.predication.sentence.tokens:
        if word.pos in _TELLING and one.evidence.start <= word.span.start < one.evidence.end:
            yield word.lemma, word.pos
