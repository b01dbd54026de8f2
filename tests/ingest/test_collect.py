"""What is found to be read, and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest

from realpolitik.errors import InputError
from realpolitik.extract.extractor import Publication
from realpolitik.ingest.collect import collect
from realpolitik.ingest.piece import Form, Piece
from realpolitik.sources.folders import DEEPEST

NOTHING = Publication()


def found(*paths: Path, said: bytes = b"", told: Publication = NOTHING) -> list[tuple[str, str]]:
    pieces = collect(paths, lambda: said, told)
    return [(one.name, one.form) if isinstance(one, Piece) else ("", str(one)) for one in pieces]


def test_folders_are_walked_by_name(tmp_path: Path) -> None:
    for name in ("b/z.txt", "b/a.HTML", "a.md", ".git/x.txt", "c.csv", "d.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('{"text": "x"}\n{"text": "y"}', encoding="utf-8")
    (tmp_path / "round").symlink_to(tmp_path)
    names = [(name.removeprefix(f"{tmp_path}/"), form) for name, form in found(tmp_path)]
    assert names == [
        ("a.md", Form.MARKDOWN),
        ("b/a.HTML", Form.PAGE),
        ("b/z.txt", Form.TEXT),
        ("d.jsonl:1", Form.RECORD),
        ("d.jsonl:2", Form.RECORD),
    ]


def test_a_file_that_is_named_is_read_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "story.csv"
    path.write_text("x", encoding="utf-8")
    assert found(path) == [(str(path), Form.TEXT)]


def test_errors_stand_in_the_place_of_what_they_are_about(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "b.txt").write_text("x", encoding="utf-8")
    (tmp_path / "c.jsonl").symlink_to(tmp_path / "gone")
    forms = [form for _, form in found(tmp_path, tmp_path / "gone.jsonl")]
    assert forms[0] == f"{tmp_path}/a.xml: is XML, but no feed"
    assert forms[1] == Form.TEXT
    assert [form.endswith("No such file or directory") for form in forms[2:]] == [True, True]


def test_what_comes_without_a_name_is_told_by_its_looks() -> None:
    dash = Path("-")
    looks = {
        b'{"text": "x"}': ("stdin:1", Form.RECORD),
        b"<!DOCTYPE html><p>x": ("stdin", Form.PAGE),
        b"---\ntitle: x\n---\n": ("stdin", Form.MARKDOWN),
        b"The tugs left.": ("stdin", Form.TEXT),
        b"<rss><channel><item><title>x</title><description>y</description></item></channel></rss>": (
            "stdin:1",
            Form.ITEM,
        ),
    }
    assert {said: found(dash, said=said)[0] for said in looks} == looks


def test_what_the_user_says_goes_with_each(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    [piece] = collect([tmp_path], bytes, Publication(title="Tugs"))
    assert not isinstance(piece, InputError)
    assert piece.publication.title == "Tugs"


def test_folders_are_walked_down_to_a_depth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, folder = tmp_path / "a.txt", tmp_path
    first.write_text("tugs")
    with monkeypatch.context() as context:
        for _ in range(DEEPEST + 1):
            context.chdir(folder)
            (folder := Path("x")).mkdir()
    told = found(tmp_path)
    assert [name for name, _ in told[:-1]] == [str(first)]
    assert told[-1][1].endswith(f"x: lies more than {DEEPEST} folders deep")
