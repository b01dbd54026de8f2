"""Give an exchange with a server up when its time is over, whatever the server does.

In: what httpx tells of the course of a request. Out: a connection that is cut at the deadline.
A server may send a byte each minute, or send for ever; a timeout between two bytes notices
neither. The clock starts when the request is sent, for a body may be long.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from contextlib import suppress
from threading import Timer
from types import TracebackType
from typing import Any, Final

_STREAMS: Final = ("connection.connect_tcp.complete", "connection.start_tls.complete")
_SENT: Final = "http11.send_request_body.complete"


class Deadline:
    """Cuts the connection on which an answer is late; one for all requests of a client.

    `trace` is for the extension of httpx with that name: it learns which socket is in use.
    Within the block a late answer raises TimeoutError, whatever error the cut has given.
    """

    def __init__(self) -> None:
        self._socket: socket.socket | None = None
        self._timer: Timer | None = None
        self._is_late = False
        self.seconds = 0.0

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Take note of a new connection, and of a request that is sent."""
        if event in _STREAMS:
            self._socket = info["return_value"].get_extra_info("socket")
        elif event == _SENT:
            self._start()

    def __enter__(self) -> Deadline:
        self._is_late = False
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()
        if self._is_late:
            raise TimeoutError("timed out") from error

    def _start(self) -> None:
        self._stop()
        self._timer = Timer(self.seconds, self._cut)
        self._timer.daemon = True
        self._timer.start()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()

    def _cut(self) -> None:
        self._is_late = True
        if self._socket is not None:
            with suppress(OSError):  # it was closed in the meantime
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
