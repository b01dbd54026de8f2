"""The pages of the vocabulary: all terms, and each by itself.

In: a source and the name of a term. Out: pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from realpolitik.reading.terminology import use
from realpolitik.serve.pages.asked import MissingError
from realpolitik.serve.pages.source import Source
from realpolitik.serve.pages.writing import page

EXAMPLES: Final = 12
"""How many things the page of a term shows that it is used of."""


def vocabulary(source: Source, _asked: Mapping[str, str]) -> bytes:
    """Return the page of all terms."""
    return page("vocabulary.html", {"known": source.terminology})


def term(source: Source, name: str, _asked: Mapping[str, str]) -> bytes:
    """Return the page of a term; MissingError where there is no such term."""
    entry = source.terminology.entries.get(name)
    if entry is None:
        raise MissingError(f"the vocabulary has no term {name}")
    used = use(source.view, entry, EXAMPLES)
    return page("term.html", {"entry": entry, "known": source.terminology.entries, "use": used})
