"""The published build as it is served, and the change to the next one while requests run.

In: a workspace. Out: the `Edition` of the version that is published now; one that was
replaced is let go of when the last request that reads it has ended.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from realpolitik import __version__
from realpolitik.errors import StoreError
from realpolitik.serve.desk import Desk
from realpolitik.serve.kept import Kept
from realpolitik.serve.pages.source import Source
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published, versions
from realpolitik.stores.embedded import Embedded
from realpolitik.stores.worker import Worker


class Edition:
    """One version of the graph: the view that pages read, the desk that queries go to, its tag."""

    def __init__(self, view: Embedded, source: Source, tag: str, desk: Desk) -> None:
        self.view, self.source, self.tag, self.desk = view, source, tag, desk
        self.kept = Kept()
        self.readers = 0
        self.is_replaced = False

    def close(self) -> None:
        """End the processes and let go of the version."""
        self.desk.close()
        if self.view.lease is not None:
            self.view.lease.end()


class Editions:
    """The editions of one workspace, one after the other."""

    def __init__(self, workspace: Workspace, *, workers: int) -> None:
        self.workspace, self._workers = workspace, workers
        self._lock = Lock()
        self._number: int | None = None
        self._current: Edition | None = None

    @contextmanager
    def current(self) -> Iterator[Edition]:
        """Yield the edition of what is published; raises StoreError where there is no build."""
        with self._lock:
            edition = self._newest()
            edition.readers += 1
        try:
            yield edition
        finally:
            with self._lock:
                edition.readers -= 1
                ends = edition.is_replaced and not edition.readers
            if ends:
                edition.close()

    def close(self) -> None:
        """End the processes of the edition that is served."""
        if self._current is not None:
            self._current.close()

    def _newest(self) -> Edition:
        number = versions.number(self.workspace.build)
        if self._current is not None and number in (self._number, None):
            return self._current
        try:
            fresh = self._opened(number)
        except StoreError:
            if self._current is None:
                raise
            return self._current  # what was served is better than nothing while a build cannot be read
        old = self._current
        self._number, self._current = number, fresh
        if old is not None:
            old.is_replaced = True
            if not old.readers:
                old.close()
        return fresh

    def _opened(self, number: int | None) -> Edition:
        view = published.opened(self.workspace)
        assert view.lease is not None  # noqa: S101 - `opened` takes one
        made = (view.lease.folder / versions.SUMMARY).stat().st_mtime_ns
        desk = Desk([Worker(view.lease.store) for _ in range(self._workers)])
        source = Source(view, published.summary(self.workspace), self.workspace)
        return Edition(view, source, f"{__version__}-{number}-{made:x}", desk)
