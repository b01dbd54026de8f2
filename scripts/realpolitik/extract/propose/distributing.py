"""What is told of several at once, one situation for each: "visited Oslo and Bergen", "Chad and Mali left".

In: a predication. Out: the same, or one for each of the places, members or bodies that are joined by "and".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.rdf.names import term

_PLACES: Final = tuple(map(term, ("destination", "place")))
"""Roles that a situation has once."""
_OF_CLASS: Final = MappingProxyType(
    {
        term("MembershipChange"): tuple(map(term, ("actor", "body"))),
        term("Affiliation"): tuple(map(term, ("affiliate", "body"))),
        term("Location"): (term("locatedThing"),),
    }
)
"""Roles that a situation of some class has once."""


def distributed(one: Predication) -> Iterator[Predication]:
    """Yield a predication, once for each place or member: "visited Oslo, Bergen and Tromsø"."""
    for role in (*_OF_CLASS.get(one.evokes, ()), *_PLACES):
        places = _joined(one, [filler for filler in one.fillers if filler.role == role])
        if len(places) > 1:
            others = tuple(filler for filler in one.fillers if filler.role != role)
            yield from (replace(one, fillers=(*others, place)) for place in places)
            return
    yield one


def _joined(one: Predication, places: Sequence[Filler]) -> list[Filler]:
    """Return the places of a list, each once: those that are joined to the first."""
    if len(places) < len(("one", "other")):
        return []
    tokens = one.sentence.tokens
    listed = {word.index for word in one.sentence.conjuncts(tokens[places[0].mention.head])}
    found = {place.entity.iri: place for place in reversed(places) if place.mention.head in listed}
    return [place for place in places if found.get(place.entity.iri) is place]
