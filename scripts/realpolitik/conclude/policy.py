"""What a policy is: a pure function from what is said to what holds, one situation at a time.

In: a `Hearing`, which gives what is said of a situation, and an `Outlook`, which
gives what the same policy concludes of others. Out: conclusions, each with its
rule, its premises and the positions that it rests on. A build asks for all
situations, or for those that a change reaches; `why` asks for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.belonging import Wholes
from realpolitik.conclude.position import Position, Voice
from realpolitik.conclude.situation import Footing, Situation
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary


class Hearing(Protocol):
    """All that is said, by articles that stand and by the register."""

    @property
    def wholes(self) -> Wholes:
        """The way to all that somebody belongs to."""

    def is_state(self, who: NamedNode) -> bool:
        """Tell whether the register knows somebody as a state."""

    def positions(self, about: NamedNode) -> tuple[Position, ...]:
        """Return what is said of a situation, sorted by key."""

    def claims(self, positions: Iterable[Position]) -> Iterable[NamedNode]:
        """Return the claims that take any of these positions."""

    def sources(self, positions: Iterable[Position]) -> int:
        """Return from how many texts these positions come; copies are one text."""

    def voices(self, positions: Iterable[Position]) -> Iterable[Voice]:
        """Return who takes these positions; of those with the same holders and relayers one is enough."""

    def days(self, position: Position) -> frozenset[Bounds]:
        """Return on which days it was said, each as bounds that are open where nothing is known."""

    def kinds(self, about: NamedNode) -> frozenset[NamedNode] | None:
        """Return the classes under which a situation is spoken of; None where nobody speaks of it."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is concluded of one situation for others, who look it up by `key`; `told` is the rest."""

    kind: str
    key: NamedNode
    about: NamedNode
    told: tuple[str, ...]


class Outlook(Protocol):
    """What the policy concludes of other situations."""

    def realization(self, situation: NamedNode) -> NamedNode | None:
        """Return how far something has come by what is said of it itself; None for what is no situation."""

    def noted(self, kind: str, key: NamedNode) -> Iterable[Note]:
        """Return the notes of this kind and key, sorted by their situations and what they tell."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A statement of the consensus, the rule that gave it and what it stands on."""

    statement: Triple
    rule: str
    premises: tuple[Triple, ...] = ()
    positions: tuple[Position, ...] = ()


ROLLS: Final = frozenset({term("basis"), term("side")})
"""The properties of which each value is one of many claims."""


@dataclass(frozen=True, slots=True)
class Roll:
    """A statement for each claim that takes one of some positions: its subject, property, and the claim."""

    subject: NamedNode
    predicate: NamedNode
    rule: str
    positions: tuple[Position, ...]


class Policy(Protocol):
    """A named way to conclude; each look takes in more than the one before."""

    name: str
    real: frozenset[NamedNode]
    """How far something has come that is real; nothing else in how far it has come matters to others."""
    notes: Mapping[str, frozenset[NamedNode]]
    """For each kind of note the properties that join a key to the situations that look it up."""
    keys: Mapping[str, tuple[NamedNode, ...]]
    """For each kind of note the roles in which claims give the situation that it is of the key."""
    chains: frozenset[str]
    """The kinds of note that the key itself looks up, and whoever is the key of one on it, at any remove."""
    groups: frozenset[str]
    """The kinds of note that are looked up by whoever gives one of the same key and first word."""
    ties: frozenset[NamedNode]
    """The properties of statements between two others, which several situations may give."""
    owned_by_value: frozenset[NamedNode]
    """The properties of statements that belong to the situation that is their object."""

    def __init__(self, hearing: Hearing, register: Register, vocabulary: Vocabulary) -> None:
        """Take in all that is said; nothing is concluded yet."""

    def judge(self, iri: NamedNode) -> Situation | None:
        """Return a situation from what is said of it alone; None where nobody speaks of it."""

    def weigh(self, situation: Situation, outlook: Outlook) -> Footing:
        """Return what is sure enough to be passed on, by who says it and by what is real."""

    def noted(self, footing: Footing) -> Iterator[Note]:
        """Yield what others may look up of a situation."""

    def conclude(self, footing: Footing, outlook: Outlook) -> Iterator[Conclusion | Roll]:
        """Yield all that is concluded of a situation."""


Maker: TypeAlias = type[Policy]
"""The class of a policy; `name`, `notes`, `keys` and `real` are known without a hearing."""
