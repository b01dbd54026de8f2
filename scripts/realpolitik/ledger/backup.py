"""Copy a store beside its one writer, so that a reader sees it as it is now.

In: a store that one process has open and is not changing right now. Out: a copy that is
never written to again. Tables are never changed either, and are linked. What was
written last stands in the engine's journals alone until it becomes tables, which are merged
with all others later: that costs as much as some articles. So while the journals
are short, they are copied, and a reader reads them again as it opens the copy: one
megabyte, about an article, takes it some 10 milliseconds. Else the engine makes the copy.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from pyoxigraph import Store

LONGEST: Final = 4_000_000
"""So many bytes of journals a reader may have to read."""
_TABLE, _JOURNAL, _NAMED = ".sst", ".log", "CURRENT"
_UNSHARED: Final = frozenset({"LOCK", "LOG"})
"""What is the writer's own: its lock, and what it tells of itself."""


class Backup:
    """Copies of the store in a folder, which this process has open.

    `is_short` tells that its tables hold all but what the journals do; of one that was
    just filled the engine makes the first copy.
    """

    def __init__(self, source: Path, *, is_short: bool) -> None:
        self._source, self._is_short = source, is_short
        self._first = 0

    def write(self, store: Store, target: Path) -> None:
        """Copy the store; raises OSError where that is not possible."""
        if self._is_short and self._linked(target):
            return
        store.backup(str(target))
        self._is_short = True
        self._first = max(map(_number, self._journals()), default=0)

    def _journals(self) -> list[Path]:
        """Return the journals of which not all is in tables; the engine lets older ones lie for a while."""
        found = self._source.glob(f"*{_JOURNAL}")
        return [path for path in found if _number(path) >= self._first]

    def _linked(self, target: Path) -> bool:
        """Copy the store without the engine if its journals are short; tell whether that was possible.

        The engine may just be merging tables. It removes one only after it has written into
        its list of tables that the list does without; so if the list stayed as it was, all
        tables of it are there.
        """
        with suppress(OSError):  # what was removed meanwhile, or no links here: the engine can tell
            before, journals = _listing(self._source), self._journals()
            if sum(path.stat().st_size for path in journals) <= LONGEST:
                _copied(self._source, target, journals)
                if _listing(self._source) == before:
                    return True
        shutil.rmtree(target, ignore_errors=True)
        return False


def linked(source: Path, target: Path) -> None:
    """Copy a store that nobody writes to; raises OSError where that is not possible."""
    _copied(source, target, source.glob(f"*{_JOURNAL}"))


def _copied(source: Path, target: Path, journals: Iterable[Path]) -> None:
    """Copy a store with some of its journals: tables by links, all else to the disk."""
    target.mkdir(parents=True)
    for path in source.iterdir():
        if path.suffix == _TABLE:
            os.link(path, target / path.name)
        elif path.suffix != _JOURNAL and path.name.partition(".")[0] not in _UNSHARED:
            _written(path, target)
    for path in journals:
        _written(path, target)


def _written(path: Path, target: Path) -> None:
    """Copy a file; both it and the copy are on the disk then, as tables are when they are made."""
    with path.open("rb") as original, (target / path.name).open("wb") as copy:
        shutil.copyfileobj(original, copy)
        copy.flush()
        for file in (original, copy):
            os.fsync(file.fileno())


def _listing(source: Path) -> tuple[str, int]:
    """Return the name and the size of the list of tables, to which the engine appends every change."""
    name = (source / _NAMED).read_text(encoding="ascii").strip()
    return name, (source / name).stat().st_size


def _number(journal: Path) -> int:
    return int(journal.stem) if journal.stem.isdecimal() else -1
