"""The vocabulary is OWL 2 RL and DL, and the own lint says so where OWLAPI cannot run."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, parse, serialize

from realpolitik.judge.profile import profile_findings
from realpolitik.rdf import turtle
from realpolitik.sources.workspace import shipped

CHECKER = Path(__file__).parents[1] / "java" / "OwlProfile.java"
VARIABLE = "REALPOLITIK_OWLAPI_JARS"
JARS = Path(os.environ.get(VARIABLE) or Path(__file__).resolve().parents[2] / ".cache" / "owlapi")
MODULES = sorted((shipped() / "ontology").glob("*.ttl"))

BASE = """
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix rp: <https://w3id.org/realpolitik/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<urn:x-test:ontology> a owl:Ontology .
rp:layer a owl:AnnotationProperty .
rp:Agent a owl:Class . rp:Place a owl:Class . rp:Situation a owl:Class .
rp:Parade a owl:Class ; rdfs:subClassOf rp:Situation .
rp:date a owl:DatatypeProperty ; rdfs:domain rp:Parade ; rdfs:range xsd:string ; rp:layer "claim" .
rp:marcher a owl:ObjectProperty ; rdfs:domain rp:Parade ; rdfs:range rp:Agent ; rp:layer "claim" .
rp:marchedIn a owl:ObjectProperty ; rdfs:domain rp:Agent ; rdfs:range rp:Parade ; rp:layer "consensus" .
rp:wentThrough a owl:ObjectProperty ; rdfs:domain rp:Parade ; rdfs:range rp:Place ; rp:layer "consensus" .
rp:isPartOf a owl:ObjectProperty, owl:TransitiveProperty ; rdfs:domain rp:Place ; rdfs:range rp:Place ;
    rp:layer "register" .
rp:hasSeen a owl:ObjectProperty ; rdfs:domain rp:Agent ; rdfs:range rp:Place ; rp:layer "inferred" ;
    owl:propertyChainAxiom ( rp:marchedIn rp:wentThrough ) , ( rp:marchedIn rp:wentThrough rp:isPartOf ) .
rp:knows a owl:ObjectProperty ; rdfs:domain rp:Agent ; rdfs:range rp:Agent ; rp:layer "inferred" .
"""
RESTRICTION = "[ a owl:Restriction ; owl:onProperty rp:marcher ; %s ]"

BAD = {
    # what is added: (the words of one finding, the profiles that OWLAPI says it leaves)
    f"rp:Parade rdfs:subClassOf {RESTRICTION % 'owl:someValuesFrom rp:Agent'} .": ("someValuesFrom", "RL"),
    f"{RESTRICTION % 'owl:allValuesFrom rp:Agent'} rdfs:subClassOf rp:Parade .": ("allValuesFrom", "RL"),
    "rp:knows rdfs:domain [ a owl:Class ; owl:unionOf ( rp:Agent rp:Place ) ] .": ("unionOf", "RL"),
    f"rp:Parade rdfs:subClassOf {RESTRICTION % 'owl:maxCardinality 2'} .": ("maxCardinality", "RL"),
    f"rp:Parade rdfs:subClassOf {RESTRICTION % 'owl:hasSelf true'} .": ("hasSelf", "RL"),
    "rp:Agent rdfs:subClassOf owl:Thing .": ("rp:Agent: owl:Thing", "RL"),
    "rp:knows rdfs:range owl:Thing .": ("rp:knows: owl:Thing", "RL"),
    "rp:Situation owl:disjointUnionOf ( rp:Parade rp:Place ) .": ("disjointUnionOf", "RL"),
    "rp:knows a owl:ReflexiveProperty .": ("ReflexiveProperty", "RL"),
    "rp:day a owl:DatatypeProperty ; rdfs:range xsd:date .": ("rp:day: range xsd:date", "RL DL"),
    'rp:Parade rdfs:comment "2023"^^xsd:gYear .': ("rp:Parade: has a value of xsd:gYear", ""),
    'rp:Parade rdfs:comment "P1D"^^xsd:duration .': ("rp:Parade: has a value of xsd:duration", ""),
    "rp:x rdf:subject rp:y .": ("rp:x: rdf:subject", ""),
    "rp:x a rdf:Statement .": ("rp:x: rdf:Statement", "RL DL"),
    "owl:Thing rdfs:subClassOf rp:Agent .": ("owl:Thing: is a reserved word", "RL"),
    "rp:marcher a owl:FunctionalProperty .": ("owl:FunctionalProperty", ""),
    "rp:marcher a owl:InverseFunctionalProperty .": ("owl:InverseFunctionalProperty", ""),
    "rp:Parade owl:hasKey ( rp:date ) .": ("owl:hasKey", ""),
    "rp:marcher owl:inverseOf rp:marchedIn .": ("owl:inverseOf", ""),
    "rp:x owl:sameAs rp:y .": ("owl:sameAs", ""),
    "rp:Parade rdfs:subClassOf rp:Crowd .": ("rp:Crowd is used as a class", "RL DL"),
    "rp:x a rp:Crowd .": ("rp:Crowd is used as a class", "RL DL"),
    "[] a owl:AllDisjointClasses ; owl:members ( rp:Agent rp:Crowd ) .": ("rp:Crowd is used", "RL DL"),
    "rp:x rp:meets rp:y .": ("rp:meets: is used and not declared", "RL DL"),
    "rp:knows rdfs:subPropertyOf rp:meets .": ("rp:meets is not declared", "RL DL"),
    "rp:knows rdfs:subPropertyOf rp:date .": ("rp:date is not declared as the same kind", "RL DL"),
    "rp:knows a owl:DatatypeProperty .": ("rp:knows: is declared as two kinds", "RL DL"),
    "rp:knows owl:propertyChainAxiom ( rp:hasSeen rp:meets ) .": ("rp:meets stands in its chain", "RL DL"),
    "rp:knows owl:propertyChainAxiom ( rp:hasSeen ) .": ("a chain of one leg", "RL DL"),
    "rp:knows owl:propertyChainAxiom ( rp:hasSeen rp:knows rp:hasSeen ) .": ("depends on itself", "RL DL"),
    """rp:knows owl:propertyChainAxiom ( rp:hasSeen rp:meets ) ; rdfs:subPropertyOf rp:hasSeen .
    rp:meets a owl:ObjectProperty ; rp:layer "inferred" .""": ("rp:knows: depends on itself", "RL DL"),
    """rp:knows owl:propertyChainAxiom ( rp:meets rp:hasSeen ) .
    rp:meets a owl:ObjectProperty ; rp:layer "inferred" ; owl:propertyChainAxiom ( rp:hasSeen rp:knows ) .
    """: ("rp:meets: depends on itself", "RL DL"),
    "rp:knows a owl:TransitiveProperty ; owl:propertyChainAxiom ( rp:knows rp:knows ) .": (
        "one of the two",
        "",
    ),
    "rp:isPartOf a owl:IrreflexiveProperty .": ("rp:isPartOf: follows from a chain", "RL DL"),
    "rp:hasSeen owl:propertyDisjointWith rp:knows .": ("rp:hasSeen: follows from a chain", "RL DL"),
    "rp:knows owl:propertyChainAxiom ( rp:marchedIn rp:marcher ) .": ("rp:knows: leg rp:marcher", ""),
    """rp:knows owl:propertyChainAxiom ( rp:marchedIn rp:party ) .
    rp:party a owl:ObjectProperty ; rdfs:domain rp:Parade ; rp:layer "register" .""": ("leg rp:party", ""),
    """rp:knows owl:propertyChainAxiom ( rp:hasSeen rp:isHomeOf ) .
    rp:isHomeOf a owl:ObjectProperty ; rdfs:domain rp:Place ; rdfs:range rp:Agent .""": (
        "leg rp:isHomeOf",
        "",
    ),
    """rp:knows owl:propertyChainAxiom ( rp:hasSeen rp:isHomeOf ) .
    rp:isHomeOf a owl:ObjectProperty ; rdfs:domain rp:Place ; rdfs:range rp:Agent ; rp:layer "article" .""": (
        "leg rp:isHomeOf",
        "",
    ),
    "rp:marcher rdfs:subPropertyOf rp:knows .": ("rp:marcher: a claim's property", ""),
    "rp:knows rdfs:subPropertyOf rp:marcher .": ("rp:marcher: a claim's property", ""),
    "rp:marchedIn owl:equivalentProperty rp:marcher .": ("rp:hasSeen: leg rp:marcher", ""),
    "rp:marcher a owl:SymmetricProperty .": ("rp:marcher: a claim's property", ""),
    "rp:marcher a owl:TransitiveProperty .": ("rp:marcher: a claim's property", ""),
    "rp:marcher owl:propertyChainAxiom ( rp:wentThrough rp:isPartOf ) .": ("rp:marcher: a claim's", ""),
}
GOOD = (
    "rp:isPartOf rdfs:subPropertyOf rp:liesIn . rp:liesIn a owl:ObjectProperty .",
    "rp:knows owl:propertyChainAxiom ( rp:knows rp:knows ) .",
    "rp:knows a owl:SymmetricProperty .",
    'rp:hasSeen owl:propertyChainAxiom ( rp:hasSeen rp:isPartOf ) . rp:Parade rdfs:comment "A line."@en .',
    "rp:Parade owl:disjointWith rp:Agent . rp:knows a owl:AsymmetricProperty .",
)


def quads_of(addition: str) -> list[Quad]:
    return list(parse(BASE + addition, format=RdfFormat.TURTLE))


def quads_in(paths: list[Path]) -> list[Quad]:
    return [quad for path in paths for quad in turtle.read(path)]


@pytest.fixture(scope="session")
def classpath() -> str:
    """The jars of OWLAPI; without them or Java the test is skipped, unless the variable promised them."""
    if shutil.which("java") is None:
        pytest.skip("no Java: install a JDK, version 11 or later")
    if not any(JARS.glob("owlapi-*.jar")):
        if os.environ.get(VARIABLE):
            pytest.fail(f"{VARIABLE} names {JARS}, which holds no OWLAPI")
        pytest.skip(f"no OWLAPI in {JARS}: run python tests/java/fetch_jars.py or set {VARIABLE}")
    return str(JARS / "*")


def owlapi(classpath: str, folder: Path, *ontologies: list[Quad]) -> list[str]:
    """Return what OWLAPI prints of each ontology: two lines and one, indented, per violation."""
    files = [folder / f"{number}.nt" for number in range(len(ontologies))]
    for file, quads in zip(files, ontologies, strict=True):
        serialize([quad.triple for quad in quads], output=file, format=RdfFormat.N_TRIPLES)
    command = ["java", "-cp", classpath, str(CHECKER), *map(str, files)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.splitlines()


def verdicts(lines: list[str]) -> list[str]:
    """Return the profiles that each ontology leaves, such as "RL DL"."""
    marks = [line.split()[2] * (line.split()[3] == "out") for line in lines if not line.startswith(" ")]
    return [f"{rl} {dl}".strip() for rl, dl in zip(marks[::2], marks[1::2], strict=True)]


def test_the_vocabulary_passes_the_lint() -> None:
    assert len(MODULES) >= 26
    assert profile_findings(quads_in(MODULES)) == ()


def test_every_module_but_the_alignments_stands_alone() -> None:
    own = [path for path in MODULES if not path.stem.startswith("alignments")]
    assert len(own) == len(MODULES) - 3
    assert profile_findings(quads_in(own)) == ()


@pytest.mark.parametrize("addition", ["", *GOOD])
def test_the_lint_leaves_good_axioms_alone(addition: str) -> None:
    assert profile_findings(quads_of(addition)) == ()


@pytest.mark.parametrize("addition", BAD, ids=lambda addition: BAD[addition][0])
def test_the_lint_finds(addition: str) -> None:
    findings = profile_findings(quads_of(addition))
    assert [finding for finding in findings if BAD[addition][0] in finding]


def test_findings_are_the_same_in_any_order() -> None:
    quads = [quad for addition in BAD for quad in quads_of(addition)]
    assert profile_findings(quads) == profile_findings(reversed(quads))
    assert len(profile_findings(quads)) > len(BAD)


def test_owlapi_finds_the_vocabulary_in_both_profiles(classpath: str, tmp_path: Path) -> None:
    own = [path for path in MODULES if not path.stem.startswith("alignments")]
    lines = owlapi(classpath, tmp_path, quads_in(own), quads_in(MODULES))
    assert [line.rsplit(" ", 1)[0] for line in lines] == ["OWL 2 RL in", "OWL 2 DL in"] * 2
    assert all(int(line.rsplit(" ", 1)[1]) > 3000 for line in lines)


def test_owlapi_agrees_with_the_lint(classpath: str, tmp_path: Path) -> None:
    lines = owlapi(classpath, tmp_path, *map(quads_of, [*BAD, "", *GOOD]))
    expected = {**{addition: out for addition, (_, out) in BAD.items()}, **dict.fromkeys(["", *GOOD], "")}
    assert dict(zip(expected, verdicts(lines), strict=True)) == expected
