"""A running Virtuoso server: the view is the named graph `graph/view`.

Virtuoso has no default graph of its own: without a dataset clause a query sees
the union of all graphs, what is denied and supposed with what holds. So every
query is sent with `default-graph-uri`, which makes the view its default graph
and leaves `GRAPH ?claim` free to reach any graph; `FROM <…/graph/view>` does the
same there. (Elsewhere both would leave no named graph to reach: a server whose
default graph is the view needs neither.) What stays different:

- `GRAPH <name>` finds nothing in 7.2.5; `VALUES ?g { <name> } GRAPH ?g { … }` does;
- `GRAPH ?g` with nothing else said of ?g also finds the view and Virtuoso's own graphs;
- a reader may see a graph empty or half full while it is replaced;
- 7.2.5 was seen to repeat rows of SELECT DISTINCT in which a variable is not bound, and to lose rows where
  a path such as `rdfs:subClassOf*` is joined late; a subselect with the DISTINCT or the path cures both;
- it takes 0 for false and 1 for true, divides integers as integers, and makes integers from 2^31 decimals.

Graphs are replaced over HTTP with a digest of the password, which needs neither
files on the server nor a password on a command line as `isql` does; a body of
many megabytes took minutes, so large graphs come in pieces. For very many
graphs (3 ms each) `ld_dir` of dataset.nq and of view.nt as graph/view into an
empty store is faster; `load --check` then compares the two.
Paths: `/sparql` and `/sparql-graph-crud-auth`.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal

from realpolitik.errors import StoreError
from realpolitik.rdf import names
from realpolitik.stores import rows
from realpolitik.stores.address import Address, Credentials, parameter
from realpolitik.stores.http import UNAUTHORIZED, Connection, RefusalError
from realpolitik.stores.rows import Rows

VIEW = names.graph("view").value
"""The graph that is the default graph of every query."""

_QUERY, _STORE = "/sparql", "/sparql-graph-crud-auth"
_FINE = 200
_ASKED = "__ASK_RETVAL"
_CUT, _PARTIAL = "x-sparql-maxrows", "x-sql-state"


class Virtuoso:
    """The server at one address."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @classmethod
    def at(cls, endpoint: str, *, credentials: Credentials | None, timeout: float) -> Virtuoso:
        """Return the server; raises StoreError when none answers there, or something else does."""
        address = Address.of(endpoint, service=_QUERY)
        connection = Connection(address, credentials=credentials, timeout=timeout)
        reply = connection.enter("GET", _STORE)
        if reply.status not in (_FINE, UNAUTHORIZED):
            raise StoreError(
                f"{address} is no Virtuoso server but {reply.server}: GET {_STORE} gives {reply.status}"
            )
        return cls(connection)

    def ask(self, query: str, *, timeout: float | None = None) -> Rows:
        """Return the answer to SELECT or ASK; raises RefusalError for one that the server cut short."""
        reply = self._connection.ask(_QUERY, query, {"default-graph-uri": VIEW}, timeout=timeout)
        if _CUT in reply.headers or _PARTIAL in reply.headers:
            raise RefusalError(
                f"{self._connection.address} cuts answers short; raise ResultSetMaxRows and "
                "MaxQueryExecutionTime in its .ini"
            )
        found = rows.parse(reply.body, kind=reply.kind)
        if found.columns == (_ASKED,):
            return Rows(("answer",), ((Literal(len(found) > 0),),))
        return found

    def put(self, graph: str | None, pieces: Iterable[bytes]) -> None:
        """Replace a named graph, or the view, by N-Triples: the first piece replaces, the others add."""
        method, target = "PUT", _target(VIEW if graph is None else graph)
        for piece in pieces:
            self._connection.put(method, target, piece, "text/turtle")
            method = "POST"

    def drop(self, graph: str) -> None:
        """Remove a named graph."""
        self._connection.drop(_target(graph))

    def strangers(self) -> int:
        """Return 0: the view has a graph of its own, so nobody else's triples are lost."""
        return 0


def _target(graph: str) -> str:
    return f"{_STORE}?{parameter('graph-uri', graph)}"
