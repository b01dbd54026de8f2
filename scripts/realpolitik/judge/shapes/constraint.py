"""What a constraint is: it judges all focus nodes of a shape at once, and says what it reads.

In: rows of a focus node with the values that its shape's path leads to. Out:
the focus nodes that break it, with the value at fault where it is about one.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple, Protocol

from pyoxigraph import NamedNode

from realpolitik.judge.shapes.graph import Graph, Node, Path, reached


class Broken(NamedTuple):
    """A focus node that breaks a constraint; the path is that of the shape unless given."""

    focus: Node
    value: Node | None = None
    path: Node | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """A kind of triple that decides over a focus node.

    Its subject is where `path` leads from the focus node, or its object if
    `inverse`. Without a predicate it may have any; with classes, its object is
    one of them.
    """

    path: Path
    predicate: NamedNode | None
    inverse: bool = False
    classes: frozenset[NamedNode] | None = None


class Rows:
    """The focus nodes of a shape with their values."""

    __slots__ = ("_distinct", "pairs")

    def __init__(self, pairs: list[tuple[Node, Collection[Node]]]) -> None:
        self.pairs = pairs
        self._distinct: set[Node] | None = None

    @classmethod
    def along(cls, graph: Graph, foci: Collection[Node], path: Path) -> Rows:
        """Return the rows for these focus nodes."""
        found = reached(graph, foci, path)
        return cls([(focus, found.get(focus, ())) for focus in foci])

    @property
    def values(self) -> set[Node]:
        """All values, each once."""
        if self._distinct is None:
            self._distinct = set(chain.from_iterable(values for _, values in self.pairs))
        return self._distinct

    def with_any(self, values: Collection[Node]) -> Iterator[Broken]:
        """Yield who has one of these values, once for each."""
        if values:
            for focus, own in self.pairs:
                yield from (Broken(focus, value) for value in own if value in values)


class Constraint(Protocol):
    """A rule about the values of a focus node; its component is the name SHACL gives to such rules."""

    @property
    def component(self) -> NamedNode:
        """The kind of constraint, as a report names it."""

    def broken(self, graph: Graph, rows: Rows) -> Iterable[Broken]:
        """Yield the focus nodes that break it."""

    def reads(self, path: Path) -> Iterable[Read]:
        """Yield what it looks at besides the values, which the path leads to."""


class OfValues(ABC):
    """A constraint that each value keeps or breaks by itself, whoever has it."""

    __slots__ = ()

    def broken(self, graph: Graph, rows: Rows) -> Iterator[Broken]:
        """Yield the focus nodes with a value that breaks it, once for each such value."""
        return rows.with_any(self.unfit(graph, rows.values))

    def reads(self, path: Path) -> Iterable[Read]:  # noqa: ARG002 - most look at the values alone
        """Yield nothing: only the values are looked at."""
        return ()

    @abstractmethod
    def unfit(self, graph: Graph, values: set[Node]) -> set[Node]:
        """Return those values that break it."""


@dataclass(frozen=True, slots=True)
class Fit(OfValues):
    """A constraint on what a value is by itself: its kind, form, size or language."""

    component: NamedNode
    fits: Callable[[Node], bool]

    def unfit(self, graph: Graph, values: set[Node]) -> set[Node]:  # noqa: ARG002 - a value tells all
        """Return those values that do not fit."""
        fits = self.fits
        return {value for value in values if not fits(value)}


@dataclass(frozen=True, slots=True)
class OneOf(OfValues):
    """`sh:in`: every value is one of a list."""

    component: NamedNode
    choice: frozenset[Node]

    def unfit(self, graph: Graph, values: set[Node]) -> set[Node]:  # noqa: ARG002 - a value tells all
        """Return those values that are not in the list."""
        return values - self.choice
