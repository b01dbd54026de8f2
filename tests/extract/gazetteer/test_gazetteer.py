"""What the register's names mean: longest first, by their capitals, by the day."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.extract.entities import Form
from realpolitik.extract.gazetteer.offices import known_title, title
from realpolitik.extract.gazetteer.surface import folded, is_spelled, pieces
from realpolitik.extract.gazetteer.table import gazetteer
from realpolitik.rdf.literals import time_bounds
from realpolitik.rdf.names import local, term, thing
from support.shipped import base
from support.veldt import names


def meant(text: str) -> list[tuple[str, str]]:
    """Return what the name means that begins a text: ids and forms."""
    match = names().match(pieces(text), 0)
    return [] if match is None else [(local(one.entity.iri), one.form.value) for one in match.meanings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arvenia sells", [("arvenia", "name")]),
        ("arvenia sells", []),
        ("RA sells", [("arvenia", "name")]),
        ("Ra sells", []),
        ("Arvenian government fell", [("arvenian-government", "name")]),
        ("Arvenian barges", [("arvenia", "adjective"), ("arvenia", "demonym")]),
        ("Arvenians left", [("arvenia", "demonym")]),
        ("Barges left", [("barges", "name")]),
        ("barge left", [("barges", "name")]),
        ("North Belmarkian barges", [("north-belmark", "adjective")]),
        ("Republic Of Arvenia", [("arvenia", "name")]),
        ("Cole met", []),
        ("COLE met", [("coast-league", "name")]),
        ("Orrin", [("arvenia", "name"), ("orrin", "name")]),
        ("Orlo", []),
        ("Nowhere", []),
    ],
)
def test_the_longest_name_that_is_spelled_so(text: str, expected: list[tuple[str, str]]) -> None:
    assert meant(text) == expected


def test_a_metonym_names_one_and_means_another() -> None:
    [state, city] = names().called("Orrin")
    assert (state.figure, state.literally) == (term("CapitalForState"), thing("orrin"))
    assert (city.figure, city.literally) == (None, None)
    assert state.holds(time_bounds("2031"))
    assert state.holds(None)
    assert not state.holds(time_bounds("1980"))


def test_surnames_are_apart_with_other_spellings() -> None:
    assert [local(one.entity.iri) for one in names().surnamed(["Malin"])] == ["bo-malin", "ivo-malin"]
    assert [local(one.entity.iri) for one in names().surnamed(["Tesky"])] == ["juri-tesk"]
    assert names().surnamed(["malin"]) == ()


def test_offices_have_one_holder_on_a_day() -> None:
    offices = names().offices
    arvenia = thing("arvenia")
    assert offices.holder(arvenia, "president", time_bounds("2031-01")) == thing("ana-orlo")
    assert offices.holder(arvenia, "president", time_bounds("2026")) == thing("ivo-malin")
    assert offices.holder(arvenia, "president", time_bounds("2030")) is None
    assert offices.holder(arvenia, "president", None) is None
    assert offices.holder(arvenia, "leader", time_bounds("2031")) == thing("ana-orlo")
    assert offices.holder(arvenia, "defence minister", time_bounds("2031")) == thing("juri-tesk")
    assert offices.serving(thing("ivo-malin"), time_bounds("2031")) == ()


@pytest.mark.parametrize(
    ("label", "where", "expected"),
    [
        ("President of the United States", "United States", "president"),
        ("Foreign Secretary of the United Kingdom", "United Kingdom", "foreign minister"),
        ("Secretary-General of the Coast League", "Coast League", "secretary general"),
        ("Ambassador to the United Nations of Bight", "Bight", "ambassador to the united nations"),
        ("Mayor", "Bight", "mayor"),
    ],
)
def test_titles_are_compared_in_one_form(label: str, where: str, expected: str) -> None:
    assert title(label, where) == expected
    assert known_title(expected) == expected


def test_bodies_are_found_by_what_they_are() -> None:
    arvenia = thing("arvenia")
    organ = names().organ(arvenia, frozenset({"defence", "ministry"}))
    government = names().government(arvenia)
    assert organ is not None
    assert organ.iri == thing("arvenian-defence-ministry")
    assert government is not None
    assert government.iri == thing("arvenian-government")
    assert names().organ(arvenia, frozenset({"harbour", "ministry"})) is None


@given(st.text(max_size=30))
def test_pieces_are_letters_and_marks_of_the_text(text: str) -> None:
    found = pieces(text)
    assert all(found)
    assert not any(char.isspace() for piece in found for char in piece)
    assert folded(found) == tuple(piece.lower() for piece in found)


def test_pieces_ignore_marks_hyphens_and_points() -> None:
    assert pieces("Recep Tayyip Erdoğan") == pieces("Recep Tayyip Erdogan")
    assert pieces("Kim Jong-un") == pieces("Kim Jong un")
    assert pieces("U.S.") == pieces("US") == ("US",)
    assert pieces(".") == (".",)
    assert is_spelled("NATO", "NATO")
    assert not is_spelled("who", "WHO")


def test_the_shipped_register_is_read_fast() -> None:
    ground = base()
    begun = time.perf_counter()
    table = gazetteer(ground.register, ground.vocabulary)
    assert time.perf_counter() - begun < 5, "a slow machine has three times what it takes here"
    assert len(table.entities) > 3000
    [match] = [table.match(pieces("United States Congress"), 0)]
    assert match is not None
    assert match.last == 3
    [first, *_] = table.called("Russian")
    assert (local(first.entity.iri), first.form) == ("russia", Form.ADJECTIVE)
