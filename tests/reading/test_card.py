"""What a card and a testimony tell, and in which words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Store

from realpolitik.claims.claim import ArticleRecord
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.reading import testimony as told  # its function would be collected under its own name
from realpolitik.reading.card import Card, Fact, Part, card
from realpolitik.text.article import Article
from support.world import CAST, Says, article, entries, world

LABELS = """
id:aland rdfs:label "Aland"@en, "Alandia"@la ; skos:altLabel "Republic of Aland"@en .
id:number a rp:Identifier ; rp:identifies id:aland ; rp:catalogue rp:Wikidata ; rp:notation "Q12345" .
id:deal rdfs:label "Tugs for Borland"@en . id:condition rdfs:label "the harbour freezes"@en .
id:ana rdfs:label "Ana Orr"@en . id:bo rdfs:label "Bo Ulm"@en . id:cy rdfs:label "Cy Vann"@en .
"""
DEAL = (
    "id:deal a rp:AmmunitionTransfer ; rp:supplier id:aland ; rp:recipient id:borland ; rp:goods id:shells ; "
    'rp:time "2031-05" ; rp:realization rp:Occurred .'
)
KNOWN = entries(CAST.replace("id:deal a rp:ArmsTransfer", "id:deal a rp:Transfer") + LABELS)
HERALD = article(
    "herald",
    Says(DEAL),
    Says("id:deal rp:place id:harbour ."),
    Says("id:deal rp:place id:hill-town .", by="bo", through="cy"),
    Says("id:summit a rp:Summit ; rp:party id:aland ; rp:realization rp:Planned .", "Planned", by="bo"),
    Says("id:talks a rp:Summit ; rp:party id:aland ; rp:realization rp:Agreed .", "Conditional", by="ana"),
    Says(
        "id:treaty a rp:Alliance ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing .",
        "Denied",
        by="bo",
    ),
    known=KNOWN,
    declares='article:SELF dcterms:title "Tugs leave the harbour"@en ; rp:published "2031-06-01" .',
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return world(HERALD, known=KNOWN).store(tmp_path_factory.mktemp("cards") / "store")


def of(store: Store, slug: str, texts: Mapping[str, Article] | None = None) -> Card:
    return card(store, thing(slug), texts or {})


def claim_about(record: ArticleRecord, slug: str, holder: str) -> NamedNode:
    """Return the claim of somebody about something."""
    (found,) = [c.iri for c in record.claims if c.about == thing(slug) and c.holders == (thing(holder),)]
    return found


# cards


def test_a_card_tells_what_something_is(store: Store) -> None:
    found = of(store, "aland")
    assert (found.identifier, found.label) == ("id:aland", "Aland")
    assert found.classes == ("state",)
    assert found.aliases == ("Republic of Aland",)
    assert found.same_as == ("http://www.wikidata.org/entity/Q12345",)
    assert (found.realization, found.support, found.definition) == ("", "", "")
    assert (found.claims, found.held_claims, found.article_claims, found.contradictions) == ((), (), (), ())


def test_a_card_tells_how_real_a_situation_is(store: Store) -> None:
    found = of(store, "deal")
    assert (found.realization, found.support) == ("Occurred", "Asserted")
    assert found.classes == ("ammunition transfer",)
    assert Fact("supplier", "Aland", False) in found.facts
    assert Fact("time", "2031-05", False) in found.facts
    assert Fact("place", "harbour", False) in found.facts
    assert Fact("took place within", "north coast", True) in found.facts
    assert not [fact for fact in found.facts if fact.value == "hill town"]
    assert of(store, "treaty").realization == "NotOccurred"
    assert of(store, "treaty").facts == ()


def test_a_card_tells_each_fact_once(store: Store) -> None:
    for slug in ("aland", "deal", "summit", "harbour"):
        facts = of(store, slug).facts
        assert len(facts) == len(set(facts))


def test_a_card_tells_in_what_something_has_a_part_and_how_far_that_is_so(store: Store) -> None:
    parts = of(store, "aland").parts
    assert (
        Part("supplier", "Tugs for Borland", "id:deal", "Occurred", "Asserted", "2031-05-01", "2031-05-31")
        in parts
    )
    assert Part("party", "summit", "id:summit", "Planned", "Planned", "", "") in parts
    assert {part.identifier for part in parts} == {"id:deal", "id:summit", "id:talks"}
    assert list(parts) == sorted(parts, key=lambda part: (part.situation, part.role))


def test_of_a_day_only_what_can_have_held_then_is_told(store: Store) -> None:
    def on(day: date) -> set[str]:
        return {part.identifier for part in card(store, thing("aland"), {}, on=day).parts}

    assert on(date(2031, 5, 31)) == {"id:deal", "id:summit", "id:talks"}
    assert on(date(2031, 6, 1)) == on(date(2031, 4, 30)) == {"id:summit", "id:talks"}


def test_a_card_tells_of_disputes_and_how_they_were_settled(store: Store) -> None:
    (contradiction,) = of(store, "deal").contradictions
    assert (contradiction.kind, contradiction.property) == ("ValueConflict", "place")
    assert (contradiction.resolved_by, contradiction.preferred) == ("AssertedFirst", "harbour")
    assert {side.said.claim for side in contradiction.sides} == {
        names.short(claim.iri) for claim in HERALD.claims if "place" in str(claim.content)
    }


def test_a_card_tells_the_preferred_time_too(tmp_path: Path) -> None:
    said = [Says(DEAL), Says('id:deal rp:time "2032" .', by="bo")]
    found = world(article("gazette", *said, known=KNOWN), known=KNOWN)
    (contradiction,) = of(found.store(tmp_path / "store"), "deal").contradictions
    assert (contradiction.property, contradiction.preferred) == ("time", "2031-05")


def test_a_card_tells_who_claims_it_and_what_somebody_claims(store: Store) -> None:
    assert len(of(store, "deal").claims) == 3
    assert {said.status for said in of(store, "bo").held_claims} == {"Reported", "Planned", "Denied"}
    assert len(card(store, HERALD.iri, {}).article_claims) == len(HERALD.claims) == 6
    places = [(said.article, said.start) for said in card(store, HERALD.iri, {}).article_claims]
    assert places == sorted(places)


def test_a_term_of_the_vocabulary_has_a_definition(store: Store) -> None:
    found = card(store, term("Summit"), {})
    assert (found.identifier, found.label) == ("rp:Summit", "summit")
    assert found.definition.endswith(".")


def test_what_nobody_knows_has_an_empty_card(store: Store) -> None:
    found = of(store, "no-such-thing")
    assert (found.label, found.classes, found.facts, found.parts) == ("no such thing", (), (), ())


# testimonies


def test_a_testimony_tells_who_says_it_through_whom_and_how_sure(store: Store) -> None:
    said = told.testimony(store, claim_about(HERALD, "deal", "bo"), {})
    assert said.article == "Tugs leave the harbour"
    assert (said.status, said.polarity, said.certainty) == ("Reported", "Positive", "Certain")
    author = f"{names.local(HERALD.iri)} author"
    assert (said.holders, said.relayers) == (("Bo Ulm",), ("Cy Vann", author))
    assert said.chain() == f"Bo Ulm (told by Cy Vann, {author})"
    assert said.gloss.startswith("Number ")
    assert said.words is None


def test_one_who_speaks_for_himself_is_told_by_nobody(store: Store) -> None:
    mine = [claim.iri for claim in HERALD.claims if claim.relayers == ()]
    assert len(mine) == 2
    assert {told.testimony(store, claim, {}).chain() for claim in mine} == {
        f"{names.local(HERALD.iri)} author"
    }


def test_conditions_are_told(store: Store) -> None:
    assert told.testimony(store, claim_about(HERALD, "talks", "ana"), {}).conditions == (
        "the harbour freezes",
    )


def test_the_words_stand_between_the_offsets(store: Store) -> None:
    sentences = [f"The herald has this to tell as number {number}." for number in range(len(HERALD.claims))]
    text = Article("\n\n".join(["The herald of today", *sentences]))
    texts = {text.identifier: text}
    assert names.article(text.identifier) == HERALD.iri
    for said in card(store, HERALD.iri, texts).article_claims:
        assert said.words == text.text[said.start : said.end]
        assert said.gloss == f"{str(said.words).capitalize()}."


def test_a_text_of_another_article_gives_no_words(store: Store) -> None:
    other = Article("Something else.")
    (said, *_) = card(store, HERALD.iri, {other.identifier: other}).article_claims
    assert said.words is None


def test_an_article_without_a_title_is_told_by_its_identifier(tmp_path: Path) -> None:
    record = article("gazette", Says(DEAL), known=KNOWN)
    found = world(record, known=KNOWN).store(tmp_path / "store")
    assert told.testimony(found, record.claims[0].iri, {}).article == names.local(record.iri)


def test_the_english_label_is_used_and_else_the_words_of_the_name(store: Store) -> None:
    assert told.label(store, thing("aland")) == "Aland"
    assert told.label(store, thing("hill-town")) == "hill town"
    assert [str(value) for value in told.objects(store, thing("aland"), names.w3c("rdfs", "label"))] == [
        '"Aland"@en',
        '"Alandia"@la',
    ]
