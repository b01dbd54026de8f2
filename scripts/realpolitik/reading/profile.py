"""What the graph holds of a thing, a page at a time, however much that is.

In: a view and a thing. Out: a `Profile`: who or what it is, its parts in situations, the
contradictions on these, and what is said of it, by the property under which it is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.card import OTHERS, SORTS, Fact, Part, facts, narrowest, parts, roles
from realpolitik.reading.clashes import Clash, clashes
from realpolitik.reading.contradictions import entries
from realpolitik.reading.slicing import Slice, sliced
from realpolitik.reading.testimony import Named, Testimony, described, label_in, labels, testimony
from realpolitik.stores.base import View
from realpolitik.text.article import Article

PARTS: Final = 100
SAYINGS: Final = 30
CLASHES: Final = 20
_DEFINITION, _ALIAS = names.w3c("skos", "definition"), names.w3c("skos", "altLabel")
_SAME = names.w3c("skos", "exactMatch")


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim that names a thing, and the property under which it does."""

    property: str
    said: Testimony


@dataclass(frozen=True, slots=True)
class Role:
    """A situation with all roles that a thing has in it."""

    roles: tuple[str, ...]
    part: Part


@dataclass(frozen=True, slots=True)
class Profile:
    """A page on a thing."""

    name: Named
    definition: str
    classes: tuple[str, ...]
    aliases: tuple[str, ...]
    same_as: tuple[str, ...]
    realization: str
    support: str
    facts: tuple[Fact, ...]
    roles: Slice[NamedNode]
    by_sort: Mapping[str, tuple[Role, ...]]
    clashes: Slice[Clash]
    sayings: Slice[Saying]
    held: Slice[Testimony]


def profile(
    view: View,
    iri: NamedNode,
    texts: Mapping[str, Article],
    *,
    part: int = 1,
    clash: int = 1,
    said: int = 1,
    held: int = 1,
) -> Profile:
    """Return a page on a thing; `part`, `clash`, `said` and `held` say which page of what may be long."""
    told = described(view, iri)
    taken = roles(view, iri)
    shown = sliced(sorted(taken, key=str), part, PARTS)
    rung, support = told.iri(iri, term("realization")), told.iri(iri, term("strongestStatus"))
    return Profile(
        name=Named(names.short(iri), label_in(told, iri)),
        definition=next(iter(told.texts(iri, _DEFINITION)), ""),
        classes=narrowest(view, told.iris(iri, RDF_TYPE)),
        aliases=told.texts(iri, _ALIAS),
        same_as=tuple(same.value for same in told.iris(iri, _SAME)),
        realization="" if rung is None else local(rung),
        support="" if support is None else local(support),
        facts=tuple(facts(view, told, iri)),
        roles=shown,
        by_sort=_sorted(view, {situation: taken[situation] for situation in shown.items}),
        clashes=_clashes(view, {*taken, iri}, clash),
        sayings=_sayings(view, iri, texts, said),
        held=_held(view, iri, texts, held),
    )


def _sorted(view: View, taken: Mapping[NamedNode, set[NamedNode]]) -> Mapping[str, tuple[Role, ...]]:
    known = parts(view, taken)
    found = sorted(known, key=lambda part: (part.situation.casefold(), part.identifier, part.role))
    by_sort: dict[str, list[Role]] = {sort: [] for sort in (*SORTS, OTHERS)}
    for _, same in groupby(found, key=lambda part: part.identifier):
        several = list(same)
        role = Role(tuple(dict.fromkeys(part.role for part in several)), several[0])
        by_sort[several[0].sort].append(role)
    return {sort: tuple(some) for sort, some in by_sort.items() if some}


def _clashes(view: View, situations: Set[NamedNode], number: int) -> Slice[Clash]:
    page = sliced(entries(view, situations), number, CLASHES)
    return Slice(clashes(view, page.items), page.number, page.pages, page.total)


def _sayings(view: View, iri: NamedNode, texts: Mapping[str, Article], number: int) -> Slice[Saying]:
    under: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for quad in view.quads(None, None, iri, None):
        graph = quad.graph_name
        if isinstance(graph, NamedNode) and names.split_claim(graph) is not None:
            under[quad.predicate].add(graph)
    called = labels(view, under)
    places = sorted((called[verb], claim.value, claim) for verb, claims in under.items() for claim in claims)
    page = sliced(places, number, SAYINGS)
    items = tuple(Saying(verb, testimony(view, claim, texts)) for verb, _, claim in page.items)
    return Slice(items, page.number, page.pages, page.total)


def _held(view: View, iri: NamedNode, texts: Mapping[str, Article], number: int) -> Slice[Testimony]:
    quads = view.quads(None, term("holder"), iri, None)
    claims = sorted({quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}, key=str)
    page = sliced(claims, number, SAYINGS)
    items = tuple(testimony(view, claim, texts) for claim in page.items)
    return Slice(items, page.number, page.pages, page.total)
