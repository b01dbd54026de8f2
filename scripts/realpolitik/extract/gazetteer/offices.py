"""Who holds which office when: titles, jurisdictions, tenures.

In: a `Register`. Out: a frozen table from jurisdiction and title to tenures, and
from a person to the jurisdictions that he or she serves on a day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from realpolitik.extract.gazetteer.surface import folded, pieces
from realpolitik.extract.words.titles import LEADERS, PARAMOUNT, RULING
from realpolitik.rdf.literals import Bounds, time_bounds
from realpolitik.rdf.names import term, w3c
from realpolitik.sources.register import Register

_LABEL = w3c("rdfs", "label")


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in an office for a time; without `time` nobody knows when."""

    person: NamedNode
    office: NamedNode
    jurisdiction: NamedNode
    title: str
    time: Bounds | None

    def covers(self, day: Bounds) -> bool:
        """Tell whether the office may have been held on a day."""
        return self.time is not None and not self.time.disjoint(day)


@dataclass(frozen=True, slots=True)
class Offices:
    """Tenures by jurisdiction and title, and by person."""

    by_title: Mapping[tuple[NamedNode, str], tuple[Tenure, ...]]
    by_person: Mapping[NamedNode, tuple[Tenure, ...]]
    named: Mapping[tuple[NamedNode, str], NamedNode]

    def holder(self, jurisdiction: NamedNode, title: str, day: Bounds | None) -> NamedNode | None:
        """Return the one who holds an office on a day; None where nobody or more than one may."""
        if title == "leader":
            return self._one(jurisdiction, PARAMOUNT, day) or self._one(jurisdiction, RULING, day)
        return self._one(jurisdiction, (title,), day)

    def _one(self, jurisdiction: NamedNode, titles: tuple[str, ...], day: Bounds | None) -> NamedNode | None:
        found = {
            tenure.person
            for each in titles
            for tenure in self.by_title.get((jurisdiction, each), ())
            if day is not None and tenure.covers(day)
        }
        return found.pop() if len(found) == 1 else None

    def sole(self, title: str, day: Bounds | None) -> NamedNode | None:
        """Return the one who holds on a day the only office of a title that there is, as that of pope."""
        where = {place for place, name in self.by_title if name == title}
        return self.holder(where.pop(), title, day) if len(where) == 1 else None

    def serving(self, person: NamedNode, day: Bounds | None) -> tuple[Tenure, ...]:
        """Return the offices that a person may hold on a day."""
        held = self.by_person.get(person, ())
        return tuple(tenure for tenure in held if day is not None and tenure.covers(day))


def offices(register: Register) -> Offices:
    """Return the table of the offices and tenures of a register."""
    titles = dict(_titles(register))
    by_title: dict[tuple[NamedNode, str], list[Tenure]] = defaultdict(list)
    by_person: dict[NamedNode, list[Tenure]] = defaultdict(list)
    for tenure in _tenures(register, titles):
        by_title[tenure.jurisdiction, tenure.title].append(tenure)
        by_person[tenure.person].append(tenure)
    return Offices(
        {key: tuple(held) for key, held in by_title.items()},
        {person: tuple(held) for person, held in by_person.items()},
        {key: office for office, key in sorted(titles.items(), key=lambda pair: pair[0].value, reverse=True)},
    )


def _titles(register: Register) -> Iterator[tuple[NamedNode, tuple[NamedNode, str]]]:
    for predicate in (term("jurisdiction"), term("leadsJurisdiction")):
        for office in register.facts.having(predicate):
            where = register.facts.iri(office, predicate)
            label = register.facts.text(office, _LABEL)
            if where is not None and label is not None:
                yield office, (where, title(label, register.facts.text(where, _LABEL) or ""))


def title(label: str, where: str) -> str:
    """Return the title that an office's label begins with, in the form by which titles are compared.

    >>> title("Defense Secretary of the United States", "United States"), title("Monarch of Spain", "Spain")
    ('defence minister', 'monarch')
    >>> title("Secretary-General of NATO", "North Atlantic Treaty Organization")
    'secretary general'
    """
    words, place = folded(pieces(label)), folded(pieces(where))
    if place and words[-len(place) :] == place:
        words = words[: -len(place)]
        while words and words[-1] in ("of", "the"):
            words = words[:-1]
    return known_title(" ".join(words[: _end_of_title(words)]))


def _end_of_title(words: tuple[str, ...]) -> int:
    """Return where a title ends that is known without what follows after "of"."""
    known = (at for at in range(len(words), 0, -1) if known_title(" ".join(words[:at])) in LEADERS.values())
    return next(known, len(words))


def known_title(words: str) -> str:
    """Return the title by which an office is known, of one of the ways to say it.

    >>> known_title("secretary of defense"), known_title("mayor")
    ('defence minister', 'mayor')
    """
    plain = words.replace("defense", "defence").replace("advisor", "adviser")
    return LEADERS.get(plain, plain)


def _tenures(register: Register, titles: Mapping[NamedNode, tuple[NamedNode, str]]) -> Iterator[Tenure]:
    facts = register.facts
    for iri in facts.of_type(term("Tenure")):
        person, office = (facts.iri(iri, term(name)) for name in ("officeHolder", "office"))
        if person is not None and office is not None and office in titles:
            told = facts.text(iri, term("time"))
            where, name = titles[office]
            yield Tenure(person, office, where, name, None if told is None else time_bounds(told))
