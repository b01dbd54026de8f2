"""The command `release`: all files of a version, with their description, in one folder."""

from __future__ import annotations

from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.pass_obj
def release(settings: Settings, *, folder: Path) -> None:
    """Write the built graph in all formats into a folder.

    N-Quads and TriG of the named graphs, the default view as Turtle, N-Triples and
    JSON-LD, the validation report, the summary, a description in VoID and DCAT, and
    a manifest with SHA-256. An older release in DIR is replaced when the new one is
    whole; a folder with anything else is refused.

    \b
    Examples:
      realpolitik release ~/realpolitik-0.1.0
    """
    from realpolitik import pipeline  # noqa: PLC0415 - the engines are slow to import

    with output.working("writing the release", settings):
        pipeline.release(settings.workspace, folder)
    output.note(f"wrote {folder}", settings)
