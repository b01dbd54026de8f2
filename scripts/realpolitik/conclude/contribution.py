"""What one article adds to what is said: a pure function of its record and the register.

Only an article that stands adds positions and words: one that is neither
retracted nor replaced. Belonging is told by all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from pyoxigraph import NamedNode, Quad

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.belonging import Edge, edges
from realpolitik.conclude.copies import firsts
from realpolitik.conclude.position import Position, Voice, positions
from realpolitik.conclude.renaming import Renamed, renamed
from realpolitik.conclude.saying import published
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Spoken:
    """The classes that an article gives a situation where it describes it, and where it only points to it."""

    about: NamedNode
    described: frozenset[NamedNode]
    pointed: frozenset[NamedNode]


@dataclass(frozen=True, slots=True)
class Contribution:
    """All that the stages over the whole graph need of one article."""

    article: NamedNode
    positions: tuple[tuple[Position, Voice], ...]
    spoken: tuple[Spoken, ...]
    edges: frozenset[Edge]
    published: str


_AS_TOLD: Renamed = MappingProxyType({})


def contribution(
    record: ArticleRecord,
    source: NamedNode,
    *,
    stands: bool,
    register: Register,
    vocabulary: Vocabulary,
    fused: Renamed = _AS_TOLD,
) -> Contribution:
    """Return what an article adds; `source` is the text that it is a copy of, or itself.

    It speaks of the register's entities where people have linked its own to them, and
    of another situation where its own is `fused` with that.
    """
    record = renamed(record, {**register.links_of(record.iri), **fused})
    withdrawn = {claim.iri for claim in record.claims if claim.withdrawn}
    return Contribution(
        article=record.iri,
        positions=tuple(positions(record, source)) if stands else (),
        spoken=spoken(record.quads, withdrawn, register, vocabulary) if stands else (),
        edges=edges(record),
        published=published(record),
    )


def spoken(
    quads: Iterable[Quad], withdrawn: Collection[NamedNode], register: Register, vocabulary: Vocabulary
) -> tuple[Spoken, ...]:
    """Return what an article declares, describes or points to outside of claims that were withdrawn.

    What has no class in the article and is no situation of the register is left out.
    """
    typed: dict[object, set[NamedNode]] = defaultdict(set)
    described: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    pointed: set[NamedNode] = set()
    for quad in quads:
        value = quad.object
        if not isinstance(value, NamedNode):
            continue
        is_counted = not withdrawn or teller(quad) not in withdrawn
        if quad.predicate == RDF_TYPE:
            subject = quad.subject
            typed[subject].add(value)
            if is_counted and isinstance(subject, NamedNode):
                described[subject].add(value)
        elif is_counted:
            pointed.add(value)  # what only a withdrawn claim describes is still a situation
    return tuple(
        Spoken(
            about=iri,
            described=frozenset(described.get(iri, ())),
            pointed=frozenset(typed.get(iri, ()) if iri in pointed else ()),
        )
        for iri in sorted({*described, *pointed}, key=str)
        if names.is_thing(iri) and (iri in typed or _is_situation(iri, register, vocabulary))
    )


def _is_situation(iri: NamedNode, register: Register, vocabulary: Vocabulary) -> bool:
    return vocabulary.fits(register.classes.get(iri, ()), (term("Situation"),))


def teller(quad: Quad) -> object:
    """Return the claim that a quad belongs to, as content or as provenance, or else its article."""
    of_claim = isinstance(quad.subject, NamedNode) and names.split_claim(quad.subject) is not None
    return quad.subject if of_claim else quad.graph_name


@dataclass(frozen=True, slots=True)
class Standing:
    """What the articles say of one another: which are replaced or retracted, and of what text each is."""

    replaced: frozenset[NamedNode]
    withdrawn: frozenset[NamedNode]
    firsts: Mapping[NamedNode, NamedNode]

    @classmethod
    def of(cls, records: tuple[ArticleRecord, ...]) -> Standing:
        """Gather it from the records of all articles."""
        return cls(
            replaced=frozenset(old for record in records for old in record.supersedes),
            withdrawn=frozenset(record.iri for record in records if record.withdrawn),
            firsts=firsts(records),
        )

    def stands(self, article: NamedNode) -> bool:
        """Tell whether an article is heard."""
        return article not in self.replaced and article not in self.withdrawn

    def source(self, article: NamedNode) -> NamedNode:
        """Return the text that an article is, or is a copy of."""
        return self.firsts.get(article, article)


def standing(records: tuple[ArticleRecord, ...]) -> tuple[ArticleRecord, ...]:
    """Return the articles that are heard, without the claims withdrawn."""
    known = Standing.of(records)
    return tuple(
        replace(record, claims=tuple(claim for claim in record.claims if not claim.withdrawn))
        for record in records
        if known.stands(record.iri)
    )
