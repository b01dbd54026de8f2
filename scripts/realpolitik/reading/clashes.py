"""Contradictions in short, and the sides of one of them a page at a time, however many they are.

In: a view and a contradiction. Out: a `Clash`, or a `Dispute` between `Camp`s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, TypeAlias

from pyoxigraph import NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.reading.contradictions import Entry, entries, preferred, values
from realpolitik.reading.slicing import Slice, sliced
from realpolitik.reading.testimony import Named, Testimony, described, named, objects, published, testimony
from realpolitik.stores.base import View
from realpolitik.text.article import Article

SIDES: Final = 40
_Stand: TypeAlias = tuple[tuple[str, ...], bool]


@dataclass(frozen=True, slots=True)
class Clash:
    """A contradiction without what its sides say; `resolved_by` is empty while it is open."""

    name: str
    kind: str
    property: str
    situation: Named
    resolved_by: str
    preferred: str
    sides: int


@dataclass(frozen=True, slots=True)
class Camp:
    """Claims that give the same values, or that deny: those on the page, and how many there are in all."""

    values: tuple[str, ...]
    denies: bool
    total: int
    claims: tuple[Testimony, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A contradiction and a page of its sides, camp by camp; the rule that settled it, in words."""

    clash: Clash
    rule: str
    camps: tuple[Camp, ...]
    sides: Slice[NamedNode]


def clashes(view: View, found: Iterable[Entry]) -> tuple[Clash, ...]:
    """Return some contradictions in short."""
    return tuple(_clash(view, entry) for entry in found)


def dispute(view: View, node: NamedNode, texts: Mapping[str, Article], *, number: int = 1) -> Dispute | None:
    """Return a contradiction with a page of its sides by date, or None for what is no contradiction.

    Raises UsageError for a page that does not exist.
    """
    about = [quad.object for quad in view.quads(node, term("concerns"), None, names.graph("consensus"))]
    known = entries(view, [one for one in about if isinstance(one, NamedNode)])
    entry = next((entry for entry in known if entry.node == node), None)
    if entry is None:
        return None
    claims = described(view, node).iris(node, term("side"))
    stands = {claim: _stand(view, entry, claim) for claim in claims}
    dates = _dates(view, claims)
    shown = sliced(
        sorted(claims, key=lambda claim: (stands[claim], dates[claim], claim.value)), number, SIDES
    )
    rule = term(entry.rule) if entry.rule else None
    return Dispute(
        clash=_clash(view, entry),
        rule="" if rule is None else described(view, rule).text(rule, names.w3c("skos", "definition")) or "",
        camps=tuple(_camps(view, shown.items, stands, texts)),
        sides=shown,
    )


def _dates(view: View, claims: Iterable[NamedNode]) -> Mapping[NamedNode, str]:
    """Return when the article of each claim was published."""
    parts = {claim: names.split_claim(claim) for claim in claims}
    articles = {claim: "" if found is None else found[0] for claim, found in parts.items()}
    told = {article: published(view, article) for article in set(articles.values())}
    return {claim: told[article] for claim, article in articles.items()}


def _camps(
    view: View, claims: Sequence[NamedNode], stands: Mapping[NamedNode, _Stand], texts: Mapping[str, Article]
) -> Iterator[Camp]:
    totals = Counter(stands.values())
    for stand, some in groupby(claims, key=stands.__getitem__):
        yield Camp(*stand, totals[stand], tuple(testimony(view, claim, texts) for claim in some))


def _stand(view: View, entry: Entry, claim: NamedNode) -> _Stand:
    """Return the values at issue that a claim gives, or whether it denies."""
    given = values(view, entry, claim)
    return given, not given and term("Negative") in objects(view, claim, term("polarity"))


def _clash(view: View, entry: Entry) -> Clash:
    told = described(view, entry.node)
    return Clash(
        name=names.short(entry.node),
        kind=entry.kind,
        property=entry.property,
        situation=named(view, [entry.about])[0],
        resolved_by=entry.rule,
        preferred=preferred(view, told, entry.node),
        sides=len(told.iris(entry.node, term("side"))),
    )
