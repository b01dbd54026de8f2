"""The invented article on Arvenia and Belmark with all that it stands on, ready to be mutated."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from realpolitik.sheet.writer import write_sheet
from support import arvenia, shipped

DOCUMENT = arvenia.DOCUMENT
BASE = replace(shipped.base(), register=arvenia.registered())
CHECKS = shipped.shapes()


@cache
def sheet() -> str:
    """Return the sheet of the article."""
    return write_sheet(arvenia.graphs(), DOCUMENT, BASE.vocabulary)
