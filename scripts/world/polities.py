"""Polities that are no present state: territories, states of the past, blocs, governments.

In: their tables. Out: entries in `territories`, `historical`, `blocs` and `governments`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from world import codes, tables
from world.demonyms import demonyms
from world.entries import UNCHECKED, Files
from world.facts import Facts
from world.spelling import plain, slug
from world.states import State, belonging

_DISPUTED = "claims to be a state, or is claimed by several; few or no states recognise it"


def territories(facts: Facts, files: Files, edition: str) -> None:
    """Write territories of states, and polities that few recognise, each with the land that it names."""
    known, entries = codes.by_code(), files["territories"]
    for row in tables.rows("territories"):
        iri, label, code = slug(row["label"]), row["label"], row["ISO"]
        source = edition if row["facts"] in facts.countries else UNCHECKED
        entries.add(iri, "PoliticalEntity", label, _spelled(label, row["also"]), source=source)
        belonging(iri, demonyms(None, row), entries)
        entries.link(iri, "affiliation", *tables.listed(row["of"]))
        entries.note(iri, _DISPUTED if row["kind"] == "disputed" else "")
        if code in known:
            entries.identify(iri, known[code].notations(), codes.checked())
        land = entries.add(f"{iri}-territory", "Region", f"Territory of {label}", source=source)
        entries.link(land, "isPartOf", *(f"{state}-territory" for state in tables.listed(row["of"])))


def historical(files: Files) -> None:
    """Write states of the past with the times of their lives, and what came after them."""
    known, entries = codes.by_code(), files["historical"]
    for row in tables.rows("historical"):
        iri, label, kind = slug(row["label"]), row["label"], row["kind"] or "State"
        entries.add(iri, kind, label, _spelled(label, row["also"]), source=UNCHECKED)
        entries.text(iri, "validTime", row["time"])
        continuer = tables.listed(row["continued by"])
        entries.link(iri, "isContinuedBy" if kind == "State" else "isSucceededBy", *continuer)
        entries.link(iri, "isSucceededBy", *tables.listed(row["succeeded by"]))
        entries.link(iri, "isMemberOf", *tables.listed(row["member of"]))
        belonging(iri, demonyms(None, row), entries)
        if row["code"] in known:
            entries.identify(iri, known[row["code"]].notations(), codes.checked())


def blocs(files: Files) -> None:
    """Write loose sets of states, and who is counted among them."""
    entries = files["blocs"]
    for row in tables.rows("blocs"):
        told, _, label = row["label"].rpartition("=")
        iri = told or slug(label)
        entries.add(iri, "Bloc", label, tables.listed(row["also"]), source=UNCHECKED)
        entries.word(iri, "adjective", *tables.listed(row["adjective"]))
        for member in tables.listed(row["members"]):
            entries.link(member, "isMemberOf", iri)


def governments(states: Iterable[State], files: Files) -> None:
    """Write the government of each state by its adjective, and those of single leaders."""
    entries, kept = files["governments"], tuple(states)
    shared = Counter(adjective for state in kept for adjective in state.demonyms.adjectives[:1])
    for state in kept:
        adjective = next((word for word in state.demonyms.adjectives if shared[word] == 1), "")
        general = f"Government of {state.in_sentence}"
        label = f"{adjective} government" if adjective else general
        iri = slug(label)
        entries.add(iri, "Government", label, [general], source=UNCHECKED)
        entries.link(iri, "isGovernmentOf", state.iri)
    for row in tables.rows("governments"):
        iri = slug(row["label"])
        entries.add(iri, "Government", row["label"], tables.listed(row["also"]), source=UNCHECKED)
        entries.link(iri, "isGovernmentOf", row["of"])
        entries.text(iri, "validTime", row["time"])


def _spelled(label: str, also: str) -> list[str]:
    """Return further names, and those without marks."""
    named = list(tables.listed(also))
    named += [plain(name) for name in (label, *named) if "'" not in name]
    return list(dict.fromkeys(named))
