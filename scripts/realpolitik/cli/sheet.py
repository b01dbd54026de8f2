"""The command `sheet`: an article's graph written back as a curator's sheet."""

from __future__ import annotations

from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings


@click.command()
@click.argument("article", type=click.Path(path_type=Path))
@click.pass_obj
def sheet(settings: Settings, *, article: Path) -> None:
    """Write the sheet of an article that is in the graph.

    ARTICLE is the file with its text. A sheet holds the article's words: keep it
    out of any repository. What `compile` makes of it is the graph again.

    \b
    Examples:
      realpolitik sheet story.txt > story.sheet
    """
    from realpolitik.rdf import turtle  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.sheet.writer import write_sheet  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.text.read import read  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.text.segment import segment  # noqa: PLC0415 - the engines are slow to import

    document = segment(read(article))
    quads = turtle.read(settings.workspace.article_file(document.article.identifier))
    output.data([write_sheet(quads, document).encode()])
