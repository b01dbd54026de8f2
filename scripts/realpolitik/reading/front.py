"""What a reader sees first: how much is in the graph, what is newest, what is most contradicted.

In: a view and the summary of its build. Out: a `Front`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.reading.testimony import Named, named
from realpolitik.stores.base import View
from realpolitik.stores.published import Summary

_SHOWN: Final = 6


@dataclass(frozen=True, slots=True)
class Dated:
    """An article and when it was published."""

    article: Named
    published: str


@dataclass(frozen=True, slots=True)
class Contested:
    """A situation and how many claims stand against each other on it."""

    situation: Named
    sides: int


@dataclass(frozen=True, slots=True)
class Front:
    """The figures of the graph and where to begin."""

    summary: Summary | None
    newest: tuple[Dated, ...]
    contested: tuple[Contested, ...]
    busiest: tuple[Named, ...]


def front(view: View, summary: Summary | None) -> Front:
    """Return what there is to see; what is equal comes in the order of names."""
    return Front(
        summary, tuple(_newest(view)), tuple(_contested(view)), named(view, busiest(view, 2 * _SHOWN))
    )


def _newest(view: View) -> Iterator[Dated]:
    dated = [
        (quad.object.value, quad.subject)
        for quad in view.quads(None, term("published"), None, DefaultGraph())
        if isinstance(quad.object, Literal) and isinstance(quad.subject, NamedNode)
    ]
    for published, article in sorted(dated, key=lambda pair: (pair[0], pair[1].value), reverse=True)[:_SHOWN]:
        titles = [
            quad.object for quad in view.quads(article, names.w3c("dcterms", "title"), None, DefaultGraph())
        ]
        title = next((title.value for title in titles if isinstance(title, Literal)), names.local(article))
        yield Dated(Named(names.short(article), title), published)


def _contested(view: View) -> Iterator[Contested]:
    consensus = names.graph("consensus")
    sides: Counter[NamedNode] = Counter()
    for quad in view.quads(None, term("concerns"), None, consensus):
        if isinstance(quad.object, NamedNode) and isinstance(quad.subject, NamedNode):
            sides[quad.object] += sum(1 for _ in view.quads(quad.subject, term("side"), None, consensus))
    most = sorted(sides.items(), key=lambda pair: (-pair[1], pair[0].value))[:_SHOWN]
    for situation, number in most:
        yield Contested(named(view, [situation])[0], number)


def busiest(view: View, most: int) -> tuple[NamedNode, ...]:
    """Return the entities with a part in most situations."""
    taken: Counter[NamedNode] = Counter()
    for quad in view.quads(None, term("participantIn"), None, names.graph("consensus")):
        if isinstance(quad.subject, NamedNode):
            taken[quad.subject] += 1
    found = sorted(taken.items(), key=lambda pair: (-pair[1], pair[0].value))
    return tuple(iri for iri, _ in found[:most])
