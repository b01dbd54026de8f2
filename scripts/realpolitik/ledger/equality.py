"""Compare what the compiled engines found with what owlrl and pySHACL find.

In: the store and the ledger of a build. Out: a sentence for every difference. It
takes as long as those two take.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, NamedNode, Store, Triple

from realpolitik.conclude.reason import reason_by_owlrl
from realpolitik.judge.article import ReferenceShapes, judge
from realpolitik.judge.finding import Finding
from realpolitik.judge.shapes import Engine, Scope, validate
from realpolitik.ledger.articles import Articles
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.findings import findings
from realpolitik.rdf import names, turtle
from realpolitik.sources.ground import Ground


def differences(base: Ground, store: Store, ledger: Ledger) -> Iterator[str]:
    """Yield where the engines differ."""
    known = [*_graph(store, "register"), *_graph(store, "consensus")]
    drawn = set(reason_by_owlrl(base.ontology, known, base.vocabulary))
    yield from _compared("owlrl", drawn, _graph(store, "inferred"))
    view = [quad.triple for quad in store.quads_for_pattern(None, None, None, DefaultGraph())]
    found = {*validate(view, base.shapes, scope=Scope.GLOBAL, engine=Engine.REFERENCE)}
    yield from _compared("pySHACL", {*found, *_of_articles(base, ledger)}, set(findings(ledger)))


def _graph(store: Store, name: str) -> set[Triple]:
    return {quad.triple for quad in store.quads_for_pattern(None, None, None, names.graph(name))}


def _of_articles(base: Ground, ledger: Ledger) -> Iterator[Finding]:
    shapes, articles = ReferenceShapes.of(base), Articles(ledger)
    for iri in ledger.column("SELECT iri FROM article ORDER BY iri"):
        quads = turtle.read(articles.path(NamedNode(iri)))
        yield from judge(quads, base.register, base.vocabulary, shapes).findings


def _compared(engine: str, theirs: set[Triple] | set[Finding], ours: Iterable[object]) -> Iterator[str]:
    mine = set(ours)
    for one in sorted(map(str, theirs - mine)):
        yield f"only {engine} finds {one}"
    for one in sorted(map(str, mine - theirs)):
        yield f"{engine} does not find {one}"
