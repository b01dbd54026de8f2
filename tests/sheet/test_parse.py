"""The curator's sheet: read into graphs, written from graphs, and the same graphs again."""

import re

import pytest

from realpolitik.claims.draft import ArticleDraft
from realpolitik.claims.render import render
from realpolitik.errors import InputError
from realpolitik.rdf import turtle
from realpolitik.rdf.names import term, thing
from support.arvenia import (
    AUTHOR,
    DOCUMENT,
    SENTENCES,
    TEXT,
    at,
    graphs,
)
from support.sheets import Reader

SHEET = """
# A note of the curator.
article
    title "Arvenia may sell barges to Belmark" ; author ~author

entity ~author a UnnamedSource ; label "the author" ;
    affiliation river-league
mention 3 "She" = ana-orlo figure Pronoun
reason 1 RepetitionReason

claim 2 "Arvenia … in May"
    by ana-orlo via ~author : Affirms Certain Positive
    attribution 2 "envoy Ana Orlo said"
    gloss "Belmark bought vessels from its neighbour."
    barge-sale a Transfer ; supplier arvenia ; recipient belmark ;
        goods barges ; time "2031-05" .

claim 2 "ten barges"
    by ana-orlo via ~author
    gloss "It was a handful of ships."
    barge-sale amount "10 barge"

claim 3 "a second sale is planned"
    by ana-orlo via ~author : Negative
    cue 3 "denied"
    # Only sold once, she says.
    gloss "No further purchase is coming."
    second-sale a Transfer ; supplier arvenia ; realization Planned .

claim 4 "Two … Lume"
    gloss "Diplomats of both states talked."
    lume-meeting a Meeting ; participant arvenia, belmark ; place port-lume .

claim 5 "Belmark will send timber"
    by : Predicts
    if harbour-opening
    gloss "Wood follows once ships can land."
    timber-transfer a Transfer ; supplier belmark ; goods timber .
    harbour-opening a Event .

claim 6 "The river is a poor road"
    by ~author : Evaluates
    gloss "Shipping there is hard."
    river-quality a Characterization ; subject river ; quality quality-poor .
"""
CLAIM = 'claim 2 "ten barges"\n    gloss "Ships."\n    barge-sale a Transfer .\n'


def test_a_sheet_gives_the_graphs_that_it_describes(read: Reader) -> None:
    made = render(DOCUMENT, read(SHEET))
    assert turtle.canonical_quads(made) == turtle.canonical_quads(graphs())


def test_line_ends_of_another_system_are_read(read: Reader) -> None:
    assert read(SHEET.replace("\n", "\r\n")) == read(SHEET)


def test_an_empty_sheet_says_nothing(read: Reader) -> None:
    assert read("\n# Nothing yet.\n") == ArticleDraft((), (), (), (), ())


def test_spans_may_go_over_several_sentences(read: Reader) -> None:
    [found] = read('claim 2-4 "Orlo … envoys"\ngloss "x"\nbarge-sale a Transfer .').claims
    assert found.evidence[0].of(TEXT).split() == [
        *"Orlo said. She denied that a second sale is planned. Two envoys".split(),
    ]


def test_a_star_is_the_whole_sentence_and_offsets_are_exact(read: Reader) -> None:
    mentions = "mention 3 * = ana-orlo figure Pronoun\nmention 2-3 * = ana-orlo figure Pronoun\n"
    offsets = "mention 3 @100,103 = ana-orlo figure Pronoun"
    found = [mention.span.of(TEXT) for mention in read(mentions + offsets).mentions]
    assert found == [SENTENCES[2], f"{SENTENCES[1]} {SENTENCES[2]}", "She"]


def test_a_reason_may_be_given_for_several_sentences(read: Reader) -> None:
    found = read("reason 2-4 RhetoricReason\nreason 6 RhetoricReason").reasons
    assert found == tuple((at(SENTENCES[number]), term("RhetoricReason")) for number in (1, 2, 3, 5))


@pytest.mark.parametrize(
    ("content", "realization"),
    [
        ("x a Transfer .", "Occurred"),
        ("x a Warning ; actor ana-orlo", "Occurred"),
        ("x a Relation .", "Ongoing"),
        ("x a Situation ; topic arvenia .", "Ongoing"),
        ("x a Situation ; topic arvenia ; a Event .", "Occurred"),
        ("x a Transfer ; realization Sought .", "Sought"),
    ],
)
def test_a_head_with_a_class_is_given_a_realization(read: Reader, content: str, realization: str) -> None:
    found = [
        triple for triple in read.claim(content=content).content if triple.predicate == term("realization")
    ]
    assert [(triple.subject, triple.object) for triple in found] == [(thing("x"), term(realization))]


@pytest.mark.parametrize("content", ['x time "2031" .', "x cause y . y a Event ."])
def test_a_head_without_a_class_is_given_none(read: Reader, content: str) -> None:
    assert not any(t.predicate == term("realization") for t in read.claim(content=content).content)


def test_arguments_are_given_no_realization(read: Reader) -> None:
    found = read.claim(content="x a Proposal ; proposes y . y a Transfer .")
    assert [t.subject for t in found.content if t.predicate == term("realization")] == [thing("x")]


def test_what_is_left_out_is_the_author_s_plain_word(read: Reader) -> None:
    found = read.claim()
    assert (found.holders, found.relayers, found.utterance) == ((AUTHOR,), (), None)
    assert (found.stance, found.certainty, found.polarity) == (
        *(term(name) for name in ("Affirms", "Certain", "Positive")),
    )
    assert (found.if_so, found.unless, found.cues, found.attributions) == ((), (), (), ())
    assert (found.producer, found.gloss) == (term("Curator"), "Ships.")


SYNTAX = (
    ("reasons 1 RhetoricReason", 1, "an entry begins with 'reasons'"),
    ("\n# note\n  stray line", 3, "an entry begins with 'stray'"),
    ('claim-x "y"', 1, "an entry begins with 'claim-x'"),
    ("\n\narticle\n    title", 3, "'title' is given no value"),
    ('article\n    titel "x"', 1, "'titel' is no property"),
    ('article\n    source "no address"', 1, ""),
    ('article\n    title "open', 1, "a quotation is not closed"),
    ("entity", 1, "an entity needs a name"),
    ("entity ~quay", 1, "an entity needs a name"),
    ("entity Quay a Facility", 1, "'Quay' is no id"),
    ("entity ~quay a Pierhead", 1, "'Pierhead' is no class or value"),
    ("reason 1", 1, "expected: reason N SegmentReason"),
    ("reason 9 RhetoricReason", 1, "the article has sentences 1 to 6"),
    ("reason x RhetoricReason", 1, "'x' is no sentence number"),
    ("reason 1 BadReason", 1, "'BadReason' is no class or value"),
    ('mention 3 "She" ana-orlo', 1, "expected: mention"),
    ('mention 3 "She" = ana-orlo', 1, "expected: mention"),
    ('mention 3 "He" = ana-orlo figure Pronoun', 1, "“He” is not in sentence 3"),
    ('mention 3 "She" = Ana figure Pronoun', 1, "'Ana' is no id"),
    ('mention 3 "She" = ana-orlo figure Pronouns', 1, "'Pronouns' is no class or value"),
    ("mention 3 She = ana-orlo figure Pronoun", 1, "expected a quotation in"),
    ("mention 3 @90,103 = ana-orlo figure Pronoun", 1, "characters @90,103 are not in sentence 3"),
    ("mention 3 @103,103 = ana-orlo figure Pronoun", 1, "characters @103,103 are not in sentence 3"),
    (CLAIM + "\n" + CLAIM.replace('"ten', "ten"), 5, "expected a quotation in"),
    (CLAIM.replace("ten barges", "two barges"), 1, "“two barges” is not in sentence 2"),
    (CLAIM.replace("ten barges", "ten …"), 1, "on both sides"),
    (CLAIM.replace('"ten barges"', '""'), 1, "the quotation is empty"),
    (CLAIM.replace('"Ships."', "Ships."), 2, "expected a quotation in"),
    (CLAIM.replace('"Ships."', '"Ships.\\"'), 2, "expected a quotation in"),
    (CLAIM.replace('    gloss "Ships."\n', ""), 1, "the claim has no gloss"),
    (CLAIM.replace('"Ships."', '""'), 1, "the claim has no gloss"),
    (CLAIM.replace("barge-sale a Transfer .", ""), 1, "the claim has no content"),
    (CLAIM.replace("    gloss", "    by ana-orlo : Maybe\n    gloss"), 2, "'Maybe' is no stance"),
    (
        CLAIM.replace("    gloss", "    by : Certain Possible\n    gloss"),
        2,
        "'Possible' is a second certainty",
    ),
    (CLAIM.replace("    gloss", "    by Ana\n    gloss"), 2, "'Ana' is no id"),
    (CLAIM.replace("    gloss", "    by a\n    by b\n    gloss"), 3, "the claim says 'by' twice"),
    (CLAIM.replace("    gloss", '    gloss "A."\n    gloss'), 3, "the claim says 'gloss' twice"),
    (CLAIM.replace("    gloss", "    in a\n    in b\n    gloss"), 3, "the claim says 'in' twice"),
    (CLAIM.replace("    gloss", '    claim 2 "ten"\n    gloss'), 2, "the claim says 'claim' twice"),
    (CLAIM.replace("    gloss", "    in a b\n    gloss"), 2, "'a b' is no id"),
    (CLAIM.replace("    gloss", "    if Flood\n    gloss"), 2, "'Flood' is no id"),
    (CLAIM.replace("    gloss", '    cue 3 "never"\n    gloss'), 2, "“never” is not in sentence 3"),
    (CLAIM.replace("    gloss", "    also 3\n    gloss"), 2, "expected a quotation in"),
    (CLAIM.replace("a Transfer .", "."), 3, "nothing is said of 'barge-sale'"),
    (CLAIM.replace("a Transfer .", "a ; supplier arvenia"), 3, "'a' is given no value"),
    (CLAIM.replace("a Transfer .", "a Transfer ; supplier ,"), 3, "'supplier' is given no value"),
    (CLAIM.replace("a Transfer .", "a Transfer ; ,"), 3, "'' is given no value"),
    (CLAIM.replace("a Transfer .", "a Trade"), 3, "'Trade' is no class or value"),
    (CLAIM.replace("a Transfer .", "sells barges"), 3, "'sells' is no property"),
    (CLAIM.replace("a Transfer .", 'time "2031'), 3, "a quotation is not closed"),
    (CLAIM.replace("a Transfer .", "supplier north_coast"), 3, "'north_coast' is no id"),
    (CLAIM.replace("a Transfer .", "topic article/080"), 3, "'article/080' is no article"),
    (CLAIM.replace("barge-sale", "Barge-sale"), 3, "'Barge-sale' is no id"),
    (CLAIM + '    cue 3 "denied"\n', 3, "'3' is no property"),
)


@pytest.mark.parametrize(("sheet", "line", "message"), SYNTAX)
def test_what_cannot_be_read_is_told_with_its_line(read: Reader, sheet: str, line: int, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read(sheet)
    assert re.fullmatch(rf"some\.sheet:{line}: [^\n]+", str(caught.value))
    assert message in str(caught.value)
