"""What lies in folders, however deep, and what cannot be looked into."""

from __future__ import annotations

from pathlib import Path

import pytest

from realpolitik.errors import InputError
from realpolitik.sources import folders
from realpolitik.sources.folders import Entry, extracted_entries, files_below, is_there


def write(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("")
    return path


def test_files_are_found_in_folders_but_not_behind_links(tmp_path: Path) -> None:
    found = [write(tmp_path / name) for name in ("a.ttl", "c/b.ttl", "c/d/e.trig")]
    write(tmp_path / "c" / "note.txt")
    (tmp_path / "c" / "round").symlink_to(tmp_path)
    assert list(files_below(tmp_path, (".ttl", ".trig"))) == found
    assert list(files_below(tmp_path, (".trig",))) == found[2:]


def test_a_folder_that_is_not_there_is_told_from_one_that_is_none(tmp_path: Path) -> None:
    assert (is_there(tmp_path), is_there(tmp_path / "gone")) == (True, False)
    with pytest.raises(InputError, match="Not a directory"):
        is_there(write(tmp_path / "file"))
    with pytest.raises(InputError, match="file: Not a directory"):
        list(files_below(tmp_path / "file", ("",)))


def test_extracted_articles_are_found_up_to_a_depth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "DEEPEST", 3)
    top = tmp_path / "extracted"
    one = write(top / "a" / "b" / "c" / "x.trig")
    [entry] = extracted_entries((top,))
    assert (entry.name, entry.path) == ("extracted/a/b/c/x.trig", str(one))
    write(top / "a" / "b" / "c" / "d" / "y.trig")
    with pytest.raises(InputError, match="d: lies more than 3 folders deep"):
        list(extracted_entries((top,)))


def test_a_link_that_leads_nowhere_is_an_entry_without_size(tmp_path: Path) -> None:
    (tmp_path / "x.trig").symlink_to(tmp_path / "gone")
    name = tmp_path.name
    assert list(extracted_entries((tmp_path,))) == [Entry(f"{name}/x.trig", str(tmp_path / "x.trig"), 0, 0)]
