"""The numbers of a comparison, which can be summed over articles.

All are counts; precision, recall, F1 and shares are taken from the sums, and are None where
there is nothing to divide by.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Self


@dataclass(frozen=True, slots=True)
class Summed:
    """Counts, or what holds them, that are summed one by one."""

    def __add__(self, other: Self) -> Self:
        """Return the sum."""
        return type(self)(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))


@dataclass(frozen=True, slots=True)
class Score(Summed):
    """How many the gold has and how many were found, and how many of either have their like.

    The last two differ only for one class, as a pair may join two.
    """

    gold: int = 0
    found: int = 0
    of_gold: int = 0
    of_found: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was found that the gold has."""
        return share(self.of_found, self.found)

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found."""
        return share(self.of_gold, self.gold)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where there is neither gold nor anything found.

        >>> Score(4, 2, 2, 2).f1
        0.6666666666666666
        """
        if not self.gold and not self.found:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class Levels(Summed):
    """The same claims, compared in three ways, each asking for more than the one before."""

    lenient: Score = Score()
    core: Score = Score()
    strict: Score = Score()


@dataclass(frozen=True, slots=True)
class Share(Summed):
    """So many of so many."""

    count: int = 0
    of: int = 0

    @property
    def value(self) -> float | None:
        """The share, between 0 and 1."""
        return share(self.count, self.of)


@dataclass(frozen=True, slots=True)
class Linking(Summed):
    """How fillers of the gold that are in the register were linked, in lenient pairs.

    Wrong is one whose role has a filler that the gold does not have there; one whose
    role lacks it, and has no such filler, was left out.
    """

    right: int = 0
    wrong: int = 0
    left_out: int = 0

    @property
    def accuracy(self) -> float | None:
        """The share of right links among those that were made."""
        return share(self.right, self.right + self.wrong)


@dataclass(frozen=True, slots=True)
class Figures(Summed):
    """All that is counted of an article, or of many.

    `hedged` counts claims marked Asserted whose text the gold says is not so, of all marked so;
    status, realization, holder and times are of lenient pairs of events.
    """

    events: Levels = Levels()
    statements: Levels = Levels()
    hedged: Share = Share()
    status: Share = Share()
    realization: Share = Share()
    holder: Share = Share()
    times_recalled: Share = Share()
    times_right: Share = Share()
    states: Linking = Linking()
    persons: Linking = Linking()
    speakers: Score = Score()
    evidence: Share = Share()


def share(count: int, of: int) -> float | None:
    """Return a share, or None of nothing."""
    return count / of if of else None
