"""Claims as the policy hears them, and who belongs to whom.

A retracted or superseded article, and a withdrawn claim, are not heard.
Syndicated copies speak with one voice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.consensus.realization import Stand
from realpolitik.facts import Facts
from realpolitik.model import ArticleRecord
from realpolitik.names import term
from realpolitik.register import Register, closure
from realpolitik.status import ASSERTED, POSITIVE
from realpolitik.turtle import RDF_TYPE

_REALIZATION = term("realization")
_SOURCE = term("sourceNote")


@dataclass(frozen=True, slots=True)
class Voice:
    """One claim, or one sourced register entry, that speaks of a situation."""

    claim: NamedNode
    about: NamedNode
    source: NamedNode
    status: NamedNode
    positive: bool
    rung: NamedNode | None
    values: tuple[tuple[NamedNode, NamedNode | Literal], ...]
    classes: tuple[NamedNode, ...]
    holders: tuple[NamedNode, ...]
    relayers: tuple[NamedNode, ...]

    def stand(self) -> Stand | None:
        """Return what the claim says of the realization; a value claim says nothing of it."""
        if self.rung is None:
            return None
        return Stand(self.status, self.positive, self.rung, self.claim)


def voices(records: Sequence[ArticleRecord], register: Register) -> Iterator[Voice]:
    """Yield all that counts: claims of articles that stand, and sourced register situations."""
    sources = _sources(records)
    replaced = {old for record in records for old in record.supersedes}
    for record in records:
        if record.withdrawn or record.iri in replaced:
            continue
        for claim in record.claims:
            if claim.withdrawn:
                continue
            rung, values, classes = _content(claim.about, claim.content)
            yield Voice(
                claim=claim.iri,
                about=claim.about,
                source=sources[record.iri],
                status=claim.status,
                positive=claim.polarity == POSITIVE,
                rung=rung,
                values=values,
                classes=classes,
                holders=claim.holders,
                relayers=claim.relayers,
            )
    yield from _registered(register)


def _registered(register: Register) -> Iterator[Voice]:
    """The register may state sourced tenures and kinships; they count as asserted by their source."""
    for iri in register.classes:
        if register.facts.iri(iri, _REALIZATION) is None or register.facts.text(iri, _SOURCE) is None:
            continue
        triples = [
            Triple(iri, predicate, value)
            for predicate in register.facts.predicates(iri)
            for value in register.facts.values(iri, predicate)
        ]
        rung, values, classes = _content(iri, triples)
        yield Voice(iri, iri, iri, ASSERTED, True, rung, values, classes, (iri,), ())


def _content(
    head: NamedNode, content: Iterable[Triple]
) -> tuple[
    NamedNode | None, tuple[tuple[NamedNode, NamedNode | Literal], ...], tuple[NamedNode, ...]
]:
    rung: NamedNode | None = None
    values: list[tuple[NamedNode, NamedNode | Literal]] = []
    classes: list[NamedNode] = []
    for triple in content:
        if triple.subject != head or not isinstance(triple.object, NamedNode | Literal):
            continue
        if triple.predicate == _REALIZATION and isinstance(triple.object, NamedNode):
            rung = triple.object
        elif triple.predicate == RDF_TYPE and isinstance(triple.object, NamedNode):
            classes.append(triple.object)
        else:
            values.append((triple.predicate, triple.object))
    return rung, tuple(values), tuple(classes)


def _sources(records: Sequence[ArticleRecord]) -> dict[NamedNode, NamedNode]:
    """Return for each article the one that it is, or was copied from."""
    origin = {record.iri: record.syndicated_from for record in records}
    found: dict[NamedNode, NamedNode] = {}
    for iri in origin:
        seen = [iri]
        while (earlier := origin.get(seen[-1])) is not None and earlier not in seen:
            seen.append(earlier)
        found[iri] = min(seen, key=str) if origin.get(seen[-1]) in seen else seen[-1]
    return found


@dataclass(frozen=True, slots=True)
class Belonging:
    """Who belongs to whom, by register, articles' entities, tenures and affiliations."""

    wholes: Mapping[NamedNode, frozenset[NamedNode]]

    def independent(self, first: Voice, second: Voice) -> bool:
        """Tell whether two claims have holders of whom neither relays or belongs to the other."""
        return any(
            one != other
            and one not in second.relayers
            and other not in first.relayers
            and other not in self.wholes.get(one, frozenset())
            and one not in self.wholes.get(other, frozenset())
            for one in first.holders
            for other in second.holders
        )


def belonging(records: Iterable[ArticleRecord], register: Register) -> Belonging:
    """Return the closure of all that anybody is said to belong to, however surely."""
    direct: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for part, wholes in register.wholes.items():
        direct[part] |= wholes
    for iri in register.classes:
        direct[iri].update(_bodies((iri,), register))
    contents = [(register.facts, iri) for iri in register.classes]
    for record in records:
        provenance = Facts(quad.triple for quad in record.quads if quad.graph_name == record.iri)
        contents += [(provenance, iri) for iri in provenance.subjects()]
        contents += [(Facts(claim.content), claim.about) for claim in record.claims]
    for facts, iri in contents:
        direct[iri].update(facts.iris(iri, term("affiliation")))
        for who, where in (("officeHolder", "office"), ("affiliate", "body")):
            for person in facts.iris(iri, term(who)):
                direct[person].update(_bodies(facts.iris(iri, term(where)), register))
    return Belonging(closure(direct))


def _bodies(places: Iterable[NamedNode], register: Register) -> Iterator[NamedNode]:
    """Yield bodies and offices as they are, and for an office the body that it belongs to."""
    for place in places:
        yield place
        yield from register.facts.iris(place, term("jurisdiction"))
        yield from register.facts.iris(place, term("leadsJurisdiction"))
