"""Articles go and come in an update: their graphs, their rows, and what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from realpolitik.claims.refusal import Refusal
from realpolitik.ledger import aside
from realpolitik.ledger.edit import Edit
from realpolitik.ledger.intake import Intake
from realpolitik.ledger.work import Work
from realpolitik.rdf.names import thing
from support.small import ALMANAC, GAZETTE, SUMMIT, Desk, footed
from support.world import article


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.at(tmp_path)


@pytest.fixture
def work(desk: Desk) -> Work:
    return Work(footed(), desk.store, desk.ledger, started=0)


def intake(work: Work) -> Intake:
    return Intake(work, Edit(work.store, work.base.vocabulary))


def test_what_comes_is_written_and_goes_without_a_trace(desk: Desk, work: Work) -> None:
    judged = desk.judged([ALMANAC, GAZETTE])
    first = intake(work)
    assert list(first.take(judged, ())) == []
    first.speak()
    assert first.change.abouts >= {thing("summit")}
    assert {ALMANAC.iri, GAZETTE.iri} <= {quad.graph_name for quad in desk.store}
    second = intake(work)
    assert list(second.take([], [str(seen.path) for seen, _ in judged])) == []
    second.speak()
    assert len(desk.store) == 0
    assert second.change.lost.keys() == first.change.gained.keys()
    for table in ("article", "file", "voice", "spoken"):
        assert list(desk.ledger.rows(f"SELECT * FROM {table}")) == [], table  # noqa: S608


def test_an_article_that_is_withheld_is_out_and_its_file_set_aside(desk: Desk, work: Work) -> None:
    [judged] = desk.judged([ALMANAC])
    first = intake(work)
    list(first.take([judged], ()))
    first.speak()
    second, refusal = intake(work), Refusal("a node", "a-shape", "mend it")
    second.withhold(ALMANAC.iri, refusal)
    assert len(desk.store) == 0
    assert aside.withheld(desk.ledger) == {judged[0].path}
    [left] = aside.left_out(desk.ledger, str)
    assert left.refusals == (refusal,)
    third = intake(work)
    list(third.take([judged], ()))
    assert aside.withheld(desk.ledger) == set()
    assert work.articles.path(ALMANAC.iri) == judged[0].path


def test_who_is_replaced_falls_silent(desk: Desk, work: Work) -> None:
    newer = article("newer almanac", SUMMIT, supersedes=[ALMANAC])
    told = intake(work)
    list(told.take(desk.judged([ALMANAC, newer]), ()))
    told.speak()
    number = work.articles.number(ALMANAC.iri)
    assert desk.ledger.column("SELECT claim FROM voice WHERE article = ?", (number,)) == []


def test_who_turns_out_to_be_a_copy_speaks_as_that(desk: Desk, work: Work) -> None:
    """Whichever of two articles of one wording comes later, both come from one text."""
    alike = [article(name, SUMMIT) for name in ("herald", "HERALD")]
    for records in (alike, alike[::-1]):
        for count, one in enumerate(records, start=1):
            told = intake(work)
            list(told.take(desk.judged([one]), ()))
            told.speak()
            assert len(desk.ledger.column("SELECT claim FROM voice")) == count
            assert len(set(desk.ledger.column("SELECT source FROM voice"))) == 1
        last = intake(work)
        list(last.take([], desk.ledger.column("SELECT path FROM file")))
        last.speak()
