"""Clients that mean harm: they are refused or let go of, and the server goes on for all others."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Event
from time import monotonic
from urllib.parse import urlencode

import pytest
from pyoxigraph import Literal, Triple

from realpolitik.rdf import names
from realpolitik.serve.settings import Limits
from support.built import Built, stored
from support.web import Reply, Site, served

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
SHORT = "/sparql?query=ASK%7B%7D"
LIMITS = Limits(seconds=5.0, workers=2, patience=1.0)
LATE = 2 * LIMITS.seconds
"""By when a query is given up even beside other work: not after a second turn."""
HUGE_READ = "/graphs?default&format=nt"


@pytest.fixture(scope="module")
def guarded(built: Built) -> Iterator[Site]:
    with served(built.workspace, LIMITS, writable=True) as found:
        yield found


def ask(site: Site, query: str) -> tuple[Reply, float]:
    begun = monotonic()
    reply = site.get("/sparql?" + urlencode({"query": query}))
    return reply, monotonic() - begun


def lives(site: Site) -> bool:
    return site.get(SHORT).status == 200


def said(site: Site, *pieces: bytes) -> bytes:
    """Return what the server says to these bytes before it closes the connection."""
    with socket.create_connection((site.host, site.port), timeout=LIMITS.patience + 5) as line:
        for piece in pieces:
            line.sendall(piece)
        heard = bytearray()
        while data := line.recv(65536):
            heard += data
        return bytes(heard)


@pytest.mark.long
def test_a_query_without_end_is_given_up_while_others_go_on(guarded: Site) -> None:
    assert lives(guarded)
    with ThreadPoolExecutor(21) as clients:
        endless = clients.submit(ask, guarded, ENDLESS)
        others = list(clients.map(lambda _: ask(guarded, "ASK {}")[0].status, range(20)))
        reply, seconds = endless.result()
    assert others == [200] * 20
    assert reply.status == 503
    assert reply.headers["retry-after"] == "1"
    assert "longer than 5 s" in json.loads(reply.body)["detail"]
    assert LIMITS.seconds <= seconds < LIMITS.seconds + 1
    assert lives(guarded)


@pytest.mark.long
def test_more_such_queries_than_processes_are_given_up_in_time(guarded: Site) -> None:
    with ThreadPoolExecutor(6) as clients:
        found = list(clients.map(lambda _: ask(guarded, ENDLESS), range(6)))
    assert {reply.status for reply, _ in found} == {503}
    assert max(seconds for _, seconds in found) < LATE
    assert lives(guarded)


@pytest.mark.long
def test_a_client_that_does_not_say_what_it_wants_is_let_go(guarded: Site) -> None:
    begun = monotonic()
    assert said(guarded, b"GET /sparql HTTP/1.1\r\nHost: loc") == b""
    assert said(guarded, b"") == b""
    assert monotonic() - begun < 2 * LIMITS.patience + 2
    assert lives(guarded)


def test_a_body_that_does_not_come_is_not_waited_for(guarded: Site) -> None:
    head = (
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
        b"Content-Length: 99\r\n\r\nASK"
    )
    assert said(guarded, head).startswith(b"HTTP/1.1 408 ")
    assert lives(guarded)


@pytest.mark.long
def test_an_answer_that_is_not_read_is_given_up(large: Built) -> None:
    with served(large.workspace, LIMITS) as site, socket.socket() as line:
        whole = len(site.get(HUGE_READ).body)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.connect((site.host, site.port))
        line.sendall(f"GET {HUGE_READ} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        line.settimeout(60)
        assert line.recv(1)
        Event().wait(3 * LIMITS.patience)
        assert lives(site)
        assert rest(line) < whole


def rest(line: socket.socket) -> int:
    """Return how many bytes still come before the connection ends."""
    size = 0
    with suppress(ConnectionResetError):
        while data := line.recv(65536):
            size += len(data)
    return size


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A build whose default graph is larger than what a system keeps for a connection."""
    triples = [Triple(names.thing(f"a-{n}"), names.term("key"), Literal("x" * 10_000)) for n in range(2000)]
    return stored(tmp_path_factory.mktemp("large"), [], triples)


def test_headers_without_end_are_refused(guarded: Site) -> None:
    with suppress(ConnectionError):
        head = said(guarded, b"GET /sparql HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 200_000)
        assert head.startswith(b"HTTP/1.1 400 ")
    assert lives(guarded)


@pytest.mark.parametrize(
    "sent",
    [
        b"\x00\xff\xfe\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /sparql HTTP/1.1\r\n\r\n",
        b"GET /sparql HTTP/1.1\r\nHost: localhost\r\nX: a\x00b\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    ],
)
def test_what_is_no_request_is_refused(guarded: Site, sent: bytes) -> None:
    assert said(guarded, sent).split(b"\r\n")[0].startswith(b"HTTP/1.1 4")
    assert lives(guarded)


@pytest.mark.parametrize("name", ["evil.example", "localhost.evil.example", "127.0.0.1@evil.example", ""])
def test_pages_of_others_cannot_come_in_by_another_name(guarded: Site, name: str) -> None:
    assert guarded.get(SHORT, Host=name).status == 400
    assert guarded.get(SHORT, Host="localhost:1").status == 200


def test_a_host_that_is_none_is_refused_wherever_it_listens(built: Built) -> None:
    with served(built.workspace, LIMITS, hosts=("*",)) as site:
        assert site.get("/sparql", Host="graph.example:8000").status == 200
        for name in ('x"><script>', "a b", "a:b", "a/../b", "[::1", "a:123456", "a@b"):
            reply = site.get("/sparql", Host=name)
            assert (reply.status, reply.media_type) == (400, "text/plain"), name
            assert reply.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/sparql?query=%ff", 400),
        ("/sparql?query=ASK%7B%7D&query=ASK%7B%7D", 400),
        ("/sparql?" + "&".join(f"default-graph-uri=urn:{number}" for number in range(600)), 400),
        ("/sparql?query=ASK%7B%7D&default-graph-uri=a%20b", 400),
        ("/sparql?query=ASK%7B%7D&format=%0d%0aX-Evil:%20x", 406),
        ("/sparql?query=" + "x" * 60_000, 400),
        ("/../../etc/passwd", 404),
        ("/%2e%2e/%2e%2e/etc/passwd", 404),
        ("//evil.example/", 404),
        ("/id//evil.example", 404),
    ],
)
def test_hostile_addresses_are_refused(guarded: Site, path: str, status: int) -> None:
    reply = guarded.get(path)
    assert reply.status == status
    assert "x-evil" not in reply.headers
    assert reply.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("body", "media_type", "status"),
    [
        (b"ASK {} # " + b"x" * (2 * 1024 * 1024), "application/sparql-query", 413),
        (b"ASK { \xff }", "application/sparql-query", 400),
        ("ASK {}".encode("utf-16"), "application/sparql-query; charset=utf-16", 415),
        (b"query=%ff", "application/x-www-form-urlencoded", 400),
        (b"query=ASK%7B%7D", "text/plain", 415),
        (b"ASK {}", "", 415),
        (b"", "application/x-www-form-urlencoded", 400),
    ],
)
def test_hostile_bodies_are_refused(guarded: Site, body: bytes, media_type: str, status: int) -> None:
    assert guarded.ask("POST", "/sparql", body, {"content-type": media_type}).status == status
    assert lives(guarded)


def test_nothing_is_run_from_what_was_asked(guarded: Site) -> None:
    reply = guarded.get("/sparql?" + urlencode({"query": "<script>alert(1)</script>"}), Accept="text/html")
    assert reply.status in (400, 406)
    assert reply.media_type == "application/problem+json"
    assert "default-src 'self'" in reply.headers["content-security-policy"]
