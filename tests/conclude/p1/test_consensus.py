"""The consensus as a whole: what it writes, for whom, and that its own shapes accept it."""

from __future__ import annotations

from collections import Counter

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.agreement import consensus
from realpolitik.judge.shapes import Scope, conforms, validate
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import local, term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.workspace import shipped
from support.world import (
    CAST,
    KNOWN,
    ONTOLOGY,
    WORDS,
    Says,
    agree,
    article,
    entries,
    realization_of,
    values_of,
)

MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
DEAL = (
    "id:deal a rp:ArmsTransfer ; rp:supplier id:aland ; rp:recipient id:borland ; rp:goods id:shells ; "
    'rp:time "2031~" ; rp:amount "30/50~ tug" ; rp:realization rp:Occurred .'
)
EMBARGO = (
    "id:embargo a rp:SanctionsMeasure ; rp:issuer id:council ; rp:target id:borland ; rp:regime id:regime ; "
    'rp:goodsInScope id:arms ; rp:time "2020/.." ; rp:realization rp:Ongoing .'
)
TENURE = (
    "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
    "rp:realization rp:Ongoing ."
)
REGISTERED = f"""{CAST} {TENURE[:-1]} ; rp:sourceNote "a law" .
id:number a rp:Identifier ; rp:catalogue rp:Wikidata ; rp:identifies id:aland ; rp:notation "Q12345" .
id:other-list a rp:Catalogue .
id:other-number a rp:Identifier ; rp:catalogue id:other-list ; rp:identifies id:aland ; rp:notation "Q6" .
"""
KNOWN_TENURE = entries(REGISTERED)


def full() -> list[ArticleRecord]:
    """Return articles with all: contradictions of each kind, denials, a copy, a retraction."""
    herald = article(
        "herald",
        Says(MEETS),
        Says(DEAL),
        Says(EMBARGO),
        Says("id:regime a rp:SanctionsRegime ; rp:realization rp:Ongoing ."),
        Says("id:summit rp:place id:harbour ."),
        Says("id:talks a rp:Summit ; rp:realization rp:Planned .", "Planned", by="bo"),
        Says("id:weakness a rp:Characterization ; rp:realization rp:Ongoing .", "Opinion"),
        known=KNOWN_TENURE,
    )
    return [
        herald,
        article(
            "gazette",
            Says("id:summit rp:place id:hill-town .", by="bo"),
            Says(MEETS.replace("Occurred", "Cancelled"), by="cy"),
            Says(DEAL.replace("Occurred", "Sought"), "Denied", by="aland"),
            Says("id:deal rp:recipient id:borland .", "Denied", by="borland"),
            Says("id:weakness a rp:Characterization ; rp:realization rp:Ongoing .", "Opinion", negative=True),
            Says(EMBARGO, "Predicted", negative=True, by="dee"),
            Says('id:deal rp:amount "70 tug" .'),
            Says(TENURE, "Denied", by="cy"),
            known=KNOWN_TENURE,
        ),
        article("copy of the herald", Says(DEAL), copy_of=herald, known=KNOWN_TENURE),
        article("hoax", Says("id:breach a rp:Violation ; rp:realization rp:Occurred ."), withdrawn=True),
    ]


AGREED = consensus(full(), KNOWN_TENURE, WORDS)


def test_the_triples_are_sorted_and_each_stands_once() -> None:
    assert list(AGREED) == sorted(set(AGREED), key=str)
    assert not any(isinstance(term, Triple) or "_:" in str(term)[:2] for triple in AGREED for term in triple)


def test_the_same_articles_in_another_order_give_the_same_triples() -> None:
    assert consensus(full()[::-1], KNOWN_TENURE, WORDS) == AGREED


def test_nothing_gives_nothing_but_spans_of_what_was_taken_back() -> None:
    assert consensus([], KNOWN, WORDS) == ()
    record = article("hoax", Says(DEAL), withdrawn=True)
    said = {triple.predicate for triple in consensus([record], KNOWN, WORDS)}
    assert said == {term(name) for name in ("start", "end", "inArticle", "segment")}


def test_the_policy_writes_only_what_is_its_own_and_values() -> None:
    outside = {RDF_TYPE, w3c("skos", "exactMatch"), w3c("rdfs", "label")}
    layers = Counter(WORDS.properties[t.predicate].layer for t in AGREED if t.predicate not in outside)
    assert set(layers) == {"claim", "consensus"}


def test_every_situation_has_one_realization_and_a_class_of_situations() -> None:
    rungs = Counter(triple.subject for triple in AGREED if triple.predicate == term("realization"))
    assert set(rungs.values()) == {1}
    for subject in rungs:
        kinds = [t.object for t in AGREED if t.subject == subject and t.predicate == RDF_TYPE]
        assert WORDS.fits([kind for kind in kinds if isinstance(kind, NamedNode)], (term("Situation"),))


def test_its_shapes_accept_it() -> None:
    shapes = [quad.triple for quad in turtle.read(shipped() / "shapes" / "consensus.ttl")]
    provenance = [quad.triple for record in full() for quad in record.quads if quad.graph_name == record.iri]
    view = {*ONTOLOGY, *triples_of_entities(), *AGREED, *provenance}
    findings = validate(view, shapes, scope=Scope.GLOBAL)
    assert conforms(findings), findings
    kinds = {t.object for t in AGREED if t.predicate == RDF_TYPE and names.CONTRADICTIONS in str(t.subject)}
    assert {local(kind) for kind in kinds if isinstance(kind, NamedNode)} == {
        "Contradiction", "ValueContradiction", "PolarityContradiction", "RefusalContradiction", "Doubt",
        "JudgementDifference",
    }  # fmt: skip


def triples_of_entities() -> list[Triple]:
    layers = {iri: known.layer for iri, known in WORDS.properties.items()}
    return [triple for triple in KNOWN_TENURE.triples if layers.get(triple.predicate) != "claim"]


def test_only_numbers_of_wikidata_lead_to_wikidata() -> None:
    found = [triple.object for triple in AGREED if triple.predicate == w3c("skos", "exactMatch")]
    assert found == [names.wikidata("Q12345")]


def test_spans_lead_to_their_article_and_claims_to_their_sentences() -> None:
    record = article("herald", Says(MEETS), Says(DEAL))
    agreed = agree(record)
    for number, claim in enumerate(record.claims):
        (segment,) = agreed.iris(claim.iri, term("segment"))
        assert agreed.iris(claim.iri, term("inArticle")) == (record.iri,)
        parts = names.split_span(segment)
        evidence = names.split_span(claim.evidence[0])
        assert parts is not None
        assert evidence is not None
        assert parts[1] <= evidence[1] < evidence[2] <= parts[2]
        assert agreed.texts(segment, term("start")) == (str(parts[1]),)
        assert agreed.texts(segment, term("end")) == (str(parts[2]),)
        assert number + 1 == len([c for c in record.claims if c.evidence[0].value <= claim.evidence[0].value])


@pytest.mark.parametrize(
    "said",
    [
        Says(MEETS, "Conditional"),
        Says("id:toast a rp:Courtesy ; rp:item id:condition ; rp:realization rp:Occurred ."),
        Says(
            "id:toast a rp:Courtesy ; rp:realization rp:Occurred . id:condition a rp:Event .", "Conditional"
        ),
    ],
)
def test_whatever_is_only_pointed_to_is_mentioned(said: Says) -> None:
    agreed = agree(article("herald", said))
    assert realization_of(agreed, "condition") == "Mentioned"
    assert agreed.predicates(thing("condition")) == [RDF_TYPE, w3c("rdfs", "label"), term("realization")]


def test_the_class_of_what_is_only_spoken_of_is_that_of_the_claims_that_stand() -> None:
    toast = "id:toast a rp:Courtesy ; rp:item id:feast ; rp:realization rp:Occurred . id:feast a rp:{} ."
    stands = article("herald", Says(toast.format("Meeting")))
    withdrawn = article("gazette", Says(toast.format("Visit"), withdrawn=True))
    hoax = article("hoax", Says(toast.format("Negotiation")), withdrawn=True)
    agreed = agree(stands, withdrawn, hoax)
    assert {local(kind) for kind in agreed.iris(thing("feast"), RDF_TYPE)} == {"Meeting"}


def test_the_class_is_told_by_the_claims_that_gave_the_realization() -> None:
    feast = "id:feast a rp:{} ; rp:realization rp:Occurred ."
    record = article("herald", Says(feast.format("Meeting")), Says(feast.format("Visit"), "Speculated"))
    assert {local(kind) for kind in agree(record).iris(thing("feast"), RDF_TYPE)} == {"Meeting"}


def test_a_narrower_role_is_a_part_and_other_roles_are_none() -> None:
    agreed = agree(article("herald", Says(DEAL)))
    assert values_of(agreed, "deal", "participant") == {"aland", "borland"}
    assert agreed.values(thing("deal"), term("least")) == [Literal("30", datatype=w3c("xsd", "decimal"))]
