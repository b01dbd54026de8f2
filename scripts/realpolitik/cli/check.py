"""The command `check`: what is wrong with the files, without building anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from realpolitik.claims.refusal import Refusal
from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.cli.texts import texts
from realpolitik.errors import FindingsError
from realpolitik.judge.coverage import Coverage, coverage
from realpolitik.judge.finding import Severity, Verdict
from realpolitik.rdf import names
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
    if there is any.

    \b
    Examples:
      realpolitik check
      realpolitik check --articles ~/articles --warnings
    """
    with output.working("checking", settings):
        verdict, refusals = _judged(settings, copies)
    covered = [coverage(record) for record in verdict.records]
    rows = [(refusal.subject, refusal.rule, refusal.message) for refusal in refusals]
    rows += _warnings(verdict, covered) if warnings else []
    if as_json:
        found = [dict(zip(_COLUMNS, row, strict=True)) for row in rows]
        output.write_json({"refusals": found, "coverage": [asdict(one) for one in covered]})
    elif rows:
        output.table(Table(_COLUMNS, tuple(rows)))
    for one in covered:
        output.note(_told(one), settings)
    if refusals:
        raise FindingsError(f"{len(refusals)} refusals")
    output.note(f"nothing is refused in {len(verdict.records)} articles", settings)


def _judged(settings: Settings, copies: Path | None) -> tuple[Verdict, Sequence[Refusal]]:
    """Return the verdict and all refusals: of each article, of the whole graph, of the wording."""
    from realpolitik import pipeline  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.judge.wording import names_of, wording_refusals  # noqa: PLC0415 - as above

    found = pipeline.sources(settings.workspace)
    verdict = pipeline.judge(found)
    refusals = list(verdict.refusals or pipeline.broken(pipeline.assemble(found, verdict)))
    words, copy = names_of(found.ground.register), texts(copies)
    for record in verdict.records:
        article = copy.get(names.local(record.iri))
        if article is not None:
            refusals += wording_refusals(record, article, words)
    return verdict, refusals


def _warnings(verdict: Verdict, covered: Sequence[Coverage]) -> list[tuple[str, str, str]]:
    findings = [finding for finding in verdict.findings if finding.severity is not Severity.VIOLATION]
    rows = [
        (one.focus.value, f"warning: {one.shape.value.rpartition('#')[2]}", one.message) for one in findings
    ]
    return rows + [
        (f"{one.article}#char={span.start},{span.end}", "warning: coverage", "give it a claim or a reason")
        for one in covered
        for span in one.bare
    ]


def _told(one: Coverage) -> str:
    return (
        f"{one.article}: {one.sentences} sentences, {one.with_claims} with claims, {len(one.reasons)} with a "
        f"reason, {len(one.bare)} with neither; {one.claims} claims"
    )
