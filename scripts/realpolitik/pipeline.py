"""The order of the stages, and nothing else.

`judge → conclude → reason → check → publish` bring a build up to date, or make it
anew; `release` writes what was built into a folder. What makes the graph of one
article is `judge.compiled`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from realpolitik.errors import FindingsError
from realpolitik.ledger.builder import Builder, grounded
from realpolitik.ledger.findings import published_findings
from realpolitik.ledger.judging import Track, judgements
from realpolitik.ledger.trial import Trial, trial
from realpolitik.release.publish import publish
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published
from realpolitik.text.article import Article


def build(
    workspace: Workspace, *, full: bool = False, workers: int = 1, verify: bool = False, track: Track = iter
) -> dict[str, object]:
    """Bring the build of a workspace up to date, or make it anew; return its summary.

    With `verify` owlrl and pySHACL judge the result. Raises FindingsError when
    anything is refused or the engines differ, InputError for a file that cannot be
    read, StoreError when the folder cannot be written; what was published stays.
    """
    with Builder(workspace, workers=workers) as builder:
        summary = builder.build(full=full, track=track)
        found = builder.differences() if verify else ()
    if found:
        raise FindingsError(f"{len(found)} differences between engines, the first: {found[0]}")
    return summary


def remove(workspace: Workspace, article: Path) -> dict[str, object]:
    """Bring the build up to date without the file of an article, then delete the file; return the summary.

    Raises what `build` does, and then the file and what was published stay.
    """
    with Builder(replace(workspace, without=article)) as builder:
        summary = builder.build()
        article.unlink()
    return summary


def check(
    workspace: Workspace, texts: Mapping[str, Article], *, workers: int = 1, track: Track = iter
) -> Trial:
    """Tell what a build would refuse, and write nothing; raises InputError for a file that cannot be read."""
    ground = grounded(workspace)
    return trial(ground, judgements(workspace.article_files(), ground, workers=workers, track=track), texts)


def release(workspace: Workspace, folder: Path) -> None:
    """Write the published build into a folder; raises StoreError where there is none, or where it cannot."""
    view = published.opened(workspace)
    publish(view, published_findings(workspace), published.figures(workspace), folder)
