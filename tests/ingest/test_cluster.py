"""A cluster of two worker processes on loopback reads what one process reads, also where one is lost."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from realpolitik.errors import StoreError, UsageError
from realpolitik.ingest import cluster
from realpolitik.ingest.work import Task
from realpolitik.sources.workspace import Workspace
from support import declared

TEXTS = 240
QUIET = {"DASK_DISTRIBUTED__WORKER__MULTIPROCESSING_METHOD": "spawn", "DASK_LOGGING__DISTRIBUTED": "critical"}


@dataclass(frozen=True)
class Cluster:
    """Its address, its two workers, and what a client needs in its environment."""

    address: str
    workers: tuple[subprocess.Popen[bytes], subprocess.Popen[bytes]]
    environment: dict[str, str]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A cluster that lasts."""
    with running(tmp_path_factory.mktemp("two")) as found:
        yield found


@contextmanager
def running(folder: Path) -> Iterator[Cluster]:
    """Run a scheduler with two workers, each a process of its own."""
    found = [declared.declare(folder / "installed"), declared.TESTS, declared.TESTS.parent / "scripts"]
    paths = [*map(str, found), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, **QUIET, "PYTHONPATH": os.pathsep.join(paths)}
    file = folder / "scheduler.json"
    shared = ["--scheduler-file", str(file), "--host", "127.0.0.1", "--no-dashboard"]
    started: list[subprocess.Popen[bytes]] = []

    def start(*words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *words]
        with (folder / f"{len(started)}.log").open("wb") as log:
            started.append(subprocess.Popen(command, env=environment, cwd=folder, stdout=log, stderr=log))
        return started[-1]

    start("scheduler", *shared, "--port", "0")
    while not (file.is_file() and file.read_text(encoding="utf-8").rstrip().endswith("}")):
        time.sleep(0.05)
    one, other = (start("worker", *shared, "--nthreads", "1", "--no-nanny") for _ in range(2))
    try:
        yield Cluster(json.loads(file.read_text(encoding="utf-8"))["address"], (one, other), environment)
    finally:
        for process in started:
            process.kill()
            process.wait()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Texts in lines and files, some of them bad."""
    folder = tmp_path_factory.mktemp("corpus")
    told = "The envoys came by sea on day {}. Ana Orlo met Bo Vell at the harbour."
    lines = [json.dumps({"title": f"Day {number}", "text": told.format(number)}) for number in range(TEXTS)]
    lines[7], lines[11] = "no json", json.dumps({"text": "Mallory broke the extractor of this text."})
    (folder / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "b.txt").write_text(told.format("last"), encoding="utf-8")
    (folder / "c.txt").write_bytes(b"\xff\xfe\xff")
    return folder


@pytest.fixture(scope="module")
def here(corpus: Path, two: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one process reads of them; nobody writes to it."""
    folder = tmp_path_factory.mktemp("alone") / "here"
    assert ingest(corpus, folder, two.environment).wait(timeout=120) == 1
    return folder


def ingest(corpus: Path, folder: Path, environment: dict[str, str], *words: str) -> subprocess.Popen[str]:
    folder.mkdir()
    command = [sys.executable, "-m", "realpolitik", "ingest", str(corpus), "--extractor", "met", "--json"]
    with folder.with_suffix(".out").open("w") as out, folder.with_suffix(".err").open("w") as err:
        return subprocess.Popen(
            [*command, *words], cwd=folder, env=environment, stdout=out, stderr=err, text=True
        )


def written(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.trig")}


@pytest.mark.long
def test_a_worker_that_is_lost_loses_nothing(corpus: Path, here: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    with running(tmp_path) as two:
        run = ingest(corpus, there, two.environment, "--cluster", two.address)
        while len(written(there)) < TEXTS // 3 and run.poll() is None:
            time.sleep(0.01)
        two.workers[0].send_signal(signal.SIGKILL)
        assert len(written(there)) < TEXTS
        assert run.wait(timeout=120) == 1
    assert written(there) == written(here)
    assert len(written(there)) == TEXTS - 1
    for stream in (".out", ".err"):
        assert there.with_suffix(stream).read_bytes() == here.with_suffix(stream).read_bytes()


@pytest.mark.long
def test_what_is_known_is_told_alike(corpus: Path, here: Path, two: Cluster, tmp_path: Path) -> None:
    again = shutil.copytree(here, tmp_path / "again")
    command = [sys.executable, "-m", "realpolitik", "ingest", str(corpus), "--extractor", "met", "--json"]
    ended = subprocess.run(
        [*command, "--cluster", two.address], cwd=again, env=two.environment, capture_output=True, check=False
    )
    assert ended.stdout == here.with_suffix(".out").read_bytes()
    assert ended.stderr.splitlines()[-2] == b"239 known, 3 unreadable: 239 claims"


@pytest.mark.long
def test_an_extractor_that_workers_lack_is_said(two: Cluster, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no extractor 'nobody'"):
        list(cluster.results(Task(Workspace(tmp_path), "nobody"), (), two.address))


@pytest.mark.long
def test_no_cluster_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", "1s")
    for address in ("tcp://127.0.0.1:9", "nowhere at all"):
        with pytest.raises(StoreError, match="no Dask scheduler answers at"):
            list(cluster.results(Task(Workspace(tmp_path), "met"), (), address))


def test_without_dask_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=r"pip install 'realpolitik\[cluster\]'"):
        list(cluster.results(Task(Workspace(tmp_path), "met"), (), "tcp://127.0.0.1:9"))
