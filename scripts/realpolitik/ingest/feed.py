"""Take the items out of a feed: RSS or Atom, from bytes alone.

In: the bytes of a feed. Out: a `Piece` for each item that has words, and why each of the
others is left out. What the feed says of an item goes with it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from realpolitik.errors import InputError
from realpolitik.extract.bibliography import site_of
from realpolitik.extract.extractor import Publication
from realpolitik.ingest.dates import edtf
from realpolitik.ingest.parsing import Item, parsed
from realpolitik.ingest.piece import Form, Piece

_START: Final = 2048
_CHARACTER: Final = re.compile(rb"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+))(?=;|[^0-9a-fA-F])")
_DIGITS: Final = 10
"""With so many digits a reference is to no character, whatever they are."""
_LAST: Final = 0x10FFFF
_NONE: Final = b"&#xFFFD"
"""What stands for a character that there is not."""


def is_feed(data: bytes) -> bool:
    """Tell whether XML is a feed, by its first elements.

    >>> is_feed(b"<?xml version='1.0'?><rss version='2.0'>"), is_feed(b"<svg>")
    (True, False)
    """
    start = data[:_START].lower()
    return any(mark in start for mark in (b"<rss", b"<feed", b"<rdf:rdf"))


def items(data: bytes, name: str) -> Iterator[Piece | InputError]:
    """Yield each item of a feed as a piece, or why it is none.

    Raises what `parsed` raises, and InputError for a feed without items.
    """
    feed = parsed(_CHARACTER.sub(_written, data.lstrip()), name)
    if not feed.items:
        raise InputError.at(name, f"holds no items of a feed ({feed.amiss})")
    site = feed.title or site_of(feed.link)
    for number, item in enumerate(feed.items, start=1):
        called = f"{name}:{number}"
        body = max(item.bodies, key=len)  # the content, where there is one: it is the longest
        if body:
            yield Piece(called, Form.ITEM, data=body.encode(), publication=_publication(item, site))
        else:
            yield InputError.at(called, "is an item without words")


def packed(piece: Piece) -> bytes:
    """Return what an item is known by: the characters and the facts that its feed has of it."""
    known = piece.publication
    facts = [known.title, known.published, known.publisher, known.authors, known.address]
    return json.dumps([piece.data.decode(), facts], ensure_ascii=False).encode()


def _written(reference: re.Match[bytes]) -> bytes:
    """Return a reference to a character as it is, or to another in the place of one that is no text."""
    digits = reference[1] or reference[2]
    number = int(digits, 16 if reference[1] else 10) if len(digits) < _DIGITS else _LAST + 1
    is_text = 0 < number <= _LAST and not 0xD800 <= number <= 0xDFFF  # noqa: PLR2004 - halves of a pair
    return reference[0] if is_text else _NONE


def _publication(item: Item, site: str | None) -> Publication:
    return Publication(
        title=item.title or None,
        published=edtf(item.published) or edtf(item.updated),
        publisher=item.source or site,
        authors=item.authors,
        address=item.link if item.link.startswith("http") else None,
    )
