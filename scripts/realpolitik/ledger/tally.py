"""The figures of a build: kept up in the ledger, told in its summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pyoxigraph import NamedNode, Triple

from realpolitik import __version__
from realpolitik.claims.claim import ArticleRecord
from realpolitik.judge.finding import Finding, Severity
from realpolitik.ledger import aside, stages, withheld
from realpolitik.ledger.book import Ledger
from realpolitik.rdf import names
from realpolitik.rdf.names import term

_REALIZATION = term("realization")
_STATUS, _RUNG = "status ", "rung "


def of_article(record: ArticleRecord, findings: Iterable[Finding]) -> Counter[str]:
    """Return what one article adds to the figures."""
    found = Counter(f"{_STATUS}{names.local(claim.status)}" for claim in record.claims)
    warnings = sum(finding.severity is Severity.WARNING for finding in findings)
    return found + Counter(articles=1, claims=len(record.claims), warnings=warnings)


def rungs(triples: Iterable[Triple]) -> Counter[str]:
    """Count how far situations have come, in triples of the consensus."""
    return Counter(
        f"{_RUNG}{names.local(triple.object)}"
        for triple in triples
        if triple.predicate == _REALIZATION and isinstance(triple.object, NamedNode)
    )


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
    rows = ledger.rows("SELECT name, count FROM tally WHERE count != 0 ORDER BY name")
    found = {str(name): int(number or 0) for name, number in rows}
    return {
        "version": __version__,
        "policy": (ledger.get("policy") or "").partition(" ")[0],
        "claimsByStatus": _named(found, _STATUS),
        "situationsByRealization": _named(found, _RUNG),
        **{name: found.get(name, 0) for name in ("articles", "claims", "quads", "inferred", "warnings")},
        **aside.figures(ledger),
        **withheld.figures(ledger),
        **stages.figures(ledger),
    }


def _named(found: dict[str, int], kind: str) -> dict[str, int]:
    return {name.removeprefix(kind): number for name, number in found.items() if name.startswith(kind)}
