"""The command `verify`: the evidence of the graph against the user's own copies."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from pyoxigraph import Quad

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError, InputError
from realpolitik.judge.verify import Check, Copy, Evidence, Report, originals
from realpolitik.judge.verify import verify as compare
from realpolitik.rdf import names, turtle
from realpolitik.stores.answers import Table
from realpolitik.text.article import Span
from realpolitik.text.harmless import harmless
from realpolitik.text.read import ENDING, read_all, texts_in

_SHOWN = 300


@click.command()
@click.option(
    "--articles",
    "folder",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DIR",
    help="Folder with your copies, one article in each .txt file.",
)
@click.option("--all", "every", is_flag=True, help="Ask for a copy of every article of the graph.")
@click.option("--text", "with_text", is_flag=True, help="Show what your copy has in place of changed words.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object, with all places in your copies."
)
@click.pass_obj
def verify(settings: Settings, *, folder: Path, every: bool, with_text: bool, as_json: bool) -> None:
    """Compare the evidence with your own copies of the articles.

    The graph holds no text, only offsets and digests. A copy with other white
    space, page furniture or quotation marks is re-anchored; where its words
    differ, the claims that rest on them are named. No text is printed unless
    you ask for it. Only articles of which you have a copy are asked about. Exit
    code 1 if words are changed, if no copy is of an article in the graph, or
    with --all if one is missing.

    \b
    Examples:
      realpolitik verify --articles ~/articles
      realpolitik verify --articles ~/articles --json | jq '.articles[] | {article, outcome}'
    """
    known = read_all(_files(folder, settings), output.left_out)
    copies = tuple(Copy(harmless(path.name), article) for path, article in known.items())
    quads, unread = _annotations(settings)
    with output.working("looking for the evidence", settings):
        report = compare(originals(quads), copies)
    checks = tuple(check for check in report.checks if every or check.copy is not None)
    if as_json:
        output.write_json(_object(report, checks, with_text=with_text))
    else:
        _print(report, checks, settings, with_text=with_text)
    if not checks:
        raise FindingsError("none of these copies is of an article in the graph")
    bad = sum(not check.is_good for check in checks)
    if bad:
        raise FindingsError(f"{bad} of {len(checks)} articles cannot be verified with these copies")
    if unread:
        raise InputError(
            f"{unread} files of the workspace cannot be read, so their articles are not verified"
        )


def _annotations(settings: Settings) -> tuple[list[Quad], int]:
    """Return the graphs of all articles that can be read, and how many of those that people made cannot.

    Each file that cannot be read is said.
    """
    quads, unread = list[Quad](), 0
    for path in settings.workspace.graph_files():
        try:
            quads += turtle.read(path)
        except InputError as error:
            output.left_out(error)
            unread += not settings.workspace.is_extracted(path)
    return quads, unread


def _files(folder: Path, settings: Settings) -> tuple[Path, ...]:
    """Return the copies in the folder, sorted; what is left out is said."""
    copies = texts_in(folder)
    if not copies:
        raise InputError.at(folder, f"holds no {ENDING} file")
    for path in sorted(folder.iterdir()):
        if path not in copies and not path.name.startswith("."):
            output.note(f"left out: {harmless(path.name)} (no {ENDING} file)", settings)
    return copies


def _print(report: Report, checks: Sequence[Check], settings: Settings, *, with_text: bool) -> None:
    output.table(Table(("article", "outcome", "file", "evidence", "changed"), _article_rows(checks)))
    rows = tuple(_changed_rows(checks, with_text=with_text))
    if rows:
        output.lines([""])
        columns = ("changed in", "start", "end", "claims", "your copy has")
        output.table(Table(columns[: len(rows[0])], rows))
    for check in checks:
        if check.is_mismeasured:
            output.note(f"{check.original.identifier}: the graph gives this text another length", settings)
    for copy in report.spare:
        output.note(f"not used: {copy.name} (another copy of its article is closer)", settings)
    for copy in report.unknown:
        output.note(f"unknown: {copy.name} (no article of the graph)", settings)
    if len(checks) < len(report.checks):
        output.note(f"not asked: {len(report.checks) - len(checks)} articles without a copy here", settings)


def _article_rows(checks: Sequence[Check]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            check.original.identifier,
            check.outcome.value,
            "" if check.copy is None else check.copy.name,
            str(len(check.original.evidence)),
            str(len(check.changed)),
        )
        for check in checks
    )


def _changed_rows(checks: Sequence[Check], *, with_text: bool) -> Iterator[tuple[str, ...]]:
    for check in checks:
        for evidence in check.changed:
            span = evidence.passage.span
            claims = " ".join(names.short(claim) for claim in evidence.claims)
            row = (check.original.identifier, str(span.start), str(span.end), claims)
            yield (*row, _text(check, evidence)) if with_text else row


def _text(check: Check, evidence: Evidence) -> str:
    """Return what the copy has in place of the evidence, in one line and cut short."""
    place = check.around(evidence.passage.span)
    if place is None or check.copy is None:
        return ""
    words = " ".join(place.of(check.copy.article.text).split())
    return harmless(textwrap.shorten(words, _SHOWN, placeholder=" …"))


def _object(report: Report, checks: Sequence[Check], *, with_text: bool) -> dict[str, object]:
    asked = {check.original.identifier for check in checks}
    return {
        "articles": [_article(check, with_text=with_text) for check in checks],
        "not_asked": [
            name for name in (check.original.identifier for check in report.checks) if name not in asked
        ],
        "spare": [copy.name for copy in report.spare],
        "unknown": [copy.name for copy in report.unknown],
    }


def _article(check: Check, *, with_text: bool) -> dict[str, object]:
    return {
        "article": check.original.identifier,
        "outcome": check.outcome.value,
        "file": None if check.copy is None else check.copy.name,
        "wrong_length": check.is_mismeasured,
        "changed": [
            {
                **_range(evidence.passage.span),
                "claims": [claim.value for claim in evidence.claims],
                **({"text": _text(check, evidence)} if with_text else {}),
            }
            for evidence in check.changed
        ],
        "places": [
            {
                **_range(place.evidence.passage.span),
                "found": None if place.found is None else _range(place.found),
            }
            for place in check.places
        ],
    }


def _range(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
