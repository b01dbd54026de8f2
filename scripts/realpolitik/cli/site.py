"""The command `site`: the built graph as a folder of files that needs no server of ours."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import click

from realpolitik.cli import output
from realpolitik.cli.serve import check_installed
from realpolitik.cli.settings import Settings

_MOST: Final = 64
"""How many processes there are at most."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.option(
    "--address",
    metavar="URL",
    help="Where the site will be; then rules for the host of the IRIs are written.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, _MOST),
    metavar="N",
    help="Make pages in this many processes.  [default: as many as there are processors]",
)
@click.pass_obj
def site(settings: Settings, *, folder: Path, address: str | None, workers: int | None) -> None:
    """Write the built graph as a static site, to be put on any web server.

    The pages of `serve` with links from file to file, which also work from a disk, the
    data of each thing at the path of its IRI, and the dumps. What did not change is not
    written again; files of an older site that are no more are removed, others stay. A
    folder with anything else is refused.

    \b
    Examples:
      realpolitik site ~/site
      realpolitik site ~/site --address https://example.org/graph/
      realpolitik site ~/site && python -m http.server --directory ~/site
    """
    check_installed("site")
    from realpolitik import pipeline  # noqa: PLC0415 - the engines are slow to import

    with output.working("writing the site", settings):
        several = min(workers or os.cpu_count() or 1, _MOST)
        written = pipeline.site(settings.workspace, folder, address=address, workers=several)
    told = f"{written.files} files in {folder}: {written.written} written, {written.removed} removed"
    output.note(told, settings)
