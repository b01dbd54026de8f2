"""Look into folders: what lies in them, and what cannot be looked into and so is not empty.

In: a folder of a user. Out: its files, or an InputError that names what is in the way.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from realpolitik.errors import InputError

ARTICLE: Final = ".trig"
"""What the name of an article's graph ends in."""

DEEPEST: Final = 100
"""How many folders may lie within one another."""


def is_there(folder: Path) -> bool:
    """Tell whether there is a folder; raises InputError for one that cannot be looked into."""
    try:
        with os.scandir(folder) as entries:
            next(entries, None)
    except FileNotFoundError as error:
        links = (path for path in (folder, *folder.parents) if path.is_symlink())
        lost = next((path for path in links if not path.exists()), None)
        if lost is not None:
            raise InputError.at(lost, "is a link that leads nowhere") from error
        return False
    except OSError as error:
        raise InputError.at(folder, error.strerror or "cannot be read") from error
    return True


def files_below(folder: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    """Yield the files with these endings in a folder and its subfolders, but not behind links to folders.

    Raises InputError for a folder that cannot be looked into: it is not empty.
    """
    folders = [folder]
    for one in folders:
        try:
            entries = sorted(one.iterdir())
        except OSError as error:
            raise InputError.at(one, error.strerror or "cannot be read") from error
        for entry in entries:
            if entry.is_dir() and not entry.is_symlink():
                folders.append(entry)
            elif entry.name.endswith(endings):
                yield entry


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as its folder tells of it; `name` is its way within `kg/`, what is gone has size and time 0."""

    name: str
    path: str
    size: int
    modified: int


def extracted_entries(folders: tuple[Path, ...]) -> Iterator[Entry]:
    """Yield the article graphs below some folders; raises InputError for a folder that cannot be read."""
    for folder in folders:
        try:
            yield from _below(str(folder), folder.name, set())
        except OSError as error:
            raise InputError.at(str(error.filename or folder), error.strerror or "cannot be read") from error


def _below(folder: str, name: str, seen: set[tuple[int, int]]) -> Iterator[Entry]:
    """Yield what lies in a folder and its subfolders, each of them once, also where links lead round."""
    status = os.stat(folder)  # noqa: PTH116 - a Path for each of 100,000 files takes longer than all else
    if (status.st_dev, status.st_ino) in seen:
        return
    if name.count("/") > DEEPEST:
        raise InputError.at(folder, f"lies more than {DEEPEST} folders deep")
    seen.add((status.st_dev, status.st_ino))
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            within = f"{name}/{entry.name}"
            if entry.is_dir():
                yield from _below(entry.path, within, seen)
            elif entry.name.endswith(ARTICLE):
                yield _entry(entry, within)


def _entry(found: os.DirEntry[str], name: str) -> Entry:
    try:
        status = found.stat()
    except FileNotFoundError:  # a link that leads nowhere is a file that cannot be read
        return Entry(name, found.path, 0, 0)
    return Entry(name, found.path, status.st_size, status.st_mtime_ns)
