"""Which values a situation has: who is heard, what excludes what, and what holds in the end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.p1.values import heard_beside
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term, thing
from realpolitik.sources.register import register
from support.world import CAST, WORDS, Says, agree, article, entries, realization_of, triples, values_of

MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
BASE = article("almanac", Says(MEETS))
KNOWN = entries()


def saying(name: str, role: str, value: str, status: str = "Asserted", by: str = "") -> ArticleRecord:
    """Return an article that gives the summit a value."""
    return article(name, Says(f"id:summit rp:{role} {value} .", status, by=by))


def asserted(role: str, *values: str) -> Facts:
    """Return the consensus where each value is asserted by an article of its own."""
    return agree(BASE, *(saying(f"paper {n}", role, value) for n, value in enumerate(values)))


def clash_on(agreed: Facts, role: str) -> NamedNode | None:
    """Return the value conflict on a property, if there is one."""
    found = [
        node
        for node in agreed.of_type(term("ValueConflict"))
        if agreed.iri(node, term("onProperty")) == term(role)
    ]
    assert len(found) <= 1
    return found[0] if found else None


def settled(agreed: Facts, role: str) -> tuple[str, str]:
    """Return by which rule a conflict was settled, and on what."""
    node = clash_on(agreed, role)
    assert node is not None
    rule, thing_preferred = agreed.iri(node, term("resolvedBy")), agreed.iri(node, term("prefers"))
    preferred = (
        agreed.text(node, term("prefersLiteral")) if thing_preferred is None else local(thing_preferred)
    )
    return ("" if rule is None else local(rule)), preferred or ""


def sides(agreed: Facts, role: str) -> int:
    node = clash_on(agreed, role)
    return 0 if node is None else len(agreed.iris(node, term("side")))


# places


def test_the_place_with_most_articles_holds() -> None:
    agreed = asserted("place", "id:harbour", "id:hill-town", "id:harbour")
    assert values_of(agreed, "summit", "place") == {"harbour"}
    assert settled(agreed, "place") == ("MostArticles", "harbour")
    assert sides(agreed, "place") == 3


def test_a_tie_leaves_no_place_and_an_open_conflict() -> None:
    agreed = asserted("place", "id:harbour", "id:hill-town")
    assert values_of(agreed, "summit", "place") == set()
    assert settled(agreed, "place") == ("", "")
    assert realization_of(agreed, "summit") == "Occurred"


@pytest.mark.parametrize("coarse", ["north-coast", "aland-territory"])
def test_a_coarser_place_is_no_conflict_and_supports_the_finer_one(coarse: str) -> None:
    agreed = asserted("place", "id:quay", f"id:{coarse}")
    assert values_of(agreed, "summit", "place") == {"quay"}
    assert clash_on(agreed, "place") is None
    against_another = asserted("place", "id:quay", f"id:{coarse}", "id:hill-town")
    shared = coarse == "aland-territory"
    assert values_of(against_another, "summit", "place") == (set() if shared else {"quay"})
    assert sides(against_another, "place") == (2 if shared else 3)


def test_of_several_finer_places_within_one_another_the_finest_holds() -> None:
    agreed = asserted("place", "id:north-coast", "id:quay", "id:harbour", "id:hill-town", "id:hill-town")
    assert values_of(agreed, "summit", "place") == {"quay"}
    assert settled(agreed, "place") == ("MostArticles", "quay")


# times


@pytest.mark.parametrize(
    ("told", "shown", "clashes"),
    [
        (("2031", "2031-07"), {"2031-07"}, False),
        (("2031-07", "2031-07-14", "203X"), {"2031-07-14"}, False),
        (("2031-07", "2031-09"), set(), True),
        (("2031-07", "2031-09", "2031"), set(), True),
        (("2031-07", "2031-09", "2031-07-14"), {"2031-07-14"}, True),
        (("2031-06/2031-08", "2031-07/2031-09"), set(), False),
        (("2031-06/2031-08", "2031-07/2031-09", "2031-07/2031-09"), {"2031-07/2031-09"}, False),
        (("2031/..", "2033"), {"2033"}, False),
        (("../2031", "2033"), set(), True),
    ],
)
def test_times(told: tuple[str, ...], shown: set[str], clashes: bool) -> None:
    agreed = asserted("time", *(f'"{time}"' for time in told))
    assert values_of(agreed, "summit", "time") == shown
    assert (clash_on(agreed, "time") is not None) is clashes


def test_the_bounds_of_a_time_are_derived() -> None:
    agreed = asserted("time", '"2031-02"')
    assert values_of(agreed, "summit", "earliest") == {"2031-02-01"}
    assert values_of(agreed, "summit", "latest") == {"2031-02-28"}
    half_open = asserted("time", '"2031/.."')
    assert values_of(half_open, "summit", "earliest") == {"2031-01-01"}
    assert values_of(half_open, "summit", "latest") == set()


# amounts


@pytest.mark.parametrize(
    ("told", "shown", "clashes"),
    [
        (("40 tug", "40 tug"), {"40 tug"}, False),
        (("40 tug", "50 tug"), set(), True),
        (("40 tug", "50 tug", "50 tug"), {"50 tug"}, True),
        (("40~ tug", "43 tug"), set(), False),
        (("30/50 tug", "40 tug"), {"40 tug"}, False),
        (("30/50 tug", "40/60 tug"), set(), False),
        (("30/50 tug", "40 tug", "70 tug"), {"40 tug"}, True),
        (("40/.. tug", "1000 tug"), {"1000 tug"}, False),
        (("40 tug", "9 tonne"), set(), False),
        (("40 tug", "9 tonne", "9 tonne"), {"9 tonne"}, False),
    ],
)
def test_amounts(told: tuple[str, ...], shown: set[str], clashes: bool) -> None:
    agreed = asserted("amount", *(f'"{amount}"' for amount in told))
    assert values_of(agreed, "summit", "amount") == shown
    assert (clash_on(agreed, "amount") is not None) is clashes


def test_a_preferred_literal_is_named_as_one() -> None:
    agreed = asserted("amount", '"40 tug"', '"50 tug"', '"50 tug"')
    assert settled(agreed, "amount") == ("MostArticles", "50 tug")


def test_the_bounds_of_an_amount_are_derived() -> None:
    agreed = asserted("amount", '"1.5/10000000~ tug boat"')
    found = [values_of(agreed, "summit", name) for name in ("least", "most", "unit")]
    assert found == [{"1.5"}, {"10000000"}, {"tug boat"}]
    assert values_of(asserted("amount", '"../3 tug"'), "summit", "least") == set()


def test_durations_are_amounts_of_time() -> None:
    assert values_of(asserted("duration", '"4/6 hour"', '"5 hour"'), "summit", "duration") == {"5 hour"}
    assert clash_on(asserted("duration", '"4 hour"', '"5 hour"'), "duration") is not None


def test_other_literals_exclude_each_other() -> None:
    descent = "id:descent a rp:Kinship ; rp:ancestor id:ana ; rp:generations {} ; rp:realization rp:Ongoing ."
    agreed = agree(*(article(f"paper {n}", Says(descent.format(told))) for n, told in enumerate((1, 2, 2))))
    assert values_of(agreed, "descent", "generations") == {"2"}
    assert settled(agreed, "generations") == ("MostArticles", "2")


# who goes first


def test_one_who_asserts_goes_before_many_who_report() -> None:
    agreed = agree(
        BASE,
        saying("herald", "place", "id:hill-town"),
        *(saying(f"paper {n}", "place", "id:harbour", by=who) for n, who in enumerate(("ana", "bo", "cy"))),
    )
    assert values_of(agreed, "summit", "place") == {"hill-town"}
    assert settled(agreed, "place") == ("AssertedFirst", "hill-town")
    assert sides(agreed, "place") == 4


def test_what_only_reports_exclude_is_settled_by_their_number() -> None:
    agreed = agree(
        BASE,
        *(saying(f"paper {n}", "place", "id:harbour", by=who) for n, who in enumerate(("ana", "bo"))),
        saying("herald", "place", "id:hill-town", by="cy"),
    )
    assert settled(agreed, "place") == ("MostArticles", "harbour")


def test_a_coarser_assertion_does_not_hide_that_the_finer_one_was_preferred_as_asserted() -> None:
    agreed = agree(
        BASE,
        saying("almanac 2", "place", "id:harbour"),
        saying("almanac 3", "place", "id:north-coast"),
        saying("herald", "place", "id:hill-town", by="bo"),
    )
    assert settled(agreed, "place") == ("AssertedFirst", "harbour")


def test_of_many_values_the_asserted_ones_are_shown() -> None:
    agreed = agree(
        article(
            "herald",
            Says(MEETS),
            Says("id:summit rp:party id:cy ."),
            Says("id:summit rp:party id:dee .", by="bo"),
        )
    )
    assert values_of(agreed, "summit", "party") == {"ana", "bo", "cy"}
    assert values_of(agreed, "summit", "participant") == {"ana", "bo", "cy"}


# denials


def test_a_denied_value_is_not_shown_whoever_gives_it() -> None:
    denial = saying("gazette", "party", "id:bo", status="Denied", by="bo")
    agreed = agree(BASE, denial)
    assert values_of(agreed, "summit", "party") == {"ana"}
    assert values_of(agreed, "summit", "participant") == {"ana"}
    assert realization_of(agreed, "summit") == "Occurred"


def test_a_denied_place_leaves_the_other_one_and_no_clash() -> None:
    agreed = agree(
        BASE,
        saying("herald", "place", "id:hill-town"),
        saying("courier", "place", "id:harbour"),
        saying("gazette", "place", "id:hill-town", status="Denied", by="bo"),
    )
    assert values_of(agreed, "summit", "place") == {"harbour"}
    assert clash_on(agreed, "place") is None


def test_a_hedged_denial_hides_nothing() -> None:
    doubt = article("gazette", Says("id:summit rp:party id:bo .", "Speculated", negative=True))
    assert values_of(agree(BASE, doubt), "summit", "party") == {"ana", "bo"}


def test_a_denied_value_that_nobody_gives_is_no_value() -> None:
    assert (
        values_of(agree(BASE, saying("gazette", "place", "id:quay", status="Denied")), "summit", "place")
        == set()
    )


# who is heard


@pytest.mark.parametrize(
    "status", ["Planned", "Predicted", "Opinion", "Speculated", "Conditional", "Counterfactual", "Denied"]
)
def test_of_what_is_real_only_assertions_and_reports_give_values(status: str) -> None:
    agreed = agree(BASE, saying("gazette", "place", "id:quay", status=status))
    assert values_of(agreed, "summit", "place") == set()
    assert term(status) not in heard_beside(term("Occurred"))


@pytest.mark.parametrize(
    ("rung", "status", "also"),
    [
        ("Planned", "Planned", {"Planned"}),
        ("Agreed", "Planned", {"Planned"}),
        ("Occurred", "Speculated", {"Planned", "Predicted", "Speculated", "Conditional"}),
    ],
)
def test_of_plans_and_possibilities_what_is_as_sure_gives_values_too(
    rung: str, status: str, also: set[str]
) -> None:
    first = article("almanac", Says(f"id:talks a rp:Summit ; rp:realization rp:{rung} .", status, by="bo"))
    for told in (
        "Asserted",
        "Planned",
        "Predicted",
        "Opinion",
        "Speculated",
        "Conditional",
        "Counterfactual",
    ):
        agreed = agree(first, article("gazette", Says("id:talks rp:place id:quay .", told)))
        expected = {"quay"} if told in {"Asserted", *also} else set()
        assert values_of(agreed, "talks", "place") == expected, told


@pytest.mark.parametrize(
    ("status", "realization"),
    [
        ("Opinion", "Judged"),
        ("Denied", "NotOccurred"),
        ("Counterfactual", "Unreal"),
    ],
)
def test_what_is_not_held_to_be_so_shows_no_values(status: str, realization: str) -> None:
    agreed = agree(article("almanac", Says(MEETS, status), Says("id:summit rp:place id:quay .")))
    assert realization_of(agreed, "summit") == realization
    for role in ("party", "participant", "place"):
        assert values_of(agreed, "summit", role) == set()
    assert heard_beside(term(realization)) == frozenset()


def test_what_is_only_spoken_of_shows_no_values() -> None:
    toast = "id:toast a rp:Courtesy ; rp:honours id:summit ; rp:realization rp:Occurred . " + MEETS.replace(
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
    assert values_of(agree(first, second, third), "summit", "supportingArticles") == {"1"}
    assert values_of(agree(first, second, BASE), "summit", "supportingArticles") == {"2"}


def test_texts_that_are_said_to_be_copies_of_each_other_count_once_with_all_their_copies() -> None:
    first, second = article("a", Says(MEETS)), article("b", Says(MEETS))
    ring = [article("a", Says(MEETS), copy_of=second), article("b", Says(MEETS), copy_of=first)]
    outside = [article(f"copy {n}", Says(MEETS), copy_of=first) for n in range(40)]
    early = [copy for copy in outside if copy.iri.value < min(first.iri.value, second.iri.value)]
    assert early
    for copy in (*early, outside[-1]):
        assert values_of(agree(*ring, copy), "summit", "supportingArticles") == {"1"}


def test_support_is_the_strongest_status_and_leads_to_its_claims() -> None:
    reported = article("gazette", Says(MEETS, by="bo"))
    agreed = agree(BASE, reported, article("courier", Says(MEETS, "Opinion")))
    assert values_of(agreed, "summit", "support") == {"Asserted"}
    assert values_of(agreed, "summit", "supportingArticles") == {"2"}
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
    assert values_of(agreed, "ana-in-office", "support") == {"Asserted"}
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
