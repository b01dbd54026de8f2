"""What the shapes find, and the verdict on the articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pyoxigraph import NamedNode

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.refusal import Refusal


class Severity(StrEnum):
    """How much a finding of a shape weighs: a violation refuses, the others only tell."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where the data breaks a shape; `value` is in N-Triples form, or empty."""

    focus: NamedNode
    shape: NamedNode
    severity: Severity
    path: NamedNode | None
    value: str
    message: str
    component: NamedNode | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says of the whole dataset: the records, what it refuses, and its shapes' findings."""

    records: tuple[ArticleRecord, ...]
    refusals: tuple[Refusal, ...]
    findings: tuple[Finding, ...]
