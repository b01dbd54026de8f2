"""Parse a feed by feedparser, in a process of its own that can be ended: feeds were seen that take it hours.

In: bytes, which `python -m realpolitik.ingest.parsing` reads from stdin. Out: a `Parsed`, as JSON on stdout.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from dataclasses import asdict, dataclass
from importlib import import_module
from io import BytesIO
from typing import Any, Final

from realpolitik.errors import InputError, UsageError
from realpolitik.ingest.webpage import NEEDS

SECONDS: Final = 60.0
"""How long a feed may be parsed; one of ten thousand items takes three seconds."""
MEMORY: Final = 4 * 1024**3
_BROKEN: Final = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    OverflowError,
    RecursionError,
    MemoryError,
)
"""What feedparser raises where XML is broken in a way that it cannot mend."""


@dataclass(frozen=True, slots=True)
class Item:
    """What a feed says of an item; empty where it says nothing."""

    title: str
    link: str
    published: str
    updated: str
    source: str
    authors: tuple[str, ...]
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A feed: its title and link, its items, and what is wrong with it."""

    title: str
    link: str
    items: tuple[Item, ...]
    amiss: str


def parsed(data: bytes, name: str, *, seconds: float = SECONDS) -> Parsed:
    """Return what a feed holds; of a broken one what is left of it.

    Raises UsageError where feedparser is missing, InputError for a feed that takes too long or ends it.
    """
    _parser()
    command = [sys.executable, "-P", "-m", __name__]
    try:
        ended = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False)  # noqa: S603 - our own
    except subprocess.TimeoutExpired as error:
        raise InputError.at(name, f"cannot be read as a feed within {seconds:g} s") from error
    if ended.returncode != 0:
        raise InputError.at(name, "cannot be read as a feed: it ends the process that reads it")
    told = json.loads(ended.stdout)
    items = (
        Item(**{**one, "authors": tuple(one["authors"]), "bodies": tuple(one["bodies"])})
        for one in told["items"]
    )
    return Parsed(told["title"], told["link"], tuple(items), told["amiss"])


def parse(data: bytes) -> Parsed:
    """Return what a feed holds, in this process."""
    try:
        found = _parser().parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except _BROKEN as error:
        return Parsed("", "", (), _line(error))
    items = tuple(map(_item, found.entries))
    amiss = _line(found.get("bozo_exception", "no RSS or Atom"))
    return Parsed(_text(found.feed.get("title")), _text(found.feed.get("link")), items, amiss)


def _parser() -> Any:
    try:
        return import_module("feedparser")
    except ImportError as error:
        raise UsageError(f"feeds need feedparser, which is not installed: {NEEDS}") from error


def _item(entry: Any) -> Item:
    return Item(
        title=_text(entry.get("title")),
        link=_text(entry.get("link")),
        published=_text(entry.get("published")),
        updated=_text(entry.get("updated")),
        source=_text((entry.get("source") or {}).get("title")),
        authors=tuple(filter(None, (_text(one.get("name")) for one in entry.get("authors", ())))),
        bodies=tuple(_text(one) for one in (*_contents(entry), entry.get("summary"))),
    )


def _contents(entry: Any) -> list[object]:
    return [one.get("value") for one in entry.get("content", ())]


def _line(told: object) -> str:
    return " ".join(_text(str(told)).split())


def _text(value: object) -> str:
    """Return a text without blanks around it and halves of characters in it; empty for what is none."""
    plain = value.strip() if isinstance(value, str) else ""
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def main() -> None:
    """Parse what comes over stdin, with so much memory at most."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with os.fdopen(os.dup(1), "wb") as reply:
        reply.write(json.dumps(asdict(parse(sys.stdin.buffer.read()))).encode())


if __name__ == "__main__":
    main()
