"""An invented population for the register: persons, organisations, places and kinds of goods.

In: how many triples. Out: that many, a function of their number alone, so that
a larger register begins with the smaller one. No article speaks of them: they
only show what a large register costs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from benchmarks import words
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE

_LABEL, _ALSO = names.w3c("rdfs", "label"), names.w3c("skos", "altLabel")
_KINDS: Final = ("Organization", "Person", "Person", "Person", "Person", "Region", "City", "Goods")
"""Of every eight entities four are persons; what one belongs to comes before it."""
_BRANCHES: Final = 20


def population(triples: int) -> tuple[Triple, ...]:
    """Return that many triples, or a few less, so that no entity is cut short."""
    found: list[Triple] = []
    entities = map(list, map(_entity, count()))
    while len(found) + len(told := next(entities)) <= triples:
        found += told
    return tuple(found)


def _entity(number: int) -> Iterator[Triple]:
    """Yield what the register says of one entity; it belongs to one that comes before it."""
    turn, place = divmod(number, len(_KINDS))
    kind = _KINDS[place]
    node = _node(turn, place)
    yield Triple(node, RDF_TYPE, term(kind))
    yield Triple(node, _LABEL, Literal(_name(number, kind), language="en"))
    if kind == "Person":
        yield Triple(node, _ALSO, Literal(_initials(number), language="en"))
        yield Triple(node, term("affiliation"), _node(turn, _KINDS.index("Organization")))
    elif kind == "City":
        yield Triple(node, term("isPartOf"), _node(turn, _KINDS.index("Region")))
    elif turn > 0:
        tie = {"Organization": "isOrganOf", "Region": "isPartOf", "Goods": "isKindOf"}[kind]
        yield Triple(node, term(tie), _node((turn - 1) // _BRANCHES, place))


def _node(turn: int, place: int) -> NamedNode:
    return names.thing(f"population-{_KINDS[place].lower()}-{turn * len(_KINDS) + place}")


def _name(number: int, kind: str) -> str:
    given = words.GIVEN[number % len(words.GIVEN)]
    family = words.FAMILY[number // len(words.GIVEN) % len(words.FAMILY)]
    if kind == "Person":
        return f"{given} {family} {number}"
    return {
        "Organization": f"{family} Institute {number}",
        "Region": f"Province of {family} {number}",
        "City": f"Port {family} {number}",
        "Goods": f"{family} wares {number}",
    }[kind]


def _initials(number: int) -> str:
    family = words.FAMILY[number // len(words.GIVEN) % len(words.FAMILY)]
    return f"{words.GIVEN[number % len(words.GIVEN)][0]}. {family} {number}"
