"""How deep the terms of a file may be, so that the engine does not break on it.

In: a text in Turtle, TriG, N-Triples or N-Quads. Out: an InputError where it has triples in triples
beyond a bound. The engine lets go of a triple in a triple by calling itself once for each, and ends the
process when its stack is full: with 8 MiB between 10,000 and 200,000. Lists may be as deep as they like.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from realpolitik.errors import InputError

DEEPEST: Final = 100
"""Triples that may be open within one another; no file of the project has a single one."""

_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*+'''"
    r'|"(?:[^"\\\n\r]|\\.)*+"'
    r"|'(?:[^'\\\n\r]|\\.)*+'"
    r"|<[^<>\s]*+>|#[^\n\r]*+|\\."
    r"|(?P<opened><<)|(?P<closed>>>)",
    re.DOTALL,
)
"""What may hold the signs of a triple without being one, and those signs."""


def check(text: str, path: Path) -> None:
    """Raise InputError for a text with triples more than DEEPEST deep in triples."""
    if text.count("<<") <= DEEPEST:
        return
    depth = 0
    for token in _TOKEN.finditer(text):
        depth += (token["opened"] is not None) - (token["closed"] is not None)
        if depth > DEEPEST:
            line = text.count("\n", 0, token.start()) + 1
            raise InputError.at(path, f"triples more than {DEEPEST} deep in triples are not read", line=line)
