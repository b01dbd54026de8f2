"""The units of amounts: which spellings mean one unit, and how many of its base each is.

In: what the register says of units. Out: amounts in their base unit, so that they can be
compared. A unit that the register does not know is a base of its own; its plural counts
as the singular, and "million" and the like before it as a number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from types import MappingProxyType
from typing import Final

from realpolitik.rdf.facts import Facts
from realpolitik.rdf.literals import Amount, is_kept
from realpolitik.rdf.names import term, w3c
from realpolitik.text.plural import singular

UNIT, NAME, BASE, FACTOR = term("Unit"), term("unitName"), term("baseUnit"), term("factor")
_LABEL: Final = w3c("rdfs", "label")
_SCALES: Final = {
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
_NUMBER: Final = re.compile(r"[0-9]{1,20}(?:\.[0-9]{1,18})?")
_ONE: Final = Decimal(1)
_DIGITS: Final = 80
"""More than two factors and a number that stores keep can have together."""


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """Base and factor of each unit, by every name that it has; a table equals itself alone."""

    known: Mapping[str, tuple[str, Decimal]]

    @classmethod
    def of(cls, facts: Facts) -> Units:
        """Return the table of what a register says."""
        known: dict[str, tuple[str, Decimal]] = {}
        for unit in facts.of_type(UNIT):
            base = facts.iri(unit, BASE) or unit
            factor = facts.text(unit, FACTOR) or "1"
            if _NUMBER.fullmatch(factor):
                name = facts.text(base, _LABEL) or ""
                known |= dict.fromkeys(facts.texts(unit, NAME), (name, Decimal(factor)))
        return cls(MappingProxyType(known))

    def based(self, amount: Amount) -> Amount:
        """Return an amount in its base unit; as it is told where stores would not keep the numbers."""
        base, factor = self._based(amount.unit)
        least, most = _times(amount.least, factor), _times(amount.most, factor)
        if all(number is None or is_kept(number) for number in (least, most)):
            return Amount(least, most, amount.approximate, base)
        return amount

    def _based(self, unit: str) -> tuple[str, Decimal]:
        """Return the base of a unit, and how many of it one is."""
        first, _, rest = unit.partition(" ")
        if rest and first in _SCALES:
            base, factor = self._based(rest)
            return base, factor * _SCALES[first]
        name = _in_singular(unit)
        return self.known.get(unit) or self.known.get(name) or (name, _ONE)


def _in_singular(unit: str) -> str:
    before, blank, last = unit.rpartition(" ")
    return f"{before}{blank}{singular(last) or last}"


def _times(number: Decimal | None, factor: Decimal) -> Decimal | None:
    """Return a product to its last digit, without the noughts that say nothing."""
    if number is None or factor == _ONE:
        return number
    with localcontext() as exact:
        exact.prec = _DIGITS
        return (number * factor).normalize()
