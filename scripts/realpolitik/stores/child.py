"""A process beside this one that can be ended at any moment, and how it is started.

In: a folder with a store. Out: a `Child`, to which frames are sent and from which
they are read until it ends, by itself, by `end`, or at the deadline of a question.
"""

from __future__ import annotations

import math
import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Protocol, TypeAlias

from realpolitik.stores import serving
from realpolitik.stores.frames import receive, send


class Process(Protocol):
    """What is needed of a process; `subprocess.Popen` is one."""

    def poll(self) -> int | None:
        """Return its exit code, the number of the signal that ended it with a minus, or None if it runs."""

    def kill(self) -> None:
        """End it at once."""

    def wait(self) -> int:
        """Return its exit code when it has ended."""


class Child:
    """A process and the two pipes to it."""

    __slots__ = ("_comes", "_process", "_questions", "_replies", "is_late")

    def __init__(self, process: Process, questions: IO[bytes], replies: IO[bytes]) -> None:
        self._process, self._questions, self._replies = process, questions, replies
        self._comes = select.poll()
        self._comes.register(replies, select.POLLIN)
        self.is_late = False
        """Whether it was ended at a deadline."""

    @property
    def lives(self) -> bool:
        """Tell whether it can be asked."""
        return not self.is_late and self._process.poll() is None

    def exchange(self, question: bytes | None, *, within: float) -> bytes | None:
        """Send a frame, if any, and return the next that comes; None if the process ends before.

        It is ended when nothing has come after `within` seconds.
        """
        try:
            if question is not None:
                send(self._questions, question)
        except BrokenPipeError:
            return None
        if self._comes.poll(math.ceil(within * 1000)):
            return receive(self._replies)
        self.is_late = True
        self._process.kill()
        return None

    def kill(self) -> None:
        """End the process at once; whoever reads from it finds its end."""
        self._process.kill()

    def end(self) -> int:
        """End the process, unless it has ended, and return its exit code as `poll` does."""
        self._process.kill()
        for stream in (self._questions, self._replies):
            with suppress(BrokenPipeError):  # what it had not read yet
                stream.close()
        return self._process.wait()


Start: TypeAlias = Callable[[Path, int], Child]
"""What starts a process that serves the store in a folder with so many bytes of memory at most."""


def started(folder: Path, memory: int) -> Child:
    """Return a new Python process; it takes a tenth of a second to start."""
    return _begun(str(folder.absolute()), str(memory))


def writing(folder: Path, memory: int) -> Child:
    """Return a new Python process whose store may be changed; there may be one for a folder at a time."""
    return _begun(str(folder.absolute()), str(memory), serving.WRITABLE)


def _begun(*arguments: str) -> Child:
    command = [sys.executable, "-P", "-m", serving.__name__, *arguments]
    process = subprocess.Popen(  # noqa: S603 - our own
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018 - pipes were asked for
    return Child(process, process.stdin, process.stdout)


class _Fork:
    """A copy of this process, as `Process`."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._code: int | None = None

    def poll(self) -> int | None:
        return self._waited(os.WNOHANG)

    def kill(self) -> None:
        if self.poll() is None:
            os.kill(self._number, signal.SIGKILL)

    def wait(self) -> int:
        code = self._waited(0)
        return 0 if code is None else code

    def _waited(self, options: int) -> int | None:
        if self._code is None:
            number, status = os.waitpid(self._number, options)
            self._code = os.waitstatus_to_exitcode(status) if number else None
        return self._code


def forked(folder: Path, memory: int) -> Child:
    """Return a copy of this process, which starts at once; only for one without other threads, on Unix."""
    question_end, question_start = os.pipe()
    reply_end, reply_start = os.pipe()
    number = os.fork()
    if number == 0:
        os.close(question_start)
        os.close(reply_end)
        _serve_and_exit(folder, question_end, reply_start, memory)
    os.close(question_end)
    os.close(reply_start)
    return Child(_Fork(number), os.fdopen(question_start, "wb"), os.fdopen(reply_end, "rb"))


def _serve_and_exit(folder: Path, questions: int, replies: int, memory: int) -> None:
    """Serve in the copy, and never return to what the original was about to do."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        with os.fdopen(questions, "rb") as incoming, os.fdopen(replies, "wb") as outgoing:
            serving.serve(folder, incoming, outgoing, memory=memory)
    finally:
        os._exit(0)  # also after an error: what the original would do with it is not for the copy
