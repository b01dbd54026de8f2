"""An article as a text: its characters, and the parts into which it is cut.

Offsets are Unicode code points of the text as read, half-open.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters in an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` in this range.

        >>> Span(0, 3).of("Kim arrived")
        'Kim'
        """
        return text[self.start : self.end]

    def digest(self, text: str) -> str:
        """Return the SHA-256 of these characters in UTF-8, in lower-case hexadecimal."""
        return digest_of(self.of(text))


def digest_of(text: str) -> str:
    """Return the SHA-256 of `text` in UTF-8, in lower-case hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@lru_cache(maxsize=4)
def _digest_of_whole(text: str) -> str:
    return digest_of(text)


def wording_digest(text: str) -> str | None:
    r"""Return the SHA-256 of the letters and digits of `text` alone, in one case and in NFC; None for none.

    Line ends, white space, marks and capitals make no difference to it.

    >>> wording_digest("One text,\r\nSAVED") == wording_digest("one text\u2014saved")
    True
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    words = "".join(filter(str.isalnum, folded))
    return digest_of(words) if words else None


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was read, with not a character changed."""

    text: str

    @property
    def digest(self) -> str:
        """The SHA-256 of the text in UTF-8, reckoned once however often a long text is asked for it."""
        return _digest_of_whole(self.text)

    @property
    def identifier(self) -> str:
        """The first 16 hex digits of the text's digest."""
        return self.digest[:16]


class SegmentRole(StrEnum):
    """What part of the page a segment is; the values are terms of the ontology."""

    HEADLINE = "Headline"
    STANDFIRST = "Standfirst"
    CAPTION = "Caption"
    CREDIT = "Credit"
    FURNITURE = "Furniture"
    PULL_QUOTE = "PullQuote"
    BODY = "Body"


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence, headline, caption or piece of page furniture."""

    span: Span
    role: SegmentRole


@dataclass(frozen=True, slots=True)
class Document:
    """An article cut into segments that follow one another in the text."""

    article: Article
    segments: tuple[Segment, ...]
