"""A TDB2 database of Apache Jena, in a folder: its default graph is the view.

A Java process answers for the folder as long as the command runs (`Tdb2.java`). Each piece of
a graph is one transaction. No server is needed, and none may have the folder open: Fuseki
serves it afterwards. Literals stay as they are, but for integers with zeros before them.
"""

from __future__ import annotations

import subprocess
import tempfile
import weakref
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import IO

from realpolitik.errors import StoreError, UsageError
from realpolitik.stores import jena, rows, strangers
from realpolitik.stores.http import LARGEST, RefusalError
from realpolitik.stores.rows import Rows
from realpolitik.text.harmless import harmless

_JSON = "application/sparql-results+json"
_DATA = "Data-0001"
_OK = b"OK"
_LONGEST_HEAD, _LONGEST_REASON = 100, 200
_DEFAULT = "-"


class Tdb2:
    """The database in one folder."""

    def __init__(self, arguments: list[str], *, timeout: float, home: Path | None) -> None:
        self._timeout = timeout
        scratch = tempfile.TemporaryDirectory(prefix="realpolitik-")
        self._process = jena.start(arguments, Path(scratch.name), home)
        self._pipes = jena.pipes(self._process)
        self._end = weakref.finalize(self, _ended, self._process, scratch)
        self._reply("start", timeout)

    @classmethod
    def at(cls, folder: Path, *, timeout: float, writing: bool, home: Path | None) -> Tdb2:
        """Return the database in a folder, which is made if it is to be written and is not there.

        `home` is the folder of a distribution of Jena, where Debian's is not meant.
        Raises UsageError for a folder that holds something else, StoreError without Java or Jena.
        """
        if folder.exists() and not (folder.is_dir() and _fits(folder)):
            raise UsageError(f"{folder} is no TDB2 database and not empty")
        if writing:
            folder.mkdir(parents=True, exist_ok=True)
        return cls([str(folder)] if folder.exists() else [], timeout=timeout, home=home)

    def ask(self, query: str, *, timeout: float | None = None) -> Rows:
        """Return the answer to SELECT or ASK."""
        found = self._done("ASK", _DEFAULT, query.encode(), self._timeout if timeout is None else timeout)
        return rows.parse(found, kind=_JSON)

    def put(self, graph: str | None, pieces: Iterable[bytes]) -> None:
        """Replace a named graph, or the view, by N-Triples: the first piece replaces, the others add."""
        verb = "PUT"
        for piece in pieces:
            self._done(verb, graph or _DEFAULT, piece, self._timeout)
            verb = "ADD"

    def drop(self, graph: str) -> None:
        """Remove a named graph."""
        self._done("DROP", graph, b"", self._timeout)

    def strangers(self) -> int:
        """Return how many triples in the default graph would be lost that no load has put there."""
        return strangers.in_default_graph(self.ask)

    def close(self) -> None:
        """End the process; the folder is free for others."""
        self._end()

    def _done(self, verb: str, graph: str, body: bytes, timeout: float) -> bytes:
        return self._reply(verb, timeout, f"{verb} {len(body)} {graph}\n".encode() + body)

    def _reply(self, verb: str, timeout: float, question: bytes = b"") -> bytes:
        """Return what is answered within this many seconds, of which the process may take some to listen."""
        questions, replies = self._pipes
        watch = Timer(timeout, self._process.kill)
        watch.daemon = True
        watch.start()
        try:
            with suppress(OSError):  # it has ended; what it said last is told below
                questions.write(question)
                questions.flush()
            verdict, body = _received(replies)
        except ValueError as error:
            late = "timed out" if not watch.is_alive() else "its process has ended"
            raise StoreError(f"TDB2 does not answer: {late}") from error
        finally:
            watch.cancel()
        if verdict == _OK:
            return body
        reason = " ".join(harmless(body.decode("utf-8", "replace")).split())[:_LONGEST_REASON]
        raise RefusalError(f"TDB2 refuses to {verb.lower()}: {reason}")


def _fits(folder: Path) -> bool:
    return (folder / _DATA).is_dir() or next(folder.iterdir(), None) is None


def _received(replies: IO[bytes]) -> tuple[bytes, bytes]:
    """Return a reply; ValueError where there is none, or half of it."""
    verdict, size = replies.readline(_LONGEST_HEAD).split()
    if int(size) > LARGEST:
        raise StoreError(f"the answer has more than {LARGEST} bytes; ask for less at once")
    body = replies.read(int(size))
    if len(body) != int(size):
        raise ValueError(body)
    return verdict, body


def _ended(process: subprocess.Popen[bytes], scratch: tempfile.TemporaryDirectory[str]) -> None:
    """Let the process close its database; end it where it does not."""
    for stream in jena.pipes(process):
        with suppress(OSError):
            stream.close()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    scratch.cleanup()
