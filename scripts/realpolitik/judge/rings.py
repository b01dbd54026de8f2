"""Find what leads back to itself where nothing may: parts of parts, successors of successors.

In: pairs of nodes, from one to the next. Out: rings, none of which shares a
node with another. Each pair is looked at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pyoxigraph import NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import short, term
from realpolitik.sources.register import WITHIN

SHOWN: Final = 10
"""How many members of a ring are named."""

_BROADER, _NARROWER = names.w3c("skos", "broader"), names.w3c("skos", "narrower")
_RELATIONS: Mapping[str, tuple[NamedNode, ...]] = {
    "what lies within what": WITHIN,
    "who comes after whom": tuple(map(term, ("isContinuedBy", "isSucceededBy", "isHistoricallyContinuedBy"))),
    "what is part of what": (term("partOfSituation"),),
    "what is broader than what": (term("narrows"), term("specializes"), _BROADER, _NARROWER),
    "what comes before what": tuple(map(term, ("continues", "previous", "after"))),
}


def told_rings(triples: Iterable[Triple]) -> Iterator[tuple[NamedNode, str]]:
    """Yield each ring that statements tell: its first member, and a sentence that names them all."""
    leading = (triple for triple in triples if triple.predicate in _LEADING)
    return _rings((triple.subject, triple.predicate, triple.object) for triple in leading)


def rings_of_facts(facts: Facts) -> Iterator[tuple[NamedNode, str]]:
    """Yield each ring that facts tell, as `told_rings` does."""
    leading = (
        (subject, predicate, values)
        for subject, said in facts.items()
        for predicate, values in said.items()
        if predicate in _LEADING
    )
    return _rings((subject, predicate, value) for subject, predicate, values in leading for value in values)


def _rings(told: Iterable[tuple[object, NamedNode, object]]) -> Iterator[tuple[NamedNode, str]]:
    edges: dict[NamedNode, list[tuple[NamedNode, NamedNode]]] = defaultdict(list)
    for one, predicate, other in told:
        if isinstance(one, NamedNode) and isinstance(other, NamedNode):
            edges[predicate].append((other, one) if predicate == _NARROWER else (one, other))
    for what, properties in _RELATIONS.items() if edges else ():
        for ring in rings(edge for leading in properties for edge in edges[leading]):
            yield ring[0], f"{what} goes round: {named(ring)}; take one step out"


_LEADING = frozenset(leading for properties in _RELATIONS.values() for leading in properties)


def named(ring: tuple[NamedNode, ...]) -> str:
    """Return the members of a ring in order, the first again at the end.

    >>> named((names.thing("quay"),))
    'id:quay, id:quay'
    """
    more = f" and {len(ring) - SHOWN} more" if len(ring) > SHOWN else ""
    return ", ".join(map(short, ring[:SHOWN])) + (more or f", {short(ring[0])}")


def rings(edges: Iterable[tuple[NamedNode, NamedNode]]) -> Iterator[tuple[NamedNode, ...]]:
    """Yield rings of nodes, each from its smallest node on, until no other node is in one of its own."""
    onward: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for one, other in edges:
        onward[one].add(other)
    seen, told = set[NamedNode](), set[NamedNode]()
    for start in sorted(onward):
        for ring in _from(start, onward, seen, told):
            told.update(ring)
            first = ring.index(min(ring))
            yield (*ring[first:], *ring[:first])


def _from(
    start: NamedNode,
    onward: Mapping[NamedNode, set[NamedNode]],
    seen: set[NamedNode],
    told: set[NamedNode],
) -> Iterator[tuple[NamedNode, ...]]:
    """Yield the rings that a walk from one node closes, and that have no node of those told."""
    path, waiting = dict[NamedNode, int](), [iter((start,))]
    while waiting:
        node = next(waiting[-1], None)
        if node is None:
            waiting.pop()
            if path:
                path.popitem()
        elif node not in seen:
            seen.add(node)
            path[node] = len(path)
            waiting.append(iter(sorted(onward.get(node, ()))))
        # The two ends are looked at first, for to look at a whole ring for each step back takes long.
        elif node in path and told.isdisjoint((node, next(reversed(path)))):
            ring = tuple(path)[path[node] :]
            if told.isdisjoint(ring):
                yield ring
