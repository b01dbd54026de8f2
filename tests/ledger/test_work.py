"""What every build works on: which of several files of an article speaks, and what is kept of the others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pyoxigraph import Store

from realpolitik.claims.refusal import Refusal
from realpolitik.judge.article import Judgement
from realpolitik.ledger import aside
from realpolitik.ledger.aside import Why
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.files import Seen
from realpolitik.ledger.work import Work
from realpolitik.sources.workspace import Workspace
from support.small import ALMANAC, footed


def work(folder: Path) -> Work:
    workspace = Workspace(folder)
    workspace.extracted.mkdir(parents=True)
    ledger = Ledger.create(folder / "ledger.db")
    return Work(replace(footed(), workspace=workspace), Store(), ledger, started=0)


def test_what_people_made_goes_before_and_then_the_first_by_name(tmp_path: Path) -> None:
    made = work(tmp_path)
    workspace = made.ground.workspace
    paths = [
        workspace.articles / "z.trig",
        workspace.extracted / "a" / "z.trig",
        workspace.extracted / "b.trig",
    ]
    assert sorted([paths[2], paths[0], paths[1]], key=made.rank) == paths
    assert [made.is_extracted(path) for path in paths] == [False, True, True]
    assert made.behind(paths[1], paths[0]) == (Why.CURATED, ())
    assert made.behind(paths[2], paths[1]) == (Why.TWICE, [made.second(paths[2], paths[1])])
    assert made.second(paths[2], paths[1]).message == "extracted/a/z.trig holds the same article; keep one"


def test_a_file_that_is_set_aside_keeps_on_what_that_rests(tmp_path: Path) -> None:
    made = work(tmp_path)
    first, left, back = (made.ground.workspace.extracted / f"{name}.trig" for name in "abc")
    refusal = Refusal("a claim", "a-rule", "mend it")
    assert made.keep(Seen(first, 1, 1, "a"), Judgement(ALMANAC, (), ())) == 1
    made.leave_out(Seen(left, 1, 1, "b"), Judgement(ALMANAC, (refusal,), ()))
    made.stand_back(Seen(back, 1, 1, "c"), Judgement(ALMANAC, (), ()), first)
    shown = made.ground.workspace.shown
    found = {one.file: one.refusals for one in aside.left_out(made.ledger, shown)}
    assert found == {"extracted/b.trig": (refusal,), "extracted/c.trig": (made.second(back, first),)}
    footing = made.articles.footing(ALMANAC.iri)
    assert list(aside.rivals(ALMANAC.iri, made.ledger)) == [(back, footing)]
    assert aside.heirs([str(first)], made.ledger) == {back}
    assert made.ledger.column("SELECT path FROM file WHERE article IS NOT NULL") == [str(first)]
    for path in (left, back):
        aside.take_up(path, made.ledger)
    assert list(aside.left_out(made.ledger, shown)) == []
