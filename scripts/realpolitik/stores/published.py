"""What the last build of a workspace published: its store, and the figures that need no look into it.

In: a workspace. Out: the store as readers see it, or a `Summary`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from realpolitik.errors import StoreError
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import embedded, versions
from realpolitik.stores.embedded import Embedded


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


def opened(workspace: Workspace) -> Embedded:
    """Open the published store; no build removes it while this process reads.

    Raises StoreError where there is none or it is damaged.
    """
    lease = versions.Lease(workspace.build)
    return Embedded(embedded.open_read_only(lease.store), lease)


def summary(workspace: Workspace) -> Summary | None:
    """Return the summary of the last build, or None; raises StoreError for a damaged one."""
    if versions.number(workspace.build) is None:
        return None
    told = figures(workspace)
    try:
        return read_summary(told)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise _damaged(versions.current(workspace.build)) from error


def figures(workspace: Workspace) -> Mapping[str, Any]:
    """Return the summary as it was written; raises StoreError where there is none."""
    version = versions.current(workspace.build)
    try:
        told = json.loads((version / versions.SUMMARY).read_bytes())
    except (OSError, ValueError) as error:
        raise _damaged(version) from error
    if not isinstance(told, dict):
        raise _damaged(version)
    return told


def policy(workspace: Workspace) -> str:
    """Return the name of the policy of the last build; that of the program where there is none."""
    if versions.number(workspace.build) is None:
        return "p1"
    return str(figures(workspace).get("policy") or "p1")


def _damaged(version: Path) -> StoreError:
    return StoreError(f"{version / versions.SUMMARY} is no summary; run `realpolitik build --full`")


def read_summary(told: Mapping[str, Any]) -> Summary:
    """Return the summary that a build has written; raises KeyError or ValueError for what is none."""
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


def _counts(told: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((str(name), int(number)) for name, number in told.items()))
