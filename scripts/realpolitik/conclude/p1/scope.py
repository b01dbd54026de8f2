"""Which transfers a measure in force would cover: found by a rule, marked as potential.

A transfer is covered when a target of the measure is one of its sides and its
goods are, or are a kind of, the goods in scope. A transfer that ended before
the measure began, or began after it was over, is not, nor is a past one of
which no time is told. That a transfer is covered never says that it, or a
breach, happened.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.p1.realization import ENDED, OCCURRED, ON_THE_LADDER, ONGOING, REAL
from realpolitik.conclude.p1.rules import COVERED
from realpolitik.conclude.policy import Conclusion, Note, Outlook
from realpolitik.conclude.situation import Situation, bounds
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

MEASURE = "measure"
"""The note by which the measures against somebody are looked up."""

SIDES = frozenset({term("supplier"), term("recipient"), term("party")})
_GOODS, _SCOPE = term("goods"), term("goodsInScope")
TARGET = term("target")
"""The role of what a measure is looked up by."""
_KIND = term("isKindOf")


def measures(situation: Situation, vocabulary: Vocabulary) -> Iterator[Note]:
    """Yield a note for every target of a measure in force."""
    in_force = situation.realization in REAL - {ENDED}
    if in_force and vocabulary.fits(situation.classes, (term("Restriction"),)):
        scopes = sorted(scope.value for scope in situation.having(_SCOPE))
        told = (situation.realization.value, situation.told_time(), *scopes)
        for target in situation.having(TARGET):
            yield Note(MEASURE, target, situation.iri, told)


def would_fall_under(
    transaction: Situation, outlook: Outlook, register: Register, vocabulary: Vocabulary
) -> Iterator[Conclusion]:
    """Yield under which measures in force a transaction would fall that is real or on its way."""
    if transaction.realization not in ON_THE_LADDER:
        return
    if not vocabulary.fits(transaction.classes, (term("Transaction"),)):
        return
    goods = transaction.having(_GOODS)
    for role, side in _sides(transaction) if goods else ():
        for measure in outlook.noted(MEASURE, side):
            realization, time, *scopes = measure.told
            if not _meet(transaction, bounds(time), is_ongoing=realization == ONGOING.value):
                continue
            for kind, scope in _covered(goods, scopes, register):
                premises = (
                    Triple(measure.about, TARGET, side),
                    Triple(transaction.iri, role, side),
                    Triple(transaction.iri, _GOODS, kind),
                    Triple(measure.about, _SCOPE, scope),
                    *register.way(kind, _KIND, scope),
                )
                yield Conclusion(
                    Triple(transaction.iri, term("wouldFallUnder"), measure.about), COVERED, premises
                )


def _sides(transaction: Situation) -> Iterator[tuple[NamedNode, NamedNode]]:
    for role, value in transaction.values.shown:
        if role in SIDES and isinstance(value, NamedNode):
            yield role, value


def _covered(
    goods: list[NamedNode], scopes: list[str], register: Register
) -> Iterator[tuple[NamedNode, NamedNode]]:
    for scope in map(NamedNode, scopes):
        for kind in goods:
            if register.lies_within(kind, scope):
                yield kind, scope
                return


def _meet(transaction: Situation, force: Bounds, *, is_ongoing: bool) -> bool:
    """Tell whether both can hold at one time; of what is past, both times must be told."""
    when = transaction.time()
    ended, begun = when.latest, force.earliest
    if not is_ongoing and when.disjoint(force):
        return False
    if transaction.realization in (OCCURRED, ENDED):
        return ended is not None and begun is not None and ended >= begun
    return ended is None or begun is None or ended >= begun
