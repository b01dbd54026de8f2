"""The command `remove`: an article taken out whole."""

from __future__ import annotations

from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import UsageError
from realpolitik.sources.workspace import Workspace


@click.command()
@click.argument("article")
@click.pass_obj
def remove(settings: Settings, *, article: str) -> None:
    """Take an article out, with all that it claims.

    The build is brought up to date without it, then its file in your workspace is
    deleted; if the build fails without it the file stays. ARTICLE is the first 16
    hex digits of its text's digest, its IRI, or the name of its file.

    \b
    Examples:
      realpolitik remove 5b1d0e3f9a7c2468
      realpolitik remove article:5b1d0e3f9a7c2468
    """
    from realpolitik import pipeline  # noqa: PLC0415 - the engines are slow to import

    path = _file(settings.workspace, article)
    with output.working("building without it", settings):
        summary = pipeline.remove(settings.workspace, path)
    output.note(f"removed {path.name}; {summary['articles']} articles are left", settings)


def _file(workspace: Workspace, article: str) -> Path:
    """Return the file of an article; raises UsageError for none, and for one that is not the user's own."""
    name = article.strip("<>").replace(":", "/").rpartition("/")[2].removesuffix(".trig") + ".trig"
    path = workspace.articles / name
    if path.is_file():
        return path
    if any(other.name == name for other in workspace.article_files()):
        raise UsageError(f"{name} is shipped; only articles in {workspace.articles} can be removed")
    raise UsageError(f"no {name} in {workspace.articles}")
