"""Whatever the compiled checks do not know is refused by name, and then pySHACL judges."""

import subprocess
import sys

import pytest

from realpolitik.errors import FindingsError, ShapeError
from realpolitik.judge.shapes import Engine, Index, Scope, compile_shapes, validate
from realpolitik.judge.shapes.reference import validate as by_pyshacl
from realpolitik.rdf.names import local
from support.checked import triples

RULE = """shapes:Rule a sh:PropertyShape ; sh:targetClass rp:Thing ; sh:path rp:p ; rp:scope "global" ;
    sh:message "Mend it."@en ; {} ."""
REFUSED = (
    ("sh:rule shapes:derive", "sh:rule"),
    ("rp:note 'mine'", "rp:note"),
    ("sh:target [ sh:select 'SELECT' ]", "sh:target"),
    ("sh:minCount 1.5", "sh:minCount"),
    ("sh:minCount 1, 2", "sh:minCount"),
    (f"sh:minCount {'9' * 5000}", "sh:minCount"),
    ("sh:class 'Place'", "sh:class"),
    ("sh:datatype rdfs:Literal", "sh:datatype"),
    ("sh:datatype xsd:date, xsd:time", "sh:datatype"),
    ("sh:nodeKind rp:Any", "sh:nodeKind"),
    ("sh:pattern '('", "sh:pattern"),
    ("sh:pattern id:a", "sh:pattern"),
    ("sh:pattern 'a' ; sh:flags 'x'", "sh:flags"),
    ("sh:in rp:notAList", "sh:in"),
    ("sh:languageIn ( id:en )", "sh:languageIn"),
    ("sh:uniqueLang 'yes'", "sh:uniqueLang"),
    ("sh:minInclusive id:one", "sh:minInclusive"),
    ("sh:node shapes:unsaid", "sh:node"),
    ("sh:node [ a sh:PropertyShape ; sh:path rp:q ]", "sh:node"),
    ("sh:property [ sh:minCount 1 ]", "sh:minCount"),
    ("sh:property [ sh:nodeKind sh:IRI ]", "sh:property"),
    ("sh:or ()", "sh:or"),
    ("sh:qualifiedValueShape [ sh:class rp:Place ]", "sh:qualifiedValueShape"),
    ("sh:qualifiedValueShape [ sh:class rp:Place ] ; sh:qualifiedMinCount 1 ; "
     "sh:qualifiedValueShapesDisjoint true", "sh:qualifiedValueShapesDisjoint"),
    ("sh:not shapes:Rule", "sh:node"),
    ("sh:severity rp:Grave ; sh:minCount 1", "sh:severity"),
    ("sh:message id:a ; sh:minCount 1", "sh:message"),
    ("sh:message 'See {?value}.' ; sh:minCount 1", "sh:message"),
    ("a rp:Rule ; sh:minCount 1", "rdf:type"),
    ("sh:sparql [ sh:select 'SELECT $this {}' ; sh:message 'No.' ]", "sh:message"),
    ("sh:sparql [ sh:select 'SELECT ?value { ?value ?p $this }' ]", "sh:select"),
    ("sh:node [ sh:sparql [ sh:select 'SELECT $this { $this ?p 1 }' ] ]", "sh:sparql"),
    ("sh:node [ sh:property [ sh:minCount 1 ; sh:path [ sh:zeroOrMorePath rp:p ] ] ]", "sh:path"),
    ("sh:node [ sh:property [ sh:minCount 1 ; sh:path [ sh:alternativePath ( rp:p rp:q ) ] ] ]", "sh:path"),
    ("sh:property [ sh:path rp:q ; sh:minCount 1 ; sh:message 'M.' ]", "sh:property"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "parameter"), REFUSED)
def test_refusals_name_shape_and_parameter(text: str, parameter: str) -> None:
    with pytest.raises(ShapeError, match=rf"cannot compile {parameter} of (shapes:\w+|_:\w+): "):
        compile_shapes(triples(RULE.format(text)), (), scope=Scope.GLOBAL)


WHOLE = (
    ("shapes:Rule a sh:PropertyShape ; sh:targetNode id:a ; sh:path rp:p ; sh:minCount 1 .", "sh:message"),
    ("shapes:Rule a sh:PropertyShape ; sh:minCount 1 .", "sh:path"),
    ("shapes:Rule a sh:PropertyShape .", "sh:path"),
    ("shapes:Rule a sh:NodeShape ; sh:path rp:p .", "sh:path"),
    ("shapes:Kind a sh:NodeShape, rdfs:Class ; sh:class rp:Place .", "rdf:type"),
    ("rp:Rare a sh:ConstraintComponent ; sh:parameter rp:rare .", "rdf:type"),
    ("shapes:Rule a sh:PropertyShape ; sh:targetNode 'a' ; sh:path rp:p .", "sh:targetNode"),
    (
        "shapes:Rule a sh:PropertyShape ; sh:targetNode id:a ; sh:message 'M.' ; sh:minCount 1 ; "
        "sh:path [ sh:inversePath rp:p ] .",
        "sh:path",
    ),
)


@pytest.mark.parametrize(("text", "parameter"), WHOLE)
def test_shapes_that_could_not_be_told_as_pyshacl_does_are_refused(text: str, parameter: str) -> None:
    with pytest.raises(ShapeError, match=f"cannot compile {parameter} of "):
        compile_shapes(triples(text), (), scope=Scope.GLOBAL)


def test_pyshacl_judges_what_is_refused() -> None:
    shapes = triples("""shapes:Way a sh:PropertyShape ; sh:targetClass rp:Thing ; sh:path rp:p ;
        sh:node [ sh:property [ sh:path [ sh:oneOrMorePath rp:q ] ; sh:minCount 1 ] ] ;
        sh:message "M."@en ; rp:scope "global" .""")
    data = triples("id:a a rp:Thing ; rp:p id:b .")
    [found] = validate(data, shapes, scope=Scope.GLOBAL)
    assert local(found.shape) == "Way"
    expected = by_pyshacl(data, shapes, scope=Scope.GLOBAL)
    assert all(validate(data, shapes, scope=Scope.GLOBAL, engine=engine) == expected for engine in Engine)


def test_a_hierarchy_that_was_not_compiled_is_an_error() -> None:
    shapes = triples(RULE.format("sh:class rp:Place"))
    data = triples("id:a a rp:Thing ; rp:p id:b . id:b a rp:City . rp:City rdfs:subClassOf rp:Place .")
    assert compile_shapes(shapes, data, scope=Scope.GLOBAL).findings(Index(data)) == ()
    with pytest.raises(FindingsError, match="hierarchy"):
        compile_shapes(shapes, (), scope=Scope.GLOBAL).findings(Index(data))


def test_the_compiled_checks_load_no_other_engine() -> None:
    code = (
        "import sys; from realpolitik.judge import shapes\n"
        "shapes.compile_shapes((), (), scope='local').findings(shapes.Index(()))\n"
        "sys.exit(not {'rdflib', 'pyshacl'}.isdisjoint(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
