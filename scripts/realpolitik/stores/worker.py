"""Questions from outside, asked in a process of their own, which can be ended.

In: a folder with a store, then queries of whoever. Out: answers as the embedded
store gives them. What takes too long is ended at its deadline and nothing burns
on; what breaks the engine or takes too much memory is a StoreError, and the next
query finds a new process. The program's own questions need none: see `embedded`.
"""

from __future__ import annotations

import os
import signal
import weakref
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Final

from realpolitik.errors import LateError, StoreError
from realpolitik.stores import doing, embedded, errands, frames, question, rows
from realpolitik.stores.answers import ResultForm, Table
from realpolitik.stores.child import Child, Start, forked, started
from realpolitik.stores.errands import Errand, Outcome
from realpolitik.stores.frames import Asked, Reply, Verdict
from realpolitik.stores.rows import Rows

MEMORY: Final = 4 * 1024**3
"""Bytes that the process may take, the store's own files not counted."""

_OPENED_WITHIN: Final = 60.0


class Worker:
    """A store in a process of its own, started with the first query and again after one that ended it.

    It may be asked from several threads; one query runs at a time, and its
    deadline counts from its turn. The process ends with `close`, with the
    object, and with the program.
    """

    def __init__(self, folder: Path, *, memory: int = MEMORY, start: Start = started) -> None:
        self._folder, self._memory, self._start = folder, memory, start
        self._turn = Lock()
        self._child: Child | None = None
        self._end: weakref.finalize[[], Worker] | None = None

    @classmethod
    def once(cls, folder: Path) -> Worker:
        """Return a worker for one query of a program that has no other threads.

        Its process is a copy of this one where the system can make one: that takes a few
        milliseconds, a new Python as long as all the rest of `realpolitik query`.
        """
        return cls(folder, start=forked if hasattr(os, "fork") else started)

    def answer(self, query: str, *, form: ResultForm, timeout: float) -> bytes:
        """Return the answer to a query as bytes.

        Raises UsageError for a query that is wrong or refused, StoreError when it takes longer than
        `timeout` seconds, breaks the engine, takes too much memory, or when there is no store.
        """
        if form is ResultForm.TABLE:
            return self.table(query, timeout=timeout).plain().encode()
        return self._ask(Asked(query, form, timeout))

    def table(self, query: str, *, timeout: float) -> Table:
        """Return the answer to a SELECT or ASK query as a table; raises as `answer` does."""
        return frames.unpacked_table(self._ask(Asked(query, ResultForm.TABLE, timeout)))

    def select(self, query: str, *, timeout: float) -> Rows:
        """Return what SELECT or ASK finds, as terms; raises as `answer` does."""
        return rows.parse(self._ask(Asked(query, ResultForm.JSON, timeout)))

    def do(self, errand: Errand, *, timeout: float) -> Outcome:
        """Return what became of an errand; raises as `answer` does, LateError at the deadline."""
        doing.check(errand)
        embedded.check_timeout(timeout)
        with self._turn:
            reply = self._exchange(self._ready(), errands.packed(errand, timeout), timeout)
        return Outcome.unpacked(reply.told())

    def close(self) -> None:
        """End the process; the next query would start a new one."""
        with self._turn:
            self._drop()

    def kill(self) -> None:
        """End the process at once; whoever waits for its answer gets a StoreError."""
        child = self._child
        if child is not None:
            child.kill()
        self.close()

    def __enter__(self) -> Worker:
        """Return this worker."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process."""
        self.close()

    def _ask(self, asked: Asked) -> bytes:
        embedded.check_timeout(asked.timeout)
        question.check_within(asked.query, asked.timeout)
        with self._turn:
            return self._exchange(self._ready(), asked.packed(), asked.timeout).told()

    def _ready(self) -> Child:
        """Return a process that has opened the store."""
        if self._child is not None and self._child.lives:
            return self._child
        self._drop()
        self._child = child = self._start(self._folder, self._memory)
        self._end = weakref.finalize(self, child.end)
        reply = self._exchange(child, None, _OPENED_WITHIN)
        if reply.verdict is not Verdict.READY:
            self._drop()
            reply.told()
        return child

    def _exchange(self, child: Child, frame: bytes | None, seconds: float) -> Reply:
        """Return the reply to a frame; whatever else happens ends the process."""
        reply = None
        try:
            reply = child.exchange(frame, within=seconds)
        finally:
            code = self._drop() if reply is None else 0
        if reply is not None:
            return Reply.unpacked(reply)
        if child.is_late:
            raise LateError(f"the query took longer than {seconds:g} s; narrow it or allow more time")
        raise StoreError(f"the query broke the engine ({_cause(code)}); ask for less at once")

    def _drop(self) -> int:
        child, self._child = self._child, None
        if self._end is not None:
            self._end.detach()
        return 0 if child is None else child.end()


def _cause(code: int) -> str:
    """Return what ended a process, in a word or two.

    >>> _cause(-11), _cause(1)
    ('SIGSEGV', 'exit code 1')
    """
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"
