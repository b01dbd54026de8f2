"""The folder of a site: files are written whole, only where they differ, and none is left that is no more.

In: names of files and their bytes. Out: the folder, with a list of its own files in it. Files of
others that are put beside them stay. A run that was ended leaves what the next one mends.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from realpolitik.errors import StoreError

LIST: Final = "site-files.txt"
"""The file that lists all others, a name a line."""
PART: Final = ".part-"
"""How what is not whole yet begins; a run that was ended may leave it."""
_HEAD: Final = "# Written by `realpolitik site`, which removes these files when they are no more.\n"


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder, which any number of processes may write to, each its own files."""

    root: Path

    def put(self, name: str, body: bytes) -> bool:
        """Write a file if it is not there as it is to be; tell whether it was written."""
        target = self.root / name
        if _has(target, body):
            return False
        part = self.root / f"{PART}{os.getpid()}"
        with _told(self.root):
            part.write_bytes(body)
            _replace(part, target)
        return True

    def move(self, source: Path, name: str) -> bool:
        """Do the same with a file that lies in a folder of its own, and may be large."""
        target = self.root / name
        with _told(self.root):
            if _is_same(source, target):
                return False
            _replace(source, target)
        return True


class Listing:
    """What a folder holds by its list, and what it is to hold: for the one process that leads."""

    def __init__(self, root: Path) -> None:
        """Take the folder, or make it; raises StoreError for one with something else in it."""
        self._root, self._wanted = root, set[str]()
        with _told(root):
            root.mkdir(parents=True, exist_ok=True)
            if not (root / LIST).is_file() and any(root.iterdir()):
                raise StoreError(f"{root} holds something that is no site; move it away first")
            self._listed = set(_listed(root / LIST))
            self._journal = (root / LIST).open("a", encoding="ascii")

    def expect(self, names: Iterable[str]) -> None:
        """Say which files will be written now; they are listed before they are there."""
        fresh = set(names) - self._wanted
        self._wanted |= fresh
        with _told(self._root):
            self._journal.writelines(f"{name}\n" for name in sorted(fresh - self._listed))
            self._journal.flush()

    @property
    def size(self) -> int:
        """How many files the folder is to hold, the list not counted."""
        return len(self._wanted)

    def close(self) -> int:
        """Remove what is listed and was not expected; return how many files that were."""
        stale = sorted(self._listed - self._wanted)
        with _told(self._root):
            removed = sum(self._remove(name) for name in stale)
            for part in self._root.glob(f"{PART}*"):
                shutil.rmtree(part) if part.is_dir() else part.unlink()
            self._journal.close()
            Folder(self._root).put(LIST, (_HEAD + "".join(f"{n}\n" for n in sorted(self._wanted))).encode())
        return removed

    def _remove(self, name: str) -> bool:
        """Remove a file, and the folders that are empty without it; nothing outside is touched."""
        path = self._root / name
        if not path.is_file() or not path.resolve().is_relative_to(self._root.resolve()):
            return False
        path.unlink()
        for above in PurePosixPath(name).parents[:-1]:
            if any((self._root / above).iterdir()):
                break
            (self._root / above).rmdir()
        return True


def _listed(path: Path) -> Iterator[str]:
    """Yield the names of a list that are below its folder."""
    if path.is_file():
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            name = PurePosixPath(line)
            if line and not line.startswith("#") and not name.is_absolute() and ".." not in name.parts:
                yield line


def _replace(part: Path, target: Path) -> None:
    """Put a file in its place; its folder is nearly always there already."""
    try:
        part.replace(target)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.replace(target)


def _has(path: Path, body: bytes) -> bool:
    try:
        return path.stat().st_size == len(body) and path.read_bytes() == body
    except OSError:
        return False


def _is_same(one: Path, other: Path) -> bool:
    if not other.is_file() or one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as left, other.open("rb") as right:
        while chunk := left.read(1 << 20):
            if chunk != right.read(1 << 20):
                return False
    return True


@contextmanager
def _told(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(f"{root} cannot be written: {error.strerror or error}") from error
