"""Ask `realpolitik serve` with many clients at once, and pyoxigraph alone in two processes, in one run.

    python -m benchmarks.serving --workspace DIR                          # the build of a workspace, as it is
    python -m benchmarks.serving --workspace DIR --clients 200 --seconds 60

All ask the shipped questions in turn. One client tells how long an answer takes, many how
many there are in a second, and whether the memory of the server grows. Ends with 1 when an
answer fails, the p50 of one client is more than 6 ms above bare pyoxigraph, many clients
get less than half as many answers as it finds, or the memory grows by more than a tenth.
Only for Linux; on a machine of two cores the clients take their share of both.
"""

from __future__ import annotations

import multiprocessing
import re
import statistics
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import Final
from urllib.parse import urlencode

import click
from pyoxigraph import QueryResultsFormat, QuerySolutions, Store

from realpolitik.rdf import names
from realpolitik.sources.questions import questions
from realpolitik.sources.workspace import Workspace
from realpolitik.stores.answers import Table
from realpolitik.stores.versions import Lease

MORE, SHARE, GROWTH = 6e-3, 0.5, 1.1
_PROCESSES: Final = 2
_WHERE: Final = re.compile(r"http://([0-9.]+):([0-9]+)/")


@dataclass(slots=True)
class Heard:
    """What came back: seconds for each answer, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Served:
    """One run: p50 in seconds, answers in a second, failures, kilobytes of the server before and after."""

    bare_p50: float
    bare_rate: float
    one_p50: float
    rate: float
    failures: int
    before: int
    after: int

    def broken(self) -> bool:
        """Tell whether a bound is broken."""
        slow = self.one_p50 > self.bare_p50 + MORE or self.rate < SHARE * self.bare_rate
        return slow or self.failures > 0 or self.after > GROWTH * self.before

    def table(self) -> Table:
        """Return what was measured."""
        rows = (
            ("bare pyoxigraph", f"{self.bare_p50 * 1e3:.2f}", f"{self.bare_rate:.0f}", "", ""),
            ("one client", f"{self.one_p50 * 1e3:.2f}", "", "", ""),
            ("many clients", "", f"{self.rate:.0f}", str(self.failures), f"{self.before} to {self.after}"),
        )
        return Table(("way", "p50, ms", "answers/s", "failures", "memory, kB"), rows)


def bare(
    store: str, queries: Sequence[str], seconds: float, told: multiprocessing.Queue[list[float]]
) -> None:
    """Ask pyoxigraph for so long, and tell how long each answer took."""
    engine, taken, until = Store.read_only(store), [], perf_counter() + seconds
    for query in cycle(queries):
        if perf_counter() > until:
            break
        start = perf_counter()
        found = engine.query(query, prefixes=names.PREFIXES)
        assert isinstance(found, QuerySolutions)  # noqa: S101 - it is a SELECT
        found.serialize(format=QueryResultsFormat.JSON)
        taken.append(perf_counter() - start)
    told.put(taken)


def alone(store: str, queries: Sequence[str], seconds: float) -> list[float]:
    """Return how long pyoxigraph takes for each answer, in two processes side by side."""
    told: multiprocessing.Queue[list[float]] = multiprocessing.Queue()
    processes = [
        multiprocessing.Process(target=bare, args=(store, queries, seconds, told)) for _ in range(_PROCESSES)
    ]
    for process in processes:
        process.start()
    return [one for _ in processes for one in told.get()]


def client(place: tuple[str, int], paths: Iterator[str], until: float, heard: Heard) -> None:
    """Ask the server over one connection until a time."""
    connection = HTTPConnection(*place, timeout=60)
    while perf_counter() < until:
        path, start = next(paths), perf_counter()
        try:
            connection.request("GET", path)
            reply = connection.getresponse()
            reply.read()
            if reply.status != 200:  # noqa: PLR2004 - OK
                heard.failures.append(str(reply.status))
        except (HTTPException, OSError) as error:
            heard.failures.append(repr(error))
            connection.close()
        heard.seconds.append(perf_counter() - start)
    connection.close()


def crowd(place: tuple[str, int], queries: Sequence[str], clients: int, seconds: float) -> Heard:
    """Let so many clients ask for so long; each begins with another question."""
    paths = ["/sparql?" + urlencode({"query": query}) for query in queries]
    heard, until = Heard(), perf_counter() + seconds
    threads = [
        threading.Thread(target=client, args=(place, islice(cycle(paths), number, None), until, heard))
        for number in range(clients)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return heard


@contextmanager
def serving(folder: Path) -> Iterator[tuple[int, tuple[str, int]]]:
    """Serve a workspace; yield the number of the process and where it listens."""
    command = [sys.executable, "-m", "realpolitik", "serve", "--port", "0", "--workspace", str(folder)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        assert process.stderr is not None  # noqa: S101 - a pipe was asked for
        found = _WHERE.search(process.stderr.readline())
        try:
            if found is not None:
                yield process.pid, (found[1], int(found[2]))
        finally:
            process.terminate()


def resident(number: int) -> int:
    """Return the kilobytes of memory that a process has."""
    status = Path(f"/proc/{number}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0])


def measured(folder: Path, clients: int, seconds: float) -> Served:
    """Measure a workspace that was built."""
    workspace = Workspace(folder)
    store = str(Lease(workspace.build).store)
    queries = [question.query for question in questions(workspace.query_files())]
    with serving(folder) as (number, place):
        crowd(place, queries, clients, min(seconds, 5))
        before = resident(number)
        found = alone(store, queries, seconds)
        one = crowd(place, queries, 1, min(seconds, 5))
        many = crowd(place, queries, clients, seconds)
        after = resident(number)
    return Served(
        bare_p50=statistics.median(found),
        bare_rate=len(found) / seconds,
        one_p50=statistics.median(one.seconds),
        rate=len(many.seconds) / seconds,
        failures=len(one.failures) + len(many.failures),
        before=before,
        after=after,
    )


@click.command()
@click.option(
    "--workspace", "folder", type=click.Path(file_okay=False, exists=True, path_type=Path), required=True
)
@click.option("--clients", type=click.IntRange(min=1), default=200, show_default=True)
@click.option("--seconds", type=click.FloatRange(min=0.1), default=15, show_default=True)
def main(folder: Path, *, clients: int, seconds: float) -> None:
    """Measure what the server of a workspace does beside pyoxigraph alone."""
    found = measured(folder, clients, seconds)
    click.echo(found.table().plain(), nl=False)
    click.echo(f"bounds: {'broken' if found.broken() else 'kept'}")
    sys.exit(1 if found.broken() else 0)


if __name__ == "__main__":
    main()
