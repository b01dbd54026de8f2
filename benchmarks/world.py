"""The invented world: persons and situations among the entities of the real register.

In: the register. Out: numbered persons and shared situations, each a function of
its number alone, and the register entries that declare them. The states, goods
and places are real; whatever is told of them here is invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from benchmarks import words
from realpolitik.rdf import names
from realpolitik.rdf.minted import mint
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register

_LABEL: Final = names.w3c("rdfs", "label")
_ARMS, _FOOD = names.thing("arms"), names.thing("food")
MEASURES: Final = 6
"""How many bans there are: as in the world, few, however many articles speak of them."""
PUBLISHER: Final = names.thing("benchmark-herald")


@dataclass(frozen=True, slots=True)
class Entity:
    """Something of the register, with its name."""

    iri: NamedNode
    name: str


@dataclass(frozen=True, slots=True)
class Situation:
    """A situation that articles share: its class and roles, and how it is told."""

    iri: NamedNode
    cls: NamedNode
    roles: tuple[tuple[NamedNode, NamedNode], ...]
    clause: str
    noun: str
    realization: str


@dataclass(frozen=True, slots=True)
class World:
    """What the articles can speak of."""

    states: tuple[Entity, ...]
    goods: tuple[Entity, ...]
    cities: tuple[Entity, ...]
    qualities: tuple[Entity, ...]
    kinds: dict[NamedNode, str]

    @classmethod
    def of(cls, register: Register) -> World:
        """Choose from the register what invented articles can be about."""
        goods = _entities(register, "Goods")
        return cls(
            states=_entities(register, "State"),
            goods=goods,
            cities=_entities(register, "City"),
            qualities=tuple(Entity(mint("quality", word), word) for word in words.QUALITIES),
            kinds={thing.iri: _kind(thing.iri, register) for thing in goods},
        )

    def person(self, number: int) -> Entity:
        """Return an invented person."""
        given, rest = number % len(words.GIVEN), number // len(words.GIVEN)
        family, rank = rest % len(words.FAMILY), rest // len(words.FAMILY)
        suffix = words.RANKS[rank] if rank < len(words.RANKS) else f" number {rank}"
        name = f"{words.GIVEN[given]} {words.FAMILY[(family + given) % len(words.FAMILY)]}{suffix}"
        return Entity(names.thing(f"benchmark-person-{number}"), name)

    def situation(self, number: int) -> Situation:
        """Return a shared situation; transfers are most, bans are few."""
        chance = Random(f"situation {number}")  # noqa: S311 - no secret is made
        if number < MEASURES:
            return self._ban(number, chance)
        makers = (self._transfer, self._meeting, self._transfer, self._partnership)
        return makers[number % len(makers)](number, chance)

    def _ban(self, number: int, chance: Random) -> Situation:
        issuer, target = chance.sample(self.states, 2)
        goods = chance.choice(self.goods)
        return Situation(
            iri=names.thing(f"benchmark-ban-{number}"),
            cls=term("SanctionsMeasure"),
            roles=_roles(("issuer", issuer), ("target", target), ("goodsInScope", goods)),
            clause=f"{issuer.name} bars {target.name} from trade in {goods.name}",
            noun=f"the ban by {issuer.name} on {goods.name} for {target.name}",
            realization="Ongoing",
        )

    def _transfer(self, number: int, chance: Random) -> Situation:
        supplier, recipient = chance.sample(self.states, 2)
        goods = chance.choice(self.goods)
        return Situation(
            iri=names.thing(f"benchmark-transfer-{number}"),
            cls=term(self.kinds[goods.iri]),
            roles=_roles(("supplier", supplier), ("recipient", recipient), ("goods", goods)),
            clause=f"{supplier.name} delivered {goods.name} to {recipient.name}",
            noun=f"the delivery of {goods.name} from {supplier.name} to {recipient.name}",
            realization="Occurred",
        )

    def _meeting(self, number: int, chance: Random) -> Situation:
        one, other = (self.person(person) for person in chance.sample(range(persons(number)), 2))
        host = chance.choice(self.states)
        return Situation(
            iri=names.thing(f"benchmark-meeting-{number}"),
            cls=term("Meeting"),
            roles=_roles(("party", one), ("party", other), ("host", host)),
            clause=f"{one.name} met {other.name} as a guest of {host.name}",
            noun=f"the meeting of {one.name} with {other.name}",
            realization="Occurred",
        )

    def _partnership(self, number: int, chance: Random) -> Situation:
        one, other = chance.sample(self.states, 2)
        return Situation(
            iri=names.thing(f"benchmark-partnership-{number}"),
            cls=term("Partnership"),
            roles=_roles(("party", one), ("party", other)),
            clause=f"{one.name} works together with {other.name}",
            noun=f"the partnership of {one.name} with {other.name}",
            realization="Ongoing",
        )


def persons(number: int) -> int:
    """Return how many persons there are when that many situations are known."""
    return 12 + number // 2


def entries(world: World, situations: int) -> Iterator[Triple]:
    """Yield the register entries of the first situations and persons, and of the publisher."""
    yield from _declared(PUBLISHER, term("MediaOrganization"), words.PUBLISHER)
    for number in range(persons(situations)):
        person = world.person(number)
        state = world.states[number % len(world.states)]
        yield from _declared(person.iri, term("Person"), person.name)
        yield Triple(person.iri, term("affiliation"), state.iri)
    for number in range(situations):
        situation = world.situation(number)
        yield from _declared(situation.iri, situation.cls, situation.noun)
        yield Triple(situation.iri, term("key"), Literal(_key(situation)))


def _declared(iri: NamedNode, cls: NamedNode, name: str) -> Iterator[Triple]:
    yield Triple(iri, RDF_TYPE, cls)
    yield Triple(iri, _LABEL, Literal(name, language="en"))


def _key(situation: Situation) -> str:
    parties = sorted(names.local(value) for _, value in situation.roles)
    return " ".join([names.local(situation.cls), *parties, names.local(situation.iri)])


def _roles(*pairs: tuple[str, Entity]) -> tuple[tuple[NamedNode, NamedNode], ...]:
    return tuple((term(role), entity.iri) for role, entity in pairs)


def _entities(register: Register, cls: str) -> tuple[Entity, ...]:
    return tuple(
        Entity(iri, register.facts.texts(iri, _LABEL)[0]) for iri in register.facts.of_type(term(cls))
    )


def _kind(goods: NamedNode, register: Register) -> str:
    if register.lies_within(goods, _ARMS):
        return "ArmsTransfer"
    return "FoodTransfer" if register.lies_within(goods, _FOOD) else "Transfer"
