"""Take the items out of a feed: RSS or Atom, parsed by feedparser, from bytes alone.

In: the bytes of a feed. Out: a `Piece` for each item that has words, and why each of the
others is left out. What the feed says of an item goes with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import Any, Final

from realpolitik.errors import InputError, UsageError
from realpolitik.extract.bibliography import site_of
from realpolitik.extract.extractor import Publication
from realpolitik.ingest.dates import edtf
from realpolitik.ingest.piece import Form, Piece
from realpolitik.ingest.webpage import NEEDS

_START: Final = 2048


def is_feed(data: bytes) -> bool:
    """Tell whether XML is a feed, by its first elements.

    >>> is_feed(b"<?xml version='1.0'?><rss version='2.0'>"), is_feed(b"<svg>")
    (True, False)
    """
    start = data[:_START].lower()
    return any(mark in start for mark in (b"<rss", b"<feed", b"<rdf:rdf"))


def items(data: bytes, name: str) -> Iterator[Piece | InputError]:
    """Yield each item of a feed as a piece, or why it is none.

    Raises InputError for a feed without items, UsageError where feedparser is missing.
    """
    parsed = _parser().parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries:
        reason = " ".join(str(parsed.get("bozo_exception", "no RSS or Atom")).split())
        raise InputError.at(name, f"holds no items of a feed ({reason})")
    site = _text(parsed.feed.get("title")) or site_of(_text(parsed.feed.get("link")) or "")
    for number, entry in enumerate(parsed.entries, start=1):
        called = f"{name}:{number}"
        body = _body(entry)
        if not body:
            yield InputError.at(called, "is an item without words")
            continue
        yield Piece(called, Form.ITEM, data=body.encode(), publication=_publication(entry, site))


def packed(piece: Piece) -> bytes:
    """Return what an item is known by: the characters and the facts that its feed has of it."""
    known = piece.publication
    facts = [known.title, known.published, known.publisher, known.authors, known.address]
    return json.dumps([piece.data.decode(), facts], ensure_ascii=False).encode()


def _publication(entry: Any, site: str | None) -> Publication:
    link = _text(entry.get("link"))
    names = (_text(one.get("name")) for one in entry.get("authors", ()))
    return Publication(
        title=_text(entry.get("title")),
        published=edtf(_text(entry.get("published"))) or edtf(_text(entry.get("updated"))),
        publisher=_text((entry.get("source") or {}).get("title")) or site,
        authors=tuple(name for name in names if name),
        address=link if link and link.startswith("http") else None,
    )


def _body(entry: Any) -> str | None:
    """Return the longest of what an item says; its content where it has one."""
    told = [_text(one.get("value")) for one in entry.get("content", ())] + [_text(entry.get("summary"))]
    return max(filter(None, told), key=len, default=None)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _parser() -> Any:
    try:
        return import_module("feedparser")
    except ImportError as error:
        raise UsageError(f"feeds need feedparser, which is not installed: {NEEDS}") from error
