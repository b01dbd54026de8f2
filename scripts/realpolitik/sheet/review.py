"""Open an extracted article for review: all its claims as a curator's, with who proposed each.

In: the graphs that a program made of a text, and its document. Out: a sheet. What is left in it
is the curator's once it is compiled; what is taken out stays with the program's graph, which is
not heard any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pyoxigraph import Quad

from realpolitik.sheet.writer import write_sheet
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import Document

_PRODUCED: Final = re.compile(r"    producer (?=[~a-z])")
_PROPOSED: Final = "    proposed "


def write_review(quads: Iterable[Quad], document: Document, vocabulary: Vocabulary) -> str:
    """Return the sheet for the review of an extracted article; raises FindingsError as `write_sheet` does."""
    lines = write_sheet(quads, document, vocabulary).split("\n")
    return "\n".join(_PROPOSED + line[len(_PROPOSED) :] if _PRODUCED.match(line) else line for line in lines)
