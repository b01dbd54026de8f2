"""Who is heard: claims as sure as the situation, articles that stand, copies once, and the register."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.agreement import consensus
from realpolitik.rdf.names import term, thing
from realpolitik.sources.register import register
from support.world import CAST, WORDS, Says, agree, article, entries, realization_of, triples, values_of

MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
BASE = article("almanac", Says(MEETS))
KNOWN = entries()


def saying(name: str, role: str, value: str, status: str = "Asserted", by: str = "") -> ArticleRecord:
    """Return an article that gives the summit a value."""
    return article(name, Says(f"id:summit rp:{role} {value} .", status, by=by))


# who is heard


@pytest.mark.parametrize(
    "status", ["Planned", "Predicted", "Opinion", "Speculated", "Conditional", "Counterfactual", "Denied"]
)
def test_of_what_is_real_only_assertions_and_reports_give_values(status: str) -> None:
    agreed = agree(BASE, saying("gazette", "place", "id:quay", status=status))
    assert values_of(agreed, "summit", "place") == set()


TELLING = ("Asserted", "Planned", "Predicted", "Opinion", "Speculated", "Conditional", "Counterfactual")


@pytest.mark.parametrize(
    ("rung", "status"),
    [
        ("Planned", "Planned"),
        ("Agreed", "Planned"),
        ("Occurred", "Speculated"),
        ("Occurred", "Opinion"),
        ("Occurred", "Counterfactual"),
    ],
)
def test_of_what_is_not_real_claims_of_a_givers_status_give_values_too(rung: str, status: str) -> None:
    first = article("almanac", Says(f"id:talks a rp:Summit ; rp:realization rp:{rung} .", status, by="bo"))
    for told in TELLING:
        agreed = agree(first, article("gazette", Says("id:talks rp:place id:quay .", told)))
        expected = {"quay"} if told in {"Asserted", status} else set()
        assert values_of(agreed, "talks", "place") == expected, told


@pytest.mark.parametrize(
    ("status", "negative", "realization"),
    [
        ("Opinion", False, "Judged"),
        ("Denied", False, "NotOccurred"),
        ("Counterfactual", False, "Unreal"),
        ("Predicted", True, "NotExpected"),
    ],
)
def test_what_is_not_held_to_be_so_shows_what_its_givers_say(
    status: str, negative: bool, realization: str
) -> None:
    agreed = agree(article("almanac", Says(MEETS, status, negative), Says("id:summit rp:place id:quay .")))
    assert realization_of(agreed, "summit") == realization
    assert values_of(agreed, "summit", "party") == {"ana", "bo"}
    assert values_of(agreed, "summit", "participant") == {"ana", "bo"}
    assert values_of(agreed, "summit", "place") == {"quay"}
    assert agreed.iris(thing("ana"), term("participantIn")) == ()


def test_a_denied_value_is_none_of_what_did_not_happen() -> None:
    agreed = agree(
        article("almanac", Says(MEETS, "Denied"), Says("id:summit rp:place id:quay .", "Denied", by="bo"))
    )
    assert realization_of(agreed, "summit") == "NotOccurred"
    assert values_of(agreed, "summit", "place") == set()


def test_what_is_only_spoken_of_shows_no_values() -> None:
    toast = "id:toast a rp:Courtesy ; rp:item id:summit ; rp:realization rp:Occurred . " + MEETS.replace(
        "; rp:realization rp:Occurred", ""
    )
    agreed = agree(article("almanac", Says(toast), Says("id:summit rp:place id:quay .")))
    assert realization_of(agreed, "summit") == "Mentioned"
    assert agreed.iris(thing("summit"), term("party")) == ()
    assert agreed.iris(thing("summit"), term("place")) == ()


def test_claims_on_a_lower_rung_give_no_values() -> None:
    agreed = agree(
        article("almanac", Says(MEETS)),
        article("gazette", Says("id:summit a rp:Summit ; rp:place id:quay ; rp:realization rp:Planned .")),
    )
    assert values_of(agreed, "summit", "place") == set()


@pytest.mark.parametrize("how", ["retracted", "withdrawn", "superseded"])
def test_what_was_taken_back_is_not_heard(how: str) -> None:
    said = [Says("id:summit rp:place id:quay ."), Says("id:talks a rp:Summit ; rp:realization rp:Occurred .")]
    marked = [replace(one, withdrawn=how == "withdrawn") for one in said]
    gone = article("gazette", *marked, withdrawn=how == "retracted")
    new = article("gazette again", supersedes=[gone] if how == "superseded" else [])
    agreed = agree(BASE, gone, new)
    assert values_of(agreed, "summit", "place") == set()
    assert realization_of(agreed, "talks") == ""
    assert thing("talks") not in agreed
    stood = agree(BASE, article("gazette", *said))
    assert (values_of(stood, "summit", "place"), realization_of(stood, "talks")) == ({"quay"}, "Occurred")


# independent articles


def copies() -> list[ArticleRecord]:
    original = saying("agency", "place", "id:hill-town")
    return [
        original,
        *(
            article(f"copy {n}", Says("id:summit rp:place id:hill-town ."), copy_of=original)
            for n in range(3)
        ),
    ]


def test_syndicated_copies_count_once() -> None:
    papers = [saying(f"paper {n}", "place", "id:harbour") for n in range(2)]
    agreed = agree(BASE, *copies(), *papers)
    assert values_of(agreed, "summit", "place") == {"harbour"}


def test_copies_of_a_text_that_is_not_in_the_graph_count_once() -> None:
    papers = [saying(f"paper {n}", "place", "id:harbour") for n in range(2)]
    agreed = agree(BASE, *copies()[1:], *papers)
    assert values_of(agreed, "summit", "place") == {"harbour"}


def test_copies_of_copies_count_once() -> None:
    first = article("agency", Says(MEETS))
    second = article("daily", Says(MEETS), copy_of=first)
    third = article("weekly", Says(MEETS), copy_of=second)
    assert values_of(agree(first, second, third), "summit", "articleCount") == {"1"}
    assert values_of(agree(first, second, BASE), "summit", "articleCount") == {"2"}


def test_texts_that_are_said_to_be_copies_of_each_other_count_once_with_all_their_copies() -> None:
    first, second = article("a", Says(MEETS)), article("b", Says(MEETS))
    ring = [article("a", Says(MEETS), copy_of=second), article("b", Says(MEETS), copy_of=first)]
    outside = [article(f"copy {n}", Says(MEETS), copy_of=first) for n in range(40)]
    early = [copy for copy in outside if copy.iri.value < min(first.iri.value, second.iri.value)]
    assert early
    for copy in (*early, outside[-1]):
        assert values_of(agree(*ring, copy), "summit", "articleCount") == {"1"}


def test_support_is_the_strongest_status_and_leads_to_its_claims() -> None:
    reported = article("gazette", Says(MEETS, by="bo"))
    agreed = agree(BASE, reported, article("courier", Says(MEETS, "Opinion")))
    assert values_of(agreed, "summit", "strongestStatus") == {"Asserted"}
    assert values_of(agreed, "summit", "articleCount") == {"2"}
    assert set(agreed.iris(thing("summit"), term("basis"))) == {BASE.claims[0].iri, reported.claims[0].iri}


# the register


SOURCED = (
    CAST
    + """
id:ana-in-office rdfs:label "Ana in office"@en ; rp:key "k" ; rp:sourceNote "a law" ; rp:officeHolder id:ana ;
    rp:office id:president-of-aland ; rp:time "2030/.." ; rp:realization rp:Ongoing .
"""
)


def test_a_sourced_register_entry_counts_as_asserted_and_passes_on_its_values_alone() -> None:
    known = entries(SOURCED)
    report = 'id:ana-in-office rp:time "2020/2025" .'
    agreed = agree(article("gazette", Says(report, by="bo"), known=known), known=known)
    assert values_of(agreed, "ana-in-office", "time") == {"2030/.."}
    assert values_of(agreed, "ana-in-office", "strongestStatus") == {"Asserted"}
    assert values_of(agreed, "ana-in-office", "basis") == set()
    layers = {
        WORDS.properties[p].layer for p in agreed.predicates(thing("ana-in-office")) if p in WORDS.properties
    }
    assert layers == {"claim", "consensus"}
    assert agreed.text(thing("ana-in-office"), term("sourceNote")) is None


@pytest.mark.parametrize("missing", ['rp:sourceNote "a law" ;', "; rp:realization rp:Ongoing"])
def test_a_register_entry_without_a_source_or_a_realization_says_nothing(missing: str) -> None:
    assert missing in SOURCED
    known = register(triples(SOURCED.replace(missing, "")))
    assert realization_of(agree(known=known), "ana-in-office") == ""


# order


PLACES = [
    Says(f"id:summit rp:place id:{place} .", by=by)
    for place in ("harbour", "hill-town", "north-coast")
    for by in ("", "bo")
]
TIMES = [Says(f'id:summit rp:time "{time}" .') for time in ("2031", "2031-07", "2031-08")]
OTHERS = [
    Says("id:summit rp:place id:harbour .", "Denied", by="cy"),
    Says("id:summit rp:party id:bo .", "Denied", by="bo"),
    Says("id:summit rp:party id:bo .", "Predicted", negative=True),
    Says(MEETS),
    Says(MEETS, by="bo"),
    Says(MEETS, "Denied", by="cy"),
    Says(MEETS, "Opinion"),
    Says(MEETS, "Opinion", negative=True),
    Says(MEETS.replace("Occurred", "Refused")),
    Says(MEETS.replace("Occurred", "Ongoing"), by="ana"),
    Says("id:ana-in-office a rp:Tenure ; rp:realization rp:Ongoing ; rp:officeHolder id:ana ; "
         "rp:office id:president-of-aland ."),
]  # fmt: skip
POOL = [article(f"pool {n}", said) for n, said in enumerate([*PLACES, *TIMES, *OTHERS])]


@given(st.lists(st.sampled_from(POOL), unique_by=id, min_size=2, max_size=12), st.data())
def test_the_order_of_articles_does_not_matter(records: list[ArticleRecord], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(records))
    assert consensus(shuffled, KNOWN, WORDS) == consensus(records, KNOWN, WORDS)
