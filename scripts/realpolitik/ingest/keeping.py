"""Keep what people said of an extracted article when its text is read again.

In: the file as it is, and the graph that is to take its place. Out: that graph with what no text
tells: that the article, or a claim that is still in it, was withdrawn, and what it supersedes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from realpolitik.errors import InputError
from realpolitik.rdf import turtle
from realpolitik.rdf.names import term

_SAID: Final = (term("withdrawn"), term("supersedes"))


def kept(path: Path, data: bytes) -> bytes:
    """Return the text of a graph with what people added to the file whose place it takes, if there is one."""
    if not path.is_file():
        return data
    try:
        before = turtle.read(path)
    except InputError:  # what cannot be read is written anew
        return data
    after = turtle.parsed(data.decode(), path)
    subjects = {quad.subject for quad in after}
    said = {quad for quad in before if quad.predicate in _SAID and quad.subject in subjects} - {*after}
    return turtle.write([*after, *said]).encode() if said else data
