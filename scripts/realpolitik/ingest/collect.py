"""Find what is to be read: files, all that folders hold, and what comes over stdin.

In: the paths of a user. Out: a `Piece` for each text, in an order that depends on the names
alone, or the error that stands in its place; what is in it is read later, by whoever works on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeAlias

from realpolitik.errors import InputError, UsageError
from realpolitik.extract.extractor import Publication
from realpolitik.ingest import corpus, feed, remote
from realpolitik.ingest.piece import Form, Piece, merged
from realpolitik.sources.folders import DEEPEST
from realpolitik.text import files

Found: TypeAlias = Piece | InputError

LARGEST_FEED: Final = 50_000_000
"""How many bytes a feed may have."""

_ONE: Final = {
    ".txt": Form.TEXT,
    ".text": Form.TEXT,
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".html": Form.PAGE,
    ".htm": Form.PAGE,
    ".xhtml": Form.PAGE,
}
_CORPORA: Final = (".jsonl", ".jsonl.gz")
_FEEDS: Final = (".xml", ".rss", ".atom", ".rdf")
_KNOWN: Final = frozenset((*_ONE, *_CORPORA, *_FEEDS))
STDIN: Final = "-"


def collect(paths: Iterable[Path | str], stdin: Callable[[], bytes], told: Publication) -> Iterator[Found]:
    """Yield what is to be read, in the order of the paths, and within a folder by name.

    `told` is what the user says of each text. A file that a folder holds and that is of no known kind is
    passed over; one that is named is read as plain text.
    """
    for path in paths:
        for found in _at(path, stdin):
            yield found if isinstance(found, InputError) else _told(found, told)


def _told(piece: Piece, told: Publication) -> Piece:
    return replace(piece, publication=merged(told, piece.publication))


def _at(path: Path | str, stdin: Callable[[], bytes]) -> Iterator[Found]:
    if str(path) == STDIN:
        yield from _caught("stdin", lambda: _of_bytes(stdin(), "stdin"))
    elif isinstance(path, str) and remote.is_address(path):
        yield from _caught(path, lambda: _stored(path))
    elif Path(path).is_dir():
        yield from _caught(path, lambda: _inside(Path(path), DEEPEST))
    else:
        yield from _caught(path, lambda: _file(Path(path)))


def _stored(address: str) -> Iterator[Found]:
    """Yield what lies in storage, but for files of no known kind where there are several."""
    found = list(remote.stored(address))
    for one in found:
        ending = _ending(Path(one.name))
        if len(found) == 1 or ending in _KNOWN:
            yield from _caught(one.name, lambda one=one, ending=ending: _of(one.name, ending, one.content))  # type: ignore[misc]


def _caught(what: Path | str, find: Callable[[], Iterator[Found]]) -> Iterator[Found]:
    """Yield what is found, and where that ends in an error the error."""
    try:
        yield from find()
    except InputError as error:
        yield error
    except UsageError as error:  # such as a feed, where what reads feeds is not installed
        yield InputError.at(what, str(error))


def _inside(folder: Path, depth: int) -> Iterator[Found]:
    """Yield what a folder and its subfolders hold, but for hidden files and those of no known kind."""
    if not depth:
        raise InputError.at(folder, f"lies more than {DEEPEST} folders deep")
    try:
        entries = sorted(folder.iterdir(), key=lambda one: one.name)
    except OSError as error:
        raise InputError.at(folder, error.strerror or "cannot be read") from error
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _caught(entry, lambda entry=entry: _inside(entry, depth - 1))  # type: ignore[misc]
        elif _ending(entry) in _KNOWN:
            yield from _caught(entry, lambda entry=entry: _file(entry))  # type: ignore[misc]


def _ending(path: Path) -> str:
    name = path.name.lower()
    return next((one for one in _CORPORA if name.endswith(one)), path.suffix.lower())


def _file(path: Path) -> Iterator[Found]:
    """Yield what is in a file; one text is read by whoever works on it."""
    ending = _ending(path)
    if ending in (*_CORPORA, *_FEEDS):
        yield from _of(str(path), ending, lambda most: files.content(path, most=most))
    else:
        yield Piece(str(path), _ONE.get(ending, Form.TEXT), path=path)


def _of(name: str, ending: str, content: Callable[[int], bytes]) -> Iterator[Found]:
    """Yield what is in a file of this ending, whose bytes are asked for up to a number."""
    if ending in _CORPORA:
        yield from corpus.lines(content(corpus.LARGEST), name)
    elif ending in _FEEDS:
        data = content(LARGEST_FEED)
        if not feed.is_feed(data):
            raise InputError.at(name, "is XML, but no feed")
        yield from feed.items(data, name)
    else:
        yield Piece(name, _ONE.get(ending, Form.TEXT), data=content(files.LARGEST))


def _of_bytes(data: bytes, name: str) -> Iterator[Found]:
    """Yield what came without a name, by what it looks like."""
    start = data[:2048].lstrip().lower()
    if data[:2] == b"\x1f\x8b" or start.startswith(b"{"):
        yield from corpus.lines(data, name)
    elif feed.is_feed(data) and start.startswith(b"<"):
        yield from feed.items(data, name)
    elif start.startswith((b"<!doctype html", b"<html")):
        yield Piece(name, Form.PAGE, data=data)
    elif start.startswith(b"---"):
        yield Piece(name, Form.MARKDOWN, data=data)
    else:
        yield Piece(name, Form.TEXT, data=data)
