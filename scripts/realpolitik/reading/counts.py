"""How much of what the graph holds.

In: a view of the build, and its summary if there is one. Out: counts, of all and per group.
What the summary says is not counted again.
"""

from __future__ import annotations

from dataclasses import dataclass

from realpolitik.rdf import names
from realpolitik.stores.answers import text
from realpolitik.stores.base import View
from realpolitik.stores.published import Summary

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
}
"""What is counted, as ?x of a pattern."""

_SIZES = "SELECT ?graph (COUNT(*) AS ?quads) { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph"

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

TOPICS = tuple(_GROUPS)
"""What is counted per group."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something, in all or of one group."""

    topic: str
    group: str
    number: int


def counts(view: View, summary: Summary | None) -> tuple[Count, ...]:
    """Return all counts: totals first, then per group in alphabetical order."""
    return (*totals(view, summary), *(entry for topic in TOPICS for entry in _grouped(view, topic, summary)))


def totals(view: View, summary: Summary | None) -> tuple[Count, ...]:
    """Return the counts that have no groups; `quads` are those of named graphs, without the default view."""
    told = _told(summary)
    numbers = {
        topic: told[topic] if topic in told else _number(view, pattern) for topic, pattern in _TOTALS.items()
    }
    sizes = _sizes(view)
    return tuple(
        Count(topic, "", number)
        for topic, number in (*numbers.items(), ("graphs", len(sizes)), ("quads", sum(sizes)))
    )


def _number(view: View, pattern: str) -> int:
    return int(_rows(view, f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }}")[0][0])


def _sizes(view: View) -> list[int]:
    """Return how many quads each named graph of the project holds."""
    found = view.select(_SIZES, timeout=_TIMEOUT)
    default = names.graph("view")
    return [
        int(row["quads"].value)
        for row in found
        if row["graph"] != default and row["graph"].value.startswith(names.BASE)
    ]


def _told(summary: Summary | None) -> dict[str, int]:
    """Return the totals that the summary says."""
    if summary is None:
        return {}
    return {
        "articles": summary.articles,
        "claims": summary.claims,
        "situations": summary.situations,
    }


def _grouped(view: View, topic: str, summary: Summary | None) -> tuple[Count, ...]:
    if summary is not None and topic == "claims by status":
        found = list(summary.claims_by_status)
    elif summary is not None and topic == "situations by realization":
        found = list(summary.situations_by_realization)
    else:
        variable, pattern = _GROUPS[topic]
        query = f"SELECT {variable} (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }} GROUP BY {variable}"
        found = sorted((group.removeprefix("rp:"), int(number)) for group, number in _rows(view, query))
    return tuple(Count(topic, group, number) for group, number in found)


def _rows(view: View, query: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(text, cells)) for cells in view.select(query, timeout=_TIMEOUT).cells)
