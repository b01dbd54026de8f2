"""Who is heard, and who belongs to whom."""

from __future__ import annotations

import pytest

from realpolitik.claims.status import ASSERTED, REPORTED
from realpolitik.conclude.p1.voices import Voice, belonging, standing, voices
from realpolitik.rdf.names import term, thing
from support.world import CAST, KNOWN, WORDS, Says, article, entries

DEAL = "id:deal a rp:ArmsTransfer ; rp:supplier id:aland ; rp:realization rp:Occurred ."


def heard(*said: Says) -> list[Voice]:
    return list(voices([article("herald", *said)], KNOWN, WORDS))


def test_an_existential_claim_is_a_stand_and_a_value_claim_is_none() -> None:
    exists, value = heard(Says(DEAL), Says("id:deal rp:recipient id:borland .", by="cy"))
    stand = exists.stand()
    assert stand is not None
    assert (stand.rung, stand.status, stand.positive, stand.claim) == (
        term("Occurred"),
        ASSERTED,
        True,
        exists.claim,
    )
    assert exists.values == ((term("supplier"), thing("aland")),)
    assert exists.classes == (term("ArmsTransfer"),)
    assert (value.stand(), value.status, value.holders) == (None, REPORTED, (thing("cy"),))
    assert value.values == ((term("recipient"), thing("borland")),)


def test_what_a_claim_says_of_its_arguments_is_not_said_of_its_head() -> None:
    (voice,) = heard(
        Says(
            "id:haggling a rp:Negotiation ; rp:topic id:deal ; rp:realization rp:Ongoing . "
            "id:deal a rp:ArmsTransfer ; rp:supplier id:aland ."
        )
    )
    assert voice.about == thing("haggling")
    assert voice.values == ((term("topic"), thing("deal")),)
    assert voice.classes == (term("Negotiation"),)


def test_a_denial_is_a_negative_voice() -> None:
    (voice,) = heard(Says(DEAL, "Denied", by="bo"))
    assert (voice.positive, voice.status) == (False, term("Denied"))


def test_only_what_stands_is_heard() -> None:
    old = article("herald", Says(DEAL))
    newer = article("herald corrected", Says(DEAL), supersedes=[old])
    newest = article(
        "herald corrected again", Says(DEAL), Says(DEAL, by="cy", withdrawn=True), supersedes=[newer]
    )
    gone = article("gazette", Says(DEAL), withdrawn=True)
    records = [old, newer, newest, gone]
    assert [record.iri for record in standing(records)] == [newest.iri]
    assert [voice.claim for voice in voices(records, KNOWN, WORDS)] == [
        claim.iri for claim in newest.claims if not claim.withdrawn
    ]


def test_a_text_that_was_replaced_stays_replaced_when_its_correction_is_retracted() -> None:
    old = article("herald", Says(DEAL))
    newer = article("herald corrected", Says(DEAL), supersedes=[old], withdrawn=True)
    assert standing([old, newer]) == ()


@pytest.mark.parametrize(
    ("one", "other", "tied"),
    [
        ("aland-officials", "aland", True),
        ("aland-ministry", "aland", True),
        ("council", "league", True),
        ("cland", "league", True),
        ("ana", "aland", True),
        ("quay", "aland-territory", True),
        ("aland", "borland", False),
        ("aland-officials", "aland-ministry", False),
        ("ana", "borland", False),
    ],
)
def test_who_belongs_to_whom(one: str, other: str, tied: bool) -> None:
    office = "id:ana-in-office rp:officeHolder id:ana ; rp:office id:president-of-aland"
    known = entries(f'{CAST} {office} ; rp:sourceNote "a law" ; rp:realization rp:Ongoing .')
    wholes = belonging([], known).wholes
    assert (thing(other) in wholes.get(thing(one), frozenset())) is tied


def test_independence_is_the_same_both_ways_and_needs_two() -> None:
    tied = belonging([], KNOWN)
    (one,) = heard(Says(DEAL, by="aland-officials"))
    (other,) = heard(Says(DEAL, by="aland"))
    (third,) = heard(Says(DEAL, by="cy", through="dee"))
    (relayer,) = heard(Says(DEAL, by="dee"))
    assert not tied.independent(one, one)
    assert not tied.independent(one, other)
    assert not tied.independent(other, one)
    assert tied.independent(one, third)
    assert tied.independent(third, one)
    assert not tied.independent(third, relayer)
    assert not tied.independent(relayer, third)


def test_of_claims_with_several_holders_any_two_who_are_independent_will_do() -> None:
    tied = belonging([], KNOWN)
    (one,) = heard(Says(DEAL, by="aland-officials cy"))
    (other,) = heard(Says(DEAL, by="aland"))
    assert tied.independent(one, other)
