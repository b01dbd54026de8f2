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


_BYTE: Final = 8


class Sources:
    """From which texts each position comes: the bits of a number, one for each text."""

    def __init__(self, told: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Take in positions by key, each with its texts."""
        self._places: dict[str, int] = {}
        self._bits = {key: self._joined(sources) for key, sources in told}

    def _joined(self, sources: Iterable[str]) -> int:
        """Return the bits of some texts; to add one by one to a long number takes as long as to copy it."""
        places = [self._places.setdefault(source, len(self._places)) for source in sources]
        bits = bytearray(len(self._places) // _BYTE + 1)
        for place in places:
            bits[place // _BYTE] |= 1 << place % _BYTE
        return int.from_bytes(bits, "little")

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

    def gain(self, position: Position, source: str, day: Bounds) -> None:
        """Take in that a text takes a position, and on which day."""
        self.positions.setdefault(position.key, position)
        if position.key in self.days:
            self.days[position.key] |= {day}
        if self.sources is not None:
            self.sources.add(position.key, source)


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

    def forget(self, about: str) -> None:
        """Let go of a situation of which less is said now, or as of other days."""
        self._known.pop(about, None)
