"""Count a set of triples in the terms of VoID.

In: the node that stands for the set, and the triples. Out: triples with its
numbers and vocabularies, or with one node per class and per property.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import partial
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik import names
from realpolitik.turtle import RDF_TYPE

_void = partial(names.w3c, "void")
_INTEGER = names.w3c("xsd", "integer")


def counted(node: NamedNode, triples: AbstractSet[Triple]) -> Iterator[Triple]:
    """Yield the numbers of a set of triples; its entities are the things that it describes."""
    subjects = {triple.subject for triple in triples}
    properties = {triple.predicate for triple in triples}
    classes = set(_classes(triples))
    numbers = {
        "triples": len(triples),
        "entities": sum(names.is_thing_node(subject) for subject in subjects),
        "distinctSubjects": len(subjects),
        "distinctObjects": len({triple.object for triple in triples}),
        "classes": len(classes),
        "properties": len(properties),
    }
    for name, number in numbers.items():
        yield Triple(node, _void(name), _number(number))
    for namespace in names.PREFIXES.values():
        if any(iri.value.startswith(namespace) for iri in properties | classes):
            yield Triple(node, _void("vocabulary"), NamedNode(namespace))


def partitions(node: NamedNode, triples: AbstractSet[Triple]) -> Iterator[Triple]:
    """Yield how many things there are of each class, and how many triples with each property."""
    for cls, entities in Counter(_classes(triples)).items():
        yield from _partition(node, "class", cls, _void("entities"), entities)
    for predicate, uses in Counter(triple.predicate for triple in triples).items():
        yield from _partition(node, "property", predicate, _void("triples"), uses)


def _classes(triples: AbstractSet[Triple]) -> Iterator[NamedNode]:
    for triple in triples:
        if triple.predicate == RDF_TYPE and isinstance(triple.object, NamedNode):
            yield triple.object


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
