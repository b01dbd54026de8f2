"""What the other rooms may ask of a store, whatever its make: to be read, and to be filled.

A `View` is how readers see one store. (The *default view* is something else: what the
default graph holds, so that a query needs no dataset clause.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeAlias

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from realpolitik.rdf.terms import Subject, Term
from realpolitik.stores.rows import Rows

Graph: TypeAlias = NamedNode | DefaultGraph


class View(Protocol):
    """A store that holds a build, for reading only."""

    def quads(
        self,
        subject: Subject | None,
        predicate: NamedNode | None,
        value: Term | Triple | None,
        graph: Graph | None,
    ) -> Iterator[Quad]:
        """Yield the quads that fit, in no order; None fits anything.

        `graph` is one named graph, DefaultGraph() for the default view, or None for the
        default view and every named graph of the project. Raises StoreError where the
        store does not answer.
        """

    def graphs(self) -> Iterator[NamedNode]:
        """Yield the named graphs of the project, in no order."""

    def select(self, query: str, *, timeout: float | None) -> Rows:
        """Return what SELECT or ASK finds; rp:, id: and the like are declared.

        No timeout is for the program's own questions: the answer takes as long as it takes.
        Raises UsageError for a query that is wrong or refused, StoreError when the answer
        takes longer than `timeout` seconds.
        """


class Writer(Protocol):
    """A store that can be filled, graph by graph; None stands for the default view."""

    def put(self, graph: str | None, pieces: Iterable[bytes]) -> None:
        """Replace a named graph, or the default view, by N-Triples."""

    def drop(self, graph: str) -> None:
        """Remove a named graph."""


class Server(Writer, Protocol):
    """A running store, which others may use too."""

    def ask(self, query: str, *, timeout: float | None = None) -> Rows:
        """Return the answer to SELECT or ASK over the default view and the named graphs.

        Raises StoreError when the server is silent for `timeout` seconds (None: as long as
        its connection allows), RefusalError when it does not do what the query asks.
        """

    def strangers(self) -> int:
        """Return how many triples that no load has put there stand in the place of the default view."""
