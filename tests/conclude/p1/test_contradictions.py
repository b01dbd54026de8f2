"""Which claims contradict each other, which do not, and what a contradiction's node says."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from realpolitik.conclude.p1.across import KINDS as ACROSS
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term, thing
from support.world import CAST, Says, agree, article, entries, realization_of, values_of

MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
WEAK = "id:weakness a rp:Characterization ; rp:quality id:quality-weak ; rp:realization rp:Ongoing ."
ALLIED = "id:treaty a rp:Alliance ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing ."
KINDS = (
    *map(local, ACROSS.values()),
    "ScopeContradiction",
    "ValueContradiction",
    "PolarityContradiction",
    "RefusalContradiction",
    "Doubt",
    "JudgementDifference",
)


def nodes(agreed: Facts) -> dict[str, list[NamedNode]]:
    """Return the contradictions by kind."""
    found = {kind: list(agreed.of_type(term(kind))) for kind in KINDS}
    return {kind: some for kind, some in found.items() if some}


def between(*said: Says) -> Facts:
    """Return the consensus of articles with one claim each."""
    return agree(*(article(f"paper {number}", one) for number, one in enumerate(said)))


def at(rung: str) -> str:
    return MEETS.replace("Occurred", rung)


PLACED = MEETS.replace("; rp:realization", "; rp:place id:harbour ; rp:realization")
ELSEWHERE = "id:summit rp:place id:hill-town ."
WITH_BO, WITH_CY = "id:summit rp:party id:bo .", "id:summit rp:party id:cy ."


@pytest.mark.parametrize(
    ("said", "kind", "on", "count"),
    [
        ([Says(PLACED), Says(ELSEWHERE)], "ValueContradiction", "place", 2),
        ([Says(MEETS), Says(MEETS, "Denied", by="bo")], "PolarityContradiction", None, 2),
        ([Says(at("Ended")), Says(at("Sought"), "Denied", by="bo")], "PolarityContradiction", None, 2),
        (
            [Says(MEETS, "Predicted", by="cy"), Says(MEETS, "Denied", by="bo")],
            "PolarityContradiction",
            None,
            2,
        ),
        ([Says(MEETS, "Opinion", by="cy"), Says(MEETS, "Denied", by="bo")], "PolarityContradiction", None, 2),
        ([Says(MEETS), Says(WITH_BO, "Denied", by="bo")], "PolarityContradiction", "party", 2),
        ([Says(MEETS), Says(at("Refused"), by="bo")], "RefusalContradiction", None, 2),
        ([Says(MEETS), Says(at("Cancelled"), by="bo"), Says(at("Refused"))], "RefusalContradiction", None, 3),
        ([Says(MEETS), Says(MEETS, "Speculated", negative=True)], "Doubt", None, 2),
        ([Says(MEETS), Says(MEETS, "Predicted", negative=True, by="cy")], "Doubt", None, 2),
        ([Says(MEETS), Says(MEETS, "Planned", negative=True, by="bo")], "Doubt", None, 2),
        ([Says(MEETS), Says(MEETS, "Opinion", negative=True)], "Doubt", None, 2),
        ([Says(MEETS, "Opinion"), Says(MEETS, "Speculated", negative=True)], "Doubt", None, 2),
        ([Says(MEETS), Says(WITH_BO, "Opinion", negative=True)], "Doubt", "party", 2),
        ([Says(WEAK, "Opinion"), Says(WEAK, "Opinion", negative=True)], "JudgementDifference", None, 2),
    ],
)
def test_each_kind_of_contradiction_is_one_node(
    said: list[Says], kind: str, on: str | None, count: int
) -> None:
    agreed = between(*said)
    found = nodes(agreed)
    assert {kind: len(some) for kind, some in found.items()} == {kind: 1}
    (node,) = found[kind]
    about = names.local(agreed.iris(node, term("concerns"))[0])
    assert about == ("weakness" if "weakness" in said[0].content else "summit")
    assert agreed.iris(node, term("onProperty")) == (() if on is None else (term(on),))
    assert agreed.texts(node, term("policy")) == ("p1",)
    assert len(agreed.iris(node, term("side"))) == count


PACT = ALLIED.replace("treaty a rp:Alliance ;", "pact a rp:FormalAlliance ; rp:narrows id:treaty ;")
EARLY = 'id:early a rp:Ballot ; rp:choice rp:For ; rp:time "2006" ; rp:realization rp:Occurred .'
LATE = EARLY.replace("early a rp:Ballot", "late a rp:Veto").replace("For", "Against").replace("2006", "2022")
NO_CONTRADICTION = {
    "coarser place": [Says(PLACED), Says("id:summit rp:place id:aland-territory .")],
    "coarser time": [Says(MEETS), Says('id:summit rp:time "2031" .'), Says('id:summit rp:time "2031-05" .')],
    "several speakers": [Says(MEETS, by=who) for who in ("ana", "bo", "cy")],
    "broad relation affirmed, narrower one denied": [Says(ALLIED), Says(PACT, "Denied", by="cy")],
    "past support and present veto": [Says(EARLY), Says(LATE)],
    "no longer so": [Says(ALLIED.replace("Ongoing", "Ended")), Says(ALLIED, "Denied", by="cy")],
    "was so, not so now": [Says(ALLIED.replace("Ongoing", "Occurred")), Says(ALLIED, "Denied", by="cy")],
    "denied above what is affirmed": [Says(at("Sought")), Says(MEETS, "Denied", by="bo")],
    "planned and done": [Says(at("Planned")), Says(MEETS)],
    "to be refused, and done": [Says(at("Refused"), "Planned", by="bo"), Says(MEETS)],
    "refused, say two": [Says(at("Refused"), by="bo"), Says(at("Refused"))],
    "sought and refused": [Says(at("Refused"), by="bo"), Says(at("Sought"))],
    "against the facts": [Says(MEETS, "Counterfactual"), Says(MEETS, "Denied", by="bo")],
    "if it had not been": [Says(MEETS), Says(MEETS, "Counterfactual", negative=True)],
    "two judgements": [Says(WEAK, "Opinion"), Says(WEAK.replace("id:weakness", "id:might"), "Opinion")],
    "denied, never affirmed": [Says(MEETS), Says(WITH_CY, "Denied", by="bo")],
    "denied, affirmed by nobody heard": [Says(MEETS), Says(WITH_CY, "Opinion"), Says(WITH_CY, "Denied")],
}


@pytest.mark.parametrize("said", NO_CONTRADICTION.values(), ids=NO_CONTRADICTION)
def test_what_is_no_contradiction_makes_none(said: list[Says]) -> None:
    assert nodes(between(*said)) == {}


def test_sides_lead_to_the_claims_and_to_both_kinds_of_doubt() -> None:
    records = [
        article("herald", Says(MEETS)),
        article("gazette", Says(MEETS, "Predicted", negative=True, by="cy")),
        article("courier", Says(MEETS, "Opinion", negative=True, by="dee")),
        article("almanac", Says("id:summit rp:place id:quay .")),
    ]
    agreed = agree(*records)
    (node,) = nodes(agreed)["Doubt"]
    assert set(agreed.iris(node, term("side"))) == {record.claims[0].iri for record in records[:3]}


def test_a_side_that_was_taken_back_is_none() -> None:
    record = article("herald", Says(MEETS), Says(MEETS, "Denied", by="bo", withdrawn=True))
    assert nodes(agree(record)) == {}


def test_the_node_of_a_contradiction_keeps_its_iri() -> None:
    """What stands in a release must be found in the next one, whoever joins the contradiction."""
    two = nodes(between(Says(MEETS), Says(MEETS, "Denied", by="bo")))["PolarityContradiction"]
    three = nodes(between(Says(MEETS), Says(MEETS, "Denied", by="bo"), Says(MEETS, by="cy")))[
        "PolarityContradiction"
    ]
    assert two == three == [NamedNode(names.CONTRADICTIONS + "4aa328cab340fd80")]


def test_contradictions_on_different_things_have_different_iris() -> None:
    agreed = between(
        Says(PLACED),
        Says(MEETS, "Denied", by="bo"),
        Says("id:summit rp:party id:bo .", "Denied", by="cy"),
        Says("id:summit rp:place id:hill-town ."),
        Says(ALLIED),
        Says(ALLIED, "Denied", by="cy"),
    )
    found = nodes(agreed)
    assert {kind: len(some) for kind, some in found.items()} == {
        "PolarityContradiction": 3,
        "ValueContradiction": 1,
    }


def test_what_the_register_states_is_no_side() -> None:
    tenure = "id:ana-in-office a rp:Tenure ; rp:realization rp:Ongoing ."
    known = entries(f'{CAST} {tenure[:-1]} ; rp:sourceNote "a law" .')
    one = article("herald", Says(tenure, "Denied", by="cy"), known=known)
    other = article("gazette", Says(tenure, "Denied", by="bo"), known=known)
    alone, both = agree(one, known=known), agree(one, other, known=known)
    assert realization_of(alone, "ana-in-office") == "Disputed"
    assert nodes(alone) == {}
    (node,) = nodes(both)["PolarityContradiction"]
    assert set(both.iris(node, term("side"))) == {one.claims[0].iri, other.claims[0].iri}


def test_an_open_contradiction_has_no_rule_and_a_settled_one_has() -> None:
    open_one = between(Says(PLACED), Says("id:summit rp:place id:hill-town ."))
    settled = between(Says(PLACED), Says("id:summit rp:place id:hill-town .", by="bo"))
    assert [
        len(open_one.values(node, term("resolvedBy"))) for node in nodes(open_one)["ValueContradiction"]
    ] == [0]
    (node,) = nodes(settled)["ValueContradiction"]
    assert [local(rule) for rule in settled.iris(node, term("resolvedBy"))] == ["AssertedFirst"]
    assert settled.iris(thing("summit"), term("resolvedBy")) == ()
    assert values_of(settled, "summit", "place") == {"harbour"}
