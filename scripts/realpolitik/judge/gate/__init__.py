"""Decide what may enter the graph.

In: the quads of one article, the register and the vocabulary. Out: the record
with the claims that pass, and a `Refusal` for everything that does not. The
rules are those of `docs/model.md`; each has a stable code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pyoxigraph import Quad

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.claims.record import record
from realpolitik.claims.refusal import Refusal
from realpolitik.judge.gate.attitude import attitude_refusals
from realpolitik.judge.gate.content import content_refusals
from realpolitik.judge.gate.context import Context
from realpolitik.judge.gate.copied import copied_refusals
from realpolitik.judge.gate.dated import dated_refusals
from realpolitik.judge.gate.declarations import provenance_refusals, register_refusals
from realpolitik.judge.gate.entries import entry_refusals, files_of
from realpolitik.judge.gate.evidence import article_refusals, evidence_refusals
from realpolitik.judge.gate.fit import fit_refusals
from realpolitik.judge.gate.kinds import kind_refusals, own_refusals
from realpolitik.judge.gate.links import link_refusals, told_link_refusals
from realpolitik.judge.gate.minting import minted_entry_refusals, minting_refusals
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

_RULES: tuple[Callable[[Claim, Context], Iterable[Refusal]], ...] = (
    evidence_refusals,
    attitude_refusals,
    content_refusals,
    fit_refusals,
    kind_refusals,
    dated_refusals,
)


def gate(
    quads: Iterable[Quad], register: Register, vocabulary: Vocabulary
) -> tuple[ArticleRecord | None, tuple[Refusal, ...]]:
    """Return the article's record as read, and all refusals, sorted."""
    found, incomplete = record(quads)
    if found is None:
        return None, incomplete
    context = Context.of(found, register, vocabulary)
    refusals = [
        *incomplete,
        *article_refusals(found, context),
        *provenance_refusals(found, context.classes, vocabulary),
        *own_refusals(found, context),
        *copied_refusals(found),
        *told_link_refusals(found),
        *minting_refusals(found, context),
        *_claim_refusals(found, context),
    ]
    return found, in_order(refusals)


def gate_register(register: Register, vocabulary: Vocabulary) -> tuple[Refusal, ...]:
    """Return all refusals of the register, sorted; those of an entry name its files."""
    found = [
        *register_refusals(register, vocabulary),
        *entry_refusals(register, vocabulary),
        *minted_entry_refusals(register),
        *link_refusals(register),
    ]
    where = {iri.value: files for iri, files in files_of(register).items()} if found else {}
    return in_order(_placed(refusal, where.get(refusal.subject, ())) for refusal in found)


def _placed(refusal: Refusal, files: tuple[str, ...]) -> Refusal:
    told = " and ".join(file for file in files if file not in refusal.message)
    message = f"{refusal.message} (in {told})" if told else refusal.message
    return Refusal(refusal.subject, refusal.rule, message)


def in_order(refusals: Iterable[Refusal]) -> tuple[Refusal, ...]:
    """Return refusals sorted and each once."""
    return tuple(sorted(set(refusals), key=lambda refusal: (refusal.subject, refusal.rule, refusal.message)))


def _claim_refusals(found: ArticleRecord, context: Context) -> Iterator[Refusal]:
    for claim in found.claims:
        for rule in _RULES:
            yield from rule(claim, context)
