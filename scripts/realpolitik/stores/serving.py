"""The process that asks the engine for another one: `python -m realpolitik.stores.serving FOLDER BYTES`.

In: questions and errands as frames on standard input. Out: a reply to each on standard
output, the first of them when the store is open. It ends when nobody can ask any
more, and a second after a deadline that its parent did not live to enforce. With the
word `writable` it opens, or makes, a store that errands may change.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO, Final

from realpolitik.errors import QueryError, StoreError, UsageError
from realpolitik.stores import answers, doing, embedded, errands
from realpolitik.stores.answers import ResultForm
from realpolitik.stores.aside import STACK
from realpolitik.stores.embedded import Engine
from realpolitik.stores.frames import Asked, Reply, Verdict, packed_table, receive, send

_GRACE: Final = 1.0
WRITABLE: Final = "writable"


def serve(
    folder: Path, questions: IO[bytes], replies: IO[bytes], *, memory: int, writable: bool = False
) -> None:
    """Open the store and reply to questions until there are no more; memory is in bytes, 0 for no limit."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends this process
    _limit(memory)
    threading.stack_size(STACK)
    engine = threading.Thread(target=_reply_to_all, args=(folder, questions, replies, writable))
    engine.start()
    engine.join()


def _reply_to_all(folder: Path, questions: IO[bytes], replies: IO[bytes], writable: bool) -> None:
    try:
        store = embedded.open_writable(folder) if writable else embedded.open_read_only(folder)
    except StoreError as error:
        _send(replies, Reply(Verdict.STORE, str(error).encode()))
        return
    _send(replies, Reply(Verdict.READY))
    while (frame := receive(questions)) is not None:
        work, timeout = _work(store, frame)
        _set_alarm(timeout + _GRACE)
        reply = _reply(work)
        _set_alarm(0)
        _send(replies, reply)


def _work(store: Engine, frame: bytes) -> tuple[Callable[[], bytes], float]:
    """Return what is to be done for a frame, and how many seconds that may take."""
    if errands.is_errand(frame):
        errand, timeout = errands.unpacked(frame)
        return lambda: doing.done(store, errand).packed(), timeout
    asked = Asked.unpacked(frame)
    return lambda: _answer(store, asked), asked.timeout


def _reply(work: Callable[[], bytes]) -> Reply:
    try:
        return Reply(Verdict.ANSWER, work())
    except QueryError as error:
        return Reply.of(error)
    except UsageError as error:
        return Reply(Verdict.USAGE, str(error).encode())
    except StoreError as error:
        return Reply(Verdict.STORE, str(error).encode())
    except MemoryError:
        return Reply(Verdict.STORE, b"the answer needs more memory than is allowed")


def _answer(store: Engine, asked: Asked) -> bytes:
    if asked.form is ResultForm.TABLE:
        return embedded.found(store, asked.query, lambda results: packed_table(answers.tabulate(results)))
    return embedded.found(store, asked.query, lambda results: answers.render(results, asked.form))


def _send(replies: IO[bytes], reply: Reply) -> None:
    send(replies, reply.verdict.value, reply.body)


def _limit(memory: int) -> None:
    """Let the process have no more memory than this, where the system can see to it."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if memory and (hard == resource.RLIM_INFINITY or memory < hard):
        resource.setrlimit(resource.RLIMIT_DATA, (memory, hard))


def _set_alarm(seconds: float) -> None:
    """Let the system end this process after so many seconds, 0 for never, whatever the engine does."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def main() -> None:
    """Serve over standard input and output; whatever else is written goes to standard error."""
    folder, memory, *words = sys.argv[1:]
    with os.fdopen(os.dup(1), "wb") as replies:
        os.dup2(2, 1)
        serve(Path(folder), sys.stdin.buffer, replies, memory=int(memory), writable=words == [WRITABLE])


if __name__ == "__main__":
    main()
