"""A sentence as the grammar of times reads it: words in small letters, one space between.

In: a `Sentence`. Out: a `Wording`, in which every place of the text leads back to a
word, so that what a pattern finds is a range of words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from realpolitik.extract.times.patterns import FIGURE, NEEDED
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.text.article import Span

_FIGURES = re.compile("[0-9]")
_ABBREVIATED = re.compile(r"(?<=[a-z])\.$")


@dataclass(frozen=True, slots=True)
class Wording:
    """The text to look at and where each word of the sentence begins and ends in it."""

    text: str
    sentence: Sentence = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)
    words: frozenset[str] = field(repr=False)
    """The words of the text, with `FIGURE` where any has figures."""

    @classmethod
    def of(cls, sentence: Sentence) -> Wording:
        """Return the wording of a sentence."""
        text, starts, ends = "", [], []
        for word in sentence.tokens:
            text += " " if text else ""
            starts.append(len(text))
            text += _ABBREVIATED.sub("", word.lower.replace("’", "'"))
            ends.append(len(text))
        figures = (FIGURE,) if _FIGURES.search(text) else ()
        words = frozenset((*text.split(), *figures))
        return cls(text, sentence, tuple(starts), tuple(ends), words)

    def found(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, re.Match[str]]]:
        """Yield the ranges of words that a pattern takes, from the first word of each to the last."""
        if self.words.isdisjoint(NEEDED[pattern]):
            return
        for match in pattern.finditer(self.text):
            first = bisect_left(self.starts, match.start())
            last = bisect_right(self.ends, match.end())
            whole = (
                first < last and self.starts[first] == match.start() and self.ends[last - 1] == match.end()
            )
            if whole:
                yield first, last, match

    def word(self, first: int) -> Token:
        """Return a word of the sentence."""
        return self.sentence.tokens[first]

    def span(self, first: int, last: int) -> Span:
        """Return the characters of a range of words."""
        return Span(self.word(first).span.start, self.word(last - 1).span.end)
