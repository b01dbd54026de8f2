"""Shapes and data in a few lines of Turtle, judged by pySHACL and by the compiled checks."""

from collections.abc import Collection, Sequence

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, parse

from realpolitik.judge.finding import Finding
from realpolitik.judge.shapes import Graph, Index, Scope, Stored, compile_shapes
from realpolitik.judge.shapes.reference import validate
from realpolitik.rdf import names

PREFIXES = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in names.PREFIXES.items())


def triples(text: str) -> list[Triple]:
    """Return the triples of a Turtle text without prefixes."""
    return [quad.triple for quad in parse(PREFIXES + text, format=RdfFormat.TURTLE)]


def shape(name: str) -> NamedNode:
    """Return a shape by its name."""
    return NamedNode(names.SHAPES + name)


def stored(data: Collection[Triple], name: NamedNode | None = None) -> Stored:
    """Return a graph of a store in memory with these triples, the default graph unless named."""
    store = Store()
    graph = DefaultGraph() if name is None else name
    store.extend(Quad(t.subject, t.predicate, t.object, graph) for t in data)
    return Stored(store, graph)


def both(
    data: Sequence[Triple], shapes: Sequence[Triple], scope: Scope = Scope.GLOBAL
) -> tuple[Finding, ...]:
    """Return what pySHACL finds; the compiled checks must find it in memory and in a store.

    A store writes some numbers in its own way, so there pySHACL judges what the store holds.
    """
    expected = validate(data, shapes, scope=scope)
    checks = compile_shapes(shapes, data, scope=scope)
    foci = {term for triple in (*data, *shapes) for term in triple if isinstance(term, NamedNode)}
    graph = stored(data)
    held = [quad.triple for quad in graph.quads(None, None, None)]
    expected_of_store = expected if set(held) == set(data) else validate(held, shapes, scope=scope)
    pairs: list[tuple[Graph, tuple[Finding, ...]]] = [
        (Index(data), expected),
        (Index(data, only=checks.predicates), expected),
        (graph, expected_of_store),
    ]
    for each, found in pairs:
        assert checks.findings(each) == found
        assert checks.findings(each, focus=foci) == found
    return expected
