"""Count a set of triples in the terms of VoID.

In: the triples, and the node that stands for their set. Out: triples with its
numbers and vocabularies, or with one node per class and per property.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias
from urllib.parse import quote

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.terms import RDF_TYPE

Node: TypeAlias = NamedNode | BlankNode | Literal | Triple

_void = partial(names.w3c, "void")
_INTEGER = names.w3c("xsd", "integer")


@dataclass(slots=True)
class Tally:
    """Triples taken apart: their ends, and how often each property and each class is used."""

    triples: int = 0
    subjects: set[Node] = field(default_factory=set)
    objects: set[Node] = field(default_factory=set)
    properties: Counter[NamedNode] = field(default_factory=Counter)
    classes: Counter[Node] = field(default_factory=Counter)

    def add(self, triple: Triple) -> None:
        """Count one more triple, which was not counted before."""
        predicate, value = triple.predicate, triple.object
        self.triples += 1
        self.subjects.add(triple.subject)
        self.objects.add(value)
        self.properties[predicate] += 1
        if predicate == RDF_TYPE:
            self.classes[value] += 1


def numbers(node: NamedNode, found: Tally) -> Iterator[Triple]:
    """Yield the numbers of a set of triples; its entities are the things that it describes."""
    for name, number in (
        ("triples", found.triples),
        ("entities", sum(names.is_thing_node(subject) for subject in found.subjects)),
        ("distinctSubjects", len(found.subjects)),
        ("distinctObjects", len(found.objects)),
        ("classes", len(found.classes)),
        ("properties", len(found.properties)),
    ):
        yield Triple(node, _void(name), _number(number))
    used = [iri.value for iri in (*found.properties, *found.classes) if isinstance(iri, NamedNode)]
    for namespace in names.PREFIXES.values():
        if any(value.startswith(namespace) for value in used):
            yield Triple(node, _void("vocabulary"), NamedNode(namespace))


def partitions(node: NamedNode, found: Tally) -> Iterator[Triple]:
    """Yield how many things there are of each class, and how many triples with each property."""
    for cls, entities in found.classes.items():
        if isinstance(cls, NamedNode):
            yield from _partition(node, "class", cls, _void("entities"), entities)
    for predicate, uses in found.properties.items():
        yield from _partition(node, "property", predicate, _void("triples"), uses)


def _partition(
    node: NamedNode, kind: str, of: NamedNode, measure: NamedNode, number: int
) -> Iterator[Triple]:
    part = NamedNode(f"{node.value}-{kind}-{_fragment(of)}")
    yield Triple(node, _void(f"{kind}Partition"), part)
    yield Triple(part, _void(kind), of)
    yield Triple(part, measure, _number(number))


def _fragment(iri: NamedNode) -> str:
    """Return a name for an IRI that may stand in the fragment of another.

    >>> _fragment(names.term("supplier"))
    'rp-supplier'
    """
    short = names.short(iri)
    return quote(iri.value, safe="") if short.startswith("<") else short.replace(":", "-")


def _number(number: int) -> Literal:
    return Literal(str(number), datatype=_INTEGER)
