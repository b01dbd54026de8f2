"""Policy p1: what the sources together amount to, situation by situation.

In: what is said of a situation, and what is concluded of others. Out: its
realization, support, values and links, its contradictions, and the derived bounds of
times and amounts. The tables are those of `docs/model.md`. A pure function; a
user can write another policy beside this one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.status import STRONGEST_FIRST
from realpolitik.conclude.p1 import raising, scope
from realpolitik.conclude.p1.across import KEYS, KINDS, across, standing
from realpolitik.conclude.p1.as_of import is_lasting, stands
from realpolitik.conclude.p1.contradictions import between, contradictions, scope_contradictions
from realpolitik.conclude.p1.links import PARTICIPANT, Linker, Links, weigh
from realpolitik.conclude.p1.naming import named
from realpolitik.conclude.p1.offices import HOLDER, TENURE, offices_involved, tenures
from realpolitik.conclude.p1.raising import BELOW, TIES, narrower, raised
from realpolitik.conclude.p1.realization import REAL, Stand, realization
from realpolitik.conclude.p1.rules import BOUNDS, NARROWER, RECKONED, RESTS, SOURCED
from realpolitik.conclude.p1.values import values
from realpolitik.conclude.policy import Conclusion, Hearing, Note, Outlook, Roll
from realpolitik.conclude.position import Position, Value
from realpolitik.conclude.situation import Footing, Situation
from realpolitik.rdf import literals, names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register
from realpolitik.sources.units import Units
from realpolitik.sources.vocabulary import Vocabulary

_INTEGER, _DECIMAL = names.w3c("xsd", "integer"), names.w3c("xsd", "decimal")


class P1:
    """The policy of this name over one hearing."""

    name = "p1"
    real = REAL
    notes: Mapping[str, frozenset[NamedNode]] = {
        TENURE: frozenset({PARTICIPANT}),
        scope.MEASURE: scope.SIDES,
        BELOW: frozenset(),
        **dict.fromkeys(KINDS, frozenset()),
    }
    keys: Mapping[str, tuple[NamedNode, ...]] = {
        TENURE: (HOLDER,),
        scope.MEASURE: (scope.TARGET,),
        BELOW: TIES,
        **KEYS,
    }
    chains = frozenset({BELOW})
    groups = frozenset(KINDS)

    def __init__(self, hearing: Hearing, register: Register, vocabulary: Vocabulary) -> None:
        self._hearing = hearing
        self._register = register
        self._vocabulary = vocabulary
        links = Links.of(vocabulary)
        self.ties = frozenset(link.iri for link in links.pairs)
        self.owned_by_value = frozenset(link.iri for found in links.against.values() for link in found)
        self._linker = Linker(hearing, vocabulary, links)

    def judge(self, iri: NamedNode) -> Situation | None:
        """Return a situation from what is said of it alone; None for what is none, or nobody speaks of."""
        positions = self._hearing.positions(iri)
        registered = self._register.classes.get(iri, frozenset())
        lasting = is_lasting(registered, positions, self._vocabulary)
        outcome = realization(stands(positions, self._hearing, lasting=lasting), lasting=lasting)
        givers = _taking(positions, outcome.givers)
        told = {cls for giver in givers for cls in giver.classes}
        if not told:
            spoken = self._spoken(iri, registered)
            if spoken is None and not positions:
                return None
            told = set(spoken or ())
        return Situation(
            iri=iri,
            classes=tuple(sorted(registered | told, key=str)),
            registered=registered,
            realization=outcome.realization,
            givers=givers,
            values=values(positions, outcome, self._hearing, self._vocabulary, self._register),
            positions=positions,
            against=_taking(positions, outcome.against),
        )

    def _spoken(self, iri: NamedNode, registered: frozenset[NamedNode]) -> frozenset[NamedNode] | None:
        """Return the classes under which a situation is only spoken of; None where it is not, or is none."""
        kinds = self._hearing.kinds(iri)
        if kinds is None or not self._vocabulary.fits(registered | kinds, (term("Situation"),)):
            return None
        return kinds

    def weigh(self, situation: Situation, outlook: Outlook) -> Footing:
        """Return the roles and values that are sure enough to be linked."""
        return weigh(situation, self._hearing, outlook)

    def noted(self, footing: Footing) -> Iterator[Note]:
        """Yield the tenures and the measures in force, for others to look up."""
        yield from tenures(footing)
        yield from scope.measures(footing.situation, self._vocabulary)
        yield from narrower(footing.situation, self._hearing, self._vocabulary)
        yield from standing(footing.situation, self._register, self._vocabulary)

    def conclude(self, footing: Footing, outlook: Outlook) -> Iterator[Conclusion | Roll]:
        """Yield all that is concluded of a situation."""
        situation = footing.situation
        risen = raised(situation, self._hearing, outlook, self._vocabulary)
        yield from self._described(situation, is_raised=risen is not None)
        yield from () if risen is None else raising.conclusions(situation, risen)
        yield from self._valued(situation)
        yield from named(situation, self._register, self._vocabulary)
        yield from contradictions(situation, self._hearing, self._vocabulary)
        yield from scope_contradictions(situation, outlook, self._hearing, self._vocabulary)
        for found in across(standing(situation, self._register, self._vocabulary), situation.iri, outlook):
            yield from between(situation.iri, found, self._hearing)
        yield from self._linker.links(footing)
        yield from offices_involved(footing, outlook, self._vocabulary)
        yield from scope.would_fall_under(situation, outlook, self._register, self._vocabulary)

    def _described(self, situation: Situation, *, is_raised: bool) -> Iterator[Conclusion | Roll]:
        iri, givers = situation.iri, situation.givers
        said: list[tuple[NamedNode, Value]] = [(RDF_TYPE, cls) for cls in situation.classes]
        said += [] if is_raised else [(term("realization"), situation.realization)]
        if givers:
            strongest = min((giver.status for giver in givers), key=STRONGEST_FIRST.index)
            count = Literal(str(self._hearing.sources(givers)), datatype=_INTEGER)
            said += [(term("strongestStatus"), strongest), (term("articleCount"), count)]
        is_sourced = bool(givers) and all(giver.is_registered for giver in givers)
        for predicate, value in said:
            rule = SOURCED if is_sourced else RECKONED
            yield Conclusion(Triple(iri, predicate, value), rule, positions=givers)
        yield Roll(iri, term("basis"), RECKONED, givers)

    def _valued(self, situation: Situation) -> Iterator[Conclusion]:
        for (predicate, value), givers in situation.values.shown.items():
            yield Conclusion(Triple(situation.iri, predicate, value), RESTS, positions=givers)
        for predicate, value in situation.values.shown:
            shown = Triple(situation.iri, predicate, value)
            for derived in _derived(situation.iri, predicate, value, self._register.units):
                yield Conclusion(derived, BOUNDS, (shown,))
            known = self._vocabulary.properties.get(predicate)
            for general in () if known is None else known.general_roles:
                yield Conclusion(Triple(situation.iri, general, value), NARROWER, (shown,))


def _taking(positions: Sequence[Position], stands: Sequence[Stand]) -> tuple[Position, ...]:
    keys = {stand.key for stand in stands}
    return tuple(position for position in positions if position.key in keys)


def _derived(iri: NamedNode, predicate: NamedNode, value: Value, units: Units) -> Iterator[Triple]:
    """Yield the bounds of a time or an amount as values that queries can compare."""
    if predicate == term("time"):
        bounds = literals.time_bounds(value.value)
        for name, day in (("earliest", bounds.earliest), ("latest", bounds.latest)):
            if day is not None:
                yield Triple(iri, term(name), Literal(day.isoformat()))
    if predicate == term("amount"):
        amount = units.based(literals.amount(value.value))
        yield Triple(iri, term("unit"), Literal(amount.unit))
        for name, number in (("least", amount.least), ("most", amount.most)):
            if number is not None:
                yield Triple(iri, term(name), Literal(f"{number:f}", datatype=_DECIMAL))
