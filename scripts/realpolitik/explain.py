"""Say why the graph holds a statement: rules and premises, down to claims and spans.

In: the built store and a statement. Out: a tree whose leaves are claims,
register entries or axioms. Rules are named as in OWL 2 RL/RDF, those of the
policy by what they do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from realpolitik import names
from realpolitik.names import term
from realpolitik.turtle import RDF_TYPE, Term

_CONSENSUS, _INFERRED, _REGISTER, _ONTOLOGY = (
    names.graph(name) for name in ("consensus", "inferred", "register", "ontology")
)
_SUBCLASS, _SUBPROPERTY = names.w3c("rdfs", "subClassOf"), names.w3c("rdfs", "subPropertyOf")
_CHAIN = names.w3c("owl", "propertyChainAxiom")
_FIRST, _REST = names.w3c("rdf", "first"), names.w3c("rdf", "rest")
_SYMMETRIC = names.w3c("owl", "SymmetricProperty")
_TRANSITIVE = names.w3c("owl", "TransitiveProperty")
_POSITIVE = term("Positive")
_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Explanation:
    """A statement, the rule that gives it and what the rule stands on."""

    statement: Triple
    rule: str
    premises: tuple[Explanation, ...]
    claims: tuple[NamedNode, ...]


def explain(store: Store, statement: Triple) -> Explanation | None:
    """Return why a statement of the view holds, or None if it does not."""
    return _Explainer(store).explain(statement, frozenset())


class _Explainer:
    def __init__(self, store: Store) -> None:
        self._store = store

    def _holds(self, triple: Triple, graph: NamedNode) -> bool:
        return any(True for _ in self._store.quads_for_pattern(*triple, graph))

    def _objects(self, subject: Term, predicate: NamedNode, graph: NamedNode | None = None) -> list[Term]:
        if isinstance(subject, Literal):
            return []
        quads = self._store.quads_for_pattern(subject, predicate, None, graph)
        found = {quad.object for quad in quads if not isinstance(quad.object, Triple)}
        return sorted(found, key=str)

    def _subjects(self, predicate: NamedNode, value: Term, graph: NamedNode | None = None) -> list[NamedNode]:
        quads = self._store.quads_for_pattern(None, predicate, value, graph)
        return sorted({q.subject for q in quads if isinstance(q.subject, NamedNode)}, key=str)

    def explain(self, triple: Triple, path: frozenset[Triple]) -> Explanation | None:
        if triple in path or len(path) > _DEPTH:
            return None
        for graph, name in ((_ONTOLOGY, "stated in the ontology"), (_REGISTER, "stated in the register")):
            if self._holds(triple, graph):
                return Explanation(triple, name, (), ())
        onward = path | {triple}
        if self._holds(triple, _CONSENSUS):
            return self._consensus(triple, onward)
        if self._holds(triple, _INFERRED):
            return next(self._inferred(triple, onward), None)
        return None

    def _all(
        self, triple: Triple, rule: str, premises: list[Triple], path: frozenset[Triple]
    ) -> Iterator[Explanation]:
        """Yield the explanation by a rule if every premise can be explained."""
        found = [self.explain(premise, path) for premise in premises]
        known = tuple(premise for premise in found if premise is not None)
        if len(known) == len(premises):
            yield Explanation(triple, rule, known, ())

    def _consensus(self, triple: Triple, path: frozenset[Triple]) -> Explanation:
        claims = self._claims(triple)
        if claims:
            return Explanation(triple, "the claims it rests on, by policy p1", (), claims)
        return next(
            self._policy(triple, path),
            Explanation(triple, "reckoned by policy p1 from the claims about it", (), self._about(triple)),
        )

    def _claims(self, triple: Triple) -> tuple[NamedNode, ...]:
        """Return the positive claims about the subject whose content holds the very triple."""
        if not isinstance(triple.subject, NamedNode):
            return ()
        graphs = {quad.graph_name for quad in self._store.quads_for_pattern(*triple, None)}
        about = self._subjects(term("about"), triple.subject)
        return tuple(
            claim
            for claim in about
            if claim in graphs and _POSITIVE in self._objects(claim, term("polarity"))
        )

    def _about(self, triple: Triple) -> tuple[NamedNode, ...]:
        basis = self._objects(triple.subject, term("basis"))
        found = tuple(claim for claim in basis if isinstance(claim, NamedNode))
        if found or not isinstance(triple.subject, NamedNode):
            return found
        return tuple(self._subjects(term("about"), triple.subject, None))

    def _policy(self, triple: Triple, path: frozenset[Triple]) -> Iterator[Explanation]:
        """Yield how the policy came to a link: from a role, a pair of parties, an office or a scope."""
        subject, link, value = triple.subject, triple.predicate, triple.object
        if not isinstance(value, NamedNode) or not isinstance(subject, NamedNode):
            return
        for role in self._roles(link, "linkOf"):
            yield from self._all(triple, "real, so linked along its role", [Triple(subject, role, value)], path)
        for role in self._roles(link, "inverseLinkOf"):
            yield from self._all(triple, "real, so linked to its role", [Triple(value, role, subject)], path)
        for narrower in self._subjects(term("generalRole"), link):
            yield from self._all(triple, "a narrower role", [Triple(subject, narrower, value)], path)
        for cls in self._objects(link, term("pairOf")):
            yield from self._pair(triple, cls, path)
        if link == term("involvesOffice"):
            yield from self._office(triple, path)
        if link == term("wouldFallUnder"):
            yield from self._scope(triple, path)

    def _roles(self, link: NamedNode, how: str) -> list[NamedNode]:
        return [role for role in self._objects(link, term(how)) if isinstance(role, NamedNode)]

    def _pair(self, triple: Triple, cls: Term, path: frozenset[Triple]) -> Iterator[Explanation]:
        for role in (term("party"), term("participant")):
            for situation in self._subjects(role, triple.object, _CONSENSUS):
                if not self._is_a(situation, cls) or triple.subject not in self._objects(situation, role):
                    continue
                premises = [Triple(situation, role, triple.subject), Triple(situation, role, triple.object)]
                yield from self._all(triple, "both are parties of a real situation", premises, path)

    def _is_a(self, situation: NamedNode, cls: Term) -> bool:
        return cls in self._objects(situation, RDF_TYPE)

    def _office(self, triple: Triple, path: frozenset[Triple]) -> Iterator[Explanation]:
        for tenure in self._subjects(term("office"), triple.object, _CONSENSUS):
            for person in self._objects(tenure, term("officeHolder"), _CONSENSUS):
                premises = [
                    Triple(triple.subject, term("participant"), person),
                    Triple(tenure, term("officeHolder"), person),
                    Triple(tenure, term("office"), triple.object),
                ]
                yield from self._all(triple, "a participant held the post then", premises, path)

    def _scope(self, triple: Triple, path: frozenset[Triple]) -> Iterator[Explanation]:
        for target in self._objects(triple.object, term("target"), _CONSENSUS):
            for role in (term("supplier"), term("recipient"), term("party")):
                if target in self._objects(triple.subject, role, _CONSENSUS):
                    goods = self._objects(triple.subject, term("goods"), _CONSENSUS)
                    scope = self._objects(triple.object, term("goodsInScope"), _CONSENSUS)
                    premises = [
                        Triple(triple.object, term("target"), target),
                        Triple(triple.subject, role, target),
                        *(Triple(triple.subject, term("goods"), kind) for kind in goods),
                        *(Triple(triple.object, term("goodsInScope"), kind) for kind in scope),
                    ]
                    yield from self._all(triple, "a side and the goods are in scope", premises, path)

    def _inferred(self, triple: Triple, path: frozenset[Triple]) -> Iterator[Explanation]:
        if triple.predicate == RDF_TYPE:
            yield from self._class(triple, path)
            return
        for chain in self._objects(triple.predicate, _CHAIN, _ONTOLOGY):
            yield from self._chain(triple, self._list(chain), path)
        for narrower in self._subjects(_SUBPROPERTY, triple.predicate, _ONTOLOGY):
            premise = Triple(triple.subject, narrower, triple.object)
            yield from self._all(triple, "prp-spo1: a narrower property", [premise], path)
        kinds = self._objects(triple.predicate, RDF_TYPE, _ONTOLOGY)
        if _SYMMETRIC in kinds and isinstance(triple.object, NamedNode):
            premise = Triple(triple.object, triple.predicate, triple.subject)
            yield from self._all(triple, "prp-symp: it holds both ways", [premise], path)
        if _TRANSITIVE in kinds:
            yield from self._chain(triple, [triple.predicate, triple.predicate], path, rule="prp-trp: step by step")

    def _class(self, triple: Triple, path: frozenset[Triple]) -> Iterator[Explanation]:
        for narrower in self._subjects(_SUBCLASS, triple.object, _ONTOLOGY):
            premise = Triple(triple.subject, RDF_TYPE, narrower)
            yield from self._all(triple, "cax-sco: a narrower class", [premise], path)

    def _list(self, head: Term) -> list[NamedNode]:
        found: list[NamedNode] = []
        cell: Term | None = head
        while isinstance(cell, BlankNode):
            found += [leg for leg in self._objects(cell, _FIRST) if isinstance(leg, NamedNode)]
            cell = next(iter(self._objects(cell, _REST)), None)
        return found

    def _chain(
        self,
        triple: Triple,
        legs: list[NamedNode],
        path: frozenset[Triple],
        *,
        rule: str = "prp-spo2: a chain of properties",
    ) -> Iterator[Explanation]:
        for premises in self._paths(triple.subject, legs, triple.object):
            if triple not in premises:
                yield from self._all(triple, rule, premises, path)

    def _paths(self, start: Term, legs: list[NamedNode], end: Term) -> Iterator[list[Triple]]:
        if isinstance(start, Literal):
            return
        if len(legs) == 1:
            if any(True for _ in self._store.quads_for_pattern(start, legs[0], end, None)):
                yield [Triple(start, legs[0], end)]
            return
        for middle in self._objects(start, legs[0]):
            for rest in self._paths(middle, legs[1:], end):
                yield [Triple(start, legs[0], middle), *rest]
