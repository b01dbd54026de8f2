"""Which claims are a pair, and at which level; each is in one pair at most."""

from __future__ import annotations

import pytest

from realpolitik.evaluate.pairing import Agreement, pairs
from realpolitik.rdf import names
from support.annotated import annotation, identity
from support.world import Says

MEETING = Says("id:SELF-talks a rp:Meeting ; rp:party id:ana, id:bo ; rp:place id:harbour ; rp:time '2031' .")


def paired(gold: Says, *found: Says, at: tuple[int, ...] = ()) -> tuple[Agreement, ...]:
    ours, theirs = annotation(gold), annotation(*found, at=at)
    return pairs(ours.items, theirs.items, identity(ours, theirs))


def levels(gold: Says, found: Says, at: tuple[int, ...] = ()) -> str:
    told = paired(gold, found, at=at)
    return " ".join(name for one in told for name in ("lenient", "core" * one.core, "strict" * one.strict))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (MEETING, "lenient core strict"),
        (Says("id:SELF-x a rp:Meeting ; rp:party id:ana, id:bo ; rp:time '2031' ."), "lenient core strict"),
        (Says("id:SELF-x a rp:Meeting ; rp:party id:ana, id:bo ; rp:time '2032' ."), "lenient core "),
        (Says("id:SELF-x a rp:Meeting ; rp:party id:ana, id:bo ."), "lenient core "),
        (Says(MEETING.content, status="Speculated"), "lenient core "),
        (Says(MEETING.content, status="Reported", by="cy"), "lenient core "),
        (Says("id:SELF-x a rp:Meeting ; rp:party id:ana ; rp:time '2031' ."), "lenient  "),
        (Says("id:SELF-x a rp:Summit ; rp:party id:ana, id:bo ; rp:time '2031' ."), "lenient  "),
        (Says("id:SELF-x a rp:Meeting ; rp:host id:ana ; rp:party id:bo ."), "lenient  "),
        (Says("id:SELF-x a rp:Meeting ; rp:party id:cy, id:dee ."), ""),
        (Says("id:SELF-x a rp:Call ; rp:party id:ana, id:bo ; rp:time '2031' ."), ""),
        (Says("id:SELF-x a rp:Situation ; rp:topic id:ana ."), ""),
    ],
)
def test_levels_ask_for_more_and_more(found: Says, expected: str) -> None:
    assert levels(MEETING, found).strip() == expected.strip()


def test_evidence_has_to_overlap() -> None:
    assert levels(MEETING, MEETING, at=(1,)) == ""


def test_what_has_no_fillers_needs_none_in_common() -> None:
    bare = Says("id:SELF-war a rp:War ; rp:place id:harbour .")
    assert levels(bare, Says("id:SELF-x a rp:War .")) == "lenient core strict"
    assert levels(bare, Says("id:SELF-x a rp:War ; rp:attacker id:aland .")) == "lenient  "


def test_the_better_pair_is_taken_and_each_claim_used_once() -> None:
    worse = Says("id:SELF-x a rp:Meeting ; rp:party id:ana .")
    [pair] = paired(MEETING, worse, MEETING, at=(0, 0))
    assert pair.strict
    ours = annotation(worse, MEETING, at=(0, 0))
    theirs = annotation(MEETING)
    [pair] = pairs(ours.items, theirs.items, identity(ours, theirs))
    assert len(pair.gold.roles) == 3


def test_a_pledge_and_what_is_pledged_are_two() -> None:
    pledge = Says("id:SELF-p a rp:Pledge ; rp:actor id:ana .")
    gift = Says("id:SELF-g a rp:Transfer ; rp:supplier id:ana ; rp:recipient id:bo .", status="Planned")
    gold = annotation(pledge, gift, at=(0, 0))
    one = annotation(gift)
    [pair] = pairs(gold.items, one.items, identity(gold, one))
    assert names.local(pair.gold.kind or pair.gold.claim.iri) == "Transfer"
    both = annotation(gift, pledge, at=(0, 0))
    assert [pair.strict for pair in pairs(gold.items, both.items, identity(gold, both))] == [True, True]


def test_statements_are_paired_with_statements() -> None:
    said = Says("id:SELF-w a rp:Situation ; rp:actor id:ana .", status="Reported", by="bo")
    assert levels(said, said) == "lenient core strict"
    assert levels(said, MEETING) == ""


def test_who_wants_is_told_by_the_realization() -> None:
    sought = Says("id:SELF-t a rp:Meeting ; rp:party id:ana, id:bo ; rp:seeker id:ana ; rp:time '2031' .")
    assert levels(sought, MEETING) == "lenient core strict"
