"""Claims as the policy hears them, and who belongs to whom.

A retracted or superseded article, and a withdrawn claim, are not heard.
Syndicated copies speak with one voice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.status import ASSERTED, POSITIVE
from realpolitik.conclude.p1.realization import Stand
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register, closure
from realpolitik.sources.register import register as read_register
from realpolitik.sources.vocabulary import Vocabulary

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


def standing(records: Sequence[ArticleRecord]) -> tuple[ArticleRecord, ...]:
    """Return the articles that are neither retracted nor replaced, without the claims withdrawn."""
    replaced = {old for record in records for old in record.supersedes}
    return tuple(
        replace(record, claims=tuple(claim for claim in record.claims if not claim.withdrawn))
        for record in records
        if not record.withdrawn and record.iri not in replaced
    )


def voices(records: Sequence[ArticleRecord], register: Register, vocabulary: Vocabulary) -> Iterator[Voice]:
    """Yield all that counts: claims of articles that stand, and sourced register situations."""
    copied = {record.iri: record.syndicated_from for record in records}
    for record in standing(records):
        for claim in record.claims:
            rung, values, classes = _content(claim.about, claim.content)
            yield Voice(
                claim=claim.iri,
                about=claim.about,
                source=_origin(record.iri, copied),
                status=claim.status,
                positive=claim.polarity == POSITIVE,
                rung=rung,
                values=values,
                classes=classes,
                holders=claim.holders,
                relayers=claim.relayers,
            )
    yield from _registered(register, vocabulary)


def _registered(register: Register, vocabulary: Vocabulary) -> Iterator[Voice]:
    """The register may state sourced tenures and kinships; they count as asserted by their source."""
    for iri in register.classes:
        if register.facts.iri(iri, _REALIZATION) is None or register.facts.text(iri, _SOURCE) is None:
            continue
        triples = [
            Triple(iri, predicate, value)
            for predicate in register.facts.predicates(iri)
            if predicate == RDF_TYPE or _is_claimable(predicate, vocabulary)
            for value in register.facts.values(iri, predicate)
        ]
        rung, values, classes = _content(iri, triples)
        yield Voice(iri, iri, iri, ASSERTED, True, rung, values, classes, (iri,), ())


def _is_claimable(predicate: NamedNode, vocabulary: Vocabulary) -> bool:
    """Tell a value from a label, a key or a note."""
    known = vocabulary.properties.get(predicate)
    return known is not None and known.layer == "claim"


def _content(
    head: NamedNode, content: Iterable[Triple]
) -> tuple[NamedNode | None, tuple[tuple[NamedNode, NamedNode | Literal], ...], tuple[NamedNode, ...]]:
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


def _origin(article: NamedNode, copied: Mapping[NamedNode, NamedNode | None]) -> NamedNode:
    """Return the text that an article is, or was copied from; of a ring of copies, the first by name."""
    seen = [article]
    while (earlier := copied.get(seen[-1])) is not None:
        if earlier in seen:
            return min(seen[seen.index(earlier) :], key=str)
        seen.append(earlier)
    return seen[-1]


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


def belonging(records: Sequence[ArticleRecord], register: Register) -> Belonging:
    """Return the closure of all that anybody is said to belong to, however surely."""
    direct: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    declared = [register, *(_declared(record) for record in records)]
    for entries in declared:
        for part, wholes in entries.wholes.items():
            direct[part] |= wholes
    told = [entries.facts for entries in declared]
    told += [Facts(claim.content) for record in records for claim in record.claims]
    for facts in told:
        for iri in facts.subjects():
            for name in ("jurisdiction", "leadsJurisdiction"):
                direct[iri].update(facts.iris(iri, term(name)))
            for who, where in (("officeHolder", "office"), ("affiliate", "body")):
                for person in facts.iris(iri, term(who)):
                    direct[person].update(facts.iris(iri, term(where)))
    return Belonging(closure(direct))


def _declared(record: ArticleRecord) -> Register:
    """Return what an article declares of its own entities, read as if it were a register."""
    return read_register(quad.triple for quad in record.quads if quad.graph_name == record.iri)
