"""A program's claims are opened as the curator's, each with who proposed it."""

from __future__ import annotations

from dataclasses import replace

from pyoxigraph import Triple

from realpolitik.claims.record import record
from realpolitik.claims.render import render
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sheet.parse import parse_sheet
from realpolitik.sheet.review import write_review
from realpolitik.sheet.writer import write_sheet
from realpolitik.sources.vocabulary import Vocabulary
from support.arvenia import DOCUMENT, DRAFT, IDENTIFIER

PROGRAM = thing(f"{IDENTIFIER}-extractor")
EXTRACTED = replace(
    DRAFT,
    entities=(*DRAFT.entities, Triple(PROGRAM, RDF_TYPE, term("Producer"))),
    claims=tuple(replace(claim, producer=PROGRAM) for claim in DRAFT.claims),
)


def test_what_is_left_in_is_the_curator_s_with_its_source(words: Vocabulary) -> None:
    sheet = write_review(render(DOCUMENT, EXTRACTED), DOCUMENT, words)
    draft = parse_sheet(sheet, DOCUMENT, words, path="a sheet").draft
    found, refusals = record(render(DOCUMENT, draft))
    assert found is not None
    assert refusals == ()
    assert len(found.claims) == len(DRAFT.claims)
    assert {claim.producer for claim in found.claims} == {term("Curator")}
    assert {found.facts.iri(claim.iri, term("proposedBy")) for claim in found.claims} == {PROGRAM}
    kept = {claim.content for claim in draft.claims}
    assert {frozenset(content) for content in kept} == {frozenset(claim.content) for claim in DRAFT.claims}


def test_the_sheet_of_what_was_accepted_says_so_and_gives_the_same_graphs(words: Vocabulary) -> None:
    sheet = write_review(render(DOCUMENT, EXTRACTED), DOCUMENT, words)
    graphs = render(DOCUMENT, parse_sheet(sheet, DOCUMENT, words, path="a sheet").draft)
    again = write_sheet(graphs, DOCUMENT, words)
    assert again.count("    proposed ~extractor\n") == len(DRAFT.claims)
    assert set(render(DOCUMENT, parse_sheet(again, DOCUMENT, words, path="a sheet").draft)) == set(graphs)
    assert names.short(PROGRAM) not in again
