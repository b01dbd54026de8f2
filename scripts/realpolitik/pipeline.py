"""The order of the stages, and nothing else.

`judge → consensus → reason → publish` make a release of the article graphs. Only
this module knows it; what makes the graph of one article is `judge.compiled`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Triple

from realpolitik import __version__
from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.refusal import Refusal
from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.reason import reason
from realpolitik.errors import FindingsError
from realpolitik.judge import article
from realpolitik.judge.article import LocalShapes, violations
from realpolitik.judge.finding import Finding, Severity, Verdict
from realpolitik.judge.gate import gate_register, in_order
from realpolitik.judge.shapes import Scope, report, validate
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term
from realpolitik.release.publish import Release, publish
from realpolitik.sources.ground import Ground, ground
from realpolitik.sources.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Sources:
    """All that people wrote: ontology, shapes and register, and the article graphs."""

    ground: Ground
    articles: tuple[tuple[Path, tuple[Quad, ...]], ...]


def sources(workspace: Workspace) -> Sources:
    """Read the files of a workspace; raises InputError for any that cannot be read."""
    articles = tuple((path, tuple(turtle.read(path))) for path in workspace.article_files())
    return Sources(ground(workspace), articles)


def judge(found: Sources) -> Verdict:
    """Let the gate and the local shapes judge every article by itself."""
    base, checks = found.ground, LocalShapes.of(found.ground)
    refusals = list(gate_register(base.register, base.vocabulary))
    records: list[ArticleRecord] = []
    findings: list[Finding] = []
    for path, quads in found.articles:
        judgement = article.judge(quads, base.register, base.vocabulary, checks)
        findings += judgement.findings
        refusals += (
            replace(one, subject=path.name) if one.subject == "file" else one for one in judgement.refusals
        )
        records += [] if judgement.record is None else [judgement.record]
    return Verdict(tuple(records), in_order(refusals), tuple(findings))


def build(workspace: Workspace) -> Release:
    """Make the release of a workspace and put it in its build folder.

    Raises FindingsError when anything is refused; the former build then stays.
    """
    found = sources(workspace)
    verdict = judge(found)
    _stop_at(verdict.refusals)
    release = assemble(found, verdict)
    _stop_at(broken(release))
    publish(release, workspace.build)
    return release


def _stop_at(refusals: Sequence[Refusal]) -> None:
    if refusals:
        first = refusals[0]
        raise FindingsError(
            f"{len(refusals)} refusals, the first: {first.subject}: {first.rule}: {first.message}; "
            "run `realpolitik check` for all"
        )


def assemble(found: Sources, verdict: Verdict) -> Release:
    """Return the release that follows from what the gate let in.

    Raises FindingsError when the graph is inconsistent.
    """
    ontology, register = found.ground.ontology, found.ground.register
    agreed = consensus(verdict.records, register, found.ground.vocabulary)
    inferred = reason(ontology, [*register.triples, *agreed], found.ground.vocabulary)
    provenance = [q.triple for record in verdict.records for q in record.quads if q.graph_name == record.iri]
    view = {*ontology, *_entities(found.ground), *agreed, *inferred, *provenance}
    findings = validate(view, found.ground.shapes, scope=Scope.GLOBAL)
    quads = [
        *turtle.in_graph(ontology, names.graph("ontology")),
        *turtle.in_graph(register.triples, names.graph("register")),
        *turtle.in_graph(agreed, names.graph("consensus")),
        *turtle.in_graph(inferred, names.graph("inferred")),
        *(quad for record in verdict.records for quad in record.quads),
    ]
    return Release(
        quads=tuple(quads),
        view=tuple(view),
        report=tuple(report((*verdict.findings, *findings))),
        summary=_summary(verdict, quads, agreed, inferred),
        findings=findings,
    )


def broken(release: Release) -> tuple[Refusal, ...]:
    """Return what the global shapes refuse of the whole graph."""
    return violations(release.findings)


def _summary(
    verdict: Verdict, quads: Sequence[Quad], agreed: Sequence[Triple], inferred: Sequence[Triple]
) -> dict[str, object]:
    claims = [claim for record in verdict.records for claim in record.claims]
    rungs = Counter(
        names.local(t.object)
        for t in agreed
        if t.predicate == term("realization") and isinstance(t.object, NamedNode)
    )
    return {
        "version": __version__,
        "articles": len(verdict.records),
        "claims": len(claims),
        "claimsByStatus": dict(Counter(names.local(claim.status) for claim in claims)),
        "situationsByRealization": dict(rungs),
        "quads": len(set(quads)),
        "inferred": len(inferred),
        "warnings": sum(finding.severity is Severity.WARNING for finding in verdict.findings),
    }


def _entities(base: Ground) -> Iterator[Triple]:
    """Yield the register without what it says of sourced situations, which the consensus passes on."""
    for triple in base.register.triples:
        known = base.vocabulary.properties.get(triple.predicate)
        if known is None or known.layer != "claim":
            yield triple
