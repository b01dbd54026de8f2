"""Where a text quotes: the ranges between quotation marks, also those that run over several sentences.

In: a document. Out: half-open ranges of its characters, without the marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from realpolitik.text.article import Document, SegmentRole, Span

_MARKS: Final = re.compile(r"[“”\"]|(?<![\w])[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)")
_OPENS, _CLOSES, _EITHER = "“‘", "”’", "\"'"
_READ: Final = frozenset(
    {SegmentRole.HEADLINE, SegmentRole.STANDFIRST, SegmentRole.BODY, SegmentRole.CAPTION}
)
_LONGEST: Final = 3_000
_PARAGRAPH: Final = re.compile(r"\n\s*\n")

_ANNOUNCED: Final = re.compile(
    r"\b(?:said|says|wrote|writes|tweeted|tweets|posted|added|adds|told|reads|saying|continued)\b"
    r"[^.:?!\n]{0,70}:\s*$"
)
"""What stands at the end of a paragraph before one that is quoted without marks, as running news has it."""


def quotations(document: Document) -> tuple[Span, ...]:
    """Return the quoted ranges of the sentences of a document, in the order of the text.

    A quotation that no mark closes ends with its paragraph. A paragraph without marks is quoted as a whole
    where the one before says that somebody said, wrote or posted it.
    """
    text, last, found = document.article.text, "", list[Span]()
    for part in _paragraphs(document):
        marked = tuple(_in(text, part))
        is_set_apart = bool(_ANNOUNCED.search(last)) and not marked
        found += [part] if is_set_apart and part.end - part.start <= _LONGEST else marked
        last = text[part.start : part.end]
    return tuple(found)


def _paragraphs(document: Document) -> Iterator[Span]:
    """Yield the stretches of text that no empty line, headline or furniture breaks."""
    text, start, end = document.article.text, -1, -1
    for segment in document.segments:
        is_next = segment.role in _READ and start >= 0
        if is_next and not _PARAGRAPH.search(text, end, segment.span.start):
            end = segment.span.end
            continue
        if start >= 0:
            yield Span(start, end)
        start, end = (segment.span.start, segment.span.end) if segment.role in _READ else (-1, -1)
    if start >= 0:
        yield Span(start, end)


def _in(text: str, part: Span) -> Iterator[Span]:
    opened, mark = -1, ""
    for match in _MARKS.finditer(text, part.start, part.end):
        sign = match.group()
        if opened < 0 and not _closes_only(text, match.start(), sign):
            opened, mark = match.end(), sign
        elif opened >= 0 and _matches(mark, sign) and not _opens_only(text, match.end(), sign):
            yield Span(opened, match.start())
            opened = -1
    if opened >= 0 and mark in '“"' and part.end - opened <= _LONGEST:
        yield Span(opened, part.end)


def _matches(mark: str, sign: str) -> bool:
    return (mark, sign) in {("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'"), ("'", "’")}


def _closes_only(text: str, start: int, sign: str) -> bool:
    return sign in _CLOSES or (sign in _EITHER and start > 0 and text[start - 1].isalnum())


def _opens_only(text: str, end: int, sign: str) -> bool:
    return sign in _OPENS or (sign == "'" and end < len(text) and text[end].isalnum())
