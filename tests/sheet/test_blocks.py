"""The entries of a sheet: each begins at the left margin with its kind, and knows its line."""

from realpolitik.sheet.blocks import Block, ClaimParts, blocks

SHEET = """
# A note before all.

article
    title "A" ;

    author ~author
# A note between.
entity ~author a UnnamedSource
claim 2 "ten barges"
    claims nothing yet
claimant is no entry
reason 1 CreditReason
"""


def test_entries_begin_at_the_margin_and_know_their_line() -> None:
    assert list(blocks(SHEET)) == [
        Block(4, ["article", 'title "A" ;', "author ~author"]),
        Block(9, ["entity ~author a UnnamedSource"]),
        Block(10, ['claim 2 "ten barges"', "claims nothing yet", "claimant is no entry"]),
        Block(13, ["reason 1 CreditReason"]),
    ]


def test_lines_of_an_entry_are_one_text() -> None:
    assert Block(1, ["article", 'title "A"']).text == 'article title "A"'
    assert Block(1).text == ""


def test_what_stands_before_the_first_entry_is_an_entry_too_so_that_it_is_refused_with_its_line() -> None:
    assert list(blocks("\n  stray\n  words\narticle")) == [
        Block(2, ["stray", "words"]),
        Block(4, ["article"]),
    ]


def test_a_sheet_without_entries_has_none() -> None:
    assert list(blocks("")) == list(blocks("\n# Only a note.\n   \n")) == []


def test_an_indented_kind_is_no_new_entry() -> None:
    assert list(blocks("claim 1 @0,1\n    reason given")) == [Block(1, ["claim 1 @0,1", "reason given"])]


def test_a_claim_says_what_is_plain_unless_it_says_otherwise_and_shares_nothing() -> None:
    first, second = ClaimParts(), ClaimParts()
    assert first.attitude == {"stance": "Affirms", "certainty": "Certain", "polarity": "Positive"}
    first.attitude["polarity"] = "Negative"
    first.content.append("x")
    first.said.add("by")
    assert not first.spans["cue"]
    assert second == ClaimParts()
