"""A web page as lines that are read one after the other.

In: a text, then the role of each line in turn. Out: what has come, what is to
come, and which lines quote others. Nothing is looked through once per line, so
a page of many lines costs no more per line than one of few.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from realpolitik.text.article import SegmentRole, Span
from realpolitik.text.patterns import Patterns, Sightings

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_QUOTATION_MARKS = "\"'“”‘’ "
_INNER = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty, trimmed, and whether an empty line stands before it."""

    span: Span
    text: str
    opens_block: bool

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def core(self) -> str:
        """The line without quotation marks around it."""
        return self.text.strip(_QUOTATION_MARKS)


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of a text that are not empty."""
    end = 0
    for match in _LINE.finditer(text):
        span = trimmed(Span(*match.span()), text)
        if span.start < span.end:
            breaks = len(_LINE_END.findall(text[end : span.start]))
            yield Line(span, span.of(text), end == 0 or breaks > 1)
            end = span.end


def trimmed(span: Span, text: str) -> Span:
    """Return a range without the white space at its ends."""
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def quotes(line: Line, other: Line) -> bool:
    """Tell whether `other` holds the words of `line` and more."""
    return line.core in other.text and line.core != other.core


class Page:
    """The lines of a page, read up to one of them; those with as many words as `quotable` may be quotes."""

    __slots__ = ("_body", "_headlines", "_later", "_lines", "_roles", "_seen")

    def __init__(self, found: Iterable[Line], *, quotable: range) -> None:
        self._lines = tuple(found)
        self._roles: list[SegmentRole] = []
        self._seen: set[SegmentRole] = set()
        self._headlines: set[str] = set()
        patterns = Patterns(_candidates(self._lines, quotable))
        self._body, self._later = Sightings(patterns), Sightings(patterns)
        for place in reversed(range(len(self._lines))):
            self._look(self._later, place)

    def _look(self, sightings: Sightings, place: int) -> None:
        """Seek in a line; of what is sought nothing begins with a quotation mark, as `look` requires."""
        line = self._lines[place]
        sightings.look(line.text, place, besides=line.core)

    def is_unread(self) -> bool:
        """Tell whether a line is left to be read."""
        return len(self._roles) < len(self._lines)

    def give(self, role: SegmentRole) -> None:
        """Give the line that is read now its role, and go to the next."""
        if role is SegmentRole.HEADLINE:
            self._headlines.add(self.line.text)
        if role is SegmentRole.BODY:
            self._look(self._body, len(self._roles))
        self._seen.add(role)
        self._roles.append(role)

    def read(self) -> Iterator[tuple[Line, SegmentRole]]:
        """Yield the lines that were read, with their roles."""
        return zip(self._lines, self._roles, strict=False)

    @property
    def line(self) -> Line:
        """The line that is read now."""
        return self._lines[len(self._roles)]

    @property
    def above(self) -> Line | None:
        """The line before it."""
        return self._lines[len(self._roles) - 1] if self._roles else None

    @property
    def last_role(self) -> SegmentRole | None:
        """The role of the line before it."""
        return self._roles[-1] if self._roles else None

    def has(self, *roles: SegmentRole) -> bool:
        """Tell whether a line of one of these roles has come."""
        return not self._seen.isdisjoint(roles)

    def repeats_headline(self) -> bool:
        """Tell whether the line is a headline that has come."""
        return self.line.text in self._headlines

    def to_come(self) -> Sequence[Line]:
        """Return the lines after this one."""
        return self._lines[len(self._roles) + 1 :]

    def is_quoted(self) -> bool:
        """Tell whether a line of the body that has come, or any to come, holds its words and more."""
        later = self._later.place(self.line.core)
        return self._body.place(self.line.core) is not None or (
            later is not None and later > len(self._roles)
        )


def _candidates(found: Sequence[Line], quotable: range) -> Iterator[str]:
    """Yield what may stand within another line: of four words or more, the second and third do so there too.

    Those two are whole words there, for there are white spaces around them in the line itself.
    """
    distinct = dict.fromkeys(line.text for line in found)
    pairs = Counter(pair for text in distinct for pair in set(pairwise(text.split())))
    for line in found:
        words = line.core.split()
        if line.words in quotable and (len(words) < _INNER or pairs[(words[1], words[2])] > 1):
            yield line.core
