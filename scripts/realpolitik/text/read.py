"""Read one article's text from a file.

In: a path. Out: an `Article` with the characters exactly as decoded.
"""

from __future__ import annotations

from pathlib import Path

from realpolitik.errors import InputError
from realpolitik.text.article import Article

LARGEST = 5_000_000
"""The longest file that is read, in bytes; no news article comes near it."""


def read(path: Path) -> Article:
    """Return the article in a UTF-8 file; line ends are kept as they are.

    Raises InputError for a missing, empty, huge or ill-encoded file.
    """
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        raise InputError.at(path, error.strerror or "cannot be read") from error
    if size > LARGEST:
        raise InputError.at(path, f"has {size} bytes; an article has at most {LARGEST}")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError.at(path, f"is not UTF-8 (byte {error.start}); convert it first") from error
    if not text.strip():
        raise InputError.at(path, "is empty")
    return Article(text)
