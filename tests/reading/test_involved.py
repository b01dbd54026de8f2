"""Which contradictions a thing is involved in, and how far that goes."""

from __future__ import annotations

import pytest

from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term, thing
from realpolitik.reading.contradictions import page
from realpolitik.reading.involved import involving
from support.world import CAST, Says, article, entries, world

OFFICE = (
    "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
    "rp:realization rp:Ongoing ."
)
MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:place id:harbour ; rp:realization rp:Occurred ."
TIE = "id:treaty a rp:Alliance ; rp:party id:borland, id:cland ; rp:realization rp:Ongoing ."
AGE = (
    "id:{} a rp:Characterization ; rp:subject id:treaty ; rp:quality id:quality-{} ; "
    "rp:realization rp:Ongoing ."
)
KNOWN = entries(
    f"""{CAST}
    id:quality-old a rp:Quality ; rdfs:label "old"@en ; rp:contraryTo id:quality-new .
    id:quality-new a rp:Quality ; rdfs:label "new"@en ; rp:contraryTo id:quality-old .
    """
)
WORLD = world(
    article(
        "herald", Says(MEETS), Says(OFFICE), Says(TIE), Says(AGE.format("age", "old"), "Opinion"), known=KNOWN
    ),
    article(
        "gazette",
        Says("id:summit rp:place id:hill-town ."),
        Says(AGE.format("youth", "new"), "Opinion"),
        known=KNOWN,
    ),
    known=KNOWN,
)
PLACE, QUALITY = "ValueContradiction", "QualityContradiction"


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("summit", {PLACE}),
        ("ana", {PLACE}),
        ("aland", {PLACE}),
        ("borland", {QUALITY}),
        ("treaty", {QUALITY}),
        ("age", {QUALITY}),
        ("youth", {QUALITY}),
        ("dee", set()),
    ],
)
def test_officials_parts_and_what_is_said_of_a_situation_lead_to_it(name: str, kinds: set[str]) -> None:
    found = involving(WORLD.here(), thing(name))
    told = Facts(WORLD.agreed)
    assert {kind for kind in (PLACE, QUALITY) if found & {*told.of_type(term(kind))}} == kinds
    shown = page(WORLD.here(), {}, about=thing(name), size=0)
    assert [one.kind for one in shown.contradictions] == sorted(kinds, reverse=True)
