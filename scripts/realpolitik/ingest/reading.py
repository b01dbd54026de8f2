"""Read the characters of one piece, whatever its form, and refuse what is no text to read.

In: a `Piece`. Out: its `Text`: an article with what is known of its publication; or an
InputError in one line.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

from realpolitik.errors import InputError
from realpolitik.extract.extractor import Publication
from realpolitik.ingest import corpus, feed, markup
from realpolitik.ingest.dates import edtf
from realpolitik.ingest.piece import Form, Piece, Text, merged
from realpolitik.ingest.webpage import page, titled
from realpolitik.text import files
from realpolitik.text.article import Article
from realpolitik.text.frontmatter import front_matter

FEWEST: Final = 5
"""How many words a text must have to be read at all."""

MOST: Final = 50_000
"""How many words a text may have; what is longer is a book, whose reading would take minutes and more."""

_STRANGE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a text on paper does not have: control characters, and what turns writing round."""


def read(piece: Piece) -> Text:
    """Return the text of a piece; raises InputError for what is none."""
    found = _READERS[piece.form](piece)
    files.require_text(found.article.text, piece.name)
    words = len(found.article.text.split())
    if words < FEWEST:
        raise InputError.at(piece.name, "is empty" if not words else f"has {words} words, too few to read")
    if words > MOST:
        raise InputError.at(piece.name, f"has {words} words; at most {MOST} are read")
    return found


def strange(text: str) -> int:
    r"""Return how many characters of a text are control characters or turn writing round.

    >>> strange("tugs\x1b[1m\u202e"), strange("tugs\r\nand\tbarges")
    (2, 0)
    """
    return len(_STRANGE.findall(text))


def _content(piece: Piece) -> bytes:
    if piece.path is not None:
        return files.content(piece.path)
    if len(piece.data) > files.LARGEST:
        raise InputError.at(piece.name, f"has {len(piece.data)} bytes; at most {files.LARGEST} are read")
    return piece.data


def _plain(piece: Piece) -> Text:
    return Text(Article(files.decoded(_content(piece), piece.name)), piece.publication)


def _markdown(piece: Piece) -> Text:
    text = files.decoded(_content(piece), piece.name)
    front = front_matter(text)
    if front is None:
        return Text(Article(text), piece.publication)
    known = Publication(
        title=front.first("title", "headline"),
        published=edtf(front.first("published", "date", "pubdate")),
        publisher=front.first("publisher", "source", "site"),
        authors=front.all("author", "authors", "byline"),
        address=front.first("url", "address", "link", "canonical"),
    )
    return Text(Article(text), merged(piece.publication, known))


def _page(piece: Piece) -> Text:
    return page(_content(piece), piece.name, piece.publication)


def _record(piece: Piece) -> Text:
    return corpus.record(piece.data, piece.name, piece.publication)


def _item(piece: Piece) -> Text:
    """Return the text of an item of a feed, without the HTML that it may be written in."""
    told = files.decoded(piece.data, piece.name)
    try:
        body = markup.plain(told) if markup.is_markup(told) else told.strip()
    except InputError as error:
        raise InputError.at(piece.name, str(error)) from error
    title = piece.publication.title
    if title and markup.is_markup(title):
        title = " ".join(markup.plain(title).split())
    known = merged(Publication(title=title), piece.publication)
    return Text(Article(titled(title, body)), known, hashlib.sha256(feed.packed(piece)).hexdigest())


_READERS: Final = {
    Form.TEXT: _plain,
    Form.MARKDOWN: _markdown,
    Form.PAGE: _page,
    Form.RECORD: _record,
    Form.ITEM: _item,
}
