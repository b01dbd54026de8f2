"""The command `stats`: counts of what the store holds."""

from __future__ import annotations

from dataclasses import dataclass

import click
from pyoxigraph import Store

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.stores import embedded
from realpolitik.stores.answers import Table

_TIMEOUT = 600

_NARROWEST = """
    FILTER(STRSTARTS(STR(?class), STR(rp:)))
    MINUS {
        { SELECT DISTINCT ?narrower ?class { ?narrower rdfs:subClassOf+ ?class FILTER(?narrower != ?class) } }
        ?x a ?narrower
    }
"""
_CONFLICT = "?class rdfs:subClassOf* rp:Conflict . ?x a ?class ."

_TOTALS = {
    "articles": "?x a rp:Article",
    "claims": "?x a rp:Claim",
    "holders": "?claim a rp:Claim ; rp:holder ?x",
    "situations": "?x rp:realization ?how",
    "conflicts": _CONFLICT,
    "segments": "?x a rp:Segment",
    "segments with claims": "?claim rp:segment ?x",
    "segments with reason": "?x a rp:Segment ; rp:segmentReason ?reason",
    "graphs": "GRAPH ?x { }",
}
"""What is counted, as ?x of a pattern."""

_GROUPS = {
    "claims by status": ("?group", "?x a rp:Claim ; rp:status ?group"),
    "situations by realization": ("?group", "?x rp:realization ?group"),
    "situations by class": ("?class", "?x rp:realization ?how ; a ?class ." + _NARROWEST),
    "claims by article": ("?group", "?x a rp:Claim ; rp:inArticle ?group"),
    "sentences by article": ("?group", "?x a rp:Segment ; rp:inArticle ?group"),
    "sentences with claims by article": ("?group", "?claim rp:segment ?x . ?x rp:inArticle ?group"),
    "sentences by reason": ("?group", "?x a rp:Segment ; rp:segmentReason ?group"),
    "open conflicts by kind": (
        "?class",
        _CONFLICT + _NARROWEST + "FILTER NOT EXISTS { ?x rp:resolvedBy ?rule }",
    ),
    "resolved conflicts by kind": (
        "?class",
        _CONFLICT + _NARROWEST + "FILTER EXISTS { ?x rp:resolvedBy ?rule }",
    ),
}
"""What is counted per value of a variable."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something, in all or of one group."""

    topic: str
    group: str
    number: int


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
    counts = count(embedded.open_read_only(settings.workspace.store))
    if as_json:
        output.write_json(as_object(counts))
    else:
        rows = tuple((entry.topic, entry.group, str(entry.number)) for entry in counts)
        output.table(Table(("what", "of", "number"), rows))


def count(store: Store) -> tuple[Count, ...]:
    """Return all counts: totals first, then per group in alphabetical order."""
    return (*totals(store), *(entry for topic in _GROUPS for entry in _grouped(store, topic)))


def totals(store: Store) -> tuple[Count, ...]:
    """Return the counts that have no groups; `quads` are those of the dataset, without the view."""
    queries = {topic: f"(COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }}" for topic, pattern in _TOTALS.items()}
    queries["quads"] = "(COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    return tuple(
        Count(topic, "", int(_rows(store, f"SELECT {query}")[0][0])) for topic, query in queries.items()
    )


def _grouped(store: Store, topic: str) -> tuple[Count, ...]:
    variable, pattern = _GROUPS[topic]
    query = f"SELECT {variable} (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }} GROUP BY {variable}"
    found = sorted((group.removeprefix("rp:"), int(number)) for group, number in _rows(store, query))
    return tuple(Count(topic, group, number) for group, number in found)


def _rows(store: Store, query: str) -> tuple[tuple[str, ...], ...]:
    return embedded.table(store, query, timeout=_TIMEOUT).rows


def as_object(counts: tuple[Count, ...]) -> dict[str, object]:
    """Return the counts as a JSON object: a number per total, an object per grouped topic."""
    found: dict[str, object] = {_key(entry.topic): entry.number for entry in counts if not entry.group}
    for topic in _GROUPS:
        found[_key(topic)] = {entry.group: entry.number for entry in counts if entry.topic == topic}
    return found


def _key(topic: str) -> str:
    return topic.replace(" ", "_")
