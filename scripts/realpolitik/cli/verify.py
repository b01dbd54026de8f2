"""The command `verify`: the evidence of the graph against the user's own copies."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

import click
from pyoxigraph import Quad

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError, InputError
from realpolitik.judge.verify import Check, Copy, Evidence, Outcome, Report, originals
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
@click.option("--text", "with_text", is_flag=True, help="Show what your copy has in place of changed words.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object, with all places in your copies."
)
@click.pass_obj
def verify(settings: Settings, *, folder: Path, with_text: bool, as_json: bool) -> None:
    """Compare the evidence with your own copies of the articles.

    The graph holds no text, only offsets and digests. A copy with other white
    space, page furniture or quotation marks is re-anchored; where its words
    differ, the claims that rest on them are named. No text is printed unless
    you ask for it. Exit code 1 if words are changed or a copy is missing.

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
    if as_json:
        output.write_json(_object(report, with_text=with_text))
    else:
        _print(report, settings, with_text=with_text)
    if not report.is_sound:
        bad = sum(check.outcome in (Outcome.CHANGED, Outcome.MISSING) for check in report.checks)
        raise FindingsError(f"{bad} of {len(report.checks)} articles cannot be verified with these copies")
    if unread:
        raise InputError(
            f"{unread} files of the workspace cannot be read, so their articles are not verified"
        )


def _annotations(settings: Settings) -> tuple[list[Quad], int]:
    """Return the graphs of all articles that can be read, and how many files cannot; these are said."""
    quads, unread = list[Quad](), 0
    for path in settings.workspace.article_files():
        try:
            quads += turtle.read(path)
        except InputError as error:
            output.left_out(error)
            unread += 1
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


def _print(report: Report, settings: Settings, *, with_text: bool) -> None:
    output.table(Table(("article", "outcome", "file", "evidence", "changed"), _article_rows(report)))
    rows = tuple(_changed_rows(report, with_text=with_text))
    if rows:
        output.lines([""])
        columns = ("changed in", "start", "end", "claims", "your copy has")
        output.table(Table(columns[: len(rows[0])], rows))
    for check in report.checks:
        if check.is_mismeasured:
            output.note(f"{check.original.identifier}: the graph gives this text another length", settings)
    for copy in report.spare:
        output.note(f"not used: {copy.name} (another copy of its article is closer)", settings)
    for copy in report.unknown:
        output.note(f"unknown: {copy.name} (no article of the graph)", settings)


def _article_rows(report: Report) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            check.original.identifier,
            check.outcome.value,
            "" if check.copy is None else check.copy.name,
            str(len(check.original.evidence)),
            str(len(check.changed)),
        )
        for check in report.checks
    )


def _changed_rows(report: Report, *, with_text: bool) -> Iterator[tuple[str, ...]]:
    for check in report.checks:
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


def _object(report: Report, *, with_text: bool) -> dict[str, object]:
    return {
        "articles": [_article(check, with_text=with_text) for check in report.checks],
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
