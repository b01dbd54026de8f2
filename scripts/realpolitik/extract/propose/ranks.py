"""What kind of meeting it is, by who takes part: a summit of leaders, or talks of persons.

In: a predication. Out: the same, of the class that those in it make it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.gazetteer.offices import Offices
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import RULING
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import term

_MEETING, _SUMMIT, _NEGOTIATION = term("Meeting"), term("Summit"), term("Negotiation")
_PARTY, _PERSON, _GROUP = term("party"), term("Person"), term("PersonGroup")
_RECIPIENT, _SEEKER, _SOUGHT = term("recipient"), term("seeker"), term("Sought")
_TALKING: Final = frozenset({"talk", "discuss", "discussion", "hold", "meet", "huddle"})
"""Words of talks that are a meeting where persons have them, and a negotiation between states."""
_TWO: Final = 2
_MANY: Final = frozenset({_GROUP, term("UnnamedSource")})
_LESSER: Final = frozenset(
    "religious church muslim jewish christian faith business industry tech union labour labor student tribal "
    "community opposition party congressional republican democratic senate house rebel militia gang military "
    "indigenous civil rights separatist protest vice deputy former local thought hamas hezbollah".split()
)
"""What leaders are called that lead no state."""


@dataclass(frozen=True, slots=True)
class Ranks:
    """Tells the kind of a meeting by the offices of those in it on a day."""

    offices: Offices
    entities: Mapping[NamedNode, Entity]
    day: Bounds | None

    def met(self, one: Predication) -> Predication:
        """Return a predication as a meeting of persons or a summit of leaders, where it is one."""
        if one.evokes == _NEGOTIATION and _talk(one) and self._are_persons(one):
            one = replace(one, evokes=_MEETING)
        if one.evokes == _MEETING and self._are_leaders(one.of(_PARTY)):
            return replace(one, evokes=_SUMMIT)
        return self._sought(one)

    def _sought(self, one: Predication) -> Predication:
        """Return what a leader seeks as to be got by the state: "the president is seeking a loan"."""
        if one.entry.realization != _SOUGHT:
            return one
        got = tuple(self._got(filler) for filler in one.fillers)
        return replace(one, fillers=tuple(filler for some in got for filler in some))

    def _got(self, filler: Filler) -> tuple[Filler, ...]:
        led = [held for held in self.offices.serving(filler.entity.iri, self.day) if held.title in RULING]
        state = self.entities.get(led[0].jurisdiction) if led else None
        if filler.role != _RECIPIENT or state is None:
            return (filler,)
        return replace(filler, entity=state), replace(filler, role=_SEEKER)

    def _are_persons(self, one: Predication) -> bool:
        parties = one.of(_PARTY)
        return len(parties) >= _TWO and all(_PERSON in party.kinds for party in parties)

    def _are_leaders(self, parties: tuple[Entity, ...]) -> bool:
        several = len(parties) >= _TWO or any(_MANY & party.kinds for party in parties)
        return several and all(self._is_leader(party) for party in parties)

    def _is_leader(self, entity: Entity) -> bool:
        if _MANY & entity.kinds:
            is_lesser = bool(_LESSER & set(entity.label.lower().split()))
            return (
                entity.label.lower().endswith(("leaders", "prime ministers", "presidents")) and not is_lesser
            )
        return any(one.title in RULING for one in self.offices.serving(entity.iri, self.day)) or self._ruled(
            entity.iri
        )

    def _ruled(self, person: NamedNode) -> bool:
        """Tell whether somebody ruled at some time, where nobody knows what is held on the day."""
        held = self.offices.by_person.get(person, ())
        is_unknown = self.day is None or not self.offices.serving(person, self.day)
        return is_unknown and any(one.title in RULING for one in held)


def _talk(one: Predication) -> bool:
    """Tell whether words say that they talk, or that they have talks."""
    sentence, verb = one.sentence, one.trigger
    inside = (*sentence.children(verb, "dobj"), *_behind(sentence, verb))
    return any(word.lemma in _TALKING for word in (verb, *inside))


def _behind(sentence: Sentence, verb: Token) -> Iterator[Token]:
    for preposition in sentence.children(verb, "prep"):
        yield from sentence.children(preposition, "pobj")
