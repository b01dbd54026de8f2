"""A situation is seen by what the register knows, and by no id of an article's own."""

from __future__ import annotations

from pyoxigraph import Triple

from realpolitik.conclude.fusion.sight import Course, Eye, Filler, Kind, Sight, read
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term, thing
from support.world import KNOWN, WORDS, triples

OWN = "a" * 16
DECLARED = f"""
    id:{OWN}-eve a rp:Person ; rdfs:label "Eve Orr"@en .
    id:{OWN}-aides a rp:PersonGroup ; rdfs:label "Aides"@en .
    id:{OWN}-ship a rp:Facility ; rdfs:label "the pier"@en .
"""
EYE = Eye(KNOWN, WORDS, Facts(triples(DECLARED)))
TRIP = thing(f"{OWN}-trip")


def sight(content: str) -> Sight | None:
    told: tuple[Triple, ...] = triples(f"id:{OWN}-trip {content} .")
    return EYE.sight(TRIP, told, "2031-05-07")


def test_who_is_in_it_is_told_by_id_or_by_name() -> None:
    found = sight(f"a rp:Visit ; rp:actor id:ana, id:{OWN}-eve ; rp:realization rp:Occurred")
    assert found is not None
    assert found.course is Course.PAST
    assert {(one.name, one.kind) for one in found.roles[term("actor")]} == {
        (thing("ana").value, Kind.PERSON),
        ("~eve orr", Kind.PERSON),
    }


def test_whom_nobody_could_know_elsewhere_is_left_out() -> None:
    found = sight(f"a rp:Visit ; rp:actor id:{OWN}-aides ; rp:destination id:{OWN}-ship")
    assert found is not None
    assert found.roles == {}


def test_a_place_goes_with_what_it_lies_within() -> None:
    found = sight("a rp:Visit ; rp:destination id:quay")
    assert found is not None
    [quay] = found.roles[term("destination")]
    assert (quay.kind, thing("north-coast").value in quay.wholes) == (Kind.SPOT, True)


def test_the_narrowest_time_is_taken_and_none_of_two_that_differ() -> None:
    told = [sight(f"a rp:Visit ; rp:time {times}") for times in ('"2031", "2031-05"', '"2031-04", "2031-05"')]
    assert [None if one is None else one.time for one in told] == ["2031-05", ""]


def test_what_has_no_class_is_not_seen() -> None:
    assert sight("rp:actor id:ana") is None


def test_it_is_read_as_it_was_written() -> None:
    found = sight("a rp:Visit ; rp:actor id:ana ; rp:destination id:quay ; rp:realization rp:Ongoing")
    assert found is not None
    assert read(found.written()) == found
    assert Filler("~eve", Kind.PERSON).is_named
