"""The command `terms`: the words that a sheet may use, and what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import UsageError
from realpolitik.sources.glossary import Term, found_by, glossary
from realpolitik.stores.answers import Table

_COLUMNS = ("term", "kind", "of", "definition")


@click.command()
@click.argument("words", nargs=-1)
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON, with examples, roles and lines of a sheet."
)
@click.pass_obj
def terms(settings: Settings, *, words: tuple[str, ...], as_json: bool) -> None:
    """List the words of the ontology: classes, roles, rungs and all other values.

    With WORDS, those in whose name, definition or example all of them are. Of one
    term all is told: for a class its roles, and a line of a sheet that uses it.

    \b
    Examples:
      realpolitik terms
      realpolitik terms arms
      realpolitik terms ArmsTransfer
      realpolitik terms realization --json | jq '.[].name'
    """
    from realpolitik.rdf import turtle  # noqa: PLC0415 - the engines are slow to import

    workspace = settings.workspace
    ontology, shapes = (
        [quad for path in paths for quad in turtle.read(path)]
        for paths in (workspace.ontology_files(), workspace.shape_files())
    )
    known = glossary(ontology, shapes)
    found = found_by(known, words) if words else known
    if not found:
        raise UsageError(f"no term is found by {' '.join(words)!r}; `realpolitik terms` lists all")
    if as_json:
        output.write_json([asdict(one) for one in found])
    elif len(found) == 1:
        output.lines(_told(found[0]))
    else:
        rows = tuple((one.name, one.kind, ", ".join(one.of[:1]), one.definition) for one in found)
        output.table(Table(_COLUMNS, rows))


def _told(one: Term) -> Iterator[str]:
    yield f"{one.name} ({one.kind})"
    said = {
        "means": one.definition,
        "example": one.example,
        "of": ", ".join(one.of),
        "takes": " or ".join(one.takes),
        "roles": ", ".join(one.roles),
        "in a sheet": one.sheet,
    }
    yield from (f"  {name}: {text}" for name, text in said.items() if text)
