"""The shapes: their form, and for each of them a case that breaks it and one that does not.

A case is `tests/shapes/MODULE/SHAPE.fail.ttl` or `.pass.ttl`; its name is the
assertion. Beside the cases every single constraint is made to fire by a small
change of the passing case. The shapes of the ontology itself are tested elsewhere.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from realpolitik.conclude.p1.realization import CLAIMABLE, REAL
from realpolitik.judge.finding import Finding
from realpolitik.judge.shapes import Index, Scope, compile_shapes
from realpolitik.judge.shapes.reference import validate
from realpolitik.rdf import names, terms, turtle
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term, w3c
from realpolitik.sources.vocabulary import vocabulary

Value: TypeAlias = NamedNode | Literal

ROOT = Path(__file__).parent.parent


def quads_in(folder: str) -> list[Quad]:
    return [quad for path in sorted((ROOT / folder).glob("*.ttl")) for quad in turtle.read(path)]


FOLDER = ROOT / "tests" / "shapes"
FILES = [path for path in sorted((ROOT / "shapes").glob("*.ttl")) if path.stem != "ontology"]
CASES = [path for path in sorted(FOLDER.glob("*/*.ttl")) if path.parent.name != "ontology"]
ONTOLOGY = quads_in("ontology")
WORDS = vocabulary(ONTOLOGY)
HIERARCHY = [
    quad.triple
    for quad in ONTOLOGY
    if quad.predicate in (terms.RDF_TYPE, w3c("rdfs", "subClassOf"))
    and isinstance(quad.object, NamedNode)
    and names.is_own_term(quad.object)
]
READ = [(path.stem, quad.triple) for path in FILES for quad in turtle.read(path)]
SHAPES = [triple for _, triple in READ]
MODULE = {triple.subject: stem for stem, triple in READ if isinstance(triple.subject, NamedNode)}
SAID = Facts(SHAPES)
SCOPE = {shape: Scope(text) for shape in MODULE for text in SAID.texts(shape, term("scope"))}
RULES = sorted(SCOPE, key=str)
CHECKS = {scope: compile_shapes(SHAPES, HIERARCHY, scope=scope) for scope in Scope}
PARAMETERS = (
    "class", "datatype", "disjoint", "in", "languageIn", "lessThan", "lessThanOrEquals", "maxCount",
    "maxInclusive", "minCount", "minInclusive", "node", "nodeKind", "or", "pattern", "qualifiedMinCount",
    "sparql", "uniqueLang",
)  # fmt: skip


def judged(data: list[Triple], shape: NamedNode) -> tuple[Finding, ...]:
    """Check all shapes of the scope, so that a case shows what else it breaks."""
    return CHECKS[SCOPE[shape]].findings(Index([*data, *HIERARCHY]))


def case(shape: NamedNode, kind: str) -> list[Triple]:
    return [quad.triple for quad in turtle.read(FOLDER / MODULE[shape] / f"{local(shape)}.{kind}.ttl")]


def parameters(shape: NamedNode) -> list[str]:
    return [name for name in PARAMETERS if SAID.values(shape, w3c("sh", name))]


def test_all_are_found() -> None:
    assert len(FILES) >= 21
    assert len(RULES) >= 150
    assert len(CASES) == 2 * len(RULES)
    assert all(list(SCOPE.values()).count(scope) >= 50 for scope in Scope)


def test_cases_lie_where_their_shape_does() -> None:
    expected = {(MODULE[s], f"{local(s)}.{kind}.ttl") for s in RULES for kind in ("fail", "pass")}
    assert {(path.parent.name, path.name) for path in CASES} == expected


@pytest.mark.parametrize("path", [*FILES, *CASES], ids=lambda path: f"{path.parent.name}/{path.name}")
def test_files_are_canonical(path: Path) -> None:
    assert turtle.write(turtle.read(path)) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("shape", RULES, ids=local)
def test_cases_hold(shape: NamedNode) -> None:
    assert [finding.shape for finding in judged(case(shape, "fail"), shape)] == [shape]
    assert judged(case(shape, "pass"), shape) == ()


@pytest.mark.parametrize("shape", RULES, ids=local)
def test_rule_is_complete(shape: NamedNode) -> None:
    assert re.fullmatch(r"[A-Z][A-Za-z]+-[a-z][A-Za-z]+", local(shape))
    assert len(SAID.values(shape, w3c("sh", "severity"))) == len(SAID.values(shape, term("scope"))) == 1
    [message] = SAID.values(shape, w3c("sh", "message"))
    assert isinstance(message, Literal)
    assert message.language == "en"
    assert re.fullmatch(r"[A-Z].*\.", message.value)
    assert parameters(shape)


def test_every_other_node_serves_a_rule() -> None:
    """It groups rules under a target, or is a condition that something refers to."""
    referred = {triple.object for triple in SHAPES}
    for node in set(MODULE) - set(RULES):
        targets = [p for p in SAID.predicates(node) if local(p).startswith("target")]
        assert bool(targets) == (re.fullmatch(r"[A-Z][A-Za-z]+", local(node)) is not None)
        assert targets or (node in referred and re.fullmatch(r"[a-z][A-Za-z]+", local(node)))


def test_nodes_are_named_and_terms_declared() -> None:
    lists = {w3c("rdf", "first"), w3c("rdf", "rest")}
    for triple in SHAPES:
        assert not isinstance(triple.subject, BlankNode) or triple.predicate in lists
        if isinstance(triple.object, NamedNode) and names.is_own_term(triple.object):
            assert WORDS.knows(triple.object), triple.object


def test_sparql_is_rare_and_global() -> None:
    asking = [shape for shape in RULES if "sparql" in parameters(shape)]
    assert len(asking) <= 3
    assert {SCOPE[shape] for shape in asking} == {Scope.GLOBAL}
    assert not any("NOT EXISTS" in str(t.object) for t in SHAPES if t.predicate == w3c("sh", "select"))


def path_of(shape: NamedNode) -> NamedNode:
    return SAID.iris(shape, w3c("sh", "path"))[0]


def mutations(shape: NamedNode, data: list[Triple]) -> Iterator[tuple[str, list[Triple]]]:
    """Yield for each constraint of a property shape the data, changed so that it breaks."""
    path = path_of(shape)
    stated = sorted((t for t in data if t.predicate == path), key=lambda t: "@en" in str(t.object))
    subject, _, value = stated[-1]
    assert isinstance(value, NamedNode | Literal)
    rest = [t for t in data if t not in stated or t.subject != subject]
    for name in parameters(shape):
        if name in ("minCount", "qualifiedMinCount"):
            yield name, rest
        elif name in ("maxCount", "uniqueLang"):
            yield name, [*data, Triple(subject, path, like(value, value.value + "2"))]
        elif name == "disjoint":
            yield name, [*data, Triple(subject, SAID.iris(shape, w3c("sh", name))[0], value)]
        else:
            yield name, [*rest, Triple(subject, path, unfit(name, value))]


def like(value: Value, text: str) -> Value:
    if isinstance(value, NamedNode):
        return NamedNode(text)
    if value.language is not None:
        return Literal(text, language=value.language)
    return Literal(text, datatype=value.datatype)


def unfit(name: str, value: Value) -> Value:
    """Return a value that a constraint of this kind cannot let through."""
    if name == "nodeKind":
        return Literal("no IRI")
    if name == "languageIn":
        return Literal(value.value, language="de")
    if name == "datatype":
        return Literal(value.value, datatype=w3c("xsd", "anyURI"))
    if isinstance(value, NamedNode):
        return names.thing("undeclared")
    high = "9999-12-31" if "-" in value.value else "99999"
    return like(value, {"pattern": "", "minInclusive": "-999"}.get(name, high))


@pytest.mark.parametrize("shape", RULES, ids=local)
def test_every_constraint_fires(shape: NamedNode) -> None:
    if not SAID.values(shape, w3c("sh", "path")):
        assert len(parameters(shape)) == 1, "the failing case covers one constraint"
        return
    for name, data in mutations(shape, case(shape, "pass")):
        fired = {(f.shape, f.component) for f in judged(data, shape)}
        assert (shape, w3c("sh", f"{name[0].upper()}{name[1:]}ConstraintComponent")) in fired, name


@pytest.mark.long
@pytest.mark.parametrize("shape", RULES, ids=local)
def test_pyshacl_finds_the_same_in_every_case_and_mutation(shape: NamedNode) -> None:
    data = [case(shape, "fail"), good := case(shape, "pass")]
    if SAID.values(shape, w3c("sh", "path")):
        data += [broken for _, broken in mutations(shape, good)]
    for triples in data:
        assert judged(triples, shape) == validate([*triples, *HIERARCHY], SHAPES, scope=SCOPE[shape])


def test_single_values_are_counted() -> None:
    single = {iri for iri, known in WORDS.properties.items() if known.single}
    assert single <= {path_of(shape) for shape in RULES if "maxCount" in parameters(shape)}


def listed(shape: NamedNode) -> set[NamedNode]:
    """Return the items of a shape's sh:in."""
    following = {t.subject: t.object for t in SHAPES if t.predicate == w3c("rdf", "rest")}
    items = {t.subject: t.object for t in SHAPES if t.predicate == w3c("rdf", "first")}
    [cell] = [t.object for t in SHAPES if t.subject == shape and t.predicate == w3c("sh", "in")]
    found = set()
    while isinstance(cell, BlankNode):
        item, cell = items[cell], following[cell]
        assert isinstance(item, NamedNode)
        found.add(item)
    return found


def test_lists_hold_what_the_ontology_does() -> None:
    choosing = [shape for shape in RULES if "in" in parameters(shape)]
    for path in {path_of(shape) for shape in choosing}:
        [kind] = WORDS.properties[path].ranges
        everything = {iri for iri, kinds in WORDS.individuals.items() if kind in kinds}
        lists = [listed(shape) for shape in choosing if path_of(shape) == path]
        assert everything in lists, path
        assert all(choice <= everything for choice in lists), path


def test_ladders_are_those_of_the_policy() -> None:
    def rungs(name: str) -> set[NamedNode]:
        return listed(NamedNode(f"{names.SHAPES}{name}-realization"))

    assert rungs("Situation") == CLAIMABLE
    assert rungs("RealSituation") == REAL
    assert rungs("ValuedSituation") == rungs("ConsensusSituation") - {term("Mentioned")}


def test_every_link_needs_a_real_situation() -> None:
    shape = NamedNode(names.SHAPES + "RealSituation-realization")
    known = WORDS.properties.values()
    assert {p.iri for p in known if p.link_of} <= set(SAID.iris(shape, w3c("sh", "targetSubjectsOf")))
    assert {p.iri for p in known if p.inverse_link_of} <= set(SAID.iris(shape, w3c("sh", "targetObjectsOf")))
