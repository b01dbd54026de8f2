"""The command `locate`: where words stand in an article."""

from __future__ import annotations

from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.errors import FindingsError, UsageError
from realpolitik.text.article import Span
from realpolitik.text.quoting import QuoteError, occurrences
from realpolitik.text.read import read

_COLUMNS = ("start", "end", "digest", "iri")


@click.command()
@click.argument("article", type=click.Path(path_type=Path))
@click.argument("words")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def locate(*, article: Path, words: str, as_json: bool) -> None:
    """Find words in an article: their offsets and digest.

    WORDS are given whole or as 'first words … last words'; every place in the
    file ARTICLE is listed. Offsets are Unicode code points of the file as
    decoded, half-open.

    \b
    Examples:
      realpolitik locate story.txt 'said on Monday'
      realpolitik locate story.txt 'said on Monday … the border' --json
    """
    from realpolitik.rdf import names  # noqa: PLC0415 - the engines are slow to import

    found = read(article)
    rows = [
        (
            str(span.start),
            str(span.end),
            span.digest(found.text),
            names.span(found.identifier, span.start, span.end).value,
        )
        for span in _places(found.text, words)
    ]
    output.records(_COLUMNS, rows, as_json=as_json)


def _places(text: str, words: str) -> list[Span]:
    try:
        spans = list(occurrences(text, words, Span(0, len(text))))
    except QuoteError as error:
        raise UsageError(str(error)) from error
    if not spans:
        raise FindingsError("these words are not in the article; copy them to the character")
    return spans
