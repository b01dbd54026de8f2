"""The page of measures and of the deals that would fall under them.

In: a source and what is asked of it. Out: a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Final

from realpolitik.reading.exposure import exposures, measures
from realpolitik.reading.slicing import sliced
from realpolitik.serve.pages.asked import number
from realpolitik.serve.pages.source import Source
from realpolitik.serve.pages.writing import page

PAIRS: Final = 60
"""How many pairs of a deal and a measure the page shows at once, and how many measures."""


def sanctions(source: Source, asked: Mapping[str, str]) -> bytes:
    """Return the page."""
    found = sliced(exposures(source.view), number(asked, "page"), PAIRS)
    by_deal = [list(some) for _, some in groupby(found.items, key=lambda one: one.deal)]
    known = sliced(measures(source.view), number(asked, "measures"), PAIRS)
    return page("sanctions.html", {"found": found, "by_deal": by_deal, "measures": known})
