"""The places of an article as a sheet names them: by sentence and words, or by offsets.

In: a document and what a sheet says of a place. Out: its span; and back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from realpolitik.sheet.words import quoted, unquoted
from realpolitik.text import quoting
from realpolitik.text.article import Document, Span
from realpolitik.text.quoting import ELLIPSIS, QuoteError

ALL = "*"
"""In place of a sentence's number: anywhere in the article; of words: the whole of it."""
_OFFSETS = re.compile(r"@([0-9]{1,12}),([0-9]{1,12})")


def locate(document: Document, number: str, quote: str) -> Span:
    """Return the place of a quotation, of all of the sentence (`*`), or of two offsets (`@12,40`).

    Raises ValueError with a sentence where there is no such place.
    """
    within = _within(document, number)
    words = quote.strip()
    if words == ALL:
        return within
    offsets = offsets_of(words)
    if offsets is None:
        return _found(document, number, unquoted(words), within)
    if not within.start <= offsets.start < offsets.end <= within.end:
        raise ValueError(f"characters {words} are not in {_named(number)}")
    return offsets


def offsets_of(word: str) -> Span | None:
    """Return the span that `@12,40` names, or None for any other word."""
    match = _OFFSETS.fullmatch(word)
    return None if match is None else Span(int(match[1]), int(match[2]))


def _within(document: Document, number: str) -> Span:
    if number == ALL:
        return Span(0, len(document.article.text))
    return quoting.sentence(document, number)


def _found(document: Document, number: str, words: str, within: Span) -> Span:
    found = next(quoting.occurrences(document.article.text, words, within), None)
    if found is None:
        raise QuoteError(f"“{words}” is not in {_named(number)}")
    return found


def _named(number: str) -> str:
    return "the article" if number == ALL else f"sentence {number}"


def sentence_of(document: Document, span: Span) -> str:
    """Return the number, or range of numbers, of the sentences that hold a span, or `*` where none do."""
    numbers = [
        number
        for number, segment in enumerate(document.segments, 1)
        if segment.span.start < span.end and span.start < segment.span.end
    ]
    if not numbers:
        return ALL
    told = str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}-{numbers[-1]}"
    within = quoting.sentence(document, told)
    return told if within.start <= span.start and span.end <= within.end else ALL


def place_of(document: Document, span: Span) -> str:
    """Return a span as the shortest quotation that finds it, or as the sentence, or by its offsets."""
    number = sentence_of(document, span)
    within = _within(document, number)
    for words in _quotations(span.of(document.article.text)):
        if _finds(document, words, within) == span:
            return f"{number} {quoted(words)}"
    return f"{number} {ALL}" if within == span else f"{number} @{span.start},{span.end}"


def _quotations(whole: str) -> Iterator[str]:
    words = whole.split()
    for count in range(2, len(words) // 2):
        yield f"{' '.join(words[:count])} {ELLIPSIS} {' '.join(words[-count:])}"
    yield whole


def _finds(document: Document, words: str, within: Span) -> Span | None:
    try:
        return next(quoting.occurrences(document.article.text, words, within), None)
    except QuoteError:
        return None
