"""A folder of the workspace that cannot be looked into ends every command; `terms` needs none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.newsroom import IDENTIFIER, SHEET, Newsroom
from support.refusing import refuse

COMMANDS = (
    ("build",),
    ("check",),
    ("compile", "story.txt", "story.sheet", "--save"),
    ("sheet", "story.txt"),
    ("remove", IDENTIFIER),
    ("verify", "--articles", "."),
)


@pytest.fixture
def room(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> Newsroom:
    opened = Newsroom.opened(tmp_path, monkeypatch, capfdbinary)
    opened.write("story.sheet", SHEET)
    opened.write(str(opened.graph), saved(tmp_path_factory, opened))
    return opened


def saved(folders: pytest.TempPathFactory, room: Newsroom) -> str:
    """Return the graph of the sheet, which is compiled once."""
    kept = folders.getbasetemp() / "saved.trig"
    if not kept.is_file():
        told = room.run("compile", "story.txt", "story.sheet")
        assert told.code == 0
        kept.write_text(told.out, encoding="utf-8")
    return kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("folder", ["kg/articles", "kg"])
def test_a_file_in_the_place_of_a_folder_is_told(
    folder: str, command: tuple[str, ...], room: Newsroom
) -> None:
    (room.root / folder).rename(room.root / "moved")
    room.write(folder, "")
    told = room.run(*command)
    assert (told.code, told.out) == (3, "")
    [line] = [line for line in told.err.splitlines() if not line.startswith("left out: ")]
    assert line.startswith("realpolitik: kg")
    assert (room.root / folder).read_text(encoding="utf-8") == ""


@pytest.mark.parametrize("command", [*COMMANDS[:3], ("format",)], ids=" ".join)
@pytest.mark.parametrize("folder", ["kg/articles", "kg/register"])
def test_a_folder_that_may_not_be_read_is_told(
    folder: str, command: tuple[str, ...], room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    if command[0] == "compile" and folder == "kg/articles":
        room.write("story.sheet", SHEET.replace("Possible", "Probable"))
    room.write("kg/register/more.ttl", "")
    before = room.graph.read_bytes()
    refuse(Path(folder), monkeypatch)
    told = room.run(*command)
    assert (told.code, told.out, told.err) == (3, "", f"realpolitik: {folder}: Permission denied\n")
    assert room.graph.read_bytes() == before


def test_terms_lists_all_or_those_that_are_asked_for(room: Newsroom) -> None:
    everything = room.run("terms")
    assert (everything.code, everything.err) == (0, "")
    assert len(everything.out.splitlines()) > 400
    some = room.run("terms", "arms", "--json")
    found = json.loads(some.out)
    assert {"name", "kind", "definition", "roles", "sheet"} < set(found[0])
    assert "ArmsTransfer" in [one["name"] for one in found]
    one = room.run("terms", "armstransfer").out.splitlines()
    assert one[0] == "ArmsTransfer (class)"
    assert any(line.startswith("  in a sheet: my-arms-transfer a ArmsTransfer ; ") for line in one)
    certainties = [row["name"] for row in json.loads(room.run("terms", "certainty", "--json").out)]
    assert {"Certain", "Probable", "Possible", "Unknown"} < set(certainties)


def test_words_that_find_no_term_are_told(room: Newsroom) -> None:
    told = room.run("terms", "zeppelin", "mooring")
    assert (told.code, told.out) == (2, "")
    assert "no term is found by 'zeppelin mooring'" in told.err
