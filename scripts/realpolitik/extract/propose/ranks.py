"""What kind of meeting it is, by who takes part: a summit of leaders, or talks of persons.

In: a predication. Out: the same, of the class that those in it make it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity
from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.gazetteer.offices import Offices
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import RULING
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import term

_MEETING, _SUMMIT, _NEGOTIATION = term("Meeting"), term("Summit"), term("Negotiation")
_PARTY, _PERSON, _GROUP = term("party"), term("Person"), term("PersonGroup")
_TALKING: Final = frozenset({"talk", "discuss", "discussion", "hold", "meet", "huddle"})
"""Words of talks that are a meeting where persons have them, and a negotiation between states."""
_TWO: Final = 2


@dataclass(frozen=True, slots=True)
class Ranks:
    """Tells the kind of a meeting by the offices of those in it on a day."""

    offices: Offices
    day: Bounds | None

    def met(self, one: Predication) -> Predication:
        """Return a predication as a meeting of persons or a summit of leaders, where it is one."""
        if one.evokes == _NEGOTIATION and _talk(one) and self._are_persons(one):
            one = replace(one, evokes=_MEETING)
        if one.evokes == _MEETING and self._are_leaders(one.of(_PARTY)):
            return replace(one, evokes=_SUMMIT)
        return one

    def _are_persons(self, one: Predication) -> bool:
        parties = one.of(_PARTY)
        return len(parties) >= _TWO and all(_PERSON in party.kinds for party in parties)

    def _are_leaders(self, parties: tuple[Entity, ...]) -> bool:
        several = len(parties) >= _TWO or any(_GROUP in party.kinds for party in parties)
        return several and all(self._is_leader(party) for party in parties)

    def _is_leader(self, entity: Entity) -> bool:
        if _GROUP in entity.kinds:
            return entity.label.lower().endswith(("leaders", "prime ministers", "presidents"))
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
