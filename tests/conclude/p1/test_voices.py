"""What is said, who says it, and who belongs to whom."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.status import ASSERTED, REPORTED
from realpolitik.conclude.belonging import independent, two_independent
from realpolitik.conclude.contribution import standing
from realpolitik.conclude.heard import Heard
from realpolitik.conclude.position import Position, Voice
from realpolitik.rdf.names import term, thing
from realpolitik.sources.register import Register
from support.world import CAST, KNOWN, WORDS, Says, article, entries

DEAL = "id:deal a rp:ArmsTransfer ; rp:supplier id:aland ; rp:realization rp:Occurred ."


def hearing(*records: ArticleRecord, known: Register = KNOWN) -> Heard:
    return Heard.of(records, known, WORDS)


def taken(said: Says, about: str = "deal") -> Position:
    (position,) = hearing(article("herald", said)).positions(thing(about))
    return position


def voice(said: Says) -> Voice:
    heard = hearing(article("herald", said))
    (found,) = heard.voices(heard.positions(thing("deal")))
    return found


def test_an_existential_claim_has_a_rung_and_a_value_claim_has_none() -> None:
    exists, value = taken(Says(DEAL)), taken(Says("id:deal rp:recipient id:borland .", by="cy"))
    assert (exists.rung, exists.status, exists.is_positive) == (term("Occurred"), ASSERTED, True)
    assert exists.values == ((term("supplier"), thing("aland")),)
    assert exists.classes == (term("ArmsTransfer"),)
    assert (value.rung, value.status, value.classes) == (None, REPORTED, ())
    assert value.values == ((term("recipient"), thing("borland")),)


def test_claims_that_say_the_same_take_one_position() -> None:
    herald, gazette = article("herald", Says(DEAL)), article("gazette", Says(DEAL))
    heard = hearing(herald, gazette)
    (position,) = heard.positions(thing("deal"))
    assert set(heard.claims([position])) == {herald.claims[0].iri, gazette.claims[0].iri}
    assert heard.sources([position]) == 2
    assert len(hearing(herald, article("courier", Says(DEAL, "Speculated"))).positions(thing("deal"))) == 2


def test_a_copy_is_no_text_of_its_own() -> None:
    herald = article("herald", Says(DEAL))
    heard = hearing(herald, article("gazette", Says(DEAL), copy_of=herald))
    assert heard.sources(heard.positions(thing("deal"))) == 1


def test_what_a_claim_says_of_its_arguments_is_not_said_of_its_head() -> None:
    position = taken(
        Says(
            "id:haggling a rp:Negotiation ; rp:topic id:deal ; rp:realization rp:Ongoing . "
            "id:deal a rp:ArmsTransfer ; rp:supplier id:aland ."
        ),
        "haggling",
    )
    assert position.values == ((term("topic"), thing("deal")),)
    assert position.classes == (term("Negotiation"),)


def test_a_denial_is_a_negative_position() -> None:
    position = taken(Says(DEAL, "Denied", by="bo"))
    assert (position.is_positive, position.status) == (False, term("Denied"))


def test_only_what_stands_is_heard() -> None:
    old = article("herald", Says(DEAL))
    newer = article("herald corrected", Says(DEAL), supersedes=[old])
    newest = article(
        "herald corrected again", Says(DEAL), Says(DEAL, by="cy", withdrawn=True), supersedes=[newer]
    )
    gone = article("gazette", Says(DEAL), withdrawn=True)
    records = (old, newer, newest, gone)
    assert [record.iri for record in standing(records)] == [newest.iri]
    heard = hearing(*records)
    assert list(heard.claims(heard.positions(thing("deal")))) == [
        claim.iri for claim in newest.claims if not claim.withdrawn
    ]


def test_a_text_that_was_replaced_stays_replaced_when_its_correction_is_retracted() -> None:
    old = article("herald", Says(DEAL))
    newer = article("herald corrected", Says(DEAL), supersedes=[old], withdrawn=True)
    assert standing((old, newer)) == ()


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
    wholes = hearing(known=known).wholes
    assert (thing(other) in wholes(thing(one))) is tied


def apart(one: Voice, other: Voice) -> bool:
    return independent(one, other, hearing().wholes)


def test_independence_is_the_same_both_ways_and_needs_two() -> None:
    one = voice(Says(DEAL, by="aland-officials"))
    other = voice(Says(DEAL, by="aland"))
    third = voice(Says(DEAL, by="cy", through="dee"))
    relayer = voice(Says(DEAL, by="dee"))
    assert not apart(one, one)
    assert not apart(one, other)
    assert not apart(other, one)
    assert apart(one, third)
    assert apart(third, one)
    assert not apart(third, relayer)
    assert not apart(relayer, third)


def test_of_claims_with_several_holders_any_two_who_are_independent_will_do() -> None:
    assert apart(voice(Says(DEAL, by="aland-officials cy")), voice(Says(DEAL, by="aland")))


PEOPLE = [thing(slug) for slug in "abcd"]
HOLDING = st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True).map(tuple)


def saying(holders: tuple[NamedNode, ...], relayers: tuple[NamedNode, ...] = ()) -> Voice:
    return Voice(thing("claim"), thing("text"), holders, relayers)


def of_a(part: NamedNode) -> frozenset[NamedNode]:
    """Let b belong to a, and nobody else to anybody."""
    return frozenset(PEOPLE[:1]) if part == PEOPLE[1] else frozenset()


@given(st.lists(st.builds(saying, HOLDING, HOLDING), max_size=6))
def test_some_two_voices_are_independent_if_any_pair_is(voices: list[Voice]) -> None:
    pairs = combinations(dict.fromkeys(voices), 2)
    assert two_independent(voices, of_a) is any(independent(one, other, of_a) for one, other in pairs)


def test_no_more_voices_are_taken_than_it_needs() -> None:
    a, b, c, _ = PEOPLE
    left = iter([saying((a,), (b,)), saying((a,), (c,)), saying((c,))])
    assert two_independent(chain([saying((a,)), saying((b,)), saying((c,))], left), of_a)
    assert len(list(left)) == 3
