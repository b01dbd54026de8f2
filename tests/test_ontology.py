"""The vocabulary keeps its own style, and its parts fit each other."""

import re
from collections import defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyshacl
import pytest
from pyoxigraph import NamedNode
from rdflib import Graph, namespace

from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term, w3c
from realpolitik.sources.workspace import shipped

REPLACED = w3c("dcterms", "isReplacedBy")
MODULES = sorted((shipped() / "ontology").glob("*.ttl"))
SHAPES = shipped() / "shapes" / "ontology.ttl"
CASES = sorted((Path(__file__).parent / "shapes" / "ontology").glob("*.ttl"))
ALIGNMENTS = sorted((shipped() / "ontology").glob("alignments*.ttl"))

A, LABEL, DEFINITION = w3c("rdf", "type"), w3c("rdfs", "label"), w3c("skos", "definition")
SUBCLASS, SUBPROPERTY = w3c("rdfs", "subClassOf"), w3c("rdfs", "subPropertyOf")
DOMAIN, RANGE, CHAIN = w3c("rdfs", "domain"), w3c("rdfs", "range"), w3c("owl", "propertyChainAxiom")
CLASS, INDIVIDUAL = w3c("owl", "Class"), w3c("owl", "NamedIndividual")
CLOSE, SOURCE = w3c("skos", "closeMatch"), w3c("dcterms", "source")
ROLE, LINK, BACK, PAIR = (term(n) for n in ("generalRole", "linkOf", "inverseLinkOf", "pairOf"))


def read(*paths: Path) -> tuple[Any, ...]:
    return tuple(quad for path in paths for quad in turtle.read(path))


@cache
def index() -> dict[NamedNode, dict[Any, list[Any]]]:
    """Return the vocabulary: predicate, subject, objects."""
    found: dict[NamedNode, dict[Any, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for quad in read(*MODULES):
        found[quad.predicate][quad.subject].append(quad.object)
    return found


def objects(subject: Any, predicate: NamedNode) -> list[Any]:
    return index()[predicate].get(subject, [])


def pairs(predicate: NamedNode) -> list[tuple[Any, Any]]:
    return [(subject, value) for subject, values in index()[predicate].items() for value in values]


def of_kind(kind: NamedNode) -> set[Any]:
    return {subject for subject, given in pairs(A) if given == kind}


def items(head: Any) -> list[Any]:
    found = []
    while first := objects(head, w3c("rdf", "first")):
        found.append(first[0])
        (head,) = objects(head, w3c("rdf", "rest"))
    return found


@cache
def supers(cls: NamedNode) -> frozenset[NamedNode]:
    """Return a class and every class above it."""
    return frozenset({cls}).union(*(supers(above) for sub, above in pairs(SUBCLASS) if sub == cls))


@cache
def disjoint_sets() -> tuple[frozenset[NamedNode], ...]:
    return tuple(frozenset(items(members)) for _, members in pairs(w3c("owl", "members")))


def clash(*classes: NamedNode) -> bool:
    """Tell whether nothing can be in all of these classes."""
    above = [supers(cls) for cls in classes]
    return any(len({c for s in above for c in s} & disjoint) > 1 for disjoint in disjoint_sets())


def ends(property_: NamedNode, *which: NamedNode) -> list[NamedNode]:
    return [cls for end in which for cls in objects(property_, end)]


def report(data: Graph) -> list[str]:
    """Return the local name of the shape behind each result of `shapes/ontology.ttl`."""
    conforms, results, _ = pyshacl.validate(data, shacl_graph=Graph().parse(SHAPES))
    found = sorted(
        names.local(NamedNode(str(shape))) for shape in results.objects(None, namespace.SH.sourceShape)
    )
    assert conforms == (not found)
    return found


@pytest.mark.parametrize(
    "path", [*MODULES, SHAPES, *CASES], ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_a_file_is_canonical_and_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert turtle.write(turtle.read(path)) == text
    assert len(text.splitlines()) <= 250


def test_nothing_is_missing() -> None:
    assert len(MODULES) >= 26
    assert len(CASES) >= 18
    assert len(of_kind(CLASS)) > 120
    assert len(of_kind(w3c("owl", "ObjectProperty"))) > 180
    assert len(of_kind(INDIVIDUAL)) > 60
    assert len(pairs(CHAIN)) > 15


def test_a_term_is_declared_in_one_module() -> None:
    homes = defaultdict(set)
    for path in MODULES:
        for quad in read(path):
            if quad.predicate == DEFINITION:
                homes[quad.subject].add(path.stem)
    assert [(str(subject), files) for subject, files in homes.items() if len(files) > 1] == []


def test_no_definition_uses_its_own_name() -> None:
    circular = []
    for subject, definition in pairs(DEFINITION):
        (label,) = objects(subject, LABEL)
        if re.search(rf"\b{re.escape(label.value)}\b", definition.value, re.IGNORECASE):
            circular.append(names.local(subject))
    assert circular == []


def test_every_own_term_in_use_is_declared() -> None:
    declared = {subject for subject, _ in pairs(DEFINITION)}
    quads = [quad for quad in read(*MODULES) if quad.predicate != REPLACED]
    used = {node for quad in quads for node in (quad.subject, quad.predicate, quad.object)}
    own = {node for node in used if isinstance(node, NamedNode) and names.is_own_term(node)}
    assert own - declared == set()
    assert len(own) > 450


def test_what_was_replaced_is_gone_and_what_replaces_it_is_there() -> None:
    declared = {subject for subject, _ in pairs(DEFINITION)}
    replaced = [quad for quad in read(*MODULES) if quad.predicate == REPLACED]
    assert len({quad.subject for quad in replaced}) > 70
    assert {quad.subject for quad in replaced} & declared == set()
    assert {quad.object for quad in replaced} <= declared
    assert {term("Conflict"), term("visitor")} <= {quad.subject for quad in replaced}


def test_no_class_or_individual_is_in_two_disjoint_classes() -> None:
    assert len(disjoint_sets()) >= 4
    assert all(len(members) > 1 and members <= of_kind(CLASS) for members in disjoint_sets())
    assert [cls for cls in of_kind(CLASS) if clash(cls)] == []
    kinds = {
        thing: [kind for kind in objects(thing, A) if kind in of_kind(CLASS)] for thing in of_kind(INDIVIDUAL)
    }
    assert [thing for thing, given in kinds.items() if not given or clash(*given)] == []
    assert clash(term("City"), term("Summit"))


@pytest.mark.parametrize("above", [SUBPROPERTY, ROLE], ids=names.local)
def test_a_property_fits_the_one_above_it(above: NamedNode) -> None:
    assert len(pairs(above)) > 3
    for low, high in pairs(above):
        assert not clash(*ends(low, DOMAIN), *ends(high, DOMAIN)), low
        assert not clash(*ends(low, RANGE), *ends(high, RANGE)), low


def test_the_legs_of_a_chain_meet() -> None:
    for head, legs in pairs(CHAIN):
        path = items(legs)
        assert not clash(*ends(head, DOMAIN), *ends(path[0], DOMAIN)), head
        assert not clash(*ends(head, RANGE), *ends(path[-1], RANGE)), head
        for left, right in pairwise(path):
            assert not clash(*ends(left, RANGE), *ends(right, DOMAIN)), head


def test_a_link_has_the_ends_of_its_role() -> None:
    assert min(len(pairs(LINK)), len(pairs(BACK))) >= 12
    assert len(pairs(PAIR)) >= 6
    sides = [
        *((*pair, DOMAIN, RANGE) for pair in pairs(LINK)),
        *((*pair, RANGE, DOMAIN) for pair in pairs(BACK)),
    ]
    for link, role, situation, other in sides:
        (narrow,), (wide,) = ends(link, situation), ends(role, DOMAIN)
        assert wide in supers(narrow), link
        assert not clash(*ends(link, other), *ends(role, RANGE)), link
    assert {end for link, _ in pairs(PAIR) for end in ends(link, DOMAIN, RANGE)} == {term("Agent")}


def test_only_the_alignments_name_outside_terms() -> None:
    own = read(*(path for path in MODULES if path not in ALIGNMENTS))
    joined = {quad.object for quad in own if quad.predicate in {CLOSE, SUBCLASS, SUBPROPERTY, DOMAIN, RANGE}}
    outside = {names.short(node) for node in joined if not names.is_own_term(node)}
    assert outside == {"rdfs:Literal", "xsd:decimal", "xsd:integer", "xsd:string"}


def test_an_alignment_goes_upward_to_a_vocabulary_whose_source_is_told() -> None:
    aligned = read(*ALIGNMENTS)
    sources = tuple(quad.subject.value for quad in aligned if quad.predicate == SOURCE)
    upward = [(q.subject, q.object) for q in aligned if q.predicate in {SUBCLASS, SUBPROPERTY}]
    close = [(q.subject, q.object) for q in aligned if q.predicate == CLOSE]
    assert len(sources) >= 7
    assert len(upward) >= 20
    assert len(close) >= 50
    assert all(names.is_own_term(low) and high.value.startswith(sources) for low, high in upward + close)
    assert not [high for _, high in upward if "wikidata" in high.value or "followthemoney" in high.value]


@pytest.mark.parametrize("name", ["ORG", "PROV", "SDO"])
def test_aligned_terms_exist_in_the_lists_of_rdflib(name: str) -> None:
    vocabulary = getattr(namespace, name)
    nodes = {node.value for quad in read(*ALIGNMENTS) for node in (quad.subject, quad.object)}
    terms = {value for value in nodes if value.startswith(str(vocabulary)) and value != str(vocabulary)}
    assert len(terms) >= 5
    assert [value for value in terms if value not in vocabulary] == []


def test_every_wikidata_property_carries_its_label() -> None:
    used = {quad.object for quad in read(*ALIGNMENTS) if quad.predicate == CLOSE}
    properties = {node for node in used if node.value.startswith(names.WIKIDATA)}
    assert len(properties) >= 14
    assert [node for node in properties if not objects(node, LABEL)] == []


def test_the_shapes_find_nothing_in_the_vocabulary() -> None:
    data = Graph()
    for path in MODULES:
        data.parse(path)
    assert report(data) == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_breaks_its_shape_and_no_other(path: Path) -> None:
    shape, outcome = path.stem.rsplit(".", 1)
    assert report(Graph().parse(path)) == ([shape] if outcome == "fail" else [])


def test_every_shape_with_a_message_has_both_cases() -> None:
    told = {quad.subject for quad in read(SHAPES) if quad.predicate == w3c("sh", "message")}
    assert {path.stem for path in CASES} == {
        f"{names.local(s)}.{way}" for s in told for way in ("pass", "fail")
    }
