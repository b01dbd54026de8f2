"""The process that asks the engine for another one: `python -m realpolitik.stores.serving FOLDER BYTES`.

In: questions as frames on standard input. Out: a reply to each on standard
output, the first of them when the store is open. It ends when nobody can ask any
more, and a second after a deadline that its parent did not live to enforce.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path
from typing import IO, Final

from realpolitik.errors import StoreError, UsageError
from realpolitik.stores import answers, embedded
from realpolitik.stores.answers import ResultForm
from realpolitik.stores.aside import STACK
from realpolitik.stores.embedded import Engine
from realpolitik.stores.frames import Asked, Reply, Verdict, packed_table, receive, send

_GRACE: Final = 1.0


def serve(folder: Path, questions: IO[bytes], replies: IO[bytes], *, memory: int) -> None:
    """Open the store and reply to questions until there are no more; memory is in bytes, 0 for no limit."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends this process
    _limit(memory)
    threading.stack_size(STACK)
    engine = threading.Thread(target=_reply_to_all, args=(folder, questions, replies))
    engine.start()
    engine.join()


def _reply_to_all(folder: Path, questions: IO[bytes], replies: IO[bytes]) -> None:
    try:
        store = embedded.open_read_only(folder)
    except StoreError as error:
        _send(replies, Reply(Verdict.STORE, str(error).encode()))
        return
    _send(replies, Reply(Verdict.READY))
    while (frame := receive(questions)) is not None:
        asked = Asked.unpacked(frame)
        _set_alarm(asked.timeout + _GRACE)
        reply = _reply(store, asked)
        _set_alarm(0)
        _send(replies, reply)


def _reply(store: Engine, asked: Asked) -> Reply:
    try:
        return Reply(Verdict.ANSWER, _answer(store, asked))
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
    folder, memory = sys.argv[1:]
    with os.fdopen(os.dup(1), "wb") as replies:
        os.dup2(2, 1)
        serve(Path(folder), sys.stdin.buffer, replies, memory=int(memory))


if __name__ == "__main__":
    main()
