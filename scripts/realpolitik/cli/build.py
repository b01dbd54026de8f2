"""The command `build`: from the files to the whole graph and its store."""

from __future__ import annotations

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
@click.pass_obj
def build(settings: Settings, *, as_json: bool) -> None:
    """Make the whole graph and its store from the files.

    Reads the shipped files and those in the workspace's kg/, judges them, and
    writes build/: N-Quads, TriG, the flat view, the store, a validation report,
    a summary and a manifest. If anything is refused the former build stays.

    \b
    Examples:
      realpolitik build
      realpolitik build --workspace ~/my-graph --json
    """
    from realpolitik import pipeline  # noqa: PLC0415 - the engines are slow to import

    with output.working("building the graph", settings):
        release = pipeline.build(settings.workspace)
    if as_json:
        output.write_json(dict(release.summary))
    else:
        summary = release.summary
        output.note(
            f"built {settings.workspace.build}: {summary['articles']} articles, {summary['claims']} claims, "
            f"{summary['quads']} quads, {summary['inferred']} inferred",
            settings,
        )
