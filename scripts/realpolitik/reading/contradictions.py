"""Where sources contradict each other: the sides, what each says, and how it was settled.

In: the built store. Out: frozen contradictions, those of weight before doubts and
differing judgements.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Store

from realpolitik.rdf import names
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.testimony import Testimony, label, objects, testimony
from realpolitik.text.article import Article

_KINDS = ("ValueConflict", "PolarityConflict", "RefusalConflict", "Doubt", "JudgementDifference")


@dataclass(frozen=True, slots=True)
class Side:
    """One claim in a contradiction and the value that it gives, where a value is at issue."""

    said: Testimony
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Claims that cannot all hold; `resolved_by` is empty while it is open."""

    identifier: str
    kind: str
    situation: str
    about: str
    property: str
    sides: tuple[Side, ...]
    resolved_by: str
    preferred: str


def contradictions(
    store: Store, texts: Mapping[str, Article], *, about: NamedNode | None = None
) -> tuple[Contradiction, ...]:
    """Return all contradictions, or those about one situation."""
    quads = store.quads_for_pattern(None, term("concerns"), about, names.graph("consensus"))
    found = [
        _contradiction(store, quad.subject, quad.object, texts)
        for quad in quads
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
    ]
    return tuple(sorted(found, key=lambda one: (_KINDS.index(one.kind), one.about, one.property)))


def _contradiction(
    store: Store, node: NamedNode, about: NamedNode, texts: Mapping[str, Article]
) -> Contradiction:
    kinds = [local(kind) for kind in objects(store, node, RDF_TYPE) if isinstance(kind, NamedNode)]
    prefers = [*objects(store, node, term("prefers")), *objects(store, node, term("prefersLiteral"))]
    rules = [local(rule) for rule in objects(store, node, term("resolvedBy")) if isinstance(rule, NamedNode)]
    on = next((p for p in objects(store, node, term("onProperty")) if isinstance(p, NamedNode)), None)
    claims = [claim for claim in objects(store, node, term("side")) if isinstance(claim, NamedNode)]
    sides = [Side(testimony(store, claim, texts), _values(store, about, on, claim)) for claim in claims]
    return Contradiction(
        identifier=names.short(node),
        kind=next(kind for kind in _KINDS if kind in kinds),
        situation=label(store, about),
        about=names.short(about),
        property="" if on is None else label(store, on),
        sides=tuple(sorted(sides, key=lambda side: (side.values, side.said.article, side.said.start))),
        resolved_by=rules[0] if rules else "",
        preferred="".join(_text(store, value) for value in prefers[:1]),
    )


def _values(store: Store, about: NamedNode, on: NamedNode | None, claim: NamedNode) -> tuple[str, ...]:
    if on is None:
        return ()
    quads = store.quads_for_pattern(about, on, None, claim)
    return tuple(sorted(_text(store, quad.object) for quad in quads))


def _text(store: Store, value: object) -> str:
    return label(store, value) if isinstance(value, NamedNode) else str(getattr(value, "value", value))
