"""The server itself: it listens until it is told to end.

In: an application and where it listens. Out: nothing; while it runs, addresses are
answered. Clients that do not say what they want are let go of.
"""

from __future__ import annotations

import asyncio
import socket
from contextlib import ExitStack
from functools import partial
from typing import Any, Final

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from realpolitik.errors import StoreError

_QUEUE: Final = 512
_MOST_CONNECTIONS: Final = 900
"""More are told to come again; a process may have 1,024 files open on most systems."""
LOOPBACK: Final = ("localhost", "127.0.0.1", "::1", "[::1]")
"""The names under which a server is reached from its own machine only."""


class _Impatient(H11Protocol):
    """The protocol of one connection, which is ended where the client holds it up.

    It may neither wait longer than its patience with a request, nor with reading an answer.
    """

    def __init__(self, patience: float, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._patience = patience
        self._next_look: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._look_again()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._next_look is not None:
            self._next_look.cancel()
        super().connection_lost(exc)

    def _look_again(self) -> None:
        seen = self.cycle, self.transport.get_write_buffer_size()
        self._next_look = self.loop.call_later(self._patience, self._look, seen)

    def _look(self, before: tuple[object, int]) -> None:
        unread = self.transport.get_write_buffer_size()
        answers = self.cycle is not None and not self.cycle.response_complete
        if before == (self.cycle, unread) and (unread or not answers):
            self.transport.abort()
        else:
            self._look_again()


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens; port 0 is any free one. StoreError where it cannot."""
    try:
        return _bound(host, port)
    except OSError as error:
        raise StoreError(f"cannot listen at {host} port {port}: {error.strerror or error}") from error
    except UnicodeError as error:
        raise StoreError(f"cannot listen at {host}: that is no name of a host") from error


def _bound(host: str, port: int) -> socket.socket:
    """Return a socket that has a protocol, for without one asyncio lets small answers wait for others."""
    family, kind, protocol, _, place = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP
    )[0]
    with ExitStack() as stack:
        listener = stack.enter_context(socket.socket(family, kind, protocol))
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(place)
        listener.listen(_QUEUE)
        stack.pop_all()
    return listener


def shown(listener: socket.socket) -> str:
    """Return the address of a socket as it stands in a URL."""
    host, port, *_ = listener.getsockname()
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def run(app: ASGIApp, listener: socket.socket, *, patience: float) -> None:
    """Answer requests until the process is told to end."""
    server(app, patience=patience).run(sockets=[listener])


def server(app: ASGIApp, *, patience: float) -> uvicorn.Server:
    """Return the server, which does not run yet; a client has `patience` seconds to say what it wants."""
    config = uvicorn.Config(
        app,
        http=partial(_Impatient, patience),  # type: ignore[arg-type] # what makes a protocol will do
        ws="none",
        lifespan="off",
        log_level="warning",
        access_log=False,
        server_header=False,
        backlog=_QUEUE,
        limit_concurrency=_MOST_CONNECTIONS,
        timeout_graceful_shutdown=1,
        h11_max_incomplete_event_size=2**17,
    )
    return uvicorn.Server(config)
