"""Tell whether the default graph of a server is the view of an earlier load, or somebody else's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pyoxigraph import Literal

from realpolitik.rdf import names
from realpolitik.stores import rows
from realpolitik.stores.rows import Rows

_OURS: Final = f"ASK {{ <{names.ONTOLOGY}> a <http://www.w3.org/2002/07/owl#Ontology> }}"
_COUNT: Final = "SELECT (COUNT(*) AS ?triples) { ?s ?p ?o }"


def in_default_graph(ask: Callable[[str], Rows]) -> int:
    """Return how many triples in the default graph would be lost that no load has put there.

    Raises StoreError where the server does not answer what it was asked.
    """
    is_ours = rows.cell(rows.one(ask(_OURS)), "answer") == Literal(True)
    return 0 if is_ours else rows.number(rows.one(ask(_COUNT)), "triples")
