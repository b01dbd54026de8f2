"""What happened when, as exactly as it is told and no more.

In: a view of the build. Out: situations with their EDTF time and its bounds, sorted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import Subject
from realpolitik.reading.bounds import FOLLOWING, Times
from realpolitik.reading.statements import Statements
from realpolitik.reading.testimony import described, label
from realpolitik.stores.base import View

_CONSENSUS, _REGISTER, _INFERRED = (names.graph(name) for name in ("consensus", "register", "inferred"))
_BELOW = tuple(
    term(name) for name in ("isPartOf", "isOrganOf", "isGovernmentOf", "isTerritoryOf", "jurisdiction")
)
"""How the register leads to a thing from what acts for it or lies in it."""
_THROUGH = (term("involvesState"), term("tookPlaceOnTerritoryOf"))
"""How a situation leads to a state through its officials and places."""
REAL = frozenset({"Ongoing", "Occurred", "Ended"})
"""The realizations of what is or was the case."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated situation; `earliest` and `latest` are None where the time is open.

    The time is empty where none is told but what the situation follows or is reckoned from.
    """

    identifier: str
    label: str
    realization: str
    time: str
    earliest: date | None
    latest: date | None

    def is_exact(self) -> bool:
        """Tell whether the time is a single day."""
        return self.earliest is not None and self.earliest == self.latest


def timeline(
    view: View,
    *,
    about: NamedNode | None = None,
    first: date | None = None,
    last: date | None = None,
    real: bool = False,
) -> tuple[Moment, ...]:
    """Return the dated situations, of one participant or all, that may fall within two days.

    Of all are left out those that the register alone tells; with `real`, those that are only
    planned, possible or disputed. Raises UsageError where the last day is before the first.
    """
    if first is not None and last is not None and last < first:
        raise UsageError(f"{first} to {last}: the last day is before the first")
    found = [
        moment
        for moment in _moments(view, about)
        if _touches(moment, first, last) and not (real and moment.realization not in REAL)
    ]
    return tuple(sorted(found, key=lambda moment: (_start(moment), _end(moment), moment.identifier)))


def _moments(view: View, about: NamedNode | None) -> Iterator[Moment]:
    dated = {
        quad.subject
        for told in (term("time"), *FOLLOWING)
        for quad in view.quads(None, told, None, _CONSENSUS)
    }
    chosen = dated - _unclaimed(view) if about is None else dated & _involved(view, about)
    times = Times(Statements(view))
    for situation in chosen:
        if isinstance(situation, NamedNode):
            moment = _moment(view, situation, times)
            if moment.time or moment.earliest or moment.latest:
                yield moment


def _involved(view: View, about: NamedNode) -> set[Subject]:
    """Return the situations in which a thing has a part, or one of its parts, organs and officials."""
    things = {
        about,
        *(quad.subject for below in _BELOW for quad in view.quads(None, below, about, _REGISTER)),
    }
    own = {
        quad.subject
        for thing in things
        if isinstance(thing, NamedNode)
        for quad in view.quads(None, None, thing, _CONSENSUS)
    }
    return own | {quad.subject for link in _THROUGH for quad in view.quads(None, link, about, _INFERRED)}


def _unclaimed(view: View) -> set[Subject]:
    """Return what the register states and no claim stands behind."""
    stated = {quad.subject for quad in view.quads(None, term("realization"), None, names.graph("register"))}
    return stated - {quad.subject for quad in view.quads(None, term("basis"), None, _CONSENSUS)}


def _moment(view: View, situation: NamedNode, times: Times) -> Moment:
    told = described(view, situation)
    rung = told.iri(situation, term("realization"))
    time = told.text(situation, term("time")) or ""
    own = Bounds(_day(told, situation, "earliest"), _day(told, situation, "latest"))
    bounds = own if time else times.of(situation)
    return Moment(
        identifier=names.short(situation),
        label=label(view, situation),
        realization="" if rung is None else local(rung),
        time=time,
        earliest=bounds.earliest,
        latest=bounds.latest,
    )


def _day(told: Facts, situation: NamedNode, name: str) -> date | None:
    found = told.text(situation, term(name))
    return None if found is None else date.fromisoformat(found)


def _touches(moment: Moment, first: date | None, last: date | None) -> bool:
    after = first is None or moment.latest is None or moment.latest >= first
    return after and (last is None or moment.earliest is None or moment.earliest <= last)


def _start(moment: Moment) -> date:
    return moment.earliest or date.min


def _end(moment: Moment) -> date:
    return moment.latest or date.max
