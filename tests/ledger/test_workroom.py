"""The folder of a build: what is no build is left alone, and what a killed build left is mended."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad

from realpolitik.errors import FindingsError, StoreError
from realpolitik.ledger.book import Ledger, ledger_of
from realpolitik.ledger.workroom import Workroom
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.stores import versions

pytestmark = pytest.mark.long

QUADS = [Quad(thing("a"), term("key"), Literal(text), names.graph("consensus")) for text in "xyz"]


@contextmanager
def entered(build: Path) -> Iterator[Workroom]:
    room = Workroom(build)
    room.enter()
    try:
        yield room
    finally:
        room.leave()


def published(build: Path, *quads: Quad) -> None:
    """Build a store of these quads, from nothing."""
    with entered(build) as room, room.writing():
        store, ledger = room.emptied()
        store.extend(quads)
        room.publish(store, ledger, {"quads": len(quads)})


def changed(build: Path, *quads: Quad, marked: bool = True) -> None:
    """Add quads to the private store, as a build that is killed before it publishes."""
    with entered(build) as room, room.writing():
        assert room.ledger() is not None
        if marked:
            room.touch()
        room.store().extend(quads)


def found(build: Path) -> set[Quad] | None:
    """Return what the private store holds when the next build begins; None where it begins from nothing."""
    with entered(build) as room, room.writing():
        return None if room.ledger() is None else set(room.store())


def test_a_new_folder_is_made_and_holds_nothing_yet(tmp_path: Path) -> None:
    build = tmp_path / "somewhere" / "build"
    assert found(build) is None
    assert {path.name for path in build.iterdir()} == {"lock", "versions", "work"}


def test_what_is_published_is_found_by_the_next_build(tmp_path: Path) -> None:
    published(tmp_path, *QUADS[:2])
    assert found(tmp_path) == set(QUADS[:2])
    assert versions.number(tmp_path) == 1
    assert (versions.current(tmp_path) / "summary.json").read_text() == '{\n  "quads": 2\n}\n'


@pytest.mark.parametrize("name", ["thesis.txt", "store", "dataset.nq"])
def test_a_foreign_folder_is_refused_and_left_as_it_is(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("three years of work")
    with pytest.raises(StoreError, match="holds something that is no build; move it away first"):
        Workroom(tmp_path).enter()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("no folder")
    with pytest.raises(StoreError, match="build cannot be written: File exists"):
        Workroom(tmp_path / "build").enter()


def test_a_build_of_the_first_edition_is_cleared_away(tmp_path: Path) -> None:
    for name in ("manifest.json", "dataset.nq", "summary.json", "view.ttl"):
        (tmp_path / name).write_text("of the first edition")
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "CURRENT").write_text("of the first edition")
    assert found(tmp_path) is None
    assert {path.name for path in tmp_path.iterdir()} == {"lock", "versions", "work"}


def test_with_something_else_beside_it_the_first_edition_stays(tmp_path: Path) -> None:
    names = {"manifest.json", "store", "thesis.txt"}
    for name in names:
        (tmp_path / name).write_text("x")
    with pytest.raises(StoreError, match="no build"):
        Workroom(tmp_path).enter()
    assert {path.name for path in tmp_path.iterdir()} == names


def test_a_release_is_no_build_of_the_first_edition(tmp_path: Path) -> None:
    for name in ("manifest.json", "dataset.nq"):
        (tmp_path / name).write_text("x")
    with pytest.raises(StoreError, match="no build"):
        Workroom(tmp_path).enter()
    assert {path.name for path in tmp_path.iterdir()} == {"manifest.json", "dataset.nq"}


def test_a_linked_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    link = tmp_path / "build"
    link.symlink_to("disk", target_is_directory=True)
    published(link, *QUADS)
    assert link.is_symlink()
    assert found(tmp_path / "disk") == set(QUADS)
    changed(link, QUADS[0])
    assert found(link) == set(QUADS)


def test_a_marked_store_is_taken_again_from_what_was_published(tmp_path: Path) -> None:
    published(tmp_path, QUADS[0])
    changed(tmp_path, *QUADS)
    assert (tmp_path / "work" / "dirty").exists()
    assert found(tmp_path) == {QUADS[0]}
    assert not (tmp_path / "work" / "dirty").exists()
    changed(tmp_path, QUADS[1])
    shutil.rmtree(tmp_path / "work" / "store")
    assert found(tmp_path) == {QUADS[0]}


def test_what_is_published_is_never_written_to_again(tmp_path: Path) -> None:
    published(tmp_path, QUADS[0])
    folder = versions.current(tmp_path) / versions.STORE
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    changed(tmp_path, *QUADS)
    changed(tmp_path, *QUADS)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_version_that_the_ledger_does_not_stand_for_is_taken_back(tmp_path: Path) -> None:
    published(tmp_path, QUADS[0])
    with entered(tmp_path) as room, room.writing():
        ledger = room.ledger()
        assert ledger is not None
        room.touch()
        room.store().extend(QUADS)
        ledger.commit = stopped  # type: ignore[method-assign]
        with pytest.raises(KeyboardInterrupt):
            room.publish(room.store(), ledger, {})
    assert versions.number(tmp_path) == 2
    assert found(tmp_path) == {QUADS[0]}
    assert versions.number(tmp_path) == 1
    assert {path.name for path in (tmp_path / "versions").iterdir()} == {"1"}


def stopped() -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    "lost",
    [
        "work",
        "versions/1/store",
        *(
            pytest.param(name, marks=pytest.mark.long)
            for name in ("work/ledger.db", "work/store", "versions")
        ),
    ],
)
def test_with_a_part_of_it_lost_the_build_is_made_anew(tmp_path: Path, lost: str) -> None:
    published(tmp_path, *QUADS)
    path = tmp_path / lost
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert found(tmp_path) is None
    published(tmp_path, *QUADS)
    assert found(tmp_path) == set(QUADS)


def test_a_version_is_not_published_under_the_number_of_another(tmp_path: Path) -> None:
    published(tmp_path, QUADS[0])
    (tmp_path / "versions" / "7").mkdir()
    published(tmp_path, QUADS[1])
    assert versions.number(tmp_path) == 8
    assert {path.name for path in (tmp_path / "versions").iterdir()} == {"8"}


def test_what_fails_half_way_is_forgotten(tmp_path: Path) -> None:
    published(tmp_path, QUADS[0])
    with entered(tmp_path) as room:
        with pytest.raises(FindingsError):
            refused(room)
        with room.writing():
            again = room.ledger()
            assert again is not None
            assert again.get("program") is None
            assert set(room.store()) == {QUADS[0]}


def refused(room: Workroom) -> None:
    """Change store and ledger, and then fail."""
    with room.writing():
        ledger = room.ledger()
        assert ledger is not None
        ledger.put("program", "another")
        room.touch()
        room.store().extend(QUADS)
        raise FindingsError("refused")


def test_a_failure_of_disk_or_ledger_is_told_in_one_line(tmp_path: Path) -> None:
    with entered(tmp_path) as room:
        with pytest.raises(StoreError, match="cannot be written: No space left on device"), room.writing():
            raise OSError(28, "No space left on device")
        with pytest.raises(StoreError, match="cannot be written: no such table: nowhere"), room.writing():
            room.emptied()[1].run("DELETE FROM nowhere")


def test_a_damaged_store_is_told_and_gives_way_to_a_new_one(tmp_path: Path) -> None:
    published(tmp_path, *QUADS)
    (tmp_path / "work" / "store" / "CURRENT").write_text("damaged")
    with entered(tmp_path) as room:
        with pytest.raises(StoreError, match=r"store cannot be opened .* build --full"), room.writing():
            room.store()
        with room.writing():
            room.publish(*room.emptied(), {})
    assert found(tmp_path) == set()


def test_writing_begins_after_what_was_written_before_and_not_after_what_follows(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.touch()
    with entered(tmp_path / "build") as room, room.writing():
        after.touch()
        assert before.stat().st_mtime_ns <= room.started <= after.stat().st_mtime_ns


def test_nothing_is_written_before_the_folder_is_entered(tmp_path: Path) -> None:
    room = Workroom(tmp_path / "build")
    with pytest.raises(StoreError, match="is not entered"), room.writing():
        pass
    room.leave()
    assert list(tmp_path.iterdir()) == []


def test_an_empty_ledger_is_none_until_it_is_published(tmp_path: Path) -> None:
    with entered(tmp_path) as room, room.writing():
        room.emptied()
    assert Ledger.open(ledger_of(tmp_path)) is None
    assert found(tmp_path) is None
