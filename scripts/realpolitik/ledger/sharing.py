"""Which nodes of a stage share a key: those alone can belong together.

In: nodes with their keys, as articles come and go. Out: the nodes of a key, the keys of a node,
and what a stage has taken of one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import product
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.conclude.stage import Extract, Stage
from realpolitik.ledger.book import Ledger

_SHARE: Final = (
    "INSERT INTO shared VALUES (?, ?, ?, 1) "
    "ON CONFLICT (name, key, node) DO UPDATE SET articles = articles + 1"
)
_UNSHARE: Final = (
    "UPDATE shared SET articles = articles - 1 WHERE name = ? AND key = ? AND node = ?",
    "DELETE FROM shared WHERE name = ? AND key = ? AND node = ? AND articles = 0",
)
"""A node is kept once for each of its keys, with how many articles give it that: of some, thousands do."""


def share(name: str, node: str, keys: Iterable[str], ledger: Ledger) -> None:
    """Write that one more article gives a node these keys."""
    ledger.run_many(_SHARE, ((name, key, node) for key in keys))


def unshare(name: str, node: str, keys: Iterable[str], ledger: Ledger) -> None:
    """Write that one article less gives a node these keys."""
    rows = [(name, key, node) for key in keys]
    for sql in _UNSHARE:
        ledger.run_many(sql, rows)


class Index:
    """The nodes of a stage by key, as the ledger has them, and their extracts; what was looked up is kept."""

    def __init__(self, ledger: Ledger, name: str) -> None:
        self._ledger, self._name = ledger, name
        self._sharing: dict[str, list[str]] = {}
        self._extracts: dict[str, list[Extract]] = {}

    def sharing(self, key: str) -> list[str]:
        """Return the nodes of which something has a key."""
        if key not in self._sharing:
            sql = "SELECT node FROM shared WHERE name = ? AND key = ?"
            self._sharing[key] = [str(node) for node in self._ledger.column(sql, (self._name, key))]
        return self._sharing[key]

    def keys(self, node: str) -> list[str]:
        """Return the keys of all that is taken of a node."""
        sql = "SELECT key FROM shared INDEXED BY shared_node WHERE name = ? AND node = ?"
        return [str(key) for key in self._ledger.column(sql, (self._name, node))]

    def extracts(self, node: str) -> list[Extract]:
        """Return what is taken of a node, of each article that speaks of it."""
        if node not in self._extracts:
            sql = "SELECT article, keys, told FROM stage WHERE name = ? AND node = ?"
            self._extracts[node] = [
                Extract(
                    NamedNode(str(article)), NamedNode(node), frozenset(str(keys).split("\n")), _told(told)
                )
                for article, keys, told in self._ledger.rows(sql, (self._name, node))
            ]
        return self._extracts[node]

    def belong(self, stage: Stage, one: str, other: str) -> bool:
        """Tell whether something that is taken of one belongs to something that is taken of the other."""
        pairs = product(self.extracts(one), self.extracts(other))
        return any(
            not mine.keys.isdisjoint(their.keys) and stage.belong(mine, their) for mine, their in pairs
        )


def _told(told: object) -> tuple[str, ...]:
    return tuple(json.loads(str(told)))
