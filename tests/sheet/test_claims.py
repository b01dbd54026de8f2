"""The lines of a claim: what is said of the claim itself, and who holds it."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode

from realpolitik.claims.draft import ClaimDraft
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.sheet.blocks import LineError, blocks
from realpolitik.sheet.claims import ClaimReader
from realpolitik.sheet.words import Words
from realpolitik.sources.vocabulary import Vocabulary
from support.arvenia import ANA, AUTHOR, DOCUMENT, IDENTIFIER


@pytest.fixture
def reader(words: Vocabulary) -> ClaimReader:
    return ClaimReader(DOCUMENT, Words(IDENTIFIER, words))


def read(reader: ClaimReader, *lines: str, gloss: str = 'gloss "Ships."') -> ClaimDraft:
    told = ['claim 2 "ten barges"', gloss, *lines, "barge-sale a Transfer ;", "supplier arvenia ."]
    [block] = blocks("\n    ".join(told))
    return reader.read(block)


def test_a_claim_may_be_withdrawn_and_made_by_others(reader: ClaimReader) -> None:
    found = read(reader, 'withdrawn "2031-06"', "producer ~extractor", 'with scopeNote "Odd." ; a Article')
    assert found.producer == thing(f"{IDENTIFIER}-extractor")
    assert found.more == (
        (term("withdrawn"), Literal("2031-06")),
        (w3c("skos", "scopeNote"), Literal("Odd.", language="en")),
        (w3c("rdf", "type"), term("Article")),
    )
    assert read(reader).more == ()
    assert read(reader, "producer Curator").producer == read(reader).producer == term("Curator")


def test_a_gloss_may_say_its_english(reader: ClaimReader) -> None:
    assert read(reader).gloss_language == "en"
    british = read(reader, gloss='gloss "Grey ships."@en-gb')
    assert (british.gloss, british.gloss_language) == ("Grey ships.", "en-gb")


def test_holders_may_be_written_out(reader: ClaimReader) -> None:
    odd = NamedNode(f"{names.THINGS}a:b,c")
    found = read(reader, f"by <{odd.value}>, ana-orlo via ~author,<{odd.value}> : Predicts")
    assert (found.holders, found.relayers) == ((odd, ANA), (AUTHOR, odd))
    assert found.stance == term("Predicts")
    assert read(reader, "by ana-orlo:Predicts").holders == (ANA,)


@pytest.mark.parametrize(
    ("lines", "number", "message"),
    [
        (["producer Barge"], 3, "'Barge' is no class or value"),
        (["withdrawn 2031"], 3, "expected a quotation"),
        (['withdrawn "2031"', 'withdrawn "2032"'], 4, "the claim says 'withdrawn' twice"),
        (["with"], 5, ""),
        (["with sails barges"], 3, "'sails' is no property"),
        (["cue"], 3, "'' is no sentence number"),
        (["in"], 3, "'' is no id"),
        (["by ana-orlo", "", "if Flood"], 5, "'Flood' is no id"),
        (["# a note", "sale sails", "more ."], 4, "'sails' is no property"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_own_line(
    reader: ClaimReader, lines: list[str], number: int, message: str
) -> None:
    if not message:
        assert read(reader, *lines).more == ()
        return
    with pytest.raises(LineError, match=message) as caught:
        read(reader, *lines)
    assert caught.value.number == number
