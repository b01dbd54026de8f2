"""What is to be read: one text of a user, before and after its characters are known."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path

from realpolitik.extract.extractor import Publication
from realpolitik.text.article import Article


class Form(StrEnum):
    """How a text is written down."""

    TEXT = "text"
    MARKDOWN = "markdown"
    PAGE = "page"
    RECORD = "record"
    """One line of a corpus, in JSON."""
    ITEM = "item"
    """One item of a feed, in HTML or plain."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One text that was found and not read yet: in a file, or in bytes that were in one.

    `name` is how it is told, such as `feed.xml:3`; `publication` is what the user or the
    feed says of it, which goes before what stands in the text.
    """

    name: str
    form: Form
    path: Path | None = None
    data: bytes = b""
    publication: Publication = field(default_factory=Publication)
    supersedes: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A text that was read; `source` is the SHA-256 of what it was taken from, where that is another."""

    article: Article
    publication: Publication
    source: str | None = None


def merged(first: Publication, then: Publication) -> Publication:
    """Return what the first says, and where it says nothing the other.

    >>> merged(Publication(title="Tugs"), Publication(title="Barges", published="2031")).published
    '2031'
    """
    return Publication(
        **{one.name: getattr(first, one.name) or getattr(then, one.name) for one in fields(Publication)}
    )
