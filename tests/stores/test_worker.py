"""Questions in a process of their own: the same answers, deadlines that kill, crashes that are one line."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

import pytest
from pyoxigraph import Literal, Quad, Triple

import realpolitik
from realpolitik.errors import StoreError
from realpolitik.rdf import names
from realpolitik.stores import bounds, worker
from realpolitik.stores.child import Child, Start, forked, started
from realpolitik.stores.versions import STORE
from realpolitik.stores.worker import Worker
from support.built import Built, fill, stored

KEY = names.term("key")
MANY = tuple(Triple(names.thing(f"tug-{number}"), KEY, Literal(str(number))) for number in range(2000))
NAMED = (Quad(names.thing("a"), KEY, Literal("1", language="en"), names.graph("consensus")),)
SEVEN = "SELECT ?s ?none ?o { ?s rp:key ?o FILTER(?o = '7') }"
CROSS_JOIN = "SELECT * { ?a ?p ?b . ?c ?q ?d } ORDER BY ?b ?d ?a ?c"
DEEP = "ASK " + "{" * 60_000 + "}" * 60_000
"""Breaks the engine on any stack that it is given here, once the bounds let it pass."""

STARTS = pytest.mark.parametrize("start", [started, forked])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return stored(tmp_path_factory.mktemp("worker"), NAMED, MANY)


@pytest.fixture(scope="module")
def folder(built: Built) -> Path:
    return built.version / STORE


@pytest.fixture(scope="module")
def shared(folder: Path) -> Iterator[Worker]:
    with Worker(folder) as running:
        yield running


def process(asked: Worker) -> int:
    """Return the number of the process of a worker."""
    child = asked._child
    assert isinstance(child, Child)
    number = getattr(child._process, "pid", None) or getattr(child._process, "_number", None)
    assert isinstance(number, int)
    return number


@pytest.fixture
def unbound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything pass that the bounds refuse."""
    monkeypatch.setattr(bounds, "check", str)


def is_running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_hundred_queries_take_one_process(folder: Path) -> None:
    with Worker(folder) as asked:
        numbers = set()
        for _ in range(100):
            assert len(asked.select(SEVEN, timeout=10)) == 1
            numbers.add(process(asked))
    assert len(numbers) == 1


@STARTS
def test_a_deadline_kills_and_the_next_query_works(folder: Path, start: Start) -> None:
    with Worker(folder, start=start) as asked:
        asked.select(SEVEN, timeout=10)
        first, begun = process(asked), monotonic()
        with pytest.raises(StoreError, match=r"longer than 0.2 s; narrow it or allow more time"):
            asked.select(CROSS_JOIN, timeout=0.2)
        assert monotonic() - begun < 5
        assert not is_running(first)
        assert len(asked.select(SEVEN, timeout=10)) == 1
        assert process(asked) != first


@STARTS
@pytest.mark.usefixtures("unbound")
def test_a_crash_is_one_clear_line_and_the_next_query_works(
    folder: Path, start: Start, capfd: pytest.CaptureFixture[str]
) -> None:
    with Worker(folder, start=start) as asked:
        for _ in range(2):
            with pytest.raises(StoreError, match=r"\Athe query broke the engine \(SIG[A-Z]+\); ask for less"):
                asked.select(DEEP, timeout=60)
            assert len(asked.select(SEVEN, timeout=10)) == 1
    assert capfd.readouterr() == ("", "")


def test_an_answer_that_needs_too_much_memory_is_one_clear_line(folder: Path) -> None:
    with Worker(folder, memory=300 * 1024**2) as asked:
        with pytest.raises(StoreError, match=r"broke the engine|more memory than is allowed"):
            asked.select(CROSS_JOIN, timeout=60)
        assert len(asked.select(SEVEN, timeout=10)) == 1


def test_a_process_that_died_in_the_meantime_is_replaced(folder: Path) -> None:
    with Worker(folder) as asked:
        asked.select(SEVEN, timeout=10)
        os.kill(process(asked), signal.SIGKILL)
        os.waitid(os.P_PID, process(asked), os.WEXITED | os.WNOWAIT)
        assert len(asked.select(SEVEN, timeout=10)) == 1


@STARTS
def test_closing_leaves_no_process(folder: Path, start: Start) -> None:
    asked = Worker(folder, start=start)
    asked.select(SEVEN, timeout=10)
    first = process(asked)
    asked.close()
    assert not is_running(first)
    asked.select(SEVEN, timeout=10)
    second = process(asked)
    del asked
    gc.collect()
    assert not is_running(second)


def test_a_program_that_ends_leaves_no_process(folder: Path) -> None:
    code = f"""
import pathlib
from realpolitik.stores.worker import Worker
asked = Worker(pathlib.Path({str(folder)!r}))
asked.select("ASK {{}}", timeout=10)
print(asked._child._process.pid)
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stderr == ""
    assert not is_running(int(told.stdout))


@pytest.mark.long
def test_a_process_does_not_outlive_its_parent_by_more_than_the_deadline(folder: Path) -> None:
    code = f"""
import pathlib, threading
from realpolitik.stores.worker import Worker
asked = Worker(pathlib.Path({str(folder)!r}))
asked.select("ASK {{}}", timeout=10)
print(asked._child._process.pid, flush=True)
asked.select({CROSS_JOIN!r}, timeout=0.5)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        number = int(parent.stdout.readline())
        parent.kill()
    ended = threading.Event()
    for _ in range(100):
        if not is_running(number):
            return
        ended.wait(0.1)
    pytest.fail("the process still runs")


@STARTS
def test_an_interrupt_ends_the_query_and_the_next_works(folder: Path, start: Start) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with Worker(folder, start=start) as asked:
        asked.select(SEVEN, timeout=10)
        first = process(asked)
        interrupt = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
        interrupt.start()
        with pytest.raises(KeyboardInterrupt):
            asked.select(CROSS_JOIN, timeout=60)
        interrupt.join()
        assert not is_running(first)
        assert len(asked.select(SEVEN, timeout=10)) == 1


def test_several_threads_may_ask(shared: Worker) -> None:
    queries = [f"SELECT ?s {{ ?s rp:key '{number}' }}" for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda query: shared.select(query, timeout=30), queries))
    assert [rows.cells for rows in found] == [((names.thing(f"tug-{number}"),),) for number in range(40)]


def test_a_store_that_is_gone_is_told_when_a_new_process_needs_it(tmp_path: Path, folder: Path) -> None:
    shutil.copytree(folder, tmp_path / "store")
    with Worker(tmp_path / "store") as asked:
        asked.select(SEVEN, timeout=10)
        shutil.rmtree(tmp_path / "store")
        assert len(asked.select(SEVEN, timeout=10)) == 1
        with pytest.raises(StoreError, match="longer than"):
            asked.select(CROSS_JOIN, timeout=0.2)
        with pytest.raises(StoreError, match=r"\Ano store at .*; run `realpolitik build` first\Z"):
            asked.select(SEVEN, timeout=10)
        fill(tmp_path / "store", (), MANY[:7])
        assert len(asked.select("SELECT * { ?s ?p ?o }", timeout=10)) == 7


def test_a_new_build_is_seen_by_the_next_process_only(tmp_path: Path, folder: Path) -> None:
    shutil.copytree(folder, tmp_path / "store")
    with Worker(tmp_path / "store") as asked:
        assert len(asked.select("SELECT * { ?s ?p ?o }", timeout=10)) == len(MANY)
        shutil.rmtree(tmp_path / "store")
        fill(tmp_path / "store", (), MANY[:5])
        assert len(asked.select("SELECT * { ?s ?p ?o }", timeout=10)) == len(MANY)
        asked.close()
        assert len(asked.select("SELECT * { ?s ?p ?o }", timeout=10)) == 5


def test_a_dataset_asks_in_a_process_and_ends_it(built: Built) -> None:
    with realpolitik.open(built.root) as graph:
        assert len(graph.query(SEVEN)) == 1
        assert graph._worker is not None
        number = process(graph._worker)
        assert is_running(number)
    assert not is_running(number)


def test_one_query_of_a_program_takes_a_copy_of_it_where_there_can_be_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Worker.once(folder)._start is forked
    monkeypatch.delattr(os, "fork")
    with Worker.once(folder) as asked:
        assert asked._start is started
        assert len(asked.select(SEVEN, timeout=10)) == 1


def test_what_ended_a_process_is_told_by_its_name() -> None:
    assert [worker._cause(code) for code in (-9, 0, 3)] == ["SIGKILL", "exit code 0", "exit code 3"]
