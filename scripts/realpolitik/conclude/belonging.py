"""Who belongs to whom, and who therefore is no second voice.

Belonging is told by the register, by what articles declare of their own
entities, and by the tenures and affiliations that anybody claims, however surely.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.position import Voice
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.sources.register import WITHIN, Register, wholes_of

Wholes: TypeAlias = Callable[[NamedNode], frozenset[NamedNode]]
"""Returns all that somebody belongs to, at any depth."""
Independent: TypeAlias = Callable[[NamedNode, NamedNode], bool]
"""Tells whether two people or bodies can be two voices."""
Edge: TypeAlias = tuple[NamedNode, NamedNode]
"""A part and a whole that it is said to belong to."""

_OF_ITSELF = tuple(term(name) for name in ("jurisdiction", "leadsJurisdiction"))
FROM_PARTS = (*WITHIN, *_OF_ITSELF)
"""The properties that lead from a part to a whole."""
OF_PERSONS = ((term("officeHolder"), term("office")), (term("affiliate"), term("body")))
"""Pairs of properties of one node, of which the first leads to a part and the second to its whole."""
_WHERE = dict(OF_PERSONS)
_TELLING = frozenset((*_OF_ITSELF, *_WHERE, *_WHERE.values()))
_DECLARING = _TELLING.union(WITHIN)


def registered_edges(register: Register) -> Iterator[Edge]:
    """Yield what the register tells of belonging."""
    yield from declared(register.triples)


def edges(record: ArticleRecord) -> frozenset[Edge]:
    """Return what an article declares or claims of belonging, also in claims that were withdrawn."""
    telling = [
        Triple(subject, predicate, value)
        for subject, said in record.facts.items()
        if not _DECLARING.isdisjoint(said)
        for predicate in _DECLARING.intersection(said)
        for value in said[predicate]
    ]
    found = set(declared(telling))
    for claim in record.claims:
        found.update(claimed(claim.content))
    return frozenset(found)


def declared(triples: Sequence[Triple]) -> Iterator[Edge]:
    """Yield what the register, or an article's own graph, tells of belonging."""
    yield from wholes_of(triples)
    yield from claimed(triples)


def claimed(content: Iterable[Triple]) -> Iterator[Edge]:
    """Yield what the content of one claim tells of belonging."""
    ends: dict[Edge, list[NamedNode]] = defaultdict(list)
    for triple in content:
        if triple.predicate in _TELLING:
            subject, value = triple.subject, triple.object
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode):
                ends[subject, triple.predicate].append(value)
    for (subject, predicate), values in ends.items():
        if predicate in _OF_ITSELF:
            yield from ((subject, whole) for whole in values)
        where = _WHERE.get(predicate)
        if where is not None:
            yield from ((person, whole) for person in values for whole in ends.get((subject, where), ()))


def closed(direct: Callable[[NamedNode], Iterable[NamedNode]]) -> Wholes:
    """Return the way to all that somebody belongs to, from the way to the next; what is found is kept."""
    known: dict[NamedNode, frozenset[NamedNode]] = {}

    def wholes(part: NamedNode) -> frozenset[NamedNode]:
        if part not in known:
            found: set[NamedNode] = set()
            open_ends = [part]
            while open_ends:
                fresh = set(direct(open_ends.pop())) - found
                found |= fresh
                open_ends.extend(fresh)
            known[part] = frozenset(found)
        return known[part]

    return wholes


def gathered(found: Iterable[Edge]) -> Mapping[NamedNode, set[NamedNode]]:
    """Return the wholes next to each part."""
    direct: dict[NamedNode, set[NamedNode]] = {}
    for part, whole in found:
        direct.setdefault(part, set()).add(whole)
    return direct


def apart(wholes: Wholes, is_state: Callable[[NamedNode], bool]) -> Independent:
    """Return what tells whether two people or bodies can be two voices.

    Entities of one article alone cannot, for nobody knows who they are. Neither belongs to
    the other, and they share no government or organisation; what a state is a member of
    is shared by states, and by nobody for that.
    """

    def employers(who: NamedNode) -> frozenset[NamedNode]:
        found = wholes(who)
        beyond = [wholes(state) for state in (who, *found) if is_state(state)]
        return found.difference(*beyond)

    def are_apart(one: NamedNode, other: NamedNode) -> bool:
        return (
            one != other
            and names.declarer(one) is None
            and names.declarer(other) is None
            and other not in wholes(one)
            and one not in wholes(other)
            and employers(one).isdisjoint(employers(other))
        )

    return are_apart


def independent(first: Voice, second: Voice, are_apart: Independent) -> bool:
    """Tell whether two claims have holders who are two voices, and of whom neither relays the other."""
    return any(
        one not in second.relayers and other not in first.relayers and are_apart(one, other)
        for one in first.holders
        for other in second.holders
    )


def two_independent(voices: Iterable[Voice], are_apart: Independent) -> bool:
    """Tell whether some two of these voices are independent; no more of them are taken than it needs.

    Those that tell nothing new, or have nobody whom the register knows, are not compared, and
    none is as long as all have one holder.
    """
    heard: dict[tuple[tuple[NamedNode, ...], tuple[NamedNode, ...]], Voice] = {}
    holders: set[NamedNode] = set()
    for voice in voices:
        is_known = any(names.declarer(holder) is None for holder in voice.holders)
        if is_known and (voice.holders, voice.relayers) not in heard:
            holders.update(voice.holders)
            if len(holders) > 1 and any(independent(voice, other, are_apart) for other in heard.values()):
                return True
            heard[voice.holders, voice.relayers] = voice
    return False
