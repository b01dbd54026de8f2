"""The figures of a build: kept up in the ledger, told in its summary.

In: what one article and one situation add. Out: sums, so that a build counts what
changed and no more, and those who read a summary count nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Triple

from realpolitik import __version__
from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.spans import told_segments
from realpolitik.judge.finding import Finding, Severity
from realpolitik.ledger import aside, stages, withheld
from realpolitik.ledger.book import Ledger
from realpolitik.rdf import names
from realpolitik.rdf.names import short, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Vocabulary

_REALIZATION, _REASON = term("realization"), term("segmentReason")
_STATUS, _RUNG, _HOLDER, _GROUP, _SIZE = "status ", "rung ", "holder ", "group ", "size "
_BETWEEN = "\t"
CLASSES, REASONS = "situations by class", "sentences by reason"
OPEN, RESOLVED = "open contradictions by kind", "resolved contradictions by kind"
_TOTALS = ("contradictions", "segments", "segments with claims", "segments with reason")


def of_article(record: ArticleRecord, findings: Iterable[Finding]) -> Counter[str]:
    """Return what one article adds to the figures."""
    found = Counter(f"{_STATUS}{names.local(claim.status)}" for claim in record.claims)
    found.update({f"{_HOLDER}{holder.value}" for claim in record.claims for holder in claim.holders})
    reasons = [(t.subject, t.object) for t in record.provenance if t.predicate == _REASON]
    found.update(_grouped(REASONS, value) for _, value in reasons if isinstance(value, NamedNode))
    found.update(
        {
            "articles": 1,
            "claims": len(record.claims),
            "warnings": sum(finding.severity is Severity.WARNING for finding in findings),
            "graphs": len({quad.graph_name for quad in record.quads}),
            "segments": len(set(record.facts.of_type(term("Segment")))),
            "segments with claims": len(told_segments(record)),
            "segments with reason": len({segment for segment, _ in reasons}),
        }
    )
    return found


def of_situation(about: NamedNode, statements: Iterable[Triple], vocabulary: Vocabulary) -> Counter[str]:
    """Return what the conclusions on one situation add: its narrowest classes, and contradictions on it."""
    kinds: dict[object, set[NamedNode]] = {}
    settled = set()
    for triple in statements:
        if triple.predicate == RDF_TYPE and isinstance(triple.object, NamedNode):
            kinds.setdefault(triple.subject, set()).add(triple.object)
        elif triple.predicate == term("resolvedBy"):
            settled.add(triple.subject)
    found = Counter(_grouped(CLASSES, cls) for cls in _narrowest(kinds.pop(about, set()), vocabulary))
    for node, classes in kinds.items():
        topic = RESOLVED if node in settled else OPEN
        found.update(_grouped(topic, cls) for cls in _narrowest(classes, vocabulary))
        found["contradictions"] += 1
    return found


def _narrowest(classes: set[NamedNode], vocabulary: Vocabulary) -> Iterator[NamedNode]:
    above = {wide for cls in classes for wide in vocabulary.ancestors.get(cls, ()) if wide != cls}
    yield from classes - above


def _grouped(topic: str, group: NamedNode) -> str:
    return f"{_GROUP}{topic}{_BETWEEN}{short(group).removeprefix('rp:')}"


def rungs(triples: Iterable[Triple]) -> Counter[str]:
    """Count how far situations have come, in triples of the consensus."""
    return Counter(
        f"{_RUNG}{names.local(triple.object)}"
        for triple in triples
        if triple.predicate == _REALIZATION and isinstance(triple.object, NamedNode)
    )


def sizes(found: Counter[NamedNode]) -> Counter[str]:
    """Return what is added to graphs as figures; those of articles and claims in one sum."""
    told: Counter[str] = Counter()
    for graph, number in found.items():
        told["quads"] += number
        if graph.value.startswith(names.GRAPHS):
            told[f"{_SIZE}{names.local(graph)}"] += number
    return told


def count(ledger: Ledger, more: Counter[str], fewer: Counter[str] | None = None) -> None:
    """Add to the figures, and take from them."""
    change = Counter(more)
    change.subtract(fewer or ())
    ledger.run_many(
        "INSERT INTO tally VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET count = count + ?2",
        ((name, number) for name, number in sorted(change.items()) if number),
    )


def summary(ledger: Ledger) -> dict[str, object]:
    """Return the figures of the build that a ledger stands for."""
    sql = (
        "SELECT name, count FROM tally WHERE name < ? AND count != 0 "
        "UNION ALL SELECT name, count FROM tally WHERE name >= ? AND count != 0 ORDER BY name"
    )
    rows = ledger.rows(sql, (_HOLDER, f"{_HOLDER}~"))
    found = {str(name): int(number or 0) for name, number in rows}
    fixed = _named(found, _SIZE)
    return {
        "version": __version__,
        "policy": (ledger.get("policy") or "").partition(" ")[0],
        "claimsByStatus": _named(found, _STATUS),
        "situationsByRealization": _named(found, _RUNG),
        **{name: found.get(name, 0) for name in ("articles", "claims", "quads", "warnings")},
        "inferred": fixed.get("inferred", 0),
        **aside.figures(ledger),
        **withheld.figures(ledger),
        **stages.figures(ledger),
        "totals": {
            "holders": _holders(ledger),
            **{name: found.get(name, 0) for name in _TOTALS},
            "graphs": found.get("graphs", 0) + len(fixed),
        },
        "groups": {
            topic: _named(found, f"{_GROUP}{topic}{_BETWEEN}") for topic in (CLASSES, REASONS, OPEN, RESOLVED)
        },
    }


def _holders(ledger: Ledger) -> int:
    sql = "SELECT COUNT(*) FROM tally WHERE name >= ? AND name < ? AND count != 0"
    [number] = ledger.column(sql, (_HOLDER, f"{_HOLDER}~"))
    return int(number)


def _named(found: dict[str, int], kind: str) -> dict[str, int]:
    return {name.removeprefix(kind): number for name, number in found.items() if name.startswith(kind)}


def by_article(ledger: Ledger) -> str:
    """Return as JSON, by article, how many claims it has, how many sentences, and how many with claims."""
    sql = (
        "SELECT json_group_object(name, json_array(claims, sentences, told)) FROM (SELECT "
        "substr(iri, ?) AS name, claims, sentences, told FROM article INDEXED BY article_told ORDER BY iri)"
    )
    [text] = ledger.column(sql, (len(names.ARTICLES) + 1,))
    return text
