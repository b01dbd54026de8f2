"""What a name in the register means: the entry, how it means it and when."""

from __future__ import annotations

from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity, Form
from realpolitik.rdf.literals import Bounds


@dataclass(frozen=True, slots=True)
class Meaning:
    """Whom a name means; `words` are its pieces as the register writes them.

    `figure` and `literally` are those of a metonym, `valid` the days on which it may be used.
    """

    words: tuple[str, ...]
    entity: Entity
    form: Form
    figure: NamedNode | None = None
    literally: NamedNode | None = None
    valid: Bounds | None = field(default=None, compare=False)

    def holds(self, day: Bounds | None) -> bool:
        """Tell whether it may be used on a day, so far as both are known."""
        return self.valid is None or day is None or not self.valid.disjoint(day)


@dataclass(frozen=True, slots=True)
class Match:
    """Pieces of a sentence that are a name; `first` and `last` are indices of pieces, half-open."""

    first: int
    last: int
    meanings: tuple[Meaning, ...]
