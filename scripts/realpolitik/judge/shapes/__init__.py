"""Shapes: what a good graph looks like, and what in a graph does not.

In: triples of shapes, and a graph. Out: findings, and the triples of a report
about them. Shapes are compiled to checks; pySHACL, in `reference`, is the judge
of what they find and takes over where a shape cannot be compiled.
"""

from realpolitik.judge.finding import conforms, in_order
from realpolitik.judge.shapes.compiled import Checks, compile_shapes
from realpolitik.judge.shapes.graph import Graph
from realpolitik.judge.shapes.index import Index
from realpolitik.judge.shapes.report import report
from realpolitik.judge.shapes.scope import Scope
from realpolitik.judge.shapes.stored import Stored
from realpolitik.judge.shapes.validation import Engine, validate

__all__ = [
    "Checks",
    "Engine",
    "Graph",
    "Index",
    "Scope",
    "Stored",
    "compile_shapes",
    "conforms",
    "in_order",
    "report",
    "validate",
]
