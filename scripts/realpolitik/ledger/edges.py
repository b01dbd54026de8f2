"""Who belongs to whom, by what articles tell and the register states.

In: the edges that articles tell, as they come and go. Out: to whom somebody belongs
right away, and who belongs to some at any remove.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from realpolitik.conclude.heard import Registered
from realpolitik.ledger.book import Ledger


@dataclass(frozen=True, slots=True)
class Edges:
    """The table of edges, beside those that the register states."""

    ledger: Ledger
    registered: Registered

    def direct(self, part: NamedNode) -> Iterator[NamedNode]:
        """Yield to whom somebody belongs right away."""
        yield from self.registered.wholes.get(part, ())
        sql = "SELECT DISTINCT whole FROM edge WHERE part = ?"
        yield from map(NamedNode, self.ledger.column(sql, (part.value,)))

    def put(
        self, told: Iterable[tuple[NamedNode, NamedNode]], number: int, change: Counter[tuple[str, str]]
    ) -> None:
        """Write what the article of a number tells; `change` counts the edges that nobody told before."""
        for part, whole in sorted(told, key=str):
            if not self._is_told(part.value, whole.value):
                change[part.value, whole.value] += 1
            self.ledger.run("INSERT INTO edge VALUES (?, ?, ?)", (part.value, whole.value, number))

    def drop(self, number: int, change: Counter[tuple[str, str]]) -> None:
        """Take back what an article tells; `change` counts the edges that nobody tells any more."""
        rows = list(self.ledger.rows("SELECT part, whole FROM edge WHERE article = ?", (number,)))
        self.ledger.run("DELETE FROM edge WHERE article = ?", (number,))
        for part, whole in rows:
            if not self._is_told(str(part), str(whole)):
                change[str(part), str(whole)] -= 1

    def _is_told(self, part: str, whole: str) -> bool:
        sql = "SELECT 1 FROM edge WHERE part = ? AND whole = ? LIMIT 1"
        return bool(self.ledger.column(sql, (part, whole)))

    def belonging(self, parts: Iterable[str]) -> set[str]:
        """Return these and all that belong to one of them, at any remove."""
        found = set(parts)
        open_ends = list(found)
        while open_ends:
            reached = open_ends.pop()
            told = self.ledger.column("SELECT DISTINCT part FROM edge WHERE whole = ?", (reached,))
            known = self.registered.parts.get(NamedNode(reached), ())
            fresh = {*told, *(part.value for part in known)} - found
            found |= fresh
            open_ends.extend(fresh)
        return found
