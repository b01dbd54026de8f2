"""How much a server gives to one request, and what of it may be changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, rows and bytes for one request, and how many queries run at once.

    `patience` is for how many seconds a client may take to say what it wants, to send a
    body, and to read each part of an answer.
    """

    seconds: float = 10.0
    rows: int = 10_000
    query_bytes: int = 1024 * 1024
    graph_bytes: int = 16 * 1024 * 1024
    workers: int = 4
    patience: float = 30.0
