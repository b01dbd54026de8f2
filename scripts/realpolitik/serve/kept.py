"""Pages that were made, kept while there is room: the one not asked for longest goes first."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Final

ROOM: Final = 64 * 1024 * 1024
"""Bytes of pages that an edition keeps."""


class Kept:
    """Bytes by their names."""

    def __init__(self, room: int = ROOM) -> None:
        self._room, self._used = room, 0
        self._pages: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, name: str) -> bytes | None:
        """Return what is kept under a name, or None."""
        with self._lock:
            if name in self._pages:
                self._pages.move_to_end(name)
            return self._pages.get(name)

    def put(self, name: str, page: bytes) -> None:
        """Keep a page, and let go of others for it."""
        with self._lock:
            self._used += len(page) - len(self._pages.pop(name, b""))
            self._pages[name] = page
            while self._used > self._room:
                self._used -= len(self._pages.popitem(last=False)[1])
