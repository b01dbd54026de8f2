"""Who can stand in which role: the ranges of the roles, and the land of a state where a place is wanted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity
from realpolitik.rdf.names import term, w3c
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

_LAST: Final = frozenset(map(term, ("place", "item", "topic", "destination", "beneficiary")))
_ORIGIN: Final = term("origin")
_THINGS: Final = frozenset(map(term, ("item", "means")))
_ITEM: Final = term("item")
_NO_THINGS: Final = MappingProxyType(
    {
        _ITEM: tuple(map(term, ("Person", "PersonGroup", "PoliticalEntity"))),
        term("means"): tuple(
            map(term, ("Person", "PersonGroup", "UnnamedSource", "PoliticalEntity", "Place"))
        ),
    }
)
"""Who is no thing: whose persons and states are never what something is done with or to, as things."""
_SITUATION: Final = term("Situation")
_LABEL: Final = w3c("rdfs", "label")


@dataclass(frozen=True, slots=True)
class Fitting:
    """Tells who fits a role, by the vocabulary; `lands` has the territory of each state."""

    vocabulary: Vocabulary
    lands: Mapping[NamedNode, Entity]

    @classmethod
    def of(cls, vocabulary: Vocabulary, register: Register) -> Fitting:
        """Return what fits by a vocabulary and a register."""
        facts, of = register.facts, term("isTerritoryOf")
        lands: dict[NamedNode, Entity] = {}
        for land in sorted(facts.having(of), key=lambda iri: iri.value):
            label = next(iter(facts.texts(land, _LABEL)), "")
            for state in facts.iris(land, of):
                lands.setdefault(state, Entity(land, label, register.classes[land]))
        return cls(vocabulary, MappingProxyType(lands))

    def fitted(self, role: NamedNode, entity: Entity) -> Entity | None:
        """Return the entity, or the land of a state, as it fits a role; None where it does not."""
        known = self.vocabulary.properties[role]
        if not known.is_object:
            return None
        if role in _THINGS and self.vocabulary.fits(entity.kinds, _NO_THINGS[role]):
            return self.lands.get(entity.iri) if role == _ITEM else None
        if not known.ranges or self.vocabulary.fits(entity.kinds, known.ranges):
            return entity
        land = self.lands.get(entity.iri)
        return land if land is not None and self.vocabulary.fits(land.kinds, known.ranges) else None

    def takes_situations(self, role: NamedNode) -> bool:
        """Tell whether the values of a role are situations, or may be."""
        ranges = self._ranges(role)
        is_open = self.vocabulary.properties[role].is_object and role not in _THINGS
        return is_open and (not ranges or any(self.vocabulary.is_a(one, _SITUATION) for one in ranges))

    def ordered(self, roles: tuple[NamedNode, ...]) -> tuple[NamedNode, ...]:
        """Return roles that share a slot in the order in which they are tried, the vaguest last.

        Where something comes from goes before who does it: "an attack from Chad" is not told of Chad.
        """
        return tuple(
            sorted(
                roles,
                key=lambda role: (role != _ORIGIN, role in _LAST, not self._ranges(role), role.value),
            )
        )

    def _ranges(self, role: NamedNode) -> tuple[NamedNode, ...]:
        return self.vocabulary.properties[role].ranges

    def takes(self, cls: NamedNode, role: NamedNode) -> bool:
        """Tell whether a situation of a class may have a role."""
        domain = self.vocabulary.properties[role].domain
        return domain is None or self.vocabulary.is_a(cls, domain)
