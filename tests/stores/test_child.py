"""Processes that can be ended at any moment, however they were started."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest
from pyoxigraph import Literal, Triple

from realpolitik.rdf import names
from realpolitik.stores.child import Child, Start, forked, started
from realpolitik.stores.frames import Reply, Verdict
from support.built import fill

VIEW = (Triple(names.thing("tug"), names.term("key"), Literal("7")),)
SILENT = "import sys; sys.stdin.read()"


def silent(code: str = SILENT) -> Child:
    """Return a process that never replies."""
    process = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    return Child(process, process.stdin, process.stdout)


@pytest.mark.parametrize("start", [started, forked])
def test_a_child_tells_that_it_is_ready_and_can_be_ended(tmp_path: Path, start: Start) -> None:
    fill(tmp_path / "store", (), VIEW)
    child = start(tmp_path / "store", 0)
    ready = child.exchange(None, within=30)
    assert ready is not None
    assert Reply.unpacked(ready) == Reply(Verdict.READY)
    assert child.lives
    assert child.end() == -signal.SIGKILL
    assert not child.lives
    assert child.end() == -signal.SIGKILL


def test_a_child_that_does_not_reply_is_ended_at_the_deadline() -> None:
    child, begun = silent(), monotonic()
    assert child.exchange(b"well?", within=0.2) is None
    assert monotonic() - begun < 10
    assert child.is_late
    assert not child.lives
    assert child.end() == -signal.SIGKILL


def test_a_child_that_ends_is_not_late() -> None:
    child = silent("raise SystemExit(3)")
    assert child.exchange(None, within=30) is None
    assert child.exchange(b"x" * 1_000_000, within=30) is None
    assert not child.is_late
    assert child.end() == 3
