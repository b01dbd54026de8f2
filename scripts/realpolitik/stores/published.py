"""What the last build says of itself: the figures that need no look into its store.

In: a workspace. Out: a `Summary`, or None where there is no build.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from realpolitik.errors import StoreError
from realpolitik.sources.workspace import Workspace

_FILE = "summary.json"


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a build; what is counted per name is sorted by name."""

    version: str
    articles: int
    claims: int
    claims_by_status: tuple[tuple[str, int], ...]
    situations_by_realization: tuple[tuple[str, int], ...]
    quads: int
    inferred: int
    warnings: int

    @property
    def situations(self) -> int:
        """How many situations the consensus speaks of; each has one realization."""
        return sum(number for _, number in self.situations_by_realization)


def summary(workspace: Workspace) -> Summary | None:
    """Return the summary of the last build, or None; raises StoreError for a damaged one."""
    path = workspace.build / _FILE
    if not path.is_file():
        return None
    try:
        told = json.loads(path.read_bytes())
        return Summary(
            version=str(told["version"]),
            articles=int(told["articles"]),
            claims=int(told["claims"]),
            claims_by_status=_counts(told["claimsByStatus"]),
            situations_by_realization=_counts(told["situationsByRealization"]),
            quads=int(told["quads"]),
            inferred=int(told["inferred"]),
            warnings=int(told["warnings"]),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise StoreError(f"{path} is no summary; run `realpolitik build` again") from error


def _counts(told: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((str(name), int(number)) for name, number in told.items()))
