"""A run that is ended at any moment and begun again gives what one that was not ended gives."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from support import declared

TEXTS = 300
PROGRAM = [sys.executable, "-m", "realpolitik"]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Let the processes find the extractor of the tests, and the program of this checkout."""
    found = [declared.declare(tmp_path_factory.mktemp("installed")), declared.TESTS]
    found.append(declared.TESTS.parent / "scripts")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, found))}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some hundred tiny texts, a few of them equal or bad."""
    lines = []
    for number in range(TEXTS):
        text = f"The envoys came by sea on day {number % 290}. Ana Orlo met Bo Vell at the harbour."
        lines.append(json.dumps({"title": f"Envoys of day {number % 290}", "text": text}))
    lines[17], lines[133] = "no json", json.dumps({"text": "Mallory broke the extractor of this text."})
    path = tmp_path_factory.mktemp("corpus") / "year.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def started(corpus: Path, folder: Path, environment: dict[str, str], workers: int) -> subprocess.Popen[bytes]:
    """Let a run begin in a folder; what it prints goes to a file beside it, for nobody reads along."""
    folder.mkdir(exist_ok=True)
    words = ["ingest", str(corpus), "--extractor", "met", "--workers", str(workers), "--json"]
    with printed(folder).open("w") as out, printed(folder, "err").open("w") as err:
        return subprocess.Popen([*PROGRAM, *words], cwd=folder, env=environment, stdout=out, stderr=err)


def printed(folder: Path, stream: str = "out") -> Path:
    return folder.with_name(f"{folder.name}.{stream}")


def finished(corpus: Path, folder: Path, environment: dict[str, str], workers: int) -> str:
    """Return what a run prints that nobody ends."""
    assert started(corpus, folder, environment, workers).wait(timeout=300) == 1
    return printed(folder).read_text(encoding="utf-8")


def written(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def whole(
    corpus: Path, environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, bytes], str]:
    """What an uninterrupted run of one worker writes and prints."""
    folder = tmp_path_factory.mktemp("whole") / "run"
    out = finished(corpus, folder, environment, 1)
    assert printed(folder, "err").read_text(encoding="utf-8").splitlines()[-2:] == [
        "288 read, 10 same, 2 unreadable: 288 claims",
        "realpolitik: 2 of 300 texts are listed above",
    ]
    return written(folder), out


@dataclass(frozen=True)
class Ended:
    """How a run is ended: how many workers it has, and by which signal."""

    workers: int
    signal: signal.Signals


@pytest.mark.long
@pytest.mark.parametrize("how", [Ended(1, signal.SIGINT), Ended(2, signal.SIGKILL)], ids=str)
def test_a_run_that_was_ended_goes_on(
    corpus: Path, environment: dict[str, str], whole: tuple[dict[str, bytes], str], tmp_path: Path, how: Ended
) -> None:
    files, out = whole
    folder = tmp_path / "ended"
    for wanted in (40, 150):
        process = started(corpus, folder, environment, how.workers)
        while len(list(folder.rglob("*.trig"))) < wanted and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(how.signal)
        process.wait(timeout=60)
        assert process.returncode == (130 if how.signal is signal.SIGINT else -how.signal)
        assert wanted <= len(list(folder.rglob("*.trig"))) < len(files)
        assert all(files[name] == data for name, data in written(folder).items() if name.endswith(".trig"))
    again = finished(corpus, folder, environment, how.workers)
    left = {name: data for name, data in written(folder).items() if not name.endswith(".part")}
    assert left == files
    assert again == out


@pytest.mark.long
def test_workers_write_and_print_the_same(
    corpus: Path, environment: dict[str, str], whole: tuple[dict[str, bytes], str], tmp_path: Path
) -> None:
    told = finished(corpus, tmp_path / "three", environment, 3)
    assert (written(tmp_path / "three"), told) == whole
