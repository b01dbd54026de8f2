"""Which values a situation has by policy p1, and which of them exclude each other.

Asserted goes before reported. Of a single-valued property the value with most
independent articles holds; a coarser place or time supports a finer one. A tie
leaves none. A denied value is not shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from realpolitik.claims.status import ASSERTED, CONDITIONAL, DENIED, PLANNED, PREDICTED, REPORTED, SPECULATED
from realpolitik.conclude.p1.realization import PLANNED as PLANNED_RUNG
from realpolitik.conclude.p1.realization import POSSIBLE as POSSIBLE_RUNG
from realpolitik.conclude.p1.realization import WITHOUT_VALUES, Outcome
from realpolitik.conclude.p1.voices import Voice
from realpolitik.rdf import literals
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

Value: TypeAlias = NamedNode | Literal

MOST_ARTICLES, ASSERTED_FIRST = term("MostArticles"), term("AssertedFirst")
_TIME = term("time")
_AMOUNTS = {term("amount"): literals.amount, term("duration"): literals.duration}
_ALSO_HEARD = {
    PLANNED_RUNG: frozenset({PLANNED}),
    POSSIBLE_RUNG: frozenset({PLANNED, SPECULATED, CONDITIONAL, PREDICTED}),
}


@dataclass(frozen=True, slots=True)
class Clash:
    """Values of one property that exclude each other, and how that was settled, if it was."""

    property: NamedNode
    sides: tuple[Voice, ...]
    rule: NamedNode | None
    preferred: Value | None


@dataclass(frozen=True, slots=True)
class Denial:
    """A value that some claims give and others deny or doubt."""

    property: NamedNode
    value: Value
    sides: tuple[Voice, ...]
    is_doubt: bool


@dataclass(frozen=True, slots=True)
class Values:
    """The values that hold, each with the voices that gave it, and all disagreement."""

    shown: Mapping[tuple[NamedNode, Value], tuple[Voice, ...]]
    clashes: tuple[Clash, ...]
    denials: tuple[Denial, ...]


def values(speaking: Sequence[Voice], outcome: Outcome, vocabulary: Vocabulary, register: Register) -> Values:
    """Return the values of one situation from all voices about it and its realization."""
    heard = _heard(speaking, outcome)
    given: dict[NamedNode, dict[Value, list[Voice]]] = defaultdict(lambda: defaultdict(list))
    for voice in heard:
        for predicate, value in voice.values:
            given[predicate][value].append(voice)
    denials = tuple(_denials(given, speaking))
    hidden = {(denial.property, denial.value) for denial in denials if not denial.is_doubt}
    shown: dict[tuple[NamedNode, Value], tuple[Voice, ...]] = {}
    clashes: list[Clash] = []
    for predicate, by_value in sorted(given.items(), key=lambda item: item[0].value):
        standing = {value: by_value[value] for value in by_value if (predicate, value) not in hidden}
        known = vocabulary.properties.get(predicate)
        if known is not None and known.single and len(standing) > 1:
            chosen, clash = _single(predicate, standing, register)
            clashes += [] if clash is None else [clash]
        else:
            chosen = _strongest(standing)
        shown |= {(predicate, value): tuple(by_value[value]) for value in chosen}
    return Values(shown, tuple(clashes), denials)


def heard_beside(realization: NamedNode) -> frozenset[NamedNode]:
    """Return the statuses of the value claims that count beside the claims that gave this realization."""
    if realization in WITHOUT_VALUES:
        return frozenset()
    return _ALSO_HEARD.get(realization, frozenset()) | {ASSERTED, REPORTED}


def _heard(speaking: Sequence[Voice], outcome: Outcome) -> list[Voice]:
    """Return the positive voices whose values count: the givers, and value claims as sure as they."""
    if outcome.realization in WITHOUT_VALUES:
        return []
    givers = {stand.claim for stand in outcome.givers}
    heard = heard_beside(outcome.realization)
    return [
        voice
        for voice in speaking
        if voice.positive and (voice.claim in givers or (voice.rung is None and voice.status in heard))
    ]


def _denials(
    given: Mapping[NamedNode, Mapping[Value, list[Voice]]], speaking: Iterable[Voice]
) -> Iterable[Denial]:
    against: dict[tuple[NamedNode, Value], list[Voice]] = defaultdict(list)
    for voice in speaking:
        if not voice.positive and voice.rung is None:
            for pair in voice.values:
                against[pair].append(voice)
    for (predicate, value), voices in sorted(against.items(), key=str):
        giving = given.get(predicate, {}).get(value, [])
        denying = [voice for voice in voices if voice.status == DENIED]
        if giving:
            yield Denial(predicate, value, (*giving, *(denying or voices)), not denying)
        elif denying:
            yield Denial(predicate, value, (), False)


def _strongest(standing: Mapping[Value, Sequence[Voice]]) -> list[Value]:
    """Return the values of the surest kind: asserted, else reported, else any."""
    tiers = {value: min(_tier(voice) for voice in voices) for value, voices in standing.items()}
    best = min(tiers.values(), default=0)
    return sorted((value for value, tier in tiers.items() if tier == best), key=str)


def _tier(voice: Voice) -> int:
    return {ASSERTED: 0, REPORTED: 1}.get(voice.status, 2)


def _single(
    predicate: NamedNode, standing: Mapping[Value, list[Voice]], register: Register
) -> tuple[list[Value], Clash | None]:
    """Return the one value of a single-valued property, if there is one, and the clash, if any."""
    strongest = _strongest(standing)
    clashing = _clashing(predicate, list(standing), register)
    winner = _winner(predicate, strongest, standing, register)
    if not clashing:
        return winner, None
    rule = MOST_ARTICLES if _clashing(predicate, strongest, register) else ASSERTED_FIRST
    sides = tuple(voice for value in clashing for voice in standing[value])
    if not winner:
        return [], Clash(predicate, sides, None, None)
    return winner, Clash(predicate, sides, rule, winner[0])


def _clashing(predicate: NamedNode, candidates: Sequence[Value], register: Register) -> list[Value]:
    return sorted(
        (
            value
            for value in candidates
            if any(_disjoint(predicate, value, other, register) for other in candidates)
        ),
        key=str,
    )


def _winner(
    predicate: NamedNode,
    strongest: Sequence[Value],
    standing: Mapping[Value, Sequence[Voice]],
    register: Register,
) -> list[Value]:
    """Return the finest value with most independent articles behind it; nothing on a tie."""
    finest = [
        value
        for value in strongest
        if not any(other != value and _finer(predicate, other, value, register) for other in strongest)
    ]
    votes = {
        value: len(
            {
                voice.source
                for other in strongest
                if _finer(predicate, value, other, register)
                for voice in standing[other]
            }
        )
        for value in finest
    }
    most = max(votes.values())
    winners = [value for value, count in votes.items() if count == most]
    return winners if len(winners) == 1 else []


def _finer(predicate: NamedNode, fine: Value, coarse: Value, register: Register) -> bool:
    """Tell whether one value is another or lies within it."""
    if fine == coarse:
        return True
    if isinstance(fine, NamedNode) and isinstance(coarse, NamedNode):
        return register.lies_within(fine, coarse)
    if predicate == _TIME:
        return literals.time_bounds(coarse.value).contains(literals.time_bounds(fine.value))
    if predicate in _AMOUNTS:
        read = _AMOUNTS[predicate]
        return read(coarse.value).contains(read(fine.value))
    return False


def _disjoint(predicate: NamedNode, first: Value, second: Value, register: Register) -> bool:
    """Tell whether two values cannot both hold."""
    if _finer(predicate, first, second, register) or _finer(predicate, second, first, register):
        return False
    if predicate == _TIME:
        return literals.time_bounds(first.value).disjoint(literals.time_bounds(second.value))
    if predicate in _AMOUNTS:
        read = _AMOUNTS[predicate]
        return read(first.value).disjoint(read(second.value))
    return True
