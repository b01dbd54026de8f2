"""What the shapes find."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from pyoxigraph import NamedNode


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

    def fields(self) -> tuple[str, ...]:
        """Return all that it says as texts, in the order in which findings of one weight are sorted."""
        iris = (self.shape, self.focus, self.path, self.component)
        shape, focus, path, component = ("" if iri is None else iri.value for iri in iris)
        return (self.severity.value, shape, focus, path, self.value, component, self.message)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings, each once: violations first, and those of one shape together."""
    ranks = list(Severity)
    return tuple(sorted(set(findings), key=lambda found: (ranks.index(found.severity), found.fields())))


def conforms(findings: Iterable[Finding]) -> bool:
    """Tell whether data with these findings is good enough: warnings do not count."""
    return all(finding.severity is not Severity.VIOLATION for finding in findings)
