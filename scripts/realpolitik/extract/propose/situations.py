"""Join what speaks of one situation: headline, lead and body, denials and reports alike.

In: the assertions of a document in the order of the text. Out: situations, each with
the assertions about it, grouped into claims.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.propose.assertion import Assertion
from realpolitik.extract.propose.gloss import words
from realpolitik.extract.propose.impositions import IMPOSITION
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

_LOOSE: Final = frozenset(map(term, ("place", "topic", "beneficiary", "quality", "trend")))
_BESIDE: Final = frozenset({term("SanctionsMeasure"), IMPOSITION})
"""Classes of what a word tells beside what its entry evokes."""
_PLAIN: Final = term("Situation")
_UNTOLD: Final = frozenset(map(term, ("Event", "StateOfAffairs")))
"""Classes that say of which kind something is of nothing; by the verb alone one is told from another."""
_PARTICIPANT: Final = term("participant")
_WORD: Final = re.compile(r"[a-z0-9]+")
_NAMED: Final = 2


@dataclass(slots=True)
class Situation:
    """A node of the article with all assertions about it; its class is the narrowest of theirs."""

    iri: NamedNode
    evokes: NamedNode
    place: int
    assertions: list[Assertion] = field(default_factory=list)

    def claims(self) -> list[list[Assertion]]:
        """Return the assertions that are one claim together, in the order of the text."""
        found: dict[object, list[Assertion]] = {}
        for one in self.assertions:
            found.setdefault(one.commitment, []).append(one)
        return list(found.values())


@dataclass(frozen=True, slots=True)
class Joiner:
    """Joins the assertions of one article, whose identifier its nodes bear."""

    identifier: str
    vocabulary: Vocabulary
    found: list[Situation] = field(default_factory=list)
    taken: dict[str, int] = field(default_factory=dict)
    arguments: dict[tuple[int, int, bool], NamedNode] = field(default_factory=dict)
    homes: dict[tuple[NamedNode, NamedNode], set[int]] = field(default_factory=lambda: defaultdict(set))
    """Where in `found` those are in which an entity has a role that is not loose."""

    def join(self, assertions: Iterable[Assertion]) -> tuple[Situation, ...]:
        """Return the situations of a document, in the order in which they are first spoken of."""
        for one in assertions:
            home = next((other for other in self._like(one) if self._is_one(other, one)), None)
            if home is None:
                home = Situation(self.minted(one.predication), one.predication.evokes, len(self.found))
                self.found.append(home)
            elif self.vocabulary.is_a(one.predication.evokes, home.evokes):
                home.evokes = one.predication.evokes
            home.assertions.append(one)
            for part in _parts(one):
                self.homes[part].add(home.place)
            self.arguments.setdefault(_key(one.predication), home.iri)
        return tuple(self.found)

    def _like(self, one: Assertion) -> Iterator[Situation]:
        """Yield the situations, in their order, in which somebody has the same part: no other can be one."""
        places = {place for part in _parts(one) for place in self.homes.get(part, ())}
        return map(self.found.__getitem__, sorted(places))

    def _is_one(self, home: Situation, one: Assertion) -> bool:
        cls = one.predication.evokes
        if _PLAIN in (cls, home.evokes):
            return False
        if {cls, home.evokes} & _UNTOLD and _verbs(home.assertions[0], one) > 1:
            return False
        related = self.vocabulary.is_a(cls, home.evokes) or self.vocabulary.is_a(home.evokes, cls)
        related = related and (cls == home.evokes or not any(map(_is_of_body, (*home.assertions, one))))
        return related and all(
            _agree(other, one) and not _holds(other, one) and not _holds(one, other)
            for other in home.assertions
        )

    def minted(self, one: Predication) -> NamedNode:
        """Return a new node for a situation, named by its class and those in it."""
        labels = [filler.entity.label for filler in one.fillers if filler.role not in _LOOSE][:_NAMED]
        slug = "-".join(_WORD.findall(" ".join((words(one.evokes), *labels)).lower()))[:60].strip("-")
        self.taken[slug] = count = self.taken.get(slug, 0) + 1
        return names.thing(f"{self.identifier}-{slug}{f'-{count}' if count > 1 else ''}")

    def is_open(self, one: Predication) -> bool:
        """Tell whether a situation is described and nowhere claimed."""
        return _key(one) not in self.arguments

    def recall(self, one: Predication, iri: NamedNode) -> None:
        """Let what is described be a situation that is claimed elsewhere."""
        self.arguments[_key(one)] = iri

    def redirect(self, old: NamedNode, new: NamedNode) -> None:
        """Let all that meant one node mean another."""
        self.arguments.update({key: new for key, iri in self.arguments.items() if iri == old})

    def argument(self, one: Predication) -> NamedNode:
        """Return the node of a situation that is described and not claimed, the same for the same words."""
        key = _key(one)
        if key not in self.arguments:
            self.arguments[key] = self.minted(one)
        return self.arguments[key]


def _parts(one: Assertion) -> set[tuple[NamedNode, NamedNode]]:
    """Return who has which role, without those that many situations share."""
    return {(each.role, each.entity.iri) for each in one.predication.fillers if each.role not in _LOOSE}


def _verbs(first: Assertion, second: Assertion) -> int:
    """Return by how many verbs two assertions are told."""
    return len({first.predication.trigger.lemma, second.predication.trigger.lemma})


def _is_of_body(one: Assertion) -> bool:
    """Tell whether something is held by a body, as "the NATO summit", and is no meeting of two at it."""
    return any(each.role == _PARTICIPANT for each in one.predication.fillers)


def _key(one: Predication) -> tuple[int, int, bool]:
    """Return where a situation is told, and whether its word tells another: the act, or the limit put on."""
    return one.sentence.number, one.trigger.index, one.entry.iri == one.evokes and one.evokes in _BESIDE


def _holds(outer: Assertion, inner: Assertion) -> bool:
    """Tell whether what one assertion is about stands in a role of the other: "a decision to veto it"."""
    return any(_key(one) == _key(inner.predication) for _, one in outer.predication.arguments)


def _agree(first: Assertion, second: Assertion) -> bool:
    """Tell whether two assertions can be about one situation: who, when and how much do not differ."""
    if not _times_agree(first, second) or not _amounts_agree(first, second):
        return False
    ours, theirs = _by_role(first.predication.fillers), _by_role(second.predication.fillers)
    shared = ours.keys() & theirs.keys()
    if any(not (ours[role] <= theirs[role] or theirs[role] <= ours[role]) for role in shared):
        return False
    return bool(shared - _LOOSE)


def _by_role(fillers: Iterable[Filler]) -> dict[NamedNode, set[NamedNode]]:
    found: dict[NamedNode, set[NamedNode]] = {}
    for filler in fillers:
        found.setdefault(filler.role, set()).add(filler.entity.iri)
    return found


def _times_agree(first: Assertion, second: Assertion) -> bool:
    if first.time is None or second.time is None:
        return True
    ours, theirs = first.time.edtf, second.time.edtf
    return ours.startswith(theirs) or theirs.startswith(ours)


def _amounts_agree(first: Assertion, second: Assertion) -> bool:
    return first.amount is None or second.amount is None or first.amount.literal == second.amount.literal
