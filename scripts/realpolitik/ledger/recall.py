"""What an open ledger was asked for lately, situation by situation, so that one claim more costs little.

In: positions, and from which texts and on which days they come. Out: the same again,
while nothing of it has changed; a running process reads what is much spoken of once.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from realpolitik.conclude.position import Position
from realpolitik.rdf.literals import Bounds

_MOST: Final = 1024
"""So many situations are kept: one of which ten thousand texts speak takes a megabyte or two."""


class Sources:
    """From which texts each position comes: the bits of a number, one for each text."""

    def __init__(self, told: Iterable[tuple[str, str]]) -> None:
        """Take in positions by key, each with a text."""
        self._places: dict[str, int] = {}
        self._bits: dict[str, int] = {}
        for key, source in told:
            self.add(key, source)

    def add(self, key: str, source: str) -> None:
        """Take in that a text takes a position."""
        place = self._places.setdefault(source, len(self._places))
        self._bits[key] = self._bits.get(key, 0) | (1 << place)

    def count(self, keys: Iterable[str]) -> int:
        """Return how many texts take any of these positions."""
        found = 0
        for key in keys:
            found |= self._bits.get(key, 0)
        return found.bit_count()


@dataclass(slots=True)
class Recalled:
    """What is said of one situation: positions and days by key; sources are None until they are asked for."""

    positions: dict[str, Position]
    sources: Sources | None = None
    days: dict[str, frozenset[Bounds]] = field(default_factory=dict)


class Recall:
    """The situations that were asked for last, by their IRIs."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Recalled] = OrderedDict()

    def of(self, about: str) -> Recalled | None:
        """Return what is kept of a situation."""
        found = self._known.get(about)
        if found is not None:
            self._known.move_to_end(about)
        return found

    def keep(self, about: str, found: Recalled) -> Recalled:
        """Keep what was read of a situation, in place of what was asked for longest ago."""
        self._known[about] = found
        if len(self._known) > _MOST:
            self._known.popitem(last=False)
        return found

    def gain(self, position: Position, source: str) -> None:
        """Take in that a text takes a position."""
        found = self._known.get(position.about.value)
        if found is not None:
            found.positions.setdefault(position.key, position)
            found.days.pop(position.key, None)
            if found.sources is not None:
                found.sources.add(position.key, source)

    def forget(self, about: str) -> None:
        """Let go of a situation of which less is said now, or as of other days."""
        self._known.pop(about, None)
