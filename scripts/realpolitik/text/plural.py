"""The singular of English words."""

from __future__ import annotations

from typing import Final

_UNCOUNTED: Final = frozenset("arms goods glasses sanctions forces nations states".split())
_SHORTEST: Final = 4


def singular(word: str) -> str | None:
    """Return the singular of a regular plural, or None for what is none.

    >>> singular("rifles"), singular("batteries"), singular("gas"), singular("Leopards")
    ('rifle', 'battery', None, 'Leopard')
    """
    if len(word) < _SHORTEST or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return None
    if word.lower() in _UNCOUNTED:
        return None
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses", "zes")) else word[:-1]
