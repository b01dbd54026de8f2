"""Join the lines of paragraphs that somebody has wrapped at a column.

In: the lines of a text. Out: the same, but one for each paragraph where the text is wrapped;
ends of lines inside it read as blanks, so that offsets stay what they were. A text is taken
for wrapped where lines go on in the next in the midst of a sentence, and are as full as they
can be. Titles, verses, lists and what else ends its lines early keep them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from realpolitik.text.article import Span
from realpolitik.text.page import Line
from realpolitik.text.sentences import is_ended

_COLUMNS: Final = range(30, 121)
"""The columns at which people and programs wrap."""

_ITEM: Final = re.compile(r"(?:[-*•·–—>]|\(?(?:[0-9]{1,3}|[A-Za-z])[.)])\s")
_OF_ALL: Final = 4
"""One of so many neighbours at least has to tell of wrapping."""

_FULL: Final = 0.75
"""The share of lines, of those that go on in the next, which are full where a text is wrapped."""

_LEAST: Final = 0.7
"""The share of the width below which a line is short, whatever word comes next."""


def unwrapped(found: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines of a text, those of one paragraph joined if it is wrapped."""
    kept = tuple(found)
    width = _width(kept)
    if width is None:
        return kept
    paragraphs: list[list[Line]] = []
    for line in kept:
        if paragraphs and _is_one(paragraphs[-1][-1], line, width):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return tuple(map(_joined, paragraphs))


def _width(found: Sequence[Line]) -> int | None:
    """Return how long lines become before they are wrapped, or None where the text is not."""
    neighbours = [pair for pair in pairwise(found) if _are_near(*pair)]
    inside = [pair for pair in neighbours if _goes_on(*pair)]
    width = max((len(line.text) for line, _ in inside), default=0)
    full = sum(_is_full(line, after, width) for line, after in inside)
    told = full * _OF_ALL >= len(neighbours) and full >= len(inside) * _FULL
    return width if told and width in _COLUMNS else None


def _are_near(line: Line, after: Line) -> bool:
    """Tell whether two lines follow one another in a block, are both short, and begin no item of a list."""
    most = _COLUMNS.stop - 1
    return (
        not after.opens_block and max(len(line.text), len(after.text)) <= most and not _ITEM.match(after.text)
    )


def _goes_on(line: Line, after: Line) -> bool:
    """Tell whether a sentence that stands in a line surely goes on in the next."""
    return after.text[0].islower() and not is_ended(line.text)


def _is_full(line: Line, after: Line, width: int) -> bool:
    """Tell whether the next word would not have found room in a line."""
    return len(line.text) + 1 + len(after.text.split(maxsplit=1)[0]) > width


def _is_one(line: Line, after: Line, width: int) -> bool:
    full = _is_full(line, after, width) and len(line.text) >= width * _LEAST
    return _are_near(line, after) and (full or _goes_on(line, after))


def _joined(lines: Sequence[Line]) -> Line:
    if len(lines) == 1:
        return lines[0]
    text = lines[0].text
    for line, after in pairwise(lines):
        text += " " * (after.span.start - line.span.end) + after.text
    return Line(Span(lines[0].span.start, lines[-1].span.end), text, lines[0].opens_block)
