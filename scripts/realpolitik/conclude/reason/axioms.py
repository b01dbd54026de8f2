"""The T-box as the compiler of rules reads it.

In: the triples of the ontology. Out: the axioms of each kind that rules are made
of, and in words every axiom of another kind. Labels, definitions, declarations
and all else that draws no conclusion is passed over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeGuard

from pyoxigraph import NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.names import short, w3c
from realpolitik.rdf.terms import RDF_TYPE

Pair = tuple[NamedNode, NamedNode]

LAYERS = frozenset({"register", "consensus", "inferred"})
"""The layers whose object properties enter the reasoner: what claims say stays out."""

_BROADER, _WIDER = w3c("rdfs", "subClassOf"), w3c("rdfs", "subPropertyOf")
_DOMAIN, _RANGE = w3c("rdfs", "domain"), w3c("rdfs", "range")
_PAIRS = frozenset({_BROADER, _WIDER, _DOMAIN, _RANGE})
_CHAIN, _MEMBERS = w3c("owl", "propertyChainAxiom"), w3c("owl", "members")
_FIRST, _REST, _NIL = w3c("rdf", "first"), w3c("rdf", "rest"), w3c("rdf", "nil")
_SYMMETRIC, _TRANSITIVE = w3c("owl", "SymmetricProperty"), w3c("owl", "TransitiveProperty")
_DISJOINT = w3c("owl", "AllDisjointClasses")
_KINDS = frozenset({_SYMMETRIC, _TRANSITIVE, _DISJOINT})
ANNOTATIONS = frozenset(
    w3c(prefix, name)
    for prefix, found in (
        ("rdfs", "label comment seeAlso isDefinedBy"),
        ("owl", "versionInfo versionIRI priorVersion backwardCompatibleWith incompatibleWith deprecated"),
        ("owl", "imports"),
    )
    for name in found.split()
)
"""What OWL says of terms and files that draws no conclusion about things."""
DECLARATIONS = frozenset(
    w3c("owl", name)
    for name in "Class ObjectProperty DatatypeProperty AnnotationProperty NamedIndividual Ontology".split()
)
"""The classes that only declare what sort of term something is."""
_LANGUAGES = tuple(names.PREFIXES[prefix] for prefix in ("rdf", "rdfs", "owl"))
_TOP = frozenset({w3c("owl", "Thing"), w3c("rdfs", "Resource"), w3c("rdfs", "Literal")})


@dataclass(frozen=True, slots=True)
class Axioms:
    """What an ontology says of classes and properties, as it stands there, and what is of no known kind."""

    broader: tuple[Pair, ...]
    wider: tuple[Pair, ...]
    domains: tuple[Pair, ...]
    ranges: tuple[Pair, ...]
    chains: tuple[tuple[NamedNode, tuple[NamedNode, ...]], ...]
    symmetric: frozenset[NamedNode]
    transitive: frozenset[NamedNode]
    exclusive: tuple[frozenset[NamedNode], ...]
    unknown: tuple[str, ...]


def is_of_language(term: object) -> bool:
    """Tell whether a term belongs to RDF, RDFS or OWL itself."""
    return isinstance(term, NamedNode) and term.value.startswith(_LANGUAGES)


def is_axiom(triple: Triple) -> bool:
    """Tell whether OWL may draw a conclusion from a triple of the ontology."""
    if triple.predicate == RDF_TYPE:
        return is_of_language(triple.object) and triple.object not in DECLARATIONS
    return is_of_language(triple.predicate) and triple.predicate not in ANNOTATIONS


def read_axioms(ontology: Iterable[Triple]) -> Axioms:
    """Return the axioms of an ontology; those that cannot be compiled are told in `unknown`, sorted."""
    return _Reader([triple for triple in ontology if is_axiom(triple)]).axioms()


class _Reader:
    def __init__(self, axioms: list[Triple]) -> None:
        self._axioms = axioms
        self._values: dict[tuple[object, NamedNode], list[object]] = defaultdict(list)
        self._unknown: set[str] = set()
        for triple in axioms:
            self._values[triple.subject, triple.predicate].append(triple.object)

    def axioms(self) -> Axioms:
        handled = {*_PAIRS, _CHAIN, RDF_TYPE, _FIRST, _REST, _MEMBERS}
        self._unknown.update(_told(triple) for triple in self._axioms if triple.predicate not in handled)
        self._unknown.update(_told(triple) for triple in self._kinds() if triple.object not in _KINDS)
        return Axioms(
            broader=self._pairs(_BROADER),
            wider=self._pairs(_WIDER),
            domains=self._pairs(_DOMAIN),
            ranges=self._pairs(_RANGE),
            chains=tuple(self._chains()),
            symmetric=frozenset(self._of_kind(_SYMMETRIC)),
            transitive=frozenset(self._of_kind(_TRANSITIVE)),
            exclusive=tuple(self._exclusive()),
            unknown=tuple(sorted(self._unknown)),
        )

    def _kinds(self) -> Iterator[Triple]:
        return (triple for triple in self._axioms if triple.predicate == RDF_TYPE)

    def _pairs(self, predicate: NamedNode) -> tuple[Pair, ...]:
        allowed = ANNOTATIONS if predicate == _WIDER else _TOP
        found = []
        for triple in self._axioms:
            subject, value = triple.subject, triple.object
            if triple.predicate != predicate:
                continue
            if _is_plain(subject) and isinstance(value, NamedNode) and (_is_plain(value) or value in allowed):
                found.append((subject, value))
            else:
                self._unknown.add(_told(triple))
        return tuple(sorted(found, key=str))

    def _of_kind(self, kind: NamedNode) -> Iterator[NamedNode]:
        for triple in self._kinds():
            if triple.object == kind:
                if _is_plain(triple.subject):
                    yield triple.subject
                else:
                    self._unknown.add(_told(triple))

    def _chains(self) -> Iterator[tuple[NamedNode, tuple[NamedNode, ...]]]:
        for triple in self._axioms:
            if triple.predicate == _CHAIN:
                legs = self._list(triple.object)
                if legs and _is_plain(triple.subject):
                    yield triple.subject, legs
                else:
                    self._unknown.add(_told(triple))

    def _exclusive(self) -> Iterator[frozenset[NamedNode]]:
        for triple in self._kinds():
            if triple.object == _DISJOINT:
                for cell in self._values[triple.subject, _MEMBERS]:
                    members = self._list(cell)
                    if members:
                        yield frozenset(members)
                    else:
                        self._unknown.add(_told(triple))

    def _list(self, cell: object) -> tuple[NamedNode, ...]:
        """Return the members of an RDF list; none where it is broken or a member is no plain IRI."""
        found: list[NamedNode] = []
        seen: set[object] = set()
        while cell != _NIL:
            firsts, rests = self._values[cell, _FIRST], self._values[cell, _REST]
            if cell in seen or len(firsts) != 1 or len(rests) != 1 or not _is_plain(firsts[0]):
                return ()
            seen.add(cell)
            found.append(firsts[0])
            cell = rests[0]
        return tuple(found)


def _is_plain(term: object) -> TypeGuard[NamedNode]:
    return isinstance(term, NamedNode) and not is_of_language(term)


def _told(triple: Triple) -> str:
    return " ".join(short(part) if isinstance(part, NamedNode) else str(part) for part in triple)
