"""Which shapes take part: those of one scope, each with the targets of the node shape that groups it.

In: triples of shapes. Out: fewer of them, and targets handed down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.terms import Term

_SCOPE = names.term("scope")
_PROPERTY = names.w3c("sh", "property")
_KEEPING = (names.w3c("sh", "path"), names.w3c("sh", "closed"))
"""What a shape has that needs its rules: they are about its values, or say which properties it may have."""

_TARGETS = frozenset(
    names.w3c("sh", name) for name in ("targetClass", "targetNode", "targetObjectsOf", "targetSubjectsOf")
)


class Scope(StrEnum):
    """What a shape needs to see: one claim, or the whole graph."""

    LOCAL = "local"
    GLOBAL = "global"


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
    used = {triple.object for triple in shapes} | {t.subject for t in shapes if t.predicate in _KEEPING}
    rules = {t for t in shapes if t.predicate == _PROPERTY and t.subject in targets.keys() - used}
    moved = [
        Triple(rule.object, target.predicate, target.object)
        for rule in rules
        for target in targets[rule.subject]
        if isinstance(rule.object, NamedNode | BlankNode)
    ]
    return [*(triple for triple in shapes if triple not in rules), *moved]
