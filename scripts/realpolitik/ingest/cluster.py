"""Let the workers of a Dask cluster read, as `pool` lets those of this machine.

In: a `Task`, pieces and the address of a scheduler. Out: a `Result` for each piece, in the order
of the pieces, of the same bytes as a local run. Workers need the program and no files: the
ground goes to each of them once, pieces go with their bytes. What a worker had when it
was lost is read by another one.
"""

from __future__ import annotations

import copyreg
import logging
import pickle
import warnings
from collections import deque
from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from io import BytesIO
from types import MappingProxyType
from typing import Any, ClassVar, Final

from realpolitik.errors import InputError, StoreError, UsageError
from realpolitik.extract.producer import Producer
from realpolitik.ingest.collect import Found
from realpolitik.ingest.former import Former, former
from realpolitik.ingest.graphs import Reader
from realpolitik.ingest.known import Known
from realpolitik.ingest.pool import failed
from realpolitik.ingest.result import Outcome, Result
from realpolitik.ingest.work import Task, Teller, Worker
from realpolitik.judge.lexicon import fit_to_read
from realpolitik.sources.ground import Ground
from realpolitik.text import files

_AHEAD: Final = 32
"""How many pieces each thread of the cluster has before it."""

_PATIENCE: Final = "30s"
"""How long the scheduler may take to answer."""

_NEEDS: Final = "pip install 'realpolitik[cluster]'"


@dataclass(frozen=True, slots=True)
class Shared:
    """What goes to every worker once."""

    task: Task
    base: Ground
    known: Known
    formers: Mapping[str, Former]

    @classmethod
    def of(cls, task: Task) -> Shared:
        """Read all that workers need, for they see no files."""
        base, known = fit_to_read(task.workspace), Known.of(task.workspace)
        again = known.extracted.items() if task.again else ()
        return cls(task, base, known, {name: former(path, name, base.register) for name, path in again})

    def packed(self) -> bytes:
        """Return all this as bytes, made once; the library would look at each triple, and again."""
        with BytesIO() as out:
            pickler = pickle.Pickler(out, pickle.HIGHEST_PROTOCOL)
            pickler.dispatch_table = {**copyreg.dispatch_table, MappingProxyType: _reduced}
            pickler.dump(self)
            return out.getvalue()


def _reduced(held: Mapping[object, object]) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return _proxied, (dict(held),)


def _proxied(held: dict[object, object]) -> Mapping[object, object]:
    return MappingProxyType(held)


def results(task: Task, pieces: Iterable[Found], address: str) -> Generator[Result]:
    """Yield what becomes of each piece, in order.

    Raises UsageError where dask is missing or a worker lacks the extractor, StoreError where the
    cluster does not answer.
    """
    distributed = _library()
    shared = Shared.of(task)
    client = _client(distributed, address)
    try:
        sent = _sent(client, shared)
        producer = client.submit(_producer, sent, pure=False).result()
        teller = Teller(task, shared.base, producer, shared.known)
        ahead = _AHEAD * max(1, sum(client.nthreads().values()))
        yield from _in_order(client, sent, pieces, teller, ahead)
    except OSError as error:  # CommClosedError and TimeoutError are two of them
        raise StoreError(f"the cluster at {address} does not answer any more: {error}") from error
    finally:
        client.close()


def _sent(client: Any, shared: Shared) -> Any:
    """Send what all need as a task of its own: what is scattered is lost with the worker that holds it."""
    with warnings.catch_warnings(action="ignore", category=UserWarning):  # that it is large
        return client.submit(_itself, shared.packed(), pure=False)


def _itself(packed: bytes) -> bytes:
    return packed


def _in_order(
    client: Any, sent: Any, pieces: Iterable[Found], teller: Teller, ahead: int
) -> Generator[Result]:
    waiting: deque[tuple[Found, Any]] = deque()
    for piece in pieces:
        ready = _with_bytes(piece)
        waiting.append((piece, client.submit(_result, sent, ready, pure=False)))
        if len(waiting) > ahead:
            yield _first(waiting, teller)
    while waiting:
        yield _first(waiting, teller)


def _first(waiting: deque[tuple[Found, Any]], teller: Teller) -> Result:
    piece, future = waiting.popleft()
    error = future.exception()
    if error is not None:
        return failed(piece, error, lost=type(error).__name__ == "KilledWorker")
    found: Result = future.result()
    return teller.told(found) if found.outcome is Outcome.KNOWN else found


def _with_bytes(piece: Found) -> Found:
    """Return a piece that needs no file of this machine."""
    if isinstance(piece, InputError) or piece.path is None:
        return piece
    try:
        return replace(piece, path=None, data=files.content(piece.path))
    except InputError as error:
        return error


class _Loaded:
    """What a worker process has loaded, by what was sent to it; one set at a time."""

    of: ClassVar[bytes | None] = None
    worker: ClassVar[Worker | None] = None

    @classmethod
    def get(cls, packed: bytes) -> Worker:
        """Return the worker for what was sent, loaded once."""
        if cls.worker is None or cls.of is not packed:
            shared: Shared = pickle.loads(packed)  # noqa: S301 - from the client, whose code runs here too
            reader = Reader.of(shared.base, shared.task.extractor)
            cls.worker, cls.of = Worker(shared.task, reader, shared.known, False, shared.formers), packed
        return cls.worker


def _producer(packed: bytes) -> Producer:
    return _Loaded.get(packed).reader.producer


def _result(packed: bytes, found: Found) -> Result:
    return _Loaded.get(packed).result(found)


def _library() -> Any:
    try:
        library = import_module("distributed")
    except ImportError as error:
        raise UsageError(f"--cluster needs dask[distributed], which is not installed: {_NEEDS}") from error
    for name in list(logging.root.manager.loggerDict):  # what concerns a user is told as an error
        if name.partition(".")[0] == "distributed":
            logging.getLogger(name).setLevel(logging.CRITICAL)
    return library


def _client(distributed: Any, address: str) -> Any:
    try:
        client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise StoreError(f"no Dask scheduler answers at {address}: {error}") from error
    if not client.nthreads():
        client.close()
        raise StoreError(f"the Dask cluster at {address} has no workers")
    return client
