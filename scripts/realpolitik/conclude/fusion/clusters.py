"""Which situations of a group are one: those of which each is alike enough to every other.

In: the nodes of a group with how each looks, in which articles it is, and whether others
share its id. Out: clusters, and between them pairs that may be one. Of one article no two
are one, for it tells them apart; and no two with ids of their own, for people do.
The result is a function of the set, in whatever order it comes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeAlias

from pyoxigraph import NamedNode

from realpolitik.conclude.fusion.likeness import POSSIBLY, SAME, Likeness

Compare: TypeAlias = Callable[[str, str], Likeness | None]
"""Returns how alike two looks are."""


@dataclass(frozen=True, slots=True)
class Member:
    """A situation of a group; of one that several articles share there is a look for each."""

    node: NamedNode
    looks: frozenset[str]
    articles: frozenset[NamedNode]
    is_shared: bool

    @property
    def rank(self) -> tuple[bool, str]:
        """What decides whose id all have: the least."""
        return not self.is_shared, self.node.value


@dataclass(slots=True)
class Cluster:
    """Situations that are one."""

    members: list[Member]
    looks: set[frozenset[str]] = field(default_factory=set)
    articles: set[NamedNode] = field(default_factory=set)

    @classmethod
    def of(cls, member: Member) -> Cluster:
        """Return a situation by itself."""
        return cls([member], {member.looks}, set(member.articles))

    @property
    def first(self) -> Member:
        """The situation whose id all have."""
        return min(self.members, key=lambda member: member.rank)

    def take(self, other: Cluster) -> None:
        """Take in all of another."""
        self.members += other.members
        self.looks |= other.looks
        self.articles |= other.articles

    def bars(self, other: Cluster) -> bool:
        """Tell whether somebody tells these apart from those."""
        return not self.articles.isdisjoint(other.articles) or (self._is_shared() and other._is_shared())

    def _is_shared(self) -> bool:
        return any(member.is_shared for member in self.members)


class Clustering:
    """The clusters of one group."""

    def __init__(self, members: Iterable[Member], compare: Compare) -> None:
        self._compare = compare
        self._known: dict[tuple[str, str], Likeness | None] = {}
        ordered = sorted(members, key=lambda member: member.rank)
        self.clusters = self._merged(list(self._alike(ordered)))

    def like(self, one: str, other: str) -> Likeness | None:
        """Return how alike two looks are."""
        pair = min(one, other), max(one, other)
        if pair not in self._known:
            self._known[pair] = self._compare(*pair)
        return self._known[pair]

    def _alike(self, members: Sequence[Member]) -> Iterator[Cluster]:
        """Yield those that look the same together, as far as they can be one; so looks are compared once."""
        found: dict[frozenset[str], list[Cluster]] = defaultdict(list)
        for member in members:
            own = Cluster.of(member)
            homes = (one for one in found[member.looks] if not one.bars(own))
            home = next(homes, None)
            if home is not None and self._least(own, own) < SAME:
                home = None
            if home is None:
                found[member.looks].append(own)
            else:
                home.take(own)
        for clusters in found.values():
            yield from clusters

    def _merged(self, clusters: list[Cluster]) -> list[Cluster]:
        pairs = [
            (-score, one.first.rank, other.first.rank, one, other)
            for one, other in combinations(clusters, 2)
            if not one.bars(other) and (score := self._least(one, other)) >= SAME
        ]
        home = {id(one): one for one in clusters}
        for *_, one, other in sorted(pairs, key=lambda pair: pair[:3]):
            ours, theirs = home[id(one)], home[id(other)]
            if ours is not theirs and not ours.bars(theirs) and self._least(ours, theirs) >= SAME:
                ours.take(theirs)
                home |= {key: ours for key, value in home.items() if value is theirs}
        return list({id(one): one for one in home.values()}.values())

    def best(self, one: frozenset[str], other: frozenset[str]) -> Likeness | None:
        """Return the best likeness of two that look so; None where anything excludes that they are one."""
        found = [like for mine in one for their in other if (like := self.like(mine, their)) is not None]
        return max(found, default=None) if all(like.score for like in found) else None

    def _least(self, one: Cluster, other: Cluster) -> int:
        """Return the least score between any two."""
        return min(self._scores(one, other))

    def _most(self, one: Cluster, other: Cluster) -> int:
        return max(self._scores(one, other))

    def _scores(self, one: Cluster, other: Cluster) -> Iterator[int]:
        for mine in one.looks:
            for their in other.looks:
                like = self.best(mine, their)
                yield 0 if like is None else like.score

    def possible(self) -> Iterator[tuple[NamedNode, NamedNode]]:
        """Yield pairs that may be one, each once; every cluster with the one that it is most like."""
        found = set()
        for one in self.clusters:
            near = [
                (-score, other.first.rank, other)
                for other in self.clusters
                if other is not one and not one.bars(other) and (score := self._most(one, other)) >= POSSIBLY
            ]
            if near:
                best = min(near, key=lambda pair: pair[:2])[2]
                found.add(tuple(sorted((one.first.node, best.first.node), key=str)))
        yield from sorted(found, key=str)  # type: ignore[misc]
