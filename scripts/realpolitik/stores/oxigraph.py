"""A running Oxigraph server: its default graph is the view.

Each graph, the default graph too, is replaced by one streamed request, in one
transaction of the server. Paths: `/query` and `/store`.
"""

from __future__ import annotations

from collections.abc import Iterable

from realpolitik.errors import StoreError
from realpolitik.stores import rows, strangers
from realpolitik.stores.address import Address, Credentials, parameter
from realpolitik.stores.http import UNAUTHORIZED, Connection
from realpolitik.stores.rows import Rows

_QUERY, _STORE = "/query", "/store"
_FINE = 200


class Oxigraph:
    """The server at one address."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @classmethod
    def at(cls, endpoint: str, *, credentials: Credentials | None, timeout: float) -> Oxigraph:
        """Return the server; raises StoreError when none answers there, or something else does."""
        address = Address.of(endpoint, service=_QUERY)
        connection = Connection(address, credentials=credentials, timeout=timeout)
        reply = connection.enter("HEAD", _target(None))
        if reply.status not in (_FINE, UNAUTHORIZED):
            raise StoreError(
                f"{address} is no Oxigraph server but {reply.server}: HEAD {_STORE} gives {reply.status}"
            )
        return cls(connection)

    def ask(self, query: str, *, timeout: float | None = None) -> Rows:
        """Return the answer to SELECT or ASK."""
        reply = self._connection.ask(_QUERY, query, {}, timeout=timeout)
        return rows.parse(reply.body, kind=reply.kind)

    def put(self, graph: str | None, pieces: Iterable[bytes]) -> None:
        """Replace a named graph, or the view, by N-Triples."""
        self._connection.put("PUT", _target(graph), pieces, "application/n-triples")

    def drop(self, graph: str) -> None:
        """Remove a named graph."""
        self._connection.drop(_target(graph))

    def strangers(self) -> int:
        """Return how many triples in the default graph would be lost that no load has put there."""
        return strangers.in_default_graph(self.ask)


def _target(graph: str | None) -> str:
    return f"{_STORE}?default" if graph is None else f"{_STORE}?{parameter('graph', graph)}"
