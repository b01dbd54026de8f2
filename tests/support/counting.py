"""All counts of a graph, counted in the graph itself: what summaries are compared with."""

from __future__ import annotations

from realpolitik.rdf import names
from realpolitik.stores.answers import text
from realpolitik.stores.base import View

_TIMEOUT = 600

_NARROWEST = """
    FILTER(STRSTARTS(STR(?class), STR(rp:)))
    MINUS {
        { SELECT DISTINCT ?narrower ?class { ?narrower rdfs:subClassOf+ ?class FILTER(?narrower != ?class) } }
        ?x a ?narrower
    }
"""
_CONTRADICTION = "?class rdfs:subClassOf* rp:Contradiction . ?x a ?class ."

_TOTALS = {
    "articles": "?x a rp:Article",
    "claims": "?x a rp:Claim",
    "holders": "?claim a rp:Claim ; rp:holder ?x",
    "situations": "?x rp:realization ?how",
    "contradictions": _CONTRADICTION,
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
    "open contradictions by kind": (
        "?class",
        _CONTRADICTION + _NARROWEST + "FILTER NOT EXISTS { ?x rp:resolvedBy ?rule }",
    ),
    "resolved contradictions by kind": (
        "?class",
        _CONTRADICTION + _NARROWEST + "FILTER EXISTS { ?x rp:resolvedBy ?rule }",
    ),
}
"""What is counted per value of a variable."""


def totals(view: View) -> dict[str, int]:
    """Count what has no groups; `quads` are those of named graphs, without the default view."""
    found = {topic: _number(view, pattern) for topic, pattern in _TOTALS.items()}
    sizes = _sizes(view)
    return {**found, "graphs": len(sizes), "quads": sum(sizes)}


def groups(view: View) -> dict[str, dict[str, int]]:
    """Count what has groups."""
    return {topic: _grouped(view, *told) for topic, told in _GROUPS.items()}


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


def _grouped(view: View, variable: str, pattern: str) -> dict[str, int]:
    query = f"SELECT {variable} (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }} GROUP BY {variable}"
    return {group.removeprefix("rp:"): int(number) for group, number in _rows(view, query)}


def _rows(view: View, query: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(text, cells)) for cells in view.select(query, timeout=_TIMEOUT).cells)
