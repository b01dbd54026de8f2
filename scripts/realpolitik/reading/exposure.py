"""Which deals would fall under which measures, and because of what.

In: a view. Out: an `Exposure` for each deal and measure that the policy ties, and every
`Measure`. Neither says that a deal was made or that anything was broken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.held import Held, held
from realpolitik.reading.testimony import Named, described, named
from realpolitik.stores.base import View

_UNDER, _GOODS, _SCOPE = term("wouldFallUnder"), term("goods"), term("goodsInScope")
_TARGET, _KIND = term("target"), term("isKindOf")
_SIDES = tuple(term(name) for name in ("supplier", "recipient", "party"))
_MENTIONED = "Mentioned"


@dataclass(frozen=True, slots=True)
class Reason:
    """Goods of a deal, and what a measure covers of which they are a kind, or which they are."""

    goods: Named
    covered: Named


@dataclass(frozen=True, slots=True)
class Exposure:
    """A deal and a measure, its targets among the sides of the deal, and the goods that it covers.

    The sides are `parties` where neither gives nor gets.
    """

    deal: Held
    suppliers: tuple[Named, ...]
    recipients: tuple[Named, ...]
    parties: tuple[Named, ...]
    goods: tuple[Named, ...]
    measure: Held
    targets: tuple[Named, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: by whom, against whom, on which goods, and how many deals would fall under it."""

    name: Held
    issuers: tuple[Named, ...]
    targets: tuple[Named, ...]
    goods: tuple[Named, ...]
    deals: int


def exposures(view: View) -> tuple[Exposure, ...]:
    """Return all pairs of a deal and a measure, by the names of both."""
    found = [_exposure(view, deal, measure) for deal, measure in _pairs(view)]
    return tuple(
        sorted(found, key=lambda one: (one.deal.name.label.casefold(), one.deal.name, one.measure.name))
    )


def measures(view: View) -> tuple[Measure, ...]:
    """Return all measures that are more than mentioned: those on most deals first, then by name."""
    deals = Counter(measure for _, measure in _pairs(view))
    found = [_measure(view, iri, deals[iri]) for iri in _restrictions(view)]
    known = [one for one in found if one.name.realization not in ("", _MENTIONED)]
    return tuple(sorted(known, key=lambda one: (-one.deals, one.name.name.label.casefold(), one.name.name)))


def _pairs(view: View) -> Iterator[tuple[NamedNode, NamedNode]]:
    for quad in view.quads(None, _UNDER, None, DefaultGraph()):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            yield quad.subject, quad.object


def _restrictions(view: View) -> list[NamedNode]:
    quads = view.quads(None, RDF_TYPE, term("Restriction"), DefaultGraph())
    return [quad.subject for quad in quads if isinstance(quad.subject, NamedNode)]


def _exposure(view: View, deal: NamedNode, measure: NamedNode) -> Exposure:
    told, ruled = described(view, deal), described(view, measure)
    sides = {side for role in _SIDES for side in told.iris(deal, role)}
    goods = told.iris(deal, _GOODS)
    return Exposure(
        deal=held(view, told, deal),
        suppliers=named(view, told.iris(deal, term("supplier"))),
        recipients=named(view, told.iris(deal, term("recipient"))),
        parties=named(view, told.iris(deal, term("party"))),
        goods=named(view, goods),
        measure=held(view, ruled, measure),
        targets=named(view, [target for target in ruled.iris(measure, _TARGET) if target in sides]),
        reasons=tuple(_reasons(view, goods, ruled.iris(measure, _SCOPE))),
    )


def _measure(view: View, iri: NamedNode, deals: int) -> Measure:
    told = described(view, iri)
    return Measure(
        name=held(view, told, iri),
        issuers=named(view, told.iris(iri, term("issuer"))),
        targets=named(view, told.iris(iri, _TARGET)),
        goods=named(view, told.iris(iri, _SCOPE)),
        deals=deals,
    )


def _reasons(view: View, goods: Iterable[NamedNode], scope: Iterable[NamedNode]) -> Iterator[Reason]:
    covered = set(scope)
    for one in goods:
        for wider in sorted(_wider(view, one) & covered, key=names.local):
            yield Reason(*named(view, [one, wider]))


def _wider(view: View, goods: NamedNode) -> set[NamedNode]:
    """Return the goods themselves and all that they are a kind of."""
    found: set[NamedNode] = set()
    open_ends = [goods]
    while open_ends:
        one = open_ends.pop()
        if one not in found:
            found.add(one)
            kinds = (quad.object for quad in view.quads(one, _KIND, None, DefaultGraph()))
            open_ends.extend(kind for kind in kinds if isinstance(kind, NamedNode))
    return found
