"""Situations of several articles are one where keys of their classes agree; what is doubtful stays apart."""

from __future__ import annotations

from itertools import permutations

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.fusion import FUSED_INTO, POSSIBLY_SAME, Fusion, fusions, renamed_by
from realpolitik.conclude.stage import stated
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from support.world import CAST, KNOWN, WORDS, Says, agree, article, entries, realization_of, world

CALL = "id:SELF-call a rp:Call ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
PACT = "id:SELF-pact a rp:Alliance ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing ."
TRIP = (
    "id:SELF-trip a rp:Visit ; rp:actor id:ana ; rp:destination id:hill-town ; rp:realization rp:Occurred ."
)
DAY = "2031-05-07"


def own(record: ArticleRecord, name: str) -> NamedNode:
    return thing(f"{names.local(record.iri)}-{name}")


def made(*records: ArticleRecord) -> list[Triple]:
    stage = Fusion(KNOWN, WORDS)
    return [one.statement for one in stated(stage, records, stage.registered())]


def pairs(predicate: NamedNode, *records: ArticleRecord) -> set[tuple[object, object]]:
    return {(one.subject, one.object) for one in made(*records) if one.predicate == predicate}


def told(
    name: str, *contents: str, published: str = DAY, by: str = "", status: str = "Asserted"
) -> ArticleRecord:
    return article(name, *(Says(one, status, by=by) for one in contents), published=published)


def test_what_two_articles_tell_of_the_same_persons_on_one_day_is_one() -> None:
    first, second = told("herald", CALL), told("gazette", CALL)
    least, other = sorted((own(first, "call"), own(second, "call")), key=str)
    assert pairs(FUSED_INTO, first, second) == {(other, least)}
    agreed = agree(first, second)
    assert agreed.text(least, term("articleCount")) == "2"
    assert agreed.predicates(other) == []


def test_the_claims_on_what_is_fused_lead_to_what_it_is_taken_for() -> None:
    first, second = told("herald", CALL), told("gazette", CALL)
    least, other = sorted((own(first, "call"), own(second, "call")), key=str)
    [claim] = [one.iri for record in (first, second) for one in record.claims if one.about == other]
    assert pairs(term("about"), first, second) == {(claim, least)}


def test_a_score_and_a_reason_stand_beside() -> None:
    found = {one.predicate: one.object for one in made(told("herald", CALL), told("gazette", CALL))}
    assert str(found[term("fusionScore")]).startswith('"0.8"^^')
    assert found[term("fusionReason")] == Literal("same party (ana, bo); told on one day")


def test_the_order_of_articles_makes_no_difference() -> None:
    days = ("2031-05-07", "2031-05-08", "2031-05-10", "2031-05-12")
    records = [told(f"paper {day}", CALL, TRIP, published=day) for day in days]
    found = {frozenset(map(str, made(*order))) for order in permutations(records)}
    assert len(found) == 1
    assert found != {frozenset()}


def test_the_id_that_several_share_goes_before() -> None:
    shared = told("herald", CALL.replace("SELF-call", "the-call"))
    other = told("gazette", CALL)
    assert pairs(FUSED_INTO, shared, other) == {(own(other, "call"), thing("the-call"))}


def test_of_what_people_tell_apart_nothing_is_one() -> None:
    shared = [told(name, CALL.replace("SELF-call", f"call-of-{name}")) for name in ("herald", "gazette")]
    assert made(*shared) == []
    twice = told("herald", CALL, CALL.replace("call", "second-call"))
    assert made(twice) == []


def test_one_of_two_in_an_article_can_be_that_of_another() -> None:
    twice = told("herald", CALL, CALL.replace("call", "second-call"))
    found = pairs(FUSED_INTO, twice, told("gazette", CALL))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CALL, CALL.replace("id:bo", "id:cy")),
        (CALL, CALL.replace("Call", "Visit").replace("party", "actor")),
        (
            CALL.replace("Occurred .", 'Occurred ; rp:time "2031-05-02" .'),
            CALL.replace(" .", ' ; rp:time "2031-05-06" .'),
        ),
        (TRIP, TRIP.replace("hill-town", "quay")),
        (CALL, CALL.replace("Occurred .", "Occurred ; rp:place id:quay .") + ""),
    ],
    ids=["others", "another kind", "another day", "elsewhere", "a place that one alone tells"],
)
def test_what_is_told_otherwise(one: str, other: str) -> None:
    first, second = told("herald", one), told("gazette", other)
    is_one = bool(pairs(FUSED_INTO, first, second))
    assert is_one == ("rp:place id:quay" in other)


def test_places_that_exclude_each_other_are_not_one_and_a_wider_one_is() -> None:
    at = {
        place: told(f"paper {place}", CALL[:-1] + f"; rp:place id:{place} .")
        for place in ("quay", "hill-town", "north-coast")
    }
    assert not made(at["quay"], at["hill-town"])
    assert pairs(FUSED_INTO, at["quay"], at["north-coast"])


@pytest.mark.parametrize(
    ("day", "is_one"), [("2031-05-08", True), ("2031-05-20", False), ("", False), ("2031", False)]
)
def test_within_the_days_that_the_class_allows(day: str, is_one: bool) -> None:
    trips = told("herald", TRIP), told("gazette", TRIP, published=day)
    assert bool(pairs(FUSED_INTO, *trips)) == is_one


def test_what_lasts_is_one_at_any_time_unless_times_are_told() -> None:
    far = told("herald", PACT), told("gazette", PACT, published="2029")
    assert pairs(FUSED_INTO, *far)
    over = (
        told("mirror", PACT[:-1] + '; rp:time "2001/2005" .'),
        told("courier", PACT[:-1] + '; rp:time "2030/.." .'),
    )
    assert not made(*over)


def test_talks_of_states_alone_may_be_the_same_and_are_weighed_apart() -> None:
    talks = CALL.replace("id:ana, id:bo", "id:aland, id:borland")
    first, second = told("herald", talks), told("gazette", talks)
    least, other = sorted((own(first, "call"), own(second, "call")), key=str)
    assert made(first, second) == [Triple(least, POSSIBLY_SAME, other)]
    agreed = agree(first, second)
    assert {agreed.text(iri, term("articleCount")) for iri in (least, other)} == {"1"}


def test_entities_of_articles_agree_by_name_and_not_so_surely() -> None:
    declares = (
        'id:SELF-eve a rp:Person ; rdfs:label "Eve Orr"@en . '
        'id:SELF-group a rp:PersonGroup ; rdfs:label "Rebels"@en .'
    )

    def with_eve(name: str, who: str) -> ArticleRecord:
        said = Says(TRIP.replace("id:ana", f"id:SELF-{who}"))
        return article(name, said, published=DAY, declares=declares)

    assert pairs(FUSED_INTO, with_eve("herald", "eve"), with_eve("gazette", "eve"))
    assert not made(with_eve("herald", "group"), with_eve("gazette", "group"))


def test_what_depends_on_a_condition_or_was_taken_back_is_not_looked_at() -> None:
    plain = told("herald", CALL)
    for other in (
        told("gazette", CALL, status="Counterfactual"),
        article("gazette", Says(CALL, withdrawn=True), published=DAY),
        article("gazette", Says(CALL), published=DAY, withdrawn=True),
    ):
        assert made(plain, other) == []


def test_a_situation_of_the_register_is_found_by_what_it_says_there() -> None:
    known = entries(f'{CAST} id:the-pact a rp:Alliance ; rp:key "Alliance aland borland 2019/.." .')
    record = told("herald", PACT)
    assert not fusions([record], KNOWN, WORDS)
    assert fusions([record], known, WORDS) == {own(record, "pact"): thing("the-pact")}


def test_two_voices_on_what_is_one_make_it_surer_than_each() -> None:
    first, second = told("herald", CALL, by="cy"), told("gazette", CALL, by="dee")
    least = min((own(first, "call"), own(second, "call")), key=str)
    assert not agree(first).iris(thing("ana"), term("participantIn"))
    assert agree(first, second).iris(thing("ana"), term("participantIn")) == (least,)


def test_who_denies_what_another_reports_contradicts_him() -> None:
    first, second = told("herald", CALL), told("gazette", CALL, by="bo", status="Denied")
    least = min((own(first, "call"), own(second, "call")), key=str)
    agreed = agree(first, second)
    assert realization_of(agreed, names.local(least)) == "Disputed"
    assert list(agreed.of_type(term("PolarityContradiction")))


def test_the_ids_of_an_article_lie_between_two() -> None:
    first, last = renamed_by(names.article("a" * 16))
    inside, outside = (thing(f"{digit * 16}-z").value for digit in ("a", "b"))
    assert first <= inside <= last
    assert not first <= outside <= last


def test_a_world_shows_the_graph() -> None:
    shown = world(told("herald", CALL), told("gazette", CALL)).here()
    assert list(shown.quads(None, FUSED_INTO, None, names.graph("fusion")))
