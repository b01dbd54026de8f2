"""The command `query`: SPARQL over the store of the last build."""

from __future__ import annotations

import re
from pathlib import Path

import click

from realpolitik.cli import given, output
from realpolitik.cli.rows import Shown, labelled, limited, rows
from realpolitik.cli.settings import Settings
from realpolitik.errors import UsageError
from realpolitik.stores.answers import ResultForm
from realpolitik.stores.base import View
from realpolitik.stores.question import Kind, kind
from realpolitik.stores.versions import Lease
from realpolitik.stores.worker import Worker


@click.command()
@click.argument("text", required=False)
@click.option(
    "--file", "path", type=click.Path(path_type=Path), metavar="FILE.rq", help="Read it from a file."
)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in ResultForm]),
    help="Form of the answer.  [default: table; turtle for CONSTRUCT and DESCRIBE]",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@labelled
@limited
@click.option(
    "--timeout", type=float, default=60, show_default=True, metavar="SECONDS", help="Give up after this time."
)
@click.pass_obj
def query(
    settings: Settings,
    *,
    text: str | None,
    path: Path | None,
    form: str | None,
    as_json: bool,
    labels: bool,
    limit: int,
    timeout: float,
) -> None:
    """Ask the graph in SPARQL.

    TEXT is the query, or - for stdin. rp:, id: and the like are declared. What
    holds is asked in the default graph, who says what in the graph of the claim:
    a value of the one beside a holder of the other credits people with what they
    never said. Names of rp: and id: that nothing has are told on stderr.

    \b
    Examples:
      realpolitik query 'SELECT ?deal ?how { ?deal a rp:ArmsTransfer ; rp:realization ?how }'
      realpolitik query 'SELECT ?claim ?p ?o { ?claim rp:holder id:yang-uk . GRAPH ?claim { ?s ?p ?o } }'
      realpolitik query 'DESCRIBE id:north-korea' --format turtle
      realpolitik query --file question.rq --json
    """
    asked = _text(text, path)
    wanted = _form(asked, form, as_json=as_json)
    shown = Shown(labels, limit)
    shown.check(table=wanted is ResultForm.TABLE)
    store = Lease(settings.workspace.build).store
    with Worker.once(store) as worker:
        output.detail("asking the store", settings)
        if wanted is ResultForm.TABLE:
            found = worker.table(asked, timeout=timeout)
            rows(found, settings, shown, lambda: _view(settings))
        else:
            output.data([worker.answer(asked, form=wanted, timeout=timeout)])
    _warn(asked, settings)


def _view(settings: Settings) -> View:
    from realpolitik.stores import published  # noqa: PLC0415 - slow, and not always needed

    return published.opened(settings.workspace)


def _warn(asked: str, settings: Settings) -> None:
    """Say which names of a query nothing has."""
    if re.search(r"\b(?:rp|id):", asked) and not settings.quiet:
        from realpolitik.reading.spelled import strangers  # noqa: PLC0415 - slow, and not always needed

        for line in strangers(_view(settings), asked):
            output.note(f"realpolitik: {line}", settings)


def _form(asked: str, form: str | None, *, as_json: bool) -> ResultForm:
    if as_json and form not in (None, "json"):
        raise UsageError("give --json or --format, not both")
    if as_json or form is not None:
        return ResultForm(form or "json")
    return ResultForm.TURTLE if kind(asked) in (Kind.CONSTRUCT, Kind.DESCRIBE) else ResultForm.TABLE


def _text(text: str | None, path: Path | None) -> str:
    if text is not None and path is None:
        return given.text(given.STDIN) if text == str(given.STDIN) else text
    if path is not None and text is None:
        return given.text(path)
    raise UsageError("give one query: as text, as --file FILE.rq, or as - for stdin")
