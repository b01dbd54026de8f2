"""Graphs in storage: one file for each article, the bytes of the workspace, fetched where they lack here."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import fsspec
import pytest

from realpolitik.errors import InputError, StoreError, UsageError
from realpolitik.ingest.shards import Shards
from realpolitik.sources.workspace import Workspace

IDENTIFIERS = ("ab" + "0" * 14, "cd" + "1" * 14)


@pytest.fixture(params=["memory", "file"])
def shards(request: pytest.FixtureRequest, tmp_path: Path) -> Shards:
    where = "memory://graphs-" if request.param == "memory" else "file://"
    return Shards.at(f"{where}{tmp_path}/far")


def lying(shards: Shards) -> dict[str, bytes]:
    return {
        one.removeprefix(shards.root).lstrip("/"): shards.system.cat_file(one)
        for one in shards.system.find(shards.root)
    }


def test_what_is_written_here_lies_there_in_the_same_shards(shards: Shards, tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "near")
    for identifier in IDENTIFIERS:
        shards.put(workspace.extracted_file(identifier), identifier.encode())
    shards.put(workspace.extracted_file(IDENTIFIERS[0]), b"anew")
    first, second = IDENTIFIERS
    assert lying(shards) == {f"ab/{first}.trig": b"anew", f"cd/{second}.trig": second.encode()}


def test_what_lacks_on_either_side_is_brought_there(shards: Shards, tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "near")
    here, far = (workspace.extracted_file(identifier) for identifier in IDENTIFIERS)
    assert list(shards.fetched(workspace)) == []
    here.parent.mkdir(parents=True)
    here.write_bytes(b"of here")
    (here.parent / "notes.trig").write_bytes(b"of the user")
    shards.put(far, b"of there")
    shards.system.pipe_file(f"{shards.root}/zz.txt", b"x")
    assert list(shards.fetched(workspace)) == [(far, b"of there")]
    shards.bring(workspace)
    assert lying(shards).pop(f"ab/{IDENTIFIERS[0]}.trig") == b"of here"
    assert not any("notes" in name for name in lying(shards))
    assert [path for path, _ in shards.fetched(workspace)] == [far]


@pytest.mark.parametrize(
    ("address", "error", "told"),
    [
        ("graphs/2031", UsageError, "no address in storage"),
        ("https://example.org/graphs", InputError, "web addresses are not followed"),
        ("nowhere://graphs", InputError, "nowhere://graphs"),
    ],
)
def test_what_is_no_storage_is_told(address: str, error: type[Exception], told: str) -> None:
    with pytest.raises(error, match=told):
        Shards.at(address)


def test_storage_that_fails_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shards = Shards.at(f"memory://graphs-{tmp_path}/far")

    def full(*_: Any, **__: Any) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(fsspec.get_filesystem_class("memory"), "open", full)
    with pytest.raises(StoreError, match="cannot be written or listed: no space left"):
        shards.put(tmp_path / "ab" / f"{IDENTIFIERS[0]}.trig", b"x")
