"""Present states: names, demonyms, capital, territory, independence, codes.

In: the tables of states, the facts and the codes. Out: entries in `states-PART`, and a
`State` for each, by which other parts of the register find it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from world import codes, tables
from world.demonyms import Demonyms, demonyms
from world.entries import UNCHECKED, Entries, Files
from world.facts import Country, Facts
from world.leaders import edtf
from world.places import decimal, point
from world.spelling import plain, slug

_DAY = re.compile(r"(\d{1,2} [A-Z][a-z]+ \d{4}) ")
_NOTED = re.compile(r"\s*[;(].*")
_MISLEADING = frozenset({"The Dominican", "CH", "NL", "SRV", "FDRE", "Congo", "Lao PDR", "DROC"})
"""Short forms of the source that nobody uses, or that mean others too."""
_NO_DAY = "no day of independence is told: the state is older than such days, or was never ruled by another"


@dataclass(frozen=True, slots=True)
class State:
    """A present state by its id, its code in the facts, and what others call its people and its seat."""

    code: str
    iri: str
    label: str
    part: str
    in_sentence: str
    demonyms: Demonyms
    capital: str
    independent: str

    @property
    def is_namesake(self) -> bool:
        """Tell whether the capital is called as its state is."""
        return self.capital == self.label

    @property
    def city(self) -> str:
        """The id of the capital; one that is called as its state is told apart."""
        if self.is_namesake:
            return f"{self.iri}-city"
        return "washington" if self.capital.startswith("Washington") else slug(self.capital)


class States:
    """Writes the present states into their files."""

    def __init__(self, facts: Facts, files: Files, edition: str) -> None:
        self._countries, self._files, self._edition = facts.countries, files, edition
        self._names, self._demonyms, self._capitals, self._independence = (
            {row["factbook"]: row for row in tables.rows(name)}
            for name in ("names", "demonyms", "capitals", "independence")
        )
        self._codes = codes.by_code()

    def write(self) -> dict[str, State]:
        """Write all; return them by their code in the facts."""
        found: dict[str, State] = {}
        for row in tables.rows("states"):
            state = self._state(row)
            self._declare(state, row)
            self._place_capital(state)
            found[state.code] = state
        return found

    def _state(self, row: tables.Row) -> State:
        code, label = row["factbook"], row["label"]
        country, hand = self._countries.get(code), self._capitals.get(code, {})
        article = "the " if self._codes[row["ISO"]].takes_article or label.startswith("Republic") else ""
        return State(
            code=code,
            iri=slug(label),
            label=label,
            part=row["file"],
            in_sentence=article + label,
            demonyms=demonyms(country, self._demonyms.get(code)),
            capital=hand.get("capital", "") or ("" if country is None else country.capital),
            independent=self._independent(code, country),
        )

    def _independent(self, code: str, country: Country | None) -> str:
        if code in self._independence:
            return self._independence[code]["since"]
        told = _DAY.match("" if country is None else country.independence)
        return edtf(told[1]) if told else ""

    def _source(self, code: str) -> str:
        return self._edition if code in self._countries else UNCHECKED

    def _declare(self, state: State, row: tables.Row) -> None:
        entries, source = self._files[f"states-{state.part}"], self._source(state.code)
        entries.add(state.iri, "State", state.label, self._called(state), source=source)
        belonging(state.iri, state.demonyms, entries)
        entries.text(state.iri, "independentSince", state.independent)
        entries.identify(state.iri, self._codes[row["ISO"]].notations(), codes.checked())
        entries.note(state.iri, row["note"] or ("" if state.independent else _NO_DAY))
        territory = f"{state.iri}-territory"
        entries.add(territory, "Territory", f"Territory of {state.in_sentence}", source=source)
        entries.link(territory, "isTerritoryOf", state.iri)
        entries.link(territory, "isPartOf", *tables.listed(row["within"]))

    def _called(self, state: State) -> list[str]:
        country = self._countries.get(state.code)
        told: Mapping[str, str] = {} if country is None else country.names
        kinds = ("conventional short form", "conventional long form", "abbreviation")
        named = [name for kind in kinds for name in re.split(" or ", _NOTED.sub("", told.get(kind, "")))]
        named += tables.listed(self._names.get(state.code, {}).get("further names", ""))
        named += [plain(name) for name in (state.label, *named) if "'" not in name]
        return [name for name in dict.fromkeys(named) if name not in _MISLEADING]

    def _place_capital(self, state: State) -> None:
        entries, hand = self._files[f"states-{state.part}"], self._capitals.get(state.code, {})
        country = self._countries.get(state.code)
        by_hand = bool(hand.get("latitude"))
        label = f"City of {state.capital}" if state.is_namesake else state.capital
        known = tables.listed(hand.get("further names", ""))
        source = UNCHECKED if by_hand or country is None else self._edition
        entries.add(state.city, "City", label, (*known, plain(label)), source=source)
        entries.link(state.city, "isCapitalOf", state.iri)
        if hand.get("territory") != "-":
            entries.link(state.city, "isPartOf", f"{state.iri}-territory")
        entries.note(state.city, hand.get("note", ""))
        if by_hand or country is None:
            latitude, longitude = float(hand["latitude"]), float(hand["longitude"])
        else:
            latitude, longitude = point(country.coordinates)
        entries.number(state.city, "latitude", decimal(latitude))
        entries.number(state.city, "longitude", decimal(longitude))


def belonging(iri: str, found: Demonyms, entries: Entries) -> None:
    """Write what belongs to a state or land, and who comes from it."""
    entries.word(iri, "adjective", *found.adjectives)
    entries.word(iri, "demonym", *found.singular)
    entries.word(iri, "pluralDemonym", *found.plural)
