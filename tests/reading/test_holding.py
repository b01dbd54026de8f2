"""What can have held on one day: situations, links of either tense, and what follows from them."""

from __future__ import annotations

from datetime import date

import pytest
from pyoxigraph import NamedNode, Triple

from realpolitik.rdf.names import term, thing
from realpolitik.reading.card import card
from realpolitik.reading.holding import Holding
from realpolitik.stores.base import View
from support.world import CAST, Says, article, entries, world

KNOWN = entries(
    f"""{CAST}
    id:pact a rp:Alliance ; rp:key "Alliance aland borland 2029/2033" .
    id:old-club a rp:InternationalOrganization ; rp:validTime "../2010" . id:aland rp:isMemberOf id:old-club .
    id:raid a rp:Attack .
    """
)
SAID = (
    Says("id:pact a rp:Alliance ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing ."),
    Says(
        "id:raid a rp:Attack ; rp:attacker id:borland ; rp:attacked id:aland ; rp:time '2031-05' ; "
        "rp:realization rp:Occurred ."
    ),
    Says("id:quarrel a rp:Rivalry ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing ."),
)
DAYS = {year: date(year, 6, 1) for year in (2009, 2028, 2030, 2032, 2034)}


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    found = world(article("herald", *SAID, known=KNOWN), known=KNOWN)
    return found.view(tmp_path_factory.mktemp("holding") / "store")


def years(view: View, subject: str, link: str, value: str) -> list[int]:
    triple = Triple(thing(subject), term(link), thing(value))
    assert any(view.quads(triple.subject, triple.predicate, triple.object, None)), (
        "nothing of the kind is held at all"
    )
    return [year for year, day in DAYS.items() if Holding(view, day).statement(triple)]


def test_a_situation_holds_within_its_time_and_without_one_in_the_era_of_its_key(view: View) -> None:
    def of(slug: str) -> list[int]:
        return [year for year, day in DAYS.items() if Holding(view, day).situation(thing(slug))]

    assert of("pact") == [2030, 2032]
    assert of("raid") == []
    assert Holding(view, date(2031, 5, 9)).situation(thing("raid"))
    assert of("quarrel") == [*DAYS]


def test_what_is_present_holds_while_it_goes_on_and_what_was_done_from_then_on(view: View) -> None:
    assert years(view, "borland", "hasAttacked", "aland") == [2032, 2034]
    assert years(view, "borland", "attackerIn", "raid") == [2032, 2034]
    for one, other in (("aland", "borland"), ("borland", "aland")):
        assert years(view, one, "alliedWith", other) == [2030, 2032]
        assert years(view, one, "rivalOf", other) == [*DAYS]


def test_what_the_register_tells_holds_while_there_is_such_a_thing(view: View) -> None:
    assert years(view, "aland", "isMemberOf", "old-club") == [2009]


def test_a_card_of_one_day_tells_the_facts_and_parts_of_that_day(view: View) -> None:
    def told(year: int) -> tuple[set[str], set[str]]:
        found = card(view, thing("aland"), {}, on=DAYS[year])
        return {fact.property for fact in found.facts}, {part.identifier for part in found.parts}

    facts, parts = told(2028)
    assert not {"allied with", "is member of"} & facts
    assert "rival of" in facts
    assert parts == {"id:quarrel"}
    facts, parts = told(2030)
    assert {"allied with", "rival of"} <= facts
    assert parts == {"id:quarrel", "id:pact"}


def test_what_nobody_told_holds_on_no_ground(view: View) -> None:
    nothing = Triple(thing("aland"), term("alliedWith"), NamedNode("urn:nobody"))
    assert not Holding(view, DAYS[2030]).statement(nothing)
