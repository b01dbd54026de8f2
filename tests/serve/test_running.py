"""Where the server listens, and that it answers at once."""

from __future__ import annotations

import socket
from http.client import HTTPConnection
from statistics import median
from time import perf_counter

import pytest

from realpolitik.errors import StoreError
from realpolitik.serve import running
from support.web import Site

DELAYED = 0.04
"""Seconds for which a system keeps back a small packet while it waits for another."""


def test_small_answers_are_not_kept_back(site: Site) -> None:
    connection = HTTPConnection(site.host, site.port, timeout=30)
    seconds = []
    for _ in range(21):
        begun = perf_counter()
        connection.request("GET", "/icon.svg")
        connection.getresponse().read()
        seconds.append(perf_counter() - begun)
    connection.close()
    assert median(seconds) < DELAYED


def test_any_free_port_is_found_and_shown() -> None:
    with running.listening("127.0.0.1", 0) as listener:
        assert running.shown(listener) == f"127.0.0.1:{listener.getsockname()[1]}"
        assert listener.proto == socket.IPPROTO_TCP


def test_where_it_cannot_listen_it_says_so() -> None:
    with pytest.raises(StoreError, match=r"cannot listen at 192\.0\.2\.1 port 0: "):
        running.listening("192.0.2.1", 0)


class _OfSix(socket.socket):
    """A socket that says that it listens at an address of IPv6."""

    def getsockname(self) -> tuple[str, int, int, int]:
        return "::1", 80, 0, 0


def test_an_address_of_six_is_shown_in_brackets() -> None:
    with _OfSix() as listener:
        assert running.shown(listener) == "[::1]:80"
