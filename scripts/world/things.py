"""Places, goods, norms and sanctions, borders and figures of speech.

In: their tables, and the borders that the facts tell. Out: entries in `places`, `goods`,
`instruments`, `sanctions`, `borders` and `metonyms`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from world import tables
from world.demonyms import demonyms
from world.entries import UNCHECKED, Files
from world.facts import Facts
from world.spelling import plain, slug
from world.states import State, belonging

_STEP = 2
_LENGTH = re.compile(r"\s*\(.*?\)|\s+[\d,.]+(?: km.*|\s*$)")
_LANDS = {
    "French Guiana": "France",
    "Gibraltar": "United Kingdom",
    "Macedonia": "North Macedonia",
    "US Naval Base at Guantanamo Bay": "",
    "US": "United States",
    "Gaza Strip": "Palestine",
    "West Bank": "Palestine",
}
"""Names among the neighbours and the states that are meant; nothing where it is no border of two."""
_GOODS = Path(__file__).parent / "data" / "goods.txt"


def places(files: Files) -> None:
    """Write regions, cities and buildings that are no capital."""
    entries = files["places"]
    for row in tables.rows("places"):
        iri = slug(row["label"])
        also = [*tables.listed(row["also"]), *(plain(row["label"]) if "'" not in row["label"] else "",)]
        entries.add(iri, row["kind"], row["label"], also, source=UNCHECKED)
        entries.link(iri, "isPartOf", *tables.listed(row["part of"]))
        told = {"adjective": row["adjective"], "one": row["names one"], "several": row["names several"]}
        belonging(iri, demonyms(None, told), entries)


def goods(files: Files) -> None:
    """Write the tree of goods: what is indented below something is a kind of it."""
    entries, above = files["goods"], list[str]()
    for line in _GOODS.read_text(encoding="utf-8").splitlines():
        label, _, also = line.strip().partition(" | ")
        iri, depth = slug(label), (len(line) - len(line.lstrip())) // _STEP
        entries.add(iri, "Goods", label, tables.listed(also), source=UNCHECKED)
        entries.link(iri, "isKindOf", *above[depth - 1 : depth] if depth else ())
        above[depth:] = [iri]


def instruments(files: Files) -> None:
    """Write treaties, laws and resolutions of the Security Council."""
    entries = files["instruments"]
    for row in tables.rows("instruments"):
        label = row["label"]
        entries.add(slug(label), "Instrument", label, tables.listed(row["also"]), source=UNCHECKED)
    for row in tables.rows("resolutions"):
        number, made = row["number"], f"un-security-council-resolution-{row['number']}"
        iri = f"unsc-resolution-{number}" if files.former(f"unsc-resolution-{number}") else made
        symbol = f"S/RES/{number} ({row['year']})"
        also = (symbol, f"Resolution {number}", f"UNSC Resolution {number}", f"UN resolution {number}")
        entries.add(iri, "Instrument", f"UN Security Council Resolution {number}", also, source=UNCHECKED)
        entries.note(iri, f"on {row['on']}, {row['year']}")


def sanctions(files: Files) -> None:
    """Write sets of sanctions as situations that nobody has checked: described, and not stated to be so."""
    entries = files["sanctions"]
    for row in tables.rows("regimes"):
        iri = slug(row["label"])
        issuers, targets = tables.listed(row["issuer"]), tables.listed(row["target"])
        entries.add(iri, "SanctionsRegime", row["label"], source=UNCHECKED)
        if not files.former(iri):
            parties = sorted((*issuers, *targets))
            entries.text(iri, "key", " ".join(["SanctionsRegime", *parties, row["time"]]))
        entries.link(iri, "issuer", *issuers)
        entries.link(iri, "target", *targets)
        entries.link(iri, "instrument", *tables.listed(row["instrument"]))
        entries.link(iri, "goodsInScope", *tables.listed(row["goods"]))
        entries.text(iri, "time", row["time"])


def borders(states: Mapping[str, State], facts: Facts, files: Files, edition: str) -> None:
    """Write which states border on each other, each border once."""
    entries, named = files["borders"], _by_name(states.values(), facts)
    for code, state in states.items():
        country = facts.countries.get(code)
        for name in () if country is None else _neighbours(country.borders):
            other = named.get(name)
            if other is None:
                raise ValueError(f"{state.label} borders on {name}, which is no state")
            if other.iri != state.iri:
                one, two = sorted((state, other), key=lambda side: side.iri)
                _border(one, two, files)
                entries.text(border_id(one.iri, two.iri), "sourceNote", edition)


def border_id(one: str, two: str) -> str:
    """Return the id of a border; two that were named before keep theirs."""
    told = {"north-korea russia": "border-russia-north-korea", "russia ukraine": "border-russia-ukraine"}
    return told.get(f"{one} {two}", f"border-{one}-{two}")


def _border(one: State, two: State, files: Files) -> None:
    iri, entries = border_id(one.iri, two.iri), files["borders"]
    label = f"Border of {one.in_sentence} and {two.in_sentence}"
    entries.add(iri, "Border", label, source="")
    entries.link(iri, "party", one.iri, two.iri)
    if not files.former(iri):
        entries.text(iri, "key", f"Border {one.iri} {two.iri}")
    if iri == f"border-{one.iri}-{two.iri}":
        entries.term(iri, "realization", "Ongoing")


def _neighbours(text: str) -> Iterator[str]:
    for part in re.split(r";|\bkm and\b", text):
        name = _LENGTH.sub("", part).strip()
        meant = _LANDS.get(name, name)
        if meant:
            yield meant


def _by_name(states: Iterable[State], facts: Facts) -> dict[str, State]:
    found: dict[str, State] = {}
    for state in states:
        country = facts.countries.get(state.code)
        told = () if country is None else country.names.values()
        for name in (state.label, *told):
            found[name] = state
    return found


def metonyms(states: Iterable[State], files: Files) -> None:
    """Write capitals that stand for their states, and other figures of speech, with the times they hold."""
    since = {row["factbook"]: row["capital since"] for row in tables.rows("capitals")}
    for state in states:
        if not state.is_namesake:
            began = since.get(state.code) or state.independent
            time = f"{began}/.." if began >= "19" else ""
            told = {"word": state.capital.split(",")[0], "stands for": state.iri, "time": time}
            _metonym(files, {**told, "figure": "CapitalForState", "names": state.city})
    for row in tables.rows("metonyms"):
        _metonym(files, row)


def _metonym(files: Files, row: tables.Row) -> None:
    word, meant = row["word"], row["stands for"]
    label = f"{word} for {meant.replace('-', ' ')}"
    iri = slug(label)
    if files.former(iri):
        return
    entries = files["metonyms"]
    entries.add(iri, "Metonym", plain(label).lower(), source=UNCHECKED)
    entries.word(iri, "word", *dict.fromkeys((word, plain(word) if "'" not in word else word)))
    entries.term(iri, "figure", row["figure"])
    entries.link(iri, "standsFor", meant)
    entries.link(iri, "names", *tables.listed(row["names"]))
    entries.text(iri, "validTime", row["time"])
