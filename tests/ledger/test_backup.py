"""A copy of a store holds what the store does, however it comes about, and stays as it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad, Store

from realpolitik.ledger import backup
from realpolitik.ledger.backup import Backup, linked
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing

QUADS = [Quad(thing("a"), term("key"), Literal(str(n)), names.graph("consensus")) for n in range(300)]


class Desk:
    """A store with some statements in tables, and copies of it that are numbered."""

    def __init__(self, folder: Path, *, is_short: bool = True) -> None:
        self.folder = folder
        self.store = Store(folder / "store")
        self.store.bulk_extend(QUADS[:100])
        self.backup = Backup(folder / "store", is_short=is_short)

    def copy(self, number: int) -> Path:
        target = self.folder / str(number)
        self.backup.write(self.store, target)
        return target


def held(store: Path) -> set[Quad]:
    """Return what a reader finds."""
    return set(Store.read_only(str(store)))


def waiting(store: Path) -> int:
    """Return how many bytes of journals a store has."""
    return sum(path.stat().st_size for path in store.glob("*.log"))


def test_a_short_journal_is_copied_and_tables_are_linked(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.store.extend(QUADS[100:200])
    first = desk.copy(1)
    assert waiting(first) == waiting(desk.folder / "store") > 0
    tables = {path.name for path in (desk.folder / "store").glob("*.sst")}
    assert {path.name for path in first.glob("*.sst")} == tables
    assert all((first / name).samefile(desk.folder / "store" / name) for name in tables)
    assert not (first / "LOCK").exists()
    desk.store.extend(QUADS[200:])
    desk.store.remove(QUADS[0])
    second = desk.copy(2)
    assert held(first) == set(QUADS[:200])
    assert held(second) == set(QUADS[1:])


def test_of_a_long_journal_the_engine_makes_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(tmp_path)
    desk.store.extend(QUADS[100:200])
    monkeypatch.setattr(backup, "LONGEST", 1)
    first = desk.copy(1)
    assert (waiting(first), held(first)) == (0, set(QUADS[:200]))
    monkeypatch.setattr(backup, "LONGEST", waiting(desk.folder / "store") + 50_000)
    desk.store.extend(QUADS[200:250])
    second = desk.copy(2)
    assert waiting(second) > 0
    assert held(second) == set(QUADS[:250])


def test_a_journal_that_is_in_tables_is_not_counted_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    made = list[str]()
    for number, quad in enumerate(QUADS[100:130]):
        desk.store.extend([quad])
        size = waiting(desk.copy(number))
        made.append("tables" if size == 0 else "journal")
        monkeypatch.setattr(backup, "LONGEST", 3 * waiting(desk.folder / "0"))
    assert 5 < made.count("tables") < 15
    assert held(desk.folder / "29") == set(QUADS[:130])


def test_the_engine_makes_the_first_copy_of_what_was_just_filled(tmp_path: Path) -> None:
    desk = Desk(tmp_path, is_short=False)
    desk.store.extend(QUADS[100:])
    assert waiting(desk.copy(1)) == 0
    assert held(desk.folder / "1") == set(QUADS)


def test_a_table_that_is_gone_meanwhile_leaves_it_to_the_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    desk.store.extend(QUADS[100:])

    def gone(path: Path, target: Path) -> None:
        raise FileNotFoundError(path, target)

    monkeypatch.setattr(os, "link", gone)
    assert waiting(desk.copy(1)) == 0
    assert held(desk.folder / "1") == set(QUADS)


def test_a_journal_that_is_gone_meanwhile_leaves_it_to_the_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    desk.store.extend(QUADS[100:])
    monkeypatch.setattr(Backup, "_journals", lambda _: [desk.folder / "store" / "000001.log"])
    assert waiting(desk.copy(1)) == 0
    assert held(desk.folder / "1") == set(QUADS)


def test_tables_that_were_merged_meanwhile_leave_it_to_the_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    desk.store.extend(QUADS[100:])
    real, left = os.link, [1]

    def merging(path: Path, target: Path) -> None:
        real(path, target)
        if left:
            left.pop()
            desk.store.flush()

    monkeypatch.setattr(os, "link", merging)
    assert waiting(desk.copy(1)) < 100
    assert left == []
    assert held(desk.folder / "1") == set(QUADS)


def test_a_copy_of_a_copy_can_be_written_to(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.store.extend(QUADS[100:200])
    first = desk.copy(1)
    linked(first, tmp_path / "private")
    other = Store(tmp_path / "private")
    other.extend(QUADS[200:])
    assert set(other) == set(QUADS)
    assert held(first) == set(QUADS[:200])
