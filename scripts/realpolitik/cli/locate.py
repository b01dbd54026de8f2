"""The command `locate`: offsets of words, and the curator's sheet."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError, InputError, UsageError
from realpolitik.rdf import names
from realpolitik.stores.answers import Table
from realpolitik.text.article import Document, Span
from realpolitik.text.quoting import QuoteError, occurrences


@click.command()
@click.argument("article", type=click.Path(path_type=Path))
@click.option("--quote", metavar="WORDS", help="Words to find, whole or as 'first words … last words'.")
@click.option("--sentences", is_flag=True, help="Number the sentences, as a sheet counts them.")
@click.option(
    "--sheet",
    "sheet",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Compile a sheet to TriG; - is stdin.",
)
@click.option("--write-sheet", is_flag=True, help="Write the sheet of an article that is in the graph.")
@click.option("--save", is_flag=True, help="With --sheet: write kg/articles/ID.trig of the workspace.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def locate(
    settings: Settings,
    *,
    article: Path,
    quote: str | None,
    sentences: bool,
    sheet: Path | None,
    write_sheet: bool,
    save: bool,
    as_json: bool,
) -> None:
    """Find words in ARTICLE, or turn a sheet of claims into its graph and back.

    Offsets are Unicode code points of the file as decoded, half-open. A sheet
    holds the article's words: keep it out of any repository.

    \b
    Examples:
      realpolitik locate story.txt --quote 'said on Monday … the border'
      realpolitik locate story.txt --sentences
      realpolitik locate story.txt --sheet story.sheet --save
      realpolitik locate story.txt --write-sheet > story.sheet
    """
    if sum([quote is not None, sentences, sheet is not None, write_sheet]) != 1:
        raise UsageError("give one of --quote, --sentences, --sheet and --write-sheet")
    from realpolitik import pipeline  # noqa: PLC0415 - the engines are slow to import

    document = pipeline.document(article)
    if quote is not None:
        _print_spans(document, _found(document, quote), as_json=as_json)
    elif sentences:
        _print_sentences(document, as_json=as_json)
    elif sheet is not None:
        _compile(settings, document, sheet, save=save)
    else:
        output.data([pipeline.sheet_of(settings.workspace, document).encode()])


def _found(document: Document, quote: str) -> list[Span]:
    text = document.article.text
    try:
        spans = list(occurrences(text, quote, Span(0, len(text))))
    except QuoteError as error:
        raise UsageError(str(error)) from error
    if not spans:
        raise FindingsError("these words are not in the article; copy them to the character")
    return spans


def _print_spans(document: Document, spans: list[Span], *, as_json: bool) -> None:
    rows = [
        (
            str(span.start),
            str(span.end),
            span.digest(document.article.text),
            names.span(document.article.identifier, span.start, span.end).value,
        )
        for span in spans
    ]
    _print(("start", "end", "digest", "iri"), rows, as_json=as_json)


def _print_sentences(document: Document, *, as_json: bool) -> None:
    text = document.article.text
    rows = [
        (str(number), part.role.value, str(part.span.start), str(part.span.end), part.span.of(text))
        for number, part in enumerate(document.segments, 1)
    ]
    _print(("sentence", "role", "start", "end", "words"), rows, as_json=as_json)


def _print(columns: tuple[str, ...], rows: Sequence[tuple[str, ...]], *, as_json: bool) -> None:
    if as_json:
        output.write_json([dict(zip(columns, row, strict=True)) for row in rows])
    else:
        output.table(Table(columns, tuple(rows)))


def _compile(settings: Settings, document: Document, sheet: Path, *, save: bool) -> None:
    from realpolitik import pipeline  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.rdf import turtle  # noqa: PLC0415 - the engines are slow to import

    try:
        data = sys.stdin.buffer.read() if str(sheet) == "-" else sheet.read_bytes()
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError.at(sheet, f"is not UTF-8 (byte {error.start})") from error
    written, refusals = pipeline.annotated(settings.workspace, document, text, path=str(sheet))
    for refusal in refusals:
        output.note(f"{refusal.subject}: {refusal.rule}: {refusal.message}", settings)
    if refusals:
        raise FindingsError(f"{len(refusals)} refusals; nothing is written")
    data = turtle.write(written).encode()
    if not save:
        output.data([data])
        return
    target = settings.workspace.articles / f"{document.article.identifier}.trig"
    output.write_file(target, [data])
    output.note(f"written {target}", settings)
