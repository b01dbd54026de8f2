"""Things whose classes exclude each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from realpolitik.errors import FindingsError
from realpolitik.rdf.names import short


@dataclass(frozen=True, slots=True)
class Clash:
    """A thing and those of its classes, two or more and sorted, that are in one set of disjoint classes."""

    thing: NamedNode
    classes: tuple[NamedNode, ...]

    def __str__(self) -> str:
        told = " and ".join(map(short, self.classes))
        return f"{self.thing.value} is of the classes {told}, which exclude each other"


def clashes_of(
    thing: NamedNode, classes: frozenset[NamedNode], exclusive: Iterable[frozenset[NamedNode]]
) -> Iterator[Clash]:
    """Yield a clash for each set of disjoint classes of which the thing has more than one."""
    for members in exclusive:
        both = members & classes
        if len(both) > 1:
            yield Clash(thing, tuple(sorted(both, key=str)))


def stop_at(clashes: Iterable[Clash]) -> None:
    """Raise FindingsError with the first clash, if there is one."""
    first = min(map(str, clashes), default=None)
    if first is not None:
        raise FindingsError(f"the graph is inconsistent: {first}")
