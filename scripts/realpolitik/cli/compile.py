"""The command `compile`: from a curator's sheet to the graphs of its article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from realpolitik.cli import given, output
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError, UsageError

if TYPE_CHECKING:
    from realpolitik.claims.refusal import Refusal
    from realpolitik.judge.compiled import Compiled
    from realpolitik.judge.wording import SharedRun

_SHOWN = 20
"""How many changes are shown before a file is written."""


@click.command()
@click.argument("article", type=click.Path(path_type=Path))
@click.argument("sheet", type=click.Path(path_type=Path))
@click.option("--save", is_flag=True, help="Write kg/articles/ID.trig of the workspace instead of stdout.")
@click.option("--force", is_flag=True, help="With --save: also remove what the sheet does not say any more.")
@click.pass_obj
def compile(  # noqa: A001 - the verb
    settings: Settings, *, article: Path, sheet: Path, save: bool, force: bool
) -> None:
    """Turn a sheet of claims into graphs, and judge them.

    SHEET is a curator's sheet of the file ARTICLE, or - for stdin. Every refusal
    names the line, the rule and what to do; if there is any, nothing is written
    and the exit code is 1. Five words in a row that are the article's own are a
    warning. With --save it is judged beside all that is in the workspace, and what
    changes is told: - removed, ~ changed, + added.

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

    if force and not save:
        raise UsageError("--force goes with --save")
    document = segment(read(article))
    text, base = given.text(sheet), ground(settings.workspace)
    made = compiled(text, document, base, LocalShapes.of(base), path=str(sheet))
    for line in _told(made.close, made, sheet):
        output.note(line, settings)
    _stop_at(made.refusals, made, sheet, settings)
    if save:
        _save(made, sheet, document.article.identifier, settings, force=force)
    else:
        output.data([turtle.write(made.quads).encode()])


def _save(made: Compiled, sheet: Path, identifier: str, settings: Settings, *, force: bool) -> None:
    """Write the file of an article if nothing of it is lost and the build can go on with it."""
    from realpolitik.ledger.rehearsal import rehearse  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.rdf import turtle  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.sources.articles import known_file  # noqa: PLC0415 - the engines are slow to import

    known = known_file(settings.workspace, identifier)
    own = known is not None and known.parent == settings.workspace.articles
    target = known if known is not None and own else settings.workspace.articles / f"{identifier}.trig"
    text = turtle.write(made.quads).encode()
    if known is not None:
        if known.read_bytes() == text:
            output.note(f"unchanged {known}", settings)
            return
        _show_changes(known, made, settings, force=force)
    with output.working("judging it beside all others", settings):
        refused = rehearse(settings.workspace, target.name, made.quads)
    _stop_at(refused, made, sheet, settings)
    output.write_file(target, [text])
    output.note(f"written {target}", settings)


def _show_changes(known: Path, made: Compiled, settings: Settings, *, force: bool) -> None:
    from realpolitik.claims.changes import Kind, changes  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.rdf import turtle  # noqa: PLC0415 - the engines are slow to import

    found = changes(turtle.read(known), made.quads)
    for change in found[:_SHOWN]:
        output.note(str(change), settings)
    if len(found) > _SHOWN:
        output.note(f"… and {len(found) - _SHOWN} changes more", settings)
    removed = sum(change.kind is Kind.REMOVED for change in found)
    if removed and not force:
        raise FindingsError(
            f"the sheet leaves out {removed} things that {known.name} holds; nothing is written "
            "(`realpolitik sheet` writes all of them as a sheet, --force takes them out)"
        )


def _stop_at(refusals: Sequence[Refusal], made: Compiled, sheet: Path, settings: Settings) -> None:
    """Say every refusal with its line of the sheet, and end the command if there is one."""
    for line in _told(refusals, made, sheet):
        output.note(line, settings)
    if refusals:
        raise FindingsError(f"{len(refusals)} refusals; nothing is written")


def _told(found: Iterable[Refusal | SharedRun], made: Compiled, sheet: Path) -> list[str]:
    """Return a line for each refusal and each warning, in the order of the sheet."""
    placed = sorted((made.line(one), one.rule, one.message, one.subject) for one in found)
    return [
        f"{sheet}{f':{line}' if line else ''}: {rule}: {message} ({subject})"
        for line, rule, message, subject in placed
    ]
