"""Take in what a server answers: whole, within its time and size, or not at all.

In: a connection on which a request was sent. Out: the status, the headers and the body.
A server may send a byte each minute, or send for ever; a timeout of a socket notices
neither, so the connection is cut at the deadline from another thread.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse, IncompleteRead
from threading import Timer
from types import TracebackType
from typing import Final

from realpolitik.errors import StoreError
from realpolitik.text.harmless import harmless

LARGEST: Final = 256 * 1024**2
"""Bytes of an answer that are taken in."""

_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came: the names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def receipt(connection: HTTPConnection, *, within: float) -> Receipt:
    """Return the answer to the request that was sent on a connection.

    Raises TimeoutError where it is not whole after `within` seconds, StoreError where it is
    too large, and as `http.client` does for what is no answer.
    """
    with _Deadline(within, connection.sock) as deadline:
        try:
            response = connection.getresponse()
            told = {name.lower(): value for name, value in response.getheaders()}
            return Receipt(response.status, told, _body(response))
        finally:
            deadline.check()


def media_type(headers: Mapping[str, str]) -> str:
    """Return what kind of answer the headers tell of, without its parameters."""
    return harmless(headers.get("content-type", "").partition(";")[0].strip().lower())


def _body(response: HTTPResponse) -> bytes:
    pieces, size = [], 0
    while piece := response.read(_CHUNK):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise StoreError(f"the answer has more than {LARGEST} bytes; ask for less at once")
    if response.length:  # the library tells only who reads all at once
        raise IncompleteRead(b"", response.length)
    return b"".join(pieces)


class _Deadline:
    """Cuts a connection when its time is over; `check` tells of it, whatever error that gave."""

    def __init__(self, seconds: float, connection: socket.socket) -> None:
        self._connection = connection
        self._timer = Timer(seconds, self._cut)
        self._timer.daemon = True
        self._is_late = False

    def __enter__(self) -> _Deadline:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        self._timer.join()

    def check(self) -> None:
        if self._is_late:
            raise TimeoutError("timed out")

    def _cut(self) -> None:
        self._is_late = True
        with suppress(OSError):  # it was closed in the meantime
            socket.socket.shutdown(self._connection, socket.SHUT_RDWR)
