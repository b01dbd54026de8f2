"""Which values a situation has by policy p1, and which of them exclude each other.

Asserted goes before reported. Of a single-valued property the value with most
independent articles holds; a coarser place or time supports a finer one. A tie
leaves none. A denied value is not shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pyoxigraph import NamedNode

from realpolitik.claims.status import ASSERTED, CONDITIONAL, DENIED, PLANNED, PREDICTED, REPORTED, SPECULATED
from realpolitik.conclude.p1.order import Order, order_of
from realpolitik.conclude.p1.realization import PLANNED as PLANNED_RUNG
from realpolitik.conclude.p1.realization import POSSIBLE as POSSIBLE_RUNG
from realpolitik.conclude.p1.realization import WITHOUT_VALUES, Outcome
from realpolitik.conclude.policy import Hearing
from realpolitik.conclude.position import Position, Value
from realpolitik.conclude.situation import Clash, Denial, Pair, Values
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

MOST_ARTICLES, ASSERTED_FIRST = term("MostArticles"), term("AssertedFirst")
_ALSO_HEARD = {
    PLANNED_RUNG: frozenset({PLANNED}),
    POSSIBLE_RUNG: frozenset({PLANNED, SPECULATED, CONDITIONAL, PREDICTED}),
}


def values(
    speaking: Sequence[Position],
    outcome: Outcome,
    hearing: Hearing,
    vocabulary: Vocabulary,
    register: Register,
) -> Values:
    """Return the values of one situation from all positions on it and its realization."""
    heard = _heard(speaking, outcome)
    given: dict[NamedNode, dict[Value, list[Position]]] = defaultdict(lambda: defaultdict(list))
    for position in heard:
        for predicate, value in position.values:
            given[predicate][value].append(position)
    denials = tuple(_denials(given, speaking))
    hidden = {(denial.property, denial.value) for denial in denials if not denial.is_doubt}
    shown: dict[Pair, tuple[Position, ...]] = {}
    clashes: list[Clash] = []
    for predicate, by_value in sorted(given.items(), key=lambda item: item[0].value):
        standing = {value: by_value[value] for value in by_value if (predicate, value) not in hidden}
        known = vocabulary.properties.get(predicate)
        if known is not None and known.single and len(standing) > 1:
            chosen, clash = _single(predicate, standing, hearing, register)
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


def _heard(speaking: Sequence[Position], outcome: Outcome) -> list[Position]:
    """Return the positive positions whose values count: the givers, and value claims as sure as they."""
    if outcome.realization in WITHOUT_VALUES:
        return []
    givers = {stand.key for stand in outcome.givers}
    beside = heard_beside(outcome.realization)
    return [
        position
        for position in speaking
        if position.is_positive
        and (position.key in givers or (position.rung is None and position.status in beside))
    ]


def _denials(
    given: Mapping[NamedNode, Mapping[Value, list[Position]]], speaking: Iterable[Position]
) -> Iterable[Denial]:
    against: dict[tuple[NamedNode, Value], list[Position]] = defaultdict(list)
    for position in speaking:
        if not position.is_positive and position.rung is None:
            for pair in position.values:
                against[pair].append(position)
    for (predicate, value), positions in sorted(against.items(), key=str):
        giving = given.get(predicate, {}).get(value, [])
        denying = [position for position in positions if position.status == DENIED]
        if giving:
            yield Denial(predicate, value, (*giving, *(denying or positions)), not denying)
        elif denying:
            yield Denial(predicate, value, (), False)


def _strongest(standing: Mapping[Value, Sequence[Position]]) -> list[Value]:
    """Return the values of the surest kind: asserted, else reported, else any."""
    tiers = {value: min(_tier(position) for position in positions) for value, positions in standing.items()}
    best = min(tiers.values(), default=0)
    return sorted((value for value, tier in tiers.items() if tier == best), key=str)


def _tier(position: Position) -> int:
    return {ASSERTED: 0, REPORTED: 1}.get(position.status, 2)


def _single(
    predicate: NamedNode, standing: Mapping[Value, list[Position]], hearing: Hearing, register: Register
) -> tuple[list[Value], Clash | None]:
    """Return the one value of a single-valued property, if there is one, and the clash, if any."""
    strongest = _strongest(standing)
    order = order_of(predicate, register)
    clashing = order.clashing(standing)
    winner = _winner(order, strongest, standing, hearing)
    if not clashing:
        return winner, None
    rule = MOST_ARTICLES if order.clashing(strongest) else ASSERTED_FIRST
    sides = tuple(position for value in clashing for position in standing[value])
    if not winner:
        return [], Clash(predicate, sides, None, None)
    return winner, Clash(predicate, sides, rule, winner[0])


def _winner(
    order: Order, strongest: Sequence[Value], standing: Mapping[Value, Sequence[Position]], hearing: Hearing
) -> list[Value]:
    """Return the finest value with most independent articles behind it; nothing on a tie."""
    votes = {
        value: hearing.sources(position for other in coarser for position in standing[other])
        for value, coarser in order.finest(strongest).items()
    }
    most = max(votes.values())
    winners = [value for value, count in votes.items() if count == most]
    return winners if len(winners) == 1 else []
