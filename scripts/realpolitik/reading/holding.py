"""What can have held on one day: situations by their time, links and what follows from them by theirs.

In: a view of the build and a day. Out: whether something can have held then. A
time that nobody told rules nothing out; where none is told, what a situation follows
stands in, and for one of the register the era in its key.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property

from pyoxigraph import NamedNode, Triple

from realpolitik.rdf import turtle
from realpolitik.rdf.literals import Bounds, time_bounds
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.bounds import Times
from realpolitik.reading.inference import Inference
from realpolitik.reading.statements import CONSENSUS, INFERRED, ONTOLOGY, REGISTER, Statements
from realpolitik.sources.vocabulary import Property, Vocabulary, vocabulary
from realpolitik.stores.base import View

_REALIZATION, _PART = term("realization"), term("participantIn")
_BOUNDS = (term("earliest"), term("latest"))
_ERA = re.compile(r"[0-9]|\.\.")


class Holding:
    """One day of a view that does not change; what was found out is kept."""

    def __init__(self, view: View, day: date) -> None:
        self._view, self._day = view, Bounds(day, day)
        self._read = Statements(view)
        self._known: dict[Triple, bool] = {}

    def situation(self, iri: NamedNode) -> bool:
        """Tell whether a situation can have been the case."""
        return not self._bounds(iri).disjoint(self._day)

    def statement(self, triple: Triple) -> bool:
        """Tell whether a statement of the view can have held: on some ground, from what can have."""
        if triple not in self._known:
            self._known[triple] = False  # nothing holds only because it holds
            self._known[triple] = self._may_hold(triple)
        return self._known[triple]

    def _may_hold(self, triple: Triple) -> bool:
        graphs = self._read.graphs(triple)
        if CONSENSUS in graphs and self._link_may_hold(triple):
            return True
        if INFERRED in graphs and any(
            all(self.statement(premise) for premise in ground.premises)
            for ground in self._inference.grounds(triple)
        ):
            return True
        return bool(graphs - {CONSENSUS, INFERRED}) and self._existed(triple.object)

    def _link_may_hold(self, triple: Triple) -> bool:
        """Tell whether a situation that can give a link had begun, or in the present tense went on."""
        known = self._vocabulary.properties.get(triple.predicate)
        if known is None or known.layer != "consensus":
            return True
        given = [iri for iri in self._givers(triple, known) if self._read.iris(iri, _REALIZATION, CONSENSUS)]
        return not given or any(
            self.situation(iri) if known.is_present else self._has_begun(iri) for iri in given
        )

    def _givers(self, triple: Triple, link: Property) -> list[NamedNode]:
        if link.pair_of is None:
            ends = (triple.subject, triple.object)
            return [end for end in ends if isinstance(end, NamedNode)]
        both = set(self._read.iris(triple.subject, _PART, CONSENSUS))
        both &= set(self._read.iris(triple.object, _PART, CONSENSUS))
        kind = (link.pair_of,)
        return [i for i in both if self._vocabulary.fits(self._read.iris(i, RDF_TYPE, CONSENSUS), kind)]

    def _has_begun(self, situation: NamedNode) -> bool:
        return not self._bounds(situation).disjoint(Bounds(None, self._day.latest))

    def _existed(self, value: object) -> bool:
        """Tell whether what the register tells of a value lets it have been there."""
        told = self._read.objects(value, term("validTime"), REGISTER)
        return not any(time_bounds(time.value).disjoint(self._day) for time in told)

    def _bounds(self, situation: NamedNode) -> Bounds:
        first, last = (self._read.objects(situation, name, CONSENSUS) for name in _BOUNDS)
        if first or last:
            return Bounds(*(date.fromisoformat(told[0].value) if told else None for told in (first, last)))
        following = Times(self._read).of(situation)
        if following != Bounds(None, None):
            return following
        keys = (key.value for key in self._read.objects(situation, term("key"), REGISTER))
        eras = [word for key in keys for word in key.split() if _ERA.match(word)]
        return time_bounds(eras[0]) if eras else Bounds(None, None)

    @cached_property
    def _ontology(self) -> tuple[Triple, ...]:
        return tuple(quad.triple for quad in self._view.quads(None, None, None, ONTOLOGY))

    @cached_property
    def _inference(self) -> Inference:
        return Inference(self._read, self._ontology)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return vocabulary(turtle.in_graph(self._ontology))
