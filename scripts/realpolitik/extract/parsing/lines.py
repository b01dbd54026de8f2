"""Which segments of a text are parsed, and as which line each.

In: a segment and the text. Out: a line of as many characters, or of fewer at its end, so that the places of
its words are those in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.parsing.casing import in_line
from realpolitik.text.article import Segment, SegmentRole, Span

_READ: Final = frozenset(
    {SegmentRole.HEADLINE, SegmentRole.STANDFIRST, SegmentRole.CAPTION, SegmentRole.BODY}
)
_LONGEST: Final = 2_000
"""How many characters a sentence may have that is parsed."""
_MARK, _SIGN_WORDS = " | ", 6
"""What stands before who signs a headline, and of how many words that is at most."""
_DASH: Final = r"(?:\s?[—–]\s?|\s-{1,2}\s)"
_AGENCY: Final = r"\s?\([A-Z][^()]{1,25}\)"
_DAY: Final = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}"
_SENT: Final = re.compile(
    rf"(?:[A-Z][A-Z’'.-]{{2,}}(?:\s[A-Z][A-Z’'.-]+)*(?:,\s[^—–:()]{{2,30}}?)?(?:{_AGENCY})?(?:{_DASH}|:\s)"
    rf"|(?:[A-Z][\w’'.-]+\s?){{1,3}},\s{_DAY}(?:{_AGENCY})?(?:{_DASH}|:\s)"
    rf"|(?:[A-Z][\w’'.-]+\s?){{1,3}}{_AGENCY}(?:{_DASH}|:\s)"
    rf"|{_AGENCY}{_DASH})(?=[“\"‘']?[A-Z0-9])"
)
"""Where, when and by whom a text was sent: "LUME, June 3 (Veldt Press) -"."""
_PLACED: Final = re.compile(rf"((?:[A-Z][\w’'.]+\s?){{1,3}}?)(?:{_DASH}|:\s)(?=[“\"‘']?[A-Z])")
"""The same where it is a place alone, which has to be known as a name: "Lume: The", "Lume - The"."""


def is_readable(segment: Segment) -> bool:
    """Tell whether a segment speaks of the matter, and is not too long."""
    return segment.role in _READ and segment.span.end - segment.span.start <= _LONGEST


def line(segment: Segment, text: str) -> str:
    """Return what a segment tells in one line; a headline without who signs it: "… | Letters"."""
    plain = in_line(segment.span.of(text))
    told, mark, sign = plain.rpartition(_MARK)
    is_signed = segment.role is SegmentRole.HEADLINE and mark and len(sign.split()) <= _SIGN_WORDS
    return told if is_signed else plain


def without_dateline(
    segments: Sequence[Segment], text: str, is_name: Callable[[str], bool] | None
) -> list[Segment]:
    """Return the segments, the first below the headline without what says where the text was sent from."""
    first = next((one for one in segments if one.role is not SegmentRole.HEADLINE), None)
    if first is None:
        return list(segments)
    begins = first.span.start + _dateline(first.span.of(text), is_name)
    cut = replace(first, span=Span(begins, first.span.end))
    return [cut if one is first else one for one in segments]


def _dateline(sentence: str, is_name: Callable[[str], bool] | None) -> int:
    """Return how many characters of a sentence say where, when and by whom it was sent."""
    sent = _SENT.match(sentence)
    if sent is not None:
        return sent.end()
    placed = _PLACED.match(sentence)
    is_known = placed is not None and is_name is not None and is_name(placed[1].strip())
    return placed.end() if placed is not None and is_known else 0
