"""How far a situation has come to be: policy p1's table over its claims.

Pure and blind to order: the result is a function of the set of stands. See the
table in `docs/model.md`: the first row that fits decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode

from realpolitik.claims import status
from realpolitik.conclude.saying import UNKNOWN
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import term

THREATENED, POSSIBLE, SOUGHT = term("Threatened"), term("Possible"), term("Sought")
OFFERED, NEGOTIATED, PLANNED = term("Offered"), term("Negotiated"), term("Planned")
AGREED, ONGOING, OCCURRED, ENDED = (term(name) for name in ("Agreed", "Ongoing", "Occurred", "Ended"))
POSTPONED, SUSPENDED = term("Postponed"), term("Suspended")
REFUSED, CANCELLED = term("Refused"), term("Cancelled")
DISPUTED, NOT_OCCURRED, JUDGED = term("Disputed"), term("NotOccurred"), term("Judged")
UNREAL, NOT_EXPECTED, MENTIONED = term("Unreal"), term("NotExpected"), term("Mentioned")

_LADDER = ((POSSIBLE, THREATENED), (SOUGHT,), (OFFERED,), (NEGOTIATED,), (PLANNED,), (AGREED,), (ONGOING,),
           (OCCURRED,), (ENDED,))  # fmt: skip
_RANK = {rung: rank for rank, rungs in enumerate(_LADDER) for rung in rungs}
_PAUSED = {AGREED: (POSTPONED,), ONGOING: (SUSPENDED,)}
"""What goes just before a rung and is none: a day put off, a state of affairs out of force for a time."""
_ORDER = {
    rung: index
    for index, rung in enumerate(
        [r for rungs in _LADDER for rung in rungs for r in (rung, *_PAUSED.get(rung, ()))]
        + [REFUSED, CANCELLED]
    )
}
REAL = frozenset({ONGOING, OCCURRED, ENDED})
LASTING = frozenset({ONGOING, SUSPENDED, ENDED})
"""Whether a state of affairs goes on: of these the latest word counts."""
CALLED_OFF = frozenset({REFUSED, CANCELLED})
PAUSED = frozenset({POSTPONED, SUSPENDED})
CLAIMABLE = frozenset(_ORDER)
"""The realizations that a claim may give."""
ON_THE_LADDER = frozenset(_RANK)
"""The realizations that say how far a thing has come to be."""

_FACTUAL = frozenset({status.ASSERTED, status.REPORTED})
_TENTATIVE = frozenset({status.SPECULATED, status.CONDITIONAL, status.PREDICTED})


@dataclass(frozen=True, slots=True)
class Stand:
    """What one existential position adds: its status, its polarity, the rung it speaks of, and as of when."""

    status: NamedNode
    positive: bool
    rung: NamedNode
    key: str
    as_of: Bounds = UNKNOWN


@dataclass(frozen=True, slots=True)
class Outcome:
    """The realization, the stands that gave it, and those as late and sure that say it goes on still."""

    realization: NamedNode
    givers: tuple[Stand, ...]
    against: tuple[Stand, ...] = ()


def hits(denied: NamedNode, rung: NamedNode) -> bool:
    """Tell whether the denial of one rung hits another: itself and all above, Ongoing alone."""
    if denied == ONGOING or denied not in _RANK or rung not in _RANK:
        return denied == rung
    return _RANK[rung] >= _RANK[denied]


@dataclass(frozen=True, slots=True)
class Denials:
    """The rungs that some stands speak against, each with the last day as of which one may do so."""

    last: Mapping[NamedNode, date]

    @classmethod
    def of(cls, stands: Iterable[Stand]) -> Denials:
        """Gather them."""
        last: dict[NamedNode, date] = {}
        for stand in stands:
            day = stand.as_of.latest or date.max
            last[stand.rung] = max(day, last.get(stand.rung, day))
        return cls(last)

    def hit(self, stand: Stand) -> bool:
        """Tell whether one of them hits a stand; one that is strictly earlier does not."""
        first = stand.as_of.earliest or date.min
        return any(hits(rung, stand.rung) and day >= first for rung, day in self.last.items())


def realization(stands: Iterable[Stand], *, lasting: bool = False) -> Outcome:
    """Return the first row of the table that fits the stands on one situation.

    Of what is `lasting`, a state of affairs, the latest word on whether it goes on counts.
    """
    everyone = tuple(sorted(set(stands), key=_place))
    positive = [stand for stand in everyone if stand.positive]
    is_hit = Denials.of(stand for stand in everyone if stand.status == status.DENIED).hit

    rows: tuple[Callable[[], Outcome | None], ...] = (
        lambda: _from_facts([s for s in positive if s.status in _FACTUAL], is_hit, lasting=lasting),
        lambda: _from_plans([s for s in positive if s.status == status.PLANNED and not is_hit(s)]),
        lambda: _from_forecasts([s for s in positive if s.status in _TENTATIVE and not is_hit(s)]),
        lambda: _all(DISPUTED, [s for s in positive if s.status != status.COUNTERFACTUAL and is_hit(s)]),
        lambda: _all(JUDGED, [s for s in positive if s.status == status.OPINION]),
        lambda: _all(NOT_OCCURRED, [s for s in everyone if s.status == status.DENIED]),
        lambda: _all(UNREAL, [s for s in positive if s.status == status.COUNTERFACTUAL]),
        lambda: _all(NOT_EXPECTED, [s for s in everyone if not s.positive]),
    )
    outcomes = (row() for row in rows)
    return next((outcome for outcome in outcomes if outcome is not None), Outcome(MENTIONED, ()))


def _place(stand: Stand) -> tuple[str, date, date]:
    return stand.key, stand.as_of.earliest or date.min, stand.as_of.latest or date.max


def _all(result: NamedNode, givers: Sequence[Stand]) -> Outcome | None:
    return Outcome(result, tuple(givers)) if givers else None


def _from_facts(facts: list[Stand], is_hit: Callable[[Stand], bool], *, lasting: bool) -> Outcome | None:
    """Rows 1 and 2: what is asserted or reported."""
    if not facts:
        return None
    rungs = {stand.rung for stand in facts}
    standing = [stand for stand in facts if not is_hit(stand)]
    if not standing or (rungs & CALLED_OFF and rungs & REAL):
        return Outcome(DISPUTED, tuple(facts))
    if lasting and {stand.rung for stand in standing} & {ONGOING, ENDED}:
        return _from_latest([stand for stand in standing if stand.rung in LASTING])
    top = max((stand.rung for stand in standing), key=_ORDER.__getitem__)
    return Outcome(top, tuple(stand for stand in standing if stand.rung == top))


def _from_latest(standing: list[Stand]) -> Outcome:
    """Return what the latest say; where some say that it is over and some that it goes on, it is over."""
    last = max(stand.as_of.earliest or date.min for stand in standing)
    latest = [stand for stand in standing if (stand.as_of.latest or date.max) >= last]
    top = max((stand.rung for stand in latest), key=_ORDER.__getitem__)
    against = [stand for stand in latest if stand.rung != top] if top == ENDED else []
    return Outcome(top, tuple(stand for stand in latest if stand.rung == top), tuple(against))


def _from_forecasts(tentative: list[Stand]) -> Outcome | None:
    """Row 4: what may come is Possible, and Threatened where somebody threatens it."""
    threats = [stand for stand in tentative if stand.rung == THREATENED]
    return _all(THREATENED, threats) or _all(POSSIBLE, tentative)


def _from_plans(plans: list[Stand]) -> Outcome | None:
    """Row 3: what is planned is at most Planned."""
    if not plans:
        return None
    capped = {stand: _capped(stand.rung) for stand in plans}
    top = max(capped.values(), key=_ORDER.__getitem__)
    return Outcome(top, tuple(stand for stand in plans if capped[stand] == top))


def _capped(rung: NamedNode) -> NamedNode:
    if rung not in _RANK:
        return POSSIBLE
    return min(rung, PLANNED, key=_ORDER.__getitem__)
