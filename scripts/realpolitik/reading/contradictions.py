"""Where sources contradict each other: the sides, what each says, and how it was settled.

In: a view of the build. Out: frozen contradictions, all or a page of them, those of weight
before doubts and differing judgements. What claims say is read for those that are given
back only, so a page costs what is on it, and a line in an index for each of the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from realpolitik.errors import StoreError, UsageError
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.involved import involving
from realpolitik.reading.testimony import Testimony, described, label, labels, testimony
from realpolitik.stores.base import View
from realpolitik.text.article import Article

_KINDS = (
    "ValueContradiction",
    "PolarityContradiction",
    "RefusalContradiction",
    "ComplianceContradiction",
    "ScopeContradiction",
    "BeginningContradiction",
    "ConcealmentContradiction",
    "QualityContradiction",
    "Doubt",
    "JudgementDifference",
)
_ON, _RESOLVED = term("onProperty"), term("resolvedBy")
_MARKS = (*((RDF_TYPE, term(kind)) for kind in _KINDS), (_ON, None), (_RESOLVED, None))
"""The patterns that tell where a contradiction stands in the order, and whether it is settled."""


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


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the contradictions in their order: those from number `first` on, of `total`."""

    contradictions: tuple[Contradiction, ...]
    first: int
    total: int

    @property
    def last(self) -> int:
        """The number of the last contradiction on the page."""
        return self.first + len(self.contradictions) - 1

    @property
    def is_cut(self) -> bool:
        """Tell whether there are contradictions that are not on the page."""
        return len(self.contradictions) < self.total


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index says of a contradiction: where it stands in the order, and whether it is settled."""

    node: NamedNode
    about: NamedNode
    kind: str
    on: NamedNode | None
    property: str
    rule: str

    def place(self) -> tuple[int, str, str, str]:
        """Return what contradictions are sorted by."""
        return _KINDS.index(self.kind), names.short(self.about), self.property, self.node.value


def contradictions(
    view: View, texts: Mapping[str, Article], *, about: NamedNode | None = None
) -> tuple[Contradiction, ...]:
    """Return all contradictions, or those about one situation."""
    return tuple(_contradiction(view, entry, texts) for entry in entries(view, _of(about)))


def page(
    view: View,
    texts: Mapping[str, Article],
    *,
    about: NamedNode | None = None,
    only_open: bool = False,
    size: int,
    number: int = 1,
) -> Page:
    """Return one page of the contradictions, or of those around a thing, counted from 1; size 0 is all.

    With `only_open`, those that the policy settled are left out and not counted.
    Raises UsageError for a page that does not exist.
    """
    known = entries(view, None)
    if about is not None:
        around = involving(view, about)
        known = [entry for entry in known if entry.node in around]
    found = [entry for entry in known if not (only_open and entry.rule)]
    pages = max(-(-len(found) // size), 1) if size else 1
    if not 1 <= number <= pages:
        raise UsageError(f"there is no page {number}: {len(found)} contradictions are {pages} of that size")
    start = (number - 1) * size
    shown = found[start : start + size] if size else found
    return Page(tuple(_contradiction(view, entry, texts) for entry in shown), start + 1, len(found))


def _of(about: NamedNode | None) -> tuple[NamedNode, ...] | None:
    return None if about is None else (about,)


def entries(view: View, situations: Iterable[NamedNode] | None) -> list[Entry]:
    """Return what the index says of the contradictions about some situations, or of all, in their order."""
    consensus, concerns = names.graph("consensus"), term("concerns")
    pairs = [
        (quad.subject, quad.object)
        for about in ([None] if situations is None else situations)
        for quad in view.quads(None, concerns, about, consensus)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
    ]
    marks = Facts(_marks(view, [None] if situations is None else [node for node, _ in pairs]))
    properties = labels(view, [on for node, _ in pairs if (on := marks.iri(node, _ON)) is not None])
    return sorted((_entry(*pair, marks, properties) for pair in pairs), key=Entry.place)


def _marks(view: View, nodes: Sequence[NamedNode | None]) -> Iterator[Triple]:
    """Yield the marks of some contradictions, or with None of all."""
    consensus = names.graph("consensus")
    for node in nodes:
        for predicate, value in _MARKS:
            yield from (quad.triple for quad in view.quads(node, predicate, value, consensus))


def _entry(node: NamedNode, about: NamedNode, marks: Facts, properties: Mapping[NamedNode, str]) -> Entry:
    kinds = [local(kind) for kind in marks.iris(node, RDF_TYPE)]
    on, rule = marks.iri(node, _ON), marks.iri(node, _RESOLVED)
    if not kinds:
        raise StoreError(
            f"{names.short(node)} is of no kind that is known here; run `realpolitik build` again"
        )
    return Entry(
        node=node,
        about=about,
        kind=min(kinds, key=_KINDS.index),
        on=on,
        property="" if on is None else properties[on],
        rule="" if rule is None else local(rule),
    )


def _contradiction(view: View, entry: Entry, texts: Mapping[str, Article]) -> Contradiction:
    told = described(view, entry.node)
    sides = [
        Side(testimony(view, claim, texts), values(view, entry, claim))
        for claim in told.iris(entry.node, term("side"))
    ]
    return Contradiction(
        identifier=names.short(entry.node),
        kind=entry.kind,
        situation=label(view, entry.about),
        about=names.short(entry.about),
        property=entry.property,
        sides=tuple(sorted(sides, key=_place)),
        resolved_by=entry.rule,
        preferred=preferred(view, told, entry.node),
    )


def preferred(view: View, told: Facts, node: NamedNode) -> str:
    """Return the value that a contradiction was settled on, or nothing."""
    found = [value for name in ("prefers", "prefersLiteral") for value in told.values(node, term(name))]
    return "".join(_text(view, value) for value in found[:1])


def _place(side: Side) -> tuple[tuple[str, ...], str, int]:
    return side.values, side.said.article, side.said.start


def values(view: View, entry: Entry, claim: NamedNode) -> tuple[str, ...]:
    """Return the values that a claim gives where a value is at issue, sorted."""
    if entry.on is None:
        return ()
    heads = {entry.about, *described(view, claim).iris(claim, term("about"))}
    found = {quad.object for head in heads for quad in view.quads(head, entry.on, None, claim)}
    return tuple(sorted(_text(view, value) for value in found))


def _text(view: View, value: object) -> str:
    return label(view, value) if isinstance(value, NamedNode) else str(getattr(value, "value", value))
