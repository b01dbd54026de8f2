"""Contradictions come in one order, with their sides in one order, and a page costs what is on it."""

from __future__ import annotations

import random
from itertools import permutations

import pytest

from realpolitik.errors import StoreError, UsageError
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.reading.contradictions import Contradiction, contradictions, page
from realpolitik.stores.base import View
from support import views

PLACE, TIME = "rp:onProperty rp:place", "rp:onProperty rp:time"
NODES = (
    ("c6", "ValueContradiction", "accord", PLACE),
    ("c5", "ValueContradiction", "accord", TIME),
    ("c4", "ValueContradiction", "ball", PLACE),
    ("c3", "PolarityContradiction", "accord", ""),
    ("c2", "RefusalContradiction", "accord", ""),
    ("c1", "Doubt", "accord", ""),
    ("c0", "JudgementDifference", "accord", ""),
    ("c7", "JudgementDifference", "accord", ""),
    ("c8", "JudgementDifference", "accord", ""),
)
"""Node, kind, situation and property, in the order in which they must come back."""
SETTLED = "contradiction:c5 rp:resolvedBy rp:MostArticles . contradiction:c3 rp:resolvedBy rp:AssertedFirst ."
LABELS = """
rp:place rdfs:label "a place"@en . rp:time rdfs:label "the time"@en . id:accord rdfs:label "The accord"@en .
id:ana rdfs:label "Ana"@en . id:port rdfs:label "the port"@en . id:quay rdfs:label "the quay"@en .
article:1111111111111111 dcterms:title "Zebra"@en . article:2222222222222222 dcterms:title "Ape"@en .
"""
SAID = [views.claim(article, start) for article, start in (("1", 3), ("2", 9))]
SIDES = "rp:side claim:1111111111111111-3-8-abcdabcd, claim:2222222222222222-9-14-abcdabcd"


def node(name: str, kind: str, about: str, more: str = "") -> str:
    extra = f" ; {more}" if more else ""
    return f"contradiction:{name} a rp:{kind} ; rp:concerns id:{about} ; {SIDES}{extra} ."


def graph(*nodes: str) -> View:
    consensus = f"graph:consensus {{ {' '.join(nodes)} {SETTLED} }}"
    return views.view(consensus, LABELS, *SAID)


def ids(found: tuple[Contradiction, ...]) -> list[str]:
    return [one.identifier.removeprefix("contradiction:") for one in found]


@pytest.fixture(scope="module")
def view() -> View:
    return graph(*(node(*one) for one in NODES))


def test_weight_comes_first_then_situation_property_and_name(view: View) -> None:
    wanted = [one[0] for one in NODES]
    assert ids(contradictions(view, {})) == wanted
    for seed in range(20):
        shuffled = random.Random(seed).sample(NODES, len(NODES))  # noqa: S311 - no secret
        assert ids(contradictions(graph(*(node(*one) for one in shuffled)), {})) == wanted


def test_properties_are_ordered_by_their_labels() -> None:
    found = graph(node("a", "Doubt", "accord", TIME), node("b", "Doubt", "accord", "rp:onProperty rp:zone"))
    assert [one.property for one in contradictions(found, {})] == ["the time", "zone"]
    assert ids(contradictions(found, {})) == ["a", "b"]


def test_a_contradiction_tells_all_of_itself(view: View) -> None:
    first, second, *_, polarity = contradictions(view, {})[:4]
    assert (first.kind, first.situation, first.about) == ("ValueContradiction", "The accord", "id:accord")
    assert (first.property, first.resolved_by, first.preferred) == ("a place", "", "")
    assert (second.property, second.resolved_by) == ("the time", "MostArticles")
    assert (polarity.property, polarity.resolved_by) == ("", "AssertedFirst")
    assert [side.values for side in polarity.sides] == [(), ()]


@pytest.mark.parametrize(
    ("preferred", "shown"),
    [
        ("rp:prefers id:port", "the port"),
        ('rp:prefersLiteral "2031-05"', "2031-05"),
        ('rp:prefersLiteral "2031-05", "2031-06" ; rp:prefers id:quay, id:port', "the port"),
        ("rp:policy 'p1'", ""),
    ],
)
def test_what_is_preferred_is_told_as_label_or_literal(preferred: str, shown: str) -> None:
    (found,) = contradictions(graph(node("a", "ValueContradiction", "accord", f"{PLACE} ; {preferred}")), {})
    assert found.preferred == shown


SAYS = (
    ("2", 9, "id:accord rp:place id:port ."),
    ("2", 30, "id:accord rp:place id:port ."),
    ("1", 3, "id:accord rp:place id:port ."),
    ("1", 2, "id:accord rp:place id:port, id:quay ."),
    ("2", 1, "id:accord rp:place id:quay ."),
)
"""Claims in the order of sides: by values, then title, then place in the article."""


def test_sides_are_ordered_by_values_article_and_place() -> None:
    iris = [names.claim(article * 16, start, start + 5, "abcdabcd") for article, start, _ in SAYS]
    for order in permutations(SAYS):
        said = [views.claim(article, start, "ana", content) for article, start, content in order]
        sides = ", ".join(map(str, iris))
        told = (
            f"contradiction:a a rp:ValueContradiction ; rp:concerns id:accord ; {PLACE} ; rp:side {sides} ."
        )
        (found,) = contradictions(views.view(f"graph:consensus {{ {told} }}", LABELS, *said), {})
        assert [side.said.claim for side in found.sides] == [names.short(iri) for iri in iris]
    assert [side.values for side in found.sides] == [
        ("the port",),
        ("the port",),
        ("the port",),
        ("the port", "the quay"),
        ("the quay",),
    ]


def test_those_about_one_situation_are_found(view: View) -> None:
    assert ids(contradictions(view, {}, about=thing("ball"))) == ["c4"]
    assert len(contradictions(view, {}, about=thing("accord"))) == len(NODES) - 1
    assert contradictions(view, {}, about=thing("ana")) == ()


def test_of_two_kinds_the_weightier_counts() -> None:
    two = graph(
        node("a", "Doubt", "accord", "a rp:PolarityContradiction"),
        node("b", "RefusalContradiction", "accord"),
    )
    assert [one.kind for one in contradictions(two, {})] == ["PolarityContradiction", "RefusalContradiction"]


def test_a_kind_that_is_not_known_stops() -> None:
    with pytest.raises(StoreError, match="contradiction:a is of no kind"):
        contradictions(graph(node("a", "Quarrel", "accord")), {})


# pages


def test_pages_follow_one_another_and_hold_everything_once(view: View) -> None:
    everything = contradictions(view, {})
    for size in range(1, len(NODES) + 2):
        pages = -(-len(NODES) // size)
        found = [page(view, {}, size=size, number=number + 1) for number in range(pages)]
        assert sum((one.contradictions for one in found), ()) == everything
        assert [(one.first, one.total) for one in found] == [
            (number * size + 1, len(NODES)) for number in range(pages)
        ]
        assert [one.last for one in found][:-1] == [size * (number + 1) for number in range(pages - 1)]
        assert found[-1].last == len(NODES)
        assert {one.is_cut for one in found} == {pages > 1}
        with pytest.raises(
            UsageError, match=f"no page {pages + 1}: 9 contradictions are {pages} of that size"
        ):
            page(view, {}, size=size, number=pages + 1)


def test_a_page_without_a_size_holds_all(view: View) -> None:
    found = page(view, {}, size=0)
    assert (found.contradictions, found.is_cut) == (contradictions(view, {}), False)
    with pytest.raises(UsageError, match="no page 2"):
        page(view, {}, size=0, number=2)


def test_an_empty_page_is_the_first(view: View) -> None:
    found = page(view, {}, about=thing("ana"), size=5)
    assert (found.contradictions, found.total, found.is_cut) == ((), 0, False)
    with pytest.raises(UsageError, match="no page 0"):
        page(view, {}, size=5, number=0)


def test_settled_ones_are_left_out_and_not_counted(view: View) -> None:
    found = page(view, {}, size=3, only_open=True)
    assert (ids(found.contradictions), found.total) == (["c6", "c4", "c2"], len(NODES) - 2)
    assert ids(page(view, {}, size=0, about=thing("ball"), only_open=True).contradictions) == ["c4"]


def test_what_is_not_shown_is_not_read(view: View) -> None:
    few, many = views.Watched(view), views.Watched(view)
    page(few, {}, size=1)
    page(many, {}, size=0)
    hidden = {names.contradiction(name) for name, *_ in NODES[1:]}
    assert not few.subjects() & hidden
    assert many.subjects() >= hidden


def test_of_one_situation_the_others_are_not_read(view: View) -> None:
    watched = views.Watched(view)
    contradictions(watched, {}, about=thing("ball"))
    of_all = [(about, value) for subject, about, value, _ in watched.asked if subject is None]
    assert [value for about, value in of_all if about != term("supersedes")] == [thing("ball")]
    assert len(of_all) < len(NODES)


def test_the_index_of_all_is_read_by_as_many_patterns_however_many_there_are(view: View) -> None:
    one, all_of_them = views.Watched(graph(node(*NODES[0]))), views.Watched(view)
    page(one, {}, size=1)
    page(all_of_them, {}, size=1)
    assert len(all_of_them.asked) - len(one.asked) == 1  # the label of one more property
