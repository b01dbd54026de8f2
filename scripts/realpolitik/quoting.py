"""Find quoted words in an article.

In: a `Document` and a quotation, whole or as `first words … last words`.
Out: spans. Words are matched to the character; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator

from realpolitik.model import Document, Span

ELLIPSIS = "…"


class QuoteError(ValueError):
    """A quotation that the article does not hold, said in one sentence."""


def occurrences(text: str, quote: str, within: Span) -> Iterator[Span]:
    """Yield every place of `quote` in a range; of `first … last`, the shortest from each first."""
    first, ellipsis, last = (part.strip() for part in quote.partition(ELLIPSIS))
    if not ellipsis:
        yield from _plain(text, quote, within)
        return
    if not first or not last:
        raise QuoteError(f"“{quote}” needs words on both sides of the {ELLIPSIS}")
    for opening in _plain(text, first, within):
        closing = next(_plain(text, last, Span(opening.end, within.end)), None)
        if closing is not None:
            yield Span(opening.start, closing.end)


def _plain(text: str, words: str, within: Span) -> Iterator[Span]:
    if not words:
        raise QuoteError("the quotation is empty")
    start = text.find(words, within.start, within.end)
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + 1, within.end)


def sentence(document: Document, number: str) -> Span:
    """Return the span of sentence `N` or of sentences `N-M`, counted from 1."""
    first, _, last = number.partition("-")
    if not first.isdigit() or (last and not last.isdigit()):
        raise QuoteError(f"{number!r} is no sentence number")
    count = len(document.segments)
    low, high = int(first), int(last or first)
    if not 1 <= low <= high <= count:
        raise QuoteError(f"the article has sentences 1 to {count}, not {number}")
    return Span(document.segments[low - 1].span.start, document.segments[high - 1].span.end)


def find(document: Document, number: str, quote: str) -> Span:
    """Return the first place of a quotation in a sentence; `*` is the whole sentence.

    Raises QuoteError when it is not there.
    """
    within = sentence(document, number)
    if quote == "*":
        return within
    span = next(occurrences(document.article.text, quote, within), None)
    if span is None:
        raise QuoteError(f"“{quote}” is not in sentence {number}")
    return span
