"""What a view holds of what is one: under which id, why, and what may be."""

from __future__ import annotations

import pytest
from pyoxigraph import Triple

from realpolitik.conclude.fusion import FUSED_INTO
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.reading import testimony as told
from realpolitik.reading.card import card
from realpolitik.reading.explain import explain
from realpolitik.reading.lookup import resolve
from realpolitik.reading.outlook import ViewOutlook
from realpolitik.reading.sameness import Lookalike, Sameness, Twin
from realpolitik.reading.testimony import own_head
from support.world import CAST, WORDS, Says, article, entries, world

CALL = "id:SELF-call a rp:Call ; rp:party id:{} ; rp:realization rp:Occurred ."
DESK = 'id:SELF-desk a rp:UnnamedSource ; rdfs:label "the desk"@en ; rp:affiliation id:borland .'
DAY = "2031-05-07"


PLAIN = [
    article(name, Says(CALL.format("ana, id:bo"), by=by), published=DAY, declares=DESK)
    for name, by in (("herald", "cy"), ("gazette", "SELF-desk"))
]
STATES = [
    article(name, Says(CALL.format("aland, id:borland")), published=DAY) for name in ("courier", "mirror")
]
FIRST, OTHER = sorted((thing(f"{names.local(one.iri)}-call") for one in PLAIN), key=str)
ONE, MAYBE = sorted((thing(f"{names.local(one.iri)}-call") for one in STATES), key=str)
OWN_DESK = thing(f"{names.local(PLAIN[1].iri)}-desk")
KNOWN = entries(f"{CAST} {names.short(OWN_DESK)} rp:linkedTo id:dee .")
VIEW = world(*PLAIN, *STATES, known=KNOWN).here()


def test_an_own_thing_is_what_it_is_taken_for_or_linked_to() -> None:
    same = Sameness(VIEW)
    assert [same.of(node) for node in (OTHER, FIRST, OWN_DESK, thing("ana"))] == [
        FIRST,
        FIRST,
        thing("dee"),
        thing("ana"),
    ]
    assert same.own(FIRST) == (OTHER,)
    assert same.own(thing("dee")) == (OWN_DESK,)


def test_the_twins_and_lookalikes_of_a_situation_are_told() -> None:
    found = card(VIEW, FIRST, {})
    assert found.twins == (Twin(names.short(OTHER), "0.8", "same party (ana, bo); told on one day"),)
    assert len(found.claims) == 2
    assert [one.identifier for one in card(VIEW, ONE, {}).lookalikes] == [names.short(MAYBE)]
    assert isinstance(card(VIEW, MAYBE, {}).lookalikes[0], Lookalike)


def test_a_name_of_one_s_own_leads_to_what_it_is_taken_for() -> None:
    assert resolve(VIEW, names.short(OTHER)) == FIRST
    assert resolve(VIEW, names.short(OTHER), as_told=True) == OTHER
    assert resolve(VIEW, names.local(OWN_DESK)) == thing("dee")


def test_why_tells_that_and_why_two_are_one() -> None:
    found = explain(VIEW, Triple(OTHER, FUSED_INTO, FIRST))
    assert found is not None
    assert found.rule == "taken for one, 0.8: same party (ana, bo); told on one day"
    assert len(found.claims) == 1
    about = explain(VIEW, Triple(found.claims[0], term("about"), FIRST))
    assert about is not None
    assert [one.statement for one in about.premises] == [Triple(OTHER, FUSED_INTO, FIRST)]
    maybe = explain(VIEW, Triple(ONE, term("possiblySame"), MAYBE))
    assert maybe is not None
    assert maybe.rule == "alike, but not surely one: weighed apart"


@pytest.mark.parametrize("predicate", ["realization", "articleCount", "party"])
def test_what_is_concluded_of_one_rests_on_the_claims_of_all(predicate: str) -> None:
    [value, *_] = [quad.object for quad in VIEW.quads(FIRST, term(predicate), None, names.graph("consensus"))]
    found = explain(VIEW, Triple(FIRST, term(predicate), value))
    assert found is not None
    assert set(found.claims) == {claim.iri for record in PLAIN for claim in record.claims}


def test_a_linked_holder_is_the_second_voice_for_a_reader_too() -> None:
    weighed = ViewOutlook(VIEW, WORDS).weighed(FIRST)
    assert weighed is not None
    assert weighed.footing.linked
    alone = world(*PLAIN).here()
    unlinked = ViewOutlook(alone, WORDS).weighed(FIRST)
    assert unlinked is not None
    assert not unlinked.footing.linked


def test_a_claim_is_shown_about_what_the_consensus_speaks_of_and_keeps_its_own_head() -> None:
    [claim] = [one.iri for record in PLAIN for one in record.claims if one.about == OTHER]
    assert own_head(VIEW, claim) == OTHER
    assert [one.identifier for one in told.testimony(VIEW, claim, {}).links.about] == [names.short(FIRST)]
