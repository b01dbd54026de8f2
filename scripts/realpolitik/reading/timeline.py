"""What happened when, as exactly as it is told and no more.

In: a view of the build. Out: situations with their EDTF time and its bounds, sorted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Triple

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import Subject, Term
from realpolitik.reading.bounds import FOLLOWING, Times
from realpolitik.reading.statements import Statements
from realpolitik.reading.testimony import label
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


@dataclass(frozen=True, slots=True)
class Dated:
    """A situation with its time, before it is known how it is called."""

    situation: NamedNode
    time: str
    earliest: date | None
    latest: date | None
    realization: str


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
    return tuple(moment(view, one) for one in dated(view, about=about, first=first, last=last, real=real))


def dated(
    view: View,
    *,
    about: NamedNode | None = None,
    first: date | None = None,
    last: date | None = None,
    real: bool = False,
) -> tuple[Dated, ...]:
    """Return the same without labels, which costs little however many there are."""
    if first is not None and last is not None and last < first:
        raise UsageError(f"{first} to {last}: the last day is before the first")
    found = [
        one
        for one in _all_dated(view, about)
        if _touches(one, first, last) and not (real and one.realization not in REAL)
    ]
    return tuple(sorted(found, key=lambda one: (_start(one), _end(one), names.short(one.situation))))


def moment(view: View, one: Dated) -> Moment:
    """Return a dated situation by its label."""
    called = label(view, one.situation)
    return Moment(names.short(one.situation), called, one.realization, one.time, one.earliest, one.latest)


def is_dated(view: View, about: NamedNode) -> bool:
    """Tell whether a timeline of a thing shows anything."""
    involved = sorted(_involved(view, about), key=str)
    return any(
        one.earliest or one.latest for situation in involved for one in _dated(view, frozenset({situation}))
    )


def _all_dated(view: View, about: NamedNode | None) -> Iterator[Dated]:
    return _dated(view, None if about is None else _involved(view, about))


def _dated(view: View, asked: Collection[Subject] | None) -> Iterator[Dated]:
    """Yield what is dated of some situations, or of all but those that the register alone tells."""
    times = {
        quad.subject: quad.object
        for quad in _told(view, (term("time"),), asked)
        if isinstance(quad.object, Literal)
    }
    known = times.keys() | {quad.subject for quad in _told(view, FOLLOWING, asked)}
    chosen = known if asked is not None else known - _unclaimed(view)
    only = None if asked is None else chosen
    earliest, latest, rungs = (_values(view, name, only) for name in ("earliest", "latest", "realization"))
    bounds = Times(Statements(view))
    for situation in chosen:
        if isinstance(situation, NamedNode):
            rung, time = rungs.get(situation), times.get(situation)
            own = Bounds(_day(earliest.get(situation)), _day(latest.get(situation)))
            told = bounds.of(situation) if time is None else own
            if time is not None or told.earliest or told.latest:
                yield Dated(
                    situation,
                    "" if time is None else time.value,
                    told.earliest,
                    told.latest,
                    local(rung) if isinstance(rung, NamedNode) else "",
                )


def _told(view: View, properties: Iterable[NamedNode], asked: Collection[Subject] | None) -> Iterator[Quad]:
    """Yield what the consensus says by some properties, of some situations or of all."""
    for one in properties:
        for situation in (None,) if asked is None else asked:
            yield from view.quads(situation, one, None, _CONSENSUS)


def _values(view: View, name: str, only: Collection[Subject] | None) -> Mapping[Subject, Term]:
    """Return the first value of a property for each situation, or for some alone."""
    patterns = [None] if only is None else sorted(only, key=str)
    found: dict[Subject, Term] = {}
    for pattern in patterns:
        for quad in view.quads(pattern, term(name), None, DefaultGraph()):
            value = quad.object
            if not isinstance(value, Triple) and not _is_later(value, found.get(quad.subject)):
                found[quad.subject] = value
    return found


def _is_later(value: Term, known: Term | None) -> bool:
    return known is not None and value.value > known.value


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


def _day(value: Term | None) -> date | None:
    return None if value is None else date.fromisoformat(value.value)


def _touches(moment: Dated, first: date | None, last: date | None) -> bool:
    after = first is None or moment.latest is None or moment.latest >= first
    return after and (last is None or moment.earliest is None or moment.earliest <= last)


def _start(moment: Dated) -> date:
    return moment.earliest or date.min


def _end(moment: Dated) -> date:
    return moment.latest or date.max
