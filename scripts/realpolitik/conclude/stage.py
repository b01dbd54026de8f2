"""What a stage over the whole graph is: a pure function of the set of records, worked out group by group.

In: of each article an `Extract`. Articles belong together that share a key, at any
remove. Out: for each group the triples of a graph of the stage's own, whose subjects
are articles of the group. Where those of an article differ, what it says is taken in
anew, so that the situations of which it speaks are concluded again. A build runs the
stages between gate and consensus, and keeps extracts and triples in its ledger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord


@dataclass(frozen=True, slots=True)
class Extract:
    """What a stage takes of one article: keys that others may share, and all else that it looks at."""

    article: NamedNode
    keys: frozenset[str]
    told: tuple[str, ...]


class Stage(Protocol):
    """A stage; `name` is that of its graph."""

    name: str

    def extract(self, record: ArticleRecord) -> Extract:
        """Return all that the stage looks at in an article."""

    def triples(self, group: Sequence[Extract]) -> Iterator[Triple]:
        """Yield what the stage makes of articles that belong together; their order makes no difference."""


def groups(extracts: Iterable[Extract]) -> Iterator[tuple[Extract, ...]]:
    """Yield the articles that belong together, each in one group."""
    by_key: dict[str, list[Extract]] = defaultdict(list)
    left: dict[NamedNode, Extract] = {}
    for extract in extracts:
        left[extract.article] = extract
        for key in extract.keys:
            by_key[key].append(extract)
    while left:
        _, first = left.popitem()
        group = [first]
        for one in group:
            for key in one.keys:
                found = [other for other in by_key.pop(key, ()) if left.pop(other.article, None) is not None]
                group.extend(found)
        yield tuple(group)
