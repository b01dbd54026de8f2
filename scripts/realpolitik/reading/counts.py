"""How much of what the graph holds, as the summary of its build tells; nothing is counted here.

In: a summary. Out: counts, of all and per group.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from realpolitik.stores.published import Summary

_TOTALS: Final = (
    *("articles", "claims", "holders", "situations", "contradictions"),
    *("segments", "segments with claims", "segments with reason", "graphs", "quads", "copies"),
    *(
        "extracted articles left out",
        "extracted articles annotated too",
        "situations with something withheld",
    ),
)
TOPICS: Final = (
    "claims by status",
    "situations by realization",
    "situations by class",
    "claims by article",
    "sentences by article",
    "sentences with claims by article",
    "sentences by reason",
    "open contradictions by kind",
    "resolved contradictions by kind",
)
"""What is counted per group."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something, in all or of one group."""

    topic: str
    group: str
    number: int


def counts(summary: Summary) -> tuple[Count, ...]:
    """Return all counts: totals first, then per group in alphabetical order."""
    grouped = (
        Count(topic, group, number) for topic in TOPICS for group, number in summary.groups.get(topic, ())
    )
    return (*totals(summary), *grouped)


def totals(summary: Summary) -> tuple[Count, ...]:
    """Return the counts that have no groups; `quads` are those of named graphs, without the default view."""
    return tuple(Count(topic, "", summary.totals[topic]) for topic in _TOTALS)
