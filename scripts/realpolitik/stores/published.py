"""What the last build of a workspace published: its store, and the figures that need no look into it.

In: a workspace. Out: the store as readers see it, or a `Summary`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from realpolitik.errors import StoreError
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import embedded, versions
from realpolitik.stores.embedded import Embedded


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a build; what is counted per name is sorted by name.

    `totals` and `groups` are all counts, by what they are of; of groups those that
    have members.
    """

    version: str
    articles: int
    claims: int
    claims_by_status: tuple[tuple[str, int], ...]
    situations_by_realization: tuple[tuple[str, int], ...]
    quads: int
    inferred: int
    warnings: int
    totals: Mapping[str, int]
    groups: Mapping[str, tuple[tuple[str, int], ...]]


def opened(workspace: Workspace) -> Embedded:
    """Open the published store; no build removes it while this process reads.

    Raises StoreError where there is none or it is damaged.
    """
    lease = versions.Lease(workspace.build)
    return Embedded(embedded.open_read_only(lease.store), lease)


def summary(workspace: Workspace) -> Summary:
    """Return the summary of the last build; raises StoreError where there is none or it is damaged."""
    lease = versions.Lease(workspace.build)
    try:
        return read_summary(_read(lease.folder, versions.SUMMARY), _read(lease.folder, versions.ARTICLES))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise _damaged(lease.folder) from error
    finally:
        lease.end()


def figures(workspace: Workspace) -> Mapping[str, Any]:
    """Return the summary as it was written; raises StoreError where there is none."""
    return _read(versions.current(workspace.build), versions.SUMMARY)


def _read(version: Path, name: str) -> Mapping[str, Any]:
    try:
        told = json.loads((version / name).read_bytes())
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


def read_summary(told: Mapping[str, Any], articles: Mapping[str, list[int]]) -> Summary:
    """Return the summary that a build has written; raises KeyError or ValueError for what is none."""
    by_realization = _counts(told["situationsByRealization"])
    totals = {
        **{str(name): int(number) for name, number in told["totals"].items()},
        "articles": int(told["articles"]),
        "claims": int(told["claims"]),
        "situations": sum(number for _, number in by_realization),
        "quads": int(told["quads"]),
        **{topic: int(told[name]) for topic, name in _BESIDE.items()},
    }
    groups = {
        **{str(topic): _counts(found) for topic, found in told["groups"].items()},
        "claims by status": _counts(told["claimsByStatus"]),
        "situations by realization": by_realization,
        **{topic: _of_articles(articles, place) for place, topic in enumerate(_BY_ARTICLE)},
    }
    return Summary(
        version=str(told["version"]),
        articles=int(told["articles"]),
        claims=int(told["claims"]),
        claims_by_status=_counts(told["claimsByStatus"]),
        situations_by_realization=by_realization,
        quads=int(told["quads"]),
        inferred=int(told["inferred"]),
        warnings=int(told["warnings"]),
        totals=totals,
        groups=groups,
    )


_BESIDE: Final = {
    "copies": "copies",
    "extracted articles left out": "refused",
    "extracted articles annotated too": "alsoCurated",
    "situations with something withheld": "withheld",
}
"""What a build was made without, and which of its articles are one text, by the names in a summary."""
_BY_ARTICLE: Final = ("claims by article", "sentences by article", "sentences with claims by article")


def _of_articles(articles: Mapping[str, list[int]], place: int) -> tuple[tuple[str, int], ...]:
    found = ((f"article:{name}", int(numbers[place])) for name, numbers in articles.items())
    return tuple(sorted((name, number) for name, number in found if number))


def _counts(told: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((str(name), int(number)) for name, number in told.items()))
