"""Read the texts of articles from files.

In: paths. Out: an `Article` for each, with the characters exactly as decoded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from realpolitik.errors import InputError
from realpolitik.text import files
from realpolitik.text.article import Article

ENDING: Final = ".txt"
"""How the name of a text ends, in small letters or capitals."""


def read(path: Path) -> Article:
    """Return the article in a file; line ends are kept as they are, a byte order mark is no part of it.

    Raises InputError for what cannot be read as text, and for an empty file.
    """
    text = files.text(path)
    if not text.strip():
        raise InputError.at(path, "is empty")
    return Article(text)


def texts_in(folder: Path) -> tuple[Path, ...]:
    """Return what should be texts in a folder: all that ends in .txt and is not hidden, sorted."""
    visible = (path for path in folder.iterdir() if not path.name.startswith("."))
    return tuple(sorted(path for path in visible if path.suffix.lower() == ENDING))


def read_all(paths: Iterable[Path], skip: Callable[[InputError], object]) -> Mapping[Path, Article]:
    """Return the article in each file; `skip` is told of those that cannot be read.

    Raises InputError, and tells nothing, where there are such files and no others.
    """
    found: dict[Path, Article] = {}
    failed: list[InputError] = []
    for path in paths:
        try:
            found[path] = read(path)
        except InputError as error:
            failed.append(error)
    if failed and not found:
        raise failed[0]
    for reason in failed:
        skip(reason)
    return found
