"""What becomes of one piece."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from realpolitik.errors import InputError, UsageError
from realpolitik.extract.extractor import Publication
from realpolitik.ingest import reading as characters
from realpolitik.ingest.former import former
from realpolitik.ingest.known import Known
from realpolitik.ingest.piece import Form, Piece, Text
from realpolitik.ingest.result import Outcome, Result
from realpolitik.ingest.work import Task, Worker
from realpolitik.sources.workspace import Workspace
from support import reading

STORY = Piece("story.txt", Form.TEXT, data=reading.STORY.encode())


def worker(folder: Path, *, again: bool = False, keeps: bool = False) -> Worker:
    workspace = Workspace(folder)
    task = Task(workspace, "met", again, keeps)
    return Worker(task, reading.met(), Known.of(workspace))


def write(folder: Path, result: Result) -> Path:
    assert result.article is not None
    assert result.data is not None
    path = Workspace(folder).extracted_file(result.article)
    path.parent.mkdir(parents=True)
    path.write_bytes(result.data)
    return path


def test_a_text_is_read_and_told(tmp_path: Path) -> None:
    found = worker(tmp_path, keeps=True).result(STORY)
    assert (found.outcome, found.remarks, found.text) == (Outcome.READ, (), reading.STORY)
    assert found.told is not None
    assert len(found.told.claims) == 3


def test_what_is_known_is_told_alike(tmp_path: Path) -> None:
    first = worker(tmp_path).result(STORY)
    write(tmp_path, first)
    again = worker(tmp_path).result(STORY)
    assert (again.outcome, again.data, again.told) == (Outcome.KNOWN, None, first.told)
    assert worker(tmp_path, again=True).result(STORY).outcome is Outcome.READ


def test_what_was_told_of_a_text_is_kept_when_it_is_read_again(tmp_path: Path) -> None:
    told = Publication("A Talk", "2031-05-02", "Associated Press", ("Ana Orlo",), "https://a.example/talk")
    first = worker(tmp_path).result(replace(STORY, publication=told))
    write(tmp_path, first)
    again = worker(tmp_path, again=True)
    assert again.result(STORY).data == first.data
    far = replace(again, near=False)
    assert far.result(STORY).data != first.data
    before = former(again.known.extracted[first.article or ""], first.article or "", reading.base().register)
    assert replace(far, formers={first.article or "": before}).result(STORY).data == first.data


def test_what_is_told_now_goes_before_what_was_told(tmp_path: Path) -> None:
    def at(day: str) -> Piece:
        return replace(STORY, publication=Publication(published=day))

    write(tmp_path, worker(tmp_path).result(at("2031-05-02")))
    again = worker(tmp_path, again=True).result(at("2031-05-03"))
    assert b'rp:published "2031-05-03"' in (again.data or b"")


def test_a_page_is_known_by_its_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    item = Piece("feed:1", Form.ITEM, data=b"<p>Ana Orlo met Bo Vell.</p>")
    first = worker(tmp_path).result(item)
    write(tmp_path, first)
    cut = Text(
        reading.text("Ana Orlo met Bo Vell, it says here.").article,
        item.publication,
        characters.read(item).source,
    )
    monkeypatch.setattr("realpolitik.ingest.work.read", lambda _: cut)
    again = worker(tmp_path).result(item)
    assert (again.outcome, again.article, again.told) == (Outcome.KNOWN, first.article, None)


def test_a_known_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    write(tmp_path, worker(tmp_path).result(STORY)).write_text("no graph", encoding="utf-8")
    found = worker(tmp_path).result(STORY)
    assert found.outcome is Outcome.UNREADABLE
    assert ".trig:1: " in found.remarks[0]


def test_what_is_not_installed_is_said_of_the_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(_: Piece) -> Text:
        raise UsageError("pages need a parser")

    monkeypatch.setattr("realpolitik.ingest.work.read", lacking)
    assert worker(tmp_path).result(STORY).remarks == ("story.txt: pages need a parser",)


@pytest.mark.parametrize(
    ("found", "outcome", "told"),
    [
        (InputError("a.xml: is XML, but no feed"), Outcome.UNREADABLE, "a.xml: is XML, but no feed"),
        (Piece("a", Form.TEXT, data=b"x"), Outcome.UNREADABLE, "a: has 1 words, too few to read"),
        (
            Piece("a", Form.TEXT, data=b"Der Mann und die Frau sind da."),
            Outcome.SKIPPED,
            "a: is not English; left out",
        ),
    ],
)
def test_what_is_amiss_is_told(
    tmp_path: Path, found: Piece | InputError, outcome: Outcome, told: str
) -> None:
    result = worker(tmp_path).result(found)
    assert (result.outcome, result.remarks, result.data) == (outcome, (told,), None)
