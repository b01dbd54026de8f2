"""The source distribution holds all that its tests need: it is built, unpacked, and tested where it lies."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from support.source import ROOT
from support.tracked import tracked

pytestmark = pytest.mark.long
LONGEST_WAIT = 600
LEFT_OUT = {".github/workflows/ci.yml"}
"""What only a clone has a use for."""
FAST = ("tests/text", "tests/rdf", "tests/sheet", "tests/test_ontology.py", "tests/test_tracked.py")


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with all that the source distribution holds, in the midst of a clone of something else."""
    if find_spec("hatchling") is None:
        pytest.skip("hatchling is not here: pip install -e '.[test]'")
    folder = tmp_path_factory.mktemp("sdist")
    subprocess.run(["git", "init", "-q", str(folder)], check=False)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=LONGEST_WAIT)
    [archive] = folder.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return folder / archive.name.removesuffix(".tar.gz")


def pytest_there(folder: Path, *arguments: str) -> str:
    """Run the tests of an unpacked source distribution with its own program; return what was said."""
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=folder, env={**os.environ, "PYTHONPATH": str(folder / "scripts"), "PYTEST_ADDOPTS": ""},
        capture_output=True, text=True, timeout=LONGEST_WAIT, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stdout[-3000:] + ended.stderr[-1000:]
    return ended.stdout


def test_it_holds_all_that_is_tracked(unpacked: Path) -> None:
    lacking = {name for name in tracked() if not (unpacked / name).is_file()}
    assert lacking == LEFT_OUT


def test_all_of_its_tests_can_be_collected(unpacked: Path) -> None:
    told = pytest_there(unpacked, "--collect-only")
    found = re.search(r"(\d+) tests collected", told)
    assert found is not None
    assert int(found[1]) > 1000
    assert "error" not in told.splitlines()[-1]


def test_a_fast_part_of_its_tests_passes_there(unpacked: Path) -> None:
    told = pytest_there(unpacked, *FAST)
    passed = re.search(r"(\d+) passed", told)
    assert passed is not None
    assert int(passed[1]) > 500
    assert "this is no clone" in told
