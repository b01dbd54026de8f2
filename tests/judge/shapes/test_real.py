"""Both engines on the shipped data and on an invented world, whole and with faults put in."""

from collections.abc import Collection, Sequence
from random import Random

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from benchmarks import articles
from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.agreement import consensus
from realpolitik.judge.article import LocalShapes, ReferenceShapes, judge
from realpolitik.judge.claimview import claim_view
from realpolitik.judge.gate import gate
from realpolitik.judge.shapes import Index, Scope, compile_shapes, in_order
from realpolitik.judge.shapes.reference import validate
from realpolitik.rdf.names import local, thing, w3c
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary
from support.checked import stored
from support.shipped import base, records

ARTICLES, FAULTS = 4, 60


@pytest.fixture(scope="module")
def shapes() -> list[Triple]:
    """The shipped shapes."""
    return list(base().shapes)


@pytest.fixture(scope="module")
def ontology() -> list[Triple]:
    """The vocabulary."""
    return list(base().ontology)


@pytest.fixture(scope="module")
def invented(ontology: list[Triple]) -> dict[Scope, list[Triple]]:
    """A few generated articles: what local shapes judge of them, and what the policy makes of all."""
    ground = articles.ground(ARTICLES)
    written = []
    for number in range(ARTICLES):
        record, _ = gate(articles.article(number, ground), ground.register, ground.vocabulary)
        assert isinstance(record, ArticleRecord)
        written.append(record)
    below = [triple for triple in ontology if triple.predicate == w3c("rdfs", "subClassOf")]
    return {
        Scope.LOCAL: [*claim_view(written), *below],
        Scope.GLOBAL: view(ontology, ground.register, written, ground.vocabulary),
    }


def view(
    ontology: list[Triple], entries: Register, records: Sequence[ArticleRecord], words: Vocabulary
) -> list[Triple]:
    """Return what the global shapes judge, without what the slow reasoner adds to it."""
    own = (q.triple for record in records for q in record.quads if q.graph_name == record.iri)
    return [*{*ontology, *entries.triples, *consensus(records, entries, words), *own}]


def test_shipped_articles() -> None:
    ground = base()
    for record in records():
        compiled, reference = (
            judge(record.quads, ground.register, ground.vocabulary, checks)
            for checks in (LocalShapes.of(ground), ReferenceShapes.of(ground))
        )
        assert compiled == reference


@pytest.mark.long
def test_shipped_view(shapes: list[Triple], ontology: list[Triple]) -> None:
    """The local shapes are not meant for it, and so find much: an equality that could fail."""
    whole = view(ontology, base().register, records(), base().vocabulary)
    for scope in Scope:
        checks = compile_shapes(shapes, ontology, scope=scope)
        expected = validate(whole, shapes, scope=scope)
        assert checks.findings(Index(whole)) == expected
        assert checks.findings(stored(whole)) == expected
        assert (len(expected) > 100) == (scope is Scope.LOCAL)


def faulty(data: Sequence[Triple], chance: Random, aimed: Collection[object] = ()) -> list[Triple]:
    """Return the data with faults: triples lost, told of another, or with another value.

    `aimed` are the properties whose values are looked at by themselves: those stay IRIs.
    """
    kept = set(data)
    named = (t for t in sorted(data, key=str) if not any(isinstance(term, BlankNode) for term in t))
    some = chance.sample([t for t in named if t.predicate != w3c("rdfs", "subClassOf")], FAULTS)
    for triple, (subject, _, value) in zip(some, chance.sample(some, FAULTS), strict=True):
        kind = chance.randrange(5)
        kind = 3 if kind == 4 and triple.predicate in aimed else kind
        if kind != 0:
            kept.add(_changed(triple, kind, subject, value))
        if kind not in (1, 4):
            kept.discard(triple)
    return sorted(kept, key=str)


def _changed(triple: Triple, kind: int, subject: object, value: object) -> Triple:
    assert isinstance(subject, NamedNode)
    assert isinstance(value, NamedNode | Literal)
    if kind == 1:
        return Triple(triple.subject, triple.predicate, value)
    if kind == 2:
        return Triple(subject, triple.predicate, triple.object)
    if kind == 3:
        return Triple(triple.subject, triple.predicate, thing("undeclared"))
    return Triple(triple.subject, triple.predicate, Literal("x", language="de"))


@pytest.mark.parametrize("scope", Scope)
@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in (1, 2))])
def test_faults_are_found_by_both_and_by_a_look_at_what_changed(
    scope: Scope, seed: int, invented: dict[Scope, list[Triple]], shapes: list[Triple], ontology: list[Triple]
) -> None:
    whole = invented[scope]
    aimed = {triple.object for triple in shapes if triple.predicate == w3c("sh", "targetObjectsOf")}
    broken = faulty(whole, Random(seed), aimed)  # noqa: S311 - no secret is made
    checks = compile_shapes(shapes, ontology, scope=scope)
    expected = validate(broken, shapes, scope=scope)
    assert len({finding.component for finding in expected}) > 3
    assert checks.findings(Index(broken)) == expected
    before, after = Index(whole), stored(broken)
    touched = checks.touched(after, set(whole) ^ set(broken))
    others = (finding for finding in checks.findings(before) if finding.focus not in touched)
    assert in_order([*others, *checks.findings(after, focus=touched)]) == expected
    assert len(touched) < 10 * FAULTS


def test_the_ontology_is_asked_once_for_all_its_labels(shapes: list[Triple], ontology: list[Triple]) -> None:
    """A query that looks at labels is named, with its one target, by any new label."""
    checks = compile_shapes(shapes, ontology, scope=Scope.GLOBAL)
    label = Triple(thing("somebody"), w3c("rdfs", "label"), Literal("somebody", language="en"))
    touched = checks.touched(Index([*ontology, label]), [label])
    assert {local(iri) for iri in touched} == {"somebody", "ontology"}
