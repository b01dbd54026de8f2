"""The canonical text of a Turtle or TriG file, as `realpolitik format` writes it.

In: a path. Out: the bytes that the file should hold. Comments have no place in
a canonical form and are never dropped in silence: a file that has one is refused.
"""

from __future__ import annotations

import re
from pathlib import Path

from pyoxigraph import Quad

from realpolitik.errors import InputError
from realpolitik.rdf import turtle
from realpolitik.text import files

ENDINGS = (".ttl", ".trig")
"""The endings of the files that have a canonical form."""

_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n\r]|\\.)*"'
    r"|'(?:[^'\\\n\r]|\\.)*'"
    r"|<[^<>\s]*>"
    r"|\\."
    r"|(?P<comment>#)",
    re.DOTALL,
)
"""What may hold a number sign without beginning a comment, and what begins one."""


def formatted(path: Path) -> bytes:
    """Return the canonical text of a file.

    Raises InputError, with the line where known, for a file that cannot be read
    or parsed, that has comments, or whose content has no canonical form.
    """
    if path.suffix.lower() not in ENDINGS:
        raise InputError.at(path, f"only {' and '.join(ENDINGS)} files have a canonical form")
    quads = rewritable(path)
    try:
        return turtle.write(quads).encode()
    except ValueError as error:
        raise InputError.at(path, str(error)) from error


def rewritable(path: Path) -> list[Quad]:
    """Return the quads of a file that is to be written again.

    Raises InputError, with the line where known, for one that cannot be read, or has comments.
    """
    text = files.text(path, most=files.LARGEST_GRAPH)
    quads = turtle.parsed(text, path)
    line = _first_comment(text)
    if line is not None:
        raise InputError.at(path, "a comment would be lost; make it a note such as skos:scopeNote", line=line)
    return quads


def _first_comment(text: str) -> int | None:
    """Return the line, from 1, of the first comment in a text that parses."""
    for match in _TOKEN.finditer(text):
        if match["comment"] is not None:
            return text.count("\n", 0, match.start()) + 1
    return None
