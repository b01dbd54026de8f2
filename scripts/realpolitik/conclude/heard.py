"""A hearing in memory: for one situation read from a store, or for a few articles.

In: what articles contribute, and the register. Out: a `Hearing`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import NamedNode

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.belonging import Wholes, closed, gathered, registered_edges
from realpolitik.conclude.contribution import Contribution, Spoken, Standing, contribution
from realpolitik.conclude.fusion import fusions
from realpolitik.conclude.position import Position, Voice, stated
from realpolitik.conclude.saying import said
from realpolitik.rdf import names
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

Dates: TypeAlias = Callable[[NamedNode], str]
"""Returns when an article was published, in EDTF; nothing where that is not known."""


class Heard:
    """All that is said, held in dictionaries."""

    def __init__(
        self,
        contributions: Iterable[Contribution],
        register: Register,
        vocabulary: Vocabulary,
        *,
        wholes: Wholes | None = None,
        published: Dates | None = None,
        states: Collection[NamedNode] | None = None,
    ) -> None:
        """Take in what articles contribute; they and the register tell belonging and dates, unless given."""
        told = tuple(contributions)
        self._voices: dict[Position, list[Voice]] = defaultdict(list)
        self._positions: dict[NamedNode, set[Position]] = defaultdict(set)
        self._spoken: dict[NamedNode, list[Spoken]] = defaultdict(list)
        for one in told:
            for position, voice in one.positions:
                self._voices[position].append(voice)
                self._positions[position.about].add(position)
            for spoken in one.spoken:
                self._spoken[spoken.about].append(spoken)
        for position in registered(register, vocabulary):
            self._voices[position].append(voice_of_the_register(position))
            self._positions[position.about].add(position)
        self.wholes: Wholes = _told_wholes(told, register) if wholes is None else wholes
        self._states = states_of(register, vocabulary) if states is None else states
        dates = {one.article: one.published for one in told}
        self._published: Dates = (lambda article: dates.get(article, "")) if published is None else published

    def is_state(self, who: NamedNode) -> bool:
        """Tell whether the register knows somebody as a state."""
        return who in self._states

    @classmethod
    def of(cls, records: Iterable[ArticleRecord], register: Register, vocabulary: Vocabulary) -> Heard:
        """Return the hearing of some articles."""
        kept = tuple(records)
        known, fused = Standing.of(kept), fusions(kept, register, vocabulary)
        return cls(
            (
                contribution(
                    record,
                    known.source(record.iri),
                    stands=known.stands(record.iri),
                    register=register,
                    vocabulary=vocabulary,
                    fused=fused,
                )
                for record in kept
            ),
            register,
            vocabulary,
        )

    def situations(self) -> list[NamedNode]:
        """Return all that may be a situation, sorted."""
        return sorted({*self._positions, *self._spoken}, key=str)

    def positions(self, about: NamedNode) -> tuple[Position, ...]:
        """Return what is said of a situation, sorted by key."""
        return tuple(sorted(self._positions.get(about, ()), key=lambda position: position.key))

    def claims(self, positions: Iterable[Position]) -> Iterator[NamedNode]:
        """Yield the claims that take any of these positions."""
        for position in positions:
            if not position.is_registered:
                yield from (voice.claim for voice in self._voices.get(position, ()))

    def sources(self, positions: Iterable[Position]) -> int:
        """Return from how many texts these positions come."""
        return len({voice.source for voice in self.voices(positions)})

    def voices(self, positions: Iterable[Position]) -> Iterator[Voice]:
        """Yield who takes these positions."""
        for position in positions:
            yield from self._voices.get(position, ())

    def days(self, position: Position) -> frozenset[Bounds]:
        """Return on which days it was said."""
        return frozenset(self._day(voice) for voice in self._voices.get(position, ()))

    def _day(self, voice: Voice) -> Bounds:
        parts = names.split_claim(voice.claim)
        own = "" if parts is None else self._published(names.article(parts[0]))
        return said(voice.said_on, self._published(voice.source), own)

    def kinds(self, about: NamedNode) -> frozenset[NamedNode] | None:
        """Return the classes under which a situation is spoken of."""
        return kinds(self._spoken.get(about, ()))


def states_of(register: Register, vocabulary: Vocabulary) -> frozenset[NamedNode]:
    """Return the states of a register."""
    state = (term("State"),)
    return frozenset(iri for iri, classes in register.classes.items() if vocabulary.fits(classes, state))


def _told_wholes(told: Iterable[Contribution], register: Register) -> Wholes:
    direct = gathered((*registered_edges(register), *(edge for one in told for edge in one.edges)))
    return closed(lambda part: direct.get(part, ()))


def kinds(spoken: Iterable[Spoken]) -> frozenset[NamedNode] | None:
    """Return the classes that a situation is given where it is described, else where it is pointed to."""
    told = tuple(spoken)
    if not told:
        return None
    described = frozenset().union(*(one.described for one in told))
    return described or frozenset().union(*(one.pointed for one in told))


def registered(register: Register, vocabulary: Vocabulary) -> Iterator[Position]:
    """Yield what the register states of situations by a source."""
    for iri in register.classes:
        position = stated(iri, register, vocabulary)
        if position is not None:
            yield position


@dataclass(frozen=True, slots=True)
class Registered:
    """What the register contributes: a position by its situation, what lies next to what, and states.

    `wholes` are those of each part, `parts` those of each whole.
    """

    positions: Mapping[NamedNode, Position]
    wholes: Mapping[NamedNode, set[NamedNode]]
    parts: Mapping[NamedNode, set[NamedNode]]
    states: frozenset[NamedNode]

    @classmethod
    def of(cls, register: Register, vocabulary: Vocabulary) -> Registered:
        """Gather it, which takes long where the register is large."""
        positions = {position.about: position for position in registered(register, vocabulary)}
        edges = tuple(registered_edges(register))
        parts = gathered((whole, part) for part, whole in edges)
        return cls(positions, gathered(edges), parts, states_of(register, vocabulary))


def voice_of_the_register(position: Position) -> Voice:
    """Return the one voice of a position that the register states."""
    return Voice(position.about, position.about, (position.about,), ())
