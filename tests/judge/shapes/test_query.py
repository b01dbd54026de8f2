"""`query`: constraints in SPARQL, and which properties a query is seen to look at."""

import pytest
from pyoxigraph import NamedNode

from realpolitik.judge.shapes import Index, Scope, compile_shapes
from realpolitik.judge.shapes.query import PREFIXES, Asked, asked, objection
from realpolitik.judge.shapes.reference import validate
from realpolitik.rdf.names import local
from realpolitik.rdf.terms import RDF_TYPE
from support.checked import both, triples

P, Q = NamedNode("urn:p"), NamedNode("urn:q")
PLAIN: dict[str, set[NamedNode | str]] = {
    "SELECT $this { $this <urn:p> ?a }": {P},
    "SELECT $this ?value WHERE { ?a <urn:p> $this ; <urn:q> ?value , 'x;y' . }": {P, Q},
    "SELECT ?this { ?this a <urn:C> . OPTIONAL { ?this <urn:p> 'a'@en } }": {RDF_TYPE, P},
    "SELECT $this { { $this <urn:p> 1 } UNION { $this <urn:q> 2 } }": {P, Q},
    "SELECT $this { $this <urn:p> ?a # <urn:q>\n FILTER (?a > 3 && (?a < 5)) BIND (STR(?a) AS ?b) }": {P},
    "SELECT $this { $this <urn:p> ?a ; <urn:q> ?a } GROUP BY $this HAVING (COUNT(?a) > 1)": {P, Q},
    "SELECT $this ?value { ?a $this ?value ; <urn:q> 1 }": {Q, "this"},
}
UNCLEAR = (
    "SELECT $this { $this ?any ?a }",
    "SELECT $this { $this <urn:p>/<urn:q> ?a }",
    "SELECT $this { $this <urn:p>* ?a }",
    "SELECT $this { $this ^<urn:p> ?a }",
    "SELECT $this { $this !<urn:p> ?a }",
    "SELECT $this { $this (<urn:p>|<urn:q>) ?a }",
    "SELECT $this { $this rdfs:label ?a }",
    "SELECT $this { $this <urn:p> ?a FILTER NOT EXISTS { ?a <urn:q> ?b } }",
    "SELECT $this { $this <urn:p> ?a FILTER (EXISTS { ?a <urn:q> ?b }) }",
    "SELECT $this { $this <urn:p> [ <urn:q> ?b ] }",
    "SELECT $this { $this <urn:p> ?a",
)
STRANGE = (
    "SELECT ?value { ?value <urn:p> $this }",
    "ASK { $this <urn:p> ?a }",
    "SELECT $this { $this $PATH ?a }",
    "SELECT $this { $this <urn:p> ?a MINUS { ?a <urn:q> ?b } }",
    "SELECT $this { VALUES ?a { 1 } $this <urn:p> ?a }",
    "SELECT $this { { SELECT ?a { ?a <urn:p> 1 } } $this <urn:p> ?a }",
    "SELECT $this { GRAPH ?g { $this <urn:p> ?a } }",
    "SELECT $this ?failure { $this <urn:p> ?failure }",
    "SELECT $this { $this foaf:name ?a }",
    "SELECT $this { $this",
)


@pytest.mark.parametrize("text", PLAIN)
def test_properties_are_seen_where_they_are_plain(text: str) -> None:
    assert objection(text) is None
    named = frozenset(each for each in PLAIN[text] if isinstance(each, NamedNode))
    assert asked(text) == Asked(named, this="this" in PLAIN[text])


@pytest.mark.parametrize("text", UNCLEAR)
def test_anything_may_be_looked_at_where_it_is_not_plain(text: str) -> None:
    assert asked(text) is None


@pytest.mark.parametrize("text", STRANGE)
def test_queries_that_pyshacl_refuses_or_reads_otherwise_are_refused(text: str) -> None:
    assert objection(text) is not None


def test_prefixes_of_pyshacl_may_be_used() -> None:
    assert PREFIXES.count("PREFIX") == 3
    assert objection("SELECT $this { $this rdfs:label ?a }") is None


RP = "https://w3id.org/realpolitik/ontology#"
CASES = (
    (
        "sh:targetNode rp:key",
        "?value",
        "?thing $this ?value } GROUP BY $this ?value HAVING (COUNT(*) > 1)",
        1,
    ),
    ("sh:targetClass rp:Thing", "?value", f"$this <{RP}p> ?value ; <{RP}q> ?value }}", 2),
    ("sh:targetClass rp:Thing", "?other", f"$this <{RP}p> ?other FILTER (?other >= 1) }}", 2),
    ("sh:targetClass rp:Thing", "?path ?value", "$this ?path ?value FILTER (?value = 3) }", 1),
)


@pytest.mark.parametrize("kind", ["sh:NodeShape", "sh:PropertyShape ; sh:path rp:p"])
@pytest.mark.parametrize(("target", "asks", "where", "count"), CASES)
def test_both_engines_find_the_same(kind: str, target: str, asks: str, where: str, count: int) -> None:
    found = both(
        triples("""id:a a rp:Thing ; rp:p 1, 2 ; rp:q 1 ; rp:key "k" . id:b a rp:Thing ; rp:p 3 ; rp:q "3" .
            id:c a rp:Thing ; rp:p 0 ; rp:q 0 ; rp:key "k" . id:d rp:key "l" ."""),
        triples(f"""shapes:Rule a {kind} ; {target} ; sh:message "Mend it."@en ; rp:scope "global" ;
            sh:sparql shapes:query . shapes:query a sh:SPARQLConstraint ;
            sh:select 'SELECT $this {asks} WHERE {{ {where}' ."""),
    )
    assert len(found) == count
    assert {local(finding.shape) for finding in found} == {"Rule"}


def test_rdflib_compares_a_text_with_a_number_where_the_standard_has_an_error() -> None:
    """The one way in which the engines differ on a query: each runs it by its own library."""
    data = triples('id:a a rp:Thing ; rp:p "x" .')
    shapes = triples(f"""shapes:Rule a sh:NodeShape ; sh:targetClass rp:Thing ; sh:message "Mend it."@en ;
        rp:scope "global" ; sh:sparql shapes:query . shapes:query a sh:SPARQLConstraint ;
        sh:select "SELECT $this {{ $this <{RP}p> ?other FILTER (?other > 1) }}" .""")
    assert len(validate(data, shapes, scope=Scope.GLOBAL)) == 1
    assert compile_shapes(shapes, (), scope=Scope.GLOBAL).findings(Index(data)) == ()
