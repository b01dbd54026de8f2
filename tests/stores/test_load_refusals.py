"""What `load` says when a store is not there, is another, wants a password or sends nonsense: one line.

`servers.stub` starts an HTTP server in a thread for each test; nothing else has to be installed.
"""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.request import parse_http_list, parse_keqv_list

import pytest

from realpolitik.errors import StoreError, UsageError
from realpolitik.rdf import names
from realpolitik.stores.address import Address, Credentials
from realpolitik.stores.http import Connection, RefusalError
from realpolitik.stores.oxigraph import Oxigraph
from realpolitik.stores.virtuoso import VIEW, Virtuoso
from support import harbour, servers
from support.built import Built
from support.servers import load, stub

JSON = {"Content-Type": "application/sparql-results+json"}
NOTHING = b'{"head": {"vars": ["a"]}, "results": {"bindings": []}}'
DIGEST = 'Digest realm="R", nonce="n1", opaque="o", qop="auth", algorithm="MD5"'


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return harbour.workspace(tmp_path_factory.mktemp("small"), harbour.SMALL)


def assert_error(ended: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
    assert (ended.returncode, ended.stdout) == (code, "")
    assert ended.stderr.startswith("realpolitik: ")
    assert ended.stderr.count("\n") == 1
    for word in words:
        assert word in ended.stderr


@pytest.mark.parametrize("kind", ["oxigraph", "virtuoso"])
def test_nobody_answers(small: Built, kind: str) -> None:
    endpoint = f"http://{servers.HOST}:{servers.free_ports(1)[0]}"
    assert_error(load(kind, endpoint, small), 4, f"{endpoint} does not answer", "Connection refused")


@pytest.mark.parametrize(
    ("kind", "probe"), [("oxigraph", "HEAD /store"), ("virtuoso", "GET /sparql-graph-crud-auth")]
)
def test_another_kind_of_store(small: Built, kind: str, probe: str) -> None:
    with stub(lambda _: (404, {"Server": "Other/1.0"}, b"")) as endpoint:
        ended = load(kind, endpoint, small)
    assert_error(ended, 4, f"is no {kind.title()} server but Other/1.0: {probe} gives 404")


def test_a_store_that_is_silent_is_given_up(small: Built) -> None:
    with servers.silence() as endpoint:
        ended = load("oxigraph", endpoint, small, "--timeout", "1")
    assert_error(ended, 4, "does not answer: timed out")


@pytest.mark.parametrize(
    ("endpoint", "word"),
    [
        ("localhost:7878", "give a URL such as"),
        ("ftp://localhost/", "give a URL such as"),
        ("http://localhost:x/", "no URL"),
        ("http://localhost/sparql?query=ASK{}", "give a URL such as"),
        ("http://dba:secret@localhost/", "into the environment"),
    ],
)
def test_a_wrong_endpoint_is_wrong_usage(small: Built, endpoint: str, word: str) -> None:
    ended = load("virtuoso", endpoint, small)
    assert_error(ended, 2, word)
    assert "secret" not in ended.stderr


def test_a_user_without_a_password_is_wrong_usage(small: Built) -> None:
    assert_error(load("virtuoso", "http://localhost/", small, password=""), 2, "set both")


def test_checking_and_trying_at_once_is_wrong_usage(small: Built) -> None:
    assert_error(load("virtuoso", "http://localhost/", small, "--check", "--dry-run"), 2, "not both")


@pytest.mark.parametrize(
    ("challenge", "word"),
    [
        ("Bearer", "a way that is not known here: Bearer"),
        ("", "a way that is not known here: none"),
        ("Digest nonsense", "a digest that is not known here"),
        ('Digest realm="R"', "Malformed Digest"),
        ('Digest realm="R", nonce="n", algorithm="SHA-512-256"', "a digest that is not known here"),
        ('Digest realm="R", nonce="n", qop="auth-int"', "a digest that is not known here"),
    ],
)
def test_a_challenge_that_is_not_known_is_told(challenge: str, word: str) -> None:
    with (
        stub(guarded(challenge, lambda _: False)) as endpoint,
        pytest.raises(StoreError, match=word),
    ):
        Virtuoso.at(endpoint, credentials=Credentials("dba", "dba"), timeout=5)


def test_without_a_build_nothing_is_asked(tmp_path: Path) -> None:
    assert_error(load("oxigraph", "http://localhost/", Built(tmp_path)), 4, "run `realpolitik build` first")


def guarded(challenge: str, fits: Callable[[BaseHTTPRequestHandler], bool]) -> servers.Answer:
    """Return a server that answers nothing but requests with the right password."""

    def answer(request: BaseHTTPRequestHandler) -> tuple[int, dict[str, str], bytes]:
        if fits(request):
            return 200, JSON, NOTHING
        return 401, {"WWW-Authenticate": challenge}, b""

    return answer


def basic(request: BaseHTTPRequestHandler) -> bool:
    return request.headers.get("Authorization") == "Basic " + base64.b64encode("jö:ß:1".encode()).decode()


def test_a_password_is_given_by_basic_only_where_nobody_can_read_it() -> None:
    credentials = Credentials("jö", "ß:1")
    with stub(guarded('Basic realm="R"', basic)) as endpoint:
        server = Oxigraph.at(endpoint, credentials=credentials, timeout=5)
        assert len(server.ask("SELECT ?a {}")) == 0
        server.put(None, iter([b""]))
        reader = Oxigraph.at(endpoint, credentials=None, timeout=5)
        for attempt in (
            lambda: reader.ask("ASK {}"),
            lambda: reader.put(None, iter([b""])),
            lambda: reader.drop("x:y"),
        ):
            with pytest.raises(StoreError, match="asks for a password: set REALPOLITIK_STORE_USER"):
                attempt()
        with pytest.raises(StoreError, match="refuses jö: wrong user or password"):
            Oxigraph.at(endpoint, credentials=Credentials("jö", "2"), timeout=5)
        other = Address.of(endpoint.replace(servers.HOST, "127.1"), service="/query")
        with pytest.raises(StoreError, match="in the clear; use https"):
            Connection(other, credentials=credentials, timeout=5).enter("GET", "/")


def test_a_digest_counts_its_requests_and_never_holds_the_password() -> None:
    seen: list[dict[str, str]] = []

    def fits(request: BaseHTTPRequestHandler) -> bool:
        sent = request.headers.get("Authorization")
        if sent is None:
            return False
        seen.append(parse_keqv_list(parse_http_list(sent.removeprefix("Digest "))))
        assert "s3cret" not in sent
        return True

    with stub(guarded(DIGEST, fits)) as endpoint:
        server = Virtuoso.at(f"{endpoint}/sparql", credentials=Credentials("dba", "s3cret"), timeout=5)
        server.ask("SELECT ?a {}")
        server.put(None, iter([b"1", b"2"]))
        with pytest.raises(StoreError, match="plain ASCII"):
            Virtuoso.at(endpoint, credentials=Credentials("dba", "ß"), timeout=5)
    assert [each["nc"] for each in seen] == ["00000001", "00000002", "00000003", "00000004"]
    assert len({each["cnonce"] for each in seen}) == len({each["response"] for each in seen}) == 4
    assert "s3cret" not in repr(Credentials("dba", "s3cret"))


@pytest.mark.parametrize(
    ("reply", "word"),
    [
        ((500, {}, b"<h1>Error</h1>\x1b[31m out\nof memory"), r"with 500 Error \x1b[31m out of memory"),
        ((301, {"Location": "https://example.org/query"}, b""), "with 301 https://example.org/query"),
        ((200, JSON, b"<html>"), "no SPARQL result in JSON"),
        ((200, JSON, b"[]"), "no SPARQL result in JSON"),
        (
            (200, JSON, b'{"head": {"vars": ["a"]}, "results": {"bindings": [{"a": {"type": "triple"}}]}}'),
            "in JSON",
        ),
        ((200, {**JSON, "X-SPARQL-MaxRows": "10"}, NOTHING), "cuts answers short; raise ResultSetMaxRows"),
    ],
)
def test_a_bad_answer_is_told_in_one_line(reply: tuple[int, dict[str, str], bytes], word: str) -> None:
    with stub(lambda request: reply if request.command == "POST" else (200, {}, b"")) as endpoint:
        server = Virtuoso.at(endpoint, credentials=None, timeout=5)
        with pytest.raises(StoreError) as caught:
            server.ask("SELECT ?a {}")
    assert word in str(caught.value)
    assert str(caught.value).isprintable()


def test_what_cannot_be_written_is_told_and_what_is_gone_needs_no_removal() -> None:
    def answer(request: BaseHTTPRequestHandler) -> tuple[int, dict[str, str], bytes]:
        return {"PUT": (403, {}, b"read-only"), "DELETE": (404, {}, b"")}.get(request.command, (200, {}, b""))

    with stub(answer) as endpoint:
        server = Oxigraph.at(f"{endpoint}/query", credentials=None, timeout=5)
        with pytest.raises(RefusalError, match="PUT /store with 403 read-only"):
            server.put("https://example.org/g", [b"x"])
        server.drop("https://example.org/g")


def test_virtuoso_is_asked_with_the_view_as_default_graph_and_in_its_own_dialect() -> None:
    asked: list[str] = []

    def answer(request: BaseHTTPRequestHandler) -> tuple[int, dict[str, str], bytes]:
        asked.append(request.requestline)
        cells = [{"__ASK_RETVAL": {"type": "typed-literal", "value": "1", "datatype": harbour.INTEGER.value}}]
        found = {"head": {"vars": ["__ASK_RETVAL"]}, "results": {"bindings": cells}}
        return 200, JSON, json.dumps(found).encode()

    with stub(answer) as endpoint:
        server = Virtuoso.at(endpoint, credentials=None, timeout=5)
        assert [row["answer"].value for row in server.ask("ASK {}")] == ["true"]
        server.put("x:g", iter([b"1", b"2"]))
    assert [line.split(" ")[0] for line in asked] == ["GET", "POST", "PUT", "POST"]
    assert names.graph("view").value == VIEW
    assert "graph-uri=x%3Ag" in asked[-1]


def test_an_address_may_have_a_path_and_an_ipv6_host() -> None:
    assert str(Address.of("https://[::1]:8/kg/query/", service="/query")) == "https://[::1]:8/kg"
    with pytest.raises(UsageError):
        Address.of("https:///query", service="/query")
