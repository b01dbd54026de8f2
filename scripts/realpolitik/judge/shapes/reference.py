"""Check a graph against the shapes of one scope with pySHACL, the judge of the compiled checks.

In: triples and shapes. Out: sorted findings. No inference, no imports, no
network. The class hierarchy is read from the data, so the data must hold the
ontology's `rdfs:subClassOf`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import pyshacl
import rdflib
from pyoxigraph import NamedNode, Triple

from realpolitik.errors import FindingsError
from realpolitik.judge.finding import Finding, Severity, in_order
from realpolitik.judge.shapes.scope import Scope, active_shapes, targeted
from realpolitik.rdf import bridge, names

_SH = rdflib.Namespace(names.PREFIXES["sh"])
_ENGINE_FAILURES = (
    ArithmeticError, AssertionError, AttributeError, LookupError,
    RuntimeError, TypeError, ValueError, re.error,
)  # fmt: skip
"""What escapes from the engine on ill-typed literals and malformed shapes."""


def validate(data: Iterable[Triple], shapes: Iterable[Triple], *, scope: Scope) -> tuple[Finding, ...]:
    """Return what the shapes of this scope find in the data, sorted.

    A node shape takes part with those of its property shapes that have the scope.
    Raises FindingsError when the engine fails on the data or the shapes.
    """
    active = active_shapes(shapes, scope=scope)
    if not active:
        return ()
    results = _results(bridge.graph(data), bridge.graph(targeted(active)))
    return in_order(_finding(results, node) for node in results.objects(None, _SH.result))


def _results(data: rdflib.Graph, shapes: rdflib.Graph) -> rdflib.Graph:
    try:
        _, results, _ = pyshacl.validate(
            data, shacl_graph=shapes, inference="none", advanced=False, do_owl_imports=False, inplace=True
        )
    except _ENGINE_FAILURES as error:
        raise FindingsError(f"the SHACL engine failed: {_sentence(error)}{_ill_typed(data)}") from error
    if not isinstance(results, rdflib.Graph):
        raise FindingsError(f"the SHACL engine gave no report: {_sentence(results)}")
    return results


def _sentence(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0]


def _ill_typed(data: rdflib.Graph) -> str:
    """Name the literals on which the engine stumbles: comparing them raises TypeError."""
    bad = {str(bridge.from_rdflib(node)) for node in data.objects() if getattr(node, "ill_typed", False)}
    return f"; these literals do not fit their datatype: {', '.join(sorted(bad))}" if bad else ""


def _named(node: rdflib.term.Node) -> NamedNode:
    term = bridge.from_rdflib(node)
    if not isinstance(term, NamedNode):
        raise FindingsError(f"a finding is about {term}, which is no IRI")
    return term


def _finding(results: rdflib.Graph, result: rdflib.term.Node) -> Finding:
    said = dict(results.predicate_objects(result))
    value, path = said.get(_SH.value), said.get(_SH.resultPath)
    return Finding(
        focus=_named(said[_SH.focusNode]),
        shape=_named(said[_SH.sourceShape]),
        severity=Severity(names.local(_named(said[_SH.resultSeverity]))),
        path=None if path is None else _named(path),
        value="" if value is None else str(bridge.from_rdflib(value)),
        message=" ".join(sorted(str(text) for text in results.objects(result, _SH.resultMessage))),
        component=_named(said[_SH.sourceConstraintComponent]),
    )
