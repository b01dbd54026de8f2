"""Rules on what a thing can be at once, and on what leads back to itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.claims.refusal import Refusal
from realpolitik.claims.status import AFFIRMS, POSITIVE
from realpolitik.judge.gate.context import Context, typed
from realpolitik.judge.rings import rings_of_facts, told_rings
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import short, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Vocabulary


def disjoint_refusals(
    classes: Iterable[tuple[NamedNode, Iterable[NamedNode]]], vocabulary: Vocabulary
) -> Iterator[Refusal]:
    """Yield the things to which classes are given that exclude each other."""
    for iri, kinds in classes:
        clash = vocabulary.clash(sorted(kinds))
        if clash is not None:
            one, other = map(short, clash)
            yield Refusal(iri.value, "disjoint", f"is {one} and {other}, which nothing is at once")


def own_refusals(record: ArticleRecord, context: Context) -> Iterator[Refusal]:
    """Yield what an article's own graph makes of its entities, and the register beside it."""
    yield from disjoint_refusals(_with_several(record.facts, context.register.classes), context.vocabulary)
    for first, message in rings_of_facts(record.facts):
        yield Refusal(first.value, "ring", message)
    for told in _told_by_each(record).values():
        for _, message in told_rings(told):
            yield Refusal(record.iri.value, "ring", message)


def _with_several(
    facts: Facts, known: Mapping[NamedNode, frozenset[NamedNode]]
) -> Iterator[tuple[NamedNode, set[NamedNode]]]:
    """Yield what has more than one class by facts and what is known beside them, with its classes."""
    for iri, said in facts.items():
        told, beside = said.get(RDF_TYPE, ()), known.get(iri, ())
        if len(told) + len(beside) > 1:
            yield iri, {*(kind for kind in told if isinstance(kind, NamedNode)), *beside}


def _told_by_each(record: ArticleRecord) -> Mapping[tuple[NamedNode, ...], list[Triple]]:
    """Return what the same holders affirm in one article; others may see it the other way round."""
    told: dict[tuple[NamedNode, ...], list[Triple]] = defaultdict(list)
    for claim in record.claims:
        if (claim.stance, claim.polarity) == (AFFIRMS, POSITIVE) and not claim.withdrawn:
            told[claim.holders].extend(claim.content)
    return told


def kind_refusals(claim: Claim, context: Context) -> Iterator[Refusal]:
    """Yield what a claim makes of its situations, beside what its article's own graph declares of them."""
    given: dict[NamedNode, set[NamedNode]] = {}
    for iri, kind in typed(claim):
        if context.vocabulary.is_a(kind, term("Situation")):
            given.setdefault(iri, set(context.provenance.iris(iri, RDF_TYPE))).add(kind)
    for refusal in disjoint_refusals(given.items(), context.vocabulary):
        yield Refusal(claim.iri.value, "disjoint", f"{short(NamedNode(refusal.subject))} {refusal.message}")
    for _, message in told_rings(claim.content):
        yield Refusal(claim.iri.value, "ring", message)
