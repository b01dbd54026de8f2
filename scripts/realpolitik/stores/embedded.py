"""The store inside the program: an Oxigraph folder on disk.

Its named graphs are the dataset; its default graph is the view, so that a
query needs no dataset clause. It is filled by a build and then only read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias, TypeVar

from pyoxigraph import NamedNode, Quad, Store, Triple

from realpolitik.errors import StoreError, UsageError
from realpolitik.rdf import names
from realpolitik.rdf.terms import Subject, Term
from realpolitik.stores import answers, question
from realpolitik.stores.answers import ResultForm, Results, Table
from realpolitik.stores.aside import Aside
from realpolitik.stores.base import Graph
from realpolitik.stores.rows import Rows
from realpolitik.stores.versions import Lease

Engine: TypeAlias = Store
"""What the embedded store is to those who want it bare: pyoxigraph's own."""

_Found = TypeVar("_Found")
_LONGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Embedded:
    """The embedded store as readers see it: a `View`."""

    engine: Engine
    lease: Lease | None = None
    aside: Aside = field(default_factory=Aside, repr=False, compare=False)

    def quads(
        self,
        subject: Subject | None,
        predicate: NamedNode | None,
        value: Term | Triple | None,
        graph: Graph | None,
    ) -> Iterator[Quad]:
        """Yield the quads that fit, as in `View`."""
        return self.engine.quads_for_pattern(subject, predicate, value, graph)

    def graphs(self) -> Iterator[NamedNode]:
        """Yield the named graphs, in no order."""
        return (name for name in self.engine.named_graphs() if isinstance(name, NamedNode))

    def select(self, query: str, *, timeout: float | None) -> Rows:
        """Return what SELECT or ASK finds; raises as `answer` does. Without a timeout no thread is needed."""
        if timeout is None:
            question.check(query)
            return found(self.engine, query, answers.rows)
        return _ask(self.aside, self.engine, query, answers.rows, timeout)


def _is_store(folder: Path) -> bool:
    return (folder / "CURRENT").is_file()


def open_read_only(folder: Path) -> Store:
    """Open the store of the last build; raises StoreError where there is none or it is damaged."""
    if not _is_store(folder):
        raise StoreError(f"no store at {folder}; run `realpolitik build` first")
    try:
        return Store.read_only(str(folder))
    except (OSError, RuntimeError) as error:
        message = f"the store at {folder} cannot be opened ({_reason(error)}); run `realpolitik build --full`"
        raise StoreError(message) from error


def open_writable(folder: Path) -> Store:
    """Open a store that may be changed, or make one; only one process may have it open at a time."""
    try:
        return Store(str(folder))
    except (OSError, RuntimeError) as error:
        raise StoreError(f"the store at {folder} cannot be opened ({_reason(error)})") from error


def answer(store: Store, query: str, *, form: ResultForm, timeout: float) -> bytes:
    """Return the answer to a query as bytes.

    Raises UsageError for a query that is wrong or refused, StoreError when it
    takes longer than `timeout` seconds. The engine cannot be stopped then: it
    goes on in a daemon thread, and the caller has to end the process by `os._exit`.
    """
    return _ask(Aside(), store, query, lambda results: answers.render(results, form), timeout)


def table(store: Store, query: str, *, timeout: float) -> Table:
    """Return the answer to a SELECT or ASK query as a table; raises as `answer` does."""
    return _ask(Aside(), store, query, answers.tabulate, timeout)


def found(store: Store, query: str, finish: Callable[[Results], _Found]) -> _Found:
    """Return what `finish` makes of the results of a query, in this thread and without a deadline.

    Raises UsageError for a query that cannot be parsed, StoreError where the store cannot answer.
    """
    try:
        return finish(store.query(query, prefixes=names.PREFIXES))
    except SyntaxError as error:
        raise question.complaint(query, error) from error
    except (OSError, RuntimeError) as error:
        raise StoreError(f"the store cannot answer: {_reason(error)}") from error


def check_timeout(seconds: float) -> None:
    """Raise UsageError for a time that nobody can wait."""
    if not 0 < seconds <= _LONGEST:
        raise UsageError(f"the timeout must be more than 0 and at most {_LONGEST} seconds")


def _ask(
    aside: Aside, store: Store, query: str, finish: Callable[[Results], _Found], timeout: float
) -> _Found:
    check_timeout(timeout)
    question.check_within(query, timeout)
    return aside.within(timeout, lambda: found(store, query, finish))


def _reason(error: OSError | RuntimeError) -> str:
    return str(error).split("\n", 1)[0]
