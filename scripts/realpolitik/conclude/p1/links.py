"""The consensus-only properties: the only ones that inference stands on.

A link is written for a real situation alone, and only where an author asserts
both the situation and the value, or two independent holders report them. One in
the present tense is written only while its situation goes on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.status import ASSERTED, REPORTED
from realpolitik.conclude.belonging import apart, two_independent
from realpolitik.conclude.p1.realization import ONGOING, REAL
from realpolitik.conclude.p1.rules import AGAINST, ALONG, PARTIES
from realpolitik.conclude.policy import Conclusion, Hearing, Outlook
from realpolitik.conclude.position import Position
from realpolitik.conclude.situation import Footing, Situation
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Property, Vocabulary

PARTICIPANT = term("participant")
_PAIR_ROLES = frozenset({PARTICIPANT, term("party")})


def supported(positions: Iterable[Position], hearing: Hearing) -> bool:
    """Tell whether an author asserts it, or two independent holders report it."""
    taken = tuple(positions)
    if any(position.status == ASSERTED for position in taken):
        return True
    reports = [position for position in taken if position.status == REPORTED]
    return bool(reports) and two_independent(hearing.voices(reports), apart(hearing.wholes, hearing.is_state))


def weigh(situation: Situation, hearing: Hearing, outlook: Outlook) -> Footing:
    """Return the roles and values of a real situation that are sure enough to be linked.

    Nothing is linked to a situation that is not real.
    """
    if situation.realization not in REAL or not supported(situation.givers, hearing):
        return Footing(situation, ())
    return Footing(
        situation,
        tuple(
            (predicate, value)
            for (predicate, value), givers in situation.values.shown.items()
            if isinstance(value, NamedNode) and not _is_barred(value, outlook) and supported(givers, hearing)
        ),
    )


def _is_barred(value: NamedNode, outlook: Outlook) -> bool:
    realization = outlook.realization(value)
    return realization is not None and realization not in REAL


def generalized(
    linked: Sequence[tuple[NamedNode, NamedNode]], vocabulary: Vocabulary
) -> list[tuple[NamedNode, NamedNode]]:
    """Return the general roles that stand above the linked ones, with their values."""
    found = []
    for role, value in linked:
        known = vocabulary.properties.get(role)
        if known is not None:
            found += [(general, value) for general in known.general_roles]
    return found


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a vocabulary by the role that they follow, and those between parties."""

    along: Mapping[NamedNode, tuple[Property, ...]]
    against: Mapping[NamedNode, tuple[Property, ...]]
    pairs: tuple[Property, ...]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Links:
        """Gather the links that a vocabulary declares."""
        along: dict[NamedNode, list[Property]] = defaultdict(list)
        against: dict[NamedNode, list[Property]] = defaultdict(list)
        for known in vocabulary.properties.values():
            if known.link_of is not None:
                along[known.link_of].append(known)
            if known.inverse_link_of is not None:
                against[known.inverse_link_of].append(known)
        return cls(
            along={role: tuple(found) for role, found in along.items()},
            against={role: tuple(found) for role, found in against.items()},
            pairs=tuple(known for known in vocabulary.properties.values() if known.pair_of is not None),
        )


@dataclass(frozen=True, slots=True)
class Linker:
    """Writes the links of situations."""

    hearing: Hearing
    vocabulary: Vocabulary
    known: Links

    def links(self, footing: Footing) -> Iterator[Conclusion]:
        """Yield the links of one situation: along its roles, against them, and between its parties."""
        iri = footing.situation.iri
        for role, value in dict.fromkeys((*footing.linked, *generalized(footing.linked, self.vocabulary))):
            premise = (Triple(iri, role, value),)
            for link in self.known.along.get(role, ()):
                if self._holds(link, link.domain, footing.situation):
                    yield Conclusion(Triple(iri, link.iri, value), ALONG, premise)
            for link in self.known.against.get(role, ()):
                if self._holds(link, next(iter(link.ranges), None), footing.situation):
                    yield Conclusion(Triple(value, link.iri, iri), AGAINST, premise)
        if len(footing.linked) > 1:
            for tie in self.known.pairs:
                if self._holds(tie, tie.pair_of, footing.situation):
                    yield from self._pairs(footing, tie.iri)

    def _holds(self, link: Property, cls: NamedNode | None, situation: Situation) -> bool:
        """Tell whether a link of a class of situations holds of one, and still, where it has to."""
        if link.is_present and situation.realization != ONGOING:
            return False
        return self._is_surely(cls, situation)

    def _is_surely(self, cls: NamedNode | None, situation: Situation) -> bool:
        """Tell whether a situation is of a class for the register, an author or two independent holders.

        A role may serve more classes than one, and what one holder calls an alliance is none yet.
        """
        if cls is None or self.vocabulary.fits(situation.registered, (cls,)):
            return True
        telling = [giver for giver in situation.givers if self.vocabulary.fits(giver.classes, (cls,))]
        return supported(telling, self.hearing)

    def _pairs(self, footing: Footing, tie: NamedNode) -> Iterator[Conclusion]:
        """Tie the parties of a situation to each other."""
        situation = footing.situation
        roles = {value: role for role, value in footing.linked if role in _PAIR_ROLES}
        for one, other in combinations(sorted(roles, key=str), 2):
            premises = tuple(Triple(situation.iri, roles[party], party) for party in (one, other))
            yield Conclusion(Triple(one, tie, other), PARTIES, premises)
