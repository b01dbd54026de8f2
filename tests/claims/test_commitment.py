"""What makes a claim the claim it is: the digest over its content and its commitment, and nothing else."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.commitment import COMMITMENT, claim_digest
from realpolitik.claims.draft import ClaimDraft
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.sources.vocabulary import Vocabulary
from support.arvenia import ANA, AUTHOR, IDENTIFIER, SALE, at, graphs


def digest_part(draft: ClaimDraft) -> str:
    """Return the last part of the IRI of a claim."""
    [iri] = {quad.subject for quad in graphs(draft) if quad.object == term("Claim")}
    assert isinstance(iri, NamedNode)
    parts = names.split_claim(iri)
    assert parts is not None
    return parts[3]


def test_the_digest_is_taken_over_content_and_commitment() -> None:
    """Reckoned here by hand: sorted N-Quads, the claim's own IRI replaced by one of zeros."""
    zero = f"<{names.CLAIMS}{'0' * 16}-0-0-00000000>"
    lines = {f"{triple.subject} {triple.predicate} {triple.object} {zero} .\n" for triple in SALE.content}
    for name, value in (
        ("stance", "ontology#Affirms"),
        ("polarity", "ontology#Positive"),
        ("certainty", "ontology#Certain"),
        ("producer", "ontology#Curator"),
        ("holder", "id/ana-orlo"),
        ("relayedBy", f"id/{IDENTIFIER}-author"),
    ):
        lines.add(f"{zero} <{names.VOCABULARY}{name}> <{names.BASE}{value}> .\n")
    assert digest_part(SALE) == hashlib.sha256("".join(sorted(lines)).encode()).hexdigest()[:8]


COVERED: Mapping[str, Any] = {
    "content": (*SALE.content, Triple(SALE.about, term("rank"), Literal("first"))),
    "holders": (thing("arvenia"),),
    "relayers": (),
    "stance": term("Evaluates"),
    "polarity": term("Negative"),
    "certainty": term("Probable"),
    "if_so": (thing("harbour-opening"),),
    "unless": (thing("harbour-opening"),),
    "producer": thing("extractor"),
}
NOT_COVERED: Mapping[str, Any] = {
    "about": thing("other"),
    "evidence": (at("Arvenia sold"),),
    "cues": (at("denied"),),
    "attributions": (),
    "utterance": thing("lume-speech"),
    "gloss": "Said in other words.",
    "gloss_language": "en-GB",
    "more": ((term("withdrawn"), Literal("2031-06")),),
}


@pytest.mark.parametrize("field", COVERED)
def test_the_digest_changes_with_what_makes_the_claim(field: str) -> None:
    assert digest_part(replace(SALE, **{field: COVERED[field]})) != digest_part(SALE)


@pytest.mark.parametrize("field", NOT_COVERED)
def test_the_digest_stays_with_all_else(field: str) -> None:
    assert digest_part(replace(SALE, **{field: NOT_COVERED[field]})) == digest_part(SALE)


def test_every_field_is_covered_or_not() -> None:
    assert {*COVERED, *NOT_COVERED} == set(ClaimDraft.__slots__)
    assert len(COMMITMENT) == len(COVERED) - 1


def test_commitment_is_told_in_terms_of_the_ontology(words: Vocabulary) -> None:
    assert {predicate for predicate in COMMITMENT if not words.knows(predicate)} == set()


def test_a_condition_is_no_exception_and_a_holder_no_relayer() -> None:
    at_sea = (thing("harbour-opening"),)
    assert digest_part(replace(SALE, if_so=at_sea)) != digest_part(replace(SALE, unless=at_sea))
    assert digest_part(replace(SALE, holders=(AUTHOR,), relayers=(ANA,))) != digest_part(SALE)


def test_content_is_not_taken_for_commitment() -> None:
    triple = Triple(names.claim("0" * 16, 0, 0, "00000000"), term("holder"), ANA)
    assert claim_digest([triple], []) != claim_digest([], [triple])


def test_neither_order_nor_repetition_matters() -> None:
    content = SALE.content
    commitment = [
        Triple(names.claim("0" * 16, 0, 0, "00000000"), term("holder"), who) for who in (ANA, AUTHOR)
    ]
    plain = claim_digest(content, commitment)
    assert claim_digest([*reversed(content), content[0]], [*reversed(commitment), commitment[0]]) == plain
    assert claim_digest(content[1:], commitment) != plain
    assert claim_digest(content, commitment[1:]) != plain


def test_the_own_iri_of_a_claim_is_no_part_of_it() -> None:
    def committed(iri: NamedNode) -> list[Triple]:
        return [Triple(iri, term("stance"), term("Affirms"))]

    first, second = names.claim("a" * 16, 1, 2, "abcdabcd"), names.claim("b" * 16, 3, 4, "ef01ef01")
    assert claim_digest(SALE.content, committed(first)) == claim_digest(SALE.content, committed(second))
