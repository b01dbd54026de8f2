"""One situation as a policy sees it: how far it has come, its values, and what of it is sure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from pyoxigraph import NamedNode

from realpolitik.conclude.position import Position, Value
from realpolitik.rdf import literals
from realpolitik.rdf.names import term

_TIME = term("time")

Pair: TypeAlias = tuple[NamedNode, Value]
"""A property and a value."""


class Opposition(Enum):
    """How those stand to each other who do not say the same."""

    FACT = "facts that exclude each other"
    DOUBT = "a doubt of what others say"
    JUDGEMENT = "opinions that differ"


@dataclass(frozen=True, slots=True)
class Clash:
    """Values of one property that exclude each other, and how that was settled, if it was."""

    property: NamedNode
    sides: tuple[Position, ...]
    opposition: Opposition
    rule: NamedNode | None
    preferred: Value | None


@dataclass(frozen=True, slots=True)
class Denial:
    """A value that some claims give and others deny or doubt; what `hides` it is a sure denial."""

    property: NamedNode
    value: Value
    sides: tuple[Position, ...]
    opposition: Opposition
    hides: bool


@dataclass(frozen=True, slots=True)
class Values:
    """The values that hold, each with the positions that gave it, and all disagreement."""

    shown: Mapping[Pair, tuple[Position, ...]]
    clashes: tuple[Clash, ...]
    denials: tuple[Denial, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """A situation after the first look, at what is said of it alone."""

    iri: NamedNode
    classes: tuple[NamedNode, ...]
    registered: frozenset[NamedNode]
    realization: NamedNode
    givers: tuple[Position, ...]
    values: Values
    positions: tuple[Position, ...]
    against: tuple[Position, ...] = ()
    """Those who say, as surely and as late as the givers, that it has not come so far."""

    def told_time(self) -> str:
        """Return the EDTF literal of its time, or nothing where none is told."""
        told = (value.value for (predicate, value) in self.values.shown if predicate == _TIME)
        return next(told, "")

    def time(self) -> literals.Bounds:
        """Return when it is the case; open on both sides where nothing is told."""
        return bounds(self.told_time())

    def having(self, predicate: NamedNode) -> list[NamedNode]:
        """Return those values of a property that are IRIs."""
        return [
            value for role, value in self.values.shown if role == predicate and isinstance(value, NamedNode)
        ]


@dataclass(frozen=True, slots=True)
class Footing:
    """A situation after the second look: the roles and values that are sure enough to be linked."""

    situation: Situation
    linked: tuple[tuple[NamedNode, NamedNode], ...]


def bounds(time: str) -> literals.Bounds:
    """Return the bounds of an EDTF literal; open on both sides for an empty one."""
    return literals.time_bounds(time) if time else literals.Bounds(None, None)
