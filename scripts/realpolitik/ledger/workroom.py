"""The folder of a build: the private store and ledger in it, and the versions that readers see.

    build/current        the number of the version that is published
    build/versions/N     a version: `store`, `summary.json`, `articles.json`, `lock`
    build/work           the private store, the ledger, and a mark while the two may differ

The ledger names the version that it stands for. Where the mark is found, the
private store is taken again from that version.
"""

from __future__ import annotations

import gc
import shutil
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from pyoxigraph import Store

from realpolitik.errors import StoreError
from realpolitik.ledger import tally
from realpolitik.ledger.backup import Backup, linked
from realpolitik.ledger.book import Ledger, ledger_of
from realpolitik.stores import versions

_OWN = frozenset({versions.POINTER, f"{versions.POINTER}.new", versions.VERSIONS, "work", "lock"})
_FIRST_EDITION = frozenset(
    "dataset.nq dataset.trig view.nt view.ttl view.jsonld shacl-report.ttl summary.json description.ttl "
    "store manifest.json".split()
)
_VERSION = "published"
_ALONE = 2
"""So many references there are to what one name and the function that counts them hold."""


class Workroom:
    """A build folder; nothing in it is written but through this.

    `started` is when writing began, in nanoseconds of the file system's own clock.
    """

    def __init__(self, build: Path) -> None:
        self._build = build
        self._work = build / "work"
        self._store, self._ledger = self._work / "store", ledger_of(build)
        self._mark = self._work / "dirty"
        self._backup = Backup(self._store, is_short=False)
        self._lock: versions.Alone | None = None
        self.started = 0
        self._open_store: Store | None = None
        self._open_ledger: Ledger | None = None

    def enter(self) -> None:
        """Claim the folder; wait while another process has it."""
        with self._told():
            self._claim()
            self._lock = versions.Alone(self._build)

    def leave(self) -> None:
        """Let go of the folder."""
        self._close()
        if self._lock is not None:
            self._lock.end()
            self._lock = None

    def _close(self) -> None:
        """Let go of store and ledger; only a collected store is closed, and circles may hold it."""
        if self._open_ledger is not None:
            self._open_ledger.close()
        held, self._open_ledger, self._open_store = self._open_store, None, None
        is_shared = held is not None and sys.getrefcount(held) > _ALONE
        del held
        if is_shared:
            gc.collect()

    @contextmanager
    def writing(self, *, keep: bool = True) -> Iterator[None]:
        """Write to the folder; what fails half-way is forgotten, and without `keep` all of it."""
        if self._lock is None:
            raise StoreError(f"{self._build} is not entered")
        with ExitStack() as undone, self._told():
            undone.callback(self._close)
            self.started = self._lock.stamped()
            yield
            if keep:
                undone.pop_all()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"{self._build} cannot be written: {_reason(error)}") from error

    def _claim(self) -> None:
        self._build.mkdir(parents=True, exist_ok=True)
        found = {path.name for path in self._build.iterdir()}
        older = _FIRST_EDITION if found >= {"manifest.json", "store"} else frozenset()
        if found - _OWN - older:
            raise StoreError(f"{self._build} holds something that is no build; move it away first")
        for name in found & older:
            path = self._build / name
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for folder in (self._work, self._build / versions.VERSIONS):
            folder.mkdir(exist_ok=True)

    def ledger(self) -> Ledger | None:
        """Return the ledger of the last build, with the private store that it stands for, or None."""
        if self._open_ledger is None:
            self._open_ledger = self._found()
        return self._open_ledger

    def _found(self) -> Ledger | None:
        found = Ledger.open(self._ledger)
        if found is None:
            return None
        if not self._is_whole(found):
            found.close()
            return None
        if self._mark.exists():
            self._undo(found)
        if versions.number(self._build) != self._number(found):
            versions.point(self._build, self._number(found))
        versions.sweep(self._build, frozenset({self._number(found)}))
        return found

    def _is_whole(self, ledger: Ledger) -> bool:
        version = versions.version(self._build, self._number(ledger))
        return all((folder / "CURRENT").is_file() for folder in (version / versions.STORE, self._store)) or (
            self._mark.exists() and (version / versions.STORE / "CURRENT").is_file()
        )

    @staticmethod
    def _number(ledger: Ledger) -> int:
        return int(ledger.get(_VERSION) or "0")

    def _undo(self, ledger: Ledger) -> None:
        """Take the private store from the version that the ledger stands for."""
        shutil.rmtree(self._store, ignore_errors=True)
        linked(versions.version(self._build, self._number(ledger)) / versions.STORE, self._store)
        self._mark.unlink(missing_ok=True)

    def touch(self) -> None:
        """Mark that the private store may from now on differ from the ledger."""
        self._mark.touch()

    def store(self) -> Store:
        """Return the private store; raises StoreError where it is damaged."""
        if self._open_store is None:
            self._backup = Backup(self._store, is_short=True)
            try:
                self._open_store = Store(self._store)
            except (OSError, RuntimeError) as error:
                reason = str(error).partition("\n")[0]
                raise StoreError(
                    f"{self._store} cannot be opened ({reason}); run `realpolitik build --full`"
                ) from error
        return self._open_store

    def emptied(self) -> tuple[Store, Ledger]:
        """Return an empty private store and an empty ledger."""
        self._close()
        shutil.rmtree(self._work)
        self._work.mkdir()
        self._backup = Backup(self._store, is_short=False)
        self._open_store, self._open_ledger = Store(self._store), Ledger.create(self._ledger)
        return self._open_store, self._open_ledger

    def publish(self, store: Store, ledger: Ledger, figures: Mapping[str, object]) -> None:
        """Publish the private store as a new version, and let the ledger stand for it."""
        which = versions.highest(self._build) + 1
        folder = versions.version(self._build, which)
        folder.mkdir()
        self._backup.write(store, folder / versions.STORE)
        versions.write_summary(folder, figures, tally.by_article(ledger))
        versions.point(self._build, which)
        ledger.put(_VERSION, str(which))
        ledger.commit()
        self._mark.unlink(missing_ok=True)
        versions.sweep(self._build, frozenset({which}))


def _reason(error: OSError | sqlite3.Error) -> str:
    return (getattr(error, "strerror", None) or str(error)).splitlines()[0]
