"""The hearing that a ledger gives: what is said, by the articles that stand and by the register.

In: a ledger and the register. Out: a `Hearing`. Also: what an article
contributes is written here and taken back.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.conclude.belonging import Wholes, closed
from realpolitik.conclude.contribution import Contribution, Spoken
from realpolitik.conclude.heard import Registered, kinds, voice_of_the_register
from realpolitik.conclude.position import Position, Voice
from realpolitik.conclude.saying import UNKNOWN, said
from realpolitik.ledger.book import Ledger, lines
from realpolitik.ledger.positions import position_of_row, row_of
from realpolitik.rdf.literals import Bounds

_MOST: Final = 4096
"""On so many positions the days are kept that were looked up: a policy asks for them several times."""
_DAYS: Final = (
    "SELECT DISTINCT said_on, COALESCE(first.published, ''), COALESCE(own.published, '') "
    "FROM position JOIN voice ON position = position.number "
    "LEFT JOIN article AS own INDEXED BY article_numbered ON own.number = voice.article "
    "LEFT JOIN article AS first INDEXED BY article_told ON first.iri = voice.source WHERE key = ?"
)
"""The planner would look into the rows of articles, which are long: that takes ten times as long."""
_VOICES: Final = (
    "SELECT claim, source, holders, relayers FROM voice JOIN position ON position = number WHERE key = ?"
)


@dataclass(slots=True)
class Change:
    """What a build has changed of what is said: voices by position, situations, and who belongs to whom."""

    gained: dict[str, list[NamedNode]] = field(default_factory=dict)
    lost: dict[str, list[NamedNode]] = field(default_factory=dict)
    abouts: set[NamedNode] = field(default_factory=set)
    edges: Counter[tuple[str, str]] = field(default_factory=Counter)

    def parts(self) -> set[str]:
        """Return who came to belong to somebody, or to belong no more."""
        return {part for (part, _), count in self.edges.items() if count}


class LedgerHearing:
    """All that is said, looked up in the ledger."""

    def __init__(self, ledger: Ledger, known: Registered) -> None:
        self._ledger = ledger
        self._stated, self._registered, self._states = known.positions, known, known.states
        self.forget()

    def forget(self) -> None:
        """Let go of what was looked up before the ledger changed."""
        self.wholes: Wholes = closed(self._direct)
        self._days: dict[str, frozenset[Bounds]] = {}

    def is_state(self, who: NamedNode) -> bool:
        """Tell whether the register knows somebody as a state."""
        return who in self._states

    def situations(self) -> list[NamedNode]:
        """Return all that may be a situation, sorted."""
        found = set(self._ledger.column("SELECT about FROM position UNION SELECT about FROM spoken"))
        return [NamedNode(iri) for iri in sorted(found | {iri.value for iri in self._stated})]

    def positions(self, about: NamedNode) -> tuple[Position, ...]:
        """Return what is said of a situation, sorted by key."""
        rows = self._ledger.rows("SELECT key, said FROM position WHERE about = ?", (about.value,))
        found = [position_of_row(str(key), about, str(told)) for key, told in rows]
        stated = self._stated.get(about)
        return tuple(
            sorted([*found, *([] if stated is None else [stated])], key=lambda position: position.key)
        )

    def claims(self, positions: Iterable[Position]) -> Iterator[NamedNode]:
        """Yield the claims that take any of these positions."""
        for position in positions:
            if not position.is_registered:
                yield from self.claims_of(position.key)

    def claims_of(self, key: str) -> Iterator[NamedNode]:
        """Yield the claims that take the position of this key."""
        sql = "SELECT claim FROM voice JOIN position ON position = number WHERE key = ?"
        return (NamedNode(str(claim)) for (claim,) in self._ledger.rows(sql, (key,)))

    def sources(self, positions: Iterable[Position]) -> int:
        """Return from how many texts these positions come."""
        taken = tuple(dict.fromkeys(positions))
        stated = sum(position.is_registered for position in taken)
        keys = [position.key for position in taken if not position.is_registered]
        if not keys:
            return stated
        sql = (
            "SELECT COUNT(DISTINCT source) FROM voice WHERE position IN "
            "(SELECT number FROM position WHERE key IN (SELECT value FROM json_each(?)))"
        )
        [count] = self._ledger.column(sql, (json.dumps(keys),))
        return int(count) + stated

    def voices(self, positions: Iterable[Position]) -> Iterator[Voice]:
        """Yield who takes these positions, each holder with each relayer once."""
        for position in positions:
            if position.is_registered:
                yield voice_of_the_register(position)
                continue
            told = set[tuple[object, ...]]()  # not grouped by the engine: few are looked at, of thousands
            for claim, source, *people in self._ledger.rows(_VOICES, (position.key,)):
                if (*people,) not in told:
                    told.add((*people,))
                    holders, relayers = (_iris(str(some)) for some in people)
                    yield Voice(NamedNode(str(claim)), NamedNode(str(source)), holders, relayers)

    def days(self, position: Position) -> frozenset[Bounds]:
        """Return on which days it was said."""
        if position.is_registered:
            return frozenset({UNKNOWN})
        found = self._days.get(position.key)
        if found is None:
            if len(self._days) >= _MOST:
                self._days.clear()
            rows = self._ledger.rows(_DAYS, (position.key,))
            found = self._days[position.key] = frozenset(said(*map(str, row)) for row in rows)
        return found

    def kinds(self, about: NamedNode) -> frozenset[NamedNode] | None:
        """Return the classes under which a situation is spoken of."""
        rows = self._ledger.rows("SELECT described, pointed FROM spoken WHERE about = ?", (about.value,))
        return kinds(
            Spoken(about, frozenset(_iris(str(told))), frozenset(_iris(str(met)))) for told, met in rows
        )

    def _direct(self, part: NamedNode) -> Iterator[NamedNode]:
        yield from self._registered.wholes.get(part, ())
        sql = "SELECT DISTINCT whole FROM edge WHERE part = ?"
        yield from map(NamedNode, self._ledger.column(sql, (part.value,)))

    def contribute(self, told: Contribution, number: int, change: Change) -> None:
        """Write what an article contributes."""
        self._days.clear()
        numbers = self._numbers({position.key: position for position, _ in told.positions})
        rows = [(numbers[position.key], number, *_row(voice)) for position, voice in told.positions]
        sql = (
            "INSERT INTO voice (position, article, claim, source, holders, relayers, said_on) "
            "VALUES (?,?,?,?,?,?,?)"
        )
        self._ledger.run_many(sql, rows)
        for position, voice in told.positions:
            change.gained.setdefault(position.key, []).append(voice.claim)
            change.abouts.add(position.about)
        self._ledger.run_many(
            "INSERT INTO spoken VALUES (?, ?, ?, ?)",
            ((s.about.value, number, _lines(s.described), _lines(s.pointed)) for s in told.spoken),
        )
        change.abouts.update(spoken.about for spoken in told.spoken)
        for part, whole in sorted(told.edges, key=str):
            if not self._is_told(part.value, whole.value):
                change.edges[part.value, whole.value] += 1
            self._ledger.run("INSERT INTO edge VALUES (?, ?, ?)", (part.value, whole.value, number))

    def _is_told(self, part: str, whole: str) -> bool:
        sql = "SELECT 1 FROM edge WHERE part = ? AND whole = ? LIMIT 1"
        return bool(self._ledger.column(sql, (part, whole)))

    def _numbers(self, positions: Mapping[str, Position]) -> dict[str, int]:
        """Return the numbers of positions by their keys; those that nobody took before get one."""
        sql = "SELECT key, number FROM position WHERE key IN (SELECT value FROM json_each(?))"
        rows = self._ledger.rows(sql, (json.dumps([*positions]),))
        found = {str(key): int(number or 0) for key, number in rows}
        sql = "INSERT INTO position (key, about, said) VALUES (?, ?, ?)"
        for key, position in positions.items():
            if key not in found:
                found[key] = self._ledger.run(sql, (key, position.about.value, row_of(position)))
        return found

    def silence(self, number: int, change: Change) -> None:
        """Take back what an article says; what it tells of belonging stays."""
        self._days.clear()
        sql = (
            "SELECT number, key, about, claim FROM voice JOIN position ON position = number WHERE article = ?"
        )
        taken = list(self._ledger.rows(sql, (number,)))
        for _, key, about, claim in taken:
            change.lost.setdefault(str(key), []).append(NamedNode(str(claim)))
            change.abouts.add(NamedNode(str(about)))
        self._ledger.run("DELETE FROM voice WHERE article = ?", (number,))
        self._ledger.run_many(
            "DELETE FROM position WHERE number = ?1 AND NOT EXISTS (SELECT 1 FROM voice WHERE position = ?1)",
            {(row[0],) for row in taken},
        )
        for about in self._ledger.column("SELECT about FROM spoken WHERE article = ?", (number,)):
            change.abouts.add(NamedNode(about))
        self._ledger.run("DELETE FROM spoken WHERE article = ?", (number,))

    def redate(self, numbers: Iterable[int], change: Change) -> None:
        """Note that articles speak as of another day."""
        sql = "SELECT DISTINCT about FROM voice JOIN position ON position = number WHERE article = ?"
        for number in numbers:
            change.abouts.update(map(NamedNode, self._ledger.column(sql, (number,))))

    def retract(self, number: int, change: Change) -> None:
        """Take back all that an article contributed."""
        self.silence(number, change)
        rows = list(self._ledger.rows("SELECT part, whole FROM edge WHERE article = ?", (number,)))
        self._ledger.run("DELETE FROM edge WHERE article = ?", (number,))
        for part, whole in rows:
            if not self._is_told(str(part), str(whole)):
                change.edges[str(part), str(whole)] -= 1

    def belonging(self, parts: Iterable[str]) -> set[str]:
        """Return these and all that belong to one of them, at any remove."""
        found = set(parts)
        open_ends = list(found)
        while open_ends:
            reached = open_ends.pop()
            told = self._ledger.column("SELECT DISTINCT part FROM edge WHERE whole = ?", (reached,))
            known = self._registered.parts.get(NamedNode(reached), ())
            fresh = {*told, *(part.value for part in known)} - found
            found |= fresh
            open_ends.extend(fresh)
        return found


def _iris(text: str) -> tuple[NamedNode, ...]:
    return tuple(NamedNode(line) for line in text.split("\n") if line)


def _lines(iris: Iterable[NamedNode]) -> str:
    return lines(iri.value for iri in iris)


def _row(voice: Voice) -> tuple[str, str, str, str, str]:
    people = _lines(voice.holders), _lines(voice.relayers)
    return (voice.claim.value, voice.source.value, *people, voice.said_on)
