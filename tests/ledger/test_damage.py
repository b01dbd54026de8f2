"""A ledger that is damaged: noticed wherever it is, and made anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from realpolitik.judge.finding import Finding
from realpolitik.ledger.book import Ledger, ledger_of
from realpolitik.ledger.builder import Builder
from realpolitik.ledger.findings import published_findings
from realpolitik.sources.workspace import Workspace
from support import small
from support.alone import dumped
from support.built import Built
from support.small import GAZETTE, HERALD

PAGE = 4096


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace on the small package, whose one article is the almanac."""
    small.package(tmp_path / "package", monkeypatch)
    (tmp_path / "own").mkdir()
    return Workspace(tmp_path / "own")


def content(workspace: Workspace) -> tuple[bytes, set[Finding], dict[str, object], list[tuple[object, ...]]]:
    """Return all that is published, quads, findings and figures; and the paths that the next build needs."""
    figures = dict(Built(workspace.root).figures())
    return dumped(workspace), set(published_findings(workspace)), figures, paths(workspace)


def paths(workspace: Workspace) -> list[tuple[object, ...]]:
    ledger = Ledger.open(ledger_of(workspace.build))
    assert ledger is not None
    found = list(ledger.rows("SELECT * FROM path ORDER BY value, predicate, subject"))
    ledger.close()
    return [*found]


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
