"""Rules on who holds a claim and how: holder, stance, conditions, status, gloss."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import Claim
from realpolitik.claims.refusal import Refusal
from realpolitik.claims.status import AFFIRMS, CONDITIONS, SUPPOSES, status_of
from realpolitik.judge.gate.context import Context, typed
from realpolitik.rdf.names import local, term

GLOSS_WORDS = 25


def attitude_refusals(claim: Claim, context: Context) -> Iterator[Refusal]:
    """Yield what is wrong with a claim's holder, stance, conditions, status or gloss."""
    yield from _people(claim, context)
    yield from _conditions(claim, context)
    yield from _judgement(claim, context)
    expected = status_of(
        claim.stance,
        claim.polarity,
        claim.certainty,
        author_holds=any(holder in context.record.authors for holder in claim.holders),
    )
    if claim.status != expected:
        yield Refusal(claim.iri.value, "status-table", f"the table gives the status {local(expected)}")
    if len(claim.gloss.split()) > GLOSS_WORDS:
        yield Refusal(claim.iri.value, "gloss-length", f"shorten the gloss to {GLOSS_WORDS} words")


def _people(claim: Claim, context: Context) -> Iterator[Refusal]:
    for person in (*claim.holders, *claim.relayers):
        if not context.is_a(person, "Agent"):
            yield Refusal(claim.iri.value, "holder-agent", f"{local(person)} is not declared as an agent")
    both = set(claim.holders) & set(claim.relayers)
    if both:
        yield Refusal(
            claim.iri.value, "holder-relays", f"{local(min(both, key=str))} cannot relay its own claim"
        )
    holds = any(holder in context.record.authors for holder in claim.holders)
    if not holds and not any(relayer in context.record.authors for relayer in claim.relayers):
        yield Refusal(claim.iri.value, "relayed-by-author", "what the author does not hold the author relays")
    if claim.utterance is not None and not context.is_a(claim.utterance, "SpeechAct"):
        yield Refusal(claim.iri.value, "utterance", f"{local(claim.utterance)} is no act of speech")


def _conditions(claim: Claim, context: Context) -> Iterator[Refusal]:
    conditions = (*claim.if_so, *claim.unless)
    if claim.stance == CONDITIONS and not conditions:
        yield Refusal(claim.iri.value, "condition", "stance Conditions needs ifSo or unless")
    if conditions and claim.stance not in (CONDITIONS, SUPPOSES):
        yield Refusal(
            claim.iri.value, "condition", "with ifSo or unless the stance is Conditions or Supposes"
        )
    for situation in conditions:
        if not context.is_a(situation, "Situation"):
            yield Refusal(claim.iri.value, "condition", f"{local(situation)} is not declared as a situation")


def _judgement(claim: Claim, context: Context) -> Iterator[Refusal]:
    """A judgement by somebody who does not experience it is Evaluates, not Affirms."""
    if claim.stance != AFFIRMS:
        return
    kinds = [cls for iri, cls in typed(claim) if iri == claim.about]
    judges = context.vocabulary.fits(kinds, (term("Judgement"),))
    causes = any(t.subject == claim.about and t.predicate == term("cause") for t in claim.content)
    if (judges or causes) and not any(_experiences(holder, claim, context) for holder in claim.holders):
        what = "a judgement" if judges else "a cause"
        yield Refusal(claim.iri.value, "third-party-judgement", f"{what} told by a third party is Evaluates")


def _experiences(holder: NamedNode, claim: Claim, context: Context) -> bool:
    return any(
        isinstance(triple.object, NamedNode)
        and _is_party(triple, claim, context)
        and (holder == triple.object or context.register.lies_within(holder, triple.object))
        for triple in claim.content
    )


def _is_party(triple: Triple, claim: Claim, context: Context) -> bool:
    role = context.vocabulary.properties.get(triple.predicate)
    return triple.subject == claim.about and role is not None and role.general_role == term("participant")
