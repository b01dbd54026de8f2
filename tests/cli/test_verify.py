"""The command `verify`: what it prints, and how it ends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from realpolitik.cli.settings import Settings
from realpolitik.cli.verify import verify as command
from realpolitik.errors import FindingsError, InputError
from realpolitik.rdf import turtle
from realpolitik.sources import workspace
from realpolitik.text.article import Article
from support.invented import SALT, SALT_PHRASES, TUG_PHRASES, TUGS, graph


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder for copies beside a workspace that holds both articles and no others."""
    articles = tmp_path / "kg" / "articles"
    articles.mkdir(parents=True)
    for text, phrases in ((TUGS, TUG_PHRASES), (SALT, SALT_PHRASES)):
        path = articles / f"{Article(text).identifier}.trig"
        path.write_text(turtle.write(graph(text, phrases)), encoding="utf-8")
    monkeypatch.setattr(workspace, "shipped", lambda: tmp_path)
    copies = tmp_path / "copies"
    copies.mkdir()
    return copies


def run(folder: Path, *options: str) -> None:
    arguments = ["--articles", str(folder), *options]
    command.main(arguments, obj=Settings(folder.parent), standalone_mode=False)


def test_command_is_content_with_good_copies(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "a.txt").write_bytes(TUGS.encode())
    (folder / "b.txt").write_bytes(SALT.replace("\n", "\r\n").encode())
    run(folder)
    out, err = (stream.decode() for stream in capfdbinary.readouterr())
    rows = [line.split()[1:] for line in out.splitlines()]
    assert sorted(rows[1:]) == [["exact", "a.txt", "12", "0"], ["re-anchored", "b.txt", "5", "0"]]
    assert err == ""


def test_command_reports_changes_without_text(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (folder / "a.txt").write_bytes(TUGS.replace("forty", "fourteen").encode())
    (folder / "b.txt").write_bytes(b"Nothing here is of any interest to the graph of the two articles.")
    (folder / "notes.md").write_bytes(b"\xff")
    with pytest.raises(FindingsError, match=r"\A2 of 2 articles cannot be verified with these copies\Z"):
        run(folder, "--all")
    out, err = (stream.decode() for stream in capfdbinary.readouterr())
    start = TUGS.index(TUG_PHRASES[0])
    end = start + len(TUG_PHRASES[0])
    claim = f"claim:{Article(TUGS).identifier}-{start}-{end}-abcdabcd"
    assert [Article(TUGS).identifier, str(start), str(end), claim] in [
        line.split() for line in out.splitlines()
    ]
    assert "missing" in out
    assert "fourteen" not in out
    assert err.splitlines() == [
        "left out: notes.md (no .txt file)",
        "unknown: b.txt (no article of the graph)",
    ]


def test_command_shows_text_if_asked(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "a.txt").write_bytes(TUGS.replace("forty", "four\u0007teen").encode())
    with pytest.raises(FindingsError):
        run(folder, "--text")
    assert "sold four\\x07teen tugs" in capfdbinary.readouterr().out.decode()


def test_command_gives_json_with_places(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "a.txt").write_bytes(("Menu\n" + TUGS).encode())
    (folder / "b.txt").write_bytes(SALT.replace("barge", "raft").encode())
    with pytest.raises(FindingsError, match=r"\A1 of 2 "):
        run(folder, "--json")
    found = {entry["file"]: entry for entry in json.loads(capfdbinary.readouterr().out)["articles"]}
    assert found["a.txt"]["outcome"] == "re-anchored"
    assert all(
        place["found"] == {"start": place["start"] + 5, "end": place["end"] + 5}
        for place in found["a.txt"]["places"]
    )
    assert found["b.txt"]["outcome"] == "changed"
    assert [len(change["claims"]) for change in found["b.txt"]["changed"]] == [1, 0]


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"Odrava \xff", "is not UTF-8 (byte 7)"), (b"", "is empty"), (b" \r\n", "is empty")],
)
def test_unreadable_copy_ends_the_command(
    folder: Path, content: bytes, reason: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (folder / "a.txt").write_bytes(content)
    with pytest.raises(InputError, match=r"a\.txt: " + re.escape(reason)):
        run(folder)
    assert capfdbinary.readouterr() == (b"", b"")


def test_folder_without_copies_or_no_folder_is_unreadable(folder: Path) -> None:
    with pytest.raises(InputError, match=r"copies: holds no \.txt file"):
        run(folder)
    folder.rmdir()
    with pytest.raises(FileNotFoundError):
        run(folder)


def test_only_articles_of_which_there_is_a_copy_are_asked_about(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (folder / "a.txt").write_bytes(TUGS.encode())
    run(folder)
    out, err = (stream.decode() for stream in capfdbinary.readouterr())
    assert [line.split()[1] for line in out.splitlines()[1:]] == ["exact"]
    assert err == "not asked: 1 articles without a copy here\n"
    run(folder, "--json")
    told = json.loads(capfdbinary.readouterr().out)
    assert [entry["outcome"] for entry in told["articles"]] == ["exact"]
    assert told["not_asked"] == [Article(SALT).identifier]
    with pytest.raises(FindingsError, match=r"\A1 of 2 "):
        run(folder, "--all", "--json")
    assert json.loads(capfdbinary.readouterr().out)["not_asked"] == []


def test_copies_of_nothing_in_the_graph_verify_nothing(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"Nothing here is of any interest to the graph of the two articles.")
    with pytest.raises(FindingsError, match="none of these copies is of an article in the graph"):
        run(folder)
