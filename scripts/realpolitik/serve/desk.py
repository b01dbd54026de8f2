"""Who runs the errands of a server: a few processes over one store, each with one errand at a time.

In: an errand and how many seconds somebody waits. Out: its outcome, or LateError at the
deadline, whether it waited for its turn or ran; the process that ran it is ended then.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

import anyio
from anyio.to_thread import run_sync

from realpolitik.errors import LateError
from realpolitik.serve.problems import busy
from realpolitik.stores import doing
from realpolitik.stores.errands import Errand, Outcome
from realpolitik.stores.worker import Worker

MOST_WAITING: Final = 500
LEAST: Final = 0.2
"""How many seconds an errand has that waited long; to end a process costs more than most errands."""


class Desk:
    """Some workers, and the queue before them."""

    def __init__(self, workers: Sequence[Worker]) -> None:
        self._workers, self._idle = tuple(workers), list(workers)
        self._free = anyio.Semaphore(len(self._idle))
        self._threads = anyio.CapacityLimiter(len(self._idle))
        self._waiting = 0

    async def do(self, errand: Errand, *, within: float) -> Outcome:
        """Return what became of an errand; raises as `Worker.do` does, a problem 503 if too many wait."""
        doing.check(errand)
        if self._waiting >= MOST_WAITING:
            raise busy(f"{self._waiting} queries wait already; try again")
        until = anyio.current_time() + within
        self._waiting += 1
        try:
            with anyio.fail_after(within):
                await self._free.acquire()
        except TimeoutError as error:
            raise LateError(f"it waited longer than {within:g} s for its turn; try again") from error
        finally:
            self._waiting -= 1
        worker = self._idle.pop()
        try:
            left = max(until - anyio.current_time(), LEAST)
            return await run_sync(partial(worker.do, errand, timeout=left), limiter=self._threads)
        except LateError as error:
            raise LateError(f"it took longer than {within:g} s; ask for less, or narrow it") from error
        finally:
            self._idle.append(worker)
            self._free.release()

    def close(self) -> None:
        """End the processes, whatever they do."""
        for worker in self._workers:
            worker.kill()
