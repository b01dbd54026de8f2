"""Leaders, ministers and heads of organisations: persons, offices, tenures.

In: the tenures that the facts tell, and those kept by hand. Out: entries in
`leaders-PART`, `ministers` and `officials`. A tenure that the facts tell is stated with its
realization, so that it counts as asserted by them, also where a table has its time more
exactly; one that only a table has is described.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from world import tables
from world.entries import UNCHECKED, Entries, Files
from world.facts import Facts
from world.spelling import plain, slug
from world.states import State
from world.tenures import Known, Offices, Tenure

_PORTFOLIO = re.compile(
    r"\b(?:Minister|Secretary of (?:State|Defense|Commerce|the Treasury)|Exchequer)\b"
    r"|\b(?:Foreign|Defence) Secretary\b"
)
_LEADS = re.compile(r"^(?:Vice|National|Press|Deputy)\b")


@dataclass(frozen=True, slots=True)
class Post:
    """An office as an entry: its id, class, label, further names, and whom it belongs to."""

    iri: str
    kind: str
    label: str
    aliases: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Held:
    """One tenure of a post; `seen` says which editions tell of it, and is empty where nobody checked.

    `by_hand` says that its time is from a table.
    """

    post: Post
    person: Known
    time: str
    source: str
    seen: str
    by_hand: bool


class People:
    """Writes persons, offices and tenures, each once."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._ids = {row["made"]: row["used"] for row in tables.rows("ids")}

    def leaders(self, states: Iterable[State], facts: Facts, edition: str) -> None:
        """Write heads of state and of government; the table kept by hand goes before the facts."""
        by_hand = _by_hand("leaders")
        offices = Offices(facts.editions[-1])
        for state in states:
            country = facts.countries.get(state.code)
            told = [] if country is None else offices.tenures(country)
            corrected = {(row["office"], row["person"]) for row in by_hand[state.code]}
            kept = [
                self._told(state, tenure, edition)
                for tenure in told
                if (tenure.office, tenure.person.label) not in corrected
            ]
            kept += [
                _backed(self._by_hand(state, row, "LeaderOffice"), row, told)
                for row in by_hand[state.code]
                if "/" in row["time"]
            ]
            self._write(kept, self._files[f"leaders-{state.part}"])

    def ministers(self, states: Iterable[State]) -> None:
        """Write those who hold other offices of a state."""
        by_hand = _by_hand("ministers")
        for state in states:
            held = [self._by_hand(state, row, _kind(row["office"])) for row in by_hand[state.code]]
            self._write(held, self._files["ministers"])

    def officials(self) -> None:
        """Write the heads of organisations."""
        held: list[Held] = []
        for row in tables.rows("officials"):
            label = f"{row['office']} of {row['of']}"
            made = slug(label)
            kind = "LeaderOffice" if row["leads"] else "Office"
            also = tables.listed(row["office also"])
            post = Post(self._ids.get(made, made), kind, label, also, row["body"])
            held.append(Held(post, _known(row), row["time"], UNCHECKED, "", by_hand=True))
        self._write(held, self._files["officials"])

    def _told(self, state: State, tenure: Tenure, edition: str) -> Held:
        post = self._post(state, tenure.office, "LeaderOffice")
        return Held(post, tenure.person, tenure.time, edition, _seen(tenure), by_hand=False)

    def _by_hand(self, state: State, row: tables.Row, kind: str) -> Held:
        kind = "Office" if _LEADS.match(row["office"]) else kind
        return Held(
            self._post(state, row["office"], kind), _known(row), row["time"], UNCHECKED, "", by_hand=True
        )

    def _post(self, state: State, office: str, kind: str) -> Post:
        label = "Pope" if office == "Pope" else f"{office} of {state.in_sentence}"
        made = slug(label)
        return Post(self._ids.get(made, made), kind, label, tuple(_office_names(office, state)), state.iri)

    def _write(self, held: Sequence[Held], entries: Entries) -> None:
        times: dict[tuple[str, str], list[Held]] = defaultdict(list)
        for one in held:
            times[one.post.iri, slug(one.person.label)].append(one)
        for (_, person), terms in times.items():
            self._declare(terms[0], person, entries)
            for term in terms:
                self._tenure(term, person, entries, several=len(terms) > 1)

    def _declare(self, held: Held, person: str, entries: Entries) -> None:
        known, source = held.person, held.seen or held.source
        entries.add(person, "Person", known.label, (*known.aliases, plain(known.label)), source=source)
        entries.word(person, "surname", *dict.fromkeys((known.surname, plain(known.surname))))
        if known.by_hand:
            entries.text(person, "sourceNote", UNCHECKED)
        post = held.post
        entries.add(post.iri, post.kind, post.label, post.aliases, source=held.source)
        role = "leadsJurisdiction" if post.kind == "LeaderOffice" else "jurisdiction"
        if not self._files.former(post.iri):
            entries.link(post.iri, role, post.body)

    def _tenure(self, held: Held, person: str, entries: Entries, *, several: bool) -> None:
        year = held.time[:4] if several else ""
        made = "-".join(filter(None, ("tenure", person, held.post.iri, year)))
        iri = self._ids.get(made, made)
        label = f"{held.person.label} as {held.post.label}" + (f" ({held.time[:4]})" if several else "")
        entries.add(iri, "Tenure", label, source=held.seen or held.source)
        if held.by_hand:
            entries.text(iri, "sourceNote", UNCHECKED)
        entries.link(iri, "officeHolder", person)
        entries.link(iri, "office", held.post.iri)
        entries.text(iri, "time", held.time)
        if not self._files.former(iri):
            parts = ["Tenure", *sorted((held.post.iri, person)), year]
            entries.text(iri, "key", " ".join(filter(None, parts)))
        if held.seen and iri == made:
            entries.term(iri, "realization", "Ongoing" if held.time.endswith("..") else "Ended")


def _backed(held: Held, row: tables.Row, told: Iterable[Tenure]) -> Held:
    """Return a tenure of the table with what editions tell of the same person in the same office."""
    same = [t for t in told if (t.office, t.person.label) == (row["office"], row["person"])]
    if not same:
        return held
    nearest = next((t for t in same if t.last >= held.time[:4]), same[-1])
    return replace(held, seen=_seen(nearest), person=nearest.person.merged(held.person))


def _seen(tenure: Tenure) -> str:
    return f"CIA World Factbook, editions of {tenure.first} to {tenure.last}"


def _by_hand(name: str) -> dict[str, list[tables.Row]]:
    found: dict[str, list[tables.Row]] = defaultdict(list)
    for row in tables.rows(name):
        found[row["state"]].append(row)
    return found


def _known(row: tables.Row) -> Known:
    return Known(row["person"], row["surname"], tables.listed(row["further names"]))


def _kind(office: str) -> str:
    return "MinisterOffice" if _PORTFOLIO.search(office) else "Office"


def _office_names(office: str, state: State) -> Iterable[str]:
    """Yield what else an office is called: by the adjective, in American spelling, by king or queen."""
    told = ("King", "Queen") if office == "Monarch" else (office,)
    for title in told:
        if title != office:
            yield f"{title} of {state.in_sentence}"
        for adjective in state.demonyms.adjectives:
            yield f"{adjective} {title[:1].lower()}{title[1:].lower()}"
    if "Defence" in office:
        yield f"{office.replace('Defence', 'Defense')} of {state.in_sentence}"
