"""What a server wants of the process that holds a store: to ask it, to read a graph, to change it.

In: an errand, and out of it a frame: a line of JSON, then the bytes that are to be put, if
any. Back comes its `Outcome`, as a frame of the same make. Graphs are named by their IRIs;
None is the default graph. Forms are media types.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Any, Final, TypeAlias

Scope: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""The graphs that a query asks, or that the patterns of an update look at: as default graph, and by name."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Answer a query, over the whole store or a part of it, with at most so many rows."""

    text: str
    form: str
    base: str
    most: int
    scope: Scope | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """Write out one graph, whole."""

    graph: str | None
    form: str


@dataclass(frozen=True, slots=True)
class Update:
    """Run a SPARQL update."""

    text: str
    base: str
    scope: Scope | None = None


@dataclass(frozen=True, slots=True)
class Put:
    """Put triples into a graph, beside what is there or instead of it.

    The body may have several parts, each given by its form and its length in bytes.
    """

    graph: str | None
    parts: tuple[tuple[str, int], ...]
    base: str
    replaces: bool
    body: bytes


@dataclass(frozen=True, slots=True)
class Drop:
    """Remove a graph, or empty the default graph."""

    graph: str | None


Errand: TypeAlias = Ask | Read | Update | Put | Drop
_KINDS: Final = {kind.__name__: kind for kind in (Ask, Read, Update, Put, Drop)}


def packed(errand: Errand, timeout: float) -> bytes:
    """Return the frame of an errand that nobody waits for after `timeout` seconds.

    >>> errand = Put(None, (("text/turtle", 2),), "urn:x", True, b"xy")
    >>> unpacked(packed(errand, 2.5)) == (errand, 2.5)
    True
    """
    told: dict[str, Any] = {field.name: getattr(errand, field.name) for field in fields(errand)}
    body: bytes = told.pop("body", b"")
    return json.dumps({"kind": type(errand).__name__, "within": timeout, **told}).encode() + b"\n" + body


def is_errand(frame: bytes) -> bool:
    """Tell whether a frame holds an errand, and not the question of a command."""
    return frame.startswith(b"{")


def unpacked(frame: bytes) -> tuple[Errand, float]:
    """Return the errand of a frame and for how many seconds somebody waits for it."""
    head, _, body = frame.partition(b"\n")
    told: dict[str, Any] = {name: _tuples(value) for name, value in json.loads(head).items()}
    kind, timeout = _KINDS[told.pop("kind")], float(told.pop("within"))
    if kind is Put:
        told["body"] = body
    return kind(**told), timeout


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an errand: bytes, whether rows were left out, whether there was such a graph before."""

    body: bytes = b""
    is_cut: bool = False
    existed: bool = True

    def packed(self) -> bytes:
        """Return the frame of this outcome.

        >>> Outcome.unpacked(Outcome(b"x", is_cut=True).packed())
        Outcome(body=b'x', is_cut=True, existed=True)
        """
        return json.dumps([self.is_cut, self.existed]).encode() + b"\n" + self.body

    @classmethod
    def unpacked(cls, frame: bytes) -> Outcome:
        """Return the outcome of a frame."""
        head, _, body = frame.partition(b"\n")
        is_cut, existed = json.loads(head)
        return cls(body, is_cut=is_cut, existed=existed)
