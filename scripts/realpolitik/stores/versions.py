"""Where a build keeps its versions, and which of them readers see.

A version is a folder that is never written to again. A small file, `current`,
names the one that is published; it is replaced by a rename, so a reader finds
the old version or the new one and nothing between. A reader holds a shared lock
on the version that it reads, and only versions that nobody holds are removed.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from realpolitik.errors import StoreError

POINTER: Final = "current"
VERSIONS: Final = "versions"
STORE: Final = "store"
SUMMARY: Final = "summary.json"
ARTICLES: Final = "articles.json"
_LOCK = "lock"
_TRIES = 20


def number(build: Path) -> int | None:
    """Return the number of the version that is published in a build folder, or None."""
    try:
        text = (build / POINTER).read_text(encoding="ascii").strip()
    except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
        return None
    return int(text) if text.isdecimal() else None


def version(build: Path, which: int) -> Path:
    """Return the folder of a version."""
    return build / VERSIONS / str(which)


def current(build: Path) -> Path:
    """Return the folder of the version that is published; raises StoreError where there is none."""
    which = number(build)
    if which is None or not version(build, which).is_dir():
        raise StoreError(f"no store at {build}; run `realpolitik build` first")
    return version(build, which)


def highest(build: Path) -> int:
    """Return the highest number of a version, published or not; 0 where there is none."""
    found = (build / VERSIONS).glob("*")
    return max((int(folder.name) for folder in found if folder.name.isdecimal()), default=0)


def write_summary(folder: Path, figures: Mapping[str, object], articles: str = "{}") -> None:
    """Write the summary of a version that is not published yet, and the JSON of its figures by article."""
    text = json.dumps(figures, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    (folder / SUMMARY).write_text(text, encoding="utf-8")
    (folder / ARTICLES).write_text(f"{articles}\n", encoding="utf-8")


def point(build: Path, which: int) -> None:
    """Publish a version."""
    fresh = build / f"{POINTER}.new"
    with fresh.open("w", encoding="ascii") as file:
        file.write(f"{which}\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(build / POINTER)


def sweep(build: Path, keep: frozenset[int]) -> None:
    """Remove the versions that are not to be kept and that nobody reads, and what killed builds left."""
    (build / f"{POINTER}.new").unlink(missing_ok=True)
    for folder in (build / VERSIONS).glob("*"):
        if not (folder.name.isdecimal() and int(folder.name) in keep) and not _is_read(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_read(folder: Path) -> bool:
    try:
        with (folder / _LOCK).open("ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


class Lease:
    """A claim on the published version: it is not removed before `end`, or before the process ends."""

    def __init__(self, build: Path) -> None:
        self.folder, self._descriptor = self._taken(build)

    @staticmethod
    def _taken(build: Path) -> tuple[Path, int]:
        """Lock the version that is published; try again where it was replaced meanwhile."""
        for _ in range(_TRIES):
            folder = current(build)
            try:
                descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o666)
            except OSError:
                if not folder.is_dir():
                    continue
                return folder, -1  # a folder that may not be written to: nobody removes it either
            fcntl.flock(descriptor, fcntl.LOCK_SH)
            if (folder / STORE).is_dir():
                return folder, descriptor
            os.close(descriptor)
        raise StoreError(f"the store at {build} is replaced again and again; try once more")

    @property
    def store(self) -> Path:
        """The folder of its store."""
        return self.folder / STORE

    def end(self) -> None:
        """Let go of the version."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


class Alone:
    """The right to build in a folder; others wait for it until `end`, or until the process ends."""

    def __init__(self, build: Path) -> None:
        self._descriptor = os.open(build / _LOCK, os.O_RDWR | os.O_CREAT, 0o666)
        fcntl.flock(self._descriptor, fcntl.LOCK_EX)

    def stamped(self) -> int:
        """Return what time it is by the file system's own clock, in nanoseconds."""
        os.utime(self._descriptor)
        return os.fstat(self._descriptor).st_mtime_ns

    def end(self) -> None:
        """Let others build."""
        os.close(self._descriptor)
