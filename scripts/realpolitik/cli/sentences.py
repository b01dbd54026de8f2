"""The command `sentences`: an article cut into numbered sentences."""

from __future__ import annotations

from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.text.read import read
from realpolitik.text.segment import segment

_COLUMNS = ("sentence", "role", "start", "end", "words")


@click.command()
@click.argument("article", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def sentences(*, article: Path, as_json: bool) -> None:
    """List the sentences of an article, numbered.

    The numbers are those of a sheet. Headlines, captions and page furniture count
    too; the role tells them apart.

    \b
    Examples:
      realpolitik sentences story.txt
      realpolitik sentences story.txt --json
    """
    document = segment(read(article))
    text = document.article.text
    rows = [
        (str(number), part.role.value, str(part.span.start), str(part.span.end), part.span.of(text))
        for number, part in enumerate(document.segments, 1)
    ]
    output.records(_COLUMNS, rows, as_json=as_json)
