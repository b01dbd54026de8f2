"""Which files a build is made of, and which of them changed since the last.

A file whose size and time of change are as before is not read again; one that is
read and has the digest that it had is no change.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from realpolitik import __version__
from realpolitik.errors import InputError
from realpolitik.ledger.book import Ledger, Status
from realpolitik.sources.folders import ARTICLE, extracted_entries
from realpolitik.sources.workspace import Workspace
from realpolitik.text.files import LARGEST_GRAPH, content

Digest: TypeAlias = Callable[[Path], str]

_TICK = 50_000_000
"""How coarse a file system's clock may be, in nanoseconds."""
_PROGRAM = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was found; `digest` is empty until it is read."""

    path: Path
    size: int
    modified: int
    digest: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Article files that are new or changed, and those that are gone; `touched` have only a new time."""

    changed: tuple[Seen, ...]
    touched: tuple[Seen, ...]
    gone: tuple[str, ...]


def program_key(workspace: Workspace, digest: Digest | None = None) -> str:
    """Return what the whole ledger stands on: the program, and ontology and shapes, shipped and own."""
    files = (*workspace.ontology_files(), *workspace.shape_files())
    return _joined([__version__, _program(), *map(digest or digest_of, files)])


@cache
def _program() -> str:
    """Return the digest of the program's modules, which do not change while it runs."""
    return _joined(digest_of(path) for path in sorted(_PROGRAM.rglob("*.py")))


def register_key(workspace: Workspace, digest: Digest | None = None) -> str:
    """Return the digest of the register's files."""
    return _joined(map(digest or digest_of, workspace.register_files()))


def _joined(digests: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(digests).encode()).hexdigest()


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file; raises InputError where it cannot be read."""
    return hashlib.sha256(content(path, most=LARGEST_GRAPH)).hexdigest()


class Digests:
    """The digests of files; one that was read is read again when its size or time is another."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[Status, str]] = {}

    def of(self, path: Path, *, before: int) -> str:
        """Return the digest of a file; `before` and errors are those of `keep` and `digest_of`."""
        status, known = _status(path, before), self._known.get(path)
        if known is not None and known[0] == status:
            return known[1]
        digest = digest_of(path)
        if status is not None:
            self._known[path] = status, digest
        return digest


def _status(path: Path, before: int) -> Status | None:
    """Return size and time of a file, by which it is known; None for one that may change at that time."""
    try:
        found = path.stat()
    except OSError:  # whoever reads it says why
        return None
    is_settled = stat.S_ISREG(found.st_mode) and found.st_mtime_ns < before - _TICK
    return (found.st_size, found.st_mtime_ns) if is_settled else None


def seen(path: Path) -> Seen:
    """Return a file as it is, with its digest."""
    status = path.stat()
    return Seen(path, status.st_size, status.st_mtime_ns, digest_of(path))


def glimpsed(path: Path) -> Seen:
    """Return a file as it is, or without digest and time where it cannot be read: then it is tried again."""
    try:
        return seen(path)
    except (InputError, OSError):  # whoever judges it says why
        return Seen(path, 0, 0, "")


def changes(
    folders: Iterable[Path],
    ledger: Ledger,
    *,
    extracted: tuple[Path, ...] = (),
    without: Collection[Path] = (),
) -> Changes:
    """Compare the article files in some folders, and the extracted ones, with those that the ledger knows.

    Those `without` which it is to be done are passed over.

    A file in a later folder takes the place of one of the same name in an earlier.
    """
    before, passed_over = ledger.files(), frozenset(map(str, without))
    groups = _found(folders, passed_over), _extracted(extracted, passed_over)
    changed: list[Seen] = []
    touched: list[Seen] = []
    for found in groups:
        for path in sorted([path for path, status in found.items() if before.get(path) != status]):
            now = glimpsed(Path(path))
            same = ledger.column("SELECT digest FROM file WHERE path = ?", (path,)) == [now.digest]
            (touched if same else changed).append(now)
    gone = [path for path in before if not (path in groups[0] or path in groups[1])]
    return Changes(tuple(changed), tuple(touched), tuple(sorted(gone)))


def _found(folders: Iterable[Path], passed_over: frozenset[str]) -> dict[str, Status]:
    """Return size and time of change of each file, by its path."""
    found: dict[str, tuple[str, Status]] = {}
    for folder in map(str, folders):
        with _entries(folder) as entries:
            for entry in entries:
                name = entry.name
                if name.endswith(ARTICLE) and (path := f"{folder}/{name}") not in passed_over:
                    status = entry.stat()
                    found[name] = path, (status.st_size, status.st_mtime_ns)
    return dict(found.values())


@contextmanager
def _entries(folder: str) -> Iterator[Iterator[os.DirEntry[str]]]:
    """Yield what is in a folder; opened once, so that its way is not walked again for each file."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        with os.scandir(opened) as entries:
            yield entries
    finally:
        os.close(opened)


def _extracted(folders: tuple[Path, ...], passed_over: frozenset[str]) -> dict[str, Status]:
    entries = (one for one in extracted_entries(folders) if one.path not in passed_over)
    found = {one.name: (one.path, (one.size, one.modified)) for one in entries}
    return dict(found.values())


def keep(file: Seen, article: str | None, ledger: Ledger, *, before: int) -> None:
    """Write how a file was found, and for which article it speaks, if for any.

    One that was changed as late as `before`, in nanoseconds of the file system's own
    clock, may change again at that very time: it is read again by the next build.
    """
    path, status = str(file.path), (file.size, _settled(file, before))
    ledger.run("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?)", (path, *status, file.digest, article))
    ledger.files()[path] = status


def retime(file: Seen, ledger: Ledger, *, before: int) -> None:
    """Write the time of a file that has only a new time."""
    path, status = str(file.path), (file.size, _settled(file, before))
    ledger.run("UPDATE file SET size = ?, modified = ? WHERE path = ?", (*status, path))
    ledger.files()[path] = status


def forget(path: str, ledger: Ledger) -> None:
    """Take a file that is gone out of the ledger."""
    ledger.run("DELETE FROM file WHERE path = ?", (path,))
    ledger.files().pop(path, None)


def known(ledger: Ledger) -> int:
    """Return how many files the ledger knows."""
    return len(ledger.files())


def _settled(file: Seen, before: int) -> int:
    return file.modified if file.modified < before - _TICK else 0
