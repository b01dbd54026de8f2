"""Check a graph against the shapes of one scope.

In: triples and shapes. Out: sorted findings, or the triples of a SHACL report
about them. The engine is pySHACL: no inference, no imports, no network. It
reads the class hierarchy from the data, so the data must hold the ontology's
`rdfs:subClassOf`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

import pyshacl
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from realpolitik.errors import FindingsError
from realpolitik.judge.finding import Finding, Severity
from realpolitik.rdf import bridge, names
from realpolitik.rdf.terms import RDF_TYPE, Term
from realpolitik.text.article import digest_of

_SCOPE = names.term("scope")
_PROPERTY, _PATH = names.w3c("sh", "property"), names.w3c("sh", "path")
_TARGETS = frozenset(
    names.w3c("sh", name) for name in ("targetClass", "targetNode", "targetObjectsOf", "targetSubjectsOf")
)
_SH = rdflib.Namespace(names.PREFIXES["sh"])
_BOOLEAN = names.w3c("xsd", "boolean")
_ENGINE_FAILURES = (
    ArithmeticError, AssertionError, AttributeError, LookupError,
    RuntimeError, TypeError, ValueError, re.error,
)  # fmt: skip
"""What escapes from the engine on ill-typed literals and malformed shapes."""


class Scope(StrEnum):
    """What a shape needs to see: one claim, or the whole graph."""

    LOCAL = "local"
    GLOBAL = "global"


def conforms(findings: Iterable[Finding]) -> bool:
    """Tell whether data with these findings is good enough: warnings do not count."""
    return all(finding.severity is not Severity.VIOLATION for finding in findings)


def validate(data: Iterable[Triple], shapes: Iterable[Triple], *, scope: Scope) -> tuple[Finding, ...]:
    """Return what the shapes of this scope find in the data, sorted.

    A node shape takes part with those of its property shapes that have the scope.
    Raises FindingsError when the engine fails on the data or the shapes.
    """
    active = active_shapes(shapes, scope=scope)
    if not active:
        return ()
    results = _results(bridge.graph(data), bridge.graph(targeted(active)))
    found = {_finding(results, node) for node in results.objects(None, _SH.result)}
    return tuple(sorted(found, key=_sort_key))


def active_shapes(shapes: Iterable[Triple], *, scope: Scope) -> list[Triple]:
    """Return the shapes without the rules of other scopes, and without what only led to them."""
    triples = list(shapes)
    idle: set[Term | Triple] = {
        triple.subject
        for triple in triples
        if triple.predicate == _SCOPE and triple.object != Literal(scope.value)
    }
    parts: dict[Term | Triple, list[Term | Triple]] = defaultdict(list)
    for triple in triples:
        if triple.predicate == _PROPERTY:
            parts[triple.subject].append(triple.object)
    idle |= {shape for shape, found in parts.items() if idle.issuperset(found)}
    return [triple for triple in triples if triple.subject not in idle and triple.object not in idle]


def targeted(shapes: Sequence[Triple]) -> list[Triple]:
    """Give the rules of a node shape its targets, which makes them find the same and faster.

    The engine judges all targets of a rule at once, but one by one the nodes
    that a node shape hands on to it.
    """
    targets: dict[Term | Triple, list[Triple]] = defaultdict(list)
    for triple in shapes:
        if triple.predicate in _TARGETS:
            targets[triple.subject].append(triple)
    used = {triple.object for triple in shapes} | {t.subject for t in shapes if t.predicate == _PATH}
    rules = {t for t in shapes if t.predicate == _PROPERTY and t.subject in targets.keys() - used}
    moved = [
        Triple(rule.object, target.predicate, target.object)
        for rule in rules
        for target in targets[rule.subject]
        if isinstance(rule.object, NamedNode | BlankNode)
    ]
    return [*(triple for triple in shapes if triple not in rules), *moved]


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


def _sort_key(finding: Finding) -> tuple[int, tuple[str, ...]]:
    """Put violations first, and those of one shape together."""
    return (tuple(Severity).index(finding.severity), _fields(finding))


def _fields(finding: Finding) -> tuple[str, ...]:
    iris = (finding.shape, finding.focus, finding.path, finding.component)
    shape, focus, path, component = ("" if iri is None else iri.value for iri in iris)
    return (finding.severity.value, shape, focus, path, finding.value, component, finding.message)


def report(findings: Iterable[Finding]) -> list[Quad]:
    """Return the findings as a SHACL report without blank nodes, the same for any order.

    As SHACL 1.2 lets a report choose, it conforms if nothing is a violation.
    """
    ordered = sorted(set(findings), key=_sort_key)
    digests = [digest_of("\n".join(_fields(finding))) for finding in ordered]
    node = names.report(digest_of("\n".join(digests)))
    good = "true" if conforms(ordered) else "false"
    triples = [
        Triple(node, RDF_TYPE, names.w3c("sh", "ValidationReport")),
        Triple(node, names.w3c("sh", "conforms"), Literal(good, datatype=_BOOLEAN)),
    ]
    for finding, digest in zip(ordered, digests, strict=True):
        result = names.report(digest)
        triples.append(Triple(node, names.w3c("sh", "result"), result))
        triples += (Triple(result, predicate, value) for predicate, value in _result(finding))
    return [Quad(*triple) for triple in sorted(triples, key=str)]


def _result(finding: Finding) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    yield RDF_TYPE, names.w3c("sh", "ValidationResult")
    yield names.w3c("sh", "focusNode"), finding.focus
    yield names.w3c("sh", "sourceShape"), finding.shape
    yield names.w3c("sh", "resultSeverity"), names.w3c("sh", finding.severity.value)
    yield names.w3c("sh", "resultMessage"), Literal(finding.message, language="en")
    if finding.path is not None:
        yield names.w3c("sh", "resultPath"), finding.path
    if finding.component is not None:
        yield names.w3c("sh", "sourceConstraintComponent"), finding.component
    if finding.value:
        yield names.w3c("sh", "value"), _value(finding.value)


def _value(text: str) -> NamedNode | Literal:
    [quad] = parse(f"<urn:s> <urn:p> {text} .", format=RdfFormat.N_TRIPLES)
    if not isinstance(quad.object, NamedNode | Literal):
        raise FindingsError(f"the value {text} has no name")
    return quad.object
