"""Which values a situation has by policy p1, and which of them exclude each other.

The claims that gave its realization give its values, whatever that is; a row is
read with its realization, always. Asserted goes before reported. Of a
single-valued property the value with most independent articles holds; a coarser
place or time supports a finer one. A tie leaves none. A denied value is not
shown. What is denied or unreal takes no part in a clash, and an opinion only in
one of judgement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from pyoxigraph import NamedNode

from realpolitik.claims.status import ASSERTED, COUNTERFACTUAL, DENIED, OPINION, REPORTED
from realpolitik.conclude.p1.order import Order, order_of
from realpolitik.conclude.p1.realization import Outcome
from realpolitik.conclude.policy import Hearing
from realpolitik.conclude.position import Position, Value
from realpolitik.conclude.situation import Clash, Denial, Opposition, Pair, Values
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

MOST_ARTICLES, ASSERTED_FIRST = term("MostArticles"), term("AssertedFirst")


def values(
    speaking: Sequence[Position],
    outcome: Outcome,
    hearing: Hearing,
    vocabulary: Vocabulary,
    register: Register,
) -> Values:
    """Return the values of one situation from all positions on it and its realization."""
    given: dict[NamedNode, dict[Value, list[Position]]] = defaultdict(lambda: defaultdict(list))
    for position in _heard(speaking, outcome):
        for predicate, value in position.values:
            given[predicate][value].append(position)
    denials = tuple(_denials(given, speaking))
    hidden = {(denial.property, denial.value) for denial in denials if denial.hides}
    shown: dict[Pair, tuple[Position, ...]] = {}
    clashes: list[Clash] = []
    for predicate, by_value in sorted(given.items(), key=lambda item: item[0].value):
        standing = {value: by_value[value] for value in by_value if (predicate, value) not in hidden}
        known = vocabulary.properties.get(predicate)
        if known is not None and known.single and len(standing) > 1:
            order = order_of(predicate, register)
            chosen = _winner(order, _strongest(standing), standing, hearing)
            clashes += _clashes(predicate, order, standing, chosen)
        else:
            chosen = _strongest(standing)
        shown |= {(predicate, value): tuple(by_value[value]) for value in chosen}
    return Values(shown, tuple(clashes), denials)


def heard_beside(outcome: Outcome) -> frozenset[NamedNode]:
    """Return the statuses of the value claims that count beside the claims that gave this outcome."""
    if not outcome.givers:
        return frozenset()
    return frozenset({ASSERTED, REPORTED, *(stand.status for stand in outcome.givers)})


def _heard(speaking: Sequence[Position], outcome: Outcome) -> list[Position]:
    """Return the positions whose values count: the givers, and positive value claims as sure as they."""
    givers = {stand.key for stand in outcome.givers}
    beside = heard_beside(outcome)
    return [
        position
        for position in speaking
        if position.key in givers
        or (position.rung is None and position.is_positive and position.status in beside)
    ]


def _is_meant(position: Position) -> bool:
    """Tell whether somebody holds that the values are so; who denies or supposes a situation does not."""
    return position.is_positive and position.status != COUNTERFACTUAL


def _denials(
    given: Mapping[NamedNode, Mapping[Value, list[Position]]], speaking: Iterable[Position]
) -> Iterable[Denial]:
    against: dict[tuple[NamedNode, Value], list[Position]] = defaultdict(list)
    for position in speaking:
        if not position.is_positive and position.rung is None:
            for pair in position.values:
                against[pair].append(position)
    for (predicate, value), positions in sorted(against.items(), key=str):
        giving = [position for position in given.get(predicate, {}).get(value, ()) if _is_meant(position)]
        denying = [position for position in positions if position.status == DENIED]
        if giving or denying:
            sides = (*giving, *(denying or positions)) if giving else ()
            yield Denial(predicate, value, sides, _against(giving, denying or positions), bool(denying))


def _against(giving: Sequence[Position], denying: Sequence[Position]) -> Opposition:
    """Return how those who give a value and those who deny or doubt it stand to each other."""
    if giving and all(position.status == OPINION for position in giving):
        is_sure = all(position.status in (OPINION, DENIED) for position in denying)
        return Opposition.JUDGEMENT if is_sure else Opposition.DOUBT
    return Opposition.FACT if any(position.status == DENIED for position in denying) else Opposition.DOUBT


def _strongest(standing: Mapping[Value, Sequence[Position]]) -> list[Value]:
    """Return the values of the surest kind: asserted, else reported, else any."""
    tiers = {value: min(_tier(position) for position in positions) for value, positions in standing.items()}
    best = min(tiers.values(), default=0)
    return sorted((value for value, tier in tiers.items() if tier == best), key=str)


def _tier(position: Position) -> int:
    return {ASSERTED: 0, REPORTED: 1}.get(position.status, 2)


def _clashes(
    predicate: NamedNode, order: Order, standing: Mapping[Value, list[Position]], winner: Sequence[Value]
) -> Iterator[Clash]:
    """Yield the values that exclude each other as facts, and those that do as opinions."""
    facts = _meant(standing, lambda position: position.status != OPINION)
    clashing = order.clashing(facts)
    if clashing:
        rule = MOST_ARTICLES if order.clashing(_strongest(facts)) else ASSERTED_FIRST
        settled = (rule, winner[0]) if winner else (None, None)
        yield Clash(predicate, _sides(facts, clashing), Opposition.FACT, *settled)
    views = _meant(standing, lambda position: position.status == OPINION)
    differing = order.clashing(views)
    if differing:
        yield Clash(predicate, _sides(views, differing), Opposition.JUDGEMENT, None, None)


def _meant(
    standing: Mapping[Value, Sequence[Position]], fits: Callable[[Position], bool]
) -> dict[Value, list[Position]]:
    """Return the values that somebody holds to be so, by those who fit."""
    found = {value: [p for p in taken if _is_meant(p) and fits(p)] for value, taken in standing.items()}
    return {value: taken for value, taken in found.items() if taken}


def _sides(standing: Mapping[Value, Sequence[Position]], clashing: Iterable[Value]) -> tuple[Position, ...]:
    return tuple(position for value in clashing for position in standing[value])


def _winner(
    order: Order, strongest: Sequence[Value], standing: Mapping[Value, Sequence[Position]], hearing: Hearing
) -> list[Value]:
    """Return the finest value with most independent articles behind it; nothing on a tie."""
    finest = order.finest(strongest)
    if len(finest) == 1:
        return [*finest]
    votes = {
        value: hearing.sources(position for other in coarser for position in standing[other])
        for value, coarser in finest.items()
    }
    most = max(votes.values())
    winners = [value for value, count in votes.items() if count == most]
    return winners if len(winners) == 1 else []
