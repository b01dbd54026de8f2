"""Who held which office from when to when: what one edition after the other says, put in a row.

In: the wordings of one state. Out: its tenures, in the order of their offices and times.
A term begins with the told "since". It ends with that of the next holder; where editions
are missing in between it ended by then at the latest, which a question mark says. Who is
still told by the last edition has an open end, of others without a successor it is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from realpolitik.rdf.literals import time_bounds
from world import leaders, tables
from world.facts import Country, Wording
from world.leaders import Holder
from world.spelling import plain

_PROVISIONAL = re.compile(
    r"\b(?:acting|interim|caretaker|transitional|transition|executive|gnu|cnsp|federal)\s+", re.IGNORECASE
)
_NOT_YET = re.compile(r"\b(?:elect|designate)\b|-elect|-designate", re.IGNORECASE)
_MISSED = 45
"""More days than this between two editions, and somebody may have come and gone."""


@dataclass(frozen=True, slots=True)
class Known:
    """A person as the register names them, and whether a table kept by hand does."""

    label: str
    surname: str
    aliases: tuple[str, ...]
    by_hand: bool = False

    def merged(self, other: Known) -> Known:
        """Return the person with the names of both."""
        names = dict.fromkeys((*self.aliases, other.label, *other.aliases))
        return replace(self, aliases=tuple(name for name in names if name != self.label))


@dataclass(frozen=True, slots=True)
class Tenure:
    """One holding of one office, with the first and the last edition that tells it."""

    office: str
    person: Known
    time: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class _Spell:
    """What editions from `first` to `last` have of an office; nobody where it is vacant."""

    office: str
    person: Known | None
    since: str
    first: str
    last: str


class Offices:
    """Reads the wordings of states by the tables of titles and people."""

    def __init__(self, last_edition: str) -> None:
        self._last = last_edition
        self._titles = {
            (row["state"], row["title"], row["role"]): row["office"] for row in tables.rows("titles")
        }
        self._people: dict[tuple[str, str], Known] = {}
        for row in tables.rows("people"):
            known = Known(row["label"], row["surname"], tables.listed(row["further names"]), by_hand=True)
            for key in row["letters of the surname as read"].split(","):
                self._people[row["state"], key] = known

    def tenures(self, country: Country) -> list[Tenure]:
        """Return the tenures of a state's leaders."""
        spells = [spell for wording in country.wordings for spell in self._spell(country.code, wording)]
        spells.sort(key=lambda spell: (spell.office, spell.first))
        return [
            tenure
            for office, group in groupby(spells, key=lambda spell: spell.office)
            if office
            for tenure in self._ended(list(_joined(group)))
        ]

    def _spell(self, state: str, wording: Wording) -> Iterator[_Spell]:
        holder = leaders.holder(wording.text)
        if holder is None or _NOT_YET.search(holder.title):
            return
        office = self._office(state, holder.title, wording.role)
        if office != "-":
            person = self._person(state, holder)
            yield _Spell(office, person, holder.since, wording.first, wording.last)

    def _office(self, state: str, title: str, role: str) -> str:
        for told in (title, _PROVISIONAL.sub("", f"{title} ").strip()):
            for key in ((state, told, role), (state, told, "*"), ("*", told, role), ("*", told, "*")):
                if key in self._titles:
                    return self._titles[key]
        bare = _PROVISIONAL.sub("", f"{title} ").strip()
        return bare[:1].upper() + bare[1:].replace("minister", "Minister")

    def _person(self, state: str, holder: Holder) -> Known:
        key = holder.person.key if holder.person.surname else ""
        for asked in (f"{key}@{holder.since[:4]}", key, holder.person.key):
            for whose in (state, "*"):
                if (whose, asked) in self._people:
                    return self._people[whose, asked]
        return Known(holder.person.name, holder.person.surname, _shorter(holder.person))

    def _ended(self, spells: Sequence[_Spell]) -> Iterator[Tenure]:
        for place, spell in enumerate(spells):
            following = spells[place + 1] if place + 1 < len(spells) else None
            begins = _began(spell, spells[place - 1] if place else None)
            time = _interval(begins, self._end(spell, following))
            if spell.person is not None:
                yield Tenure(spell.office, spell.person, time, spell.first, spell.last)

    def _end(self, spell: _Spell, following: _Spell | None) -> str:
        if following is None:
            return ".." if spell.last == self._last else ""
        if not following.since or following.since < spell.since:
            return _within(spell.last, following.first)
        came = time_bounds(following.since).latest
        missed = came is not None and (came - date.fromisoformat(spell.last)).days > _MISSED
        return f"{following.since}?" if missed else following.since


def _joined(spells: Iterable[_Spell]) -> Iterator[_Spell]:
    """Yield spells of one office, those of one person that follow each other as one."""
    held: _Spell | None = None
    for spell in spells:
        if held is None or not _is_same(held, spell):
            if held is not None:
                yield held
            # A source that goes on with the old date after somebody else does not mean that day.
            held = replace(spell, since="") if held is not None and spell.since < held.since else spell
            continue
        told = [since for since in (held.since, spell.since) if since]
        person = None if held.person is None or spell.person is None else held.person.merged(spell.person)
        last = max(held.last, spell.last)
        held = replace(held, person=person, since=min(told, default=""), last=last)
    if held is not None:
        yield held


def _is_same(one: _Spell, other: _Spell) -> bool:
    """Tell whether two spells that follow each other are of one person, however the name is spelled."""
    if one.person is None or other.person is None:
        return one.person is other.person
    if one.person.label == other.person.label:
        return True
    surnames = {plain(person.surname).lower() for person in (one.person, other.person)}
    dates = sorted((one.since, other.since))
    return len(surnames) == 1 and dates[1].startswith(dates[0]) and bool(dates[0])


def _began(spell: _Spell, before: _Spell | None) -> str:
    """Return the told beginning, or what lies between the editions before it; else nothing."""
    if spell.since:
        return spell.since
    return "" if before is None else _within(before.last, spell.first)


def _within(first: str, last: str) -> str:
    """Return the month or the year in which two days lie, or the later of them as not sure.

    >>> _within("2022-06-02", "2022-06-30"), _within("2020-01-01", "2021-05-01")
    ('2022-06', '2021-05-01?')
    """
    for length in (len("2022-06"), len("2022")):
        if first[:length] == last[:length]:
            return first[:length]
    return f"{last}?"


def _interval(start: str, end: str) -> str:
    """Return an EDTF interval, or nothing where neither side is known."""
    if start in ("", "..") and end in ("", ".."):
        return ""
    return f"{start}/{end}"


def _shorter(person: leaders.Person) -> tuple[str, ...]:
    """Return the name without what stands between the first given name and the surname, and without marks."""
    words, surname = person.name.split(), person.surname.split()
    name = re.sub(r'\s*"[^"]*"', "", person.name)
    found = [name]
    if surname and words[0] != surname[0] and " ".join(surname) in person.name:
        found.append(f"{words[0]} {' '.join(surname)}")
    found += [plain(one) for one in found]
    return tuple(one for one in dict.fromkeys(found) if one != person.name and "." not in one.split()[0])
