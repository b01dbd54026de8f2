"""Let one or several processes work, and pass on what becomes of each piece in its order.

In: a `Task` and pieces. Out: a `Result` for each, in the order of the pieces, whatever the
number of workers. What a program error or a killed worker does to one piece, stays with it.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context, parent_process
from typing import Final

from realpolitik.errors import RealpolitikError
from realpolitik.ingest.collect import Found
from realpolitik.ingest.piece import Piece
from realpolitik.ingest.result import Outcome, Result
from realpolitik.ingest.work import Task, Worker

_AHEAD: Final = 8
"""How many pieces each worker has before it; more would only fill memory."""

_LOST: Final = "the process that read it was ended; it may be too large for this machine"


def results(task: Task, pieces: Iterable[Found], *, workers: int = 1) -> Generator[Result]:
    """Yield what becomes of each piece, in order; raises what loading the extractor raises."""
    if workers <= 1:
        worker = Worker.of(task)
        with ThreadPoolExecutor(1) as pool:
            yield from _Line(lambda found: pool.submit(worker.result, found), 1).run(pieces)
        return
    with _Processes(task, workers) as processes:
        yield from _Line(processes.submit, workers * _AHEAD, processes.again).run(pieces)


def _no_second_try(found: Found, error: BaseException) -> BaseException:
    del found
    return error


@dataclass(slots=True)
class _Line:
    """Pieces that are worked on, the first of which is waited for."""

    submit: Callable[[Found], Future[Result]]
    ahead: int
    again: Callable[[Found, BaseException], Result | BaseException] = _no_second_try
    waiting: deque[tuple[Found, Future[Result]]] = field(default_factory=deque)

    def run(self, pieces: Iterable[Found]) -> Iterator[Result]:
        """Yield the results in order."""
        try:
            for piece in pieces:
                self.waiting.append((piece, self.submit(piece)))
                if len(self.waiting) > self.ahead:
                    yield self._first()
            while self.waiting:
                yield self._first()
        finally:
            for _, future in self.waiting:
                future.cancel()

    def _first(self) -> Result:
        piece, future = self.waiting.popleft()
        error = future.exception()
        ended = future.result() if error is None else self.again(piece, error)
        if isinstance(ended, Result):
            return ended
        return failed(piece, ended, lost=isinstance(ended, BrokenProcessPool))


def failed(piece: Found, error: BaseException, *, lost: bool) -> Result:
    """Return what is told of a piece at which the program failed, or that was lost with its process.

    Raises what is no fault of the piece.
    """
    if not isinstance(error, Exception) or isinstance(error, RealpolitikError):
        raise error
    name = piece.name if isinstance(piece, Piece) else str(piece)
    fault = f"a fault of the program, please report it ({type(error).__name__}: {error})"
    told = " ".join((_LOST if lost else fault).split())
    return Result(name, Outcome.UNREADABLE, remarks=(f"{name}: {told}",))


class _Processes:
    """Worker processes; where one is ended by the system, others take its place."""

    def __init__(self, task: Task, workers: int) -> None:
        self._task, self._workers = task, workers
        self._pool: Executor = self._started(workers)
        self._alone: Executor | None = None

    def __enter__(self) -> _Processes:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)
        if self._alone is not None:
            self._alone.shutdown(cancel_futures=True)

    def submit(self, found: Found) -> Future[Result]:
        """Let a worker read a piece; where all have ended, fresh ones."""
        try:
            return self._pool.submit(_Process.result, found)
        except BrokenProcessPool:
            self._pool.shutdown(wait=False)
            self._pool = self._started(self._workers)
            return self._pool.submit(_Process.result, found)

    def again(self, found: Found, error: BaseException) -> Result | BaseException:
        """Return what becomes of a piece that was not read because some process was ended.

        One process reads such pieces, one after the other, so that the one which ends it is known.
        """
        if not isinstance(error, BrokenProcessPool):
            return error
        alone = self._alone = self._alone or self._started(1)
        future = alone.submit(_Process.result, found)
        second = future.exception()
        if second is None:
            return future.result()
        if isinstance(second, BrokenProcessPool):
            alone.shutdown()
            self._alone = None
        return second

    def _started(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, get_context("spawn"), _Process.start, (self._task,))


class _Process:
    """What a worker process has loaded, once, or why it could not."""

    worker: Worker | None = None
    failed: RealpolitikError | None = None

    @classmethod
    def start(cls, task: Task) -> None:
        """Load what is needed; an interrupt is left to the process that asked, and its end is the end."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        threading.Thread(target=_end_with_parent, daemon=True).start()
        try:
            cls.worker = Worker.of(task)
        except RealpolitikError as error:
            cls.failed = error

    @classmethod
    def result(cls, found: Found) -> Result:
        """Return what becomes of a piece; raises what loading raised."""
        if cls.worker is None:
            raise cls.failed or RuntimeError("the worker was not started")
        return cls.worker.result(found)


def _end_with_parent() -> None:
    """End this process when the one that asked for it is gone: nobody else would."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
