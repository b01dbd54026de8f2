"""Judge one article by itself: the rules of the gate and the local shapes.

In: the quads of one article, the register, the vocabulary and the checks that
the local shapes make. Out: a `Judgement`. A pure function: no other article is
looked at, so articles may be judged in any order and anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import NamedNode, Quad, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.refusal import Refusal
from realpolitik.judge.claimview import claim_of, claim_view, claims_apart
from realpolitik.judge.finding import Finding, Severity
from realpolitik.judge.finding import in_order as findings_in_order
from realpolitik.judge.gate import gate, in_order
from realpolitik.judge.gate.dated import era_findings
from realpolitik.judge.shapes import Checks as Compiled
from realpolitik.judge.shapes import Engine, Index, Scope, compile_shapes, validate
from realpolitik.rdf import names
from realpolitik.sources.ground import Ground
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

_SUBCLASS, _QUERY = names.w3c("rdfs", "subClassOf"), names.w3c("sh", "SPARQLConstraintComponent")
_SHOWN = 80


class Checks(Protocol):
    """Shapes that are ready to check data."""

    def findings(self, record: ArticleRecord) -> tuple[Finding, ...]:
        """Return what the shapes find in an article, sorted; the classes' hierarchy is known to them."""
        ...


@dataclass(frozen=True, slots=True)
class LocalShapes:
    """The shapes that one article is enough to judge, compiled once."""

    checks: Compiled

    @classmethod
    def of(cls, base: Ground) -> LocalShapes:
        """Compile the local shapes of what the articles stand on."""
        return cls(compile_shapes(base.shapes, base.ontology, scope=Scope.LOCAL))

    def findings(self, record: ArticleRecord) -> tuple[Finding, ...]:
        """Return what the local shapes find in an article."""
        facts, only = record.facts, self.checks.predicates
        return self.checks.findings(Index(facts.left_out, told=claims_apart(record), only=only, facts=facts))


@dataclass(frozen=True, slots=True)
class ReferenceShapes:
    """The same shapes, checked by pySHACL."""

    shapes: tuple[Triple, ...]
    hierarchy: tuple[Triple, ...]

    @classmethod
    def of(cls, base: Ground) -> ReferenceShapes:
        """Take the shapes and the class hierarchy from what the articles stand on."""
        return cls(base.shapes, tuple(t for t in base.ontology if t.predicate == _SUBCLASS))

    def findings(self, record: ArticleRecord) -> tuple[Finding, ...]:
        """Return what the local shapes find in an article; raises FindingsError when the engine fails."""
        data = [*claim_view([record]), *self.hierarchy]
        return validate(data, self.shapes, scope=Scope.LOCAL, engine=Engine.REFERENCE)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The record of one article, all that refuses it, and all that its shapes found."""

    record: ArticleRecord | None
    refusals: tuple[Refusal, ...]
    findings: tuple[Finding, ...]


def judge(quads: Iterable[Quad], register: Register, vocabulary: Vocabulary, checks: Checks) -> Judgement:
    """Return what the gate and the local shapes say of one article.

    The record is None where the quads are no article. A violation of a shape is
    a refusal too; a warning is a finding alone.
    """
    record, refusals = gate(quads, register, vocabulary)
    if record is None:
        return Judgement(None, refusals, ())
    findings = findings_in_order([*checks.findings(record), *era_findings(record, register)])
    return Judgement(record, in_order([*refusals, *violations(findings)]), findings)


def violations(findings: Iterable[Finding]) -> tuple[Refusal, ...]:
    """Return the refusals that findings amount to, each of the claim whose private node was found."""
    return in_order(
        Refusal(claim_of(finding.focus).value, names.local(finding.shape), told(finding))
        for finding in findings
        if finding.severity is Severity.VIOLATION
    )


def told(finding: Finding) -> str:
    """Return the message; what a query finds is named, for it may find several things of one node."""
    if finding.component != _QUERY or not finding.value:
        return finding.message
    value = finding.value
    shown = names.short(NamedNode(value[1:-1])) if value.startswith("<") else value[:_SHOWN]
    return f"{finding.message} ({shown})"
