"""The hearing of the ledger is the one that is gathered in memory, and what was written can be taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.contribution import Standing, contribution
from realpolitik.conclude.heard import Heard, Registered
from realpolitik.conclude.saying import published
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.change import Change
from realpolitik.ledger.hearing import LedgerHearing
from realpolitik.ledger.recall import Recall
from realpolitik.rdf.literals import Bounds, time_bounds
from realpolitik.rdf.names import thing
from support.small import ALMANAC, GAZETTE, HERALD, SUMMIT
from support.world import CAST, KNOWN, WORDS, Says, article, entries

OFFICE = Says(
    "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
    "rp:realization rp:Ongoing .",
    by="bo",
)
CLERK = "id:SELF-clerk a rp:Person ; rp:affiliation id:aland-ministry ."
SAME = article("courier", SUMMIT, OFFICE, Says(SUMMIT.content, by="ana", through="bo"))
COPY = article("copy", SUMMIT, OFFICE, copy_of=ALMANAC)
NEWER = article("newer", Says('id:summit rp:amount "3 barge" .'), supersedes=[GAZETTE])
DECLARING = article("local", SUMMIT, declares=CLERK)
SPOKEN = Says('id:speech a rp:SpeechAct ; rp:time "2029" ; rp:realization rp:Occurred .')
AGENCY = article("agency", SUMMIT, published="2031-05")
DATED = (
    AGENCY,
    article("daily", SUMMIT, copy_of=AGENCY, published="2031-06"),
    article("weekly", SUMMIT, copy_of=article("lost", SUMMIT), published="2031-07"),
    article("monthly", replace(SUMMIT, uttered="speech"), SPOKEN, published="2031-08"),
)
RECORDS = (ALMANAC, GAZETTE, HERALD, SAME, COPY, NEWER, DECLARING, *DATED)
SOURCED = entries(
    CAST + "id:cy-in-office a rp:Tenure ; rp:officeHolder id:cy ; rp:office id:president-of-aland ; "
    'rp:realization rp:Occurred ; rp:sourceNote "A yearbook." .'
)
TABLES = ("position", "voice", "spoken", "edge")


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger.create(tmp_path / "ledger.db")


def tell(hearing: LedgerHearing, records: tuple[ArticleRecord, ...], *told: int) -> Change:
    """Let the hearing take in some of the articles, as the standing of all makes them speak."""
    change, standing = Change(), Standing.of(records)
    for number in told:
        record = records[number]
        said = contribution(
            record,
            standing.source(record.iri),
            stands=standing.stands(record.iri),
            register=SOURCED,
            vocabulary=WORDS,
        )
        hearing.contribute(said, number, change)
    return change


def date(ledger: Ledger) -> None:
    """Let the ledger know when each of the articles was published."""
    sql = "INSERT INTO article (iri, number, published) VALUES (?, ?, ?)"
    ledger.run_many(sql, ((one.iri.value, number, published(one)) for number, one in enumerate(RECORDS)))


def test_it_says_of_every_situation_what_is_gathered_in_memory(ledger: Ledger) -> None:
    hearing, heard = LedgerHearing(ledger, Registered.of(SOURCED, WORDS)), Heard.of(RECORDS, SOURCED, WORDS)
    tell(hearing, RECORDS, *range(len(RECORDS)))
    date(ledger)
    hearing.forget()
    assert hearing.situations() == heard.situations()
    assert {thing("summit"), thing("ana-in-office"), thing("cy-in-office")} <= set(heard.situations())
    for about in heard.situations():
        positions = hearing.positions(about)
        assert positions == heard.positions(about)
        assert [vars_of(one) for one in positions] == [vars_of(one) for one in heard.positions(about)]
        assert set(hearing.claims(positions)) == set(heard.claims(positions))
        assert hearing.sources(positions) == heard.sources(positions)
        assert {(v.holders, v.relayers) for v in hearing.voices(positions)} == {
            (v.holders, v.relayers) for v in heard.voices(positions)
        }
        assert hearing.kinds(about) == heard.kinds(about)
        assert [hearing.days(one) for one in positions] == [heard.days(one) for one in positions]
    for slug in ("ana", "bo", "cy", "aland-ministry", "nobody"):
        assert hearing.wholes(thing(slug)) == heard.wholes(thing(slug)), slug


def test_it_knows_on_which_days_something_was_said(ledger: Ledger) -> None:
    hearing = LedgerHearing(ledger, Registered.of(SOURCED, WORDS))
    tell(hearing, RECORDS, *range(len(RECORDS)))
    date(ledger)
    said_here = [
        one for one in hearing.positions(thing("summit")) if one.rung is not None and one.is_positive
    ]
    days = {(day.earliest, day.latest) for one in said_here for day in hearing.days(one)}
    utterance, agency = time_bounds("2029"), time_bounds("2031-05")
    lost = (None, time_bounds("2031-07").latest)
    assert days == {
        (None, None),
        (utterance.earliest, utterance.latest),
        (agency.earliest, agency.latest),
        lost,
    }
    (stated,) = hearing.positions(thing("cy-in-office"))
    assert hearing.days(stated) == {Bounds(None, None)}


def test_those_who_speak_as_of_another_day_now_are_told(ledger: Ledger) -> None:
    hearing, change = LedgerHearing(ledger, Registered.of(KNOWN, WORDS)), Change()
    tell(hearing, RECORDS, *range(len(RECORDS)))
    hearing.redate([RECORDS.index(GAZETTE), RECORDS.index(SAME)], change)
    assert change.abouts == {thing("summit"), thing("ana-in-office")}


def vars_of(position: object) -> list[object]:
    """Return all fields, also those that do not count when positions are compared."""
    return [getattr(position, name) for name in position.__slots__]  # type: ignore[attr-defined]


def test_of_voices_with_the_same_people_one_is_enough(ledger: Ledger) -> None:
    hearing = LedgerHearing(ledger, Registered.of(KNOWN, WORDS))
    tell(hearing, (ALMANAC, article("echo", SUMMIT, SUMMIT)), 0, 1)
    [said] = [one for one in hearing.positions(thing("summit")) if one.rung is not None]
    assert len(list(hearing.claims([said]))) == 3
    assert len(list(hearing.voices([said]))) == 2
    assert hearing.sources([said]) == 2


def test_nothing_is_said_of_what_nobody_speaks_of(ledger: Ledger) -> None:
    hearing = LedgerHearing(ledger, Registered.of(KNOWN, WORDS))
    assert (hearing.positions(thing("summit")), hearing.kinds(thing("summit"))) == ((), None)
    assert hearing.sources(()) == 0
    assert list(hearing.claims_of("no key")) == []


@settings(max_examples=settings().max_examples // 4)
@given(order=st.permutations(range(len(RECORDS))), kept=st.integers(0, len(RECORDS)))
def test_what_is_taken_back_leaves_what_the_others_say(
    order: list[int], kept: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("ledger")
    some, few = (Ledger.create(folder / name) for name in ("some.db", "few.db"))
    hearing, alone = (
        LedgerHearing(some, Registered.of(KNOWN, WORDS)),
        LedgerHearing(few, Registered.of(KNOWN, WORDS)),
    )
    told = tell(hearing, RECORDS, *order)
    change = Change()
    for number in order[kept:]:
        hearing.retract(number, change)
    tell(alone, RECORDS, *order[:kept])
    assert rows(some) == rows(few)
    assert change.abouts <= told.abouts
    both = {edge: told.edges[edge] + change.edges[edge] for edge in told.edges}
    left = set(few.rows("SELECT DISTINCT part, whole FROM edge"))
    assert {edge for edge, count in both.items() if count} == left


@settings(max_examples=settings().max_examples // 4)
@given(steps=st.lists(st.sets(st.integers(0, len(RECORDS) - 1), min_size=1), max_size=6))
def test_what_was_asked_before_hides_nothing_of_what_changed(
    steps: list[set[int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    ledger = Ledger.create(tmp_path_factory.mktemp("ledger") / "ledger.db")
    hearing, there, dated = LedgerHearing(ledger, Registered.of(KNOWN, WORDS)), set[int](), set[int]()
    for step in steps:
        for number in step:
            hearing.retract(number, Change()) if number in there else tell(hearing, RECORDS, number)
        there ^= step
        fresh = {number for number in step if number % 2} - dated
        dated |= fresh
        for number in fresh:
            row = (RECORDS[number].iri.value, number, published(RECORDS[number]))
            ledger.run("INSERT INTO article (iri, number, published) VALUES (?, ?, ?)", row)
        hearing.redate(range(len(RECORDS)) if fresh else (), Change())
        told = answers(hearing)
        ledger.recall = Recall()
        assert told == answers(hearing)
    ledger.close()


def answers(hearing: LedgerHearing) -> list[object]:
    """Return what a hearing answers on every situation."""
    found: list[object] = []
    for about in hearing.situations():
        positions = hearing.positions(about)
        counts = [hearing.sources(positions), *(hearing.sources([one]) for one in positions)]
        found.append((about, positions, counts, [hearing.days(one) for one in positions]))
    everything = [one for about in hearing.situations() for one in hearing.positions(about)]
    return [*found, hearing.sources(everything)]


def rows(ledger: Ledger) -> set[tuple[object, ...]]:
    """Return what is said, free of the numbers of positions."""
    voices = (
        "SELECT key, about, said, claim, article, source, holders, relayers "
        "FROM position LEFT JOIN voice ON position = number"
    )
    found = {(table, *row) for table in ("spoken", "edge") for row in ledger.rows(f"SELECT * FROM {table}")}  # noqa: S608
    return found | set(ledger.rows(voices))


def test_silence_leaves_what_is_told_of_belonging(ledger: Ledger) -> None:
    hearing, change = LedgerHearing(ledger, Registered.of(KNOWN, WORDS)), Change()
    tell(hearing, (SAME,), 0)
    hearing.silence(0, change)
    left = {table: len(ledger.column(f"SELECT 1 FROM {table}")) for table in TABLES}  # noqa: S608
    assert left == {"position": 0, "voice": 0, "spoken": 0, "edge": 1}
    assert change.parts() == set()
    assert {about.value for about in change.abouts} >= {thing("summit").value, thing("ana-in-office").value}
    hearing.retract(0, change)
    assert change.parts() == {thing("ana").value}


def test_who_belongs_to_one_of_them_is_found_at_any_remove(ledger: Ledger) -> None:
    hearing = LedgerHearing(ledger, Registered.of(KNOWN, WORDS))
    tell(hearing, (SAME,), 0)
    assert hearing.belonging([thing("aland").value]) == {
        thing(slug).value
        for slug in ("aland", "aland-ministry", "aland-officials", "president-of-aland", "ana")
    }
    assert hearing.belonging([thing("dee").value]) == {thing("dee").value}
