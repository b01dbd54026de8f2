"""Stores that the tests start themselves, on this computer only, and a server that misbehaves on purpose."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread, Timer
from typing import TypeAlias
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, parse_query_results

from realpolitik.rdf import names
from realpolitik.stores import transfer
from realpolitik.stores.address import Credentials
from realpolitik.stores.base import Server, View
from realpolitik.stores.oxigraph import Oxigraph
from realpolitik.stores.virtuoso import Virtuoso
from support import command
from support.built import Built

Answer: TypeAlias = Callable[[BaseHTTPRequestHandler], tuple[int, dict[str, str], bytes]]

HOST = "127.0.0.1"
PATIENCE = 60
PULSE = 0.01
"""How often a server of a thread looks whether it is to end, in seconds."""
USER = PASSWORD = "dba"  # noqa: S105 - see below
"""What a new Virtuoso lets in; it listens on the loopback and lives as long as the tests."""

_INI = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = {host}:{sql}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
DirsAllowed = {folder}
[HTTPServer]
ServerPort = {host}:{http}
ServerRoot = {folder}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 100000
"""


def free_ports(number: int) -> list[int]:
    """Return ports on which nothing listens."""
    sockets = [socket.create_server((HOST, 0)) for _ in range(number)]
    ports = [held.getsockname()[1] for held in sockets]
    for held in sockets:
        held.close()
    return ports


@contextmanager
def oxigraph(folder: Path, *options: str) -> Iterator[str]:
    """Start `oxigraph serve` with a store in the folder; yield its endpoint."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if program is None:
        pytest.skip("no Oxigraph server: pip install 'realpolitik[stores]'")
    port = free_ports(1)[0]
    where = ["--location", str(folder), "--bind", f"{HOST}:{port}"]
    with _running([program, "serve", *where, *options], "Listening"):
        yield f"http://{HOST}:{port}"


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Start `virtuoso-t` with an .ini and a database in the folder; yield its SPARQL endpoint."""
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("no Virtuoso server: apt-get install virtuoso-opensource-7-bin")
    sql, http = free_ports(2)
    ini = folder / "virtuoso.ini"
    ini.write_text(_INI.format(folder=folder, host=HOST, sql=sql, http=http))
    with _running([program, "+foreground", "+configfile", str(ini)], "Server online"):
        yield f"http://{HOST}:{http}/sparql"


@dataclass(frozen=True, slots=True)
class Running:
    """A store that runs: its kind, its endpoint, and what makes the view the default graph of a query."""

    kind: str
    endpoint: str
    default: Mapping[str, str]

    def load(self, workspace: Built, *options: str) -> subprocess.CompletedProcess[str]:
        return load(self.kind, self.endpoint, workspace, *options)

    def connect(self) -> Server:
        opened = Oxigraph.at if self.kind == "oxigraph" else Virtuoso.at
        return opened(self.endpoint, credentials=Credentials(USER, PASSWORD), timeout=60)

    def ask(self, query: str) -> list[tuple[str, ...]]:
        """Return rows the way any user gets them: over the SPARQL Protocol, without this project's client."""
        url = self.endpoint if self.kind == "virtuoso" else f"{self.endpoint}/query"
        form = urlencode({"query": query, **self.default}).encode()
        request = Request(url, form, {"Accept": "application/sparql-results+json"})  # noqa: S310 - started here
        with urlopen(request, timeout=60) as reply:  # noqa: S310
            found = parse_query_results(reply.read(), format=QueryResultsFormat.JSON)
        assert isinstance(found, QuerySolutions)
        return [tuple(map(str, row)) for row in found]


@contextmanager
def started(kind: str, folder: Path) -> Iterator[Running]:
    """Start `oxigraph` or `virtuoso` in a folder; a test that has none of that kind is skipped."""
    start = oxigraph if kind == "oxigraph" else virtuoso
    default = {"default-graph-uri": names.graph("view").value} if kind == "virtuoso" else {}
    with start(folder) as endpoint:
        yield Running(kind, endpoint, default)


def fill(server: Server, built: View) -> None:
    """Make a server hold what the view holds, and no more of the project's own graphs."""
    wanted = transfer.promise(built, (), timeout=60)
    planned = transfer.plan(wanted.holdings, transfer.holdings(server.ask))
    transfer.send(built, server, planned, lambda graphs: graphs)
    assert transfer.differences(wanted, server) == ()


def load(
    kind: str,
    endpoint: str,
    workspace: Built,
    *options: str,
    user: str = USER,
    password: str = PASSWORD,
) -> subprocess.CompletedProcess[str]:
    where = ["--endpoint", endpoint, "--workspace", str(workspace.root)]
    variables = {"REALPOLITIK_STORE_USER": user, "REALPOLITIK_STORE_PASSWORD": password}
    given = {name: value for name, value in variables.items() if value}
    return command.run("load", "--to", kind, *where, *options, environment=given)


@contextmanager
def _running(command: Sequence[str], ready: str, patience: float = PATIENCE) -> Iterator[None]:
    """Run a server from the line with which it says that it is ready until the end of the block."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        watchdog = Timer(patience, process.kill)
        watchdog.start()
        try:
            said = deque[str](maxlen=20)
            while not said or ready not in said[-1]:
                line = process.stdout.readline()
                assert line, f"{command[0]} did not start: {''.join(said)}"
                said.append(line)
            watchdog.cancel()
            Thread(target=deque, args=(process.stdout, 0), daemon=True).start()
            yield
        finally:
            watchdog.cancel()
            _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()


@contextmanager
def silence() -> Iterator[str]:
    """Listen and never answer; yield the endpoint."""
    with socket.create_server((HOST, 0)) as listener:
        yield f"http://{HOST}:{listener.getsockname()[1]}"


@contextmanager
def stub(answer: Answer) -> Iterator[str]:
    """Serve what a function answers; yield the endpoint."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            if self.headers.get("Transfer-Encoding") == "chunked":
                while size := int(self.rfile.readline(), 16):
                    self.rfile.read(size + 2)
                self.rfile.readline()
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, headers, body = answer(self)
            self.send_response_only(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body if self.command != "HEAD" else b"")

        do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = handle_any  # noqa: N815 - the library's names

    with ThreadingHTTPServer((HOST, 0), Handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, args=[PULSE], daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join(PATIENCE)
