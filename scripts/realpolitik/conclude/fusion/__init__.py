"""Which situations of several articles are one: the second stage over the whole graph.

In: of each article the situations that it claims, of the register those that it describes.
Out: `graph/fusion`, in which each that is one with others leads to the one whose id all
have, with a score and a reason, and its claims lead there too; and what may be one.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.conclude.fusion.clusters import Cluster, Clustering, Member
from realpolitik.conclude.fusion.likeness import POSSIBLY, Likeness, Likenesses
from realpolitik.conclude.fusion.sight import Eye, Filler, Sight, read
from realpolitik.conclude.renaming import Renamed, renamed
from realpolitik.conclude.saying import published
from realpolitik.conclude.stage import Extract, Owned, stated
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

FUSED_INTO: Final = term("fusedInto")
POSSIBLY_SAME: Final = term("possiblySame")
SCORE: Final = term("fusionScore")
REASON: Final = term("fusionReason")
_ABOUT: Final = term("about")
_DECIMAL: Final = names.w3c("xsd", "decimal")
_REGISTER: Final = names.graph("register")
_UNREAL: Final = frozenset(map(term, ("Counterfactual", "Conditional")))


@dataclass(frozen=True)
class Fusion:
    """The stage of this name, over a register and a vocabulary."""

    register: Register
    vocabulary: Vocabulary
    name: str = "fusion"
    speaks_alone: bool = False

    def extracts(self, record: ArticleRecord) -> Iterator[Extract]:
        """Yield how each situation that an article claims looks, and the claims on it."""
        if record.withdrawn:
            return
        named = renamed(record, self.register.links_of(record.iri))
        eye = Eye(self.register, self.vocabulary, named.facts, self._known)
        told, claimed = defaultdict[NamedNode, list[Claim]](list), defaultdict[NamedNode, list[str]](list)
        for claim in record.claims:
            claimed[claim.about].append(claim.iri.value)
        for claim in named.claims:
            if not claim.withdrawn and claim.status not in _UNREAL:
                told[claim.about].append(claim)
        for about, claims in told.items():
            content = (triple for claim in claims for triple in claim.content)
            sight = eye.sight(about, content, published(record))
            if sight is not None:
                yield from self._extract(record.iri, about, sight, sorted(claimed[about]))

    def registered(self) -> Iterator[Extract]:
        """Yield how the situations look that the register describes."""
        register, eye = self.register, Eye(self.register, self.vocabulary, Facts(()), self._known)
        named = {names.local(iri): iri for iri in register.classes}
        for iri, classes in register.classes.items():
            if self.vocabulary.fits(classes, (term("Situation"),)):
                content = (*_stated(iri, register), *_keyed(iri, register, named))
                sight = eye.sight(iri, content, "")
                if sight is not None:
                    yield from self._extract(_REGISTER, iri, sight, ())

    def _extract(
        self, article: NamedNode, node: NamedNode, sight: Sight, claims: Sequence[str]
    ) -> Iterator[Extract]:
        keys = set(self._likenesses.blocks(sight))
        if keys:
            told = sight.written(), json.dumps(claims)
            yield Extract(article, node, frozenset({*keys, node.value}), told)

    @cached_property
    def _known(self) -> dict[NamedNode, Filler | None]:
        return {}

    @cached_property
    def _likenesses(self) -> Likenesses:
        return Likenesses(self.vocabulary)

    def like(self, one: str, other: str) -> Likeness | None:
        """Return how alike two sights are that were written."""
        return self._likenesses.of(read(one), read(other))

    def apart(self, one: NamedNode, other: NamedNode) -> bool:
        """Tell whether people have given both an id: they tell them apart."""
        return one != other and _is_shared(one) and _is_shared(other)

    def belong(self, one: Extract, other: Extract) -> bool:
        """Tell whether two situations may be one; those that somebody tells apart need no comparison."""
        if one.node == other.node:
            return True
        if one.article == other.article or self.apart(one.node, other.node):
            return False
        like = self.like(one.told[0], other.told[0])
        return like is not None and like.score >= POSSIBLY

    def statements(self, group: Sequence[Extract]) -> Iterator[Owned]:
        """Yield which situations are one, and which may be."""
        if len({one.node for one in group}) > 1:
            claims = {one.node: json.loads(one.told[1]) for one in group}
            clustering = Clustering(_members(group), self.like)
            for cluster in clustering.clusters:
                yield from _fused(cluster, clustering, claims)
            for one, other in clustering.possible():
                yield Owned(one, Triple(one, POSSIBLY_SAME, other))


def _stated(iri: NamedNode, register: Register) -> Iterator[Triple]:
    for predicate in register.facts.predicates(iri):
        yield from (Triple(iri, predicate, value) for value in register.facts.values(iri, predicate))


def _keyed(iri: NamedNode, register: Register, named: Mapping[str, NamedNode]) -> Iterator[Triple]:
    """Yield what the key of an entry tells, which is class, parties and era."""
    for key in register.facts.texts(iri, term("key")):
        _, *parties, era = key.split() if " " in key else (key, "")
        yield from (Triple(iri, term("party"), named[party]) for party in parties if party in named)
        yield Triple(iri, term("time"), Literal(era))


def _members(group: Iterable[Extract]) -> Iterator[Member]:
    by_node: dict[NamedNode, list[Extract]] = defaultdict(list)
    for one in group:
        by_node[one.node].append(one)
    for node, some in by_node.items():
        looks = frozenset(one.told[0] for one in some)
        yield Member(node, looks, frozenset(one.article for one in some), _is_shared(node))


@lru_cache(maxsize=1 << 15)
def _is_shared(node: NamedNode) -> bool:
    """Tell whether an id is one that several articles use."""
    return names.declarer(node) is None


def _fused(
    cluster: Cluster, clustering: Clustering, claims: Mapping[NamedNode, Iterable[str]]
) -> Iterator[Owned]:
    first = cluster.first
    for member in cluster.members:
        if member is first:
            continue
        node, like = member.node, clustering.best(member.looks, first.looks)
        if like is None:
            raise AssertionError(f"{node} is unlike {first.node}")
        score = Literal(f"{(Decimal(like.score) / 100).normalize():f}", datatype=_DECIMAL)
        yield Owned(node, Triple(node, FUSED_INTO, first.node))
        yield Owned(node, Triple(node, SCORE, score))
        yield Owned(node, Triple(node, REASON, Literal(like.reason)))
        for claim in claims[node]:
            yield Owned(node, Triple(NamedNode(claim), _ABOUT, first.node))


def fusions(records: Iterable[ArticleRecord], register: Register, vocabulary: Vocabulary) -> Renamed:
    """Return for every situation that is taken for another what it is taken for."""
    stage = Fusion(register, vocabulary)
    statements = (owned.statement for owned in stated(stage, records, stage.registered()))
    return {one.subject: one.object for one in statements if one.predicate == FUSED_INTO}  # type: ignore[misc]


def renamed_by(article: NamedNode) -> tuple[str, str]:
    """Return between which IRIs those of an article's own things lie."""
    start = f"{names.THINGS}{names.local(article)}-"
    return start, f"{start}~"
