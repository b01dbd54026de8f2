"""What became of a piece, as a worker sends it back; whoever asked writes and tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from realpolitik.ingest.told import Told


class Outcome(StrEnum):
    """What became of a piece."""

    READ = "read"
    KNOWN = "known"
    """It is in the workspace already."""
    SAME = "same"
    """Another piece of this run has the very text."""
    SKIPPED = "skipped"
    """It is not English."""
    REFUSED = "refused"
    """The gate lets nothing of it in."""
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a piece: the bytes of its file where it was read, and what is told of it.

    `remarks` are lines of what is amiss; `refused` counts claims that were left out, by rule;
    `is_of_another` tells that another extractor, or another version of it, read what is known.
    """

    name: str
    outcome: Outcome
    article: str | None = None
    data: bytes | None = None
    text: str | None = None
    told: Told | None = None
    refused: tuple[tuple[str, int], ...] = ()
    remarks: tuple[str, ...] = ()
    is_of_another: bool = False

    @property
    def is_amiss(self) -> bool:
        """Whether something is to be said of it at the end."""
        return bool(self.remarks)
