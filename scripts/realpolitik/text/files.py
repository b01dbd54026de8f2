"""Read a user's files, whatever somebody has put in their place.

In: a path, or a stream such as stdin. Out: its bytes or its text, never more than was
allowed and never after more waiting than that. One decoder serves them all: UTF-8, or what
a byte order mark says, and the mark is no part of the text.
"""

from __future__ import annotations

import codecs
import errno
import os
import re
import stat
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from realpolitik.errors import InputError

LARGEST: Final = 5_000_000
"""The longest text that is read, in bytes; no news article, sheet or query comes near it."""

LARGEST_GRAPH: Final = 256 * 1024**2
"""The longest file of RDF that is read, in bytes."""

PATIENCE: Final = 10.0
"""How many seconds a pipe may take until its end."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT: Final = re.compile("[\0\ud800-\udfff]")
_NO_FILES: Final = (
    (stat.S_ISDIR, os.strerror(errno.EISDIR)),
    (stat.S_ISCHR, "is a device, no file"),
    (stat.S_ISBLK, "is a device, no file"),
    (stat.S_ISSOCK, "is a socket, no file"),
)


def text(path: Path, *, most: int = LARGEST) -> str:
    """Return the text of a file; line ends are kept as they are.

    Raises InputError for what `content` and `decoded` refuse.
    """
    return decoded(content(path, most=most), path)


def content(path: Path, *, most: int = LARGEST) -> bytes:
    """Return the bytes of a file or pipe.

    Raises InputError for what is missing or is neither, is longer than `most` bytes, or is a
    pipe that does not end within PATIENCE seconds.
    """
    try:
        found = path.stat()
        _require_file(path, found.st_mode)
        if stat.S_ISFIFO(found.st_mode):
            return _bounded(_waited(lambda: _start(path, most + 1), path, PATIENCE), path, most)
        if found.st_size > most:
            raise InputError.at(path, f"has {found.st_size} bytes; at most {most} are read")
        return _bounded(_start(path, most + 1), path, most)
    except OSError as error:
        raise InputError.at(path, error.strerror or "cannot be read") from error


def beginning(path: Path, size: int) -> bytes:
    """Return the first bytes of a file; raises InputError for what is none, and for a pipe."""
    try:
        mode = path.stat().st_mode
        _require_file(path, mode)
        if stat.S_ISFIFO(mode):
            raise InputError.at(path, "is a pipe, no file")
        return _start(path, size)
    except OSError as error:
        raise InputError.at(path, error.strerror or "cannot be read") from error


def arriving(stream: BinaryIO | None, name: str, *, most: int = LARGEST, within: float | None) -> bytes:
    """Return what comes from a stream until its end; `within` is in seconds, None for however long.

    Raises InputError for a stream that is closed, fails, has more than `most` bytes or has not ended then.
    """
    if stream is None:
        raise InputError.at(name, "is closed")
    source = stream
    try:
        data = _waited(lambda: source.read(most + 1), name, within)
    except OSError as error:
        raise InputError.at(name, error.strerror or "cannot be read") from error
    return _bounded(data, name, most)


def decoded(data: bytes, name: Path | str) -> str:
    """Return bytes as text: in UTF-8 or as their byte order mark says, without the mark.

    Raises InputError with the place of the first byte, from 0, that is no text, and its line, from 1.

    >>> decoded(codecs.BOM_UTF16_LE + "Odrava".encode("utf-16-le"), "story.txt")
    'Odrava'
    """
    mark, encoding = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", "utf-8"))
    try:
        found = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        called = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        line = 1 + error.object[: error.start].decode(encoding).count("\n")
        place = f"byte {len(mark) + error.start}" + (f", line {line}" if line > 1 else "")
        raise InputError.at(name, f"is not {called} ({place}); convert it first") from error
    require_text(found, name)
    return found


def require_text(found: str, name: Path | str) -> None:
    """Raise InputError for characters that no file of text can hold: NUL, and halves of a surrogate pair."""
    odd = _NO_TEXT.search(found)
    if odd is not None:
        what = "NUL" if odd[0] == "\0" else "half a character"
        raise InputError.at(name, f"is no text: its character {odd.start()} is {what}")


def _require_file(path: Path, mode: int) -> None:
    refused = next((reason for fits, reason in _NO_FILES if fits(mode)), None)
    if refused is not None:
        raise InputError.at(path, refused)


def _start(path: Path, size: int) -> bytes:
    with path.open("rb") as stream:
        return stream.read(size)


def _bounded(data: bytes, name: Path | str, most: int) -> bytes:
    if len(data) > most:
        raise InputError.at(name, f"has more than {most} bytes")
    return data


def _waited(read: Callable[[], bytes], name: Path | str, within: float | None) -> bytes:
    """Return what `read` returns, or give it up: a thread can wait for what nobody writes, this one not."""
    if within is None:
        return read()
    found: list[bytes] = []
    failed: list[OSError] = []

    def attempt() -> None:
        try:
            found.append(read())
        except OSError as error:
            failed.append(error)

    reader = threading.Thread(target=attempt, daemon=True)
    reader.start()
    reader.join(within)
    if failed:
        raise failed[0]
    if not found:
        raise InputError.at(name, f"nothing more came within {within:g} s")
    return found[0]
