"""The folder of a site: whole files, only where they differ, none left behind, nothing of others touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from realpolitik.errors import StoreError
from realpolitik.site.folder import LIST, Folder, Listing


def write(root: Path, **files: str) -> tuple[int, int]:
    """Write files, with `_` for `/` in their names; return how many were written and removed."""
    listing = Listing(root)
    named = {name.replace("_", "/"): text for name, text in files.items()}
    listing.expect(named)
    written = sum(Folder(root).put(name, text.encode()) for name, text in named.items())
    return written, listing.close()


def names(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    assert write(tmp_path / "site", a="1", b_c="2") == (2, 0)
    assert write(tmp_path / "site", a="1", b_c="3") == (1, 0)
    assert write(tmp_path / "site", a="1", b_c="3") == (0, 0)
    assert (tmp_path / "site" / "b" / "c").read_text() == "3"


def test_what_is_no_more_is_removed_with_its_empty_folder(tmp_path: Path) -> None:
    write(tmp_path, a="1", b_c="2", d_e="3")
    (tmp_path / "d" / "mine").write_text("of the user")
    assert write(tmp_path, a="1") == (0, 2)
    assert names(tmp_path) == {"a", "d/mine", LIST}
    assert not (tmp_path / "b").exists()


def test_a_run_that_was_ended_is_mended_by_the_next(tmp_path: Path) -> None:
    listing = Listing(tmp_path)
    listing.expect(["a", "b"])
    Folder(tmp_path).put("a", b"1")
    (tmp_path / ".part-123").write_text("half a file")
    assert write(tmp_path, c="1") == (1, 1)
    assert names(tmp_path) == {"c", LIST}


@pytest.mark.parametrize("line", ["../mine", "/mine", "link/mine", "a/../../mine", "b"])
def test_a_list_that_was_changed_removes_nothing_of_others(tmp_path: Path, line: str) -> None:
    root, other = tmp_path / "site", tmp_path / "mine"
    write(root, a="1")
    other.write_text("of the user")
    (root / "link").symlink_to(tmp_path)
    (root / "b").mkdir()
    with (root / LIST).open("a") as listed:
        listed.write(f"{line}\n")
    assert write(root, a="1") == (0, 0)
    assert other.exists()
    assert (root / "b").is_dir()


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x")
    with pytest.raises(StoreError, match="holds something that is no site"):
        Listing(tmp_path)


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be written"):
        Listing(tmp_path / "file" / "site")
    if os.getuid():
        (tmp_path / "site").mkdir(mode=0o500)
        with pytest.raises(StoreError, match="cannot be written"):
            Listing(tmp_path / "site")


def test_a_large_file_is_moved_only_if_it_differs(tmp_path: Path) -> None:
    root, fresh = tmp_path / "site", tmp_path / "fresh"
    root.mkdir()
    for text, moved in (("1", True), ("1", False), ("2", True), ("22", True)):
        fresh.write_text(text)
        assert Folder(root).move(fresh, "data/x") is moved
        assert (root / "data" / "x").read_text() == text
