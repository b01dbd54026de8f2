"""The file of a ledger: whole and of this version, or none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from realpolitik.ledger import book
from realpolitik.ledger.book import Ledger, ledger_of, lines


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


def written(path: Path, *keys: str) -> None:
    """Write a ledger with some notes, and let go of it."""
    ledger = Ledger.create(path)
    for key in keys:
        ledger.put(key, key.upper())
    ledger.commit()
    ledger.close()


def test_what_was_committed_is_found_again(path: Path) -> None:
    written(path, "first", "second")
    found = Ledger.open(path)
    assert found is not None
    assert [found.get(key) for key in ("first", "second", "third")] == ["FIRST", "SECOND", None]
    found.put("first", "new")
    assert found.get("first") == "new"
    found.rollback()
    assert found.get("first") == "FIRST"
    found.close()


def test_where_there_is_none_none_is_found(path: Path) -> None:
    assert Ledger.open(path) is None
    assert not path.exists()


def test_half_written_is_none(path: Path) -> None:
    ledger = Ledger.create(path)
    ledger.put("first", "told")
    ledger.close()
    assert Ledger.open(path) is None


def test_of_another_version_is_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(path)
    monkeypatch.setattr(book, "VERSION", "0")
    assert Ledger.open(path) is None


@pytest.mark.parametrize("damage", [b"", b"no ledger", b"SQLite format 3\0" + b"x" * 4000])
def test_damaged_is_none(path: Path, damage: bytes) -> None:
    written(path, "first")
    path.write_bytes(damage)
    assert Ledger.open(path) is None


def test_a_new_one_takes_the_place_of_the_old_with_all_that_lay_beside_it(path: Path) -> None:
    written(path, "first")
    beside = path.with_name(f"{path.name}-wal")
    beside.write_bytes(b"of another time")
    ledger = Ledger.create(path)
    assert ledger.get("first") is None
    ledger.commit()
    ledger.close()
    assert Ledger.open(path) is not None


def test_rows_and_columns_are_what_is_asked_for(path: Path) -> None:
    ledger = Ledger.create(path)
    assert ledger.run("INSERT INTO position (key, about, said) VALUES ('a', 'x', '')") == 1
    ledger.run_many("INSERT INTO loop VALUES (?, ?)", [("a", "p"), ("b", "p")])
    assert list(ledger.rows("SELECT subject, predicate FROM loop ORDER BY subject")) == [
        ("a", "p"),
        ("b", "p"),
    ]
    assert ledger.column("SELECT subject FROM loop WHERE subject > ?", ("a",)) == ["b"]
    ledger.close()


def test_lines_are_sorted() -> None:
    assert lines(["b", "a"]) == "a\nb"
    assert lines([]) == ""


def test_the_ledger_lies_in_the_part_of_the_build_that_readers_leave_alone() -> None:
    assert ledger_of(Path("build")) == Path("build", "work", "ledger.db")


def test_where_nothing_can_be_written_a_copy_is_read_with_what_the_log_still_holds(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(path, "first")
    writer = Ledger.open(path)
    assert writer is not None
    writer.put("second", "SECOND")
    writer.commit()
    with book.readable(path) as same:
        assert same == path
    monkeypatch.setattr(os, "access", lambda place, _: place != path.parent)
    before = sorted(path.parent.iterdir())
    with book.readable(path) as copy:
        found = Ledger.open(copy)
        assert found is not None
        assert copy.parent != path.parent
        assert found.get("second") == "SECOND"
        found.close()
    assert sorted(path.parent.iterdir()) == before
    writer.close()
