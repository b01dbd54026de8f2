"""What is said of one situation: positions, and the voices that take them.

Claims that say the same of a situation take one position, however many they
are; so what a policy makes of a situation costs what is said of it differently,
and not how often.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.claims.status import ASSERTED, POSITIVE
from realpolitik.conclude.saying import utterance_times
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

Value = NamedNode | Literal

_REALIZATION = term("realization")
_SOURCE = term("sourceNote")


@dataclass(frozen=True, slots=True)
class Position:
    """What claims that are alike say of one situation: all but who makes them, and where.

    A value claim has no rung. `is_registered` marks what the register states by
    a source of its own: it has no claim, and its one voice is the situation itself.
    """

    key: str
    about: NamedNode = field(compare=False)
    status: NamedNode = field(compare=False)
    is_positive: bool = field(compare=False)
    rung: NamedNode | None = field(compare=False)
    values: tuple[tuple[NamedNode, Value], ...] = field(compare=False)
    classes: tuple[NamedNode, ...] = field(compare=False)
    is_registered: bool = field(compare=False, default=False)


@dataclass(frozen=True, slots=True)
class Voice:
    """One claim that takes a position; `source` is the text that it comes from, copies aside.

    `said_on` is the time of its utterance in EDTF, where that is told.
    """

    claim: NamedNode
    source: NamedNode
    holders: tuple[NamedNode, ...]
    relayers: tuple[NamedNode, ...]
    said_on: str = ""


def positions(record: ArticleRecord, source: NamedNode) -> Iterator[tuple[Position, Voice]]:
    """Yield the position that each claim of an article takes; a withdrawn claim takes none."""
    times = utterance_times(record.claims)
    for claim in record.claims:
        if not claim.withdrawn:
            said_on = "" if claim.utterance is None else times.get(claim.utterance, "")
            yield position_of(claim), Voice(claim.iri, source, claim.holders, claim.relayers, said_on)


def position_of(claim: Claim) -> Position:
    """Return the position that a claim takes."""
    return position(claim.about, claim.content, claim.status, is_positive=claim.polarity == POSITIVE)


def stated(iri: NamedNode, register: Register, vocabulary: Vocabulary) -> Position | None:
    """Return what the register states of a tenure or kinship by a source: as asserted by it."""
    facts = register.facts
    if facts.iri(iri, _REALIZATION) is None or facts.text(iri, _SOURCE) is None:
        return None
    triples = [
        Triple(iri, predicate, value)
        for predicate in facts.predicates(iri)
        if predicate == RDF_TYPE or _is_claimable(predicate, vocabulary)
        for value in facts.values(iri, predicate)
    ]
    return position(iri, triples, ASSERTED, is_positive=True, is_registered=True)


def _is_claimable(predicate: NamedNode, vocabulary: Vocabulary) -> bool:
    """Tell a value from a label, a key or a note."""
    known = vocabulary.properties.get(predicate)
    return known is not None and known.layer == "claim"


def position(
    head: NamedNode,
    content: Iterable[Triple],
    status: NamedNode,
    *,
    is_positive: bool,
    is_registered: bool = False,
) -> Position:
    """Return the position that is taken by saying this; what is not said of the head makes no difference."""
    rung, values, classes = _said(head, content)
    said = [head.value, status.value, str(is_positive), str(is_registered), str(rung)]
    text = "\n".join([*said, *sorted(values), "", *sorted(classes)])
    return Position(
        key=hashlib.blake2b(text.encode(), digest_size=16).hexdigest(),
        about=head,
        status=status,
        is_positive=is_positive,
        rung=rung,
        values=tuple(values[name] for name in sorted(values)),
        classes=tuple(classes[name] for name in sorted(classes)),
        is_registered=is_registered,
    )


def _said(
    head: NamedNode, content: Iterable[Triple]
) -> tuple[NamedNode | None, dict[str, tuple[NamedNode, Value]], dict[str, NamedNode]]:
    """Return the rung of the head, its values and its classes, the latter two by their texts."""
    rung: NamedNode | None = None
    values: dict[str, tuple[NamedNode, Value]] = {}
    classes: dict[str, NamedNode] = {}
    for triple in content:
        value, predicate = triple.object, triple.predicate
        if triple.subject != head or not isinstance(value, NamedNode | Literal):
            continue
        if isinstance(value, Literal):
            values[f"{predicate.value} {value}"] = (predicate, value)
        elif predicate == _REALIZATION:
            rung = value
        elif predicate == RDF_TYPE:
            classes[value.value] = value
        else:
            values[f"{predicate.value} {value.value}"] = (predicate, value)
    return rung, values, classes
