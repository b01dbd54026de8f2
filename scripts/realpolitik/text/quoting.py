"""Find quoted words in an article.

In: a `Document` and a quotation, whole or as `first words … last words`.
Out: spans. Words are matched to the character, but for white space; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from realpolitik.text.article import Document, Span

ELLIPSIS = "…"
_PARTS = re.compile(r"\s+|\S+")
_NUMBER = re.compile(r"([0-9]{1,12})(?:-([0-9]{1,12}))?")


class QuoteError(ValueError):
    """A quotation that the article does not hold, said in one sentence."""


def occurrences(text: str, quote: str, within: Span) -> Iterator[Span]:
    """Yield every place of `quote` in a range; of `first … last`, the shortest from each first.

    A blank stands for any white space, for the lines of a text may be wrapped.
    """
    first, ellipsis, last = (part.strip() for part in quote.partition(ELLIPSIS))
    if not ellipsis:
        yield from _plain(text, quote, within)
        return
    if not first or not last:
        raise QuoteError(f"“{quote}” needs words on both sides of the {ELLIPSIS}")
    closing = Span(-1, -1)
    for opening in _plain(text, first, within):
        if closing.start < opening.end:
            found = next(_plain(text, last, Span(opening.end, within.end)), None)
            if found is None:
                return
            closing = found
        yield Span(opening.start, closing.end)


def _plain(text: str, words: str, within: Span) -> Iterator[Span]:
    if not words:
        raise QuoteError("the quotation is empty")
    found = re.compile(
        "".join(r"\s+" if part.isspace() else re.escape(part) for part in _PARTS.findall(words))
    )
    match = found.search(text, within.start, within.end)
    while match is not None:
        yield Span(*match.span())
        match = found.search(text, match.start() + 1, within.end)


def sentences(document: Document, number: str) -> tuple[Span, ...]:
    """Return the span of sentence `N` or those of sentences `N-M`, counted from 1."""
    match = _NUMBER.fullmatch(number)
    if match is None:
        raise QuoteError(f"{number!r} is no sentence number")
    count = len(document.segments)
    low, high = int(match[1]), int(match[2] or match[1])
    if not 1 <= low <= high <= count:
        raise QuoteError(f"the article has sentences 1 to {count}, not {number}")
    return tuple(segment.span for segment in document.segments[low - 1 : high])


def sentence(document: Document, number: str) -> Span:
    """Return the one span from the first to the last of the sentences `N` or `N-M`."""
    found = sentences(document, number)
    return Span(found[0].start, found[-1].end)


def find(document: Document, number: str, quote: str) -> Span:
    """Return the first place of a quotation in a sentence; raises QuoteError when it is not there."""
    span = next(occurrences(document.article.text, quote, sentence(document, number)), None)
    if span is None:
        raise QuoteError(f"“{quote}” is not in sentence {number}")
    return span
