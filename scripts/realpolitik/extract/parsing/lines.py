"""Which segments of a text are parsed, and as which line each.

In: a segment and the text. Out: a line of as many characters, or of fewer at its end, so that the places of
its words are those in the text.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.parsing.casing import in_line
from realpolitik.text.article import Segment, SegmentRole

_READ: Final = frozenset(
    {SegmentRole.HEADLINE, SegmentRole.STANDFIRST, SegmentRole.CAPTION, SegmentRole.BODY}
)
_LONGEST: Final = 2_000
"""How many characters a sentence may have that is parsed."""
_MARK, _SIGN_WORDS = " | ", 6
"""What stands before who signs a headline, and of how many words that is at most."""


def is_readable(segment: Segment) -> bool:
    """Tell whether a segment speaks of the matter, and is not too long."""
    return segment.role in _READ and segment.span.end - segment.span.start <= _LONGEST


def line(segment: Segment, text: str) -> str:
    """Return what a segment tells in one line; a headline without who signs it: "… | Letters"."""
    plain = in_line(segment.span.of(text))
    told, mark, sign = plain.rpartition(_MARK)
    is_signed = segment.role is SegmentRole.HEADLINE and mark and len(sign.split()) <= _SIGN_WORDS
    return told if is_signed else plain
