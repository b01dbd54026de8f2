"""A server that runs while tests ask it, and a client that says just what it is told to."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from realpolitik.serve import running
from realpolitik.serve.app import Scratch, application
from realpolitik.serve.desk import Desk
from realpolitik.serve.editions import Editions
from realpolitik.serve.settings import Limits
from realpolitik.sources.workspace import Workspace
from realpolitik.stores.child import writing
from realpolitik.stores.worker import Worker
from realpolitik.text.article import Article

TOKEN = "sesame"  # noqa: S105 - of this server alone
SMALL = Limits(workers=2)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back; names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


@dataclass(frozen=True, slots=True)
class Site:
    """Where a server listens."""

    host: str
    port: int
    editions: Editions

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self.port}"

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """Send one request, with no header but those that are given."""
        connection = HTTPConnection(self.host, self.port, timeout=60)
        try:
            connection.request(method, path, body, dict(headers or {}))
            reply = connection.getresponse()
            found = {name.lower(): value for name, value in reply.getheaders()}
            return Reply(reply.status, found, reply.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Reply:
        """Ask for a path; `_` in the name of a header stands for a hyphen."""
        return self.ask("GET", path, headers={name.replace("_", "-"): text for name, text in headers.items()})


@contextmanager
def served(
    workspace: Workspace,
    limits: Limits = SMALL,
    *,
    writable: bool = False,
    texts: Mapping[str, Article] | None = None,
    hosts: Sequence[str] = running.LOOPBACK,
) -> Iterator[Site]:
    """Serve a workspace from a thread of this process, with copies of the texts if there are some."""
    editions = Editions(workspace, workers=limits.workers)
    with TemporaryDirectory() as folder:
        desk = Desk([Worker(Path(folder) / "scratch", start=writing)])
        app = application(
            editions,
            limits,
            hosts=hosts,
            scratch=Scratch(desk, TOKEN) if writable else None,
            texts=texts or {},
        )
        with running.listening("127.0.0.1", 0) as listener:
            server = running.server(app, patience=limits.patience)
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
            thread.start()
            host, port = listener.getsockname()
            try:
                yield Site(host, port, editions)
            finally:
                server.should_exit = True
                thread.join()
                editions.close()
                desk.close()
