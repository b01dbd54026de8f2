"""Load many statements into a store: as lines, in shares.

In: triples, or N-Triples, and the graphs that they are to stand in. The engine
sorts a share in memory, and merges it later with those before; a share takes a
kilobyte for each statement, and every share more is one more merge of all. To
write a statement as a line and let the engine read it costs less than to make it
a quad for each of its graphs. A node without a name is the same within one
share alone, so such statements cannot be loaded so.
"""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode, RdfFormat, Store

SHARE: Final = 60_000_000
"""How many bytes are loaded at once; a statement has about 200."""
_END: Final = b" .\n"


class Loading:
    """Statements on their way into a store; `end` loads the last of them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: list[bytes] = []
        self._size = 0

    def add(self, told: bytes, *graphs: NamedNode | None) -> None:
        """Put N-Triples into each of some graphs; None is the default graph."""
        for graph in graphs:
            # Within a line the end of a line cannot stand: there a line feed is written as an escape.
            line = told if graph is None else told.replace(_END, f" {graph}".encode() + _END)
            self._waiting.append(line)
            self._size += len(line)
        if self._size >= SHARE:
            self.end()

    def end(self) -> None:
        """Load what is waiting."""
        waiting, self._waiting, self._size = b"".join(self._waiting), [], 0
        if waiting:
            self._store.bulk_load(waiting, format=RdfFormat.N_QUADS)
