"""The stages over the whole graph, as a ledger keeps them: what they look at in each article, and make of it.

In: records that come and go. Out: the graph of each stage, worked out again for the
groups alone in which something that it looks at has changed, and the articles for
which it says something else now.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.copies import COPY_OF, Copies
from realpolitik.conclude.stage import Extract, Stage
from realpolitik.ledger.book import Ledger, lines
from realpolitik.rdf import names

STAGES: Final[tuple[Stage, ...]] = (Copies(),)
Change = tuple[NamedNode, set[Triple], set[Triple]]
"""The graph of a stage, what it lost and what it gained."""


class Stages:
    """The stages over one ledger; what has changed is held until they run."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._touched: dict[str, set[str]] = {stage.name: set() for stage in STAGES}

    def put(self, record: ArticleRecord) -> None:
        """Take in what the stages look at in an article, in place of what they did."""
        for stage in STAGES:
            extract = stage.extract(record)
            row = (lines(extract.keys), json.dumps(extract.told))
            sql = "SELECT keys, told FROM stage WHERE name = ? AND article = ?"
            known = list(self._ledger.rows(sql, (stage.name, record.iri.value)))
            if known != [row]:
                self._drop(stage.name, record.iri)
                values = (stage.name, record.iri.value, *row)
                self._ledger.run("INSERT INTO stage VALUES (?, ?, ?, ?)", values)
                keyed = ((stage.name, key, record.iri.value) for key in extract.keys)
                self._ledger.run_many("INSERT INTO shared VALUES (?, ?, ?)", keyed)
                self._touched[stage.name] |= extract.keys

    def drop(self, article: NamedNode) -> None:
        """Let an article go."""
        for stage in STAGES:
            self._drop(stage.name, article)

    def _drop(self, name: str, article: NamedNode) -> None:
        of_one = (name, article.value)
        keys = self._ledger.column("SELECT key FROM shared WHERE name = ? AND article = ?", of_one)
        self._touched[name] |= {*keys, article.value}
        self._ledger.run("DELETE FROM stage WHERE name = ? AND article = ?", of_one)
        self._ledger.run("DELETE FROM shared WHERE name = ? AND article = ?", of_one)

    def run(self) -> Iterator[Change]:
        """Work out again what has changed; yield what that changes in the graph of each stage."""
        for stage in STAGES:
            touched, self._touched[stage.name] = self._touched[stage.name], set()
            before = self._former(stage.name, {NamedNode(key) for key in touched if _is_article(key)})
            now: set[Triple] = set()
            for group in self._groups(stage.name, touched):
                before |= self._former(stage.name, {one.article for one in group})
                now.update(stage.triples(group))
            self._keep(stage.name, before - now, now - before)
            yield names.graph(stage.name), before - now, now - before

    def _groups(self, name: str, touched: set[str]) -> Iterator[tuple[Extract, ...]]:
        """Yield the groups that have one of the touched keys."""
        left = set(touched)
        while left:
            keys, group = [left.pop()], dict[str, Extract]()
            known = set(keys)
            for key in keys:
                sql = "SELECT article FROM shared WHERE name = ? AND key = ?"
                for article in self._ledger.column(sql, (name, key)):
                    if article not in group:
                        group[article] = self._extract(name, article)
                        fresh = group[article].keys - known
                        known |= fresh
                        keys.extend(fresh)
            left -= known
            if group:
                yield tuple(group.values())

    def _extract(self, name: str, article: str) -> Extract:
        sql = "SELECT keys, told FROM stage WHERE name = ? AND article = ?"
        [(keys, told)] = self._ledger.rows(sql, (name, article))
        return Extract(NamedNode(article), frozenset(str(keys).split("\n")), tuple(json.loads(str(told))))

    def _former(self, name: str, articles: set[NamedNode]) -> set[Triple]:
        sql = "SELECT predicate, object FROM staged WHERE name = ? AND subject = ?"
        return {
            Triple(article, NamedNode(str(predicate)), NamedNode(str(value)))
            for article in articles
            for predicate, value in self._ledger.rows(sql, (name, article.value))
        }

    def _keep(self, name: str, gone: set[Triple], fresh: set[Triple]) -> None:
        sql = "DELETE FROM staged WHERE name = ? AND subject = ? AND predicate = ? AND object = ?"
        self._ledger.run_many(sql, (_row(name, triple) for triple in gone))
        self._ledger.run_many("INSERT INTO staged VALUES (?, ?, ?, ?)", (_row(name, one) for one in fresh))


def _is_article(key: str) -> bool:
    return key.startswith(names.ARTICLES)


def _row(name: str, triple: Triple) -> tuple[str, ...]:
    parts = (triple.subject, triple.predicate, triple.object)
    return (name, *(str(part).strip("<>") for part in parts))


def first_of(article: NamedNode, ledger: Ledger) -> NamedNode:
    """Return the text that an article is a copy of, or itself."""
    sql = "SELECT object FROM staged WHERE name = ? AND subject = ? AND predicate = ?"
    found = ledger.column(sql, (Copies.name, article.value, COPY_OF.value))
    return NamedNode(found[0]) if found else article


def figures(ledger: Ledger) -> dict[str, int]:
    """Return how many articles are copies of another."""
    [count] = ledger.column("SELECT COUNT(*) FROM staged WHERE name = ?", (Copies.name,))
    return {"copies": int(count)}
