"""The command `ask`: the questions on the shipped articles and the general ones, listed and answered."""

from __future__ import annotations

import click

from realpolitik.cli import output
from realpolitik.cli.rows import Shown, labelled, limited, rows
from realpolitik.cli.settings import Settings
from realpolitik.errors import InputError, UsageError
from realpolitik.sources.questions import Question, matching, readable
from realpolitik.stores.answers import ResultForm, Table


@click.command()
@click.argument("which", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in ResultForm]),
    default="table",
    show_default=True,
    help="Form of the answer.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json; the list as JSON too.")
@labelled
@limited
@click.option("--sparql", is_flag=True, help="Print the query instead of running it.")
@click.option(
    "--timeout", type=float, default=60, show_default=True, metavar="SECONDS", help="Give up after this time."
)
@click.pass_obj
def ask(
    settings: Settings,
    *,
    which: tuple[str, ...],
    form: str,
    as_json: bool,
    labels: bool,
    limit: int,
    sparql: bool,
    timeout: float,
) -> None:
    """List the questions that the graph answers, or answer one.

    WHICH is a number, a name, or words of the question. The general questions,
    g1 and on, fit whatever is in a workspace.

    \b
    Examples:
      realpolitik ask
      realpolitik ask 4
      realpolitik ask g1
      realpolitik ask stockpile size
      realpolitik ask 41 --labels
      realpolitik ask 4 --sparql
    """
    own = settings.workspace
    known, failed = readable((*own.query_files(), *own.general_files()))
    for reason in failed:
        output.left_out(reason)
    found = matching(known, " ".join(which)) if which else known
    if not found and failed:
        raise InputError(f"no question that can be read has these words: {' '.join(which)}")
    if not found:
        raise UsageError(f"no question has these words: {' '.join(which)}; `realpolitik ask` lists all")
    if not which or len(found) > 1:
        _list(found, as_json=as_json)
        if failed:
            raise InputError(f"{len(failed)} questions cannot be read")
        return
    question = found[0]
    if sparql:
        output.data([question.query.encode()])
        return
    _answer(question, settings, "json" if as_json else form, timeout, Shown(labels, limit))


def _answer(question: Question, settings: Settings, form: str, timeout: float, shown: Shown) -> None:
    from realpolitik.stores import embedded, published  # noqa: PLC0415 - not needed to list

    wanted = ResultForm(form)
    shown.check(table=wanted is ResultForm.TABLE)
    output.note(f"{question.mark}. {question.words}", settings)
    view = published.opened(settings.workspace)
    if wanted is ResultForm.TABLE:
        found = embedded.table(view.engine, question.query, timeout=timeout)
        rows(found, settings, shown, lambda: view)
    else:
        output.data([embedded.answer(view.engine, question.query, form=wanted, timeout=timeout)])


def _list(found: tuple[Question, ...], *, as_json: bool) -> None:
    if as_json:
        output.write_json([_told(question) for question in found])
    else:
        output.table(Table(("number", "name", "question"), tuple((q.mark, q.name, q.words) for q in found)))


def _told(question: Question) -> dict[str, object]:
    told: dict[str, object] = {"number": question.number, "name": question.name, "question": question.words}
    return {**told, "general": True} if question.is_general else told
