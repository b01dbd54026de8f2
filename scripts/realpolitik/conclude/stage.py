"""What a stage over the whole graph is: a pure function of the set of records, worked out group by group.

In: of each article some `Extract`s, each of a node: the article itself, or a situation of
which it speaks; its IRI is one of its keys. Two belong together that share a key and are alike
enough for the stage, and so at any remove. Out: for each group the statements of a graph of the
stage's own, each owned by a node of the group. Where those of a node differ, what the articles
say that have it is taken in anew, so that the situations of which they speak are concluded again.
A build runs the stages between gate and consensus, and keeps extracts and statements in its ledger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord


@dataclass(frozen=True, slots=True)
class Extract:
    """What a stage takes of one node of an article: keys that others may share, and all else it looks at."""

    article: NamedNode
    node: NamedNode
    keys: frozenset[str]
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Owned:
    """A statement of a stage, and the node that it is kept and dropped with."""

    owner: NamedNode
    statement: Triple


class Stage(Protocol):
    """A stage."""

    @property
    def name(self) -> str:
        """The name of its graph."""

    def extracts(self, record: ArticleRecord) -> Iterator[Extract]:
        """Yield all that the stage looks at in an article."""

    def registered(self) -> Iterator[Extract]:
        """Yield what it looks at in the register; as the article of these stands the register's graph."""

    @property
    def speaks_alone(self) -> bool:
        """Whether something is said of a node to which no other belongs."""

    def apart(self, one: NamedNode, other: NamedNode) -> bool:
        """Tell whether two nodes belong together by nobody but others, whatever is taken of them."""

    def belong(self, one: Extract, other: Extract) -> bool:
        """Tell whether two that share a key belong together; those of one node always do."""

    def statements(self, group: Sequence[Extract]) -> Iterator[Owned]:
        """Yield what the stage makes of those that belong together; their order makes no difference."""


def groups(stage: Stage, extracts: Iterable[Extract]) -> Iterator[tuple[Extract, ...]]:
    """Yield those that belong together, each in one group."""
    by_key: dict[str, list[Extract]] = defaultdict(list)
    left: dict[tuple[NamedNode, NamedNode], Extract] = {}
    for extract in extracts:
        left[extract.article, extract.node] = extract
        for key in extract.keys:
            by_key[key].append(extract)
    while left:
        _, first = left.popitem()
        group = [first]
        for one in group:
            near = [other for key in sorted(one.keys) for other in by_key[key]]
            group.extend(
                other
                for other in near
                if (other.article, other.node) in left
                and stage.belong(one, other)
                and left.pop((other.article, other.node), None) is not None
            )
        yield tuple(group)


def stated(stage: Stage, records: Iterable[ArticleRecord], more: Iterable[Extract] = ()) -> Iterator[Owned]:
    """Yield all that a stage makes of some articles, and of what else it looks at."""
    extracts = (extract for record in records for extract in stage.extracts(record))
    for group in groups(stage, chain(extracts, more)):
        yield from stage.statements(group)
