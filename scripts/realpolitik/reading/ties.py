"""What ties things to each other: the links that hold between them, and the situations that they share.

In: a view and a thing, or several. Out: `Tie`s, the strongest first. A tie by situations
alone tells how many of these are or were the case, for speculation ties nobody in fact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from pyoxigraph import NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.names import local, term
from realpolitik.reading.card import Fact, facts
from realpolitik.reading.testimony import Named, described, label_in, named
from realpolitik.reading.timeline import REAL
from realpolitik.stores.base import View

_PARTICIPANT, _REALIZATION = term("participant"), term("realization")
_CONSENSUS = names.graph("consensus")


@dataclass(frozen=True, slots=True)
class Tie:
    """Two things, the links from the first to the second, and how many situations both take part in.

    `is_inferred` where all links are; `real` counts the situations that are or were the case.
    """

    one: Named
    other: Named
    links: tuple[str, ...]
    is_inferred: bool
    situations: int
    real: int

    @property
    def holds(self) -> bool:
        """Tell whether something ties them in fact."""
        return bool(self.links) or self.real > 0


def ties(view: View, iri: NamedNode) -> tuple[Tie, ...]:
    """Return what ties a thing to others by one step."""
    told = described(view, iri)
    one = Named(names.short(iri), label_in(told, iri))
    linked, shared = _linked(view, facts(view, told, iri)), _shared(view, iri)
    called = {one.identifier: one.label for one in named(view, shared)}
    called |= {identifier: some[0].value for identifier, some in linked.items()}
    rungs = {names.short(other): some for other, some in shared.items()}
    found = [
        _tie(one, Named(identifier, label), linked.get(identifier, ()), rungs.get(identifier, ()))
        for identifier, label in called.items()
    ]
    return tuple(sorted(found, key=_place))


def between(view: View, things: Sequence[NamedNode]) -> tuple[Tie, ...]:
    """Return what ties some things to each other by the situations that they share."""
    called = dict(zip(things, named(view, things), strict=True))
    taken = {iri: _situations(view, iri) for iri in things}
    found = [
        _tie(
            called[one],
            called[other],
            (),
            [taken[one][same] for same in taken[one].keys() & taken[other].keys()],
        )
        for one, other in combinations(things, 2)
    ]
    return tuple(sorted((tie for tie in found if tie.situations), key=_place))


def _tie(one: Named, other: Named, links: Sequence[Fact], rungs: Sequence[str]) -> Tie:
    said = tuple(dict.fromkeys(fact.property for fact in links))
    inferred = bool(links) and all(fact.inferred for fact in links)
    return Tie(one, other, said, inferred, len(rungs), sum(rung in REAL for rung in rungs))


def _place(tie: Tie) -> tuple[int, int, int, str, str, str]:
    return (
        -len(tie.links) - tie.real,
        -tie.situations,
        -len(tie.links),
        tie.other.label,
        tie.one.identifier,
        tie.other.identifier,
    )


def _linked(view: View, told: Iterable[Fact]) -> Mapping[str, tuple[Fact, ...]]:
    """Return the links to each thing that is no situation, for these count by themselves."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in told:
        if fact.identifier.startswith("id:"):
            found[fact.identifier].append(fact)
    things = {identifier: names.at(f"id/{identifier[3:]}") for identifier in found}
    return {
        identifier: tuple(found[identifier]) for identifier, iri in things.items() if not _rung(view, iri)
    }


def _shared(view: View, iri: NamedNode) -> Mapping[NamedNode, list[str]]:
    """Return with whom a thing takes part in situations, and how far each of these has come to be."""
    found: dict[NamedNode, list[str]] = defaultdict(list)
    for situation, rung in _situations(view, iri).items():
        for quad in view.quads(situation, _PARTICIPANT, None, _CONSENSUS):
            if isinstance(quad.object, NamedNode) and quad.object != iri:
                found[quad.object].append(rung)
    return found


def _situations(view: View, iri: NamedNode) -> Mapping[NamedNode, str]:
    subjects = (quad.subject for quad in view.quads(None, _PARTICIPANT, iri, _CONSENSUS))
    return {one: _rung(view, one) for one in subjects if isinstance(one, NamedNode)}


def _rung(view: View, situation: NamedNode) -> str:
    values = (quad.object for quad in view.quads(situation, _REALIZATION, None, _CONSENSUS))
    return next((local(value) for value in values if isinstance(value, NamedNode)), "")
