"""The tables that lead from other schemes to classes: complete, and as `docs/model.md` shows them."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import local, term, w3c
from realpolitik.sources.workspace import shipped
from support.shipped import base

MODEL = (Path(__file__).parents[1] / "docs" / "model.md").read_text(encoding="utf-8")
FILES = sorted((shipped() / "ontology").glob("alignments*.ttl"))
ALIGNED = tuple(quad for path in FILES for quad in turtle.read(path))
FTM = names.PREFIXES["ftm"]
PLOVER = {
    "AGREE": "",
    "CONSULT": "multilateral phone third-party visit",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "",
    "AID": "asylum economic humanitarian military",
    "RETREAT": "access ceasefire disarm release resign return withdraw",
    "DEMAND": "assist change meet yield",
    "ACCUSE": "",
    "REJECT": "assist change meet yield",
    "THREATEN": "arrest ban expel relations restrict territory violence",
    "PROTEST": "boycott demo obstruct riot strike-gen strike-hun strike-lim",
    "SANCTION": "cancel convict expel sever withdraw",
    "MOBILIZE": "police troops weapons",
    "COERCE": "arrest ban censor confiscate curfew deport martial-law misinformation restrict seize withhold",
    "ASSAULT": "abduct assassinate beat destroy execute explosives firearms heavy-weapons "
    "primitive sexual suicide-attack torture",
    **dict.fromkeys(("REQUEST", "INVESTIGATE", "DISAPPROVE", "FIGHT", "CRIME"), ""),
}
"""The event types of all editions of PLOVER, the last five of some alone, and the modes of each."""
SCHEMATA = frozenset(
    (
        "Airplane Article Asset Associate Call Company Contract ContractAward Control CourtCase "
        "CourtCaseParty Debt Directorship EconomicActivity Employment Event Family Identification "
        "Interest LegalEntity License Membership Mention Occupancy Organization Ownership Passport "
        "Payment Person Position Project ProjectParticipant PublicBody RealEstate Representation "
        "Sanction Security Territory Trip UnknownLink Vehicle Vessel "
    ).split()
)
"""The schemata of FollowTheMoney 4.11.2 that are about agents, assets, events and what ties them."""


def coded() -> dict[str, set[str]]:
    """Return the classes for each event type, and for each with a mode."""
    found: dict[str, set[str]] = defaultdict(set)
    for quad in ALIGNED:
        if quad.predicate == w3c("skos", "notation") and isinstance(quad.object, Literal):
            assert isinstance(quad.subject, NamedNode)
            found[quad.object.value.removeprefix("PLOVER ")].add(local(quad.subject))
    return dict(found)


def likened() -> dict[str, set[str]]:
    """Return the classes for each schema."""
    found: dict[str, set[str]] = defaultdict(set)
    for quad in ALIGNED:
        if isinstance(quad.object, NamedNode) and quad.object.value.startswith(FTM):
            assert isinstance(quad.subject, NamedNode)
            found[quad.object.value.removeprefix(FTM)].add(local(quad.subject))
    return dict(found)


def table(head: str) -> list[list[str]]:
    """Return the rows of the table of the model that begins with a word."""
    (rows,) = re.findall(rf"^\| {head} \|.*\n\| ---.*\n((?:\|.*\n)+)", MODEL, re.MULTILINE)
    return [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in rows.splitlines()]


def test_every_event_type_and_mode_of_plover_has_a_class() -> None:
    wanted = set(PLOVER) | {f"{event} {mode}" for event, modes in PLOVER.items() for mode in modes.split()}
    assert len(PLOVER) == 21
    assert len(wanted) >= 75
    assert set(coded()) == wanted


def test_a_mode_leads_to_one_class_and_an_event_type_to_those_of_events() -> None:
    assert [code for code, classes in coded().items() if " " in code and len(classes) != 1] == []
    words = base().vocabulary
    named = {term(name) for classes in coded().values() for name in classes}
    assert [local(cls) for cls in named if not words.is_a(cls, term("Situation"))] == []
    assert [local(cls) for cls in named if cls not in words.ancestors] == []


@pytest.mark.parametrize("schema", sorted(SCHEMATA))
def test_every_schema_that_concerns_us_has_a_class(schema: str) -> None:
    assert all(term(name) in base().vocabulary.ancestors for name in likened()[schema])


def test_no_schema_is_likened_that_is_not_in_the_list() -> None:
    classes = {schema for schema in likened() if schema[0].isupper()}
    assert classes - SCHEMATA == set()


def test_the_model_shows_both_tables() -> None:
    shown = {event: (set(classes.split(", ")), modes) for event, classes, modes in table("PLOVER")}
    assert {event: classes for event, (classes, _) in shown.items()} == {
        code: classes for code, classes in coded().items() if " " not in code
    }
    modes = {
        f"{event} {mode}": {cls}
        for event, (_, told) in shown.items()
        for mode, cls in re.findall(r"([a-z-]+): (\w+)", told)
    }
    assert modes == {code: classes for code, classes in coded().items() if " " in code}
    assert {schema for schema, _ in table("FollowTheMoney")} == SCHEMATA
    assert all(cls in likened()[schema] for schema, cls in table("FollowTheMoney"))
