"""A build may die at any point: readers see the version before or after, and the next build mends the rest.

The builds die in `support.dying`, each in a process of its own. With --full some hundreds of points are
tried, every one of the last, at which the version is published, among them; else a few.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from support.source import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork a process")
RENAMES, LAST = 10, 120


def dying(manner: str, points: list[int], folder: Path) -> list[list[str]]:
    """Return a row for each point: the point, how the build ended, what was seen, the next build."""
    folders = [str(ROOT / "scripts"), str(ROOT / "tests")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders)}
    command = [sys.executable, "-m", "support.dying", manner, ",".join(map(str, points)), str(folder)]
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    return [line.split() for line in told.splitlines()]


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many calls a whole build takes."""
    [[count]] = dying("kill", [], tmp_path_factory.mktemp("counted"))
    assert int(count) > 1000
    return int(count)


def sample(calls: int, few: int, many: int, config: pytest.Config) -> list[int]:
    """Return points all over the build, and with --full all of the last."""
    chance = Random(2031)  # noqa: S311 - no secret is made
    if not config.getoption("--full"):
        return sorted({calls - 12, *chance.sample(range(1, calls), few)})
    return sorted({*range(calls - LAST, calls), *chance.sample(range(1, calls), many)})


@pytest.mark.parametrize(("manner", "ended"), [("kill", "-9"), ("interrupt", "130")])
def test_a_build_that_is_ended_loses_nothing(
    manner: str, ended: str, calls: int, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    rows = dying(manner, sample(calls, 5, 120, pytestconfig), tmp_path)
    assert len(rows) > 4
    for point, how, seen, again, last, versions in rows:
        assert how in (ended, "0"), point
        assert seen in ("before", "after"), point
        assert (again, last, versions) == ("0", "after", "1"), point
    assert {"before"} <= {row[2] for row in rows}
    assert ended in {row[1] for row in rows}


def test_a_file_system_that_fails_loses_nothing(tmp_path: Path) -> None:
    rows = dying("rename", list(range(1, RENAMES)), tmp_path)
    for point, how, seen, again, last, versions in rows:
        assert how in ("0", "4"), point
        assert seen in ("before", "after"), point
        assert (again, last, versions) == ("0", "after", "1"), point
    assert {row[1] for row in rows} == {"0", "4"}
