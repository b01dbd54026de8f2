"""Try a program on many inputs, each within bounds of time and memory.

In: a module of the tests that makes an input of chance and tries it. Out: how the inputs ended, counted,
and a `Failure` for each that broke something. They are tried in a process of its own, so that not even
a crash of the engine ends the run. Such a module has `made(chance)`, which returns an input; `tried(input,
there)`, which returns in a word how it ended and raises for what is not right; and `opened(place)`, a context
that yields what `tried` needs beside the input.
"""

from __future__ import annotations

import importlib.util
import json
import os
import pickle
import re
import resource
import select
import struct
import subprocess
import sys
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter
from typing import IO, Any, TypeAlias

from support.mutation import chance

SECONDS = 30.0
"""What one input may take; far more than any needs, on a machine that does other things too."""
MEMORY = 8 * 1024**3
_AT_ONCE = 5_000
_START = 120.0
_PLACE = re.compile(r'File "([^"]*", line [0-9]+)')


@dataclass(frozen=True, slots=True)
class Task:
    """Which inputs are tried: the file of the module, their kind, seed and numbers, and a folder for them."""

    file: str
    kind: str
    seed: int
    first: int
    end: int
    place: str


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that broke something: its number, what it is, and what became of it."""

    number: int
    given: str
    what: str

    @property
    def kind(self) -> str:
        """What failures of one kind have in common: where it broke, and by which error."""
        places = _PLACE.findall(self.what)
        return f"{places[-1] if places else ''} {self.what.rstrip().splitlines()[-1].partition(':')[0]}"


@dataclass(slots=True)
class Outcome:
    """How many inputs ended how, and which ended wrongly."""

    ended: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, int] = (0.0, -1)
    """Seconds that an input took at most, and its number."""
    failures: list[Failure] = field(default_factory=list)

    def by_kind(self) -> Iterable[Sequence[Failure]]:
        """Return the failures of each kind, the most frequent first, and of a kind the shortest first."""
        kinds = defaultdict[str, list[Failure]](list)
        for failure in sorted(self.failures, key=lambda one: len(one.given)):
            kinds[failure.kind].append(failure)
        return sorted(kinds.values(), key=len, reverse=True)


Fuzz: TypeAlias = Callable[[str], Outcome]
"""Tries the mutated inputs of one kind."""


def in_one_line(error: Exception, pattern: str = "") -> None:
    """Assert that an error is told in one line, which begins as it should."""
    message = str(error)
    assert message
    assert "\n" not in message, message
    assert re.match(pattern, message), message


def outcome(task: Task, *, seconds: float = SECONDS) -> Outcome:
    """Try all inputs and return how they ended; none may take longer than `seconds`."""
    found, next_one = Outcome(), task.first
    while next_one < task.end:
        next_one = _some(task, next_one, min(task.end, next_one + _AT_ONCE), seconds, found)
    return found


def _some(task: Task, first: int, end: int, seconds: float, found: Outcome) -> int:
    """Try inputs in one process until all are done or one breaks it; return the number of the next."""
    part = json.dumps({**asdict(task), "first": first, "end": end})
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-m", "support.trials", part]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout is not None and process.stderr is not None  # noqa: PT018 - pipes were asked for
        started, number = "", first - 1
        for kind, body in _frames(process.stdout, seconds):
            if kind == "started":
                number, started = number + 1, body
            elif kind == "failed":
                found.failures.append(Failure(number, *body))
            elif kind == "ended":
                found.ended[body[0]] += 1
                found.slowest = max(found.slowest, (round(body[1], 2), number))
            else:
                return end
        process.kill()
        told = process.stderr.read().decode(errors="replace")[-4000:]
    assert number >= first, f"no input was tried: {told}"
    found.failures.append(
        Failure(number, started, f"{told}\nended by {process.returncode}, or took over {seconds:g} s")
    )
    return number + 1


def _frames(stream: IO[bytes], seconds: float) -> Iterator[tuple[str, Any]]:
    """Yield what the process tells, until it is silent for too long or has ended."""
    patience = _START
    while select.select([stream], [], [], patience)[0]:
        head = os.read(stream.fileno(), 4)
        if len(head) < 4:
            return
        body, size = b"", struct.unpack("=I", head)[0]
        while len(body) < size:
            body += os.read(stream.fileno(), size - len(body))
        yield pickle.loads(body)  # noqa: S301 - from a process of one's own
        patience = seconds


def main() -> None:
    """Try inputs and tell on standard output of each; whatever they print is lost."""
    task = Task(**json.loads(sys.argv[1]))
    replies = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    module = loaded(task.file)
    with module.opened(task.place) as there:
        for number in range(task.first, task.end):
            given = module.made(chance(task.kind, task.seed, number))
            _tell(replies, ("started", repr(given)))
            _tell(replies, _tried(module, given, there))
        _tell(replies, ("done", ""))
    os._exit(0)


def loaded(file: str) -> Any:
    """Return the module in a file."""
    found = importlib.util.spec_from_file_location(Path(file).stem, file)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[found.name] = module
    found.loader.exec_module(module)
    return module


def _tried(module: Any, given: Any, there: Any) -> tuple[str, object]:
    start = perf_counter()
    try:
        return "ended", (module.tried(given, there), perf_counter() - start)
    except Exception:
        return "failed", (repr(given), traceback.format_exc())


def _tell(replies: int, frame: tuple[str, object]) -> None:
    body = pickle.dumps(frame)
    data = struct.pack("=I", len(body)) + body
    while data:
        data = data[os.write(replies, data) :]


if __name__ == "__main__":
    main()
