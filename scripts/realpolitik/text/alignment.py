"""Match equal words of two texts in the order of both.

In: pairs of places that may belong together. Out: as many of them as can stand
side by side without a place given twice or against the order of the texts.
Longest increasing subsequence by a Fenwick tree: n pairs cost n log n.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Where words stand in the original and in the copy; what the pair is worth and how far it leads away."""

    original: int
    copy: int
    worth: int = 1
    distance: int = 0


def chain(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return the pairs of greatest worth in which both places rise; of equal worth, the least distance.

    >>> [pair.copy for pair in chain([Pair(0, 5), Pair(1, 2), Pair(2, 3)])]
    [2, 3]
    """
    ordered = sorted(pairs, key=lambda pair: (pair.original, -pair.copy))
    copies = sorted({pair.copy for pair in ordered})
    best, before = _Best(len(copies)), list[int]()
    for number, pair in enumerate(ordered):
        rank = bisect_left(copies, pair.copy)
        worth, nearness, last = best.below(rank)
        before.append(last)
        best.raise_at(rank, (worth + pair.worth, nearness - pair.distance, number))
    at, found = best.below(len(copies))[2], list[Pair]()
    while at >= 0:
        found.append(ordered[at])
        at = before[at]
    return tuple(reversed(found))


class _Best:
    """The best chain that ends below a rank: its worth, its nearness and its last pair."""

    __slots__ = ("_tree",)

    def __init__(self, size: int) -> None:
        self._tree = [(0, 0, -1)] * (size + 1)

    def below(self, rank: int) -> tuple[int, int, int]:
        found = (0, 0, -1)
        while rank > 0:
            found = max(found, self._tree[rank])
            rank &= rank - 1
        return found

    def raise_at(self, rank: int, value: tuple[int, int, int]) -> None:
        at = rank + 1
        while at < len(self._tree):
            self._tree[at] = max(self._tree[at], value)
            at += at & -at
