"""The process that serves, spoken to over its pipes as a worker does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, Triple

from realpolitik.rdf import names
from realpolitik.stores import serving
from realpolitik.stores.answers import ResultForm
from realpolitik.stores.frames import Asked, Reply, Verdict, receive, send
from support.built import fill

VIEW = tuple(Triple(names.thing(f"tug-{n}"), names.term("key"), Literal(str(n))) for n in range(1000))
CROSS_JOIN = "SELECT * { ?a ?p ?b . ?c ?q ?d } ORDER BY ?b ?d ?a ?c"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path / "store", (), VIEW)
    return tmp_path / "store"


def serve(folder: Path, *asked: Asked) -> tuple[list[Reply], int]:
    """Ask one process after another question; return its replies and its exit code."""
    command = [sys.executable, "-m", serving.__name__, str(folder), "0"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for question in asked:
            send(process.stdin, question.packed())
        process.stdin.close()
        frames = []
        while (frame := receive(process.stdout)) is not None:
            frames.append(Reply.unpacked(frame))
        return frames, process.wait(30)


def test_it_is_ready_replies_in_order_and_ends_when_nobody_asks(folder: Path) -> None:
    replies, code = serve(
        folder,
        Asked("ASK { id:tug-7 ?p ?o }", ResultForm.CSV, 10),
        Asked("ASK {", ResultForm.CSV, 10),
        Asked("SELECT ?s { ?s ?p '7' }", ResultForm.TABLE, 10),
    )
    assert code == 0
    assert [reply.verdict for reply in replies] == [
        Verdict.READY,
        Verdict.ANSWER,
        Verdict.QUERY,
        Verdict.ANSWER,
    ]
    assert [reply.body for reply in replies[1::2]] == [b"true\n", b'[["s"], [["id:tug-7"]]]']


def test_it_says_that_there_is_no_store_and_ends(tmp_path: Path) -> None:
    [reply], code = serve(tmp_path / "none")
    assert (reply.verdict, code) == (Verdict.STORE, 0)
    assert b"run `realpolitik build` first" in reply.body


def test_it_ends_by_itself_after_a_deadline_that_nobody_enforces(folder: Path) -> None:
    replies, code = serve(folder, Asked(CROSS_JOIN, ResultForm.CSV, 0.2))
    assert ([reply.verdict for reply in replies], code) == ([Verdict.READY], -14)
