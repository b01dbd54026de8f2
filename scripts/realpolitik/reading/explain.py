"""Say why the graph holds a statement: rules and premises, down to claims and spans.

In: a view of the build and a statement. Out: a tree whose leaves are claims,
register entries, articles' declarations or axioms. Rules are named as in OWL 2
RL/RDF, those of the policy by what they do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.terms import RDF_TYPE, Term
from realpolitik.reading.grounds import (
    CONSENSUS,
    INFERRED,
    ONTOLOGY,
    REGISTER,
    Ground,
    Reading,
    grounds,
    steps,
)
from realpolitik.stores.base import View

_SUBCLASS, _SUBPROPERTY = names.w3c("rdfs", "subClassOf"), names.w3c("rdfs", "subPropertyOf")
_DOMAIN, _RANGE = names.w3c("rdfs", "domain"), names.w3c("rdfs", "range")
_CHAIN = names.w3c("owl", "propertyChainAxiom")
_FIRST, _REST, _NIL = (names.w3c("rdf", name) for name in ("first", "rest", "nil"))
_SYMMETRIC = names.w3c("owl", "SymmetricProperty")
_TRANSITIVE = names.w3c("owl", "TransitiveProperty")
_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Explanation:
    """A statement, the rule that gives it and what the rule stands on."""

    statement: Triple
    rule: str
    premises: tuple[Explanation, ...]
    claims: tuple[NamedNode, ...]


def explain(view: View, statement: Triple) -> Explanation | None:
    """Return why a statement of the view holds, or None if it does not."""
    return _Explainer(Reading(view)).explain(statement, frozenset())


class _Explainer:
    def __init__(self, read: Reading) -> None:
        self._read = read
        self._explained: dict[Triple, Explanation] = {}

    def explain(self, triple: Triple, path: frozenset[Triple]) -> Explanation | None:
        if triple in path or len(path) > _DEPTH:
            return None
        if triple not in self._explained:
            found = (self._stand(triple, ground, path | {triple}) for ground in self._grounds(triple))
            first = next((explanation for explanation in found if explanation is not None), None)
            if first is None:
                return None
            self._explained[triple] = first
        return self._explained[triple]

    def _stand(self, triple: Triple, ground: Ground, path: frozenset[Triple]) -> Explanation | None:
        """Return the explanation on a ground if every premise can be explained."""
        premises: list[Explanation] = []
        for premise in ground.premises:
            explained = self.explain(premise, path)
            if explained is None:
                return None
            premises.append(explained)
        return Explanation(triple, ground.rule, tuple(premises), ground.claims)

    def _grounds(self, triple: Triple) -> Iterator[Ground]:
        graphs = self._read.graphs(triple)
        for graph, name in ((ONTOLOGY, "stated in the ontology"), (REGISTER, "stated in the register")):
            if graph in graphs:
                yield Ground(name)
        if CONSENSUS in graphs:
            yield from grounds(self._read, triple)
        if INFERRED in graphs:
            yield from self._inferred(triple)
        if any(names.is_article(graph) for graph in graphs):
            yield Ground("stated in the graph of an article")

    def _inferred(self, triple: Triple) -> Iterator[Ground]:
        if triple.predicate == RDF_TYPE:
            yield from self._class(triple)
            return
        subject, link, value = triple.subject, triple.predicate, triple.object
        if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode):
            return
        for chain in self._read.objects(link, _CHAIN, ONTOLOGY):
            for premises in self._ways(subject, self._list(chain), value):
                yield Ground("prp-spo2: a chain of properties", premises)
        for narrower in self._read.subjects(_SUBPROPERTY, link, ONTOLOGY):
            yield Ground("prp-spo1: a narrower property", (Triple(subject, narrower, value),))
        kinds = self._read.iris(link, RDF_TYPE, ONTOLOGY)
        if _SYMMETRIC in kinds:
            yield Ground("prp-symp: it holds both ways", (Triple(value, link, subject),))
        if _TRANSITIVE in kinds:
            yield from self._transitive(subject, link, value)

    def _transitive(self, subject: NamedNode, link: NamedNode, value: NamedNode) -> Iterator[Ground]:
        """Yield the shortest way of steps that need no transitivity themselves."""
        links, open_ends = [link], [link]
        for wider in open_ends:
            fresh = [n for n in self._read.subjects(_SUBPROPERTY, wider, ONTOLOGY) if n not in links]
            links += fresh
            open_ends += fresh
        way = steps(self._read, subject, tuple(links), value, REGISTER, CONSENSUS)
        if way is not None and len(way) > 1:
            yield Ground("prp-trp: step by step", tuple(Triple(t.subject, link, t.object) for t in way))
        for premises in self._ways(subject, [link, link], value):
            yield Ground("prp-trp: step by step", premises)

    def _class(self, triple: Triple) -> Iterator[Ground]:
        subject, cls = triple.subject, triple.object
        if not isinstance(subject, NamedNode) or not isinstance(cls, NamedNode):
            return
        for narrower in self._read.subjects(_SUBCLASS, cls, ONTOLOGY):
            yield Ground("cax-sco: a narrower class", (Triple(subject, RDF_TYPE, narrower),))
        for graph in (REGISTER, CONSENSUS, INFERRED):
            for link in self._read.subjects(_DOMAIN, cls, ONTOLOGY):
                for value in self._read.iris(subject, link, graph):
                    yield Ground("prp-dom: what has this property", (Triple(subject, link, value),))
            for link in self._read.subjects(_RANGE, cls, ONTOLOGY):
                for owner in self._read.subjects(link, subject, graph):
                    yield Ground("prp-rng: a value of this property", (Triple(owner, link, subject),))

    def _list(self, head: Term) -> list[NamedNode]:
        found: list[NamedNode] = []
        cell: Term | None = head
        while cell is not None and cell != _NIL:
            found += self._read.iris(cell, _FIRST, ONTOLOGY)
            cell = next(iter(self._read.objects(cell, _REST, ONTOLOGY)), None)
        return found

    def _ways(self, start: Term, legs: list[NamedNode], end: Term) -> Iterator[tuple[Triple, ...]]:
        """Yield the ways from one thing to another along these legs."""
        if not legs:
            if start == end:
                yield ()
            return
        for middle in self._read.iris(start, legs[0]):
            if isinstance(start, NamedNode) and (len(legs) > 1 or middle == end):
                for rest in self._ways(middle, legs[1:], end):
                    yield (Triple(start, legs[0], middle), *rest)
