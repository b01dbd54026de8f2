"""Let an article speak of others' things by their names: of what it is tied to, or taken for.

In: a record, and for some of its own things what they are. Out: the record as it would be
if it had named these. The graphs of the article stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from pyoxigraph import NamedNode, Quad, Triple

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.rdf.facts import Facts

Renamed = Mapping[NamedNode, NamedNode]
_T = TypeVar("_T")


def renamed(record: ArticleRecord, names: Renamed) -> ArticleRecord:
    """Return a record in which things have other names."""
    if not names:
        return record
    provenance = tuple(triple_of(triple, names) for triple in record.provenance)
    return replace(
        record,
        claims=tuple(_claim(claim, names) for claim in record.claims),
        quads=tuple(quad_of(quad, names) for quad in record.quads),
        provenance=provenance,
        facts=Facts(provenance),
    )


def _claim(claim: Claim, names: Renamed) -> Claim:
    return replace(
        claim,
        about=names.get(claim.about, claim.about),
        content=tuple(triple_of(triple, names) for triple in claim.content),
        holders=_nodes(claim.holders, names),
        relayers=_nodes(claim.relayers, names),
        if_so=_nodes(claim.if_so, names),
        unless=_nodes(claim.unless, names),
        utterance=None if claim.utterance is None else names.get(claim.utterance, claim.utterance),
    )


def _nodes(nodes: tuple[NamedNode, ...], names: Renamed) -> tuple[NamedNode, ...]:
    return tuple(sorted({names.get(node, node) for node in nodes}, key=str))


def triple_of(triple: Triple, names: Renamed) -> Triple:
    """Return a triple with other names in it."""
    return Triple(_of(triple.subject, names), triple.predicate, _of(triple.object, names))


def quad_of(quad: Quad, names: Renamed) -> Quad:
    """Return a quad with other names in it; its graph stays."""
    return Quad(_of(quad.subject, names), quad.predicate, _of(quad.object, names), quad.graph_name)


def _of(node: _T, names: Renamed) -> _T:
    return names.get(node, node) if isinstance(node, NamedNode) else node  # type: ignore[return-value]
