"""Triples of a store, grouped by one of their ends, or none if they are many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeAlias

from pyoxigraph import NamedNode, Quad

from realpolitik.judge.shapes.graph import Node

Column: TypeAlias = tuple[dict[Node, list[Node]], int]
"""Who has which values of a property, and how many values these are."""


def few(quads: Iterator[Quad], most: int) -> list[Quad] | None:
    """Return so many quads at most, or None where there are more."""
    read = list(islice(quads, most + 1))
    return None if len(read) > most else read


def by_subject(quads: Iterable[Quad]) -> Column:
    """Return who has which values."""
    column: dict[Node, list[Node]] = {}
    size = 0
    for size, quad in enumerate(quads, 1):  # noqa: B007 - counted for the room that it takes
        column.setdefault(quad.subject, []).append(quad.object)
    return column, size


def by_predicate(quads: Iterable[Quad], end: str) -> dict[NamedNode, list[Node]]:
    """Return what stands at the other end, `subject` or `object`, by the properties that lead there."""
    found: dict[NamedNode, list[Node]] = {}
    for quad in quads:
        found.setdefault(quad.predicate, []).append(getattr(quad, end))
    return found
