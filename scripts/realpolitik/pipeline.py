"""The order of the stages, and nothing else.

`judge → conclude → reason → check → publish` bring a build up to date, or make it
anew; `release` and `site` write what was built into a folder. What makes the graph of one
article is `judge.compiled`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from realpolitik.conclude.policies import DEFAULT
from realpolitik.conclude.policy import Maker
from realpolitik.errors import FindingsError
from realpolitik.ledger.builder import Builder, grounded
from realpolitik.ledger.findings import published_findings
from realpolitik.ledger.judging import Track, judgements
from realpolitik.ledger.trial import Trial, trial
from realpolitik.release.publish import publish
from realpolitik.sources.additions import additions
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published
from realpolitik.text.article import Article

if TYPE_CHECKING:
    from realpolitik.site.publish import Written


@dataclass(frozen=True, slots=True)
class Outcome:
    """A build: its summary, a line for all that it is without, and what files add to shipped ones."""

    summary: dict[str, object]
    faults: tuple[str, ...]
    added: tuple[str, ...] = ()


def build(
    workspace: Workspace,
    *,
    full: bool = False,
    workers: int = 1,
    verify: bool = False,
    policy: Maker = DEFAULT,
    track: Track = iter,
) -> Outcome:
    """Bring the build of a workspace up to date, or make it anew; another policy makes it anew.

    With `verify` owlrl and pySHACL judge the result. Raises FindingsError when
    anything that people made is refused or the engines differ, InputError for a file that cannot be
    read, StoreError when the folder cannot be written; what was published stays.
    """
    with Builder(workspace, workers=workers, policy=policy) as builder:
        summary = builder.build(full=full, track=track)
        outcome = Outcome(summary, builder.faults(), additions(workspace, builder.register_files()))
        found = builder.differences() if verify else ()
    if found:
        raise FindingsError(f"{len(found)} differences between engines, the first: {found[0]}")
    return outcome


def remove(workspace: Workspace, article: Sequence[Path], *, policy: Maker = DEFAULT) -> Outcome:
    """Bring the build up to date without the files of an article, then delete them, the one that spoke last.

    Raises what `build` does, and then the files and what was published stay.
    """
    with Builder(replace(workspace, without=frozenset(article)), policy=policy) as builder:
        outcome = Outcome(builder.build(), builder.faults())
        for path in reversed(article):
            path.unlink()
    return outcome


def check(
    workspace: Workspace, texts: Mapping[str, Article], *, workers: int = 1, track: Track = iter
) -> Trial:
    """Tell what a build would refuse, and write nothing.

    Raises InputError for a file of the register that cannot be read; an article's is refused.
    """
    ground = grounded(workspace)
    return trial(ground, judgements(workspace.graph_files(), ground, workers=workers, track=track), texts)


def release(workspace: Workspace, folder: Path) -> None:
    """Write the published build into a folder; raises StoreError where there is none, or where it cannot."""
    view = published.opened(workspace)
    publish(view, published_findings(workspace), published.figures(workspace), folder)


def site(workspace: Workspace, folder: Path, *, address: str | None = None, workers: int = 1) -> Written:
    """Write the site of the published build into a folder; raises StoreError as `release` does."""
    from realpolitik.site.publish import publish as publish_site  # noqa: PLC0415 - needs the extra `serve`

    return publish_site(workspace, folder, release, address=address, workers=workers)
