"""Look at a text as if some of its characters were others, without losing the offsets.

In: a text as read. Out: foldings of it, such as one with single spaces, in which
every character knows the range of the text from which it came.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from realpolitik.text.article import Span

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_MARKED = re.compile(
    ".[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]+|[\u1100-\u115f][\u1161-\u11ff]+"
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_SPACES = re.compile(r"\s+")
_BREAKABLE = re.compile(r"[ \t\r\n\f\v]+")
_LINE_END = re.compile(r"\r\n?")
_CURLY = re.compile("[“”„‘’‚]")
_STRAIGHT = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'"}
_DOUBLE = ((re.compile(r'(?<![^\s(\[{—–-])"'), "“"), (re.compile('"'), "”"))
_SINGLE = ((re.compile(r"(?<![^\s(\[{—–“\"-])'"), "‘"), (re.compile("'"), "’"))


@dataclass(frozen=True, slots=True)
class Folding:
    """A text as it reads after some characters were replaced, and where each of them came from."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, text: str) -> Folding:
        """Return the folding in which nothing is replaced."""
        return cls(text, range(len(text)), range(1, len(text) + 1))

    def replaced(self, pattern: re.Pattern[str], replacement: Callable[[str], str]) -> Folding:
        """Return a folding with each match of `pattern` replaced.

        >>> Folding.of("a  b").replaced(re.compile(" +"), lambda _: " ").source(Span(2, 3))
        Span(start=3, end=4)
        """
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for match in pattern.finditer(self.text):
            new = replacement(match[0])
            source = self.source(Span(*match.span()))
            pieces += [self.text[done : match.start()], new]
            starts += [*self.starts[done : match.start()], *[source.start] * len(new)]
            ends += [*self.ends[done : match.start()], *[source.end] * len(new)]
            done = match.end()
        return Folding(
            "".join([*pieces, self.text[done:]]), (*starts, *self.starts[done:]), (*ends, *self.ends[done:])
        )

    def source(self, span: Span) -> Span:
        """Return the range of the text as read from which these characters came."""
        return Span(self.starts[span.start], self.ends[span.end - 1])

    def shown(self, source: Span) -> Span:
        """Return where a range of the text as read stands in this folding."""
        return Span(bisect_left(self.starts, source.start), bisect_left(self.starts, source.end))


def plain(text: str) -> Folding:
    """Return the folding with composed letters, single spaces and no invisible characters."""
    visible = Folding.of(text).replaced(_INVISIBLE, _always(""))
    composed = visible.replaced(_MARKED, lambda letter: unicodedata.normalize("NFC", letter))
    return composed.replaced(_SPACES, _always(" "))


def _always(new: str) -> Callable[[str], str]:
    return lambda _: new


def _breakable(text: str) -> Folding:
    return Folding.of(text).replaced(_BREAKABLE, _always(" "))


def _unix(text: str) -> Folding:
    return Folding.of(text).replaced(_LINE_END, _always("\n"))


def _decomposed(text: str) -> Folding:
    return plain(text).replaced(_BEYOND_ASCII, lambda letter: unicodedata.normalize("NFD", letter))


def _straight(text: str) -> Folding:
    return plain(text).replaced(_CURLY, _STRAIGHT.__getitem__)


def _curled(text: str, rules: Sequence[tuple[re.Pattern[str], str]]) -> Folding:
    folding = _straight(text)
    for pattern, mark in rules:
        folding = folding.replaced(pattern, _always(mark))
    return folding


_WAYS = (
    plain,
    Folding.of,
    _breakable,
    _unix,
    _straight,
    partial(_curled, rules=_DOUBLE + _SINGLE),
    partial(_curled, rules=_SINGLE),
    partial(_curled, rules=_DOUBLE),
    _decomposed,
)


def foldings(text: str) -> Iterator[Folding]:
    """Yield the ways to look at a copy, the most likely first, none twice."""
    seen = set()
    for way in _WAYS:
        folding = way(text)
        if folding.text not in seen:
            seen.add(folding.text)
            yield folding
