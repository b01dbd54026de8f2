"""Rules on who holds a claim and how: holder, stance, conditions, status, gloss."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import Claim
from realpolitik.claims.refusal import Refusal
from realpolitik.claims.status import AFFIRMS, status_of
from realpolitik.judge.gate.context import Context, typed
from realpolitik.rdf.names import local, term

GLOSS_WORDS = 25
JUDGED = (term("Characterization"), term("Attitude"), term("Sign"))
"""The classes of what is a reading, praise or blame; causes, needs, ranks and the like can be plain facts."""


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
        has_condition=bool(claim.if_so or claim.unless),
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
    for situation in (*claim.if_so, *claim.unless):
        if not context.is_a(situation, "Situation"):
            yield Refusal(claim.iri.value, "condition", f"{local(situation)} is not declared as a situation")


def _judgement(claim: Claim, context: Context) -> Iterator[Refusal]:
    """What no correction could settle is Evaluates, unless somebody tells it who has it: see `JUDGED`."""
    if claim.stance != AFFIRMS:
        return
    kinds = [cls for iri, cls in typed(claim) if iri == claim.about]
    judges = context.vocabulary.fits(kinds, JUDGED)
    if judges and not any(_experiences(holder, claim, context) for holder in claim.holders):
        yield Refusal(
            claim.iri.value, "third-party-judgement", "a judgement told by a third party is Evaluates"
        )


def _experiences(holder: NamedNode, claim: Claim, context: Context) -> bool:
    return any(
        isinstance(triple.object, NamedNode)
        and _is_party(triple, claim, context)
        and (holder == triple.object or context.register.lies_within(holder, triple.object))
        for triple in claim.content
    )


def _is_party(triple: Triple, claim: Claim, context: Context) -> bool:
    role = context.vocabulary.properties.get(triple.predicate)
    return triple.subject == claim.about and role is not None and term("participant") in role.general_roles
