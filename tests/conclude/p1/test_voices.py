"""What is said, who says it, and who belongs to whom."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.status import ASSERTED, REPORTED
from realpolitik.conclude.belonging import apart, independent, two_independent
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


def are_apart(one: Voice, other: Voice, known: Register = KNOWN) -> bool:
    heard = hearing(known=known)
    return independent(one, other, apart(heard.wholes, heard.is_state))


def test_independence_is_the_same_both_ways_and_needs_two() -> None:
    one = voice(Says(DEAL, by="aland-officials"))
    other = voice(Says(DEAL, by="aland"))
    third = voice(Says(DEAL, by="cy", through="dee"))
    relayer = voice(Says(DEAL, by="dee"))
    assert not are_apart(one, one)
    assert not are_apart(one, other)
    assert not are_apart(other, one)
    assert are_apart(one, third)
    assert are_apart(third, one)
    assert not are_apart(third, relayer)
    assert not are_apart(relayer, third)


def test_of_claims_with_several_holders_any_two_who_are_independent_will_do() -> None:
    assert are_apart(voice(Says(DEAL, by="aland-officials cy")), voice(Says(DEAL, by="aland")))


LEAGUE = (
    "id:borland rp:isMemberOf id:league . "
    "id:borland-officials a rp:UnnamedSource ; rp:affiliation id:borland . "
    "id:cland-officials a rp:UnnamedSource ; rp:affiliation id:cland . "
    "id:clerk a rp:Person ; rp:affiliation id:council . id:envoy a rp:Person ; rp:affiliation id:league . "
)


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("aland-officials", "aland-ministry", False),
        ("aland-officials", "borland-officials", True),
        ("borland", "cland", True),
        ("borland-officials", "cland-officials", True),
        ("clerk", "envoy", False),
        ("clerk", "cland", True),
        ("cland", "league", False),
        ("cy", "dee", True),
        ("cy", "SELF-official", False),
        ("SELF-official", "SELF-envoy", False),
    ],
)
def test_two_voices_share_no_government_or_organisation_and_are_known(
    one: str, other: str, two: bool
) -> None:
    known = entries(f"{CAST} {LEAGUE}")
    local = (
        "id:SELF-official a rp:UnnamedSource . id:SELF-envoy a rp:UnnamedSource ; rp:affiliation id:borland ."
    )
    record = article("herald", Says(DEAL, by=one), Says(DEAL, by=other), known=known, declares=local)
    heard = hearing(record, known=known)
    first, second = heard.voices(heard.positions(thing("deal")))
    assert independent(first, second, apart(heard.wholes, heard.is_state)) is two
    assert independent(second, first, apart(heard.wholes, heard.is_state)) is two


PEOPLE = [thing(slug) for slug in "abcd"]
HOLDING = st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True).map(tuple)


def saying(holders: tuple[NamedNode, ...], relayers: tuple[NamedNode, ...] = ()) -> Voice:
    return Voice(thing("claim"), thing("text"), holders, relayers)


def of_a(one: NamedNode, other: NamedNode) -> bool:
    """Let a and b be one voice, and all others be voices of their own."""
    return one != other and not {one, other} <= {*PEOPLE[:2]}


@given(st.lists(st.builds(saying, HOLDING, HOLDING), max_size=6))
def test_some_two_voices_are_independent_if_any_pair_is(voices: list[Voice]) -> None:
    pairs = combinations(dict.fromkeys(voices), 2)
    assert two_independent(voices, of_a) is any(independent(one, other, of_a) for one, other in pairs)


def test_no_more_voices_are_taken_than_it_needs() -> None:
    a, b, c, _ = PEOPLE
    left = iter([saying((a,), (b,)), saying((a,), (c,)), saying((c,))])
    assert two_independent(chain([saying((a,)), saying((b,)), saying((c,))], left), of_a)
    assert len(list(left)) == 3
