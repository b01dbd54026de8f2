"""A row of words as a set."""

from __future__ import annotations


def words(row: str) -> frozenset[str]:
    """Return the words of a row.

    >>> sorted(words("b a b"))
    ['a', 'b']
    """
    return frozenset(row.split())
