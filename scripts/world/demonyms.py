"""Who comes from a country and what belongs to it, out of the words of the Factbook.

In: its noun, such as `Frenchman(men), Frenchwoman(women)`, and its adjective; or a row
kept by hand, which goes before. Out: the forms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from world.facts import Country
from world.tables import Row, listed

_NONE = frozenset({"", "none", "NA"})


@dataclass(frozen=True, slots=True)
class Demonyms:
    """Adjectives, and words for one and for several who come from somewhere."""

    adjectives: tuple[str, ...]
    singular: tuple[str, ...]
    plural: tuple[str, ...]


def demonyms(country: Country | None, row: Row | None) -> Demonyms:
    """Return the forms of a country."""
    if row is not None:
        return Demonyms(listed(row["adjective"]), listed(row["one"]), listed(row["several"]))
    if country is None:
        return Demonyms((), (), ())
    nouns = [_forms(noun) for noun in _parted(country.noun)]
    return Demonyms(
        adjectives=_parted(country.adjective),
        singular=tuple(one for one, _ in nouns),
        plural=tuple(several for _, several in nouns),
    )


def _parted(text: str) -> tuple[str, ...]:
    told = re.sub(r"\((?!s\)|singular)[^)]*\)", "", text.split(";", maxsplit=1)[0])
    parts = [part.strip() for part in re.split(r",| or ", told)]
    return tuple(part for part in parts if part not in _NONE)


def _forms(noun: str) -> tuple[str, str]:
    """Return the singular and plural of a noun as the source has it.

    >>> _forms("Albanian(s)"), _forms("Gabonese (singular and plural)")
    (('Albanian', 'Albanians'), ('Gabonese', 'Gabonese'))
    """
    if noun.endswith("(s)"):
        return noun.removesuffix("(s)"), noun.replace("(s)", "s")
    bare = re.sub(r"\s*\(.*", "", noun)
    return bare, bare
