"""How much: the least and the most, and whether that is only about right.

In: words before and in a number. Out: a `Quantity`, which writes the number of the
graph's literals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

VAGUE: Final = {
    "dozens": ("25", "99"),
    "scores": ("40", "99"),
    "hundreds": ("100", "999"),
    "thousands": ("1000", "9999"),
    "millions": ("1000000", "9999999"),
    "billions": ("1000000000", "9999999999"),
}
VAGUE_ROWS: Final = {
    ("tens", "of", "thousands"): ("10000", "99999"),
    ("hundreds", "of", "thousands"): ("100000", "999999"),
    ("tens", "of", "millions"): ("10000000", "99999999"),
    ("hundreds", "of", "millions"): ("100000000", "999999999"),
    ("tens", "of", "billions"): ("10000000000", "99999999999"),
    ("hundreds", "of", "billions"): ("100000000000", "999999999999"),
}
_AT_LEAST: Final = (
    "more than",
    "at least",
    "over",
    "above",
    "no fewer than",
    "no less than",
    "not less than",
    "upwards of",
    "in excess of",
    "a minimum of",
)
_AT_MOST: Final = (
    "up to",
    "as many as",
    "as much as",
    "at most",
    "no more than",
    "not more than",
    "fewer than",
    "less than",
    "under",
    "below",
    "a maximum of",
)
_ABOUT: Final = (
    "about",
    "around",
    "some",
    "roughly",
    "approximately",
    "nearly",
    "almost",
    "close to",
    "an estimated",
    "estimated",
    "well over",
    "just over",
    "just under",
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """The bounds of a number; None where it is open."""

    least: Decimal | None
    most: Decimal | None
    is_approximate: bool = False

    @classmethod
    def vague(cls, bounds: tuple[str, str]) -> Quantity:
        """Return what a word such as "dozens" means."""
        return cls(Decimal(bounds[0]), Decimal(bounds[1]), True)

    @property
    def literal(self) -> str:
        """The number as the graph writes it.

        >>> Quantity(Decimal("1.50"), Decimal(2), True).literal, Quantity(Decimal(1000), None).literal
        ('1.5/2~', '1000/..')
        """
        same = self.least == self.most
        text = written(self.least) if same else f"{written(self.least)}/{written(self.most)}"
        return text + ("~" if self.is_approximate else "")


def written(value: Decimal | None) -> str:
    """Return a number without exponent and without zeros at its end."""
    if value is None:
        return ".."
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def qualified(quantity: Quantity, before: Sequence[str]) -> tuple[Quantity, int]:
    """Return a quantity as the words before it bound it, and how many of these were used."""
    for phrases, kind in ((_ABOUT, "about"), (_AT_LEAST, "least"), (_AT_MOST, "most")):
        for phrase in sorted(phrases, key=len, reverse=True):
            words = phrase.split()
            if list(before[-len(words) :]) == words:
                return _bounded(quantity, kind), len(words)
    return quantity, 0


def _bounded(quantity: Quantity, kind: str) -> Quantity:
    if kind == "about":
        return replace(quantity, is_approximate=True)
    if kind == "least":
        return replace(quantity, most=None)
    return replace(quantity, least=None)
