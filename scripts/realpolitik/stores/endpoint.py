"""Any server with a SPARQL endpoint that can be written by the Graph Store Protocol or by SPARQL Update.

Whether its default graph is a graph of its own or the union of all is found out: a marker is
put into a graph of its own and looked for in the default graph. Where that is the union, the
view is the named graph `graph/view`, which every query names by `default-graph-uri`; a server
that then reaches no named graph, or does not heed it, is refused, for denied values would read
as facts. Graphs come in pieces, and a reader may see one half full while it is replaced.
Protocols: SPARQL 1.1 Protocol, SPARQL 1.1 Update, SPARQL 1.1 Graph Store HTTP Protocol.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from pyoxigraph import Literal

from realpolitik.errors import StoreError, UsageError
from realpolitik.rdf import names
from realpolitik.stores import rows, strangers
from realpolitik.stores.address import Address, Credentials, parameter
from realpolitik.stores.http import Connection
from realpolitik.stores.rows import Rows
from realpolitik.stores.virtuoso import VIEW

_MARKER: Final = names.graph("marker").value
_LINE: Final = f'<{_MARKER}> <http://www.w3.org/2000/01/rdf-schema#label> "marker" .\n'.encode()
_MARKED: Final = f"ASK {{ <{_MARKER}> ?p ?o }}"
_REACHED: Final = f"ASK {{ GRAPH ?g {{ <{_MARKER}> ?p ?o }} }}"
_HAS_VIEW: Final = f"ASK {{ VALUES ?g {{ <{VIEW}> }} GRAPH ?g {{ ?s ?p ?o }} }}"
_ASKED: Final = "__ASK_RETVAL"


class Graphs(Protocol):
    """A way to write: None stands for the default graph."""

    def put(self, graph: str | None, pieces: Iterable[bytes]) -> None:
        """Replace a graph by N-Triples."""

    def drop(self, graph: str) -> None:
        """Remove a named graph."""


class GraphStore:
    """The Graph Store Protocol at one address."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        connection.enter("GET", f"?{parameter('graph', _MARKER)}")

    def put(self, graph: str | None, pieces: Iterable[bytes]) -> None:
        """Replace a graph by N-Triples: the first piece replaces, the others add."""
        method = "PUT"
        for piece in pieces:
            self._connection.put(method, _target(graph), piece, "application/n-triples")
            method = "POST"

    def drop(self, graph: str) -> None:
        """Remove a named graph."""
        self._connection.drop(_target(graph))


class Updates:
    """SPARQL Update at one address."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        connection.enter("POST", "", b"INSERT DATA {}", _UPDATE)

    def put(self, graph: str | None, pieces: Iterable[bytes]) -> None:
        """Replace a graph by N-Triples: the first piece replaces, the others add."""
        first = f"DROP SILENT {'DEFAULT' if graph is None else f'GRAPH <{graph}>'} ;\n"
        before, after = ("", "") if graph is None else (f"GRAPH <{graph}> {{\n", "}")
        for piece in pieces:
            self._do(f"{first}INSERT DATA {{\n{before}".encode() + piece + f"{after}}}".encode())
            first = ""

    def drop(self, graph: str) -> None:
        """Remove a named graph."""
        self._do(f"DROP SILENT GRAPH <{graph}>".encode())

    def _do(self, update: bytes) -> None:
        self._connection.put("POST", "", update, _UPDATE["Content-Type"])


_UPDATE: Final = {"Content-Type": "application/sparql-update; charset=utf-8"}


class Endpoint:
    """A server that answers queries at one address, and is written at another."""

    def __init__(self, queries: Connection, graphs: Graphs | None, default: Mapping[str, str]) -> None:
        self._queries = queries
        self._graphs = graphs
        self._default = default

    @classmethod
    def at(
        cls,
        endpoint: str,
        *,
        credentials: Credentials | None,
        timeout: float,
        writing: bool,
        graph_store: str | None = None,
        update: str | None = None,
    ) -> Endpoint:
        """Return the server; where it is to be written, after finding out what its default graph is.

        Raises UsageError without an address to write to, StoreError when none answers there or
        when the view cannot be told from what is denied.
        """

        def connection(url: str) -> Connection:
            return Connection(Address.of(url), credentials=credentials, timeout=timeout)

        queries = connection(endpoint)
        queries.enter("GET", f"?{parameter('query', 'ASK {}')}")
        plain = cls(queries, None, {})
        if not writing:
            return cls(queries, None, {"default-graph-uri": VIEW} if plain._says(_HAS_VIEW) else {})
        if graph_store is None and update is None:
            raise UsageError("say where to write: give --graph-store or --update")
        graphs = (
            GraphStore(connection(graph_store))
            if graph_store is not None
            else Updates(connection(update or ""))
        )
        return cls(queries, graphs, plain._default_of(graphs))

    def ask(self, query: str, *, timeout: float | None = None) -> Rows:
        """Return the answer to SELECT or ASK."""
        return self._answer(query, self._default, timeout=timeout)

    def put(self, graph: str | None, pieces: Iterable[bytes]) -> None:
        """Replace a named graph, or the view, by N-Triples."""
        self._written().put(VIEW if graph is None and self._default else graph, pieces)

    def drop(self, graph: str) -> None:
        """Remove a named graph."""
        self._written().drop(graph)

    def strangers(self) -> int:
        """Return how many triples in the default graph would be lost that no load has put there."""
        return 0 if self._default else strangers.in_default_graph(self.ask)

    def _written(self) -> Graphs:
        if self._graphs is None:
            raise UsageError(f"{self._queries.address} was opened for reading")
        return self._graphs

    def _default_of(self, graphs: Graphs) -> Mapping[str, str]:
        """Return what makes the view the default graph of a query."""
        graphs.put(_MARKER, [_LINE])
        try:
            if not self._says(_MARKED):
                return {}
            default = {"default-graph-uri": VIEW}
            is_heeded = not self._says(_MARKED, default) and self._says(
                _MARKED, {"default-graph-uri": _MARKER}
            )
            if not (is_heeded and self._says(_REACHED, default)):
                raise StoreError(
                    f"the default graph of {self._queries.address} is the union of all graphs, and "
                    "default-graph-uri does not take its place: what is denied would read as a fact; "
                    "let the server keep a default graph of its own"
                )
            return default
        finally:
            graphs.drop(_MARKER)

    def _says(self, query: str, parameters: Mapping[str, str] | None = None) -> bool:
        return rows.cell(rows.one(self._answer(query, parameters or {})), "answer") == Literal(True)

    def _answer(self, query: str, parameters: Mapping[str, str], *, timeout: float | None = None) -> Rows:
        reply = self._queries.ask("", query, parameters, timeout=timeout)
        found = rows.parse(reply.body, kind=reply.kind)
        if found.columns == (_ASKED,):  # as Virtuoso answers ASK
            return Rows(("answer",), ((Literal(len(found) > 0),),))
        return found


def _target(graph: str | None) -> str:
    return "?default" if graph is None else f"?{parameter('graph', graph)}"
