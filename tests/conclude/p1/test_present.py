"""Links in the present tense: only what goes on gives them; all others hold for good."""

from __future__ import annotations

import pytest

from realpolitik.conclude.p1.realization import CLAIMABLE, REAL
from realpolitik.rdf.names import local, term
from support.world import WORDS, Says, agree, article, values_of, world

RUNGS = sorted(local(rung) for rung in CLAIMABLE)
OFFICE = (
    "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
    "rp:realization rp:Ongoing ."
)
BOND = "id:bond a rp:{} ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing ."
PRESENT = {
    "alliedWith": BOND.format("Alliance"),
    "partnerOf": BOND.format("Partnership"),
    "rivalOf": BOND.format("Rivalry"),
    "tradesWith": BOND.format("TradeRelation"),
    "bordersOn": BOND.format("Border"),
    "targetIn": "id:freeze a rp:SanctionsMeasure ; rp:target id:aland ; rp:realization rp:Ongoing .",
    "dependentIn": "id:need a rp:Dependence ; rp:dependent id:aland ; rp:realization rp:Ongoing .",
    "affiliateIn": "id:post a rp:Affiliation ; rp:affiliate id:aland ; rp:realization rp:Ongoing .",
    "locatedThingIn": "id:site a rp:Location ; rp:locatedThing id:aland ; rp:realization rp:Ongoing .",
}


def test_these_links_are_in_the_present_tense() -> None:
    assert {local(known.iri) for known in WORDS.properties.values() if known.is_present} == set(PRESENT)


@pytest.mark.parametrize("link", PRESENT)
@pytest.mark.parametrize("rung", RUNGS)
def test_what_is_over_gives_no_link_in_the_present_tense(link: str, rung: str) -> None:
    agreed = agree(article("herald", Says(PRESENT[link].replace("Ongoing", rung))))
    assert bool(values_of(agreed, "aland", link)) is (rung == "Ongoing")
    assert term(rung) in REAL or not values_of(agreed, "aland", "participantIn")


def test_who_lifted_a_freeze_sanctions_nobody() -> None:
    freeze = (
        "id:freeze a rp:SanctionsMeasure ; rp:target id:aland ; rp:issuer id:borland ; rp:realization rp:{} ."
    )
    known = [
        world(article("herald", Says(freeze.format(rung)))).known()
        for rung in ("Ongoing", "Ended", "Occurred")
    ]
    assert [values_of(facts, "aland", "isSanctionedBy") for facts in known] == [{"borland"}, set(), set()]
    assert values_of(known[1], "freeze", "realIssuer") == {"borland"}


def test_what_somebody_has_done_or_been_holds_for_good() -> None:
    for rung in ("Ongoing", "Ended"):
        facts = world(article("herald", Says(OFFICE.replace("Ongoing", rung)))).known()
        assert values_of(facts, "ana", "leaderOf") == {"aland"}
