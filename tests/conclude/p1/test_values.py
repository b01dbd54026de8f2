"""Which values a situation has: who is heard, what excludes what, and what holds in the end."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from realpolitik.claims.claim import ArticleRecord
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term
from realpolitik.sources.register import Register
from support.world import CAST, Says, agree, article, entries, realization_of, values_of

MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
BASE = article("almanac", Says(MEETS))
KNOWN = entries()
UNITS = entries(
    f'{CAST} id:unit-metre a rp:Unit ; rdfs:label "metre"@en ; rp:unitName "metre" . '
    'id:unit-kilometre a rp:Unit ; rdfs:label "kilometre"@en ; rp:unitName "kilometre", "kilometer" ; '
    "rp:baseUnit id:unit-metre ; rp:factor 1000.0 . "
    'id:unit-mile a rp:Unit ; rdfs:label "mile"@en ; rp:unitName "mile" ; '
    "rp:baseUnit id:unit-metre ; rp:factor 1609.344 ."
)


def saying(name: str, role: str, value: str, status: str = "Asserted", by: str = "") -> ArticleRecord:
    """Return an article that gives the summit a value."""
    return article(name, Says(f"id:summit rp:{role} {value} .", status, by=by))


def asserted(role: str, *values: str, known: Register = KNOWN) -> Facts:
    """Return the consensus where each value is asserted by an article of its own."""
    papers = (saying(f"paper {n}", role, value) for n, value in enumerate(values))
    return agree(BASE, *papers, known=known)


def clash_on(agreed: Facts, role: str) -> NamedNode | None:
    """Return the value contradiction on a property, if there is one."""
    found = [
        node
        for node in agreed.of_type(term("ValueContradiction"))
        if agreed.iri(node, term("onProperty")) == term(role)
    ]
    assert len(found) <= 1
    return found[0] if found else None


def settled(agreed: Facts, role: str) -> tuple[str, str]:
    """Return by which rule a contradiction was settled, and on what."""
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


def test_a_tie_leaves_no_place_and_an_open_contradiction() -> None:
    agreed = asserted("place", "id:harbour", "id:hill-town")
    assert values_of(agreed, "summit", "place") == set()
    assert settled(agreed, "place") == ("", "")
    assert realization_of(agreed, "summit") == "Occurred"


@pytest.mark.parametrize("coarse", ["north-coast", "aland-territory"])
def test_a_coarser_place_is_no_contradiction_and_supports_the_finer_one(coarse: str) -> None:
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
        (("2031~", "2032"), {"2032"}, False),
        (("2031~", "2033"), set(), True),
        (("2031-07~", "2031-08-14"), {"2031-08-14"}, False),
        (("2031~", "2032~"), set(), False),
        (("2031~", "2030-05", "2032-05"), set(), True),
        (("2031-07", "2031-08-14"), set(), True),
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
        (("40~ tug", "43 tug"), {"43 tug"}, False),
        (("40~ tug", "41~ tug"), set(), False),
        (("40~ tug", "40 tug"), {"40 tug"}, False),
        (("30/50 tug", "40 tug"), {"40 tug"}, False),
        (("30/50 tug", "40/60 tug"), set(), False),
        (("30/50 tug", "40 tug", "70 tug"), {"40 tug"}, True),
        (("40/.. tug", "1000 tug"), {"1000 tug"}, False),
        (("40 tug", "9 tonne"), set(), False),
        (("40 tug", "50 tugs"), set(), True),
        (("40 tugs", "40 tug"), {"40 tug"}, False),
        (("2 kilometer", "2000 metre"), {"2 kilometer"}, False),
        (("2 kilometre", "2 mile"), set(), True),
        (("3~ mile", "5 kilometre"), {"5 kilometre"}, False),
        (("2 billion crown", "2500 million crowns"), set(), True),
        (("40 tug", "9 tonne", "9 tonne"), {"9 tonne"}, False),
    ],
)
def test_amounts(told: tuple[str, ...], shown: set[str], clashes: bool) -> None:
    agreed = asserted("amount", *(f'"{amount}"' for amount in told), known=UNITS)
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


def test_bounds_are_in_base_units_and_the_amount_stays_as_told() -> None:
    agreed = asserted("amount", '"1.5/2 mile"', known=UNITS)
    found = [values_of(agreed, "summit", name) for name in ("amount", "least", "most", "unit")]
    assert found == [{"1.5/2 mile"}, {"2414.016"}, {"3218.688"}, {"metre"}]
    assert values_of(asserted("amount", '"3 tugs"'), "summit", "unit") == {"tug"}


def test_durations_are_amounts_of_time() -> None:
    assert values_of(asserted("duration", '"4/6 hour"', '"5 hour"'), "summit", "duration") == {"5 hour"}
    assert clash_on(asserted("duration", '"4 hour"', '"5 hour"'), "duration") is not None


def test_durations_in_different_units_are_compared_where_one_is_made_of_the_other() -> None:
    assert values_of(asserted("duration", '"18/.. month"', '"2 year"'), "summit", "duration") == {"2 year"}
    for other, clashes in (("1.5 year", False), ("90 day", False), ("2 year", True)):
        agreed = asserted("duration", '"18 month"', f'"{other}"')
        assert (clash_on(agreed, "duration") is not None) is clashes


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
