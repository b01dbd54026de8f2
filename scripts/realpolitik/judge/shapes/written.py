"""What is written about shapes, read by their parameters; whatever is not known is refused.

In: triples of shapes. Out: values of a parameter of a shape.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.errors import ShapeError
from realpolitik.judge.shapes.graph import Node, Path, Step
from realpolitik.rdf import names

_FIRST, _REST, _NIL = (names.w3c("rdf", name) for name in ("first", "rest", "nil"))
_INTEGER, _BOOLEAN = names.w3c("xsd", "integer"), names.w3c("xsd", "boolean")

_COUNT = re.compile("[0-9]{1,9}")


def sh(name: str) -> NamedNode:
    """Return a term of the SHACL vocabulary."""
    return names.w3c("sh", name)


def refused(shape: Node, parameter: NamedNode, why: str) -> ShapeError:
    """Return the error that names a shape and what of it cannot be compiled."""
    named = names.short(shape) if isinstance(shape, NamedNode) else str(shape)
    return ShapeError(f"cannot compile {names.short(parameter)} of {named}: {why}")


class Written:
    """The triples of shapes by shape and parameter; values are in the order of their text."""

    __slots__ = ("_said",)

    def __init__(self, triples: Iterable[Triple]) -> None:
        said: dict[Node, dict[NamedNode, set[Node]]] = defaultdict(lambda: defaultdict(set))
        for triple in triples:
            said[triple.subject][triple.predicate].add(triple.object)
        self._said = said

    def shapes(self) -> Iterator[Node]:
        """Yield all subjects, sorted."""
        yield from sorted(self._said, key=str)

    def parameters(self, shape: Node) -> list[NamedNode]:
        """Return the properties of a shape, sorted."""
        return sorted(self._said.get(shape, {}), key=str)

    def values(self, shape: Node, parameter: NamedNode) -> list[Node]:
        """Return the values of a parameter, sorted."""
        return sorted(self._said.get(shape, {}).get(parameter, ()), key=str)

    def one(self, shape: Node, parameter: NamedNode) -> Node:
        """Return the value of a parameter; raises ShapeError unless there is exactly one."""
        found = self.values(shape, parameter)
        if len(found) != 1:
            raise refused(shape, parameter, f"{len(found)} values instead of one")
        return found[0]

    def number(self, shape: Node, parameter: NamedNode) -> int:
        """Return a whole number from 0 up; raises ShapeError for any other value."""
        value = self.one(shape, parameter)
        if (
            not isinstance(value, Literal)
            or value.datatype != _INTEGER
            or _COUNT.fullmatch(value.value) is None
        ):
            raise refused(shape, parameter, f"{value} is no whole number from 0 up")
        return int(value.value)

    def truth(self, shape: Node, parameter: NamedNode) -> bool:
        """Return a boolean; raises ShapeError for any other value."""
        value = self.one(shape, parameter)
        if (
            not isinstance(value, Literal)
            or value.datatype != _BOOLEAN
            or value.value not in ("true", "false")
        ):
            raise refused(shape, parameter, f"{value} is neither true nor false")
        return value.value == "true"

    def text(self, shape: Node, parameter: NamedNode) -> str:
        """Return the characters of a literal; raises ShapeError for any other value."""
        value = self.one(shape, parameter)
        if not isinstance(value, Literal):
            raise refused(shape, parameter, f"{value} is no text")
        return value.value

    def iris(self, shape: Node, parameter: NamedNode) -> tuple[NamedNode, ...]:
        """Return the values of a parameter; raises ShapeError if one is no IRI."""
        return tuple(self._iri(shape, parameter, value) for value in self.values(shape, parameter))

    def items(self, shape: Node, parameter: NamedNode, head: Node) -> Sequence[Node]:
        """Return the items of a list; raises ShapeError if it is broken or goes round."""
        found: list[Node] = []
        cells: set[Node] = set()
        while head != _NIL:
            first, rest = self.values(head, _FIRST), self.values(head, _REST)
            if head in cells or len(first) != 1 or len(rest) != 1:
                raise refused(shape, parameter, f"{head} is no list")
            cells.add(head)
            found.append(first[0])
            head = rest[0]
        return found

    def path(self, shape: Node) -> Path:
        """Return the steps of a shape's path: none for a node shape.

        Raises ShapeError unless it is a property, an inverse one, or these in a row.
        """
        if not self.values(shape, sh("path")):
            return ()
        return tuple(self._steps(shape, self.one(shape, sh("path"))))

    def _steps(self, shape: Node, path: Node) -> Iterator[Step]:
        if isinstance(path, NamedNode) and path != _NIL:
            yield Step(path)
        elif self.parameters(path) == [sh("inversePath")]:
            inverse = self.one(path, sh("inversePath"))
            yield Step(self._iri(shape, sh("inversePath"), inverse), inverse=True)
        elif self.values(path, _FIRST):
            for item in self.items(shape, sh("path"), path):
                yield from self._steps(shape, item)
        else:
            raise refused(shape, sh("path"), "only properties, inverse ones and sequences of them are known")

    @staticmethod
    def _iri(shape: Node, parameter: NamedNode, value: Node) -> NamedNode:
        if not isinstance(value, NamedNode):
            raise refused(shape, parameter, f"{value} is no IRI")
        return value
