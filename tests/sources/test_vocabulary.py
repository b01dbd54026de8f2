"""The lookup table of an ontology."""

import random

import pytest

from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Property, Vocabulary, vocabulary
from support.arvenia import quads

ONTOLOGY = """
rp:Thing a owl:Class .
rp:Deal a owl:Class ; rdfs:subClassOf rp:Thing, <http://a.example/Deal>, [ a owl:Restriction ] .
rp:Sale a owl:Class ; rdfs:subClassOf rp:Deal . rp:Gift a owl:Class ; rdfs:subClassOf rp:Deal .
rp:Loop a owl:Class ; rdfs:subClassOf rp:Pool . rp:Pool a owl:Class ; rdfs:subClassOf rp:Loop .
<http://a.example/Deal> a owl:Class .
rp:seller a owl:ObjectProperty ; rdfs:domain rp:Deal ; rdfs:range rp:Thing ; rp:layer "claim" ;
    rp:singleValued true ; rp:generalRole rp:party .
rp:sold a owl:ObjectProperty ; rp:layer "consensus" ; rp:linkOf rp:goods ; rp:singleValued false ;
    rp:rangeIncludes rp:Sale, rp:Gift .
rp:soldThrough a owl:ObjectProperty ; rp:inverseLinkOf rp:seller .
rp:dealsWith a owl:ObjectProperty ; rp:pairOf rp:Deal ; rp:presentTense true .
rp:price a owl:DatatypeProperty ; rdfs:range xsd:string ; rp:layer "claim" .
<http://a.example/p> a owl:ObjectProperty .
rp:Cheap a owl:NamedIndividual, rp:Thing, rp:Deal .
rp:layer a owl:AnnotationProperty .
"""


@pytest.fixture(scope="module")
def small() -> Vocabulary:
    return vocabulary(quads(ONTOLOGY))


def test_classes_lie_under_themselves_and_all_above(small: Vocabulary) -> None:
    names = {"Sale", "Deal", "Thing"}
    assert small.ancestors[term("Sale")] == {term(name) for name in names}
    assert small.is_a(term("Sale"), term("Thing"))
    assert small.is_a(term("Sale"), term("Sale"))
    assert not small.is_a(term("Thing"), term("Sale"))
    assert not small.is_a(term("Sale"), term("Gift"))
    assert not small.is_a(term("Unknown"), term("Unknown"))
    assert len(small.ancestors) == 6


def test_circles_end(small: Vocabulary) -> None:
    assert small.ancestors[term("Loop")] == small.ancestors[term("Pool")] == {term("Loop"), term("Pool")}


def test_one_fitting_class_is_enough(small: Vocabulary) -> None:
    assert small.fits([term("Loop"), term("Sale")], [term("Gift"), term("Deal")])
    assert not small.fits([term("Loop"), term("Sale")], [term("Gift")])
    assert not small.fits([], [term("Deal")])
    assert not small.fits([term("Deal")], iter(()))
    assert small.fits(iter([term("Loop"), term("Sale")]), iter([term("Gift"), term("Deal")]))


def test_properties_tell_what_they_are_for(small: Vocabulary) -> None:
    assert small.properties[term("seller")] == Property(
        iri=term("seller"),
        is_object=True,
        layer="claim",
        domain=term("Deal"),
        ranges=(term("Thing"),),
        single=True,
        general_roles=(term("party"),),
        link_of=None,
        inverse_link_of=None,
        pair_of=None,
        is_present=False,
    )
    sold = small.properties[term("sold")]
    assert (sold.layer, sold.domain, sold.single, sold.link_of) == ("consensus", None, False, term("goods"))
    assert set(sold.ranges) == {term("Sale"), term("Gift")}
    assert small.properties[term("soldThrough")].inverse_link_of == term("seller")
    assert small.properties[term("soldThrough")].layer == ""
    assert small.properties[term("dealsWith")].pair_of == term("Deal")
    assert small.properties[term("dealsWith")].is_present
    assert not sold.is_present
    assert not small.properties[term("price")].is_object


def test_terms_of_others_are_left_out(small: Vocabulary) -> None:
    assert {iri.value.rsplit("#")[-1] for iri in small.properties} == {
        *("seller", "sold", "soldThrough", "dealsWith", "price"),
    }


def test_individuals_keep_their_classes(small: Vocabulary) -> None:
    assert small.individuals == {term("Cheap"): {term("Thing"), term("Deal")}}


def test_what_is_known(small: Vocabulary) -> None:
    assert all(small.knows(term(name)) for name in ("Sale", "seller", "price", "Cheap", "layer"))
    assert not any(small.knows(term(name)) for name in ("party", "Unknown"))


def test_the_table_cannot_be_changed(small: Vocabulary) -> None:
    with pytest.raises(TypeError):
        small.properties[term("seller")] = small.properties[term("sold")]  # type: ignore[index]


def test_the_order_of_the_files_does_not_matter() -> None:
    data = [quad for quad in quads(ONTOLOGY) if quad.predicate != term("rangeIncludes")]
    shuffled = data.copy()
    random.Random(7).shuffle(shuffled)  # noqa: S311 - no secret
    assert vocabulary(shuffled) == vocabulary(data)


def test_the_shipped_ontology_is_read_whole(words: Vocabulary) -> None:
    assert words.is_a(term("AmmunitionTransfer"), term("Situation"))
    assert words.properties[term("supplier")].layer == "claim"
    assert words.properties[term("realization")].single
    assert {known.layer for known in words.properties.values()} == {
        *("register", "article", "claim", "consensus", "inferred"),
    }
    assert words.individuals[term("Possible")] == {term("Certainty"), term("Realization")}


def test_what_is_lacking_is_told_with_what_it_is_called_now() -> None:
    known = vocabulary(quads("rp:actor a owl:ObjectProperty . rp:visitor dcterms:isReplacedBy rp:actor ."))
    assert known.lacks(term("visitor")) == "rp:visitor is rp:actor now: run `realpolitik migrate`"
    assert known.lacks(term("sold")) == "rp:sold is not in the ontology"
