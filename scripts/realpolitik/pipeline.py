"""The order of the stages, and nothing else.

`read → segment → extract → link → render` make article graphs; `gate →
consensus → reason → publish` make a release of them. Only this module knows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, Triple

from realpolitik import __version__
from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.refusal import Refusal
from realpolitik.claims.render import render
from realpolitik.conclude.p1 import consensus
from realpolitik.conclude.reason import reason
from realpolitik.errors import FindingsError, InputError
from realpolitik.judge import claimview
from realpolitik.judge.finding import Finding, Severity, Verdict
from realpolitik.judge.gate import gate, gate_register, in_order
from realpolitik.judge.shapes import Engine, Scope, report, validate
from realpolitik.judge.wording import REFUSE_AT, longest_shared_run
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term
from realpolitik.release.publish import Release, canonical, publish
from realpolitik.sheet.parse import parse_sheet
from realpolitik.sheet.writer import write_sheet
from realpolitik.sources.register import Register, register
from realpolitik.sources.vocabulary import Vocabulary, vocabulary
from realpolitik.sources.workspace import Workspace
from realpolitik.text.article import Article, Document
from realpolitik.text.read import read
from realpolitik.text.segment import segment

_LABEL = names.w3c("rdfs", "label")
_SUBCLASS = names.w3c("rdfs", "subClassOf")


@dataclass(frozen=True, slots=True)
class Sources:
    """All that people wrote: ontology, shapes, register and article graphs."""

    ontology: tuple[Quad, ...]
    shapes: tuple[Quad, ...]
    register: Register
    vocabulary: Vocabulary
    articles: tuple[tuple[Path, tuple[Quad, ...]], ...]


def sources(workspace: Workspace) -> Sources:
    """Read the files of a workspace; raises InputError for any that cannot be read."""
    ontology = canonical(_read_all(workspace.ontology_files()))
    return Sources(
        ontology=ontology,
        shapes=canonical(_read_all(workspace.shape_files())),
        register=register(quad.triple for quad in _read_all(workspace.register_files())),
        vocabulary=vocabulary(ontology),
        articles=tuple((path, tuple(turtle.read(path))) for path in workspace.article_files()),
    )


def _read_all(paths: Iterable[Path]) -> list[Quad]:
    return [quad for path in paths for quad in turtle.read(path)]


def annotated(
    workspace: Workspace, document: Document, sheet: str, *, path: str
) -> tuple[tuple[Quad, ...], tuple[Refusal, ...]]:
    """Return the graphs of an article from a curator's sheet, and what the gate refuses of them.

    Raises InputError with the sheet's line for anything that cannot be read.
    """
    known = vocabulary(_read_all(workspace.ontology_files()))
    draft = parse_sheet(sheet, document, known, path=path)
    try:
        quads = render(document, draft)
    except ValueError as error:
        raise InputError.at(path, str(error)) from error
    entries = register(quad.triple for quad in _read_all(workspace.register_files()))
    record, refusals = gate(quads, entries, known)
    if record is None:
        return quads, refusals
    return quads, (*refusals, *_wording(record, document.article, entries))


def sheet_of(workspace: Workspace, document: Document) -> str:
    """Return the sheet of an article that is in the graph; raises InputError if it is not."""
    name = f"{document.article.identifier}.trig"
    for path in workspace.article_files():
        if path.name == name:
            return write_sheet(turtle.read(path), document)
    raise InputError(f"no graph {name}: this very text is not annotated")


def document(path: Path) -> Document:
    """Return the article in a file, cut into sentences."""
    article: Article = read(path)
    return segment(article)


def judge(found: Sources, *, engine: Engine = Engine.COMPILED) -> Verdict:
    """Let the gate and the local shapes judge every article by itself."""
    records: list[ArticleRecord] = []
    refusals = list(gate_register(found.register, found.vocabulary))
    for path, quads in found.articles:
        record, refused = gate(quads, found.register, found.vocabulary)
        refusals += [
            Refusal(path.name, refusal.rule, refusal.message) if refusal.subject == "file" else refusal
            for refusal in refused
        ]
        if record is not None:
            records.append(record)
    findings = _validate([*claimview.claim_view(records), *_hierarchy(found)], found, Scope.LOCAL, engine)
    refusals += [refusal for finding in findings if (refusal := _refused(finding)) is not None]
    return Verdict(tuple(records), in_order(refusals), findings)


def build(workspace: Workspace, *, engine: Engine = Engine.COMPILED) -> Release:
    """Make the release of a workspace and put it in its build folder; the engine checks the shapes.

    Raises FindingsError when anything is refused; the former build then stays.
    """
    found = sources(workspace)
    verdict = judge(found, engine=engine)
    _stop_at(verdict.refusals)
    release = assemble(found, verdict, engine=engine)
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


def assemble(found: Sources, verdict: Verdict, *, engine: Engine = Engine.COMPILED) -> Release:
    """Return the release that follows from what the gate let in.

    Raises FindingsError when the graph is inconsistent.
    """
    ontology = [quad.triple for quad in found.ontology]
    agreed = consensus(verdict.records, found.register, found.vocabulary)
    inferred = reason(ontology, [*found.register.triples, *agreed], found.vocabulary)
    provenance = [q.triple for record in verdict.records for q in record.quads if q.graph_name == record.iri]
    view = {*ontology, *_entities(found), *agreed, *inferred, *provenance}
    findings = _validate(view, found, Scope.GLOBAL, engine)
    quads = [
        *turtle.in_graph(ontology, names.graph("ontology")),
        *turtle.in_graph(found.register.triples, names.graph("register")),
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
    return in_order(refusal for finding in release.findings if (refusal := _refused(finding)) is not None)


def wording_refusals(found: Sources, verdict: Verdict, folder: Path) -> tuple[Refusal, ...]:
    """Return the glosses that share too much wording with the texts in a folder."""
    texts = {article.identifier: article for article in map(read, sorted(folder.glob("*.txt")))}
    return tuple(
        refusal
        for record in verdict.records
        if (article := texts.get(names.local(record.iri))) is not None
        for refusal in _wording(record, article, found.register)
    )


def _wording(record: ArticleRecord, article: Article, entries: Register) -> Iterator[Refusal]:
    """Yield the glosses of an article that share six or more words in a row with it."""
    labels = [triple.object.value for triple in entries.triples if isinstance(triple.object, Literal)]
    labels += [
        q.object.value for q in record.quads if q.predicate == _LABEL and isinstance(q.object, Literal)
    ]
    for claim in record.claims:
        run = longest_shared_run(claim.gloss, article.text, labels)
        if run >= REFUSE_AT:
            yield Refusal(
                claim.iri.value, "wording", f"the gloss shares {run} words in a row with the article"
            )


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


def _entities(found: Sources) -> Iterator[Triple]:
    """Yield the register without what it says of sourced situations, which the consensus passes on."""
    for triple in found.register.triples:
        known = found.vocabulary.properties.get(triple.predicate)
        if known is None or known.layer != "claim":
            yield triple


def _hierarchy(found: Sources) -> list[Triple]:
    return [quad.triple for quad in found.ontology if quad.predicate == _SUBCLASS]


def _validate(data: Iterable[Triple], found: Sources, scope: Scope, engine: Engine) -> tuple[Finding, ...]:
    return validate(data, [quad.triple for quad in found.shapes], scope=scope, engine=engine)


def _refused(finding: Finding) -> Refusal | None:
    if finding.severity is not Severity.VIOLATION:
        return None
    subject = claimview.claim_of(finding.focus)
    return Refusal(subject.value, names.local(finding.shape), finding.message)
