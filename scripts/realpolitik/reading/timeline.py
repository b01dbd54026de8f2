"""What happened when, as exactly as it is told and no more.

In: the built store. Out: situations with their EDTF time and its bounds, sorted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pyoxigraph import Literal, NamedNode, Store

from realpolitik.rdf import names
from realpolitik.rdf.names import local, term
from realpolitik.reading.testimony import label, objects


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated situation; `earliest` and `latest` are None where the time is open."""

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
    store: Store, *, about: NamedNode | None = None, first: date | None = None, last: date | None = None
) -> tuple[Moment, ...]:
    """Return the dated situations, of one participant or all, that may fall within two days."""
    found = [moment for moment in _moments(store, about) if _touches(moment, first, last)]
    return tuple(sorted(found, key=lambda moment: (_start(moment), _end(moment), moment.identifier)))


def _moments(store: Store, about: NamedNode | None) -> Iterator[Moment]:
    consensus = names.graph("consensus")
    for quad in store.quads_for_pattern(None, term("time"), None, consensus):
        situation = quad.subject
        if not isinstance(situation, NamedNode) or not isinstance(quad.object, Literal):
            continue
        if about is not None and not any(
            True for _ in store.quads_for_pattern(situation, None, about, consensus)
        ):
            continue
        rungs = [v for v in objects(store, situation, term("realization")) if isinstance(v, NamedNode)]
        yield Moment(
            identifier=names.short(situation),
            label=label(store, situation),
            realization=local(rungs[0]) if rungs else "",
            time=quad.object.value,
            earliest=_day(store, situation, "earliest"),
            latest=_day(store, situation, "latest"),
        )


def _day(store: Store, situation: NamedNode, name: str) -> date | None:
    values = objects(store, situation, term(name))
    return date.fromisoformat(values[0].value) if values else None


def _touches(moment: Moment, first: date | None, last: date | None) -> bool:
    after = first is None or moment.latest is None or moment.latest >= first
    return after and (last is None or moment.earliest is None or moment.earliest <= last)


def _start(moment: Moment) -> date:
    return moment.earliest or date.min


def _end(moment: Moment) -> date:
    return moment.latest or date.max
