"""Read the file of facts: states and territories as the Factbook had them, edition by edition.

In: the path of the JSON file. Out: a `Country` for each, by its code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Wording:
    """What the editions from `first` to `last` have of a role, as ISO dates."""

    role: str
    text: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Country:
    """One state or territory; what the source leaves out is empty."""

    code: str
    names: Mapping[str, str]
    capital: str
    coordinates: str
    adjective: str
    noun: str
    borders: str
    independence: str
    memberships: str
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """All countries by code, and the dates of the editions."""

    countries: Mapping[str, Country]
    editions: tuple[str, ...]


def read(path: Path) -> Facts:
    """Return the facts of a file; raises OSError or ValueError where it cannot be read."""
    found = json.loads(path.read_text(encoding="utf-8"))
    try:
        countries = [_country(entry) for entry in found["countries"]]
        editions = tuple(found["snapshots"])
    except (KeyError, TypeError) as error:
        raise ValueError(f"holds no facts in the form that is read here ({error})") from error
    if not editions:
        raise ValueError("names no edition in `snapshots`")
    return Facts({country.code: country for country in countries}, editions)


def _country(entry: Mapping[str, Any]) -> Country:
    told = [Wording(one["role"], one["text"], one["firstSeen"], one["lastSeen"]) for one in entry["leaders"]]
    return Country(
        code=entry["code"],
        names={name: text for name, text in entry["names"].items() if text and text != "none"},
        capital=entry["capital"].get("name", ""),
        coordinates=entry["capital"].get("geographic coordinates", ""),
        adjective=entry["nationality"].get("adjective", ""),
        noun=entry["nationality"].get("noun", ""),
        borders=entry["borders"],
        independence=entry["independence"],
        memberships=entry["organisations"],
        wordings=tuple(sorted(told, key=lambda one: (one.role, one.first))),
    )
