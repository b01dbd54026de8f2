"""What a server may do to its answers, by ill will or not: one clear line in time, never a fault."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import repeat
from threading import Event, Thread
from time import monotonic

import pytest
from pyoxigraph import Literal, NamedNode

from realpolitik.errors import StoreError
from realpolitik.rdf.names import thing
from realpolitik.stores import http, transfer
from realpolitik.stores.base import Server
from realpolitik.stores.http import RefusalError
from realpolitik.stores.oxigraph import Oxigraph
from realpolitik.stores.remote import Remote
from realpolitik.stores.rows import Rows
from realpolitik.stores.virtuoso import Virtuoso
from support import servers

OK = b"HTTP/1.1 200 OK\r\n"
JSON = OK + b"Content-Type: application/sparql-results+json\r\n"
CHUNKED = JSON + b"Transfer-Encoding: chunked\r\n\r\n"
MOVED = b"HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example/\x1b\r\nContent-Length: 0\r\n\r\n"
DEEP = b"[" * 200_000
TIMEOUT = 0.3
QUERY = "SELECT ?a { ?a ?b ?c }"
Pieces = Callable[[], Iterator[bytes]]


def asked(connection: socket.socket) -> bytes:
    """Return a whole request, or nothing where no other comes."""
    data = connection.recv(65536)
    while data and b"\r\n\r\n" not in data:
        data += connection.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    length = re.search(rb"Content-Length: ([0-9]+)", head)
    while length is not None and len(body) < int(length[1]):
        body += connection.recv(65536)
    return head + body


@contextmanager
def serving(pieces: Pieces, *, pause: float = 0, ends: bool = True) -> Iterator[str]:
    """Serve fine probes, then these pieces as the answer to each query; yield the endpoint."""
    over = Event()

    def answer(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            while request := asked(connection):
                if not request.startswith(b"POST"):
                    connection.sendall(OK + b"Content-Length: 0\r\n\r\n")
                    continue
                for piece in pieces():
                    connection.sendall(piece)
                    if pause and over.wait(pause):
                        return
                if not ends:
                    continue
                return

    def accept() -> None:
        with suppress(OSError):
            while True:
                Thread(target=answer, args=(listener.accept()[0],), daemon=True).start()

    with socket.create_server((servers.HOST, 0)) as listener:
        Thread(target=accept, daemon=True).start()
        yield f"http://{servers.HOST}:{listener.getsockname()[1]}"
        over.set()
        listener.shutdown(socket.SHUT_RDWR)


def whole(body: bytes, kind: bytes = b"application/sparql-results+json") -> Pieces:
    head = OK + b"Content-Type: " + kind + b"\r\nContent-Length: %d\r\n\r\n" % len(body)
    return lambda: iter([head + body])


def table(columns: list[str], *rows: dict[str, object]) -> Pieces:
    return whole(json.dumps({"head": {"vars": columns}, "results": {"bindings": rows}}).encode())


KINDS: dict[str, Callable[..., Server]] = {"oxigraph": Oxigraph.at, "virtuoso": Virtuoso.at}
SLOW: dict[str, tuple[Pieces, float]] = {
    "the status drips": (lambda: (bytes([byte]) for byte in OK * 100), 0.1),
    "headers drip": (lambda: iter([OK, *repeat(b"X-More: yes\r\n", 90)]), 0.1),
    "the body drips": (lambda: iter([JSON + b"Content-Length: 900\r\n\r\n", *repeat(b" ", 900)]), 0.1),
    "chunks drip": (lambda: iter([CHUNKED, *repeat(b"1\r\n \r\n", 900)]), 0.1),
    "the length of a chunk drips": (lambda: iter([CHUNKED, *repeat(b"0", 900)]), 0.1),
    "it says to go on for ever": (lambda: repeat(b"HTTP/1.1 100 Continue\r\n\r\n"), 0),
    "it is silent after the headers": (lambda: iter([JSON + b"Content-Length: 9\r\n\r\n", b""]), 30),
}
BAD: dict[str, tuple[Pieces, str]] = {
    "nothing": (lambda: iter([]), "disconnected without sending a response"),
    "an empty body": (whole(b""), "no SPARQL result in JSON"),
    "a page": (whole(b"<html>", b"text/html; charset=utf-8"), "no SPARQL result in JSON but text/html"),
    "a hostile kind": (whole(b"?", b"a\x1b[31m/b"), "in JSON but a\\x1b[31m/b"),
    "deep JSON": (whole(DEEP), "no SPARQL result in JSON"),
    "deep JSON in a result": (
        whole(b'{"head": {"vars": ["a"]}, "results": {"bindings": ' + DEEP),
        "no SPARQL result in JSON",
    ),
    "a number": (whole(b"7"), "no SPARQL result in JSON"),
    "null": (whole(b"null"), "no SPARQL result in JSON"),
    "a long number": (whole(b"9" * 10_000), "no SPARQL result in JSON"),
    "no head": (whole(b'{"results": {"bindings": []}}'), "no SPARQL result in JSON"),
    "a row that is none": (whole(b'{"head": {"vars": ["a"]}, "results": {"bindings": ["a"]}}'), "in JSON"),
    "an IRI that is none": (table(["a"], {"a": {"type": "uri", "value": "a b"}}), "in JSON"),
    "half a pair": (table(["a"], {"a": {"type": "literal", "value": "\ud800"}}), "in JSON"),
    "a value that is none": (table(["a"], {"a": {"type": "literal", "value": 7}}), "in JSON"),
    "half of it": (
        lambda: iter([JSON + b"Content-Length: 900\r\n\r\n{"]),
        "without sending complete message body",
    ),
    "half a chunk": (lambda: iter([CHUNKED + b"ff\r\n{"]), "without sending complete message body"),
    "no status": (lambda: iter([b"\x1b[31mHELLO\r\n\r\n"]), "\\x1b[31mHELLO"),
    "a length that is none": (lambda: iter([CHUNKED + b"xyz\r\n"]), "illegal chunk header"),
    "many headers": (lambda: iter([OK, *repeat(b"X: y\r\n", 500), b"\r\n"]), "no SPARQL result in JSON"),
    "headers without end": (lambda: iter([OK, *repeat(b"X: y\r\n", 50_000)]), "too long"),
    "a header without end": (lambda: iter([OK, b"X: " + b"y" * 200_000]), "too long"),
    "another place": (
        lambda: iter([MOVED]),
        "Invalid URL in location header",
    ),
    "a failure": (
        lambda: iter([b"HTTP/1.1 500 No\r\nContent-Length: 10\r\n\r\nno\x9b\nmemory"]),
        "with 500 no",
    ),
}


def assert_one_line(error: StoreError, *words: str) -> None:
    assert [word for word in words if word not in str(error)] == [], str(error)
    assert str(error).isprintable()
    assert error.exit_code == 4


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", BAD)
def test_a_bad_answer_is_one_line(name: str, kind: str) -> None:
    pieces, words = BAD[name]
    with serving(pieces) as endpoint:
        server = KINDS[kind](endpoint, credentials=None, timeout=10)
        with pytest.raises(StoreError) as caught:
            server.ask(QUERY)
    assert_one_line(caught.value, words)


@pytest.mark.parametrize("name", SLOW)
def test_a_slow_answer_is_given_up_in_time(name: str) -> None:
    pieces, pause = SLOW[name]
    with serving(pieces, pause=pause) as endpoint:
        server = Oxigraph.at(endpoint, credentials=None, timeout=TIMEOUT)
        begun = monotonic()
        with pytest.raises(StoreError) as caught:
            server.ask(QUERY)
        assert monotonic() - begun < 4 * TIMEOUT
    assert_one_line(caught.value, "does not answer: timed out")


def test_an_answer_without_end_is_given_up_at_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "LARGEST", 3_000_000)
    for head in (b"", b"Content-Length: 99999999999\r\n"):
        pieces = [JSON + head + b"\r\n", *repeat(b" " * 100_000, 60)]
        with serving(lambda pieces=pieces: iter(pieces)) as endpoint:  # type: ignore[misc]
            server = Oxigraph.at(endpoint, credentials=None, timeout=30)
            with pytest.raises(StoreError) as caught:
                server.ask(QUERY)
        assert_one_line(caught.value, "the answer has more than 3000000 bytes")


def test_an_answer_in_many_pieces_is_taken_in() -> None:
    chunks = [
        b"%x\r\n%s\r\n" % (len(part), part)
        for part in (b'{"head": {"vars": ["a"]}, ', b'"results": ', b'{"bindings": []}}')
    ]
    pieces = [CHUNKED, *chunks, b"0\r\n\r\n"]
    with serving(lambda: iter(pieces), pause=0.01) as endpoint:
        assert len(Oxigraph.at(endpoint, credentials=None, timeout=10).ask(QUERY)) == 0


CELL = {"type": "literal", "value": "x"}
OTHER: dict[str, Pieces] = {
    "no columns": table([]),
    "other columns": table(["b"], {"b": CELL}),
    "no number": table(["graph", "triples"], {"graph": {"type": "uri", "value": "x:y"}, "triples": CELL}),
    "less than nothing": table(["triples"], {"triples": {**CELL, "value": "-1"}}),
    "no graph": table(["graph"], {"graph": CELL}),
    "too many rows": table(["a"], {"a": CELL}, {"a": CELL}),
    "no bindings": table(["graph", "triples", "s", "p", "o"], {}),
}
ASKED: dict[str, Callable[[Server], object]] = {
    "what it holds": lambda server: transfer.holdings(server.ask),
    "whose it is": lambda server: server.strangers(),
    "its graphs": lambda server: list(Remote(server).graphs()),
    "its quads": lambda server: list(Remote(server).quads(thing("a"), None, None, None)),
}


FINE = {
    ("no columns", "its graphs"): [],
    ("no columns", "its quads"): [],
    ("no number", "its graphs"): [NamedNode("x:y")],
}
"""Answers to these that are none to the others."""


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("name", OTHER)
def test_other_columns_than_asked_are_told(name: str, asked: str) -> None:
    with serving(OTHER[name], ends=False) as endpoint:
        server = Oxigraph.at(endpoint, credentials=None, timeout=10)
        if (name, asked) in FINE:
            assert ASKED[asked](server) == FINE[name, asked]
            return
        with pytest.raises(StoreError) as caught:
            ASKED[asked](server)
    assert not isinstance(caught.value, RefusalError)
    assert_one_line(caught.value, "the store answers with")


def test_a_graph_that_is_counted_twice_is_no_answer() -> None:
    row = NamedNode("https://w3id.org/realpolitik/graph/ontology"), Literal(3)
    once, twice = (Rows(("graph", "triples"), (row,) * times) for times in (1, 2))
    view = Rows(("triples",), ((Literal(5),),))
    assert transfer.holdings(lambda query: once if "?graph" in query else view).named == {row[0].value: 3}
    with pytest.raises(StoreError, match="tells of one graph twice"):
        transfer.holdings(lambda query: twice if "?graph" in query else view)
