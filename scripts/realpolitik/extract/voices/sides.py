"""For whom somebody speaks: the body or state that an official or a spokesman belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from realpolitik.extract.entities import Entity
from realpolitik.extract.gazetteer.offices import Offices
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register

_AFFILIATION = term("affiliation")


@dataclass(frozen=True, slots=True)
class Sides:
    """Tells whose side somebody is on, by offices on a day, register and declarations."""

    register: Register
    offices: Offices
    day: Bounds | None
    declared: Mapping[NamedNode, frozenset[NamedNode]]

    @classmethod
    def of(
        cls, register: Register, offices: Offices, day: Bounds | None, declared: Iterable[Triple]
    ) -> Sides:
        """Return the sides of a document, of which these statements declare the entities."""
        found: dict[NamedNode, frozenset[NamedNode]] = {}
        for triple in declared:
            subject, value = triple.subject, triple.object
            if (
                triple.predicate == _AFFILIATION
                and isinstance(subject, NamedNode)
                and isinstance(value, NamedNode)
            ):
                found[subject] = found.get(subject, frozenset()) | {value}
        return cls(register, offices, day, found)

    def speaks_for(self, speaker: Entity, acting: Iterable[Entity]) -> bool:
        """Tell whether a speaker is one of those who act, or belongs to one."""
        sides = {speaker.iri, *self.served(speaker)}
        return any(self._is_on(side, one.iri) for side in sides for one in acting)

    def served(self, speaker: Entity) -> frozenset[NamedNode]:
        """Return the bodies and states that a speaker belongs to or holds an office of."""
        offices = self.offices.serving(speaker.iri, self.day)
        return self.declared.get(speaker.iri, frozenset()) | {tenure.jurisdiction for tenure in offices}

    def _is_on(self, side: NamedNode, whole: NamedNode) -> bool:
        return self.register.lies_within(side, whole) or self.register.lies_within(whole, side)
