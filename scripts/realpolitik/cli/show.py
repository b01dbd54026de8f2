"""The command `show`: all that the graph holds of one thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from realpolitik.card import Card, card
from realpolitik.cli import output
from realpolitik.cli.conflicts import lines
from realpolitik.cli.settings import Settings
from realpolitik.cli.texts import texts
from realpolitik.cli.why import told
from realpolitik.lookup import resolve
from realpolitik.stores import embedded


@click.command()
@click.argument("name")
@click.option(
    "--articles",
    "copies",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Folder with your copies of the texts; then the words are shown.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def show(settings: Settings, *, name: str, copies: Path | None, as_json: bool) -> None:
    """Show what the graph holds of an entity or situation: NAME is an id, IRI, label or alias.

    \b
    Examples:
      realpolitik show 'North Korea'
      realpolitik show summit-putin-kim-2023-09 --articles ~/articles
      realpolitik show rp:ArmsTransfer
    """
    store = embedded.open_read_only(settings.workspace.store)
    found = card(store, resolve(store, name), texts(copies))
    if as_json:
        output.write_json(asdict(found))
    else:
        output.data(f"{line}\n".encode() for line in _lines(found))


def _lines(found: Card) -> Iterator[str]:
    yield f"{found.label} ({', '.join(found.classes) or 'no class'}) — {found.identifier}"
    if found.definition:
        yield f"  {found.definition}"
    if found.realization:
        support = f", {found.support.lower()}" if found.support else ""
        yield f"  {found.realization}{support}"
    if found.aliases:
        yield f"  also {', '.join(found.aliases)}"
    for iri in found.same_as:
        yield f"  same as {iri}"
    yield from _facts(found)
    yield from _parts(found)
    for dispute in found.disputes:
        yield ""
        yield from list(lines(dispute))[:-1]
    for title, claims in (("Claims about it", found.claims), ("Claims it holds", found.held_claims)):
        if claims:
            yield ""
            yield f"{title} ({len(claims)})"
        for said in claims:
            yield from told(said, "  ")


def _facts(found: Card) -> Iterator[str]:
    if found.facts:
        yield ""
    for fact in found.facts:
        yield f"  {fact.property}: {fact.value}{' (inferred)' if fact.inferred else ''}"


def _parts(found: Card) -> Iterator[str]:
    if found.parts:
        yield ""
        yield f"Takes part in ({len(found.parts)})"
    for part in found.parts:
        support = f", {part.support.lower()}" if part.support else ""
        yield f"  {part.role} of {part.situation} [{part.realization}{support}] {part.identifier}"
