"""The command `check`: what is wrong with the files, without building anything."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError, InputError
from realpolitik.judge.coverage import Coverage
from realpolitik.judge.finding import Severity
from realpolitik.ledger.judging import UNREADABLE
from realpolitik.ledger.trial import Trial
from realpolitik.reading.copies import copies as read_copies
from realpolitik.stores.answers import Table

_COLUMNS = ("subject", "rule", "message")


@click.command()
@click.option(
    "--articles",
    "copies",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Folder with the texts; then the glosses are compared with their wording too.",
)
@click.option("--warnings", is_flag=True, help="Show the warnings of shapes too; they refuse nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def check(settings: Settings, *, copies: Path | None, warnings: bool, as_json: bool) -> None:
    """Tell what is wrong with the files, and build nothing.

    Every refusal names the claim or file, the rule and what to do. Exit code 1
    if there is any, 3 if a file cannot be read; the others are judged all the same.

    \b
    Examples:
      realpolitik check
      realpolitik check --articles ~/articles --warnings
    """
    from realpolitik.sources.additions import additions  # noqa: PLC0415 - the engines are slow to import

    found = _tried(settings, copies)
    for line in additions(settings.workspace):
        output.note(line, settings)
    rows = [(refusal.subject, refusal.rule, refusal.message) for refusal in found.refusals]
    rows += _warnings(found) if warnings else []
    if as_json:
        told = [dict(zip(_COLUMNS, row, strict=True)) for row in rows]
        output.write_json({"refusals": told, "coverage": [asdict(one) for one in found.coverage]})
    elif rows:
        output.table(Table(_COLUMNS, tuple(rows)))
    for one in found.coverage:
        output.note(_told(one), settings)
    unread = sum(refusal.rule == UNREADABLE for refusal in found.refusals)
    if unread:
        raise InputError(f"{unread} files cannot be read; {len(found.refusals)} refusals")
    if found.refusals:
        raise FindingsError(f"{len(found.refusals)} refusals")
    output.note(f"nothing is refused in {len(found.coverage)} articles", settings)


def _tried(settings: Settings, copies: Path | None) -> Trial:
    from realpolitik import pipeline  # noqa: PLC0415 - the engines are slow to import

    def track(paths: Sequence[Path]) -> Iterable[Path]:
        return output.track(paths, "judging articles", settings)

    return pipeline.check(settings.workspace, read_copies(copies, output.left_out), track=track)


def _warnings(found: Trial) -> list[tuple[str, str, str]]:
    findings = [finding for finding in found.findings if finding.severity is not Severity.VIOLATION]
    rows = [
        (one.focus.value, f"warning: {one.shape.value.rpartition('#')[2]}", one.message) for one in findings
    ]
    rows += [(run.subject, run.rule, run.message) for run in found.shared if not run.is_refused]
    return rows + [
        (f"{one.article}#char={span.start},{span.end}", "warning: coverage", "give it a claim or a reason")
        for one in found.coverage
        for span in one.bare
    ]


def _told(one: Coverage) -> str:
    return (
        f"{one.article}: {one.sentences} sentences, {one.with_claims} with claims, {len(one.reasons)} with a "
        f"reason, {len(one.bare)} with neither; {one.claims} claims"
    )
