"""Write findings as a SHACL report.

In: findings. Out: quads without blank nodes, the same for any order of the findings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from realpolitik.errors import FindingsError
from realpolitik.judge.finding import Finding, conforms, in_order
from realpolitik.rdf import names
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.text.article import digest_of

_BOOLEAN = names.w3c("xsd", "boolean")


def report(findings: Iterable[Finding]) -> list[Quad]:
    """Return the findings as a SHACL report without blank nodes, the same for any order.

    As SHACL 1.2 lets a report choose, it conforms if nothing is a violation.
    """
    ordered = in_order(findings)
    digests = [digest_of("\n".join(finding.fields())) for finding in ordered]
    node = names.report(digest_of("\n".join(digests)))
    good = "true" if conforms(ordered) else "false"
    triples = [
        Triple(node, RDF_TYPE, names.w3c("sh", "ValidationReport")),
        Triple(node, names.w3c("sh", "conforms"), Literal(good, datatype=_BOOLEAN)),
    ]
    for finding, digest in zip(ordered, digests, strict=True):
        result = names.report(digest)
        triples.append(Triple(node, names.w3c("sh", "result"), result))
        triples += (Triple(result, predicate, value) for predicate, value in _result(finding))
    return [Quad(*triple) for triple in sorted(triples, key=str)]


def _result(finding: Finding) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    yield RDF_TYPE, names.w3c("sh", "ValidationResult")
    yield names.w3c("sh", "focusNode"), finding.focus
    yield names.w3c("sh", "sourceShape"), finding.shape
    yield names.w3c("sh", "resultSeverity"), names.w3c("sh", finding.severity.value)
    yield names.w3c("sh", "resultMessage"), Literal(finding.message, language="en")
    if finding.path is not None:
        yield names.w3c("sh", "resultPath"), finding.path
    if finding.component is not None:
        yield names.w3c("sh", "sourceConstraintComponent"), finding.component
    if finding.value:
        yield names.w3c("sh", "value"), _value(finding.value)


def _value(text: str) -> NamedNode | Literal:
    [quad] = parse(f"<urn:s> <urn:p> {text} .", format=RdfFormat.N_TRIPLES)
    if not isinstance(quad.object, NamedNode | Literal):
        raise FindingsError(f"the value {text} has no name")
    return quad.object
