"""Nothing leaks where a store reasons over the union of all graphs; where a leak is let in, it is found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest
from pyoxigraph import BlankNode, NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.reason import reason
from realpolitik.rdf import names
from realpolitik.rdf.names import term, w3c
from realpolitik.rdf.terms import RDF_TYPE
from support.built import Built
from support.leaks import (
    GUARDED,
    KNOWN,
    TRUTH,
    closure,
    leaks,
    of_parts,
    of_the_register,
    of_wholes,
)
from support.roles import (
    LINKS,
    OFFICE_LINK,
    PARTICIPANT,
    PARTY,
)
from support.world import ONTOLOGY, WORDS


@cache
def invented() -> tuple[tuple[ArticleRecord, ...], tuple[Triple, ...]]:
    """Return articles whose claims would give everything, with what is drawn from them."""
    records = (TRUTH, of_wholes("Denied"), of_wholes("argument of what is real"), of_parts("denied"))
    agreed = consensus(records, KNOWN, WORDS)
    return records, (*agreed, *reason(ONTOLOGY, [*KNOWN.triples, *agreed], WORDS))


@pytest.mark.long
@pytest.mark.parametrize("ontology", ["AXIOMS", "ONTOLOGY"])
def test_the_union_of_all_graphs_of_an_invented_world_yields_nothing_new(ontology: str) -> None:
    records, drawn = invented()
    said = [quad.triple for record in records for quad in record.quads]
    union = [*TERMS[ontology], *KNOWN.triples, *drawn, *said]
    assert leaks(union, {*drawn, *of_the_register()}, with_literals=ontology == "ONTOLOGY") == set()


@pytest.mark.long
def test_the_union_of_all_graphs_of_the_shipped_data_yields_nothing_new(core: Built) -> None:
    graph = core.store()

    def within(*wanted: NamedNode) -> list[Triple]:
        return [quad.triple for name in wanted for quad in graph.quads_for_pattern(None, None, None, name)]

    named = [name for name in graph.named_graphs() if isinstance(name, NamedNode)]
    articles = [name for name in named if names.is_article(name)]
    assert len(articles) >= 3
    assert sum(names.split_claim(name) is not None for name in named) > 100
    written = within(names.graph("ontology"), names.graph("register"))
    drawn = within(names.graph("consensus"), names.graph("inferred"))
    allowed = {*drawn, *within(*articles), *closure(written, with_literals=False)}
    assert leaks(within(*named), allowed) == set()


# where a leak is let in, it is found

FIRST, CHAIN = w3c("rdf", "first"), w3c("owl", "propertyChainAxiom")
SUBPROPERTY, INVERSE = w3c("rdfs", "subPropertyOf"), w3c("owl", "inverseOf")
AXIOMS = [
    t for t in ONTOLOGY if not str(t.predicate.value).startswith((names.VOCABULARY, names.PREFIXES["skos"]))
]

TERMS: dict[str, Sequence[Triple]] = {"AXIOMS": AXIOMS, "ONTOLOGY": ONTOLOGY}
"""The axioms alone, and all that the ontology says, labels and examples too."""


def leaks_with(*axioms: Triple, without: Sequence[Triple] = ()) -> set[Triple]:
    """Return what the claims of the invented world yield with other axioms."""
    records, drawn = invented()
    said = [triple for record in records for claim in record.claims for triple in claim.content]
    ontology = [triple for triple in AXIOMS if triple not in without]
    return leaks([*ontology, *axioms, *KNOWN.triples, *drawn, *said], {*drawn, *of_the_register()})


def cells_of(link: NamedNode, conclusion: NamedNode) -> list[Triple]:
    """Return where a link stands in the lists of the chains to a conclusion."""
    rest: dict[object, object] = {t.subject: t.object for t in ONTOLOGY if t.predicate == w3c("rdf", "rest")}
    cells: list[object] = [t.object for t in ONTOLOGY if t.predicate == CHAIN and t.subject == conclusion]
    for cell in cells:
        cells += [rest[cell]] if cell in rest else []
    return [t for t in ONTOLOGY if t.predicate == FIRST and t.object == link and t.subject in cells]


@pytest.mark.long
def test_an_ordinary_role_as_the_last_leg_of_a_chain_is_found() -> None:
    cells = cells_of(term("realRecipient"), term("hasSupplied"))
    assert len(cells) == 1
    changed = [Triple(cell.subject, FIRST, term("recipient")) for cell in cells]
    assert {triple.predicate for triple in leaks_with(*changed, without=cells)} == {term("hasSupplied")}


@pytest.mark.long
def test_an_ordinary_role_under_a_link_is_found() -> None:
    found = {t.predicate for t in leaks_with(Triple(term("recipient"), SUBPROPERTY, term("realRecipient")))}
    assert found == {term("realRecipient"), term("hasSupplied")}


@pytest.mark.long
def test_whatever_link_is_let_in_is_found() -> None:
    """Every link under its role, against it or between parties at once: all that is guarded leaks."""
    axioms = [Triple(link.link_of, SUBPROPERTY, link.iri) for link in LINKS if link.link_of]
    axioms += [Triple(link.inverse_link_of, INVERSE, link.iri) for link in LINKS if link.inverse_link_of]
    inverse, office = term("partyIn"), term("hasOffice")
    axioms += [Triple(PARTY, INVERSE, inverse), *_chain(office, [term("officeHolderIn"), term("office")])]
    axioms += [
        Triple(role, SUBPROPERTY, PARTICIPANT)
        for role, known in WORDS.properties.items()
        if known.general_roles
    ]
    axioms += _chain(OFFICE_LINK, [PARTICIPANT, office])
    for link in LINKS:
        if link.pair_of:
            axioms += _chain(link.iri, [inverse, PARTY])
    assert {triple.predicate for triple in leaks_with(*axioms)} >= GUARDED


def _chain(conclusion: NamedNode, legs: Sequence[NamedNode]) -> list[Triple]:
    cells = [BlankNode() for _ in legs]
    ends: list[BlankNode | NamedNode] = [*cells[1:], w3c("rdf", "nil")]
    return [
        Triple(conclusion, CHAIN, cells[0]),
        *(Triple(cell, FIRST, leg) for cell, leg in zip(cells, legs, strict=True)),
        *(Triple(cell, w3c("rdf", "rest"), end) for cell, end in zip(cells, ends, strict=True)),
    ]


def test_functional_properties_would_make_one_of_two() -> None:
    """So the vocabulary has none, and a property of one value is marked for the policy alone."""
    kinds = {triple.object for triple in ONTOLOGY if triple.predicate == RDF_TYPE}
    assert not kinds & {w3c("owl", name) for name in ("FunctionalProperty", "InverseFunctionalProperty")}
    assert not {t.predicate for t in ONTOLOGY} & {
        w3c("owl", n) for n in ("hasKey", "sameAs", "maxCardinality")
    }
    assert len([known for known in WORDS.properties.values() if known.single]) > 20
