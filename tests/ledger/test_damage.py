"""A ledger that is damaged: noticed wherever it is, and made anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from realpolitik.ledger.book import ledger_of
from realpolitik.ledger.builder import Builder
from realpolitik.sources.workspace import Workspace
from support import small
from support.alone import content
from support.small import GAZETTE, HERALD

PAGE = 4096


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    return small.opened(tmp_path, monkeypatch)


def test_a_ledger_that_is_damaged_anywhere_is_noticed_and_made_anew(
    workspace: Workspace, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    small.put(workspace, GAZETTE)
    with Builder(workspace) as builder:
        builder.build()
    data = ledger_of(workspace.build).read_bytes()
    shutil.copytree(workspace.root, tmp_path / "sound")
    sound = Workspace(tmp_path / "sound")
    small.put(sound, HERALD)
    with Builder(sound) as builder:
        builder.build()
    stride = 5 if pytestconfig.getoption("--long") or pytestconfig.getoption("--full") else 11
    for start in range(0, len(data), stride * PAGE):
        damaged = Workspace(tmp_path / f"damaged-{start}")
        shutil.copytree(workspace.root, damaged.root)
        broken = data[:start] + b"x" * PAGE + data[start + PAGE :]
        ledger_of(damaged.build).write_bytes(broken)
        small.put(damaged, HERALD)
        with Builder(damaged) as builder:
            builder.build()
        assert content(damaged) == content(sound), start
