"""Load many statements into a store: as lines, in shares.

In: N-Triples, and the graphs that they are to stand in. The engine sorts a share
in memory, which takes some five times its size, and merges it later with all
that came before; so few large shares cost least. Those of the default graph have
other indexes than those of named graphs, and go apart: then neither is merged
because the other came. To write a statement as a line and let the engine read it
costs less than to make it a quad for each of its graphs. A node without a name is
the same within one share alone, so such statements cannot be loaded so.
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
        self._viewed, self._named = _Share(), _Share()

    def add(self, told: bytes, *graphs: NamedNode | None) -> None:
        """Put N-Triples, as they come from triples, into each of some graphs; None is the default graph."""
        for graph in graphs:
            # Within a line the end of a line cannot stand: there a line feed is written as an escape.
            line = told if graph is None else told.replace(_END, f" {graph}".encode() + _END)
            share = self._viewed if graph is None else self._named
            share.put(line)
            if share.size >= SHARE:
                self._load(share)

    def end(self) -> None:
        """Load what is waiting."""
        for share in (self._viewed, self._named):
            self._load(share)

    def _load(self, share: _Share) -> None:
        waiting = share.taken()
        if waiting:
            # Lenient, for what is written here was read before, and strictly.
            self._store.bulk_load(waiting, format=RdfFormat.N_QUADS, lenient=True)


class _Share:
    """Lines that wait to be loaded together; `size` is how many bytes they have."""

    def __init__(self) -> None:
        self.size = 0
        self._lines: list[bytes] = []

    def put(self, line: bytes) -> None:
        self.size += len(line)
        self._lines.append(line)

    def taken(self) -> bytes:
        lines, self._lines, self.size = b"".join(self._lines), [], 0
        return lines
