"""The command `serve`: it says where it listens, and what is missing where it cannot."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from support.built import Built

WHERE = re.compile(r"http://127\.0\.0\.1:([0-9]+)/")


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "realpolitik", "serve", *arguments]


def told(*arguments: str, **environment: str) -> tuple[int, str]:
    found = subprocess.run(
        command(*arguments),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, **environment},
    )
    return found.returncode, found.stderr


@contextmanager
def serving(root: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    called = command("--port", "0", "--workspace", str(root), *arguments)
    environment = {**os.environ, "REALPOLITIK_TOKEN": "sesame"}
    with subprocess.Popen(called, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr is not None
        found = WHERE.search(process.stderr.readline())
        assert found is not None
        try:
            yield process, int(found[1])
        finally:
            process.kill()


def status(port: int, path: str) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path)
    return connection.getresponse().status


@pytest.mark.parametrize("ended_by", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_told_to_end(built: Built, ended_by: signal.Signals) -> None:
    with serving(built.root, "--writable") as (process, port):
        assert status(port, "/sparql?query=ASK%7B%7D") == 200
        assert status(port, "/scratch/graphs?default") == 200
        process.send_signal(ended_by)
        process.wait(10)
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()


def test_it_ends_at_once_whatever_it_is_asked(built: Built) -> None:
    endless = "/sparql?" + urlencode({"query": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"})
    with serving(built.root, "--timeout", "60") as (process, port):
        assert status(port, "/sparql?query=ASK%7B%7D") == 200
        connection = HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request("GET", endless)
        assert status(port, "/id/north-korea.ttl") == 200
        process.send_signal(signal.SIGINT)
        process.wait(10)
        connection.close()


def test_a_scratch_store_needs_a_token(built: Built) -> None:
    code, said = told("--writable", "--workspace", str(built.root), REALPOLITIK_TOKEN="")
    assert (code, said.count("\n")) == (2, 1)
    assert "REALPOLITIK_TOKEN" in said


def test_without_a_build_it_says_so(tmp_path: Path) -> None:
    code, said = told("--workspace", str(tmp_path))
    assert (code, said.count("\n")) == (4, 1)
    assert "realpolitik build" in said


def test_a_port_that_is_taken_is_told(built: Built) -> None:
    with serving(built.root) as (_, port):
        code, said = told("--port", str(port), "--workspace", str(built.root))
    assert (code, said.count("\n")) == (4, 1)
    assert f"cannot listen at 127.0.0.1 port {port}" in said


def test_it_says_what_to_install(built: Built, tmp_path: Path) -> None:
    hidden = "import sys, importlib.util as u; f = u.find_spec\n"
    hidden += (
        "u.find_spec = lambda name, *rest: None if name in ('starlette', 'jinja2') else f(name, *rest)\n"
    )
    (tmp_path / "sitecustomize.py").write_text(hidden)
    code, said = told("--workspace", str(built.root), PYTHONPATH=str(tmp_path))
    assert (code, said.count("\n")) == (2, 1)
    assert "starlette, jinja2: pip install 'realpolitik[serve]'" in said
