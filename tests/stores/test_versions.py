"""Versions of a build: the pointer names one, who reads one keeps it, and all others go."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from realpolitik.errors import StoreError
from realpolitik.stores import versions
from realpolitik.stores.versions import Alone, Lease

HOLD = """
import sys
from pathlib import Path
from realpolitik.stores.versions import {}
held = {}(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def made(build: Path, *numbers: int) -> Path:
    """Make versions, each with a store in it, and publish the last."""
    for number in numbers:
        (versions.version(build, number) / versions.STORE).mkdir(parents=True)
        versions.point(build, number)
    return build


def left(build: Path) -> set[str]:
    return {folder.name for folder in (build / versions.VERSIONS).iterdir()}


def test_the_pointer_names_the_version_that_readers_see(tmp_path: Path) -> None:
    build = made(tmp_path, 1, 2)
    assert versions.number(build) == 2
    assert versions.current(build) == tmp_path / "versions" / "2"
    assert (build / "current").read_text() == "2\n"
    assert {path.name for path in build.iterdir()} == {"current", "versions"}
    versions.point(build, 1)
    assert versions.current(build) == tmp_path / "versions" / "1"


@pytest.mark.parametrize("pointer", [None, "", "none", "-1", "7", "é", "1 2"])
def test_a_pointer_to_nothing_says_what_to_run(tmp_path: Path, pointer: str | None) -> None:
    build = made(tmp_path, 1)
    (build / "current").unlink()
    if pointer is not None:
        (build / "current").write_text(pointer, encoding="utf-8")
    for asked in (versions.current, Lease):
        with pytest.raises(StoreError, match=r"no store at .*; run `realpolitik build` first"):
            asked(build)
    assert versions.number(tmp_path / "nowhere") is None


def test_the_highest_number_counts_what_was_never_published_too(tmp_path: Path) -> None:
    assert versions.highest(tmp_path) == 0
    build = made(tmp_path, 2, 10)
    versions.version(build, 11).mkdir()
    (build / versions.VERSIONS / "notes").mkdir()
    assert versions.highest(build) == 11


def test_a_summary_is_sorted_and_in_plain_characters(tmp_path: Path) -> None:
    versions.write_summary(tmp_path, {"b": 1, "a": "é"}, '{"c":[1]}')
    assert (tmp_path / "articles.json").read_text(encoding="utf-8") == '{"c":[1]}\n'
    assert (tmp_path / "summary.json").read_text(encoding="utf-8") == '{\n  "a": "é",\n  "b": 1\n}\n'


def test_what_is_not_kept_and_what_a_killed_build_left_goes(tmp_path: Path) -> None:
    build = made(tmp_path, 1, 2, 3)
    (build / "current.new").write_text("3")
    versions.sweep(build, frozenset({3}))
    assert left(build) == {"3"}
    assert not (build / "current.new").exists()


def test_a_lease_keeps_its_version_until_it_ends(tmp_path: Path) -> None:
    build = made(tmp_path, 1)
    first, second = Lease(build), Lease(build)
    assert first.folder == second.folder == versions.current(build)
    made(build, 2)
    for lease in (first, second):
        versions.sweep(build, frozenset({2}))
        assert left(build) == {"1", "2"}
        lease.end()
    lease.end()
    versions.sweep(build, frozenset({2}))
    assert left(build) == {"2"}


def test_a_lease_of_another_process_ends_with_it(tmp_path: Path) -> None:
    build = made(tmp_path, 1)
    reader = started("Lease", build)
    made(build, 2)
    versions.sweep(build, frozenset({2}))
    assert left(build) == {"1", "2"}
    reader.kill()
    reader.wait()
    versions.sweep(build, frozenset({2}))
    assert left(build) == {"2"}


def started(held: str, build: Path) -> subprocess.Popen[str]:
    """Start a process that holds something; return when it does."""
    command = [sys.executable, "-c", HOLD.format(held, held), str(build)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_version_that_is_swept_before_it_is_locked_is_not_leased(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = made(tmp_path, 1)
    current = versions.current
    asked: list[Path] = []

    def swept_meanwhile(folder: Path) -> Path:
        found = current(folder)
        if not asked:
            made(build, 2)
            versions.sweep(build, frozenset({2}))
        asked.append(found)
        return found

    monkeypatch.setattr(versions, "current", swept_meanwhile)
    assert Lease(build).folder == versions.version(build, 2)
    assert asked == [versions.version(build, 1), versions.version(build, 2)]


def test_where_the_pointer_never_rests_the_reader_is_told(tmp_path: Path) -> None:
    build = made(tmp_path, 1)
    (versions.current(build) / versions.STORE).rmdir()
    with pytest.raises(StoreError, match="replaced again and again"):
        Lease(build)


def test_one_alone_may_build(tmp_path: Path) -> None:
    other = started("Alone", tmp_path)
    waiting = subprocess.Popen(
        [sys.executable, "-c", HOLD.format("Alone", "Alone"), str(tmp_path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    with pytest.raises(subprocess.TimeoutExpired):
        waiting.wait(timeout=1)
    other.kill()
    told, _ = waiting.communicate(timeout=20)
    assert told == "held\n"
    Alone(tmp_path).end()
