"""Contradictions between situations: each kind by the exact key under which they can meet.

In: a situation, and the notes of those that it can contradict. Out: notes that say where
it stands, and the contradictions. A group has one node, which the first of its situations
owns; whoever is of a group looks it up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from pyoxigraph import NamedNode

from realpolitik.claims.status import ASSERTED, DENIED, OPINION, REPORTED, SPECULATED
from realpolitik.conclude.p1.realization import ONGOING, REAL
from realpolitik.conclude.policy import Note, Outlook
from realpolitik.conclude.position import Position
from realpolitik.conclude.saying import TIME
from realpolitik.conclude.situation import Situation
from realpolitik.rdf.literals import start_bounds, times_agree
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

COMPLIANCE, QUALITY, BEGINNING, CONCEALMENT = "compliance", "quality", "beginning", "concealment"
"""The kinds of note, and of what they make."""
KINDS: Final[Mapping[str, NamedNode]] = {
    COMPLIANCE: term("ComplianceContradiction"),
    QUALITY: term("QualityContradiction"),
    BEGINNING: term("BeginningContradiction"),
    CONCEALMENT: term("ConcealmentContradiction"),
}
_ACTORS = (term("actor"), term("violator"), term("party"))
_MEANT = term("mayReferTo")
_SUBJECT, _PARTY = (term("subject"), _MEANT), (term("party"),)
_THINGS = (term("item"), term("topic"), _MEANT)
KEYS: Final[Mapping[str, tuple[NamedNode, ...]]] = {
    COMPLIANCE: _ACTORS,
    QUALITY: _SUBJECT,
    BEGINNING: _PARTY,
    CONCEALMENT: _THINGS,
}
"""The roles by which the notes of each kind are looked up."""
_SURE = frozenset({ASSERTED, REPORTED, DENIED})
_BLANK = " "

_Stand: TypeAlias = tuple[NamedNode, str, str]
"""The key of a note, its group, and what is held there."""


@dataclass(frozen=True, slots=True)
class Side:
    """What a position holds in a group, where, and for when."""

    about: NamedNode
    holds: str
    time: str
    key: str
    is_sure: bool


def standing(situation: Situation, register: Register, vocabulary: Vocabulary) -> Iterator[Note]:
    """Yield a note for every group of every kind in which somebody lets a situation stand somewhere."""
    for kind, cls, stands in _TELLING:
        if vocabulary.fits(situation.classes, cls):
            yield from _noted(kind, situation, stands(situation, register, vocabulary))


def _noted(kind: str, situation: Situation, found: Iterable[tuple[_Stand, Position]]) -> Iterator[Note]:
    groups: dict[tuple[NamedNode, str], set[str]] = {}
    for (key, group, holds), position in found:
        sure = "sure" if position.status in _SURE else "unsure"
        line = _BLANK.join([holds, _time(position), position.key, sure])
        groups.setdefault((key, group), set()).add(line)
    for (key, group), lines in sorted(groups.items(), key=str):
        yield Note(kind, key, situation.iri, (group, *sorted(lines)))


def _time(position: Position) -> str:
    return next((value.value for predicate, value in position.values if predicate == TIME), "")


def _having(position: Position, roles: tuple[NamedNode, ...]) -> list[NamedNode]:
    return [value for role, value in position.values if role in roles and isinstance(value, NamedNode)]


def _complying(
    situation: Situation, _register: Register, vocabulary: Vocabulary
) -> Iterator[tuple[_Stand, Position]]:
    """Yield who keeps a norm or breaks it; keeping a vague one meets what that may refer to."""
    breaks = vocabulary.fits(situation.classes, (term("Violation"),))
    for position in situation.positions:
        if position.rung in REAL and position.status in (*_SURE, SPECULATED):
            holds = "breaks" if position.is_positive == breaks else "keeps"
            norms = [norm.value for norm in _having(position, (term("norm"),))]
            meant = [other.value for other in _having(position, (_MEANT,))]
            for party in _having(position, _ACTORS):
                for group in (*norms, *meant, situation.iri.value):
                    yield (party, group, holds), position


def _ascribed(
    situation: Situation, register: Register, _vocabulary: Vocabulary
) -> Iterator[tuple[_Stand, Position]]:
    """Yield which of two contrary qualities a subject is held to have now, in one respect.

    A subject that is only vaguely told meets what it may refer to.
    """
    for position in situation.positions:
        if position.is_positive and position.rung == ONGOING and position.status in (*_SURE, OPINION):
            respect = sorted(one.value for one in _having(position, (term("toward"), term("place"))))
            for quality, contrary in _contraries(_having(position, (term("quality"),)), register):
                group = _BLANK.join([*sorted((quality.value, contrary.value)), *respect])
                for subject in _having(position, _SUBJECT):
                    yield (subject, group, quality.value), position


def _contraries(qualities: Iterable[NamedNode], register: Register) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Yield each quality, and what it is a form of, with each contrary of it."""
    for told in qualities:
        for quality in (told, *sorted(register.wholes.get(told, ()), key=str)):
            for contrary in register.facts.iris(quality, term("contraryTo")):
                yield quality, contrary


def _begun(
    situation: Situation, _register: Register, vocabulary: Vocabulary
) -> Iterator[tuple[_Stand, Position]]:
    """Yield when a relation between the same parties that goes on is said to have begun."""
    parties = sorted(value.value for value in situation.having(term("party")))
    narrow = [
        cls.value
        for cls in situation.classes
        if not any(other != cls and vocabulary.is_a(other, cls) for other in situation.classes)
    ]
    if situation.realization == ONGOING and len(parties) > 1:
        for position in situation.positions:
            begun = _time(position).partition("/")[0]
            is_meant = position.is_positive and position.rung in (ONGOING, None)
            if is_meant and position.status in _SURE and "/" in _time(position) and begun not in ("", ".."):
                group = _BLANK.join([min(narrow), *parties])
                yield (NamedNode(parties[0]), group, begun), position


def _told(
    situation: Situation, _register: Register, vocabulary: Vocabulary
) -> Iterator[tuple[_Stand, Position]]:
    """Yield what is held to be hidden, or known; what is only vaguely told meets what it may refer to."""
    holds = "hidden" if vocabulary.fits(situation.classes, (term("Concealment"),)) else "known"
    for position in situation.positions:
        if position.is_positive and position.rung in REAL and position.status in (ASSERTED, REPORTED):
            for thing in _having(position, _THINGS):
                yield (thing, "", holds), position


_Telling: TypeAlias = Callable[[Situation, Register, Vocabulary], Iterator[tuple[_Stand, Position]]]
_TELLING: Final[tuple[tuple[str, tuple[NamedNode, ...], _Telling], ...]] = (
    (COMPLIANCE, (term("Compliance"), term("Violation")), _complying),
    (QUALITY, (term("Characterization"),), _ascribed),
    (BEGINNING, (term("Relation"),), _begun),
    (CONCEALMENT, (term("Concealment"), term("Announcement"), term("PublicKnowledge")), _told),
)


@dataclass(frozen=True, slots=True)
class Across:
    """A contradiction between positions on several situations, and under which key it is one."""

    kind: NamedNode
    key: str
    sides: tuple[Side, ...]


def across(notes: Iterable[Note], situation: NamedNode, outlook: Outlook) -> Iterator[Across]:
    """Yield the contradictions that a situation owns, of the notes that it gives."""
    for note in notes:
        group = [other for other in outlook.noted(note.kind, note.key) if other.told[0] == note.told[0]]
        sides = _opposed(note.kind, [side for other in group for side in _sides(other)])
        if sides and min(sides, key=lambda side: side.about.value).about == situation:
            yield Across(KINDS[note.kind], f"{note.key.value}\n{note.told[0]}", sides)


def _sides(note: Note) -> Iterator[Side]:
    for line in note.told[1:]:
        holds, time, key, sure = line.split(_BLANK)
        yield Side(note.about, holds, time, key, sure == "sure")


def _opposed(kind: str, sides: list[Side]) -> tuple[Side, ...]:
    """Return those who are opposed by another: what they hold differs, and not their times."""
    if kind == BEGINNING:
        return tuple(one for one in sides if any(_differ(one, other) for other in sides))
    return tuple(one for one in sides if any(_oppose(kind, one, other) for other in sides))


def _differ(one: Side, other: Side) -> bool:
    return start_bounds(one.time).disjoint(start_bounds(other.time))


def _oppose(kind: str, one: Side, other: Side) -> bool:
    """Tell whether two positions oppose each other; on one situation its own contradictions say so."""
    if one.holds == other.holds or one.about == other.about:
        return False
    if kind == COMPLIANCE and not (one.is_sure or other.is_sure):
        return False
    return not (one.time and other.time) or times_agree(one.time, other.time)
