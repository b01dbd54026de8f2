"""Texts in storage, here in that of fsspec for tests, which is memory."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest

from realpolitik.errors import InputError, UsageError
from realpolitik.extract.extractor import Publication
from realpolitik.ingest.collect import collect
from realpolitik.ingest.piece import Form, Piece
from realpolitik.ingest.remote import stored


@pytest.fixture(autouse=True)
def memory() -> Iterator[None]:
    """Let some files lie in memory."""
    system = fsspec.filesystem("memory")
    packed = gzip.compress(json.dumps({"text": "The tugs left."}).encode())
    for name, data in {
        "b.txt": b"Tugs",
        "a/c.jsonl.gz": packed,
        "a/.hidden.txt": b"x",
        "n.csv": b"x",
    }.items():
        system.pipe(f"/texts/{name}", data)
    yield
    system.rm("/texts", recursive=True)


def found(address: str) -> list[Piece | InputError]:
    return list(collect([address], bytes, Publication()))


def test_a_folder_in_storage_is_read_as_one_on_disk() -> None:
    pieces = [one for one in found("memory://texts") if isinstance(one, Piece)]
    assert [(one.name, one.form, one.data) for one in pieces] == [
        ("memory:///texts/a/c.jsonl.gz:1", Form.RECORD, b'{"text": "The tugs left."}'),
        ("memory:///texts/b.txt", Form.TEXT, b"Tugs"),
    ]
    assert all(one.path is None for one in pieces)
    assert len(found("memory://texts/n.csv")) == 1


def test_files_of_this_machine_have_addresses_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tugs", encoding="utf-8")
    [piece] = found(f"file://{tmp_path}")
    assert isinstance(piece, Piece)
    assert (piece.name, piece.data) == (f"file://{tmp_path}/a.txt", b"Tugs")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("memory://nothing", "nothing is there"),
        ("https://herald.example/1", "web addresses are not followed"),
        ("nowhere://x", "cannot be read: Protocol not known: nowhere"),
    ],
)
def test_what_is_not_there_is_one_line(address: str, told: str) -> None:
    [error] = found(address)
    assert isinstance(error, InputError)
    assert told in str(error)


def test_what_is_too_large_is_refused() -> None:
    [one] = stored("memory://texts/b.txt")
    with pytest.raises(InputError, match="has more than 3 bytes"):
        one.content(3)


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(UsageError, match=r"pip install 'realpolitik\[cluster\]'"):
        list(stored("memory://texts"))
