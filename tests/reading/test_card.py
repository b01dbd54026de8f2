"""What a card tells: what something is, what it takes part in and how far that is so, and who claims it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.reading.card import Card, Fact, Part, card
from realpolitik.reading.signs import WEIGHTS
from realpolitik.stores.base import View
from support import views
from support.tugs import DEAL, HERALD, KNOWN
from support.world import Says, article, world


def of(view: View, slug: str) -> Card:
    return card(view, thing(slug), {})


def test_a_card_tells_what_something_is(tugs: View) -> None:
    found = of(tugs, "aland")
    assert (found.identifier, found.label) == ("id:aland", "Aland")
    assert found.classes == ("state",)
    assert found.aliases == ("Republic of Aland",)
    assert found.same_as == ("http://www.wikidata.org/entity/Q12345",)
    assert (found.realization, found.support, found.definition) == ("", "", "")
    assert (found.claims, found.held_claims, found.article_claims, found.contradictions) == ((), (), (), ())


def test_a_card_tells_how_real_a_situation_is(tugs: View) -> None:
    found = of(tugs, "deal")
    assert (found.realization, found.support) == ("Occurred", "Asserted")
    assert found.classes == ("ammunition transfer",)
    assert Fact("supplier", "Aland", False) in found.facts
    assert Fact("time", "2031-05", False) in found.facts
    assert Fact("place", "harbour", False) in found.facts
    assert Fact("took place within", "north coast", True) in found.facts
    assert not [fact for fact in found.facts if fact.value == "hill town"]
    assert of(tugs, "treaty").realization == "NotOccurred"
    assert {fact.property for fact in of(tugs, "treaty").facts} == {"party"}


def test_a_card_tells_each_fact_once(tugs: View) -> None:
    for slug in ("aland", "deal", "summit", "harbour"):
        facts = of(tugs, slug).facts
        assert len(facts) == len(set(facts))


def test_a_card_tells_in_what_something_has_a_part_and_how_far_that_is_so(tugs: View) -> None:
    parts = of(tugs, "aland").parts
    assert (
        Part("supplier", "Tugs for Borland", "id:deal", "Occurred", "Asserted", "2031-05-01", "2031-05-31")
        in parts
    )
    assert Part("party", "summit, Aland", "id:summit", "Planned", "Planned", "", "") in parts
    assert Part("party", "alliance, Aland and borland", "id:treaty", "NotOccurred", "Denied", "", "") in parts
    assert {part.identifier for part in parts} == {"id:deal", "id:summit", "id:talks", "id:treaty"}
    assert list(parts) == sorted(
        parts, key=lambda part: (WEIGHTS.index(part.realization), part.situation, part.role)
    )


def test_of_a_day_only_what_can_have_held_then_is_told(tugs: View) -> None:
    def on(day: date) -> set[str]:
        return {part.identifier for part in card(tugs, thing("aland"), {}, on=day).parts}

    timeless = {"id:summit", "id:talks", "id:treaty"}
    assert on(date(2031, 5, 31)) == {"id:deal", *timeless}
    assert on(date(2031, 6, 1)) == on(date(2031, 4, 30)) == timeless


def test_a_card_tells_of_disputes_and_how_they_were_settled(tugs: View) -> None:
    (contradiction,) = of(tugs, "deal").contradictions
    assert (contradiction.kind, contradiction.property) == ("ValueContradiction", "place")
    assert (contradiction.resolved_by, contradiction.preferred) == ("AssertedFirst", "harbour")
    assert {side.said.claim for side in contradiction.sides} == {
        names.short(claim.iri) for claim in HERALD.claims if "place" in str(claim.content)
    }


def test_a_card_tells_the_preferred_time_too(tmp_path: Path) -> None:
    said = [Says(DEAL), Says('id:deal rp:time "2032" .', by="bo")]
    found = world(article("gazette", *said, known=KNOWN), known=KNOWN)
    (contradiction,) = of(found.view(tmp_path / "store"), "deal").contradictions
    assert (contradiction.property, contradiction.preferred) == ("time", "2031-05")


def test_a_card_tells_who_claims_it_and_what_somebody_claims(tugs: View) -> None:
    assert len(of(tugs, "deal").claims) == 3
    assert {said.status for said in of(tugs, "bo").held_claims} == {"Reported", "Planned", "Denied"}
    assert len(card(tugs, HERALD.iri, {}).article_claims) == len(HERALD.claims) == 6
    places = [(said.article, said.start) for said in card(tugs, HERALD.iri, {}).article_claims]
    assert places == sorted(places)


def test_a_term_of_the_vocabulary_has_a_definition(tugs: View) -> None:
    found = card(tugs, term("Summit"), {})
    assert (found.identifier, found.label) == ("rp:Summit", "summit")
    assert found.definition.endswith(".")


def test_what_nobody_knows_has_an_empty_card(tugs: View) -> None:
    found = of(tugs, "no-such-thing")
    assert (found.label, found.classes, found.facts, found.parts) == ("no such thing", (), (), ())


def test_parts_that_are_called_alike_are_told_in_the_order_of_their_names() -> None:
    slugs = [f"fair-{n}" for n in range(12)]
    told = " ".join(f"id:{slug} rp:party id:ana ; rp:realization rp:Planned ." for slug in slugs)
    named = " ".join(f'id:{slug} rdfs:label "the fair"@en .' for slug in slugs)
    parts = of(views.view(f"graph:consensus {{ {told} }}", named), "ana").parts
    assert [part.identifier for part in parts] == sorted(f"id:{slug}" for slug in slugs)


def test_a_part_is_read_by_one_pattern_however_much_there_is_of_it() -> None:
    def patterns(number: int) -> int:
        told = " ".join(f"id:fair-{n} rp:party id:ana ; rp:realization rp:Planned ." for n in range(number))
        watched = views.Watched(views.view(f"graph:consensus {{ {told} }}"))
        card(watched, thing("ana"), {})
        return len(watched.asked)

    assert patterns(40) - patterns(20) == 20
