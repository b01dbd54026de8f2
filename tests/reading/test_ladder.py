"""A situation rung by rung: who puts it where, who denies it, and the values that are given."""

from __future__ import annotations

from realpolitik.rdf import names
from realpolitik.reading.ladder import Ladder, claims_about, content, ladder, value
from realpolitik.stores.base import View
from support import views
from support.tugs import TEXT

GALA = names.thing("gala")
HELD = "graph:consensus { id:gala rp:realization rp:Offered . }"
SAID = (
    views.claim("1", 3, content="id:gala a rp:Event ; rp:realization rp:Offered .", about="id:gala"),
    views.claim(
        *("1", 9, "bo", "id:gala a rp:Event ; rp:realization rp:Occurred ."),
        about="id:gala",
        polarity="rp:Negative",
        status="rp:Denied",
    ),
    views.claim("2", 3, "cy", "id:gala rp:place id:port .", about="id:gala"),
    views.claim("2", 9, "ana", 'id:gala rp:place id:port ; rp:time "2031" .', about="id:gala"),
    views.claim("3", 3, "ana", "id:ball a rp:Event ; rp:realization rp:Ended .", about="id:ball"),
)


def told(*said: str, held: str = HELD) -> Ladder:
    view = views.view(held, *said)
    return ladder(view, GALA, claims_about(view, GALA), {})


def test_rungs_go_from_possible_to_ended() -> None:
    names_of = [rung.name for rung in told(*SAID).rungs]
    assert names_of[0] == "Possible"
    assert names_of[-1] == "Ended"
    assert names_of.index("Sought") < names_of.index("Agreed") < names_of.index("Occurred")
    assert "Refused" not in names_of


def test_claims_stand_on_the_rung_that_they_speak_of() -> None:
    found = {rung.name: rung for rung in told(*SAID).rungs}
    assert [said.gloss for said in found["Offered"].claims] == ["1 at 3"]
    assert (found["Offered"].affirmed, found["Offered"].denied) == (1, 0)
    assert (found["Occurred"].affirmed, found["Occurred"].denied) == (0, 1)
    assert found["Ended"].claims == ()
    assert [rung.name for rung in found.values() if rung.is_held] == ["Offered"]


def test_what_is_beside_the_ladder_is_shown_where_somebody_says_so() -> None:
    refused = views.claim("1", 3, content="id:gala a rp:Event ; rp:realization rp:Refused .", about="id:gala")
    assert told(refused, held="").rungs[-1].name == "Refused"
    assert [rung for rung in told(refused, held="").rungs if rung.is_held] == []


def test_values_are_gathered_with_all_who_give_them() -> None:
    given = [(one.property, one.value.label, len(one.claims)) for one in told(*SAID).values]
    assert given == [("place", "port", 2), ("time", "2031", 1)]
    assert [one.value.identifier for one in told(*SAID).values] == ["id:port", ""]


def test_a_situation_without_claims_is_empty() -> None:
    empty = told()
    assert empty.values == ()
    assert [rung for rung in empty.rungs if rung.claims] == []


def test_what_a_claim_says_is_told_with_names(tugs: View) -> None:
    deal = names.thing("deal")
    claims = claims_about(tugs, deal)
    told = [one for claim in claims for one in content(tugs, claim)]
    said = {(verb.identifier, given.identifier, given.label) for _, verb, given in told}
    assert {subject.label for subject, _, _ in told} == {"Tugs for Borland"}
    assert ("rp:supplier", "id:aland", "Aland") in said
    assert ("rp:time", "", "2031-05") in said


def test_an_article_is_called_by_its_title(tugs: View) -> None:
    assert value(tugs, names.article(TEXT.identifier)).label == "Tugs leave the harbour"
