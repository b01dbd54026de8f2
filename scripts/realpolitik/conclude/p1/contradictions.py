"""Which claims contradict each other; each contradiction is a node with its sides.

No contradiction is: a coarser place or time, several speakers, a broad relation
affirmed and a narrower one denied. Those are different values or situations.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, islice

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.status import ASSERTED, COUNTERFACTUAL, DENIED, OPINION, REPORTED
from realpolitik.conclude.p1.across import KINDS, Across
from realpolitik.conclude.p1.as_of import as_of_stands, is_lasting, stands
from realpolitik.conclude.p1.raising import below
from realpolitik.conclude.p1.realization import CALLED_OFF, REAL, Denials, Stand, hits
from realpolitik.conclude.p1.rules import RECKONED
from realpolitik.conclude.policy import Conclusion, Hearing, Outlook, Roll
from realpolitik.conclude.position import Position
from realpolitik.conclude.situation import Clash, Opposition, Situation
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Vocabulary

POLARITY, REFUSAL, VALUE = (
    term("PolarityContradiction"),
    term("RefusalContradiction"),
    term("ValueContradiction"),
)
SCOPE, BEGINNING, QUALITY = term("ScopeContradiction"), KINDS["beginning"], KINDS["quality"]
DOUBT, JUDGEMENT = term("Doubt"), term("JudgementDifference")
POLICY = Literal("p1")
_DENIED = {Opposition.FACT: POLARITY, Opposition.DOUBT: DOUBT, Opposition.JUDGEMENT: JUDGEMENT}


def contradictions(
    situation: Situation, hearing: Hearing, vocabulary: Vocabulary
) -> Iterator[Conclusion | Roll]:
    """Yield the contradiction nodes of one situation."""
    about, found = situation.iri, situation.values
    lasting = is_lasting(situation.registered, situation.positions, vocabulary)
    taken = {position.key: position for position in situation.positions}
    for kind, opposed in _on_realization(tuple(stands(situation.positions, hearing, lasting=lasting))):
        yield from _node(about, kind, None, [taken[stand.key] for stand in opposed], hearing)
    if situation.against:
        sides = (*situation.givers, *situation.against)
        yield from _node(about, VALUE, term("realization"), sides, hearing)
    for clash in found.clashes:
        kind = JUDGEMENT if clash.opposition is Opposition.JUDGEMENT else VALUE
        yield from _node(about, kind, clash.property, clash.sides, hearing, settled=tuple(_settled(clash)))
    for denial in found.denials:
        if denial.sides:
            yield from _node(about, _DENIED[denial.opposition], denial.property, denial.sides, hearing)


def between(owner: NamedNode, found: Across, hearing: Hearing) -> Iterator[Conclusion | Roll]:
    """Yield the node of a contradiction between situations, which concerns the first of them."""
    keys = {side.key for side in found.sides}
    abouts = sorted({side.about for side in found.sides}, key=str)
    sides = [one for about in abouts for one in hearing.positions(about) if one.key in keys]
    on = term("time") if found.kind == BEGINNING else term("quality") if found.kind == QUALITY else None
    yield from _node(owner, found.kind, on, sides, hearing, key=found.key)


def scope_contradictions(
    situation: Situation, outlook: Outlook, hearing: Hearing, vocabulary: Vocabulary
) -> Iterator[Conclusion | Roll]:
    """Yield that a broader thing is denied and a narrower one affirmed, as far as they meet."""
    lasting = is_lasting(situation.registered, situation.positions, vocabulary)
    denied = [one for one in situation.positions if one.status == DENIED and one.rung is not None]
    denials = list(as_of_stands(denied, hearing, dated=lasting))
    lifted = list(below(situation.iri, outlook, lasting=lasting)) if denials else []
    held = _opposed([stand for _, stand in lifted if stand.status in (ASSERTED, REPORTED)], denials)
    keys = {stand.key for stand in held}
    abouts = sorted({about for about, stand in lifted if stand.key in keys}, key=str)
    if abouts:
        speaking = chain(*map(hearing.positions, (situation.iri, *abouts)))
        yield from _node(situation.iri, SCOPE, None, [one for one in speaking if one.key in keys], hearing)


def _settled(clash: Clash) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    if clash.rule is not None and clash.preferred is not None:
        yield term("resolvedBy"), clash.rule
        yield term("prefers" if isinstance(clash.preferred, NamedNode) else "prefersLiteral"), clash.preferred


def _on_realization(existential: Sequence[Stand]) -> Iterator[tuple[NamedNode, list[Stand]]]:
    positive = [v for v in existential if v.positive and v.status != COUNTERFACTUAL]
    negative = [v for v in existential if not v.positive and v.status != COUNTERFACTUAL]
    yield POLARITY, _opposed(positive, [v for v in negative if v.status == DENIED])
    opinions = [v for v in positive if v.status == OPINION]
    facts = [v for v in positive if v.status != OPINION]
    yield JUDGEMENT, _opposed(opinions, [v for v in negative if v.status == OPINION])
    hedged = [v for v in negative if v.status not in (DENIED, OPINION)]
    doubted = _opposed(facts, [v for v in negative if v.status == OPINION])
    yield DOUBT, [*_opposed(positive, hedged), *doubted]
    sure = [v for v in positive if v.status in (ASSERTED, REPORTED)]
    off = [v for v in sure if v.rung in CALLED_OFF]
    real = [v for v in sure if v.rung in REAL]
    yield REFUSAL, [*off, *real] if off and real else []


def _opposed(positive: Sequence[Stand], negative: Sequence[Stand]) -> list[Stand]:
    """Return the stands of both kinds that meet on a rung: those hit, and those that hit one."""
    denials, first = Denials.of(negative), {stand.rung: date.max for stand in positive}
    for stand in positive:
        first[stand.rung] = min(stand.as_of.earliest or date.min, first[stand.rung])

    def has_hit(denial: Stand) -> bool:
        last = denial.as_of.latest or date.max
        return any(hits(denial.rung, rung) and last >= day for rung, day in first.items())

    return [*filter(denials.hit, positive), *filter(has_hit, negative)]


def _iri(key: str, kind: NamedNode, on: NamedNode | None) -> NamedNode:
    said = "\n".join([key, kind.value, "" if on is None else on.value, POLICY.value])
    return names.contradiction(hashlib.sha256(said.encode()).hexdigest())


def _node(
    about: NamedNode,
    kind: NamedNode,
    on: NamedNode | None,
    sides: Sequence[Position],
    hearing: Hearing,
    *,
    settled: Sequence[tuple[NamedNode, NamedNode | Literal]] = (),
    key: str = "",
) -> Iterator[Conclusion | Roll]:
    """Yield a contradiction of two claims or more; what the register states is no claim and no side."""
    distinct = tuple(dict.fromkeys(sides))
    if len(list(islice(hearing.claims(distinct), 2))) < 2:  # noqa: PLR2004 - it takes two to disagree
        return
    node = _iri(key or about.value, kind, on)
    said = [
        (RDF_TYPE, kind),
        (RDF_TYPE, term("Contradiction")),
        (term("concerns"), about),
        (term("policy"), POLICY),
        *(() if on is None else ((term("onProperty"), on),)),
        *settled,
    ]
    for predicate, value in said:
        yield Conclusion(Triple(node, predicate, value), RECKONED, positions=distinct)
    yield Roll(node, term("side"), RECKONED, distinct)
