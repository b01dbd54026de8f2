"""Mutated answers of a server on the loopback: `load` ends in one line, and calls unlike stores unlike."""

from __future__ import annotations

import json
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from time import sleep
from typing import Any
from urllib.parse import parse_qs

import pytest
from pyoxigraph import Literal, QueryBoolean, QueryResultsFormat, QueryTriples, Store, parse_query_results

from realpolitik.sources import workspace
from realpolitik.sources.workspace import shipped
from realpolitik.text.harmless import is_harmless
from support import command, harbour
from support.built import Built
from support.mutation import Mutator
from support.trials import Fuzz, loaded

QUESTION = "# question: Which tugs are there?\nSELECT ?s ?o { ?s rp:key ?o } ORDER BY ?s ?o\n"
HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nContent-Length: {}\r\n\r\n"
EMPTY = "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"
WORDS = (
    *("HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.0 200", "HTTP/9.9", "301 Moved", "401 Unauthorized"),
    *("503 Busy", "204", "\r\n", "\r\n\r\n", "\n", "Content-Length: 99999999999\r\n"),
    *("Content-Length: -1\r\n", "Connection: close\r\n", "Transfer-Encoding: chunked\r\n"),
    *("ffffffffffffffff\r\n", "0\r\n\r\n", "-5\r\n", "Location: file:///x\r\n"),
    *("WWW-Authenticate: Digest realm\r\n", "Content-Encoding: gzip\r\n", "X: " + "y" * 70_000 + "\r\n"),
    *("\x1b[31m", '"boolean": false', '"bindings": []', '"0"', '"vars"', "null", "[" * 5000, "\\ud800"),
    *("\x00", "\x85\x9b"),
)
ARGUMENTS = (("--check",), ("--check", "--json"), ("--dry-run",), ())
ASKED = 12
"""Answers of which one is mutated; `load` asks for about as many."""
COMPARED = 3
"""Before these it is asked what there is to be sent, which `--check` does not do."""
SECONDS = "0.5"


@dataclass(frozen=True, slots=True)
class Plan:
    """What the server does: which of its answers is another, what it is, and what `load` is given."""

    place: int
    how: str
    seed: int
    arguments: tuple[str, ...]


def made(chance: Random) -> Plan:
    how = chance.choice(("text", "text", "value", "value", "value", "drip", "cut", "silent"))
    if how in ("drip", "silent") and chance.randrange(8):
        how = "value"
    return Plan(chance.randrange(ASKED), how, chance.randrange(1 << 30), chance.choice(ARGUMENTS))


@dataclass(slots=True)
class Misbehaving:
    """A server with a good store, one of whose answers is mutated; is it `unlike`, rows are others."""

    store: Store
    endpoint: str = ""
    plan: Plan | None = None
    count: int = 0
    unlike: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, plan: Plan) -> None:
        with self.lock:
            self.plan, self.count, self.unlike = plan, 0, False

    def start(self) -> None:
        listener = socket.create_server(("127.0.0.1", 0))
        self.endpoint = f"http://127.0.0.1:{listener.getsockname()[1]}"
        threading.Thread(target=self._listen, args=(listener,), daemon=True).start()

    def _listen(self, listener: socket.socket) -> None:
        while True:
            threading.Thread(target=self._speak, args=(listener.accept()[0],), daemon=True).start()

    def _speak(self, connection: socket.socket) -> None:
        try:
            with connection, connection.makefile("rb") as stream:
                for method, body in requests(stream):
                    self._answer(connection, method, body)
        except OSError:
            return

    def _answer(self, connection: socket.socket, method: str, body: bytes) -> None:
        good = self._good(method, body)
        with self.lock:
            plan, turn = self.plan, self.count
            self.count += 1
        if plan is None or turn != plan.place:
            connection.sendall(good)
        else:
            self._mutated(connection, good, plan)

    def _good(self, method: str, body: bytes) -> bytes:
        if method != "POST":
            return (HEAD.format(0) if method == "HEAD" else EMPTY).encode()
        [query] = parse_qs(body.decode())["query"]
        results = self.store.query(query)
        assert not isinstance(results, QueryTriples)
        found = results.serialize(format=QueryResultsFormat.JSON) or b""
        return HEAD.format(len(found)).encode() + found

    def _mutated(self, connection: socket.socket, good: bytes, plan: Plan) -> None:
        chance = Random(plan.seed)  # noqa: S311 - no secret
        _, _, body = good.partition(b"\r\n\r\n")
        if plan.how == "value" and body:
            found = json.dumps(answers().changed(json.loads(body), chance)).encode("utf-8", "surrogatepass")
            self.unlike = differs(body, found)
            connection.sendall(HEAD.format(len(found)).encode() + found)
        elif plan.how == "drip":
            for byte in good:
                connection.sendall(bytes([byte]))
                sleep(0.05)
        elif plan.how == "cut":
            connection.sendall(good[: chance.randrange(len(good))])
            connection.shutdown(socket.SHUT_RDWR)
        elif plan.how == "text":
            connection.sendall(
                Mutator((good.decode("latin-1"),), WORDS).text(chance).encode("utf-8", "replace")
            )
            connection.shutdown(socket.SHUT_WR)


def requests(stream: Any) -> Iterator[tuple[str, bytes]]:
    """Yield the method and the body of each request on a connection."""
    while line := stream.readline():
        headers = dict[str, str]()
        while (header := stream.readline().strip()) != b"":
            name, _, value = header.decode("latin-1").partition(":")
            headers[name.lower()] = value.strip()
        body = stream.read(int(headers.get("content-length", 0)))
        while headers.get("transfer-encoding") == "chunked" and (size := int(stream.readline(), 16)):
            body += stream.read(size)
            stream.readline()
        if "transfer-encoding" in headers:
            stream.readline()
        yield line.split()[0].decode("latin-1"), body


@cache
def answers() -> Any:
    """Return the module that mutates answers, from beside this one."""
    return loaded(str(Path(__file__).with_name("test_answers.py")))


def differs(good: bytes, other: bytes) -> bool:
    """Tell whether two answers are of other rows; one that no parser takes is of other rows too."""
    try:
        return told(good) != told(other)
    except SyntaxError as error:
        return "Invalid bnode value" not in str(error)  # a label of the server's own says nothing


def told(data: bytes) -> Counter[str]:
    results = parse_query_results(data, format=QueryResultsFormat.JSON)
    if isinstance(results, QueryBoolean):
        return Counter([str(bool(results))])
    columns = [variable.value for variable in results.variables]
    return Counter(" ".join(map(shown, columns, row)) for row in results)


def shown(column: str, value: Any) -> str:
    """Return a cell in a form that is the same for equal ones: of a count, of any datatype, the number."""
    is_count = column == "triples" and isinstance(value, Literal)
    return value.value if is_count else str(answers().shown(value))


@contextmanager
def opened(place: str) -> Iterator[tuple[Built, Misbehaving]]:
    """Yield a build with one question, while the package ships no other, and a server that holds the same."""
    root = Path(place)
    resources = root / "package" / "resources"
    (resources / "kg" / "queries").mkdir(parents=True)
    (resources / "kg" / "queries" / "01-tugs.rq").write_text(QUESTION)
    for name in ("ontology", "shapes"):
        (resources / name).symlink_to(shipped() / name, target_is_directory=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workspace, "_PACKAGE", root / "package")
        small, store = harbour.workspace(root, harbour.SMALL), Store()
        store.extend(small.store())
        there = Misbehaving(store)
        there.start()
        yield small, there


def tried(plan: Plan, opened: tuple[Built, Misbehaving]) -> str:
    small, there = opened
    there.begin(plan)
    where = ("--endpoint", there.endpoint, "--timeout", SECONDS, "--workspace", str(small.root))
    ended = command.run("load", "--to", "oxigraph", *where, *plan.arguments)
    assert ended.returncode in (0, 1, 4), ended
    assert all(is_harmless(sign) or sign == "\n" for sign in ended.stderr + ended.stdout), ended
    assert "Traceback" not in ended.stderr
    assert ended.stderr.count("realpolitik: ") == (ended.returncode != 0), ended
    if ended.returncode == 0 and "--check" in plan.arguments and plan.place >= COMPARED:
        assert not there.unlike, "a store that answers otherwise is called the same"
    return f"ended with {ended.returncode}"


def test_whatever_a_server_answers_load_ends_in_order(fuzz: Fuzz) -> None:
    fuzz("servers")


def test_a_server_that_behaves_is_found_alike(tmp_path: Path) -> None:
    with opened(str(tmp_path)) as there:
        for arguments in ARGUMENTS:
            assert tried(Plan(-1, "value", 0, arguments), there) == "ended with 0"
            assert arguments == ("--dry-run",) or there[1].count > ASKED // 2
