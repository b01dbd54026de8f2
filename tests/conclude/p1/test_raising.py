"""What is broader has come as far as what is narrower, and nothing else of it changes."""

from __future__ import annotations

import pytest

from realpolitik.claims.claim import ArticleRecord
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term, thing
from realpolitik.reading.explain import explain
from support.world import Says, agree, article, realization_of, triples, values_of, world

SIDES = "rp:supplier id:aland ; rp:recipient id:borland ; rp:goods id:arms"
BROAD = f"id:deal a rp:ArmsTransfer ; {SIDES} ; rp:realization rp:{{}} ."
NARROW = "id:{} a rp:ArmsTransfer ; rp:goods id:shells ; rp:{} id:{} ; rp:realization rp:{} ."


def case(rung: str, *, slug: str = "shell-deal", tie: str = "narrows", of: str = "deal") -> str:
    return NARROW.format(slug, tie, of, rung)


def told(*said: Says, published: str = "") -> ArticleRecord:
    return article("herald", *said, published=published)


def how_far(agreed: Facts, slug: str = "deal") -> tuple[str, set[str], set[str]]:
    """Return its realization, its own if it is raised, and by what."""
    return (
        realization_of(agreed, slug),
        values_of(agreed, slug, "ownRealization"),
        values_of(agreed, slug, "raisedBy"),
    )


@pytest.mark.parametrize("tie", ["narrows", "specializes"])
def test_what_is_planned_has_come_as_far_as_a_case_of_it(tie: str) -> None:
    agreed = agree(told(Says(BROAD.format("Planned")), Says(case("Occurred", tie=tie), by="cy")))
    assert how_far(agreed) == ("Occurred", {"Planned"}, {"shell-deal"})
    assert how_far(agreed, "shell-deal") == ("Occurred", set(), set())


@pytest.mark.parametrize(
    ("broad", "narrow", "expected"),
    [
        (Says(BROAD.format("Occurred")), Says(case("Ended")), "Occurred"),
        (Says(BROAD.format("Planned")), Says(case("Sought")), "Planned"),
        (Says(BROAD.format("Planned")), Says(case("Ended")), "Occurred"),
        (Says(BROAD.format("Planned")), Says(case("Cancelled")), "Planned"),
        (Says(BROAD.format("Planned")), Says(case("Postponed")), "Planned"),
        (Says(BROAD.format("Occurred"), "Opinion"), Says(case("Occurred"), "Speculated"), "Possible"),
        (Says(BROAD.format("Occurred"), "Opinion"), Says(case("Occurred"), "Opinion"), "Judged"),
        (Says(BROAD.format("Occurred"), "Denied", by="bo"), Says(case("Occurred")), "Disputed"),
        (Says(BROAD.format("Occurred"), "Denied", by="bo"), Says(case("Sought")), "Sought"),
        (Says(BROAD.format("Planned")), Says(case("Occurred"), "Denied", by="bo"), "Planned"),
        (Says(BROAD.format("Refused")), Says(case("Occurred")), "Disputed"),
    ],
)
def test_it_is_judged_again_with_what_was_said_of_it(broad: Says, narrow: Says, expected: str) -> None:
    agreed = agree(told(broad, narrow))
    assert realization_of(agreed, "deal") == expected
    raised = values_of(agreed, "deal", "raisedBy")
    assert bool(raised) is (expected != realization_of(agree(told(broad)), "deal"))


def test_it_rises_through_what_nobody_claims_and_round_no_ring() -> None:
    one = Says(case("Planned", slug="small-arms-deal"))
    two = Says(case("Occurred", of="small-arms-deal"), by="cy")
    ring = Says("id:deal rp:narrows id:shell-deal .")
    agreed = agree(told(Says(BROAD.format("Sought")), one, two, ring))
    assert how_far(agreed) == ("Occurred", {"Sought"}, {"shell-deal"})
    assert how_far(agreed, "small-arms-deal") == ("Occurred", {"Planned"}, {"shell-deal"})


def test_a_tie_counts_that_some_claim_tells_and_none_that_is_denied() -> None:
    untied = "id:shell-deal a rp:ArmsTransfer ; rp:goods id:shells ; rp:realization rp:Occurred ."
    tie = "id:shell-deal rp:narrows id:deal ."
    base = [Says(BROAD.format("Planned")), Says(untied)]
    assert how_far(agree(told(*base)))[0] == "Planned"
    assert how_far(agree(told(*base, Says(tie, "Speculated", by="cy"))))[0] == "Occurred"
    assert how_far(agree(told(*base, Says(tie, "Denied", by="cy"))))[0] == "Planned"
    assert how_far(agree(told(*base, Says(tie, by="cy", withdrawn=True))))[0] == "Planned"


def test_values_support_and_links_rest_on_its_own_claims() -> None:
    own, other = told(Says(BROAD.format("Planned"))), article("gazette", Says(case("Occurred")))
    facts = world(own, other).known()
    assert realization_of(facts, "deal") == "Occurred"
    assert values_of(facts, "deal", "strongestStatus") == {"Asserted"}
    assert facts.iris(thing("deal"), term("basis")) == (own.claims[0].iri,)
    assert values_of(facts, "deal", "goods") == {"arms"}
    assert values_of(facts, "aland", "participantIn") == values_of(facts, "aland", "hasSupplied") == set()


def test_nothing_is_linked_to_what_is_real_only_by_something_narrower() -> None:
    part = "id:feast a rp:Meeting ; rp:partOfSituation id:deal ; rp:realization rp:Occurred ."
    raised = agree(told(Says(BROAD.format("Planned")), Says(case("Occurred")), Says(part)))
    assert (realization_of(raised, "deal"), values_of(raised, "feast", "realPartOfSituation")) == (
        "Occurred",
        set(),
    )
    real = agree(told(Says(BROAD.format("Occurred")), Says(part)))
    assert values_of(real, "feast", "realPartOfSituation") == {"deal"}


def test_of_a_state_of_affairs_a_later_case_is_not_hit_by_an_earlier_denial() -> None:
    tie = "id:treaty a rp:Alliance ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing ."
    pact = "id:pact a rp:FormalAlliance ; rp:narrows id:treaty ; rp:realization rp:{} ."
    denied = article("herald", Says(tie, "Denied", by="cy"), published="2020")
    for day, rung, expected in (
        ("2022", "Ongoing", "Ongoing"),
        ("2019", "Ongoing", "Disputed"),
        ("2019", "Ended", "Occurred"),
    ):
        agreed = agree(denied, article("gazette", Says(pact.format(rung)), published=day))
        assert (day, rung, realization_of(agreed, "treaty")) == (day, rung, expected)


def test_why_leads_to_what_is_narrower() -> None:
    record = told(
        Says(BROAD.format("Planned")),
        Says(case("Planned", slug="small-arms-deal")),
        Says(case("Occurred", of="small-arms-deal"), by="cy"),
    )
    view, claims = world(record).here(), {local(claim.about): claim.iri for claim in record.claims}
    for statement in triples("id:deal rp:realization rp:Occurred ; rp:raisedBy id:shell-deal ."):
        found = explain(view, statement)
        assert found is not None
        assert [local(one.statement.subject) for one in found.premises] == ["shell-deal"]  # type: ignore[arg-type]
        assert found.premises[0].claims == (claims["shell-deal"],)
    (own,) = triples("id:deal rp:ownRealization rp:Planned .")
    found = explain(view, own)
    assert found is not None
    assert found.claims == (claims["deal"],)
