"""The table from claims to realization, written a second time and compared over all small sets of claims.

`table` follows `docs/model.md` word by word over plain names and is slow; where the
words leave the choice between two rungs open, it gives both.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations_with_replacement, islice, permutations
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from realpolitik.claims.status import STRONGEST_FIRST
from realpolitik.conclude.p1.realization import (
    CLAIMABLE,
    ON_THE_LADDER,
    REAL,
    Outcome,
    Stand,
    hits,
    realization,
)
from realpolitik.judge.gate.content import COMPUTED
from realpolitik.rdf import names
from realpolitik.rdf.names import local, term

LADDER = (
    {"Threatened", "Possible"}, {"Sought"}, {"Offered"}, {"Negotiated"}, {"Planned"}, {"Agreed"}, {"Ongoing"},
    {"Occurred"}, {"Ended"},
)  # fmt: skip
PAUSED = {"Postponed": "Agreed", "Suspended": "Ongoing"}
"""What is beside the ladder, and the rung that it goes just before."""
RUNGS = sorted(set().union(*LADDER, PAUSED, {"Refused", "Cancelled"}))
REALLY = {"Ongoing", "Occurred", "Ended"}
BOTH_WAYS = ("Planned", "Predicted", "Opinion", "Speculated", "Conditional", "Counterfactual")
HOW = sorted(
    {("Asserted", True), ("Reported", True), ("Denied", False)}
    | {(status, positive) for status in BOTH_WAYS for positive in (True, False)}
)
"""Every status with every polarity that the table of statuses gives it."""


class Kind(NamedTuple):
    """All that the table may look at in a claim."""

    status: str
    positive: bool
    rung: str


KINDS = [Kind(*how, rung) for how in HOW for rung in RUNGS]


def height(rung: str) -> int:
    return next((number for number, step in enumerate(LADDER) if rung in step), -1)


def place(rung: str) -> float:
    """Return how far a thing has come, for choosing the furthest."""
    return height(PAUSED[rung]) + 0.5 if rung in PAUSED else height(rung)


def hit_by(claim: Kind, claims: Iterable[Kind]) -> bool:
    """A Denied claim hits its rung and all above, a denial of Ongoing hits Ongoing alone."""
    for denial in claims:
        if denial.status != "Denied":
            continue
        if denial.rung == claim.rung:
            return True
        on_ladder = height(denial.rung) >= 0 and height(claim.rung) >= 0
        if on_ladder and denial.rung != "Ongoing" and height(claim.rung) >= height(denial.rung):
            return True
    return False


def table(claims: tuple[Kind, ...]) -> dict[str, set[Kind]]:
    """Return what the first row that fits allows, each with the claims that give it."""
    positive = [claim for claim in claims if claim.positive]
    hit = {claim for claim in positive if hit_by(claim, claims)}
    facts = {claim for claim in positive if claim.status in ("Asserted", "Reported")}
    plans = {claim for claim in positive if claim.status == "Planned"}
    tentative = {claim for claim in positive if claim.status in ("Speculated", "Conditional", "Predicted")}
    opinions = {claim for claim in positive if claim.status == "Opinion"}
    off = {claim for claim in facts if claim.rung in ("Refused", "Cancelled")}
    if facts and (facts <= hit or (off and {claim.rung for claim in facts} & REALLY)):
        return {"Disputed": facts}
    if facts - hit:
        return highest({claim: claim.rung for claim in (off - hit or facts - hit)})
    if plans - hit:
        return highest({claim: at_most_planned(claim.rung) for claim in plans - hit})
    if tentative - hit:
        threats = {claim for claim in tentative - hit if claim.rung == "Threatened"}
        return {"Threatened": threats} if threats else {"Possible": tentative - hit}
    if hit & (opinions | facts | plans | tentative):
        return {"Disputed": hit & (opinions | facts | plans | tentative)}
    rest = (
        (opinions, "Judged"),
        ({claim for claim in claims if claim.status == "Denied"}, "NotOccurred"),
        ({claim for claim in positive if claim.status == "Counterfactual"}, "Unreal"),
        ({claim for claim in claims if not claim.positive and claim.status != "Denied"}, "NotExpected"),
    )
    return next(({result: some} for some, result in rest if some), {"Mentioned": set()})


def highest(rungs: dict[Kind, str]) -> dict[str, set[Kind]]:
    top = max(place(rung) for rung in rungs.values())
    return {
        rung: {claim for claim in rungs if rungs[claim] == rung}
        for rung in rungs.values()
        if place(rung) == top
    }


def at_most_planned(rung: str) -> str:
    """A plan to refuse, to call off or to put off makes it merely possible."""
    if rung in ("Refused", "Cancelled", *PAUSED):
        return "Possible"
    return "Planned" if height(rung) > height("Planned") else rung


def stand(kind: Kind, number: int) -> Stand:
    iri = names.claim("0" * 16, number, number + 1, "abcdabcd")
    return Stand(term(kind.status), kind.positive, term(kind.rung), iri.value)


STANDS = {(kind, number): stand(kind, number) for kind in KINDS for number in range(3)}


def outcome(kinds: Iterable[Kind]) -> Outcome:
    return realization([STANDS[kind, number] for number, kind in enumerate(kinds)])


def is_allowed(found: Outcome, kinds: tuple[Kind, ...]) -> bool:
    """Tell whether realization and givers are as in the table; the number in a claim's IRI is its place."""
    gave = {kinds[giver_number(giver)] for giver in found.givers}
    return table(kinds).get(local(found.realization)) == gave


def giver_number(giver: Stand) -> int:
    parts = names.split_claim(NamedNode(giver.key))
    assert parts is not None
    return parts[1]


def disagreements(sets: Iterable[tuple[Kind, ...]]) -> list[object]:
    """Return the first few sets of claims on which the code is not what the table allows."""
    wrong = ((kinds, found) for kinds in sets if not is_allowed(found := outcome(kinds), kinds))
    return list(islice(wrong, 3))


def test_the_kinds_are_all_that_the_gate_lets_in() -> None:
    assert {term(rung) for rung in RUNGS} == CLAIMABLE
    assert {term(status) for status, _ in HOW} == set(STRONGEST_FIRST)
    assert len(KINDS) == 15 * 14


def test_no_claim_one_and_two_claims_as_in_the_table() -> None:
    sets = [chosen for size in (0, 1, 2) for chosen in combinations_with_replacement(KINDS, size)]
    assert len(sets) == 1 + 210 + 210 * 211 // 2
    assert disagreements(sets) == []


@pytest.mark.long
def test_three_claims_as_in_the_table_on_every_rung() -> None:
    """One status stands here for those that no row tells apart; pairs and samples cover them all."""
    alike = {"Reported", "Conditional", "Predicted"}
    kinds = [k for k in KINDS if k.status not in alike and (k.positive or k.status in ("Denied", "Opinion"))]
    assert {k.status for k in kinds if k.positive} == {
        "Asserted",
        "Planned",
        "Speculated",
        "Opinion",
        "Counterfactual",
    }
    assert len(kinds) == 7 * 14
    assert disagreements(combinations_with_replacement(kinds, 3)) == []


@pytest.mark.long
def test_three_claims_as_in_the_table_of_every_status() -> None:
    rungs = ("Threatened", "Planned", "Agreed", "Ongoing", "Occurred", "Ended", "Refused")
    kinds = [kind for kind in KINDS if kind.rung in rungs]
    assert len(kinds) == 15 * len(rungs)
    assert disagreements(combinations_with_replacement(kinds, 3)) == []


some_kinds = st.lists(st.sampled_from(KINDS), max_size=8)


@given(some_kinds)
def test_many_claims_as_in_the_table(kinds: list[Kind]) -> None:
    assert is_allowed(realization(map(stand, kinds, range(8))), tuple(kinds))


@given(st.lists(st.sampled_from(KINDS), min_size=1, max_size=4))
def test_the_order_of_claims_does_not_matter(kinds: list[Kind]) -> None:
    stands = [stand(kind, number) for number, kind in enumerate(kinds)]
    assert len({realization(order) for order in permutations(stands)}) == 1


@given(some_kinds)
def test_a_claim_that_is_given_twice_counts_once(kinds: list[Kind]) -> None:
    stands = [stand(kind, number) for number, kind in enumerate(kinds)]
    assert realization([*stands, *stands]) == realization(stands)


@given(some_kinds)
def test_nothing_is_real_that_nobody_asserts_or_reports_as_real(kinds: list[Kind]) -> None:
    found = realization(map(stand, kinds, range(8)))
    real = {k for k in kinds if k.status in ("Asserted", "Reported") and k.rung in REALLY}
    assert found.realization not in REAL or real


def test_where_the_words_leave_it_open_the_code_chooses_once_and_for_all() -> None:
    assert local(
        outcome([Kind("Asserted", True, "Possible"), Kind("Asserted", True, "Threatened")]).realization
    ) == ("Threatened")
    assert local(
        outcome([Kind("Asserted", True, "Refused"), Kind("Asserted", True, "Cancelled")]).realization
    ) == ("Cancelled")


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (["Reported + Occurred", "Denied - Sought"], "Disputed"),
        (["Reported + Ended", "Denied - Ongoing"], "Ended"),
        (["Reported + Agreed", "Reported + Occurred", "Denied - Occurred"], "Agreed"),
        (["Asserted + Offered", "Reported + Refused"], "Refused"),
        (["Asserted + Occurred", "Reported + Refused"], "Disputed"),
        (["Asserted + Refused", "Denied - Refused"], "Disputed"),
        (["Asserted + Refused", "Denied - Sought"], "Refused"),
        (["Planned + Agreed"], "Planned"),
        (["Planned + Sought"], "Sought"),
        (["Planned + Occurred", "Denied - Occurred", "Predicted + Agreed"], "Possible"),
        (["Speculated + Occurred", "Denied - Occurred"], "Disputed"),
        (["Opinion + Ongoing", "Denied - Ongoing"], "Disputed"),
        (["Opinion + Ongoing", "Opinion - Ongoing"], "Judged"),
        (["Denied - Occurred", "Counterfactual + Occurred"], "NotOccurred"),
        (["Counterfactual + Occurred", "Predicted - Occurred"], "Unreal"),
        (["Predicted - Occurred"], "NotExpected"),
        (["Asserted + Planned", "Reported + Postponed"], "Postponed"),
        (["Asserted + Occurred", "Reported + Postponed"], "Occurred"),
        (["Asserted + Ongoing", "Reported + Suspended"], "Suspended"),
        (["Asserted + Ended", "Reported + Suspended"], "Ended"),
        (["Planned + Postponed"], "Possible"),
        (["Conditional + Threatened", "Speculated + Occurred"], "Threatened"),
        ([], "Mentioned"),
    ],
)
def test_cases_that_people_know(claims: list[str], expected: str) -> None:
    kinds = [Kind(status, sign == "+", rung) for status, sign, rung in map(str.split, claims)]
    assert local(outcome(kinds).realization) == expected


def test_a_denial_of_something_beside_the_ladder_hits_nothing_on_it() -> None:
    for rung in RUNGS:
        assert hits(term("Refused"), term(rung)) is (rung == "Refused")
        assert hits(term(rung), term("Cancelled")) is (rung == "Cancelled")


def test_what_only_a_policy_reckons_is_no_rung() -> None:
    assert not COMPUTED & CLAIMABLE
    assert ON_THE_LADDER <= CLAIMABLE
    others = ("Disputed", "NotOccurred", "Judged", "Unreal", "NotExpected", "Mentioned")
    assert {term(name) for name in (*RUNGS, *others)} == COMPUTED | CLAIMABLE
