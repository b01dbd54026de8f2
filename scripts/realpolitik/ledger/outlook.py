"""The outlook that a ledger and its store give: what was concluded of situations that did not change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode, Store

from realpolitik.conclude.policy import Note
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.conclusions import keep_notes
from realpolitik.rdf import names
from realpolitik.rdf.names import term

_CONSENSUS, _REALIZATION = names.graph("consensus"), (term("ownRealization"), term("realization"))


class LedgerOutlook:
    """What the policy concluded before, overlaid by what it has concluded anew."""

    def __init__(self, ledger: Ledger, store: Store) -> None:
        self._ledger = ledger
        self._store = store
        self._fresh: dict[NamedNode, NamedNode | None] = {}

    def keep(self, realizations: Mapping[NamedNode, NamedNode | None]) -> None:
        """Take in what was concluded anew; None where something is no situation any more."""
        self._fresh.update(realizations)

    def realization(self, situation: NamedNode) -> NamedNode | None:
        """Return how far something has come to be; None for what is no situation."""
        if situation in self._fresh:
            return self._fresh[situation]
        return self.former(situation)

    def former(self, situation: NamedNode) -> NamedNode | None:
        """Return what was concluded before."""
        for predicate in _REALIZATION:
            for quad in self._store.quads_for_pattern(situation, predicate, None, _CONSENSUS):
                if isinstance(quad.object, NamedNode):
                    return quad.object
        return None

    def noted(self, kind: str, key: NamedNode) -> list[Note]:
        """Return the notes of this kind and key, sorted by their situations."""
        sql = "SELECT about, told FROM note WHERE kind = ? AND key = ?"
        rows = self._ledger.rows(sql, (kind, key.value))
        found = [Note(kind, key, NamedNode(str(about)), tuple(str(told).split("\n"))) for about, told in rows]
        return sorted(found, key=lambda note: (note.about.value, note.told))

    def notes_of(self, about: NamedNode) -> frozenset[Note]:
        """Return the notes that were made of a situation."""
        rows = self._ledger.rows("SELECT kind, key, told FROM note WHERE about = ?", (about.value,))
        return frozenset(
            Note(str(kind), NamedNode(str(key)), about, tuple(str(told).split("\n")))
            for kind, key, told in rows
        )

    def broader(self, kind: str, keys: Iterable[NamedNode]) -> set[NamedNode]:
        """Return these and the keys of the notes of a kind on them, at any remove."""
        found = set(keys)
        open_ends = list(found)
        while open_ends:
            sql = "SELECT key FROM note WHERE kind = ? AND about = ?"
            above = self._ledger.column(sql, (kind, open_ends.pop().value))
            fresh = set(map(NamedNode, above)) - found
            found |= fresh
            open_ends.extend(fresh)
        return found

    def renote(self, about: NamedNode, notes: Iterable[Note]) -> None:
        """Keep these notes of a situation in place of those before."""
        self._ledger.run("DELETE FROM note WHERE about = ?", (about.value,))
        keep_notes(about, notes, self._ledger)
