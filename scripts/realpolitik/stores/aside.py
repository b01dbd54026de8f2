"""Work that may take too long, done aside while the caller waits until its deadline.

In: a function. Out: what it returns or raises. The thread that does the work is kept
for the next, since starting one takes as long as a short query.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, Final, Generic, TypeAlias, TypeVar

from realpolitik.errors import RealpolitikError, StoreError

STACK: Final = 64 * 1024 * 1024
"""Bytes of the stack on which the engine works: it calls itself once per bracket of a query."""

_STARTING: Final = threading.Lock()  # the size of stacks is one for all of a process
_Found = TypeVar("_Found")


class _Task(Generic[_Found]):
    """A piece of work and what became of it."""

    __slots__ = ("_failed", "_found", "_running", "_work")

    def __init__(self, work: Callable[[], _Found]) -> None:
        self._work = work
        self._found: list[_Found] = []
        self._failed: RealpolitikError | None = None
        self._running = threading.Lock()  # held until the work has ended; an event costs twice as much
        self._running.acquire()

    def do(self) -> None:
        try:
            self._found.append(self._work())
        except RealpolitikError as error:  # a copy: the frames hold results that may not change threads
            self._failed = type(error)(str(error))
        finally:
            self._running.release()

    def has_ended(self, *, within: float) -> bool:
        """Wait for the end of the work; tell whether it came in time."""
        return self._running.acquire(timeout=within)

    @property
    def is_told(self) -> bool:
        """Whether the work came to an end that was foreseen; else its thread has died of it."""
        return bool(self._found) or self._failed is not None

    def result(self) -> _Found:
        if self._failed is not None:
            raise self._failed
        return self._found[0]


_Tasks: TypeAlias = "SimpleQueue[_Task[Any] | None]"


class Aside:
    """Threads for work that is waited for: as many as callers wait at once, each ended with this object."""

    __slots__ = ("_idle",)

    def __init__(self) -> None:
        self._idle: list[_Tasks] = []

    def within(self, seconds: float, work: Callable[[], _Found]) -> _Found:
        """Return what `work` returns; raises StoreError when that takes longer than `seconds`.

        The work cannot be stopped then: it goes on in a daemon thread, which is given no more.
        """
        task = _Task(work)
        tasks = self._idle.pop() if self._idle else _attended()
        tasks.put(task)
        if not task.has_ended(within=seconds):
            tasks.put(None)
            raise _late(seconds)
        if not task.is_told:
            raise StoreError("the query broke the engine")
        self._idle.append(tasks)
        return task.result()

    def __del__(self) -> None:
        """End the threads that wait for work."""
        for tasks in self._idle:
            tasks.put(None)


def once(seconds: float, work: Callable[[], _Found]) -> _Found:
    """Return what `work` returns, as `Aside.within` does, and leave no thread behind when it has ended."""
    task = _Task(work)
    worker = threading.Thread(target=task.do, daemon=True)
    worker.start()
    worker.join(seconds)
    if worker.is_alive():
        raise _late(seconds)
    return task.result()


def _late(seconds: float) -> StoreError:
    return StoreError(f"the query took longer than {seconds:g} s; narrow it or allow more time")


def _attended() -> _Tasks:
    """Return a queue whose tasks a new thread does until it is given None."""
    tasks: _Tasks = SimpleQueue()
    with _STARTING:
        usual = threading.stack_size(STACK)
        try:
            threading.Thread(target=_attend, args=(tasks,), daemon=True).start()
        finally:
            threading.stack_size(usual)
    return tasks


def _attend(tasks: _Tasks) -> None:
    while (task := tasks.get()) is not None:
        task.do()
        del task  # which would keep the store open until the next
