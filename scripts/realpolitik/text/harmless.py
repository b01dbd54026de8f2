"""Make a text harmless to whoever is shown it: a terminal, a browser, a person.

In: any text: a label, a title, the name of a file, what a server said. Out: the same in
characters that do nothing. What would move, colour, hide or turn round something is
spelled out, such as `\\x1b`; what ends a line becomes a blank, so that one line stays one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_BLANK: Final = "\t\n\r\u2028\u2029"
_JOINING: Final = "\u00ad\u200c\u200d"
"""Of the formatting characters those that some writing needs, and that only part or join letters."""

_SIGNS: Final = "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Of the formatting characters those that are seen."""

_SUSPECT: Final = re.compile(
    r"[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u05ff\u0900-\u109f\u1100-\u15ff\u3000-\u9fff\uac00-\ud7a3]"
)
_KEPT: Final = re.compile(f"[{_JOINING}{_SIGNS}]")
_LAST_IN_PLANE: Final = 0xFFFE
_IN_BMP: Final = 0xFFFF


def harmless(text: str) -> str:
    """Return a text in one line of characters that do nothing.

    >>> harmless("Nia\\x1b[31m Red\\nVell\\u202e")
    'Nia\\\\x1b[31m Red Vell\\\\u202e'
    """
    return _SUSPECT.sub(_shown, text)


def harmless_json(text: str) -> str:
    r"""Return JSON with the same meaning in which no string holds a character that does something.

    >>> harmless_json('["\x9b1m"]\n')
    '["\\u009b1m"]\n'
    """
    return _SUSPECT.sub(_escaped, text)


def harmless_lines(text: str) -> str:
    """Return a text of several lines, each of them made harmless by itself."""
    return "\n".join(map(harmless, text.split("\n")))


def is_harmless(char: str) -> bool:
    """Tell whether a character does nothing but stand for itself."""
    if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp"):
        return False
    if unicodedata.category(char) == "Cf":
        return _KEPT.match(char) is not None
    return not _is_no_character(ord(char))


def _is_no_character(code: int) -> bool:
    return code & _LAST_IN_PLANE == _LAST_IN_PLANE or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004


def _shown(match: re.Match[str]) -> str:
    char = match[0]
    if char in _BLANK:
        return " "
    return char if is_harmless(char) else _spelled(ord(char))


def _spelled(code: int) -> str:
    if code <= 0xFF:  # noqa: PLR2004 - a byte
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= _IN_BMP else f"\\U{code:08x}"


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    if char == "\n" or is_harmless(char):
        return char
    pair = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{pair[at]:02x}{pair[at + 1]:02x}" for at in range(0, len(pair), 2))
