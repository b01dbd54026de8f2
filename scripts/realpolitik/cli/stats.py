"""The command `stats`: counts of what the graph holds."""

from __future__ import annotations

from collections.abc import Sequence

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.reading.counts import TOPICS, Count, counts
from realpolitik.stores import published
from realpolitik.stores.answers import Table


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def stats(settings: Settings, *, as_json: bool) -> None:
    """Count what the graph holds.

    \b
    Examples:
      realpolitik stats
      realpolitik stats --json | jq .claims_by_status
    """
    found = counts(published.summary(settings.workspace))
    if as_json:
        output.write_json(_object(found))
    else:
        rows = tuple((entry.topic, entry.group, str(entry.number)) for entry in found)
        output.table(Table(("what", "of", "number"), rows))


def _object(found: Sequence[Count]) -> dict[str, object]:
    """Return the counts as a JSON object: a number per total, an object per grouped topic."""
    told: dict[str, object] = {_key(entry.topic): entry.number for entry in found if not entry.group}
    for topic in TOPICS:
        told[_key(topic)] = {entry.group: entry.number for entry in found if entry.topic == topic}
    return told


def _key(topic: str) -> str:
    return topic.replace(" ", "_")
