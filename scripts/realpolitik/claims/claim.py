"""A claim, and the record of an article that makes claims, as read from their graphs."""

from __future__ import annotations

from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Quad, Triple

from realpolitik.rdf.facts import Facts


@dataclass(frozen=True, slots=True)
class Claim:
    """What one holder is committed to about one situation, in one text."""

    iri: NamedNode
    about: NamedNode
    content: tuple[Triple, ...]
    evidence: tuple[NamedNode, ...]
    holders: tuple[NamedNode, ...]
    relayers: tuple[NamedNode, ...]
    stance: NamedNode
    polarity: NamedNode
    certainty: NamedNode
    status: NamedNode
    if_so: tuple[NamedNode, ...]
    unless: tuple[NamedNode, ...]
    cues: tuple[NamedNode, ...]
    attributions: tuple[NamedNode, ...]
    utterance: NamedNode | None
    producer: NamedNode
    gloss: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """What the graph holds of one article: its bibliography, segments and claims.

    `provenance` are the triples of the article's own graph, and `facts` the same to look things up in.
    """

    iri: NamedNode
    text_digest: str
    text_length: int
    authors: tuple[NamedNode, ...]
    supersedes: tuple[NamedNode, ...]
    syndicated_from: NamedNode | None
    withdrawn: bool
    claims: tuple[Claim, ...]
    quads: tuple[Quad, ...]
    provenance: tuple[Triple, ...]
    facts: Facts = field(repr=False, compare=False)
