"""Words inside SVG: made harmless, cut where letters end, and only then escaped.

In: any text. Out: what may stand between tags or in an attribute.
"""

from __future__ import annotations

import unicodedata
from html import escape
from typing import Final

from realpolitik.text.harmless import harmless

_JOINER: Final = "\u200d"
_ELLIPSIS: Final = "…"


def words(text: str, *, most: int | None = None) -> str:
    """Return a text for SVG; with `most`, so many characters of it at the most, counted as seen.

    >>> words("Kim & Sons' boats", most=12)
    'Kim &amp; Sons&#x27;…'
    """
    shown = harmless(text)
    return escape(shown if most is None else clipped(shown, most))


def clipped(text: str, most: int) -> str:
    """Return a text with an ellipsis in place of what is beyond so many code points.

    What belongs to one letter, such as an accent of its own, stays together.
    """
    if len(text) <= most:
        return text
    end = most - 1
    while end > 1 and _is_one(text[end - 1], text[end]):
        end -= 1
    return text[:end].rstrip() + _ELLIPSIS


def _is_one(before: str, after: str) -> bool:
    """Tell whether two characters are parts of one letter or picture."""
    marks = unicodedata.category(after).startswith("M") or _JOINER in (before, after)
    return marks or _is_tone(after) or (_is_flag(before) and _is_flag(after))


def _is_tone(char: str) -> bool:
    return "\U0001f3fb" <= char <= "\U0001f3ff"


def _is_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
