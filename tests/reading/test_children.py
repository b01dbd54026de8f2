"""What belongs to a thing, by the way, and the words that stand for it; of one day what did then."""

from __future__ import annotations

from datetime import date

import pytest

from realpolitik.rdf.names import thing
from realpolitik.reading.card import card
from realpolitik.reading.children import Children, children, figures
from realpolitik.reading.holding import Holding
from realpolitik.stores.base import View
from support.world import CAST, Says, article, entries, world

KNOWN = entries(
    f"""{CAST}
    id:navy a rp:ArmedForce ; rdfs:label "the navy"@en ; rp:isOrganOf id:aland .
    id:crown a rp:LeaderOffice ; rp:jurisdiction id:aland ; rp:leadsJurisdiction id:aland .
    id:reign a rp:Tenure . id:ana rdfs:label "Ana Orr"@en .
    id:the-hill a rp:Metonym ; rp:standsFor id:aland ; rp:word "the Hill"@en ; rp:figure rp:CapitalForState .
    """
)
REIGN = Says(
    "id:reign a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:crown ; rp:time '2031/..' ; "
    "rp:realization rp:Ongoing ."
)
FOUL = Says("id:foul a rp:Characterization ; rp:subject id:aland ; rp:quality id:quality-foul ; "
            "rp:realization rp:Ongoing .", "Opinion", by="bo")  # fmt: skip


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    paper = article("herald", REIGN, FOUL, known=KNOWN)
    return world(paper, known=KNOWN).view(tmp_path_factory.mktemp("children") / "store")


def test_what_belongs_to_a_thing_is_told_by_the_way(view: View) -> None:
    found = {some.way: some.names for some in children(view, thing("aland"))}
    assert found["is organ of"] == ("aland ministry", "the navy")
    assert found["leader of"] == ("Ana Orr",)
    assert "crown" in found["jurisdiction"]
    assert list(children(view, thing("navy"))) == []


def test_of_one_day_is_told_who_led_then(view: View) -> None:
    def leaders(year: int) -> list[Children]:
        day = Holding(view, date(year, 1, 1))
        return [some for some in children(view, thing("aland"), day) if some.way == "leader of"]

    assert leaders(2030) == []
    assert leaders(2032) == [Children("leader of", ("Ana Orr",))]


def test_words_that_stand_for_a_thing_are_found(view: View) -> None:
    assert figures(view, thing("aland")) == ("the Hill",)
    assert figures(view, thing("borland")) == ()


def test_a_card_tells_who_says_what_no_author_asserts(view: View) -> None:
    parts = {part.identifier: part.voices for part in card(view, thing("aland"), {}).parts}
    assert parts["id:foul"] == ("bo",)
    assert {part.voices for part in card(view, thing("ana"), {}).parts} == {()}
