"""The command `remove`: an article taken out whole."""

from __future__ import annotations

from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import UsageError
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published


@click.command()
@click.argument("article")
@click.pass_obj
def remove(settings: Settings, *, article: str) -> None:
    """Take an article out, with all that it claims.

    The build is brought up to date without it, then its file in your workspace is
    deleted; where you have it annotated and extracted, both files are. If the build
    fails without it the files stay. ARTICLE is the first 16 hex digits of its text's
    digest, its IRI, or the name of its file.

    \b
    Examples:
      realpolitik remove 5b1d0e3f9a7c2468
      realpolitik remove article:5b1d0e3f9a7c2468
    """
    from realpolitik import pipeline  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.conclude.policies import policy_named  # noqa: PLC0415

    paths = _files(settings.workspace, article)
    policy = policy_named(published.policy(settings.workspace))
    with output.working("building without it", settings):
        built = pipeline.remove(settings.workspace, paths, policy=policy)
    output.note(f"removed {paths[0].name}; {built.summary['articles']} articles are left", settings)
    output.faults(built.faults)


def _files(workspace: Workspace, article: str) -> tuple[Path, ...]:
    """Return the files of an article; raises UsageError for none, and for one that is not the user's own."""
    name = article.strip("<>").replace(":", "/").rpartition("/")[2].removesuffix(".trig") + ".trig"
    found = [path for path in workspace.graph_files() if path.name == name]
    own = tuple(path for path in found if path.is_relative_to(workspace.root / "kg"))
    if own:
        return own
    if found:
        raise UsageError(f"{name} is shipped; only articles in {workspace.articles} can be removed")
    raise UsageError(f"no {name} in {workspace.articles}")
