"""The command `sheet`: an article's graph written back as a curator's sheet."""

from __future__ import annotations

from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError


@click.command()
@click.argument("article", type=click.Path(path_type=Path))
@click.option(
    "--output",
    "target",
    type=click.Path(path_type=Path),
    default="-",
    metavar="FILE",
    help="Write a file whole or not at all, instead of stdout.",
)
@click.option("--force", is_flag=True, help="Write the file also where it holds something else.")
@click.pass_obj
def sheet(settings: Settings, *, article: Path, target: Path, force: bool) -> None:
    """Write the sheet of an article that is in the graph.

    ARTICLE is the file with its text. A sheet holds the article's words: keep it
    out of any repository. What `compile` makes of it is the graph again, all of it.
    Of an article that only a program has read, the sheet opens its claims for review:
    what you leave in, corrected or not, is yours once you save it with `compile`, and
    says by whom it was proposed.

    \b
    Examples:
      realpolitik sheet story.txt --output story.sheet
    """
    from realpolitik.rdf import turtle  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.sheet.review import write_review  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.sheet.writer import write_sheet  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.sources.articles import read_file  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.sources.ground import ground  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.text.read import read  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.text.segment import segment  # noqa: PLC0415 - the engines are slow to import

    document = segment(read(article))
    path, is_extracted = read_file(settings.workspace, document.article.identifier)
    write = write_review if is_extracted else write_sheet
    text = write(turtle.read(path), document, ground(settings.workspace).vocabulary).encode()
    if not force and target.is_file() and target.read_bytes() != text:
        raise FindingsError(f"{target} holds something else; nothing is written (--force writes over it)")
    output.write_file(target, [text])
