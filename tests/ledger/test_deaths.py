"""A build may die at any point: readers see the version before or after, and the next build mends the rest.

The builds die in `support.dying`, each in a process of its own. With --long every change of the file
system is such a point, with --full so are some hundreds of calls, all of the last, at which the version
is published, among them; else a few.
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
FEW, MANY, LAST = 2, 120, 120
SWAP = 12
"""Before this change of the file system another version is published; then the former is removed."""
ENDS = {"kill": "-9", "interrupt": "130", "halt": "-9", "fail": "4", "remove": "-9"}


def dying(manner: str, points: list[int], folder: Path) -> list[list[str]]:
    """Return what is told: a row for each point."""
    folders = [str(ROOT / "scripts"), str(ROOT / "tests")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders)}
    command = [sys.executable, "-m", "support.dying", manner, ",".join(map(str, points)), str(folder)]
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    return [line.split() for line in told.splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the workspaces lie."""
    return tmp_path_factory.mktemp("dying")


@pytest.fixture(scope="module")
def counts(folder: Path) -> dict[str, int]:
    """How many calls a build takes, and how many changes of the file system it and a removal take."""
    [[calls, changes, removal]] = dying("prepare", [], folder)
    assert int(calls) > 1000
    assert int(changes) > 10
    return {
        **dict.fromkeys(("kill", "interrupt"), int(calls)),
        **dict.fromkeys(("halt", "fail"), int(changes)),
        "remove": int(removal),
    }


def sample(manner: str, count: int, config: pytest.Config) -> list[int]:
    """Return points all over the build, the last of all among them."""
    chance = Random(2031)  # noqa: S311 - no secret is made
    if manner in ("kill", "interrupt"):
        some = {*range(count - LAST, count), *chance.sample(range(1, count), MANY)}
        return sorted(some if config.getoption("--full") else {count, *chance.sample(range(1, count), FEW)})
    whole = config.getoption("--full") or config.getoption("--long")
    return sorted(range(1, count + 1) if whole else {count, *chance.sample(range(2, SWAP), 2 * FEW)})


@pytest.mark.parametrize(
    "manner",
    [name if name == "kill" else pytest.param(name, marks=pytest.mark.long) for name in ENDS],
)
def test_a_build_that_is_ended_loses_nothing(
    manner: str, counts: dict[str, int], folder: Path, pytestconfig: pytest.Config
) -> None:
    rows = dying(manner, sample(manner, counts[manner], pytestconfig), folder)
    assert len(rows) > FEW
    after = "removed" if manner == "remove" else "after"
    for point, how, seen, again, last, versions in rows:
        assert how in (ENDS[manner], "0"), point
        assert seen in ("before", after), point
        assert (again, last, versions) == ("0", "right", "1"), point
    assert ENDS[manner] in {row[1] for row in rows}
    assert {row[2] for row in rows} == {"before", after}
