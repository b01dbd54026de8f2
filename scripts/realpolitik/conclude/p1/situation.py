"""One situation as policy p1 sees it: how far it has come, its values and the voices about it."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from realpolitik.conclude.p1.realization import Outcome
from realpolitik.conclude.p1.values import Values
from realpolitik.conclude.p1.voices import Voice
from realpolitik.rdf import literals
from realpolitik.rdf.names import term


@dataclass(frozen=True, slots=True)
class Situation:
    """One situation as the policy sees it."""

    iri: NamedNode
    classes: tuple[NamedNode, ...]
    registered: frozenset[NamedNode]
    outcome: Outcome
    values: Values
    voices: tuple[Voice, ...]

    def behind(self) -> list[Voice]:
        """Return the voices that gave the realization."""
        givers = {stand.claim for stand in self.outcome.givers}
        return [voice for voice in self.voices if voice.claim in givers]

    def time(self) -> literals.Bounds:
        """Return when it is the case; open on both sides where nothing is told."""
        told = [value.value for (predicate, value) in self.values.shown if predicate == term("time")]
        return literals.time_bounds(told[0]) if told else literals.Bounds(None, None)
