"""The command `compile`: from a curator's sheet to the graphs of its article."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from realpolitik.claims.refusal import Refusal
from realpolitik.cli import given, output
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError


@click.command()
@click.argument("article", type=click.Path(path_type=Path))
@click.argument("sheet", type=click.Path(path_type=Path))
@click.option("--save", is_flag=True, help="Write kg/articles/ID.trig of the workspace instead of stdout.")
@click.pass_obj
def compile(settings: Settings, *, article: Path, sheet: Path, save: bool) -> None:  # noqa: A001 - the verb
    """Turn a sheet of claims into graphs, and judge them.

    SHEET is a curator's sheet of the file ARTICLE, or - for stdin. Every refusal
    names the claim, the rule and what to do; if there is any, nothing is written
    and the exit code is 1.

    \b
    Examples:
      realpolitik compile story.txt story.sheet
      realpolitik compile story.txt story.sheet --save
    """
    from realpolitik.judge.article import LocalShapes  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.judge.compiled import compiled  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.rdf import turtle  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.sources.ground import ground  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.text.read import read  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.text.segment import segment  # noqa: PLC0415 - the engines are slow to import

    document = segment(read(article))
    text, base = given.text(sheet), ground(settings.workspace)
    made = compiled(text, document, base, LocalShapes.of(base), path=str(sheet))
    _stop_at(made.refusals, settings)
    target = settings.workspace.articles / f"{document.article.identifier}.trig"
    output.write_file(target if save else Path("-"), [turtle.write(made.quads).encode()])
    if save:
        output.note(f"written {target}", settings)


def _stop_at(refusals: Sequence[Refusal], settings: Settings) -> None:
    for refusal in refusals:
        output.note(f"{refusal.subject}: {refusal.rule}: {refusal.message}", settings)
    if refusals:
        raise FindingsError(f"{len(refusals)} refusals; nothing is written")
