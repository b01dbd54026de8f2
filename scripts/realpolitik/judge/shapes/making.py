"""What a parameter of a shape needs to become constraints."""

from __future__ import annotations

from typing import Protocol

from pyoxigraph import NamedNode

from realpolitik.judge.shapes.graph import Node
from realpolitik.judge.shapes.shape import Shape
from realpolitik.judge.shapes.written import Written, refused, sh


class Making(Protocol):
    """Shapes on their way from what is written to what is checked."""

    @property
    def written(self) -> Written:
        """What is written about all shapes."""

    def narrower(self, cls: NamedNode) -> frozenset[NamedNode]:
        """Return a class with all below it."""

    def shape(self, name: Node) -> Shape:
        """Return another shape, compiled; raises ShapeError if it cannot be."""


def component(name: str) -> NamedNode:
    """Return what SHACL calls the constraint with this parameter.

    >>> component("minCount").value
    'http://www.w3.org/ns/shacl#MinCountConstraintComponent'
    """
    return sh(f"{name[0].upper()}{name[1:]}ConstraintComponent")


def needs_path(making: Making, shape: Node, name: str) -> None:
    """Raise ShapeError if a parameter of property shapes is on a node shape."""
    if not making.written.path(shape):
        raise refused(shape, sh(name), "it belongs to a property shape")
