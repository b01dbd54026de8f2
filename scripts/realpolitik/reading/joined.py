"""The hearing of one situation, joined with those of others as far as they are asked for.

In: a view's hearings. Out: a `Hearing` of all situations, of which one is at hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode

from realpolitik.conclude.belonging import Wholes
from realpolitik.conclude.policy import Hearing
from realpolitik.conclude.position import Position, Voice
from realpolitik.rdf.literals import Bounds
from realpolitik.reading.hearing import Hearings


class Joined:
    """All that is said; what is read of a situation is kept."""

    def __init__(self, own: Hearing, about: NamedNode, others: Hearings) -> None:
        self._others = others
        self._known: dict[NamedNode, Hearing] = {about: own}
        self.wholes: Wholes = own.wholes
        self.is_state = own.is_state

    def _of(self, about: NamedNode) -> Hearing:
        if about not in self._known:
            self._known[about] = self._others.of(about).hearing
        return self._known[about]

    def positions(self, about: NamedNode) -> tuple[Position, ...]:
        """Return what is said of a situation, sorted by key."""
        return self._of(about).positions(about)

    def claims(self, positions: Iterable[Position]) -> Iterator[NamedNode]:
        """Yield the claims that take any of these positions."""
        for position in positions:
            yield from self._of(position.about).claims((position,))

    def sources(self, positions: Iterable[Position]) -> int:
        """Return from how many texts these positions come."""
        return len({voice.source for voice in self.voices(positions)})

    def voices(self, positions: Iterable[Position]) -> Iterator[Voice]:
        """Yield who takes these positions."""
        for position in positions:
            yield from self._of(position.about).voices((position,))

    def days(self, position: Position) -> frozenset[Bounds]:
        """Return on which days it was said."""
        return self._of(position.about).days(position)

    def kinds(self, about: NamedNode) -> frozenset[NamedNode] | None:
        """Return the classes under which a situation is spoken of."""
        return self._of(about).kinds(about)
