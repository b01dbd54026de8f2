"""Counts are those of the store, whether the summary says them or they are counted."""

from __future__ import annotations

from dataclasses import replace

from realpolitik.reading.counts import TOPICS, Count, counts, totals
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published
from realpolitik.stores.published import Summary
from support import views
from support.built import Built

GRAPH = (
    "graph:ontology { rp:Summit rdfs:subClassOf rp:Event . rp:Event rdfs:subClassOf rp:Situation . }",
    "rp:Summit rdfs:subClassOf rp:Event . rp:Event rdfs:subClassOf rp:Situation .",
    "rp:ValueConflict rdfs:subClassOf rp:Conflict . rp:Doubt rdfs:subClassOf rp:Conflict .",
    "graph:consensus { id:gala a rp:Event, rp:Summit ; rp:realization rp:Occurred ."
    " id:fair a rp:Event ; rp:realization rp:Planned . id:ball a rp:Event ; rp:realization rp:Planned ."
    " conflict:a a rp:Doubt, rp:Conflict . conflict:b a rp:ValueConflict ; rp:resolvedBy rp:MostArticles ."
    " conflict:c a rp:Doubt . }",
    "article:1111111111111111 a rp:Article . article:2222222222222222 a rp:Article .",
    "article:3333333333333333 { id:one a rp:Segment ; rp:inArticle article:1111111111111111 . }",
    "id:one a rp:Segment ; rp:inArticle article:1111111111111111 .",
    "id:two a rp:Segment ; rp:inArticle article:1111111111111111 ; rp:segmentReason rp:CreditReason .",
    views.claim("1", 3, "ana", "id:gala rp:place id:port .", segment="id:one", inArticle="article:1"),
    views.claim("1", 9, "ana", "", segment="id:one", inArticle="article:1", status="rp:Denied"),
    views.claim("2", 3, "bo", "id:gala rp:place id:quay .", inArticle="article:2"),
    "<https://example.org/graph> { id:gala rp:place id:quay . }",
)
TOTALS = {
    "articles": 2,
    "claims": 3,
    "holders": 2,
    "situations": 3,
    "conflicts": 3,
    "segments": 2,
    "segments with claims": 1,
    "segments with reason": 1,
    "graphs": 5,
    "quads": 18,
}
GROUPS = {
    "claims by status": {"Asserted": 2, "Denied": 1},
    "situations by realization": {"Occurred": 1, "Planned": 2},
    "situations by class": {"Event": 2, "Summit": 1},
    "claims by article": {"article:1": 2, "article:2": 1},
    "sentences by article": {"article:1111111111111111": 2},
    "sentences with claims by article": {"article:1111111111111111": 1},
    "sentences by reason": {"CreditReason": 1},
    "open conflicts by kind": {"Doubt": 2},
    "resolved conflicts by kind": {"ValueConflict": 1},
}
SUMMARY = Summary("0", 20, 30, (("Asserted", 30),), (("Ended", 9), ("Planned", 5)), 50, 60, 0)


def grouped(found: tuple[Count, ...]) -> dict[str, dict[str, int]]:
    return {
        topic: {one.group: one.number for one in found if one.topic == topic and one.group}
        for topic in TOPICS
    }


def test_everything_is_counted_where_there_is_no_summary() -> None:
    found = counts(views.view(*GRAPH), None)
    assert {one.topic: one.number for one in found if not one.group} == TOTALS
    assert grouped(found) == GROUPS


def test_totals_come_first_and_groups_in_alphabetical_order() -> None:
    view = views.view(*GRAPH)
    found = counts(view, None)
    assert found[: len(TOTALS)] == totals(view, None)
    assert [one.topic for one in totals(view, None)] == list(TOTALS)
    rest = [(TOPICS.index(one.topic), one.group) for one in found[len(TOTALS) :]]
    assert rest == sorted(rest)


def test_what_the_summary_says_is_not_counted() -> None:
    found = counts(views.view(*GRAPH), SUMMARY)
    told = {"articles": 20, "claims": 30, "situations": 14}
    assert {one.topic: one.number for one in found if not one.group} == {**TOTALS, **told}
    groups = {"claims by status": {"Asserted": 30}, "situations by realization": {"Ended": 9, "Planned": 5}}
    assert grouped(found) == {**GROUPS, **groups}


def test_the_summary_of_a_build_says_what_its_store_holds(built: Built) -> None:
    summary = published.summary(Workspace(built.root))
    assert summary is not None
    view = built.view()
    counted = counts(view, None)
    assert counts(view, summary) == counted
    assert counts(view, replace(summary, claims=summary.claims + 1)) != counted
    assert len(counted) > 50
