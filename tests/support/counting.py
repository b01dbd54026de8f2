"""All counts of a graph, counted in the graph itself: what summaries are compared with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from realpolitik.rdf import names
from realpolitik.stores.answers import text
from realpolitik.stores.base import View

_TIMEOUT = 600

_OWN = " FILTER(STRSTARTS(STR(?class), STR(rp:)))"
_WIDER = "SELECT DISTINCT ?narrower ?class { ?narrower rdfs:subClassOf ?class }"
_CONTRADICTION = (
    "{ ?x a rp:Contradiction } UNION { ?x a ?kind . ?kind rdfs:subClassOf rp:Contradiction } ?x a ?class ."
)

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
    "situations by class": ("?class", "?x rp:realization ?how ; a ?class ." + _OWN),
    "claims by article": ("?group", "?x a rp:Claim ; rp:inArticle ?group"),
    "sentences by article": ("?group", "?x a rp:Segment ; rp:inArticle ?group"),
    "sentences with claims by article": ("?group", "?claim rp:segment ?x . ?x rp:inArticle ?group"),
    "sentences by reason": ("?group", "?x a rp:Segment ; rp:segmentReason ?group"),
    "open contradictions by kind": (
        "?class",
        _CONTRADICTION + _OWN + "FILTER NOT EXISTS { ?x rp:resolvedBy ?rule }",
    ),
    "resolved contradictions by kind": (
        "?class",
        _CONTRADICTION + _OWN + " ?x rp:resolvedBy ?rule",
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
    if variable == "?class":
        return _narrowest(view, pattern)
    query = f"SELECT {variable} (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }} GROUP BY {variable}"
    return {group.removeprefix("rp:"): int(number) for group, number in _rows(view, query)}


def _narrowest(view: View, pattern: str) -> dict[str, int]:
    """Count by the narrowest classes, told apart here: one of the stores loses rows of what it takes away."""
    direct: dict[str, set[str]] = defaultdict(set)
    for narrower, cls in _rows(view, _WIDER):
        direct[narrower] |= {cls} - {narrower}
    classes: dict[str, set[str]] = defaultdict(set)
    for one, cls in _rows(view, f"SELECT DISTINCT ?x ?class {{ {pattern} }}"):
        classes[one].add(cls)
    own = (
        cls
        for those in classes.values()
        for cls in those
        if not any(cls in _above(narrower, direct) for narrower in those)
    )
    return dict(Counter(cls.removeprefix("rp:") for cls in own))


def _above(cls: str, direct: Mapping[str, set[str]]) -> set[str]:
    """Return all classes above one."""
    found, open_ends = set[str](), [cls]
    while open_ends:
        fresh = direct.get(open_ends.pop(), set()) - found
        found |= fresh
        open_ends += fresh
    return found


def _rows(view: View, query: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(text, cells)) for cells in view.select(query, timeout=_TIMEOUT).cells)
