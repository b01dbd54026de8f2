"""The command `check`: what is wrong with the files, without building anything."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.coverage import coverage
from realpolitik.errors import FindingsError
from realpolitik.model import Severity
from realpolitik.stores.answers import Table


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
    if there is any.

    \b
    Examples:
      realpolitik check
      realpolitik check --articles ~/articles --warnings
    """
    from realpolitik import pipeline  # noqa: PLC0415 - the engines are slow to import

    with output.working("checking", settings):
        found = pipeline.sources(settings.workspace)
        verdict = pipeline.judge(found)
        refusals = list(verdict.refusals)
        if not refusals:
            refusals += pipeline.broken(pipeline.assemble(found, verdict))
        if copies is not None:
            refusals += pipeline.wording_refusals(found, verdict, copies)
    covered = [coverage(record) for record in verdict.records]
    rows = [(refusal.subject, refusal.rule, refusal.message) for refusal in refusals]
    if warnings:
        rows += [
            (finding.focus.value, f"warning: {finding.shape.value.split('#')[-1]}", finding.message)
            for finding in verdict.findings
            if finding.severity is not Severity.VIOLATION
        ]
        rows += [
            (
                f"{one.article}#char={span.start},{span.end}",
                "warning: coverage",
                "give it a claim or a reason",
            )
            for one in covered
            for span in one.bare
        ]
    if as_json:
        output.write_json(
            {
                "refusals": [dict(zip(("subject", "rule", "message"), row, strict=True)) for row in rows],
                "coverage": [asdict(one) for one in covered],
            }
        )
    elif rows:
        output.table(Table(("subject", "rule", "message"), tuple(rows)))
    for one in covered:
        output.note(
            f"{one.article}: {one.sentences} sentences, {one.with_claims} with claims, {len(one.reasons)} with a "
            f"reason, {len(one.bare)} with neither; {one.claims} claims",
            settings,
        )
    if refusals:
        raise FindingsError(f"{len(refusals)} refusals")
    output.note(f"nothing is refused in {len(verdict.records)} articles", settings)
