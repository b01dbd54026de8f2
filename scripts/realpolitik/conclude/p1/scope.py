"""Which transfers a measure in force would cover: found by a rule, marked as potential.

A transfer is covered when a target of the measure is one of its sides and its
goods are, or are a kind of, the goods in scope. A transfer that ended before
the measure began, or began after it was over, is not, nor is a past one of
which no time is told. That a transfer is covered never says that it, or a
breach, happened.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.p1.realization import ENDED, OCCURRED, ONGOING, REAL
from realpolitik.conclude.p1.situation import Situation
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

_SIDES = frozenset({term("supplier"), term("recipient"), term("party")})


def would_fall_under(
    situations: Sequence[Situation], register: Register, vocabulary: Vocabulary
) -> Iterator[Triple]:
    """Yield which transactions would fall under which measures in force."""
    measures = [
        situation
        for situation in situations
        if situation.outcome.realization in REAL - {ENDED}
        and vocabulary.fits(situation.classes, (term("Restriction"),))
    ]
    for situation in situations:
        if vocabulary.fits(situation.classes, (term("Transaction"),)):
            for measure in measures:
                if _covers(measure, situation, register):
                    yield Triple(situation.iri, term("wouldFallUnder"), measure.iri)


def _values(situation: Situation, roles: frozenset[NamedNode]) -> frozenset[NamedNode]:
    return frozenset(
        value for role, value in situation.values.shown if role in roles and isinstance(value, NamedNode)
    )


def _covers(measure: Situation, transaction: Situation, register: Register) -> bool:
    sides = _values(transaction, _SIDES)
    goods = _values(transaction, frozenset({term("goods")}))
    banned = _values(measure, frozenset({term("goodsInScope")}))
    return (
        bool(sides & _values(measure, frozenset({term("target")})))
        and any(register.lies_within(kind, scope) for kind in goods for scope in banned)
        and _meet(measure, transaction)
    )


def _meet(measure: Situation, transaction: Situation) -> bool:
    """Tell whether both can hold at one time; of what is past, both times must be told."""
    when, force = transaction.time(), measure.time()
    ended, begun = when.latest, force.earliest
    if measure.outcome.realization != ONGOING and when.disjoint(force):
        return False
    if transaction.outcome.realization in (OCCURRED, ENDED):
        return ended is not None and begun is not None and ended >= begun
    return ended is None or begun is None or ended >= begun
