"""Let the gate judge a draft, and take out of it what is refused until nothing is.

In: a document, a draft, and what the gate needs. Out: the graphs that are left, with the
refusals counted by rule; no graphs where what is refused is no part that can be left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import NamedNode, Quad, Triple

from realpolitik.claims.draft import ArticleDraft, ClaimDraft
from realpolitik.claims.refusal import Refusal
from realpolitik.claims.render import claim_iri, render
from realpolitik.judge.article import Checks, judge
from realpolitik.judge.masks import Names
from realpolitik.judge.wording import shared_runs, wording_refusals
from realpolitik.rdf import names
from realpolitik.sources.ground import Ground
from realpolitik.text.article import Document, Span

ROUNDS: Final = 12
"""How often a draft is judged; each round takes out what the one before was refused for."""

TWICE: Final = "twice"
"""The rule that leaves out a claim which has the IRI of another: it says the same at the same place."""

_TITLE: Final = names.w3c("dcterms", "title")


@dataclass(frozen=True, slots=True)
class Court:
    """What judges: the ground, its compiled shapes, and the names that all may write."""

    base: Ground
    checks: Checks
    known: Names


@dataclass(frozen=True, slots=True)
class Clean:
    """The graphs that passed, or none; every refusal on the way, and what could not be mended."""

    quads: tuple[Quad, ...] | None
    claims: int
    refused: tuple[Refusal, ...]
    amiss: tuple[Refusal, ...] = ()


def clean(document: Document, draft: ArticleDraft, court: Court) -> Clean:
    """Return the graphs of what the gate lets in."""
    kept, twins = _distinct(document, draft)
    told: list[Refusal] = list(twins)
    for _ in range(ROUNDS):
        quads = render(document, kept)
        refusals = _refusals(document, quads, court)
        if not refusals:
            return Clean(quads, len(kept.claims), tuple(told))
        told += refusals
        left = _without(document, kept, frozenset(refusal.subject for refusal in refusals))
        if left == kept:
            break
        kept = left
    return Clean(None, 0, tuple(told), refusals)


def _refusals(document: Document, quads: tuple[Quad, ...], court: Court) -> tuple[Refusal, ...]:
    found = judge(quads, court.base.register, court.base.vocabulary, court.checks)
    if found.record is None:
        return found.refusals
    return (*found.refusals, *wording_refusals(shared_runs(found.record, document.article, court.known)))


def _distinct(document: Document, draft: ArticleDraft) -> tuple[ArticleDraft, tuple[Refusal, ...]]:
    """Return a draft in which each claim has an IRI of its own, the first of each kept."""
    first: dict[NamedNode, ClaimDraft] = {}
    twins = []
    for claim in draft.claims:
        iri = claim_iri(document, claim)
        if iri in first:
            twins.append(Refusal(iri.value, TWICE, "another claim has this very IRI"))
        first.setdefault(iri, claim)
    return replace(draft, claims=tuple(first.values())), tuple(twins)


def _without(document: Document, draft: ArticleDraft, refused: frozenset[str]) -> ArticleDraft:
    """Return a draft without all that speaks of what was refused."""
    article = names.article(document.article.identifier).value
    bad = refused - {article}
    claims = tuple(claim for claim in draft.claims if bad.isdisjoint(_named(document, claim)) or not bad)
    return replace(
        draft,
        claims=claims,
        entities=tuple(triple for triple in draft.entities if not _speaks_of(triple, bad)),
        mentions=tuple(
            mention
            for mention in draft.mentions
            if bad.isdisjoint((mention.refers_to.value, _span(document, mention.span)))
        ),
        passages=tuple(one for one in draft.passages if _span(document, one[0]) not in bad),
        bibliography=tuple(
            triple for triple in draft.bibliography if not (article in refused and triple.predicate == _TITLE)
        ),
    )


def _named(document: Document, claim: ClaimDraft) -> Iterator[str]:
    """Yield the IRI of a claim, its spans, and all that it speaks of."""
    yield claim_iri(document, claim).value
    nodes: Iterable[NamedNode | None] = (
        claim.about, *claim.holders, *claim.relayers, *claim.if_so, *claim.unless, claim.utterance
    )  # fmt: skip
    yield from (node.value for node in nodes if node is not None)
    for triple in claim.content:
        yield from (node.value for node in (triple.subject, triple.object) if isinstance(node, NamedNode))
    for span in (*claim.evidence, *claim.cues, *claim.attributions):
        yield _span(document, span)


def _speaks_of(triple: Triple, bad: frozenset[str]) -> bool:
    nodes = (triple.subject, triple.object)
    return any(isinstance(node, NamedNode) and node.value in bad for node in nodes)


def _span(document: Document, span: Span) -> str:
    return names.span(document.article.identifier, span.start, span.end).value
