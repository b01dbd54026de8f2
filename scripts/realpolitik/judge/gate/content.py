"""The rules of `docs/model.md` on what a claim's graph may hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import Claim
from realpolitik.claims.refusal import Refusal
from realpolitik.judge.gate.context import Context, is_existential, typed
from realpolitik.rdf.names import is_thing, local, term
from realpolitik.rdf.terms import RDF_TYPE

REALIZATION = term("realization")
COMPUTED = frozenset(
    term(name) for name in ("Disputed", "NotOccurred", "Judged", "Unreal", "NotExpected", "Mentioned")
)
"""Realizations that only a policy reckons; no claim may give them."""


def content_refusals(claim: Claim, context: Context) -> Iterator[Refusal]:
    """Yield what is wrong with the shape of a claim's graph."""
    if not all(isinstance(triple.subject, NamedNode) for triple in claim.content):
        yield Refusal(claim.iri.value, "blank-node", "name every node")
        return
    if not any(triple.subject == claim.about for triple in claim.content):
        yield Refusal(claim.iri.value, "head-described", f"says nothing of its head {local(claim.about)}")
    yield from _subjects(claim, context)
    yield from _realizations(claim)
    yield from _kind(claim, context)
    yield from _reachable(claim)
    yield from _single_values(claim, context)


def _subjects(claim: Claim, context: Context) -> Iterator[Refusal]:
    for triple in claim.content:
        subject = triple.subject
        if isinstance(subject, NamedNode) and not (is_thing(subject) and context.is_a(subject, "Situation")):
            yield Refusal(
                claim.iri.value,
                "bare-relation",
                f"{local(subject)} is no declared situation; claims describe situations",
            )


def _realizations(claim: Claim) -> Iterator[Refusal]:
    found = [triple for triple in claim.content if triple.predicate == REALIZATION]
    for triple in found:
        if triple.subject != claim.about:
            yield Refusal(
                claim.iri.value,
                "head-only",
                f"{_name(triple)} is an argument; only the head has a realization",
            )
        if triple.object in COMPUTED:
            yield Refusal(claim.iri.value, "computed-realization", "only a policy gives this realization")
    if len(found) > 1:
        yield Refusal(claim.iri.value, "one-realization", "give the head exactly one realization")


def _name(triple: Triple) -> str:
    return local(triple.subject) if isinstance(triple.subject, NamedNode) else "a node"


def _kind(claim: Claim, context: Context) -> Iterator[Refusal]:
    """An existential claim gives class and realization, a value claim neither."""
    has_class = any(iri == claim.about for iri, _ in typed(claim))
    existential = is_existential(claim)
    if existential and not has_class:
        yield Refusal(claim.iri.value, "existential", "give the head a class beside its realization")
    if not existential and has_class:
        yield Refusal(claim.iri.value, "value-claim", "give the head a realization, or leave out its class")
    known = claim.about in context.register.classes or claim.about in context.heads
    if not existential and not known:
        yield Refusal(
            claim.iri.value,
            "value-claim",
            f"{local(claim.about)} is neither in the register nor claimed to exist in this article",
        )


def _reachable(claim: Claim) -> Iterator[Refusal]:
    """Every described situation is the head, a condition, or an argument of one of them."""
    reached = {claim.about, *claim.if_so, *claim.unless}
    edges = [t for t in claim.content if isinstance(t.object, NamedNode)]
    before = 0
    while len(reached) > before:
        before = len(reached)
        reached |= {t.object for t in edges if t.subject in reached and isinstance(t.object, NamedNode)}
    for subject in sorted({t.subject for t in claim.content} - reached, key=str):
        yield Refusal(claim.iri.value, "one-head", f"{subject} is neither the head nor reached from it")


def _single_values(claim: Claim, context: Context) -> Iterator[Refusal]:
    counts = Counter((t.subject, t.predicate) for t in claim.content if t.predicate != RDF_TYPE)
    for (_, predicate), count in counts.items():
        known = context.vocabulary.properties.get(predicate)
        if count > 1 and known is not None and known.single:
            yield Refusal(claim.iri.value, "single-value", f"{local(predicate)} has one value in a claim")
