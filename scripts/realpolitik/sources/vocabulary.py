"""The ontology as the program reads it: classes, properties and what each is for.

In: the quads of `ontology/*.ttl`. Out: a frozen table that the gate, the
consensus and the authoring tools look things up in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import combinations
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, Quad

from realpolitik.rdf import names
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.identity import IdentityKey, identity_key

_OWL_CLASS = names.w3c("owl", "Class")
_OBJECT_PROPERTY = names.w3c("owl", "ObjectProperty")
_DATATYPE_PROPERTY = names.w3c("owl", "DatatypeProperty")
_INDIVIDUAL = names.w3c("owl", "NamedIndividual")
_ANNOTATION = names.w3c("owl", "AnnotationProperty")
_SUBCLASS = names.w3c("rdfs", "subClassOf")
_DOMAIN = names.w3c("rdfs", "domain")
_RANGE = names.w3c("rdfs", "range")
_REPLACED = names.w3c("dcterms", "isReplacedBy")
_DISJOINT, _MEMBERS = names.w3c("owl", "disjointWith"), names.w3c("owl", "members")
_SAME_BY = names.term("sameBy")
_FIRST, _REST = names.w3c("rdf", "first"), names.w3c("rdf", "rest")


@dataclass(frozen=True, slots=True)
class Property:
    """One property: what it joins, who may write it and what the policy does with it."""

    iri: NamedNode
    is_object: bool
    layer: str
    domain: NamedNode | None
    ranges: tuple[NamedNode, ...]
    single: bool
    general_roles: tuple[NamedNode, ...]
    link_of: NamedNode | None
    inverse_link_of: NamedNode | None
    pair_of: NamedNode | None
    is_present: bool
    """Whether, as a link, it holds only while the state of affairs that gives it goes on."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All classes with their ancestors, all properties, all individuals with their classes.

    Of the classes in a row of `disjoint` a thing has one at most; `replaced` has the
    terms of now for each term of an earlier version; `identities` are the keys that a
    class itself gives, by which its situations are known to be one.
    """

    ancestors: Mapping[NamedNode, frozenset[NamedNode]]
    properties: Mapping[NamedNode, Property]
    individuals: Mapping[NamedNode, frozenset[NamedNode]]
    annotations: frozenset[NamedNode]
    disjoint: tuple[tuple[NamedNode, ...], ...] = ()
    replaced: Mapping[NamedNode, tuple[NamedNode, ...]] = field(default_factory=dict)
    identities: Mapping[NamedNode, tuple[IdentityKey, ...]] = field(default_factory=dict)

    def clash(self, classes: Iterable[NamedNode]) -> tuple[NamedNode, NamedNode] | None:
        """Return two of these classes that nothing can have at once, or None."""
        kinds = tuple(classes)
        for group in self.disjoint if len(kinds) > 1 else ():
            met = [(one, kind) for kind in kinds for one in group if self.is_a(kind, one)]
            for (first, kind), (second, other) in combinations(met, 2):
                if first != second:
                    return kind, other
        return None

    def is_a(self, cls: NamedNode, ancestor: NamedNode) -> bool:
        """Tell whether `cls` is `ancestor` or lies under it."""
        return ancestor in self.ancestors.get(cls, frozenset())

    def fits(self, classes: Iterable[NamedNode], wanted: Iterable[NamedNode]) -> bool:
        """Tell whether some class is, or lies under, one of those wanted."""
        targets = wanted if isinstance(wanted, tuple) else tuple(wanted)
        for cls in classes:
            above = self.ancestors.get(cls)
            if above is not None and not above.isdisjoint(targets):
                return True
        return False

    def lacks(self, iri: NamedNode) -> str:
        """Return in words that a term is not in the ontology, or how one that was replaced is called now."""
        now = " or ".join(map(names.short, self.replaced.get(iri, ())))
        what = f"{now} now: run `realpolitik migrate`" if now else "not in the ontology"
        return f"{names.short(iri)} is {what}"

    def knows(self, iri: NamedNode) -> bool:
        """Tell whether the ontology declares this term."""
        return (
            iri in self.ancestors
            or iri in self.properties
            or iri in self.individuals
            or iri in self.annotations
        )


def vocabulary(quads: Iterable[Quad]) -> Vocabulary:
    """Return the lookup table of an ontology."""
    told = tuple(quads)
    facts = _facts(told)
    kinds = {iri: facts[iri][RDF_TYPE] for iri in facts}
    own = {iri: kind for iri, kind in kinds.items() if names.is_own_term(iri)}
    parents = {
        iri: tuple(filter(names.is_own_term, _iris(facts[iri][_SUBCLASS])))
        for iri, kind in own.items()
        if _OWL_CLASS in kind
    }
    return Vocabulary(
        ancestors=MappingProxyType({cls: _ancestors(cls, parents) for cls in parents}),
        properties=MappingProxyType(
            {
                iri: _property(iri, facts[iri], is_object=_OBJECT_PROPERTY in kind)
                for iri, kind in own.items()
                if _OBJECT_PROPERTY in kind or _DATATYPE_PROPERTY in kind
            }
        ),
        individuals=MappingProxyType(
            {iri: frozenset(_iris(k)) - {_INDIVIDUAL} for iri, k in kinds.items() if _INDIVIDUAL in k}
        ),
        annotations=frozenset(iri for iri, kind in kinds.items() if _ANNOTATION in kind),
        disjoint=tuple(sorted(_disjoint(told))),
        replaced=MappingProxyType(
            {iri: tuple(sorted(_iris(said[_REPLACED]))) for iri, said in facts.items() if _REPLACED in said}
        ),
        identities=MappingProxyType({iri: found for iri in parents if (found := _identities(facts[iri]))}),
    )


def _identities(facts: Mapping[NamedNode, list[NamedNode | Literal]]) -> tuple[IdentityKey, ...]:
    """Return the keys of a class; one that has another form is told by `judge.profile`."""
    found = []
    for value in sorted(facts.get(_SAME_BY, ()), key=str):
        with suppress(ValueError):
            found.append(identity_key(value.value))
    return tuple(found)


def _facts(quads: Iterable[Quad]) -> dict[NamedNode, dict[NamedNode, list[NamedNode | Literal]]]:
    facts: dict[NamedNode, dict[NamedNode, list[NamedNode | Literal]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            facts[quad.subject][quad.predicate].append(quad.object)
    return facts


def _disjoint(quads: Iterable[Quad]) -> Iterator[tuple[NamedNode, ...]]:
    """Yield the classes that exclude each other: pairs, and the members of lists."""
    cells: dict[object, dict[NamedNode, object]] = defaultdict(dict)
    heads: list[object] = []
    for quad in quads:
        if quad.predicate in (_FIRST, _REST):
            cells[quad.subject][quad.predicate] = quad.object
        elif quad.predicate == _MEMBERS:
            heads.append(quad.object)
        elif quad.predicate == _DISJOINT:
            yield tuple(node for node in (quad.subject, quad.object) if isinstance(node, NamedNode))
    for head in heads:
        members: list[NamedNode] = []
        cell = cells.pop(head, None)
        while cell is not None:
            first = cell.get(_FIRST)
            members += [first] if isinstance(first, NamedNode) else []
            cell = cells.pop(cell.get(_REST), None)
        yield tuple(members)


def _ancestors(cls: NamedNode, parents: Mapping[NamedNode, tuple[NamedNode, ...]]) -> frozenset[NamedNode]:
    found = {cls}
    open_ends = [cls]
    while open_ends:
        fresh = [parent for parent in parents.get(open_ends.pop(), ()) if parent not in found]
        found.update(fresh)
        open_ends.extend(fresh)
    return frozenset(found)


def _property(
    iri: NamedNode, facts: Mapping[NamedNode, list[NamedNode | Literal]], *, is_object: bool
) -> Property:
    def one(name: str) -> NamedNode | None:
        return next(iter(_iris(facts.get(names.term(name), []))), None)

    def is_marked(name: str) -> bool:
        return any(value.value == "true" for value in facts.get(names.term(name), []))

    layers = [value.value for value in facts.get(names.term("layer"), [])]
    return Property(
        iri=iri,
        is_object=is_object,
        layer=layers[0] if layers else "",
        domain=next(iter(_iris(facts.get(_DOMAIN, []))), None),
        ranges=_iris([*facts.get(_RANGE, []), *facts.get(names.term("rangeIncludes"), [])]),
        single=is_marked("singleValued"),
        general_roles=tuple(sorted(_iris(facts.get(names.term("generalRole"), [])), key=str)),
        link_of=one("linkOf"),
        inverse_link_of=one("inverseLinkOf"),
        pair_of=one("pairOf"),
        is_present=is_marked("presentTense"),
    )


def _iris(values: Iterable[NamedNode | Literal]) -> tuple[NamedNode, ...]:
    return tuple(value for value in values if isinstance(value, NamedNode))
