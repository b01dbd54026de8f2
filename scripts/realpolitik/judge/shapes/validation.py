"""Check a graph against the shapes of one scope, with the engine of one's choice.

In: triples of a graph, which hold the class hierarchy, and of shapes. Out:
sorted findings, the same whichever engine is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from pyoxigraph import Triple

from realpolitik.errors import ShapeError
from realpolitik.judge.finding import Finding
from realpolitik.judge.shapes.compiled import compile_shapes
from realpolitik.judge.shapes.index import Index
from realpolitik.judge.shapes.scope import Scope


class Engine(StrEnum):
    """What checks a graph: the compiled shapes, or pySHACL as their judge."""

    COMPILED = "compiled"
    REFERENCE = "reference"


def validate(
    data: Iterable[Triple], shapes: Iterable[Triple], *, scope: Scope, engine: Engine = Engine.COMPILED
) -> tuple[Finding, ...]:
    """Return what the shapes of this scope find in the data, sorted.

    Shapes that cannot be compiled are left to pySHACL. To check many graphs,
    compile the shapes once: see `compile_shapes`. Raises FindingsError when
    pySHACL fails, or when a finding would be about a node without a name.
    """
    triples, rules = list(data), list(shapes)
    if engine is Engine.COMPILED:
        try:
            checks = compile_shapes(rules, triples, scope=scope)
        except ShapeError:
            pass
        else:
            return checks.findings(Index(triples, only=checks.predicates))
    from realpolitik.judge.shapes import reference  # noqa: PLC0415 - slow to import

    return reference.validate(triples, rules, scope=scope)
