# ruff: noqa: ARG002 - it looks nothing up
"""A policy of five lines for tests: whatever anybody asserts is so, and nothing follows from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.status import ASSERTED
from realpolitik.conclude.policy import Conclusion, Hearing, Note, Outlook, Roll
from realpolitik.conclude.situation import Footing, Situation, Values
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary


class Tiny:
    """The policy of this name."""

    name = "tiny"
    real: frozenset[NamedNode] = frozenset()
    notes: Mapping[str, frozenset[NamedNode]] = {}
    keys: Mapping[str, tuple[NamedNode, ...]] = {}
    chains: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()

    def __init__(self, hearing: Hearing, register: Register, vocabulary: Vocabulary) -> None:
        self._hearing = hearing
        self.ties: frozenset[NamedNode] = frozenset()
        self.owned_by_value: frozenset[NamedNode] = frozenset()

    def judge(self, iri: NamedNode) -> Situation | None:
        """Return what is asserted and came to be; None for all else."""
        said = tuple(one for one in self._hearing.positions(iri) if one.status == ASSERTED and one.rung)
        if not said:
            return None
        nothing = Values({}, (), ())
        return Situation(iri, (), frozenset(), term("Occurred"), said, nothing, said)

    def weigh(self, situation: Situation, outlook: Outlook) -> Footing:
        """Return the situation as it is."""
        return Footing(situation, ())

    def noted(self, footing: Footing) -> Iterator[Note]:
        """Yield nothing."""
        yield from ()

    def conclude(self, footing: Footing, outlook: Outlook) -> Iterator[Conclusion | Roll]:
        """Yield that it is so, and who says it."""
        found = footing.situation
        yield Conclusion(
            Triple(found.iri, term("realization"), found.realization), "asserted", positions=found.givers
        )
        yield Roll(found.iri, term("basis"), "asserted", found.givers)
