"""Any endpoint: written by Graph Store Protocol or SPARQL Update, refused where denied would read as told.

Oxigraph's server is started by `servers.oxigraph`, with a default graph of its own or with the union
of all; Virtuoso by `servers.virtuoso`. Where one is not installed its tests are skipped.
"""

from __future__ import annotations

import json
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import pytest

from realpolitik.errors import StoreError, UsageError
from realpolitik.rdf import names
from realpolitik.stores.endpoint import Endpoint
from support import harbour, servers
from support.built import Built
from support.thinned import thinned

WAYS = {"--graph-store": "/store", "--update": "/update"}
COUNT = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return harbour.workspace(tmp_path_factory.mktemp("small"), harbour.SMALL)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    with servers.oxigraph(tmp_path / "server") as endpoint:
        yield endpoint


def load(endpoint: str, workspace: Built, way: str, *options: str) -> subprocess.CompletedProcess[str]:
    return servers.load("sparql", f"{endpoint}/query", workspace, way, f"{endpoint}{WAYS[way]}", *options)


def assert_error(ended: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
    assert (ended.returncode, ended.stdout) == (code, "")
    assert ended.stderr.startswith("realpolitik: ")
    assert ended.stderr.count("\n") == 1
    assert [word for word in words if word not in ended.stderr] == []


@pytest.mark.parametrize("way", WAYS)
def test_all_arrives_once_and_is_not_sent_again(server: str, small: Built, way: str) -> None:
    first = json.loads(load(server, small, way, "--json").stdout)
    assert (first["sent"], first["differences"]) == (5, [])
    assert servers.load("oxigraph", server, small, "--check").returncode == 0
    second = json.loads(load(server, small, way, "--json").stdout)
    assert (second["sent"], second["differences"]) == (0, [])
    reader = Endpoint.at(f"{server}/query", credentials=None, timeout=10, writing=False)
    marker = f"ASK {{ GRAPH <{names.graph('marker').value}> {{ ?s ?p ?o }} }}"
    assert [row["answer"].value for row in reader.ask(marker)] == ["false"]
    with pytest.raises(UsageError, match="opened for reading"):
        reader.drop("x:y")


@pytest.mark.parametrize("way", WAYS)
def test_what_is_gone_is_removed_and_what_changed_is_sent(
    server: str, small: Built, way: str, tmp_path: Path
) -> None:
    load(server, small, way)
    fewer = harbour.workspace(
        tmp_path / "fewer", [quad for quad in harbour.SMALL[:-1] if quad != harbour.VALUES[0]]
    )
    told = json.loads(load(server, fewer, way, "--json").stdout)
    assert told["differences"] == []
    assert told["removed"] == [harbour.CLAIMS[1].value]
    assert told["sent"] == 2, "the consensus and the view"


def test_a_default_graph_of_others_is_not_replaced(server: str, small: Built) -> None:
    writer = Endpoint.at(
        f"{server}/query", credentials=None, timeout=10, writing=True, graph_store=f"{server}/store"
    )
    writer.put(None, [b"<x:a> <x:b> <x:c> .\n"])
    assert writer.strangers() == 1
    assert_error(load(server, small, "--update"), 4, "holds 1 triples that no load has put there")
    assert load(server, small, "--update", "--force").returncode == 0


def test_a_union_that_cannot_be_left_is_refused_and_stays_as_it_was(tmp_path: Path, small: Built) -> None:
    with servers.oxigraph(tmp_path, "--union-default-graph") as endpoint:
        ended = load(endpoint, small, "--graph-store")
        assert_error(ended, 4, "is the union of all graphs", "what is denied would read as a fact")
        reader = Endpoint.at(f"{endpoint}/query", credentials=None, timeout=10, writing=False)
        assert [row["n"].value for row in reader.ask(COUNT)] == ["0"]


@pytest.mark.long
def test_virtuoso_as_any_endpoint(tmp_path: Path, small: Built) -> None:
    with servers.virtuoso(tmp_path) as endpoint:
        store = f"{endpoint}-graph-crud-auth"
        ended = servers.load("sparql", endpoint, small, "--graph-store", store, "--json")
        assert json.loads(ended.stdout)["differences"] == [], ended.stderr
        assert servers.load("virtuoso", endpoint, small, "--check").returncode == 0


def test_an_address_to_write_to_is_needed_once_and_for_this_kind_alone(server: str, small: Built) -> None:
    assert_error(servers.load("sparql", f"{server}/query", small), 2, "give --graph-store or --update")
    both = ("--graph-store", f"{server}/store", "--update", f"{server}/update")
    assert_error(servers.load("sparql", f"{server}/query", small, *both), 2, "not both")
    assert_error(servers.load("oxigraph", server, small, *both[:2]), 2, "are for --to sparql")


def test_an_address_that_answers_no_query_is_told(server: str, small: Built) -> None:
    ended = servers.load("sparql", f"{server}/nothing", small, "--update", f"{server}/update")
    assert_error(ended, 4, "/nothing answers POST with 404")


@contextmanager
def failing(endpoint: str, after: int) -> Iterator[str]:
    """Pass on to a server what comes, and nothing more after so many bytes; yield the endpoint."""
    host, port = endpoint.removeprefix("http://").split(":")
    left = [after]

    def passing(source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError), source, sink:
            while left[0] > 0 and (data := source.recv(4096)):
                left[0] -= len(data)
                sink.sendall(data)

    def accept() -> None:
        with suppress(OSError):
            while True:
                client = listener.accept()[0]
                inner = socket.create_connection((host, int(port)))
                for ends in ((client, inner), (inner, client)):
                    Thread(target=passing, args=ends, daemon=True).start()

    with socket.create_server((servers.HOST, 0)) as listener:
        Thread(target=accept, daemon=True).start()
        yield f"http://{servers.HOST}:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("after", thinned([3_000, 4_500, 6_000]))
@pytest.mark.parametrize("way", WAYS)
def test_a_load_that_ends_half_way_is_mended_by_a_second(
    server: str, small: Built, way: str, after: int
) -> None:
    with failing(server, after) as broken:
        ended = load(broken, small, way, "--timeout", "5")
    assert_error(ended, 4, "does not answer")
    assert load(server, small, way).returncode == 0
    assert servers.load("oxigraph", server, small, "--check").returncode == 0


def test_a_server_that_sends_elsewhere_is_told() -> None:
    elsewhere = (301, {"Location": "https://example.org/sparql"}, b"")
    with (
        servers.stub(lambda _: elsewhere) as endpoint,
        pytest.raises(StoreError, match="with 301 https://example"),
    ):
        Endpoint.at(endpoint, credentials=None, timeout=5, writing=True, update=endpoint)
