"""What another graph of an article would add to it, change in it, and take from it.

In: the quads that an article has, and those that it would have. Out: a `Change`
for every claim, entity, mention and other thing of which something else is said.
What follows from the text alone, such as sentences and digests,
and what follows from an id that is minted is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum

from pyoxigraph import Literal, NamedNode, Quad, Triple

from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.minted import declared
from realpolitik.rdf.names import local, short, term
from realpolitik.rdf.terms import RDF_TYPE, Term

_CLAIM, _REASON = term("Claim"), term("segmentReason")
_DERIVED = frozenset(term(name) for name in ("digest", "textDigest", "textLength", "segmentRole"))
_OF_THE_TEXT = frozenset(term(name) for name in ("Segment", "Evidence"))
_USUAL = frozenset(term(name) for name in ("relayedBy", "ifSo", "unless", "utterance", "cue", "attribution"))
"""What a claim may lose when it is corrected."""


class Kind(StrEnum):
    """How something differs; the values are the signs that show it."""

    REMOVED = "-"
    CHANGED = "~"
    ADDED = "+"


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one thing in an article, in a few words."""

    kind: Kind
    subject: str
    what: str

    def __str__(self) -> str:
        """Return the change in one line."""
        return f"{self.kind} {self.subject} {self.what}".rstrip()


def changes(before: Iterable[Quad], after: Iterable[Quad]) -> tuple[Change, ...]:
    """Return what differs between two graphs of one article: what is removed, then changed, then added.

    A claim in place of another at the same characters, or with the same content at
    others, is a change; so is a reason that gives way to a claim.
    """
    first, second = _Side.of(before), _Side.of(after)
    found = [*_claims(first, second), *_others(first, second)]
    order = list(Kind)
    return tuple(sorted(found, key=lambda change: (order.index(change.kind), change.subject, change.what)))


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the graphs: what is said beside claims, what is said of each claim, and what each says."""

    facts: Facts
    claims: Mapping[NamedNode, Mapping[NamedNode, set[Term | Triple]]]
    contents: Mapping[NamedNode, set[Triple]]

    @classmethod
    def of(cls, quads: Iterable[Quad]) -> _Side:
        kept = list(quads)
        claims: dict[NamedNode, dict[NamedNode, set[Term | Triple]]] = {
            quad.subject: {}
            for quad in kept
            if quad.object == _CLAIM and quad.predicate == RDF_TYPE and isinstance(quad.subject, NamedNode)
        }
        contents: dict[NamedNode, set[Triple]] = {iri: set() for iri in claims}
        beside = []
        for quad in kept:
            if isinstance(quad.graph_name, NamedNode) and quad.graph_name in contents:
                contents[quad.graph_name].add(quad.triple)
            elif isinstance(quad.subject, NamedNode) and quad.subject in claims:
                claims[quad.subject].setdefault(quad.predicate, set()).add(quad.object)
            elif quad.triple not in declared(quad.subject):
                beside.append(quad.triple)
        return cls(Facts(beside), claims, contents)

    def gloss(self, iri: NamedNode) -> str:
        said = self.claims[iri].get(term("gloss"), ())
        return f"“{next((gloss.value for gloss in said if isinstance(gloss, Literal)), '')}”"

    def evidence(self) -> Iterator[tuple[int, int]]:
        """Yield where claims stand."""
        for told in self.claims.values():
            for span in told.get(term("evidence"), ()):
                place = names.split_span(span) if isinstance(span, NamedNode) else None
                if place is not None:
                    yield place[1:]


def _claims(before: _Side, after: _Side) -> Iterator[Change]:
    for iri in sorted(before.claims.keys() & after.claims.keys(), key=str):
        old, new = before.claims[iri], after.claims[iri]
        differing = {name for name in {*old, *new} if old.get(name) != new.get(name)}
        lost = {name for name in differing if _is_lost(old.get(name, set()), new.get(name, set()))}
        said = sorted(map(local, lost or differing))
        said += ["content"] if before.contents[iri] != after.contents[iri] else []
        if said:
            yield Change(Kind.REMOVED if lost else Kind.CHANGED, short(iri), ", ".join(said))
    gone = sorted(before.claims.keys() - after.claims.keys(), key=str)
    new_ones = sorted(after.claims.keys() - before.claims.keys(), key=str)
    for alike in (_place, _content):
        for iri, fresh in _pairs(gone, new_ones, alike):
            gone.remove(iri)
            new_ones.remove(fresh)
            yield _becomes(iri, fresh, before, after)
    yield from (Change(Kind.REMOVED, short(iri), before.gloss(iri)) for iri in gone)
    yield from (Change(Kind.ADDED, short(iri), after.gloss(iri)) for iri in new_ones)


def _becomes(iri: NamedNode, fresh: NamedNode, before: _Side, after: _Side) -> Change:
    unsaid = before.claims[iri].keys() - after.claims[fresh].keys() - _USUAL
    loses = f" without {', '.join(sorted(map(local, unsaid)))}" if unsaid else ""
    said = f"becomes {short(fresh)} {after.gloss(fresh)}{loses}"
    return Change(Kind.REMOVED if unsaid else Kind.CHANGED, short(iri), said)


def _is_lost(before: Set[Term | Triple], after: Set[Term | Triple]) -> bool:
    """Tell whether values are gone and no others have come."""
    return bool(before - after) and not after - before


def _place(iri: NamedNode) -> object:
    return local(iri).rpartition("-")[0]


def _content(iri: NamedNode) -> object:
    return local(iri).rpartition("-")[2]


def _pairs(
    gone: Iterable[NamedNode], new: Iterable[NamedNode], alike: Callable[[NamedNode], object]
) -> list[tuple[NamedNode, NamedNode]]:
    """Return claims that are gone with new ones that are alike, each once."""
    left: dict[object, list[NamedNode]] = {}
    for iri in new:
        left.setdefault(alike(iri), []).append(iri)
    return [(iri, left[alike(iri)].pop(0)) for iri in gone if left.get(alike(iri))]


def _others(before: _Side, after: _Side) -> Iterator[Change]:
    """Yield the changes of the article, its entities, mentions and reasons."""
    claimed = list(after.evidence())
    for iri in sorted({*before.facts.subjects(), *after.facts.subjects()}, key=str):
        lost, new = set[str](), set[str]()
        for predicate in {*before.facts.predicates(iri), *after.facts.predicates(iri)} - _DERIVED:
            first, second = (
                set(side.facts.values(iri, predicate)) - _OF_THE_TEXT for side in (before, after)
            )
            if _is_lost(first, second) and not _gives_way(iri, predicate, claimed):
                lost.add(local(predicate))
            elif first != second:
                new.add(local(predicate))
        if lost or new:
            known = iri in before.facts and bool(_said(before, iri))
            kind = Kind.REMOVED if lost else Kind.CHANGED if known else Kind.ADDED
            yield Change(kind, _name(iri), ", ".join(sorted(lost or new)))


def _name(iri: NamedNode) -> str:
    place = names.split_span(iri)
    return short(iri) if place is None else f"characters {place[1]}–{place[2]}"


def _said(side: _Side, iri: NamedNode) -> set[Term]:
    predicates = set(side.facts.predicates(iri)) - _DERIVED
    return {value for name in predicates for value in side.facts.values(iri, name)} - _OF_THE_TEXT


def _gives_way(iri: NamedNode, predicate: NamedNode, claimed: Iterable[tuple[int, int]]) -> bool:
    """Tell whether this was the reason why a sentence has no claim, and it has one now."""
    place = names.split_span(iri)
    if predicate != _REASON or place is None:
        return False
    return any(start < place[2] and place[1] < end for start, end in claimed)
