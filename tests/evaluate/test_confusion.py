"""Differences are told so that a person can read them, each with its words."""

from __future__ import annotations

from realpolitik.evaluate.confusion import Confusion, Kind
from support.annotated import annotation, compared
from support.world import Says

TEXT = "aland hits the harbour of borland"
STRIKE = "id:SELF-s a rp:Strike ; rp:attacker id:aland ; rp:item id:harbour ; rp:realization rp:Occurred ."


def confused(gold: list[Says], found: list[Says], declares: str = "") -> dict[Kind, Confusion]:
    told = compared(annotation(*gold, declares=declares), annotation(*found), TEXT).confusions
    assert len({one.kind for one in told}) == len(told)
    return {one.kind: one for one in told}


def test_equal_sides_have_none() -> None:
    assert confused([Says(STRIKE)], [Says(STRIKE)]) == {}


def test_what_is_missed_or_extra_is_told_whole() -> None:
    called = 'id:SELF-fleet a rp:Organization ; rdfs:label "the fleet"@en .'
    gold = Says("id:SELF-t a rp:Meeting ; rp:party id:ana, id:SELF-fleet .", status="Reported", by="bo")
    told = confused([gold], [Says(STRIKE)], called)
    assert told[Kind.MISSED].gold == "Meeting, Reported by bo: party ana, party “the fleet”"
    assert told[Kind.EXTRA].found == "Strike, Asserted by the author: attacker aland, item harbour"
    assert (told[Kind.MISSED].found, told[Kind.EXTRA].gold) == ("", "")
    assert told[Kind.EXTRA].words == TEXT[:5]
    assert (told[Kind.SPEAKER].gold, told[Kind.SPEAKER].found) == ("bo", "the author")


def test_each_difference_of_a_pair_is_told_by_itself() -> None:
    wanted = Says(STRIKE.replace("Occurred", "Planned"), status="Reported", by="bo")
    told = confused([wanted], [Says(STRIKE.replace("; rp:item id:harbour ", "; rp:time '2031' "))])
    assert set(told) == {
        *(Kind.HEDGED, Kind.SPEAKER, Kind.ROLES, Kind.STATUS, Kind.HOLDER, Kind.REALIZATION, Kind.TIME)
    }
    assert (told[Kind.STATUS].gold, told[Kind.STATUS].found) == ("Strike Reported", "Asserted")
    assert (told[Kind.HOLDER].gold, told[Kind.HOLDER].found) == ("Strike bo", "the author")
    assert (told[Kind.ROLES].gold, told[Kind.ROLES].found) == (
        "Strike attacker aland, item harbour",
        "attacker aland",
    )
    assert (told[Kind.TIME].gold, told[Kind.TIME].found) == ("Strike none", "2031")


def test_another_class_is_told_instead_of_its_roles() -> None:
    told = confused(
        [Says(STRIKE)], [Says("id:SELF-s a rp:Attack ; rp:attacker id:aland ; rp:realization rp:Occurred .")]
    )
    assert set(told) == {Kind.CLASS}
    assert (told[Kind.CLASS].gold, told[Kind.CLASS].found) == ("Strike", "Attack")
