"""The plain trio: rdflib, owlrl and pySHACL, used the obvious way, on the articles of a workspace.

    python -m benchmarks.plain WORKSPACE OUT

In: a workspace. Out: in the folder OUT the triples that owlrl infers, filtered
as the project documents it, and the results of pySHACL, both as N-Triples; on
stdout the processor seconds spent on reading claims a second time for the
consensus, which is the project's own stage and the same on both sides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from time import process_time

import click
import owlrl
import pyshacl
import rdflib
from pyoxigraph import NamedNode, Triple

from realpolitik.claims.record import record
from realpolitik.conclude.agreement import consensus
from realpolitik.judge.shapes import Scope
from realpolitik.rdf import bridge, names, turtle
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.ground import Ground, ground
from realpolitik.sources.workspace import Workspace

_ARTICLE, _SCOPE = rdflib.URIRef(term("Article").value), rdflib.URIRef(term("scope").value)


INFERRED = "inferred.nt"
REPORTS = tuple(f"{scope.value}.nt" for scope in Scope)


def _parsed(paths: Iterable[Path]) -> rdflib.Graph:
    graph = rdflib.Graph()
    for path in paths:
        graph.parse(path, format="turtle")
    return graph


def agreed(workspace: Workspace, base: Ground) -> tuple[tuple[Triple, ...], float]:
    """Return the triples of the consensus, and the processor seconds that reading the claims for it took."""
    start = process_time()
    records = [record(turtle.read(path))[0] for path in workspace.article_files()]
    reading = process_time() - start
    return consensus([one for one in records if one is not None], base.register, base.vocabulary), reading


def closed(facts: Iterable[rdflib.Graph]) -> rdflib.Graph:
    """Return all that is said, closed under OWL 2 RL."""
    whole = _sum(facts)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(whole)
    return whole


def news(closure: rdflib.Graph, known: frozenset[Triple], base: Ground) -> list[Triple]:
    """Return what of a closure the project writes: new types and relations of things it reasons on."""
    about = _reached(known) & _held(known, base)
    found = (_triple(*statement) for statement in closure)
    return [
        triple
        for triple in found
        if triple is not None
        and triple.subject in about
        and triple.subject != triple.object
        and triple not in known
        and _is_own(triple, base)
    ]


def _triple(*statement: rdflib.term.Node) -> Triple | None:
    if not all(isinstance(node, rdflib.URIRef) for node in statement):
        return None
    subject, predicate, value = (NamedNode(str(node)) for node in statement)
    return Triple(subject, predicate, value)


def _is_own(triple: Triple, base: Ground) -> bool:
    if triple.predicate == RDF_TYPE:
        return triple.object in base.vocabulary.ancestors
    return triple.predicate in base.vocabulary.properties


def _reached(known: Iterable[Triple]) -> set[object]:
    """Return the situations of the consensus, and all things to which these lead, at any depth."""
    onward: dict[object, set[object]] = defaultdict(set)
    open_ends: list[object] = []
    for triple in known:
        if triple.predicate == term("realization"):
            open_ends.append(triple.subject)
        if isinstance(triple.object, NamedNode) and names.is_thing_node(triple.object):
            onward[triple.subject].add(triple.object)
    reached = set(open_ends)
    while open_ends:
        fresh = onward[open_ends.pop()] - reached
        reached |= fresh
        open_ends.extend(fresh)
    return reached


def _held(known: Iterable[Triple], base: Ground) -> set[object]:
    """Return what has a class or a relation outside claims: roles alone make nothing of a thing."""
    held: set[object] = set()
    for triple in known:
        used = base.vocabulary.properties.get(triple.predicate)
        if triple.predicate == RDF_TYPE:
            held.add(triple.subject)
        elif used is not None and used.is_object and used.layer != "claim":
            held |= {triple.subject, triple.object}
    return held


def claims_apart(dataset: rdflib.Dataset) -> rdflib.Graph:
    """Return what local shapes judge: the articles' graphs, and each claim with nodes of its own."""
    view = rdflib.Graph()
    for graph in dataset.graphs():
        name = rdflib.URIRef(str(graph.identifier))
        if (name, rdflib.RDF.type, _ARTICLE) in graph:
            view += graph
            continue
        own = {node: rdflib.URIRef(f"{name}/{str(node).rsplit('/', 1)[1]}") for node in set(graph.subjects())}
        for subject, predicate, value in graph:
            view.add((own[subject], predicate, own.get(value, value)))
    return view


def validated(data: rdflib.Graph, shapes: rdflib.Graph, scope: Scope) -> rdflib.Graph:
    """Return the report of pySHACL on data, by the shapes of one scope."""
    rules = _sum([shapes])
    for shape, _, other in shapes.triples((None, _SCOPE, None)):
        if str(other) != scope.value:
            rules.remove((shape, None, None))
            rules.remove((None, None, shape))
    _, report, _ = pyshacl.validate(data, shacl_graph=rules, inference="none")
    if not isinstance(report, rdflib.Graph):
        raise TypeError(f"pySHACL gave no report: {report}")
    return report


def drawn(workspace: Workspace, out: Path) -> float:
    """Write what is inferred and found to a folder; return the seconds that are not the trio's."""
    base = ground(workspace)
    dataset = rdflib.Dataset()
    for path in workspace.article_files():
        dataset.parse(path, format="trig")
    ontology, register = _parsed(workspace.ontology_files()), _parsed(workspace.register_files())
    shapes = _parsed(workspace.shape_files())
    told, reading = agreed(workspace, base)
    holding = bridge.graph(told)
    known = frozenset([*base.register.triples, *told])
    inferred = news(closed([ontology, register, holding]), known, base)
    articles = [graph for graph in dataset.graphs() if (graph.identifier, rdflib.RDF.type, _ARTICLE) in graph]
    view = _sum([ontology, _entities(register, base), holding, bridge.graph(inferred), *articles])
    local = claims_apart(dataset)
    local += ontology.triples((None, rdflib.RDFS.subClassOf, None))
    out.mkdir(parents=True, exist_ok=True)
    (out / INFERRED).write_bytes(turtle.canonical_quads(turtle.in_graph(inferred)))
    for scope, data in ((Scope.LOCAL, local), (Scope.GLOBAL, view)):
        report = validated(data, shapes, scope)
        report.serialize(out / f"{scope.value}.nt", format="nt", encoding="utf-8")
    return reading


def _sum(graphs: Iterable[rdflib.Graph]) -> rdflib.Graph:
    whole = rdflib.Graph()
    for graph in graphs:
        whole += graph
    return whole


def _entities(register: rdflib.Graph, base: Ground) -> rdflib.Graph:
    """Return the register without what it says of sourced situations, which the consensus passes on."""
    kept = rdflib.Graph()
    for triple in register:
        known = base.vocabulary.properties.get(NamedNode(str(triple[1])))
        if known is None or known.layer != "claim":
            kept.add(triple)
    return kept


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
def main(folder: Path, out: Path) -> None:
    """Draw all conclusions on the workspace FOLDER, and write what is inferred and found to OUT."""
    rdflib.NORMALIZE_LITERALS = False  # or a value in a result is spelt otherwise than in the data
    click.echo(f"{drawn(Workspace(folder), out):.3f}")


if __name__ == "__main__":
    main()
