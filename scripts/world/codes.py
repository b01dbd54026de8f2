"""Codes of states and territories: ISO 3166 and Wikidata, as the package `rigour` has them.

In: nothing. Out: `Codes` by the code of two letters. The package is needed to make
the register, and for nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version

_NOT_ISO = frozenset({"XK"})
"""Codes of two letters that are in use without being part of the standard."""
_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Codes:
    """What a state or territory is called in the catalogues of others; an empty code is one that it lacks."""

    alpha2: str
    alpha3: str
    wikidata: str
    takes_article: bool

    def notations(self) -> Iterator[tuple[str, str, str]]:
        """Yield each catalogue with the end of an id and the notation."""
        if self.alpha2 and self.alpha2 not in _NOT_ISO:
            yield "IsoTwoLetters", "iso-alpha2", self.alpha2
            if self.alpha3:
                yield "IsoThreeLetters", "iso-alpha3", self.alpha3
        if self.wikidata:
            yield "Wikidata", "wikidata", self.wikidata


def checked() -> str:
    """Return how the codes were made sure: the package with its version."""
    return f"rigour {version('rigour')}"


def by_code() -> dict[str, Codes]:
    """Return all codes by the one that the package uses, in capitals: `FR`, `SUHH`, `CY-TRNC`."""
    from rigour.territories import get_territories  # noqa: PLC0415 - only to make the register anew

    return {
        territory.code.upper(): Codes(
            alpha2=territory.code.upper() if len(territory.code) == _LETTERS else "",
            alpha3=(territory.alpha3 or "").upper(),
            wikidata=territory.qid or "",
            takes_article=territory.in_sentence.startswith("the "),
        )
        for territory in get_territories()
    }
