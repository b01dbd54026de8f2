"""Organisations with members and seats, armed groups and forces, firms.

In: their tables, and the memberships that the facts tell. Out: entries in `organisations`,
`memberships`, `armed-groups` and `companies`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from world import tables
from world.entries import UNCHECKED, Files
from world.facts import Country, Facts
from world.spelling import plain, slug
from world.states import State

_BETWEEN = re.compile(r",(?![^()]*\))")
_FULL = re.compile(r"(?:\(suspended\)|\(Chinese Taipei\)|\(2024\)|\(permanent\))?")


def organisations(files: Files) -> None:
    """Write international and public bodies."""
    entries = files["organisations"]
    for row in tables.rows("organisations"):
        iri = body_id(row)
        entries.add(iri, row["kind"], row["label"], _spelled(row), source=UNCHECKED)
        entries.link(iri, "isOrganOf", *tables.listed(row["part of"]))
        if row["kind"] != "Bloc":
            entries.link(iri, "hasSeatIn", *tables.listed(row["seat"]))


def body_id(row: tables.Row) -> str:
    """Return the id of an organisation: the one told, or that of its label."""
    return row["id"] or slug(row["label"])


def memberships(states: Mapping[str, State], facts: Facts, files: Files, edition: str) -> None:
    """Write of which organisations states are members; the table kept by hand goes before the facts."""
    entries = files["memberships"]
    bodies = {row["members"]: body_id(row) for row in tables.rows("organisations") if row["members"]}
    corrected = {(row["state"], row["body"]): row["is member"] for row in tables.rows("memberships")}
    for code, state in states.items():
        country = facts.countries.get(code)
        told = set() if country is None else {bodies[name] for name in _told(country) if name in bodies}
        denied = {body for (whose, body), yes in corrected.items() if whose == code and yes == "no"}
        added = {body for (whose, body), yes in corrected.items() if whose == code and yes == "yes"}
        entries.link(state.iri, "isMemberOf", *sorted((told - denied) | added))
        if told:
            entries.text(state.iri, "sourceNote", edition)
        if added or denied:
            entries.text(state.iri, "sourceNote", UNCHECKED)


def _told(country: Country) -> Iterable[str]:
    """Yield the organisations that a state is a full member of, as the facts abbreviate them."""
    for part in _BETWEEN.split(country.memberships):
        name, _, rest = part.strip().partition(" (")
        if not rest or _FULL.fullmatch(f"({rest}"):
            yield name


def groups(files: Files) -> None:
    """Write armed forces and groups."""
    entries = files["armed-groups"]
    for row in tables.rows("groups"):
        told, _, label = row["label"].rpartition("=")
        iri = told or slug(label)
        entries.add(iri, row["kind"], label, tables.listed(row["also"]), source=UNCHECKED)
        entries.link(iri, "isOrganOf", *tables.listed(row["of"]))


def companies(files: Files) -> None:
    """Write firms with the country of their seat; those of a state or of another firm are its organs."""
    entries = files["companies"]
    for row in tables.rows("companies"):
        iri = slug(row["label"])
        entries.add(iri, "Company", row["label"], _spelled(row), source=UNCHECKED)
        entries.link(iri, "hasSeatIn", row["seat"])
        entries.link(iri, "isOrganOf", *tables.listed(row["owned"]))
        entries.note(iri, f"kind of firm: {row['kind of firm']}")


def _spelled(row: tables.Row) -> list[str]:
    named = list(tables.listed(row["also"]))
    named += [plain(name) for name in (row["label"], *named) if "'" not in name and "’" not in name]
    return list(dict.fromkeys(named))
