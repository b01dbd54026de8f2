"""The statements of a view, as an explanation asks for them: sorted, by graph, and step by step.

In: a view of the build. Out: terms, graphs and shortest ways.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import BlankNode, NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.terms import Term
from realpolitik.stores.base import View

CONSENSUS, INFERRED, REGISTER, ONTOLOGY = (
    names.graph(name) for name in ("consensus", "inferred", "register", "ontology")
)


@dataclass(frozen=True, slots=True)
class Statements:
    """The store as it is asked here; without a graph, all graphs are."""

    view: View

    def graphs(self, triple: Triple) -> set[NamedNode]:
        """Return the named graphs that have this very statement."""
        quads = self.view.quads(triple.subject, triple.predicate, triple.object, None)
        return {quad.graph_name for quad in quads if isinstance(quad.graph_name, NamedNode)}

    def objects(self, subject: object, predicate: NamedNode, graph: NamedNode | None = None) -> list[Term]:
        """Return the values of a property, sorted."""
        if not isinstance(subject, NamedNode | BlankNode):
            return []
        quads = self.view.quads(subject, predicate, None, graph)
        return sorted({quad.object for quad in quads if not isinstance(quad.object, Triple)}, key=str)

    def iris(self, subject: object, predicate: NamedNode, graph: NamedNode | None = None) -> list[NamedNode]:
        """Return those values of a property that are IRIs, sorted."""
        return [value for value in self.objects(subject, predicate, graph) if isinstance(value, NamedNode)]

    def subjects(self, predicate: NamedNode, value: Term, graph: NamedNode | None = None) -> list[NamedNode]:
        """Return what has a value, sorted."""
        quads = self.view.quads(None, predicate, value, graph)
        return sorted({quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}, key=str)

    def steps(
        self, start: Term, legs: tuple[NamedNode, ...], end: Term, *graphs: NamedNode
    ) -> tuple[Triple, ...] | None:
        """Return the shortest way along any of some properties in these graphs, or None."""
        ways: dict[Term, tuple[Triple, ...]] = {start: ()}
        open_ends = [start]
        for node in open_ends:
            for graph in graphs:
                for leg in legs:
                    for onward in self.objects(node, leg, graph):
                        if onward not in ways and isinstance(node, NamedNode):
                            ways[onward] = (*ways[node], Triple(node, leg, onward))
                            open_ends.append(onward)
        return ways.get(end)
