"""The stages over the whole graph, as a ledger keeps them: what they look at in each article, and make of it.

In: records that come and go. Out: the graph of each stage, worked out again for the
groups alone in which something that it looks at has changed, and the articles for
which it says something else now.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final, TypeAlias

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.copies import COPY_OF, Copies
from realpolitik.conclude.fusion import FUSED_INTO, Fusion, renamed_by
from realpolitik.conclude.stage import Extract, Owned, Stage
from realpolitik.ledger.book import Ledger, lines
from realpolitik.ledger.sharing import Index, share, unshare
from realpolitik.rdf import names
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

Place: TypeAlias = tuple[str, str]
"""A node and the article that an extract of it is of, both by IRI."""


_REGISTER = names.graph("register")
_OF_ARTICLE: Final = (
    "SELECT node, keys, told FROM stage INDEXED BY stage_article WHERE name = ? AND article = ?"
)
"""The planner would go through all that a stage has taken, of every article."""


def stages_of(register: Register, vocabulary: Vocabulary) -> tuple[Stage, ...]:
    """Return the stages, in the order in which they run."""
    return (Copies(), Fusion(register, vocabulary))


@dataclass(frozen=True, slots=True)
class Change:
    """The graph of a stage, what it lost and gained, and the articles of which that speaks."""

    graph: NamedNode
    gone: frozenset[Triple]
    fresh: frozenset[Triple]
    articles: frozenset[NamedNode]


class Stages:
    """The stages over one ledger; what has changed is held until they run."""

    def __init__(self, ledger: Ledger, stages: tuple[Stage, ...]) -> None:
        self._ledger, self._stages = ledger, stages
        self._touched: dict[str, set[str]] = {stage.name: set() for stage in stages}
        self._fresh: dict[str, set[str]] = {stage.name: set() for stage in stages}
        self._left: dict[str, set[Place]] = {stage.name: set() for stage in stages}

    def put(self, record: ArticleRecord) -> None:
        """Take in what the stages look at in an article, in place of what they did."""
        for stage in self._stages:
            self._take(stage.name, record.iri, stage.extracts(record))

    def register(self) -> None:
        """Take in what the stages look at in the register, in place of what they did."""
        for stage in self._stages:
            self._take(stage.name, _REGISTER, stage.registered())

    def drop(self, article: NamedNode) -> None:
        """Let an article go."""
        for stage in self._stages:
            self._take(stage.name, article, ())

    def _take(self, name: str, article: NamedNode, extracts: Iterable[Extract]) -> None:
        now = {one.node.value: one for one in extracts}
        rows = {node: (lines(one.keys), json.dumps(one.told)) for node, one in now.items()}
        for node, *known in list(self._ledger.rows(_OF_ARTICLE, (name, article.value))):
            if rows.get(str(node)) == tuple(known):
                del rows[str(node)]
            else:
                self._drop(name, str(node), article.value, str(known[0]))
        for node, row in rows.items():
            self._ledger.run("INSERT INTO stage VALUES (?, ?, ?, ?, ?)", (name, node, article.value, *row))
            share(name, node, now[node].keys, self._ledger)
            self._fresh[name].add(node)

    def _drop(self, name: str, node: str, article: str, keys: str) -> None:
        self._touched[name] |= set(keys.split("\n"))
        self._left[name].add((node, article))
        self._ledger.run(
            "DELETE FROM stage WHERE name = ? AND node = ? AND article = ?", (name, node, article)
        )
        unshare(name, node, keys.split("\n"), self._ledger)

    def run(self) -> Iterator[Change]:
        """Work out again what has changed; yield what that changes in the graph of each stage."""
        for stage in self._stages:
            touched, self._touched[stage.name] = self._touched[stage.name], set()
            fresh, self._fresh[stage.name] = self._fresh[stage.name], set()
            left, self._left[stage.name] = self._left[stage.name], set()
            nodes, now = {node for node, _ in left}, set[Owned]()
            index = Index(self._ledger, stage.name)
            for group in self._groups(stage, index, touched, fresh):
                nodes.update(group)
                if len(group) > 1 or stage.speaks_alone:
                    now.update(stage.statements([one for node in group for one in index.extracts(node)]))
            before = self._former(stage.name, nodes)
            self._keep(stage.name, before - now, now - before)
            yield self._change(stage.name, before - now, now - before, left)

    def _change(self, name: str, gone: set[Owned], fresh: set[Owned], left: set[Place]) -> Change:
        owners = {one.owner.value for one in gone | fresh}
        articles = {article for node, article in left if node in owners}
        for owner in owners:
            sql = "SELECT article FROM stage WHERE name = ? AND node = ?"
            articles.update(self._ledger.column(sql, (name, owner)))
        before, now = ({one.statement for one in told} for told in (gone, fresh))
        return Change(
            names.graph(name),
            frozenset(before - now),
            frozenset(now - before),
            frozenset(map(NamedNode, articles)),
        )

    def _groups(
        self, stage: Stage, index: Index, touched: set[str], fresh: set[str]
    ) -> Iterator[tuple[str, ...]]:
        """Yield the nodes of each group that what is new belongs to, or that shared a key with what went.

        What is new parts no group; so those that only share a key with it stay as they were.
        """
        near = (node for key in sorted(touched) for node in index.sharing(key))
        grouped = set[str]()
        for node in chain((node for node in sorted(fresh) if index.keys(node)), near):
            if node not in grouped:
                yield self._grown(stage, index, node, grouped)

    @staticmethod
    def _grown(stage: Stage, index: Index, node: str, grouped: set[str]) -> tuple[str, ...]:
        """Return all that belong to a node, right away or by others; those found are not looked at again."""
        grouped.add(node)
        group = [node]
        for one in group:
            near = {other for key in index.keys(one) for other in index.sharing(key)} - grouped
            some = (other for other in sorted(near) if not stage.apart(NamedNode(one), NamedNode(other)))
            found = [other for other in some if index.belong(stage, one, other)]
            grouped.update(found)
            group += found
        return tuple(group)

    def _former(self, name: str, owners: Iterable[str]) -> set[Owned]:
        sql = "SELECT subject, predicate, object FROM staged WHERE name = ? AND owner = ?"
        return {
            Owned(NamedNode(owner), _triple(*map(str, row)))
            for owner in owners
            for row in self._ledger.rows(sql, (name, owner))
        }

    def _keep(self, name: str, gone: Iterable[Owned], fresh: Iterable[Owned]) -> None:
        sql = (
            "DELETE FROM staged WHERE name = ? AND owner = ? AND subject = ? AND predicate = ? AND object = ?"
        )
        self._ledger.run_many(sql, (_row(name, one) for one in gone))
        self._ledger.run_many("INSERT INTO staged VALUES (?, ?, ?, ?, ?)", (_row(name, one) for one in fresh))


def _row(name: str, one: Owned) -> tuple[str, ...]:
    statement = one.statement
    return (name, one.owner.value, *map(str, (statement.subject, statement.predicate, statement.object)))


def _triple(*terms: str) -> Triple:
    [quad] = parse(f"{' '.join(terms)} .", format=RdfFormat.N_TRIPLES)
    return Triple(quad.subject, quad.predicate, quad.object)


def first_of(article: NamedNode, ledger: Ledger) -> NamedNode:
    """Return the text that an article is a copy of, or itself."""
    sql = "SELECT object FROM staged WHERE name = ? AND owner = ? AND predicate = ?"
    found = ledger.column(sql, (Copies.name, article.value, str(COPY_OF)))
    return NamedNode(found[0].strip("<>")) if found else article


def fused(article: NamedNode, ledger: Ledger) -> Mapping[NamedNode, NamedNode]:
    """Return the situations of an article that are taken for another's, with what they are taken for."""
    first, last = renamed_by(article)
    sql = "SELECT owner, object FROM staged WHERE name = ? AND predicate = ? AND owner BETWEEN ? AND ?"
    rows = ledger.rows(sql, (Fusion.name, str(FUSED_INTO), first, last))
    return {NamedNode(str(owner)): NamedNode(str(value).strip("<>")) for owner, value in rows}


def figures(ledger: Ledger) -> dict[str, int]:
    """Return how many articles are copies of another, and how many situations are taken for another."""
    sql = "SELECT COUNT(*) FROM staged WHERE name = ? AND predicate = ?"
    wanted = {"copies": (Copies.name, COPY_OF), "fused": (Fusion.name, FUSED_INTO)}
    return {
        what: int(ledger.column(sql, (name, str(predicate)))[0]) for what, (name, predicate) in wanted.items()
    }
