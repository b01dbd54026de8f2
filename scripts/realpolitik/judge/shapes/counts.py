"""Constraints on the values of a focus node as a set: how many, which, in how many languages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from realpolitik.judge.shapes.constraint import Broken, Read, Rows
from realpolitik.judge.shapes.graph import Graph, Node, Path, Step
from realpolitik.judge.shapes.order import precedes


@dataclass(frozen=True, slots=True)
class Count:
    """`sh:minCount` and `sh:maxCount`: how many values there are."""

    component: NamedNode
    least: int = 0
    most: int | None = None

    def broken(self, graph: Graph, rows: Rows) -> list[Broken]:  # noqa: ARG002 - the rows tell all
        """Return the focus nodes with too few or too many values."""
        least, most = self.least, self.most
        if most is None:
            return [Broken(focus) for focus, values in rows.pairs if len(values) < least]
        return [Broken(focus) for focus, values in rows.pairs if len(values) > most]

    def reads(self, path: Path) -> Iterable[Read]:  # noqa: ARG002
        """Return nothing: only the values are looked at."""
        return ()


@dataclass(frozen=True, slots=True)
class HasValue:
    """`sh:hasValue`: one of the values is this one."""

    component: NamedNode
    value: Node

    def broken(self, graph: Graph, rows: Rows) -> list[Broken]:  # noqa: ARG002 - the rows tell all
        """Return the focus nodes without the value."""
        value = self.value
        return [Broken(focus) for focus, values in rows.pairs if value not in values]

    def reads(self, path: Path) -> Iterable[Read]:  # noqa: ARG002
        """Return nothing: only the values are looked at."""
        return ()


@dataclass(frozen=True, slots=True)
class OneInEachLanguage:
    """`sh:uniqueLang`: no two values have the same language tag."""

    component: NamedNode

    def broken(self, graph: Graph, rows: Rows) -> list[Broken]:  # noqa: ARG002 - the rows tell all
        """Return the focus nodes with two values in one language."""
        return [Broken(focus) for focus, values in rows.pairs if len(values) > 1 and _repeats(values)]

    def reads(self, path: Path) -> Iterable[Read]:  # noqa: ARG002
        """Return nothing: only the values are looked at."""
        return ()


def _repeats(values: Collection[Node]) -> bool:
    tags = [value.language.lower() for value in values if isinstance(value, Literal) and value.language]
    return len(set(tags)) < len(tags)


@dataclass(frozen=True, slots=True)
class Same:
    """`sh:equals`: the values are those of another property of the focus node."""

    component: NamedNode
    other: NamedNode

    def broken(self, graph: Graph, rows: Rows) -> Iterator[Broken]:
        """Yield the focus nodes with a value that only one of the two has."""
        for focus, values, others in _beside(graph, rows, self.other):
            yield from (Broken(focus, value) for value in set(values) ^ set(others))

    def reads(self, path: Path) -> Iterator[Read]:  # noqa: ARG002 - of the focus node
        """Yield the other property."""
        yield Read((), self.other)


@dataclass(frozen=True, slots=True)
class Apart:
    """`sh:disjoint`: no value is one of another property of the focus node."""

    component: NamedNode
    other: NamedNode

    def broken(self, graph: Graph, rows: Rows) -> Iterator[Broken]:
        """Yield the focus nodes with a value that both have."""
        for focus, values, others in _beside(graph, rows, self.other):
            if others:
                yield from (Broken(focus, value) for value in values if value in others)

    def reads(self, path: Path) -> Iterator[Read]:  # noqa: ARG002 - of the focus node
        """Yield the other property."""
        yield Read((), self.other)


@dataclass(frozen=True, slots=True)
class Before:
    """`sh:lessThan` and `sh:lessThanOrEquals`: every value is less than all of another property."""

    component: NamedNode
    other: NamedNode
    equal: bool

    def broken(self, graph: Graph, rows: Rows) -> Iterator[Broken]:
        """Yield the focus nodes with a value that is not less, or cannot be compared."""
        for focus, values, others in _beside(graph, rows, self.other):
            for value in values:
                if not all(precedes(value, other, equal=self.equal) for other in others):
                    yield Broken(focus, value)

    def reads(self, path: Path) -> Iterator[Read]:  # noqa: ARG002 - of the focus node
        """Yield the other property."""
        yield Read((), self.other)


def _beside(
    graph: Graph, rows: Rows, other: NamedNode
) -> Iterator[tuple[Node, Collection[Node], Collection[Node]]]:
    """Yield each focus node with its values and those of another of its properties."""
    found = Step(other).ahead(graph, [focus for focus, _ in rows.pairs])
    return ((focus, values, found.get(focus, ())) for focus, values in rows.pairs)
