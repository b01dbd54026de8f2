"""Why a value does not hold that claims give: denied, lost, contradicted, or of no weight."""

from __future__ import annotations

import pytest

from realpolitik.rdf.names import local, short
from realpolitik.reading.refuted import NOT_HELD, refuted
from support.world import Says, article, triples, world

MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:place id:harbour ; rp:realization rp:Occurred ."
AT = "id:summit rp:place id:{} ."
CASES = {
    "denied": ([Says(AT.format("harbour"), "Denied", by="bo")], "place id:harbour", "it is denied", set()),
    "tied": (
        [Says(AT.format("hill-town"))],
        "place id:hill-town",
        "sources contradict each other, and nothing settles it",
        set(),
    ),
    "lost": (
        [Says(AT.format("hill-town"), by="cy")],
        "place id:hill-town",
        "the contradiction was settled by AssertedFirst",
        {"harbour"},
    ),
    "coarser": (
        [Says(AT.format("north-coast"))],
        "place id:north-coast",
        "another value is surer, finer, or that of the latest word",
        {"harbour"},
    ),
    "of no weight": (
        [Says("id:summit rp:host id:cland .", "Opinion", by="cy")],
        "host id:cland",
        "no claim counts of what is Occurred that says so: Opinion",
        set(),
    ),
    "doubted": (
        [Says("id:summit rp:host id:cland .", "Speculated", negative=True)],
        "host id:cland",
        "only negative claims speak of it",
        set(),
    ),
    "another rung": (
        [Says(MEETS.replace("Occurred", "Planned"), by="cy")],
        "realization rp:Planned",
        "another value is surer, finer, or that of the latest word",
        {"Occurred"},
    ),
}


@pytest.mark.parametrize(("said", "asked", "why", "instead"), CASES.values(), ids=CASES)
def test_it_is_told_why_not_and_what_holds_instead(
    said: list[Says], asked: str, why: str, instead: set[str]
) -> None:
    view = world(article("herald", Says(MEETS)), article("gazette", *said)).here()
    (statement,) = triples(f"id:summit rp:{asked} .")
    found = refuted(view, statement, {})
    assert found is not None
    assert found.rule == f"{NOT_HELD}{why}"
    assert {local(one.statement.object) for one in found.premises} == instead  # type: ignore[arg-type]
    assert found.claims
    assert all(one.claims for one in found.premises)


def test_what_holds_and_what_nobody_says_is_not_refuted() -> None:
    view = world(article("herald", Says(MEETS))).here()
    for asked in ("place id:harbour", "place id:quay"):
        (statement,) = triples(f"id:summit rp:{asked} .")
        assert refuted(view, statement, {}) is None


def test_who_was_taken_back_is_not_heard() -> None:
    gone = article("gazette", Says(AT.format("hill-town"), withdrawn=True))
    old = article("courier", Says(AT.format("hill-town")))
    new = article("courier again", supersedes=[old])
    view = world(article("herald", Says(MEETS)), gone, old, new).here()
    (statement,) = triples("id:summit rp:place id:hill-town .")
    assert refuted(view, statement, {}) is None


def test_what_a_claim_only_mentions_is_no_claim_on_it() -> None:
    toast = "id:toast a rp:Courtesy ; rp:item id:summit ; rp:realization rp:Occurred . "
    toast += "id:summit rp:host id:cland ."
    record = article("herald", Says(MEETS), Says(toast))
    (statement,) = triples("id:summit rp:host id:cland .")
    assert refuted(world(record).here(), statement, {}) is None
    told = article("gazette", Says("id:summit rp:host id:cland .", "Opinion"))
    found = refuted(world(record, told).here(), statement, {})
    assert found is not None
    assert [said.claim for said in found.claims] == [short(told.claims[0].iri)]
