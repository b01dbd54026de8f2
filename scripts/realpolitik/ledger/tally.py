"""The figures of a build: kept up in the ledger, told in its summary."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from pyoxigraph import NamedNode, Triple

from realpolitik import __version__
from realpolitik.judge.finding import Severity
from realpolitik.ledger.book import Ledger
from realpolitik.rdf import names
from realpolitik.rdf.names import term

_REALIZATION = term("realization")
_RUNGS, _QUADS, _INFERRED = "rungs", "quads", "inferred"


def rungs(triples: Iterable[Triple]) -> Counter[str]:
    """Count how far situations have come, in triples of the consensus."""
    return Counter(
        names.local(triple.object)
        for triple in triples
        if triple.predicate == _REALIZATION and isinstance(triple.object, NamedNode)
    )


def add(ledger: Ledger, *, more: Counter[str], fewer: Counter[str], quads: int, inferred: int) -> None:
    """Add to the figures: situations by rung, quads in named graphs, inferred triples."""
    found: Counter[str] = Counter(json.loads(ledger.get(_RUNGS) or "{}"))
    found.update(more)
    found.subtract(fewer)
    ledger.put(_RUNGS, json.dumps({rung: count for rung, count in sorted(found.items()) if count}))
    for key, count in ((_QUADS, quads), (_INFERRED, inferred)):
        ledger.put(key, str(int(ledger.get(key) or "0") + count))


def summary(ledger: Ledger) -> dict[str, object]:
    """Return the figures of the build that a ledger stands for."""
    statuses: Counter[str] = Counter()
    articles = claims = 0
    for told, count in ledger.rows("SELECT statuses, claims FROM article"):
        statuses.update(json.loads(str(told)))
        articles, claims = articles + 1, claims + int(count or 0)
    [warnings] = ledger.column(
        "SELECT COUNT(*) FROM finding WHERE severity = ? AND scope = 'local'", (Severity.WARNING.value,)
    )
    return {
        "version": __version__,
        "articles": articles,
        "claims": claims,
        "claimsByStatus": dict(statuses),
        "situationsByRealization": json.loads(ledger.get(_RUNGS) or "{}"),
        "quads": int(ledger.get(_QUADS) or "0"),
        "inferred": int(ledger.get(_INFERRED) or "0"),
        "warnings": int(warnings),
    }
