"""The command `site`: the built graph as a folder of files that needs no server of ours."""

from __future__ import annotations

from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.cli.serve import check_installed
from realpolitik.cli.settings import Settings


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.option(
    "--address",
    metavar="URL",
    help="Where the site will be; then rules for the host of the IRIs are written.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    metavar="N",
    help="Make pages in this many processes.",
)
@click.pass_obj
def site(settings: Settings, *, folder: Path, address: str | None, workers: int) -> None:
    """Write the built graph as a static site, to be put on any web server.

    The pages of `serve` with links from file to file, which also work from a disk, the
    data of each thing at the path of its IRI, and the dumps. What did not change is not
    written again; files of an older site that are no more are removed, others stay. A
    folder with anything else is refused.

    \b
    Examples:
      realpolitik site ~/site
      realpolitik site ~/site --workers 2 --address https://example.org/graph/
      realpolitik site ~/site && python -m http.server --directory ~/site
    """
    check_installed("site")
    from realpolitik import pipeline  # noqa: PLC0415 - the engines are slow to import

    with output.working("writing the site", settings):
        written = pipeline.site(settings.workspace, folder, address=address, workers=workers)
    told = f"{written.files} files in {folder}: {written.written} written, {written.removed} removed"
    output.note(told, settings)
