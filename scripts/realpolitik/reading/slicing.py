"""Long lists, a page at a time.

In: a list, the number of a page from 1, and how many items a page has. Out: a `Slice`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from realpolitik.errors import UsageError

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Slice(Generic[_Item]):
    """Some of the items, the number of their page, and how many pages and items there are."""

    items: tuple[_Item, ...]
    number: int
    pages: int
    total: int


def sliced(items: Sequence[_Item], number: int, size: int) -> Slice[_Item]:
    """Return one page of so many items; UsageError for a page that does not exist.

    >>> sliced("abcde", 2, 2)
    Slice(items=('c', 'd'), number=2, pages=3, total=5)
    """
    pages = max(-(-len(items) // size), 1)
    if not 1 <= number <= pages:
        raise UsageError(f"there is no page {number}, there are {pages}")
    return Slice(tuple(items[(number - 1) * size : number * size]), number, pages, len(items))
