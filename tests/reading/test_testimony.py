"""What a testimony tells: who says it through whom, how sure, under which conditions, and in which words."""

from __future__ import annotations

from pathlib import Path

import pytest

from realpolitik.cli.why import told as lines_of
from realpolitik.rdf import names
from realpolitik.rdf.names import thing
from realpolitik.reading import testimony as told  # its function would be collected under its own name
from realpolitik.reading.card import card
from realpolitik.stores.base import View
from realpolitik.text.article import Article
from support import views
from support.tugs import DEAL, HERALD, KNOWN, TEXT, claim_about
from support.world import Says, article, world


def test_a_testimony_tells_who_says_it_through_whom_and_how_sure(tugs: View) -> None:
    said = told.testimony(tugs, claim_about(HERALD, "deal", "bo"), {})
    assert said.article == "Tugs leave the harbour"
    assert (said.status, said.polarity, said.certainty) == ("Reported", "Positive", "Certain")
    author = f"{names.local(HERALD.iri)} author"
    assert (said.holders, said.relayers) == (("Bo Ulm",), ("Cy Vann", author))
    assert said.chain() == f"Bo Ulm (told by Cy Vann, {author})"
    assert said.gloss.startswith("Number ")
    assert said.words is None


def test_one_who_speaks_for_himself_is_told_by_nobody(tugs: View) -> None:
    mine = [claim.iri for claim in HERALD.claims if claim.relayers == ()]
    assert len(mine) == 2
    assert {told.testimony(tugs, claim, {}).chain() for claim in mine} == {
        f"{names.local(HERALD.iri)} author"
    }


def test_conditions_are_told(tugs: View) -> None:
    assert told.testimony(tugs, claim_about(HERALD, "talks", "ana"), {}).conditions == (
        "the harbour freezes",
    )


def test_the_words_stand_between_the_offsets(tugs: View) -> None:
    texts = {TEXT.identifier: TEXT}
    assert names.article(TEXT.identifier) == HERALD.iri
    for said in card(tugs, HERALD.iri, texts).article_claims:
        assert said.words == TEXT.text[said.start : said.end]
        assert said.gloss == f"{str(said.words).capitalize()}."


def test_a_text_of_another_article_gives_no_words(tugs: View) -> None:
    other = Article("Something else.")
    (said, *_) = card(tugs, HERALD.iri, {other.identifier: other}).article_claims
    assert said.words is None


def test_an_article_without_a_title_is_told_by_its_identifier(tmp_path: Path) -> None:
    record = article("gazette", Says(DEAL), known=KNOWN)
    found = world(record, known=KNOWN).view(tmp_path / "store")
    assert told.testimony(found, record.claims[0].iri, {}).article == names.local(record.iri)


LATER, EARLIER = names.article("1" * 16), names.article("2" * 16)
SAID = names.claim("2" * 16, 3, 8, "abcdabcd")


@pytest.mark.parametrize(
    ("says", "unheard"),
    [
        (f'{SAID} rp:withdrawn "2030-02" . {EARLIER} rp:withdrawn "2031"', "withdrawn 2030-02"),
        (f'{EARLIER} rp:withdrawn "2031"', "its article withdrawn 2031"),
        (f"{LATER} rp:supersedes {EARLIER}", "its article superseded"),
        (f'{EARLIER} rp:supersedes {LATER} . {LATER} rp:withdrawn "2031"', ""),
    ],
)
def test_what_the_policy_leaves_out_is_marked_as_such(says: str, unheard: str) -> None:
    found = told.testimony(
        views.view(f"{SAID} rp:status rp:Reported ; rp:certainty rp:Certain . {says} ."), SAID, {}
    )
    assert found.unheard == unheard
    line = list(lines_of(found, ""))[1]
    assert line.endswith(f" — not heard: {unheard}" if unheard else "certain: ")


def test_the_english_label_is_used_and_else_the_words_of_the_name(tugs: View) -> None:
    assert told.label(tugs, thing("aland")) == "Aland"
    assert told.label(tugs, thing("hill-town")) == "hill town"
    assert [str(value) for value in told.objects(tugs, thing("aland"), names.w3c("rdfs", "label"))] == [
        '"Aland"@en',
        '"Alandia"@la',
    ]


CLAIM = names.claim("1" * 16, 3, 8, "abcdabcd")


def test_several_holders_and_relayers_are_told_from_the_inside_out() -> None:
    author = "article:1111111111111111 rp:author id:ana ."
    said = views.claim("1", 3, "bo, id:cy", relayedBy="id:ana, id:dee, id:eve")
    found = told.testimony(views.view(author, said), CLAIM, {})
    assert (found.holders, found.relayers) == (("bo", "cy"), ("dee", "eve", "ana"))
    assert found.chain() == "bo, cy (told by dee, eve, ana)"


def test_what_must_not_be_follows_what_must() -> None:
    said = views.claim("1", 3, "bo", unless="id:frost, id:flood", ifSo="id:thaw")
    found = told.testimony(views.view('id:frost rdfs:label "it freezes"@en .', said), CLAIM, {})
    assert found.conditions == ("thaw", "unless flood", "unless it freezes")


def test_what_is_no_claim_has_no_place_and_nothing_to_tell() -> None:
    found = told.testimony(views.view(), thing("ana"), {})
    assert (found.claim, found.article, found.start, found.end) == ("id:ana", "", 0, 0)
    assert (found.gloss, found.status, found.holders, found.relayers, found.words) == ("", "", (), (), None)


def test_a_label_in_the_default_view_counts_and_one_that_a_claim_gives_does_not() -> None:
    said = views.claim("1", 3, "bo", 'id:fair rdfs:label "the fair of the gods"@en .')
    assert told.label(views.view(said), thing("fair")) == "fair"
    assert told.labels(views.view(said), [thing("fair"), thing("bo")]) == {
        thing("fair"): "fair",
        thing("bo"): "bo",
    }


def test_a_claim_is_read_by_one_pattern_and_one_for_each_name() -> None:
    watched = views.Watched(views.view(views.claim("1", 3, "bo", relayedBy="id:ana")))
    told.testimony(watched, CLAIM, {})
    assert len(watched.asked) == 5  # the claim, the labels of two, the title of the article, what replaces it


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        ('"colour"@en-GB, "color"@en-US', "colour"),
        ('"color"@en-US, "Farbe"@de', "color"),
        ('"hue"@en, "colour"@en-GB', "hue"),
        ('"Farbe"@de, "enfin"@eng', "the tint"),
        ('"plain"', "the tint"),
    ],
)
def test_the_nearest_english_label_is_shown(labels: str, shown: str) -> None:
    assert told.label(views.view(f"id:the-tint rdfs:label {labels} ."), names.thing("the-tint")) == shown
