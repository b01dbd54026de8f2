"""The hearing that a ledger gives: what is said, by the articles that stand and by the register.

In: a ledger and the register. Out: a `Hearing`. Also: what an article
contributes is written here and taken back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.conclude.belonging import Wholes, closed
from realpolitik.conclude.contribution import Contribution, Spoken
from realpolitik.conclude.heard import Registered, kinds, voice_of_the_register
from realpolitik.conclude.position import Position, Voice
from realpolitik.conclude.saying import UNKNOWN, said
from realpolitik.ledger.book import Ledger, lines
from realpolitik.ledger.change import Change
from realpolitik.ledger.edges import Edges
from realpolitik.ledger.positions import position_of_row, row_of
from realpolitik.ledger.recall import Recalled, Sources
from realpolitik.rdf.literals import Bounds

_DAYS: Final = (
    "SELECT DISTINCT said_on, COALESCE(first.published, ''), COALESCE(own.published, '') "
    "FROM position JOIN voice ON position = position.number "
    "LEFT JOIN article AS own INDEXED BY article_numbered ON own.number = voice.article "
    "LEFT JOIN article AS first INDEXED BY article_told ON first.iri = voice.source WHERE key = ?"
)
"""The planner would look into the rows of articles, which are long: that takes ten times as long."""
_SOURCES: Final = (
    "SELECT COUNT(DISTINCT source) FROM voice WHERE position IN "
    "(SELECT number FROM position WHERE key IN (SELECT value FROM json_each(?)))"
)
_TEXTS: Final = (
    "SELECT key, group_concat(source, ' ') FROM position JOIN voice ON position = number WHERE about = ? "
    "GROUP BY number"
)
_VOICES: Final = (
    "SELECT claim, source, holders, relayers FROM voice JOIN position ON position = number WHERE key = ?"
)


class LedgerHearing:
    """All that is said, looked up in the ledger."""

    def __init__(self, ledger: Ledger, known: Registered) -> None:
        self._ledger = ledger
        self._edges = Edges(ledger, known)
        self._stated, self._states = known.positions, known.states
        self.forget()

    def forget(self) -> None:
        """Let go of what was looked up of belonging before the ledger changed."""
        self.wholes: Wholes = closed(self._edges.direct)

    def is_state(self, who: NamedNode) -> bool:
        """Tell whether the register knows somebody as a state."""
        return who in self._states

    def situations(self) -> list[NamedNode]:
        """Return all that may be a situation, sorted."""
        found = set(self._ledger.column("SELECT about FROM position UNION SELECT about FROM spoken"))
        return [NamedNode(iri) for iri in sorted(found | {iri.value for iri in self._stated})]

    def positions(self, about: NamedNode) -> tuple[Position, ...]:
        """Return what is said of a situation, sorted by key."""
        stated = self._stated.get(about)
        found = [*self._recalled(about).positions.values(), *([] if stated is None else [stated])]
        return tuple(sorted(found, key=lambda position: position.key))

    def _recalled(self, about: NamedNode) -> Recalled:
        """Return what the ledger was asked for on a situation, and its positions in any case."""
        found = self._ledger.recall.of(about.value)
        if found is not None:
            return found
        rows = self._ledger.rows("SELECT key, said FROM position WHERE about = ?", (about.value,))
        read = {str(key): position_of_row(str(key), about, str(told)) for key, told in rows}
        return self._ledger.recall.keep(about.value, Recalled(read))

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
        told: dict[NamedNode, list[str]] = {}
        for position in taken:
            if not position.is_registered:
                told.setdefault(position.about, []).append(position.key)
        if len(told) < 2:  # noqa: PLR2004 - of two situations the texts are looked up together
            return stated + sum(self._sources(about).count(keys) for about, keys in told.items())
        [count] = self._ledger.column(_SOURCES, (json.dumps([*chain(*told.values())]),))
        return int(count) + stated

    def _sources(self, about: NamedNode) -> Sources:
        """Return from which texts the positions on a situation come."""
        found = self._recalled(about)
        if found.sources is None:
            rows = self._ledger.rows(_TEXTS, (about.value,))
            found.sources = Sources((str(key), str(texts).split()) for key, texts in rows)
        return found.sources

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
        days = self._recalled(position.about).days
        if position.key not in days:
            rows = self._ledger.rows(_DAYS, (position.key,))
            days[position.key] = frozenset(said(*map(str, row)) for row in rows)
        return days[position.key]

    def kinds(self, about: NamedNode) -> frozenset[NamedNode] | None:
        """Return the classes under which a situation is spoken of."""
        rows = self._ledger.rows(
            "SELECT DISTINCT described, pointed FROM spoken WHERE about = ?", (about.value,)
        )
        return kinds(
            Spoken(about, frozenset(_iris(str(told))), frozenset(_iris(str(met)))) for told, met in rows
        )

    def contribute(self, told: Contribution, number: int, change: Change) -> None:
        """Write what an article contributes."""
        numbers = self._numbers({position.key: position for position, _ in told.positions})
        rows = [(numbers[position.key], number, *_row(voice)) for position, voice in told.positions]
        sql = (
            "INSERT INTO voice (position, article, claim, source, holders, relayers, said_on) "
            "VALUES (?,?,?,?,?,?,?)"
        )
        self._ledger.run_many(sql, rows)
        for position, voice in told.positions:
            known = self._ledger.recall.of(position.about.value)
            if known is not None:
                known.gain(position, voice.source.value, self._day(voice, number))
            change.gained.setdefault(position.key, []).append(voice.claim)
            change.abouts.add(position.about)
        self._ledger.run_many(
            "INSERT INTO spoken VALUES (?, ?, ?, ?)",
            ((s.about.value, number, _lines(s.described), _lines(s.pointed)) for s in told.spoken),
        )
        change.abouts.update(spoken.about for spoken in told.spoken)
        self._edges.put(told.edges, number, change.edges)

    def _day(self, voice: Voice, number: int) -> Bounds:
        """Return on which day a claim of the article of a number was made."""
        published = (
            self._ledger.column(f"SELECT published FROM article WHERE {key} = ?", (value,))  # noqa: S608 - one of two
            for key, value in (("iri", voice.source.value), ("number", number))
        )
        return said(voice.said_on, *(found[0] if found else "" for found in published))

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
        sql = (
            "SELECT number, key, about, claim FROM voice JOIN position ON position = number WHERE article = ?"
        )
        taken = list(self._ledger.rows(sql, (number,)))
        for _, key, about, claim in taken:
            self._ledger.recall.forget(str(about))
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
            for about in self._ledger.column(sql, (number,)):
                self._ledger.recall.forget(about)
                change.abouts.add(NamedNode(about))

    def retract(self, number: int, change: Change) -> None:
        """Take back all that an article contributed."""
        self.silence(number, change)
        self._edges.drop(number, change.edges)

    def belonging(self, parts: Iterable[str]) -> set[str]:
        """Return these and all that belong to one of them, at any remove."""
        return self._edges.belonging(parts)


def _iris(text: str) -> tuple[NamedNode, ...]:
    return tuple(NamedNode(line) for line in text.split("\n") if line)


def _lines(iris: Iterable[NamedNode]) -> str:
    return lines(iri.value for iri in iris)


def _row(voice: Voice) -> tuple[str, str, str, str, str]:
    people = _lines(voice.holders), _lines(voice.relayers)
    return (voice.claim.value, voice.source.value, *people, voice.said_on)
