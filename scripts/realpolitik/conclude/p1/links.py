"""The consensus-only properties: the only ones that inference stands on.

A link is written for a real situation alone, and only where an author asserts
both the situation and the value, or two independent holders report them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.status import ASSERTED, REPORTED
from realpolitik.conclude.p1.realization import ENDED, REAL
from realpolitik.conclude.p1.situation import Situation
from realpolitik.conclude.p1.voices import Belonging, Voice
from realpolitik.rdf import literals
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

PARTICIPANT = term("participant")
_PAIR_ROLES = frozenset({PARTICIPANT, term("party")})


def supported(speaking: Sequence[Voice], belonging: Belonging) -> bool:
    """Tell whether an author asserts it, or two independent holders report it."""
    if any(voice.status == ASSERTED for voice in speaking):
        return True
    reports = [voice for voice in speaking if voice.status == REPORTED]
    if len({holder for voice in reports for holder in voice.holders}) == 1:
        return False  # without comparing what one holder says a thousand times with itself
    return any(belonging.independent(one, other) for one, other in combinations(reports, 2))


def unreal(situations: Sequence[Situation]) -> frozenset[NamedNode]:
    """Return the situations that nothing may be linked to."""
    return frozenset(s.iri for s in situations if s.outcome.realization not in REAL)


def linked_values(
    situation: Situation, belonging: Belonging, barred: frozenset[NamedNode]
) -> list[tuple[NamedNode, NamedNode]]:
    """Return the roles and values of a real situation that are sure enough to be linked."""
    if situation.outcome.realization not in REAL or not supported(situation.behind(), belonging):
        return []
    return [
        (predicate, value)
        for (predicate, value), speaking in situation.values.shown.items()
        if isinstance(value, NamedNode) and value not in barred and supported(speaking, belonging)
    ]


def links(
    situation: Situation,
    linked: Sequence[tuple[NamedNode, NamedNode]],
    belonging: Belonging,
    vocabulary: Vocabulary,
) -> Iterator[Triple]:
    """Yield the links of one situation: along its roles, against them, and between its parties."""
    roles = [*linked, *_generalized(linked, vocabulary)]

    def is_for(cls: NamedNode | None) -> bool:
        return cls is None or _is_surely(cls, situation, belonging, vocabulary)

    for known in vocabulary.properties.values():
        for role, value in roles:
            if known.link_of == role and is_for(known.domain):
                yield Triple(situation.iri, known.iri, value)
            if known.inverse_link_of == role and is_for(next(iter(known.ranges), None)):
                yield Triple(value, known.iri, situation.iri)
        if linked and known.pair_of is not None and is_for(known.pair_of):
            yield from _pairs(situation, linked, known.iri, vocabulary)


def _is_surely(cls: NamedNode, situation: Situation, belonging: Belonging, vocabulary: Vocabulary) -> bool:
    """Tell whether a situation is of a class for the register, an author or two independent holders.

    A role may serve more classes than one, and what one holder calls an alliance is none yet.
    """
    telling = [voice for voice in situation.behind() if vocabulary.fits(voice.classes, (cls,))]
    return vocabulary.fits(situation.registered, (cls,)) or supported(telling, belonging)


def _generalized(
    linked: Sequence[tuple[NamedNode, NamedNode]], vocabulary: Vocabulary
) -> list[tuple[NamedNode, NamedNode]]:
    found = []
    for role, value in linked:
        known = vocabulary.properties.get(role)
        if known is not None and known.general_role is not None:
            found.append((known.general_role, value))
    return found


def _pairs(
    situation: Situation,
    linked: Sequence[tuple[NamedNode, NamedNode]],
    tie: NamedNode,
    vocabulary: Vocabulary,
) -> Iterator[Triple]:
    """Tie the parties of an event, or of a state of affairs that still holds."""
    lasting = not vocabulary.fits(situation.classes, (term("Event"),))
    if lasting and situation.outcome.realization == ENDED:
        return
    parties = sorted({value for role, value in linked if role in _PAIR_ROLES}, key=str)
    for one, other in combinations(parties, 2):
        yield Triple(one, tie, other)


def tenures(
    linked: Iterable[tuple[Situation, Sequence[tuple[NamedNode, NamedNode]]]],
) -> Mapping[NamedNode, list[tuple[NamedNode, literals.Bounds]]]:
    """Return who surely holds or held which post, and when."""
    found: dict[NamedNode, list[tuple[NamedNode, literals.Bounds]]] = defaultdict(list)
    for situation, roles in linked:
        posts = [value for role, value in roles if role == term("office")]
        for person in (value for role, value in roles if role == term("officeHolder")):
            found[person] += [(post, situation.time()) for post in posts]
    return found


def offices_involved(
    linked: Sequence[tuple[Situation, Sequence[tuple[NamedNode, NamedNode]]]], vocabulary: Vocabulary
) -> Iterator[Triple]:
    """Yield the posts whose holders took part in real events while, for all that is told, in office."""
    held = tenures(linked)
    for situation, roles in linked:
        if not vocabulary.fits(situation.classes, (term("Event"),)):
            continue
        when = situation.time()
        for role, person in (*roles, *_generalized(roles, vocabulary)):
            for office, term_of_office in held.get(person, ()) if role == PARTICIPANT else ():
                if not when.disjoint(term_of_office):
                    yield Triple(situation.iri, term("involvesOffice"), office)
