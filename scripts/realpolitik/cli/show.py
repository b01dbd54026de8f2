"""The command `show`: all that the graph holds of one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import click

from realpolitik.cli import output
from realpolitik.cli.contradictions import lines
from realpolitik.cli.settings import Settings
from realpolitik.cli.why import sameness, told
from realpolitik.errors import UsageError
from realpolitik.pictures.claim import draw_claim
from realpolitik.rdf import names
from realpolitik.reading.card import Card, card
from realpolitik.reading.copies import copies
from realpolitik.reading.lookup import resolve
from realpolitik.reading.signs import marked
from realpolitik.stores import published

_One = TypeVar("_One")

_SHOWN = 12
"""Of so many things that belong to one in the same way all are named."""
_LINES = 3
"""So many values of a property have a line each; more share one."""


@click.command()
@click.argument("name")
@click.option(
    "--articles",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Folder with your copies of the texts; then the words are shown.",
)
@click.option(
    "--on",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    metavar="DAY",
    help="Leave out what surely did not hold that day: situations, links, terms of office.",
)
@click.option(
    "--svg", "picture", type=click.Path(path_type=Path), metavar="FILE", help="Draw a claim; - is stdout."
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=100,
    show_default=True,
    metavar="N",
    help="Show so many of each list, as of claims; 0 is all. JSON has all.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def show(
    settings: Settings,
    *,
    name: str,
    folder: Path | None,
    on: datetime | None,
    picture: Path | None,
    limit: int,
    as_json: bool,
) -> None:
    """Show what the graph holds of NAME: an id, IRI, label, alias or title.

    What it takes part in begins with what is real and ends with opinions; the claims
    of an article come in the order of the text.

    \b
    Examples:
      realpolitik show 'North Korea'
      realpolitik show summit-putin-kim-2023-09 --articles ~/articles
      realpolitik show 'Vladimir Putin' --on 2019-05-01
      realpolitik show article:080e134f4a47f48b --limit 0
      realpolitik show claim:080e134f4a47f48b-1864-1988-1a2b --svg claim.svg
      realpolitik show rp:ArmsTransfer
    """
    view = published.opened(settings.workspace)
    iri = resolve(view, name)
    if picture is not None:
        if names.split_claim(iri) is None:
            raise UsageError("--svg draws a claim; name one, such as those that `why` prints")
        output.write_file(picture, [draw_claim(view, iri).encode()])
        return
    found = card(view, iri, copies(folder, output.left_out), on=None if on is None else on.date())
    if as_json:
        output.write_json(asdict(found))
    else:
        output.lines(_lines(found, limit))


def _lines(found: Card, limit: int) -> Iterator[str]:
    yield f"{found.label} ({', '.join(found.classes) or 'no class'}) — {found.identifier}"
    if found.definition:
        yield f"  {found.definition}"
    if found.realization:
        support = f", {found.support.lower()}" if found.support else ""
        yield f"  {marked(found.realization)}{support}"
    if found.aliases:
        yield f"  also {', '.join(found.aliases)}"
    if found.figures:
        yield f"  by figure of speech {', '.join(found.figures)}"
    for iri in found.same_as:
        yield f"  same as {iri}"
    yield from sameness(found.twins, found.lookalikes)
    yield from _facts(found)
    yield from _children(found, limit)
    yield from _parts(found, limit)
    for contradiction in _first(found.contradictions, limit):
        yield ""
        yield from list(lines(contradiction))[:-1]
    yield from _rest("contradictions", found.contradictions, limit)
    yield from _claims(found, limit)


def _claims(found: Card, limit: int) -> Iterator[str]:
    for title, claims in (
        ("Claims about it", found.claims),
        ("Claims it holds", found.held_claims),
        ("Claims in it", found.article_claims),
    ):
        if claims:
            yield ""
            yield f"{title} ({len(claims)})"
        for said in _first(claims, limit):
            yield from told(said, "  ")
        yield from _rest("claims", claims, limit)


def _first(found: Sequence[_One], limit: int) -> Sequence[_One]:
    return found[:limit] if limit else found


def _rest(what: str, found: Sequence[object], limit: int) -> Iterator[str]:
    if limit and len(found) > limit:
        yield f"  … {len(found) - limit} more {what}; --limit 0 shows all"


def _facts(found: Card) -> Iterator[str]:
    if found.facts:
        yield ""
    by_property = defaultdict[tuple[str, bool], list[str]](list)
    for fact in found.facts:
        by_property[fact.property, fact.inferred].append(fact.value)
    for (name, inferred), values in by_property.items():
        told_as = values if len(values) <= _LINES else ["; ".join(values)]
        for value in told_as:
            yield f"  {name}: {value}{' (inferred)' if inferred else ''}"


def _children(found: Card, limit: int) -> Iterator[str]:
    if found.children:
        yield ""
        yield "What belongs to it"
    for some in found.children:
        most = _SHOWN if limit else len(some.names)
        more = len(some.names) - most
        rest = f" and {more} more" if more > 0 else ""
        way = f"{some.way} it" if some.way.endswith((" of", " in")) else f"with it as {some.way}"
        yield f"  {way}: {', '.join(some.names[:most])}{rest}"


def _parts(found: Card, limit: int) -> Iterator[str]:
    if found.parts:
        yield ""
        yield f"Takes part in ({len(found.parts)})"
    for part in _first(found.parts, limit):
        support = f", {part.support.lower()}" if part.support else ""
        support += f", by {', '.join(part.voices)}" if part.voices else ""
        stand = f"{marked(part.realization)}{support}"
        yield f"  {part.role} of {part.situation} [{stand}] {part.identifier}"
    yield from _rest("parts", found.parts, limit)
