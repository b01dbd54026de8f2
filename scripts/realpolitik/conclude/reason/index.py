"""Triples between IRIs, looked up by any of their parts: what upkeep asks of a graph.

A store of any make can be one; `MemoryIndex` is the plain one. Literals and blank
nodes lead nowhere, so an index need not have them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import NamedNode, Triple

Link = tuple[NamedNode, NamedNode, NamedNode]
"""Subject, property and object of a triple between IRIs."""


class FactIndex(Protocol):
    """Triples between IRIs; what is asked comes lazily, in any order, and may come twice.

    Where an index spans several graphs, that of the consensus should come first:
    it is where upkeep most often finds that a thing is reached.
    """

    def holds(self, subject: NamedNode, predicate: NamedNode, value: NamedNode) -> bool:
        """Tell whether there is this triple."""

    def objects(self, subject: NamedNode, predicate: NamedNode) -> Iterator[NamedNode]:
        """Yield the IRIs that a property leads to from a subject."""

    def subjects(self, predicate: NamedNode, value: NamedNode) -> Iterator[NamedNode]:
        """Yield the IRIs from which a property leads to a value."""

    def outgoing(self, subject: NamedNode) -> Iterator[Link]:
        """Yield the triples of a subject."""

    def incoming(self, value: NamedNode) -> Iterator[Link]:
        """Yield the triples that lead to a value."""


class Paths(Protocol):
    """The links of the register by which things are reached: a few of all that lead to a thing."""

    def subjects(self, predicate: NamedNode, value: NamedNode) -> Iterator[NamedNode]:
        """Yield the IRIs from which a property leads on to a value."""

    def incoming(self, value: NamedNode) -> Iterator[Link]:
        """Yield the links that lead on to a value."""


@dataclass(frozen=True, slots=True)
class State:
    """The graphs that upkeep reads: consensus and register, both as one, conclusions, loops, and paths.

    `loops` are the conclusions that lead from a thing to itself, and `paths` the links
    of the register that lead on from what is reached (see `Conclusions`).
    """

    known: FactIndex
    agreed: FactIndex
    register: FactIndex
    inferred: FactIndex
    loops: FactIndex
    paths: Paths


class MemoryIndex:
    """Triples between IRIs in memory; it keeps those of a subject, and those of a value, together."""

    __slots__ = ("_ahead", "_back")

    def __init__(self, triples: Iterable[Triple] = ()) -> None:
        self._ahead: dict[NamedNode, dict[NamedNode, dict[NamedNode, None]]] = {}
        self._back: dict[NamedNode, dict[NamedNode, dict[NamedNode, None]]] = {}
        for link in links(triples):
            self.add(*link)

    def __iter__(self) -> Iterator[Link]:
        return (link for subject in list(self._ahead) for link in self.outgoing(subject))

    def add(self, subject: NamedNode, predicate: NamedNode, value: NamedNode) -> None:
        """Put a triple in; nothing changes if it is there."""
        self._ahead.setdefault(subject, {}).setdefault(predicate, {})[value] = None
        self._back.setdefault(value, {}).setdefault(predicate, {})[subject] = None

    def discard(self, subject: NamedNode, predicate: NamedNode, value: NamedNode) -> None:
        """Take a triple out; nothing changes if it is not there."""
        for index, near, far in ((self._ahead, subject, value), (self._back, value, subject)):
            ends = index.get(near, {})
            ends.get(predicate, {}).pop(far, None)
            if not ends.get(predicate, True):
                del ends[predicate]
            if not index.get(near, True):
                del index[near]

    def holds(self, subject: NamedNode, predicate: NamedNode, value: NamedNode) -> bool:
        """Tell whether there is this triple."""
        return value in self._ahead.get(subject, {}).get(predicate, ())

    def objects(self, subject: NamedNode, predicate: NamedNode) -> Iterator[NamedNode]:
        """Yield the values of a property of a subject."""
        return iter(self._ahead.get(subject, {}).get(predicate, ()))

    def subjects(self, predicate: NamedNode, value: NamedNode) -> Iterator[NamedNode]:
        """Yield the subjects that have a value for a property."""
        return iter(self._back.get(value, {}).get(predicate, ()))

    def outgoing(self, subject: NamedNode) -> Iterator[Link]:
        """Yield the triples of a subject."""
        found = self._ahead.get(subject, {})
        return ((subject, predicate, value) for predicate, values in found.items() for value in values)

    def incoming(self, value: NamedNode) -> Iterator[Link]:
        """Yield the triples that lead to a value."""
        found = self._back.get(value, {})
        return ((subject, predicate, value) for predicate, subjects in found.items() for subject in subjects)


class Former:
    """A graph as it was before a change that it already shows; an index as well."""

    __slots__ = ("_added", "_now", "_removed")

    def __init__(self, now: FactIndex, *, removed: Iterable[Link], added: Iterable[Link]) -> None:
        self._now, self._removed, self._added = now, MemoryIndex(), frozenset(added)
        for link in removed:
            self._removed.add(*link)

    def holds(self, subject: NamedNode, predicate: NamedNode, value: NamedNode) -> bool:
        """Tell whether there was this triple."""
        link = (subject, predicate, value)
        return self._removed.holds(*link) or (link not in self._added and self._now.holds(*link))

    def objects(self, subject: NamedNode, predicate: NamedNode) -> Iterator[NamedNode]:
        """Yield the values that a property of a subject had."""
        yield from self._removed.objects(subject, predicate)
        for value in self._now.objects(subject, predicate):
            if (subject, predicate, value) not in self._added:
                yield value

    def subjects(self, predicate: NamedNode, value: NamedNode) -> Iterator[NamedNode]:
        """Yield the subjects that had a value for a property."""
        yield from self._removed.subjects(predicate, value)
        for subject in self._now.subjects(predicate, value):
            if (subject, predicate, value) not in self._added:
                yield subject

    def outgoing(self, subject: NamedNode) -> Iterator[Link]:
        """Yield the triples that a subject had."""
        yield from self._removed.outgoing(subject)
        yield from (link for link in self._now.outgoing(subject) if link not in self._added)

    def incoming(self, value: NamedNode) -> Iterator[Link]:
        """Yield the triples that led to a value."""
        yield from self._removed.incoming(value)
        yield from (link for link in self._now.incoming(value) if link not in self._added)


def links(triples: Iterable[Triple]) -> Iterator[Link]:
    """Yield the triples between IRIs."""
    for triple in triples:
        subject, predicate, value = triple.subject, triple.predicate, triple.object
        if isinstance(subject, NamedNode) and isinstance(value, NamedNode):
            yield subject, predicate, value
