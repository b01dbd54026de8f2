"""The vocabulary: neighbours of terms, the rules of shapes, and how often each is used."""

from __future__ import annotations

import pytest

from realpolitik.rdf import turtle
from realpolitik.reading.terminology import COUNTED, Rule, Terminology, Use, terminology, use
from realpolitik.sources.workspace import shipped
from support import views


@pytest.fixture(scope="module")
def known() -> Terminology:
    ontology, shapes = (
        [quad for path in sorted((shipped() / folder).glob("*.ttl")) for quad in turtle.read(path)]
        for folder in ("ontology", "shapes")
    )
    return terminology(ontology, shapes)


def test_every_term_of_the_glossary_has_an_entry(known: Terminology) -> None:
    assert len(known.entries) > 500
    assert len(known.of_kind("class")) > 200
    assert all(entry.term.definition for entry in known.entries.values())


def test_classes_know_what_is_wider_and_narrower(known: Terminology) -> None:
    assert known.entries["ArmsTransfer"].wider == ("Transfer",)
    assert "ArmsTransfer" in known.entries["Transfer"].narrower
    assert "Situation" in {entry.term.name for entry in known.tops()}
    reached = {entry.term.name for entry in known.tops()}
    for _ in known.entries:
        reached |= {below for name in reached for below in known.entries[name].narrower}
    assert {entry.term.name for entry in known.of_kind("class")} <= reached


def test_values_and_what_takes_them(known: Terminology) -> None:
    assert "Denied" in known.entries["Status"].values
    assert "status" in known.entries["Status"].taken_by
    assert {"status", "realization"} <= set(known.kinds_of_values())


def test_terms_have_the_rules_of_their_shapes(known: Terminology) -> None:
    rule = Rule("Name with rp:actor who takes somebody off the list.", "Warning")
    assert rule in known.entries["Delisting"].rules
    assert rule in known.entries["actor"].rules


def test_uses_are_counted(known: Terminology) -> None:
    view = views.view(
        "id:fair a rp:Visit ; rp:place id:port . id:talk a rp:Visit ; rp:realization rp:Occurred ."
    )
    counted = {name: use(view, known.entries[name], 1) for name in ("Visit", "place", "Occurred", "Denied")}
    assert {name: used.times for name, used in counted.items()} == {
        **{"Visit": 2, "place": 1},
        **{"Occurred": 1, "Denied": 0},
    }
    assert [one.identifier for one in counted["Visit"].examples] == ["id:fair"]
    assert not counted["Visit"].is_more


def test_no_more_uses_are_counted_than_people_want_to_know(known: Terminology) -> None:
    view = views.view("".join(f"id:visit-{number} a rp:Visit .\n" for number in range(COUNTED + 2)))
    assert use(view, known.entries["Visit"], 3) == Use(COUNTED, is_more=True, examples=())
