"""The paths that the ledger keeps: the links of the register by which the consensus reaches things.

Thousands of links may lead to one thing; by few of them, if by any, is it reached.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.reason.index import Link, links
from realpolitik.ledger.book import Ledger


@dataclass(frozen=True, slots=True)
class LedgerPaths:
    """The table of paths, as upkeep asks it."""

    ledger: Ledger

    def subjects(self, predicate: NamedNode, value: NamedNode) -> Iterator[NamedNode]:
        """Yield the things from which a relation leads on to a value."""
        sql = "SELECT subject FROM path WHERE value = ? AND predicate = ?"
        yield from map(NamedNode, self.ledger.column(sql, (value.value, predicate.value)))

    def incoming(self, value: NamedNode) -> Iterator[Link]:
        """Yield the links that lead on to a value."""
        sql = "SELECT subject, predicate FROM path WHERE value = ?"
        for subject, predicate in self.ledger.rows(sql, (value.value,)):
            yield NamedNode(str(subject)), NamedNode(str(predicate)), value

    def keep(self, gone: Iterable[Triple], new: Iterable[Triple]) -> None:
        """Keep up the table; what goes need not be there, and what comes may be."""
        self.ledger.run_many(
            "DELETE FROM path WHERE subject = ? AND predicate = ? AND value = ?", map(_row, links(gone))
        )
        self.ledger.run_many(
            "INSERT OR IGNORE INTO path (subject, predicate, value) VALUES (?, ?, ?)", map(_row, links(new))
        )


def _row(link: Link) -> tuple[str, str, str]:
    subject, predicate, value = link
    return subject.value, predicate.value, value.value
