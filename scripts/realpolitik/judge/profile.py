"""Judge the vocabulary without Java: OWL 2 RL, and what the project bans beyond it.

In: the quads of `ontology/`. Out: one sentence per finding, sorted; none means clean.
Stricter than W3C OWL 2 Profiles, section 4: no class without a name, so no position of one
has to be judged. Chains: OWL 2 Structural Specification, section 11. OWLAPI judges the same
files in CI (`tests/java`); only this lint knows the layers of properties.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from realpolitik.rdf import names

Edges: TypeAlias = Mapping[str, Iterable[str]]

_OBJECT, _DATA, _NOTE = "owl:ObjectProperty", "owl:DatatypeProperty", "owl:AnnotationProperty"
_CHAIN, _SUB, _SAME = "owl:propertyChainAxiom", "rdfs:subPropertyOf", "owl:equivalentProperty"
_SIMPLE_ONLY: Final = ("owl:AsymmetricProperty", "owl:IrreflexiveProperty")
_CHARACTERISTICS: Final = (*_SIMPLE_ONLY, "owl:SymmetricProperty", "owl:TransitiveProperty")


def _prefixed(prefix: str, *local: str) -> tuple[str, ...]:
    return tuple(f"{prefix}:{name}" for name in local)


_MERGES = "would make values that sources disagree about the same: mark it rp:singleValued"
_CONSTRUCTORS: Final = _prefixed(
    "owl",
    *("allValuesFrom", "complementOf", "hasSelf", "hasValue", "intersectionOf", "oneOf", "onClass"),
    *("onDataRange", "onProperties", "onProperty", "someValuesFrom", "unionOf"),
    *("cardinality", "maxCardinality", "maxQualifiedCardinality", "minCardinality"),
    *("minQualifiedCardinality", "qualifiedCardinality", "Restriction"),
)
_BANNED: Final = {
    **dict.fromkeys(_CONSTRUCTORS, "builds a class that has no name: name it, or say it as a shape"),
    "owl:FunctionalProperty": _MERGES,
    "owl:InverseFunctionalProperty": _MERGES,
    "owl:hasKey": _MERGES,
    "owl:sameAs": "merges what it joins: link outside things with skos:exactMatch",
    "owl:inverseOf": "opens a claim from its far side: let the consensus write a link instead",
    "owl:ReflexiveProperty": "has no place in OWL 2 RL: drop it",
    "owl:disjointUnionOf": "has no place in OWL 2 RL: use rdfs:subClassOf and owl:AllDisjointClasses",
}
_RESERVED: Final = ("rdf:", "rdfs:", "owl:", "xsd:")
_SYNTAX: Final = {
    *_prefixed("rdf", "type", "first", "rest", "nil"),
    *_prefixed("rdfs", "label", "comment", "seeAlso", "isDefinedBy", "subClassOf", "domain", "range"),
    *_prefixed("owl", "Ontology", "versionIRI", "versionInfo", "priorVersion", "imports", "deprecated"),
    *_prefixed("owl", "Class", "NamedIndividual", "equivalentClass", "disjointWith", "propertyDisjointWith"),
    *_prefixed("owl", "AllDisjointClasses", "members"),
    *(_OBJECT, _DATA, _NOTE, _CHAIN, _SUB, _SAME, *_CHARACTERISTICS),
}
_DATATYPES: Final = {
    *("rdf:PlainLiteral", "rdf:XMLLiteral", "rdfs:Literal"),
    *_prefixed("xsd", "anyURI", "base64Binary", "boolean", "byte", "dateTime", "dateTimeStamp", "decimal"),
    *_prefixed("xsd", "double", "float", "hexBinary", "int", "integer", "language", "long", "Name", "NCName"),
    *_prefixed("xsd", "negativeInteger", "NMTOKEN", "nonNegativeInteger", "nonPositiveInteger"),
    *_prefixed("xsd", "normalizedString", "positiveInteger", "short", "string", "token", "unsignedByte"),
    *_prefixed("xsd", "unsignedInt", "unsignedLong", "unsignedShort"),
}
_LINK_LAYERS: Final = frozenset({'"consensus"', '"inferred"'})
_ENTITY_LAYERS: Final = _LINK_LAYERS | {'"register"'}


@dataclass(frozen=True, slots=True)
class _Facts:
    """The triples as prefixed names: predicate, subject, objects."""

    triples: Mapping[str, Mapping[str, tuple[str, ...]]]
    datatypes: frozenset[tuple[str, str]]

    def pairs(self, *predicates: str) -> Iterator[tuple[str, str]]:
        for predicate in predicates:
            for subject, values in self.triples.get(predicate, {}).items():
                yield from ((subject, value) for value in values)

    def values(self, subject: str, predicate: str) -> tuple[str, ...]:
        return self.triples.get(predicate, {}).get(subject, ())

    def typed(self, *kinds: str) -> frozenset[str]:
        return frozenset(subject for subject, kind in self.pairs("rdf:type") if kind in kinds)

    def items(self, head: str) -> Iterator[str]:
        while first := self.values(head, "rdf:first"):
            yield first[0]
            head = "".join(self.values(head, "rdf:rest"))

    def chains(self) -> Iterator[tuple[str, list[str]]]:
        return ((head, list(self.items(legs))) for head, legs in self.pairs(_CHAIN))

    def narrower(self) -> Edges:
        below = defaultdict(set)
        for sub, sup in self.pairs(_SUB, _SAME):
            below[sup].add(sub)
        for one, other in self.pairs(_SAME):
            below[one].add(other)
        return below


def profile_findings(quads: Iterable[Quad]) -> tuple[str, ...]:
    """Return what keeps the vocabulary from being used: each term with what to do about it."""
    facts = _index(quads)
    findings = {finding for rule in _RULES for finding in rule(facts)}
    return tuple(sorted({re.sub(r"_:\w+", "[]", finding) for finding in findings}))


def _index(quads: Iterable[Quad]) -> _Facts:
    triples: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    datatypes = set()
    for quad in quads:
        predicate, subject = _text(quad.predicate), _text(quad.subject)
        triples[predicate][subject] = (*triples[predicate].get(subject, ()), _text(quad.object))
        if isinstance(quad.object, Literal) and quad.object.language is None:
            datatypes.add((subject, _text(quad.object.datatype)))
    return _Facts(triples=triples, datatypes=frozenset(datatypes))


def _text(node: NamedNode | BlankNode | Literal | Triple) -> str:
    if isinstance(node, NamedNode):
        return names.short(node)
    return f'"{node.value}"' if isinstance(node, Literal) else str(node)


def _reach(start: str, edges: Edges) -> set[str]:
    """Return what can be reached from `start` in one step or more."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        fresh = set(edges.get(waiting.pop(), ())) - found
        found |= fresh
        waiting.extend(fresh)
    return found


def _words(facts: _Facts) -> Iterator[str]:
    uses = [(subject, predicate) for predicate in facts.triples for subject in facts.triples[predicate]]
    for subject, word in (*uses, *facts.pairs("rdf:type")):
        if word in _BANNED:
            yield f"{subject}: {word} {_BANNED[word]}"
        elif word.startswith(_RESERVED) and word not in _SYNTAX:
            yield f"{subject}: {word} is a reserved word: use a term of your own"
        if subject.startswith(_RESERVED):
            yield f"{subject}: is a reserved word: say nothing of it"


def _literals(facts: _Facts) -> Iterator[str]:
    for term, datatype in facts.datatypes:
        if datatype not in _DATATYPES:
            yield f"{term}: has a value of {datatype}, which OWL 2 RL lacks: use xsd:string"
    for term in facts.typed(_DATA):
        for datatype in facts.values(term, "rdfs:range"):
            if datatype not in _DATATYPES:
                yield f"{term}: range {datatype} is not in OWL 2 RL: use xsd:string and check it by a shape"


def _classes(facts: _Facts) -> Iterator[str]:
    known = facts.typed("owl:Class") | {"owl:Nothing"}
    for term, used in _class_uses(facts):
        if used == "owl:Thing":
            yield f"{term}: owl:Thing is no class to name in OWL 2 RL: leave the axiom out"
        elif used not in known and not used.startswith("_:"):
            yield f"{term}: {used} is used as a class and not declared as owl:Class"


def _class_uses(facts: _Facts) -> Iterator[tuple[str, str]]:
    for sub, sup in facts.pairs("rdfs:subClassOf", "owl:disjointWith", "owl:equivalentClass"):
        yield from ((sub, sub), (sub, sup))
    data = facts.typed(_DATA)
    yield from facts.pairs("rdfs:domain")
    yield from ((term, given) for term, given in facts.pairs("rdfs:range") if term not in data)
    yield from ((term, kind) for term, kind in facts.pairs("rdf:type") if not kind.startswith(_RESERVED))
    for node in facts.typed("owl:AllDisjointClasses"):
        for members in facts.values(node, "owl:members"):
            yield from ((member, member) for member in facts.items(members))


def _properties(facts: _Facts) -> Iterator[str]:
    kinds = {kind: facts.typed(kind) for kind in (_OBJECT, _DATA, _NOTE)}
    declared = frozenset().union(*kinds.values())
    for used in facts.triples.keys() - declared:
        if not used.startswith(_RESERVED):
            yield f"{used}: is used and not declared as a property"
    for term in declared:
        if sum(term in members for members in kinds.values()) > 1:
            yield f"{term}: is declared as two kinds of property: choose one"
    for sub, sup in facts.pairs(_SUB, _SAME):
        if not any({sub, sup} <= members for members in kinds.values()):
            yield f"{sub}: {sup} is not declared as the same kind of property"
    for head, legs in facts.chains():
        if len(legs) == 1:
            yield f"{head}: has a chain of one leg: use rdfs:subPropertyOf"
        for leg in {head, *legs} - kinds[_OBJECT]:
            yield f"{head}: {leg} stands in its chain and is not declared as owl:ObjectProperty"


def _chains(facts: _Facts) -> Iterator[str]:
    needs, narrower = defaultdict(set), facts.narrower()
    transitive = facts.typed("owl:TransitiveProperty")
    for head, legs in facts.chains():
        if head in transitive and head in legs:
            yield f"{head}: is transitive and stands in its own chain: say one of the two"
        if legs != [head, head]:
            rest = legs[1:] if legs[:1] == [head] else legs[:-1] if legs[-1:] == [head] else legs
            for leg in rest:
                needs[leg].add(head)
    for leg in tuple(needs):
        for head in _reach(leg, needs):
            if head in {leg} | _reach(leg, narrower):
                yield f"{head}: depends on itself through {leg}: chain over another property"
    composite = transitive | {head for head, _ in facts.chains()}
    disjoint = {term for pair in facts.pairs("owl:propertyDisjointWith") for term in pair}
    for term in disjoint | facts.typed(*_SIMPLE_ONLY):
        if composite & ({term} | _reach(term, narrower)):
            yield f"{term}: follows from a chain or is transitive, so it cannot be so restricted"


def _leaks(facts: _Facts) -> Iterator[str]:
    """Yield where denied, planned or only possible things could become facts."""
    subclasses = defaultdict(set)
    for sub, sup in facts.pairs("rdfs:subClassOf"):
        subclasses[sup].add(sub)
    situations, narrower = {"rp:Situation"} | _reach("rp:Situation", subclasses), facts.narrower()
    for head, legs in facts.chains():
        for leg in set(legs).union(*(_reach(leg, narrower) for leg in legs)):
            ends = [facts.values(leg, end) for end in ("rdfs:domain", "rdfs:range")]
            entities = all(ends) and situations.isdisjoint(name for end in ends for name in end)
            layers = set(facts.values(leg, "rp:layer"))
            if not layers or layers - (_ENTITY_LAYERS if entities else _LINK_LAYERS):
                yield f"{head}: leg {leg} may hold of unreal things: take a link, or say its ends and layer"
    related = {term for pair in facts.pairs(_SUB, _SAME) for term in pair}
    moved = related | facts.typed(*_CHARACTERISTICS) | {head for head, _ in facts.chains()}
    for term in moved & {term for term, layer in facts.pairs("rp:layer") if layer == '"claim"'}:
        yield f"{term}: a claim's property takes no part in inference: drop the axiom"


_Rule: TypeAlias = Callable[[_Facts], Iterator[str]]
_RULES: Final[tuple[_Rule, ...]] = (_words, _literals, _classes, _properties, _chains, _leaks)
