"""What follows from the consensus: rules compiled from the T-box, with owlrl as their judge.

In: the ontology, the register and the consensus. Out: the triples of
`graph/inferred`, drawn at once (`close`) or kept up to date with a change
(`keep_up`). Only types, links and register relations enter; labels, literals and
the roles of claims never do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from pyoxigraph import Triple

from realpolitik.conclude.reason.clash import Clash, stop_at
from realpolitik.conclude.reason.closure import Conclusions, close
from realpolitik.conclude.reason.index import FactIndex, MemoryIndex, State
from realpolitik.conclude.reason.reference import reason_by_owlrl
from realpolitik.conclude.reason.rules import Rules, compile_rules, unknown_axioms
from realpolitik.conclude.reason.upkeep import Change, keep_up
from realpolitik.sources.vocabulary import Vocabulary

__all__ = [
    "Change",
    "Clash",
    "Conclusions",
    "Engine",
    "FactIndex",
    "MemoryIndex",
    "Rules",
    "State",
    "close",
    "compile_rules",
    "keep_up",
    "reason",
    "reason_by_owlrl",
    "stop_at",
    "unknown_axioms",
]


class Engine(StrEnum):
    """What draws the conclusions; AUTO is RULES unless the ontology has an axiom that has none."""

    AUTO = "auto"
    RULES = "rules"
    OWLRL = "owlrl"


def reason(
    ontology: Iterable[Triple],
    known: Sequence[Triple],
    vocabulary: Vocabulary,
    *,
    engine: Engine = Engine.AUTO,
) -> tuple[Triple, ...]:
    """Return what follows from `known` (register and consensus), sorted; every engine gives the same.

    Raises FindingsError when the classes of something exclude each other, and
    UnknownAxiomError when RULES is asked for and an axiom cannot be compiled.
    """
    kept = tuple(ontology)
    if engine is Engine.OWLRL or (engine is Engine.AUTO and unknown_axioms(kept, vocabulary)):
        return reason_by_owlrl(kept, known, vocabulary)
    found = close(compile_rules(kept, vocabulary), known)
    stop_at(found.clashes)
    return found.told
