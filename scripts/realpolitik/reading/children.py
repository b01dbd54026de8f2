"""What belongs to a thing: its organs, offices and officials, parts and members, and words that stand for it.

In: a view of the build and a thing. Out: for each way to belong, what belongs so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, NamedNode, Triple

from realpolitik.rdf.names import term
from realpolitik.reading.holding import Holding
from realpolitik.reading.testimony import label, labels, objects
from realpolitik.stores.base import View

WAYS = tuple(
    term(name)
    for name in (
        *("leaderOf", "officialOf", "jurisdiction", "isGovernmentOf", "isOrganOf", "isTerritoryOf"),
        *(
            "isCapitalOf",
            "isPartOf",
            "isMemberOf",
            "affiliation",
            "isKindOf",
            "isFormOf",
            "publisher",
            "hasSeatIn",
        ),
    )
)
"""The properties by which a thing belongs to another, those of persons first."""
_STANDS_FOR, _WORD = term("standsFor"), term("word")


@dataclass(frozen=True, slots=True)
class Children:
    """The things that belong to another in one way, by their labels."""

    way: str
    names: tuple[str, ...]


def children(view: View, iri: NamedNode, holding: Holding | None = None) -> Iterator[Children]:
    """Yield what belongs to a thing, by the way; of one day what can have belonged to it then."""
    for way in WAYS:
        found = {
            quad.subject
            for quad in view.quads(None, way, iri, DefaultGraph())
            if isinstance(quad.subject, NamedNode)
            and (holding is None or holding.statement(Triple(quad.subject, way, iri)))
        }
        if found:
            yield Children(label(view, way), tuple(sorted(labels(view, found).values())))


def figures(view: View, iri: NamedNode) -> tuple[str, ...]:
    """Return the figures of speech that stand for a thing, such as the capital of a state."""
    metonyms = {quad.subject for quad in view.quads(None, _STANDS_FOR, iri, DefaultGraph())}
    words = (word for one in metonyms if isinstance(one, NamedNode) for word in objects(view, one, _WORD))
    return tuple(sorted({word.value for word in words}))
