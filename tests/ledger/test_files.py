"""Which files changed: new content, only a new time, or gone."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from realpolitik.errors import InputError
from realpolitik.ledger import files
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.files import (
    Changes,
    Digests,
    changes,
    digest_of,
    keep,
    program_key,
    register_key,
    retime,
    seen,
)
from realpolitik.sources.workspace import Workspace
from support import small

LONG_AFTER = 2**62
"""A time at which no file of these tests was changed, in nanoseconds."""


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger.create(tmp_path / "ledger.db")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    return made


@pytest.fixture
def paths(folder: Path, ledger: Ledger) -> list[Path]:
    """Three files that the ledger knows."""
    found = [folder / name for name in ("a.trig", "b.trig", "c.trig")]
    for path in found:
        path.write_text(path.name)
        keep(seen(path), f"article of {path.name}", ledger, before=LONG_AFTER)
    return found


def later(path: Path) -> None:
    """Give a file a later time."""
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 10**9))


def test_what_is_as_it_was_is_no_change(folder: Path, paths: list[Path], ledger: Ledger) -> None:
    assert len(paths) == 3
    assert changes([folder], ledger) == Changes((), (), ())


def test_new_content_a_new_time_and_a_lost_file_are_told_apart(
    folder: Path, paths: list[Path], ledger: Ledger
) -> None:
    first, second, third = paths
    first.write_text("other")
    later(second)
    third.unlink()
    new, beside = folder / "d.trig", folder / "notes.txt"
    for path in (new, beside):
        path.write_text("new")
    found = changes([folder], ledger)
    assert [one.path for one in found.changed] == [first, new]
    assert [one.path for one in found.touched] == [second]
    assert found.gone == (str(third),)
    assert found.changed[1] == seen(new)


def test_a_file_that_is_passed_over_is_gone(folder: Path, paths: list[Path], ledger: Ledger) -> None:
    assert changes([folder], ledger, without=[paths[1]]) == Changes((), (), (str(paths[1]),))


def test_a_file_passed_over_leaves_its_place_to_an_earlier_folder(
    folder: Path, paths: list[Path], ledger: Ledger, tmp_path: Path
) -> None:
    earlier = tmp_path / "earlier" / paths[0].name
    earlier.parent.mkdir()
    earlier.write_text("as it was shipped")
    assert changes([earlier.parent, folder], ledger) == Changes((), (), ())
    found = changes([earlier.parent, folder], ledger, without=[paths[0]])
    assert found == Changes((seen(earlier),), (), (str(paths[0]),))


def test_extracted_files_that_are_passed_over_are_gone(
    folder: Path, paths: list[Path], ledger: Ledger, tmp_path: Path
) -> None:
    made = [tmp_path / "extracted" / name for name in ("ab/x.trig", "ab/y.trig", "cd/x.trig")]
    for path in made:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(path.name)
    found = changes([folder], ledger, extracted=(tmp_path / "extracted",), without=[paths[0], *made[:2]])
    assert found == Changes((seen(made[2]),), (), (str(paths[0]),))


def test_a_file_of_a_later_folder_takes_the_place_of_one_of_the_same_name(
    tmp_path: Path, folder: Path, paths: list[Path], ledger: Ledger
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "b.trig").write_text("one's own")
    found = changes([folder, own], ledger)
    assert ([one.path for one in found.changed], found.gone) == ([own / "b.trig"], (str(paths[1]),))


def test_a_new_time_that_was_written_down_is_no_change(
    folder: Path, paths: list[Path], ledger: Ledger
) -> None:
    later(paths[0])
    [touched] = changes([folder], ledger).touched
    retime(touched, ledger, before=LONG_AFTER)
    assert changes([folder], ledger) == Changes((), (), ())


def test_content_of_the_same_size_is_a_change(folder: Path, paths: list[Path], ledger: Ledger) -> None:
    paths[0].write_text("z.trig")
    later(paths[0])
    assert [one.path for one in changes([folder], ledger).changed] == [paths[0]]


def test_a_file_that_was_written_as_the_build_began_is_read_again(
    folder: Path, paths: list[Path], ledger: Ledger
) -> None:
    found = seen(paths[0])
    keep(found, "article of a.trig", ledger, before=found.modified)
    paths[0].write_text("z.trig")
    os.utime(paths[0], ns=(0, found.modified))
    assert [one.path for one in changes([folder], ledger).changed] == [paths[0]]
    retime(seen(paths[1]), ledger, before=seen(paths[1]).modified)
    assert [one.path for one in changes([folder], ledger).touched] == [paths[1]]


def test_a_file_that_is_as_it_was_is_not_read(
    folder: Path, paths: list[Path], ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "digest_of", digest_of_nothing)
    assert changes([folder], ledger) == Changes((), (), ())
    later(paths[0])
    with pytest.raises(AssertionError, match="read"):
        changes([folder], ledger)


def digest_of_nothing(path: Path) -> str:
    raise AssertionError(f"{path} was read")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere: No such file"):
        digest_of(tmp_path / "nowhere")


def test_a_digest_is_kept_while_size_and_time_are_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, digests = tmp_path / "a", Digests()
    path.write_text("a")
    first = digests.of(path, before=LONG_AFTER)
    with monkeypatch.context() as patched:
        patched.setattr(files, "digest_of", digest_of_nothing)
        assert digests.of(path, before=LONG_AFTER) == first
    path.write_text("b")
    later(path)
    assert digests.of(path, before=LONG_AFTER) == digest_of(path) != first


def test_the_digest_of_a_file_that_may_still_change_at_its_time_is_not_kept(tmp_path: Path) -> None:
    path, digests = tmp_path / "a", Digests()
    path.write_text("a")
    modified = path.stat().st_mtime_ns
    first = digests.of(path, before=modified)
    path.write_text("b")
    os.utime(path, ns=(0, modified))
    assert digests.of(path, before=modified) == digest_of(path) != first
    path.unlink()
    with pytest.raises(InputError, match="No such file"):
        digests.of(path, before=LONG_AFTER)


def test_a_file_is_seen_with_size_time_and_digest(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    found = seen(path)
    assert (found.path, found.size, found.digest[:8]) == (path, 3, "ba7816bf")
    assert found == replace(found, modified=path.stat().st_mtime_ns)


def test_keys_follow_what_they_are_of_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.package(tmp_path / "package", monkeypatch)
    workspace = Workspace(tmp_path / "own")
    program, register = program_key(workspace), register_key(workspace)
    small.put(workspace, small.GAZETTE)
    assert (program_key(workspace), register_key(workspace)) == (program, register)
    entries = tmp_path / "own" / "kg" / "register" / "mine.ttl"
    entries.parent.mkdir()
    entries.write_text("")
    assert program_key(workspace) == program
    assert register_key(workspace) != register
    shapes = tmp_path / "package" / "resources" / "shapes" / "x.ttl"
    shapes.write_text(shapes.read_text() + "\n")
    assert program_key(workspace) != program
    of_this_version = program_key(workspace)
    monkeypatch.setattr(files, "__version__", "0.0.0")
    assert program_key(workspace) != of_this_version
