"""Find the character in a query that looks like a blank, or like nothing, and is neither.

In: the text of a query that cannot be parsed. Out: the first character outside strings,
comments and IRIs that no token of SPARQL may hold: a mark of byte order, a no-break space,
a curly quotation mark. The engine complains of such a one only much later.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_FIT: Final = (
    r"\t\n\r\x20-\x7e\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040"
    r"\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\ufff8\U00010000-\U000dffff"
)
"""ASCII, and what names may hold but for two that nobody sees: U+FEFF and those from U+FFF9 on."""

_OUTSIDE: Final = re.compile(
    rf"""
    <[^<>"{{}}|^`\x00-\x20]*+>                                        # IRIs
    | \"{{3}}(?:\\.|(?!\"{{3}}).)*+\"{{3}} | '{{3}}(?:\\.|(?!'{{3}}).)*+'{{3}}  # long strings
    | "(?:\\.|[^"\\\r\n])*+" | '(?:\\.|[^'\\\r\n])*+'             # strings
    | \#[^\r\n]*+                                                  # comments
    | (?P<stray> [^{_FIT}] )                                         # neither ASCII nor part of a name
    | .
    """,
    re.DOTALL | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Stray:
    """A character that has no place in SPARQL; line and column are counted from 1, in code points."""

    char: str
    line: int
    column: int

    def __str__(self) -> str:
        """Return what it is and where it stands."""
        name = unicodedata.name(self.char, "a control character")
        return f"U+{ord(self.char):04X} ({name}) at line {self.line}, column {self.column}"


def stray(query: str, end: int) -> Stray | None:
    """Return the first such character in the first `end` characters of a query, or None.

    >>> str(stray("ASK {\\n\\u00a0}", 9))
    'U+00A0 (NO-BREAK SPACE) at line 2, column 1'
    """
    for token in _OUTSIDE.finditer(query, 0, end):
        if token["stray"] is not None:
            before = query[: token.start()]
            return Stray(token["stray"], before.count("\n") + 1, token.start() - before.rfind("\n"))
    return None
